import { expect, test } from "vitest";
import { PHONE, served } from "./served.ts";

const { visit } = served();

test("from an instrument to who left it, to another instrument, and back by the browser", async () => {
  const page = await visit("#/open-skies?view=explore");
  const title = page.locator(".card h2");
  expect(await title.innerText()).toBe("Treaty on Open Skies");
  await page.locator('.card [data-participant="RUS"] th button').click();
  await expect.poll(() => title.innerText()).toBe("Russian Federation");
  await expect.poll(() => page.url()).toContain("about=RUS");
  await page.locator('.card [data-instrument="csto"] th button').click();
  await expect.poll(() => page.locator("[data-card]").getAttribute("data-card")).toBe("csto");
  await expect.poll(() => page.url()).toContain("csto");
  await page.goBack();
  await expect.poll(() => title.innerText()).toBe("Russian Federation");
  await page.goBack();
  await expect.poll(() => title.innerText()).toBe("Treaty on Open Skies");
  await page.goForward();
  await expect.poll(() => title.innerText()).toBe("Russian Federation");
});

test("the search finds a participant by a former name, and Enter goes to the first", async () => {
  const page = await visit("#/open-skies?view=explore");
  const box = page.getByRole("searchbox");
  await box.fill("ussr");
  expect(await page.locator(".found").first().innerText()).toContain("Soviet Union");
  await box.press("Enter");
  await expect.poll(() => page.locator("[data-card]").getAttribute("data-card")).toBe("SUN");
});

test("why? leads to the derivation of that pair", async () => {
  const page = await visit("#/open-skies?view=explore&about=USA");
  await page.locator('.card [data-instrument="inf"]').getByRole("button", { name: "why?" }).click();
  expect(await page.locator(".why h2").innerText()).toContain("United States");
  expect(await page.locator("main").getAttribute("data-instrument")).toBe("inf");
});

test("a card fits a phone", async () => {
  const page = await visit("#/open-skies?view=explore&about=RUS", PHONE);
  await page.locator(".card").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
