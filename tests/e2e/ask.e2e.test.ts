import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("the question box", () => {
  test("by keyboard: offers what the reader can go on with, and what was asked before", async () => {
    const page = await visit();
    await page.keyboard.press("/");
    await page.keyboard.type("who is left in op");
    await page.waitForSelector("#offers:not([hidden])");
    expect(await page.getAttribute("#question", "aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await page.getAttribute("#question", "aria-activedescendant")).toBe("offer-0");
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#question")).toBe("who is left in Open Skies ");
    await page.keyboard.type("outside nato on 18 December 2021");
    await page.keyboard.press("Escape");
    expect(await page.getAttribute("#question", "aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    await page.click("#question");
    await page.fill("#question", "");
    expect(await page.locator(".offer").first().innerText()).toContain("outside nato on 18 December 2021");
  });

  test("of two questions asked together both readings are shown", async () => {
    const page = await visit("#/rome-statute");
    await page.fill("#question", "Who has left the ICC and how many remain?");
    await page.press("#question", "Enter");
    await expect.poll(() => page.locator(".sentence").innerText()).toContain("has 124 parties on");
    expect(await page.locator(".reading").innerText()).toMatch(/Also\s+How many remain in the Rome Statute/);
  });

  test("by mouse: pieces of the reading change it, and the answer lights up", async () => {
    const page = await visit("#/open-skies?day=2021-12-18");
    await page.getByLabel("Leave out the members of").selectOption({ label: "not in NATO" });
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    await page.waitForSelector('figure text[data-participant="POL"][opacity]');
    expect(await page.locator('figure text[data-participant="FIN"]').first().getAttribute("opacity")).toBeNull();
    await page.getByLabel("Change: not in NATO").selectOption({ label: "leave it out" });
    await page.waitForFunction(() => document.querySelectorAll(".group.open li").length >= 32);
    await page.getByLabel("Change the day").fill("21 Nov 2020");
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-day="2020-11-21"]');
    await page.getByRole("button", { name: "who has left" }).click();
    await page.waitForFunction(() => location.hash.includes("q="));
  });

  test("an answer of treaties lists these, and each leads to the standing that is its proof", async () => {
    const page = await visit("#/open-skies?q=Which%20treaties%20has%20the%20US%20left%3F");
    const rows = page.locator('[data-group="instruments"] li');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(4);
    expect(await rows.nth(3).innerText()).toMatch(/Paris Agreement\s*United States\s*27 Jan 2026/);
    await rows.nth(1).locator("button").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".why h2").innerText()).toBe("Why? United States and the INF Treaty");
    const other = await visit("#/open-skies?q=Which%20treaties%20is%20any%20NATO%20member%20in%3F");
    await other.locator('[data-instrument="npt"]').waitFor();
    expect(await other.locator('[data-group="instruments"] li').count()).toBe(8);
    await other.locator('[data-instrument="npt"] button').click();
    await expect.poll(() => other.locator(".why h2").innerText()).toBe("Why? Albania and the NPT");
  });

  test("by touch, on a phone: an example is one tap, and the box stays in reach", async () => {
    const page = await visit("", PHONE);
    await page.locator("#question").tap();
    await page.fill("#question", "");
    const offer = page.locator(".offer").first();
    expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await offer.tap();
    await page.waitForSelector("[data-answer]");
    await page.mouse.wheel(0, 900);
    expect((await page.locator(".ask").boundingBox())?.y).toBeGreaterThan(740);
  });

  test("on a phone too the answer lights up in the picture, and how it was read is there to be changed", async () => {
    const page = await visit(`#/open-skies?q=${encodeURIComponent("who is left in Open Skies outside NATO?")}`, PHONE);
    const opacity = (id: string) =>
      page.locator(`.still circle[data-participant="${id}"]`).first().getAttribute("opacity");
    await page.waitForSelector(".still svg");
    expect(Number(await opacity("CAN"))).toBeLessThan(0.5);
    expect(await opacity("UKR")).toBeNull();
    expect(await page.locator(".chips select").first().isVisible()).toBe(true);
  });

  test("a supposition is told from what is so", async () => {
    const page = await visit();
    await page.fill("#question", "If Belarus leaves too, who is left in Open Skies outside NATO?");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-answer]");
    expect(await page.locator("main").innerText()).toMatch(/hypothe|suppos/i);
  });
});

describe("the list", () => {
  test("opens its groups by mouse and keyboard, and sorts", async () => {
    const page = await visit();
    await page.getByRole("button", { name: /^Departed 2/ }).click();
    expect(await page.locator(".group.open li").allInnerTexts()).toHaveLength(2);
    expect(await page.locator(".group.open").innerText()).toMatch(/United States[\s\S]*Russia/);
    await page.getByRole("button", { name: /^Remaining 32/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Sort by area" }).click();
    const first = page.locator(".group.open ul").last().locator("li").first();
    expect(await first.getAttribute("data-participant")).toBe("CAN");
  });

  test("as a table has since, until, measure, act and source, and any head sorts it", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const row = page.locator(".table-sheet tbody tr", { hasText: "Russia" });
    // What a dialog that is still to open holds has no cells to keep apart.
    await page.locator(".table-sheet[open]").waitFor();
    expect(await row.innerText()).toMatch(/Departed\s+1 Jan 2002\s+18 Dec 2021\s+17.098.242\s+withdrawal/);
    expect(await row.locator("a").getAttribute("href")).toMatch(/^https:/);
    await page.getByRole("button", { name: "Until" }).click();
    expect(await page.locator(".table-sheet tbody tr").first().innerText()).toContain("United States");
    expect(await page.getByRole("columnheader", { name: "Until" }).getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Escape");
    expect(await headline(page)).toContain("32 of 34");
  });
});
