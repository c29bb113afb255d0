import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("two days compared", () => {
  test("tell in a sentence, a list and the picture who left between them", async () => {
    const page = await visit("#/open-skies?compare=2010-01-01&day=2021-12-18");
    expect(await page.locator(".subline").innerText()).toBe(
      "Open Skies from 1 Jan 2010 to 18 Dec 2021: nobody joined, the United States (22 Nov 2020) and Russia (18 Dec 2021) left; 33 are unchanged.",
    );
    const left = page.locator('[data-list="Left"] li');
    expect(await left.evaluateAll((items) => items.map((item) => item.getAttribute("data-participant")))).toEqual([
      "RUS",
      "USA",
    ]);
    const rings = page.locator('circle[data-change="left"]');
    expect(await rings.evaluateAll((all) => all.map((each) => each.getAttribute("data-participant")))).toEqual([
      "RUS",
      "USA",
    ]);
  });

  test("begin by a button, stand in the address, swap and stop", async () => {
    const page = await visit("#/open-skies");
    await page.getByRole("button", { name: "Compare days" }).click();
    await expect.poll(() => page.url()).toContain("compare=2005-07-08");
    await page.getByRole("button", { name: "Swap" }).click();
    expect(await page.locator("main").getAttribute("data-day")).toBe("2005-07-08");
    await page.getByRole("button", { name: "Stop comparing" }).click();
    await expect.poll(() => page.url()).not.toContain("compare");
  });

  test("take a second day in words, and by dragging with shift", async () => {
    const page = await visit("#/nato?compare=2022-01-01");
    const day = page.getByLabel("Day to compare with");
    await day.fill("1 May 2023");
    await day.press("Enter");
    await expect.poll(() => page.locator(".subline").innerText()).toContain("Sweden joined");
    const strip = await page.locator(".strip").boundingBox();
    if (!strip) throw new Error("the strip is not seen");
    await page.keyboard.down("Shift");
    await page.mouse.click(strip.x + strip.width * 0.4, strip.y + strip.height / 2);
    await page.keyboard.up("Shift");
    await expect.poll(() => page.locator(".subline").innerText()).not.toContain("NATO from 1 May 2023");
    expect(await page.locator("main").getAttribute("data-day")).toBe("2026-11-23");
  });
});

describe("the turning days side by side", () => {
  test("each is a picture whose click goes to its day", async () => {
    const page = await visit("#/open-skies");
    const section = page.getByRole("region", { name: "Turning days" });
    await section.scrollIntoViewIfNeeded();
    await section.locator('button[data-day="2020-11-22"]').click();
    expect(await headline(page)).toContain("33 of 34 remain");
    expect(await section.locator("[aria-current]").count()).toBe(1);
  });

  test("fit a phone", async () => {
    const page = await visit("#/open-skies?compare=2010-01-01", PHONE);
    await page.getByRole("region", { name: "Turning days" }).scrollIntoViewIfNeeded();
    await page.locator(".multiples button").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
