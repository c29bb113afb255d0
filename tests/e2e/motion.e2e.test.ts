import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const { visit } = served();

/** A mark on a frame: milliseconds since the first one, and the attributes asked for; null where it is not there. */
type Frame = { readonly at: number; readonly marks: readonly (Record<string, string> | null)[] };

/**
 * Does something on the page, then looks at marks on every frame for so many milliseconds, or, where `until` is given,
 * at most so many: until that has come and gone.
 */
function frames(
  page: Page,
  does: { key?: string; click?: string; back?: boolean },
  marks: readonly string[],
  lasts: number,
  until?: string,
) {
  return page.evaluate(
    async ({ does, marks, lasts, until }): Promise<Frame[]> => {
      const seen: Frame[] = [];
      if (does.key) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: does.key, bubbles: true }));
      if (does.click) document.querySelector<HTMLElement>(does.click)?.click();
      if (does.back) history.back();
      const start = performance.now();
      for (let came = false; performance.now() - start < lasts; ) {
        await new Promise(requestAnimationFrame);
        const found = marks.map((selector) => {
          const mark = document.querySelector(selector);
          return mark && Object.fromEntries([...mark.attributes].map(({ name, value }) => [name, value]));
        });
        seen.push({ at: performance.now() - start, marks: found });
        const there = until !== undefined && document.querySelector(until) !== null;
        if (came && !there) break;
        came = there;
      }
      return seen;
    },
    { does, marks, lasts, until },
  );
}

const WHOLE = 'nav[aria-label="Views"] button:nth-child(2)';
const FOCUS = 'nav[aria-label="Views"] button:nth-child(1)';
const CANADA = '[data-crossing] circle[data-participant="CAN"]';
const CROSSING = ["[data-crossing]", CANADA, "figure"] as const;

/** What was seen of a way from one picture to the other, on every frame of it. */
function wayOf(seen: readonly Frame[]) {
  const moving = seen.filter(({ marks }) => marks[1]);
  return {
    parts: moving.map(({ marks }) => Number(marks[0]?.["data-crossing"])),
    places: moving.map(({ marks }) => Number(marks[1]?.cx)),
    drawn: moving.map(({ marks }) => marks[2]?.["data-drawn"]),
  };
}

/** Goes from one place to another: on many frames, never back, never far at once, and nothing starts meanwhile. */
function expectWay(seen: readonly Frame[], goal: 0 | 1) {
  const { parts, places, drawn } = wayOf(seen);
  const way = goal === 1 ? parts : parts.map((part) => 1 - part);
  expect(way.length).toBeGreaterThan(6);
  expect(way).toEqual([...way].sort((a, b) => a - b));
  expect(way[0]).toBeLessThan(0.2);
  expect(way.at(-1)).toBeGreaterThan(0.8);
  const steps = way.slice(1).map((part, i) => part - (way[i] ?? 0));
  expect(Math.max(...steps)).toBeLessThan(0.3);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  expect(Math.abs(last - first)).toBeGreaterThan(100);
  expect(places).toEqual([...places].sort((a, b) => (last > first ? a - b : b - a)));
  expect(places.filter((x) => Math.abs(x - first) > 20 && Math.abs(x - last) > 20).length).toBeGreaterThan(2);
  expect(drawn).not.toContain("sigma");
}

describe("from the focus view to the whole network and back", () => {
  test("everybody goes from the one place to the other, by a click, by a key and by Back", async () => {
    const page = await visit();
    await page.waitForSelector('[data-drawn="sigma"]');
    for (const [does, goal] of [
      [{ click: WHOLE }, 1],
      [{ key: "f" }, 0],
      [{ key: "w" }, 1],
      [{ back: true }, 0],
    ] as const) {
      const seen = await frames(page, does, CROSSING, 30_000, "[data-crossing]");
      expectWay(seen, goal);
      await page.waitForSelector(`figure.${goal === 1 ? "whole" : "focus"}[data-drawn="sigma"]`);
      expect(await page.locator("[data-crossing]").count()).toBe(0);
    }
  });

  test("whoever turns round on the way goes back from where they are", async () => {
    const page = await visit();
    await page.waitForSelector('[data-drawn="sigma"]');
    const way = page.evaluate(async (focus) => {
      const seen: number[] = [];
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "w", bubbles: true }));
      let turned = false;
      let began = false;
      for (let frame = 0; frame < 2000; frame++) {
        await new Promise(requestAnimationFrame);
        const svg = document.querySelector<HTMLElement>("[data-crossing]");
        if (!svg && began) break;
        if (!svg) continue;
        began = true;
        seen.push(Number(svg.dataset.crossing));
        if (!turned && (seen.at(-1) ?? 0) > 0.4) {
          turned = true;
          document.querySelector<HTMLElement>(focus)?.click();
        }
      }
      return seen;
    }, FOCUS);
    const seen = await way;
    const most = Math.max(...seen);
    expect(most).toBeLessThan(0.75);
    const after = seen.slice(seen.indexOf(most));
    expect(after).toEqual([...after].sort((a, b) => b - a));
    expect(after.length).toBeGreaterThan(3);
    await page.waitForSelector('figure.focus[data-drawn="sigma"]');
  });

  test("the picture that is left stays until the places of the other have come", async () => {
    const page = await visit();
    await page.waitForSelector('[data-drawn="sigma"]');
    let send = () => {};
    const asked = new Promise<void>((ready) => {
      void page.route("**/places.json", async (route) => {
        await new Promise<void>((go) => {
          send = go;
          ready();
        });
        await route.continue();
      });
    });
    await page.locator(WHOLE).click();
    await asked;
    await page.waitForSelector('[data-crossing="0.00"] text:has-text("Canada")');
    send();
    await page.waitForSelector('figure.whole[data-drawn="sigma"]');
  });

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

test.each([
  ["pressed quickly", false],
  ["while frames come late", true],
])("steps of the zoom %s come to the same as pressed slowly", async (_, late) => {
  const page = await visit();
  await page.waitForSelector('[data-drawn="sigma"]');
  await page.evaluate(async (busy) => {
    const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true }));
    press();
    const start = performance.now();
    if (busy) while (performance.now() - start < 600);
    else await new Promise((done) => setTimeout(done, 60));
    press();
  }, late);
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
