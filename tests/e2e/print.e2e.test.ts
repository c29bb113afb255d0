import { expect, test } from "vitest";
import { headline, served } from "./served.ts";

const { visit } = served();

/** A4 upright within its margins, at 96 dots an inch. */
const PAPER = { width: 718, height: 1047 };

test.each(["lanes", "matrix", "explore", "claims"])(
  "printed, %s has its sentence and its rows, no controls, and fits the paper's width",
  async (view) => {
    const page = await visit(`#/open-skies?view=${view}`, { viewport: PAPER });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await headline(page)).toContain("32 of 34");
    expect(await page.locator("header").isVisible()).toBe(false);
    expect(await page.locator(".controls button:visible").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain(view === "claims" ? "True" : "Russia");
    // What scrolls on the screen stands in full on paper.
    const clipped = await page.evaluate(
      () =>
        [...document.querySelectorAll(".claims ol, .matrix-room")].filter(
          (each) => each.scrollHeight > each.clientHeight + 1,
        ).length,
    );
    expect(clipped).toBe(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  },
);

test("printed, each row of the list has the number of its source, and each source stands below with its address", async () => {
  const page = await visit("", { viewport: PAPER });
  await page.waitForSelector(".groups");
  expect(await page.locator(".printed-sources").count()).toBe(0);
  await page.emulateMedia({ media: "print" });
  await page.waitForSelector(".printed-sources");
  const sources = await page.locator(".printed-sources li").allInnerTexts();
  expect(sources.length).toBeGreaterThan(2);
  for (const source of sources) expect(source).toMatch(/\S\s+https?:\/\//);
  for (const row of await page.locator('.group:not([data-group="never"]) li').all()) {
    const number = Number(await row.locator(".source-number").innerText());
    expect(number).toBeGreaterThan(0);
    expect(number).toBeLessThanOrEqual(sources.length);
  }
  expect(await page.locator('[data-group="never"] .source-number').count()).toBe(0);
});

test("printed, the letters of the matrix can be read, and its last column is on the paper", async () => {
  const page = await visit("#/open-skies?view=matrix", { viewport: PAPER });
  await page.emulateMedia({ media: "print" });
  const [sizes, right] = await page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>(".matrix-name, .matrix-label")];
    const drawn = names.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * (each.currentCSSZoom ?? 1));
    const labels = [...document.querySelectorAll(".matrix-label")].map((each) => each.getBoundingClientRect().right);
    return [drawn, Math.max(...labels)] as const;
  });
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  expect(right).toBeLessThanOrEqual(PAPER.width);
});

test("printed from a dark screen it is ink on white, with discs as lines and not as pixels, and says who left and when", async () => {
  const page = await visit("", { viewport: PAPER, colorScheme: "dark" });
  await page.waitForSelector('[data-drawn="sigma"]');
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  await page.waitForSelector('figure svg circle[data-participant="CAN"]');
  expect(await page.locator("figure .discs").isVisible()).toBe(false);
  const departed = await page.locator('[data-group="departed"] li').allInnerTexts();
  expect(departed.map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringContaining("22 Nov 2020"),
    expect.stringContaining("18 Dec 2021"),
  ]);
  for (const control of [".add-filter", ".others", ".hint", ".explained", "header"])
    expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
});
