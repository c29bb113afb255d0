import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const { visit } = served();

/** A mark on a frame: milliseconds since the first one, and the attributes asked for; null where it is not there. */
type Frame = { readonly at: number; readonly marks: readonly (Record<string, string> | null)[] };

/** Does something on the page, then looks at marks on every frame for so many milliseconds. */
function frames(page: Page, does: { key?: string; click?: string }, marks: readonly string[], lasts: number) {
  return page.evaluate(
    async ({ does, marks, lasts }): Promise<Frame[]> => {
      const seen: Frame[] = [];
      if (does.key) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: does.key, bubbles: true }));
      if (does.click) document.querySelector<HTMLElement>(does.click)?.click();
      const start = performance.now();
      while (performance.now() - start < lasts) {
        await new Promise(requestAnimationFrame);
        const found = marks.map((selector) => {
          const mark = document.querySelector(selector);
          return mark && Object.fromEntries([...mark.attributes].map(({ name, value }) => [name, value]));
        });
        seen.push({ at: performance.now() - start, marks: found });
      }
      return seen;
    },
    { does, marks, lasts },
  );
}

const WHOLE = 'nav[aria-label="Views"] button:nth-child(2)';

describe("from the focus view to the whole network and back", () => {
  test("nobody moves where less motion is asked for", async () => {
    const page = await visit("", { reducedMotion: "reduce" });
    await page.waitForSelector('[data-drawn="sigma"]');
    const seen = await frames(page, { click: WHOLE }, ["[data-crossing]"], 800);
    expect(seen.some(({ marks }) => marks[0] !== null)).toBe(false);
    await page.waitForSelector("figure.whole");
  });
});

describe("a step of the day", () => {
  const LEAVING = 'figure [data-mark="leaving"][data-participant="USA"]';
  const GHOST = 'figure [data-mark="ghost"][data-participant="USA"]';
  const CROSS = 'figure [data-mark="cross"][data-participant="USA"]';

  test("drains the circle of whoever leaves, then breaks the line and draws the ×", async () => {
    const page = await visit("#/open-skies?day=2020-11-21");
    await page.waitForSelector('[data-drawn="sigma"]');
    const seen = await frames(page, { key: "n" }, [LEAVING, GHOST, CROSS], 1500);
    const broken = seen.findIndex(({ marks }) => marks[1]);
    expect(broken).toBeGreaterThan(0);
    expect(seen.slice(0, broken).every(({ marks }) => marks[0] && !marks[2])).toBe(true);
    expect(seen.slice(broken).every(({ marks }) => !marks[0])).toBe(true);
    expect(seen[broken]?.at).toBeGreaterThan(200);
    const half = (frame: Frame | undefined) => Number(/l([\d.]+) /.exec(frame?.marks[2]?.d ?? "")?.[1] ?? 0);
    expect(half(seen.at(-1))).toBe(16);
    expect(half(seen[broken])).toBeLessThanOrEqual(16);
  });

  test("happens at once where less motion is asked for", async () => {
    const page = await visit("#/open-skies?day=2020-11-21", { reducedMotion: "reduce" });
    await page.waitForSelector('[data-drawn="sigma"]');
    const seen = await frames(page, { key: "n" }, [LEAVING, GHOST, CROSS], 400);
    const changes = new Set(seen.map(({ marks }) => JSON.stringify(marks)));
    expect(changes.size).toBeLessThanOrEqual(2);
  });
});

test("another measure lets circles grow and shrink to it", async () => {
  const page = await visit();
  await page.waitForSelector('[data-drawn="sigma"]');
  const ghost = 'figure [data-mark="ghost"][data-participant="RUS"]';
  const seen = await frames(page, { click: '.measure input[value="population"]' }, [ghost], 1500);
  const radii = seen.map(({ marks }) => Number(marks[0]?.r));
  const [first = 0, last = 0] = [radii[0], radii.at(-1)];
  expect(last).toBeLessThan(first);
  expect(radii.some((r) => r < first - 1 && r > last + 1)).toBe(true);
});

test("steps of the zoom pressed quickly come to the same as pressed slowly", async () => {
  const page = await visit();
  await page.waitForSelector('[data-drawn="sigma"]');
  await page.evaluate(async () => {
    const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true }));
    press();
    await new Promise((done) => setTimeout(done, 60));
    press();
  });
  await page.waitForFunction(() => document.querySelector("figure")?.dataset.zoom === "2.25");
});

test("an address in another order than the page's own is no second step: Back leads to where one was", async () => {
  const page = await visit();
  await page.waitForSelector("figure");
  await page.evaluate(() => {
    location.hash = "#/nato?view=focus";
  });
  await page.waitForSelector('main[data-instrument="nato"]');
  await page.waitForFunction(() => location.hash === "#/nato");
  await page.waitForTimeout(300);
  await page.goBack();
  await page.waitForSelector('main[data-instrument="open-skies"]');
});
