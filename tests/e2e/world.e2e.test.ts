import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { fileOf } from "../../src/graph/file-standings.ts";
import { writeFile } from "../../src/graph/write-file.ts";
import { fold } from "../../src/standing/fold.ts";
import { worldOf } from "../bench/world.ts";
import { headOf } from "../bench/world-file.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { headline, served } from "./served.ts";

const folder = mkdtempSync(join(tmpdir(), "depositary-world-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { visit } = served();
const built = fileOf(fold(builtInRecord()), { acts: false });
const made = worldOf({ edges: 20_000, instruments: 900 });
const large = writeFile(made, { head: headOf(made), places: null, rest: null, acts: null });

/** Gives a file to the page's button. */
async function open(page: Page, bytes: Uint8Array): Promise<void> {
  const file = join(folder, "a.depositary");
  writeFileSync(file, bytes);
  await page.setInputFiles('input[type="file"]', file);
  await page.waitForSelector('[data-phase="open"], [data-phase="fault"]');
}

async function drag(page: Page, to: string): Promise<string> {
  const slider = page.locator('input[type="range"]');
  await slider.fill(String(day(to)));
  await page.waitForFunction((on) => document.querySelector("main")?.getAttribute("data-day") === on, String(day(to)));
  return page.locator(".time output").innerText();
}

test("a file is opened by the button, scrubbed and asked", async () => {
  const page = await visit("world.html");
  await open(page, built);
  expect(await page.locator(".subline").innerText()).toMatch(/participants, .* spells; without acts and sources$/);
  await page.locator('[name="question"]').fill("who was in Open Skies outside NATO on 18 December 2021?");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".asked li");
  const names = await page.locator(".asked li").allInnerTexts();
  expect(names).toHaveLength(6);
  expect(names).toContain("Bosnia and Herzegovina");
  expect(await page.locator(".asked").innerText()).toContain("acts and sources, which this file leaves out");
  const [before, after] = [await drag(page, "1990-01-01"), await drag(page, "2020-01-01")];
  expect(before).toMatch(/^1 January 1990: [\d,]+ memberships$/);
  expect(after).not.toBe(before);
});

test("a file without places is placed, drawn and counted as its index counts", async () => {
  const page = await visit("world.html");
  await open(page, large);
  await page.waitForSelector(".map canvas");
  expect(await headline(page)).toBe("A made-up world");
  const on = day("1990-06-01");
  const members = Array.from(made.from, (from, row) => from <= on && on < (made.until[row] ?? 0)).filter(
    Boolean,
  ).length;
  expect(await drag(page, "1990-06-01")).toBe(`1 June 1990: ${members.toLocaleString("en")} memberships`);
});

test("a click on the map names an instrument, one without a name too", async () => {
  const page = await visit("world.html");
  await open(page, large);
  await page.waitForSelector(".map canvas");
  const box = await page.locator(".map").boundingBox();
  if (!box) throw new Error("the map has no box");
  const said = new Set<string>();
  // Around the middle instruments lie close together: wherever one clicks, one is named with its count.
  for (const [dx, dy] of [
    [20, 10],
    [-24, 18],
    [12, -30],
    [-15, -12],
  ] as const) {
    await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
    await page.waitForTimeout(500);
    said.add(await page.locator(".said").last().innerText());
  }
  expect([...said].some((text) => /^t\d{6}: \d+ on /.test(text))).toBe(true);
});

test("in the end all of a world is drawn, and none is said to be missing", async () => {
  const page = await visit("world.html");
  await open(page, large);
  await page.waitForSelector(".map canvas");
  // All of it comes after a while, however slow the card: then nothing is said any more.
  await page.waitForSelector(".thinned", { state: "detached", timeout: 60_000 });
  await page.locator('input[type="range"]').fill(String(day("1990-06-01")));
  await page.waitForFunction(() => document.querySelector("main")?.hasAttribute("data-day"));
  await page.waitForSelector(".thinned", { state: "detached", timeout: 60_000 });
});

test("a file is opened by dropping it", async () => {
  const page = await visit("world.html");
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], "a.depositary"));
      return data;
    },
    [...built],
  );
  await page.dispatchEvent(".world-door", "drop", { dataTransfer: dropped });
  await page.waitForSelector('[data-phase="open"]');
});

test("the record's own file is opened by the page's address, with its sources", async () => {
  const page = await visit("world.html?file=record.depositary");
  await page.waitForSelector('[data-phase="open"]');
  expect(await page.locator(".subline").innerText()).toMatch(/spells$/);
});

test("an address of what is no such file is said to be none", async () => {
  const page = await visit("world.html?file=record.json");
  await page.waitForSelector('[data-phase="fault"]');
  expect(await page.locator('[role="alert"]').innerText()).toMatch(/cannot be read, at byte 0: .*not an index's file/);
});

test("a file that is cut short is refused in words, and the next one is opened", async () => {
  const page = await visit("world.html");
  await open(page, built.subarray(0, built.length - 100));
  expect(await page.locator('[role="alert"]').innerText()).toMatch(/at byte \d+: .*cut short/);
  await open(page, built);
  await page.waitForSelector('[data-phase="open"]');
});

test.each(["light", "dark"] as const)("nothing stands in the way of anybody, %s", async (colorScheme) => {
  const page = await visit("world.html", { colorScheme });
  await open(page, built);
  await page.waitForSelector(".map canvas");
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
