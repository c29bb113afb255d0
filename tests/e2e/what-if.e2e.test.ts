import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("what if", () => {
  test("a notice by Belarus: effect by the clause, picture, strip and list change, all marked", async () => {
    const page = await visit("#/open-skies");
    await page.getByRole("button", { name: "What if …" }).click();
    const form = page.getByRole("form", { name: "What if" });
    await form.getByLabel("Who").selectOption("BLR");
    await form.getByLabel("Does what").selectOption("notice");
    const on = form.getByLabel("Day of the hypothetical act");
    await on.fill("1 Jan 2027");
    await on.press("Tab");
    await form.getByRole("button", { name: "Suppose it" }).click();

    const banner = page.getByRole("region", { name: "What is supposed" });
    expect(await banner.innerText()).toContain("out on 1 Jul 2027 (Art. XV(2), at the earliest)");
    expect(await page.locator("main").getAttribute("data-day")).toBe("2027-07-01");
    expect(await headline(page)).toContain("31 of 34 remain");
    expect(await page.locator('circle[data-change="supposed"]').getAttribute("data-participant")).toBe("BLR");
    expect(await page.locator("[data-supposed]").getAttribute("data-supposed")).toBe("1");
    await page.getByRole("button", { name: /Departed 3/ }).click();
    expect(await page.locator('li[data-participant="BLR"] .supposed').innerText()).toBe("supposed");
    await expect.poll(() => page.url()).toContain("suppose=BLR.open-skies.notice.2027-01-01");
  });

  test("several in a row, from the address; each can be taken back", async () => {
    const page = await visit(
      "#/open-skies?day=2027-12-31&suppose=BLR.open-skies.notice.2027-01-01&suppose=UKR.open-skies.leave.2027-05-01",
    );
    expect(await headline(page)).toContain("30 of 34 remain");
    await page.getByRole("button", { name: "Take back: Ukraine leaves Open Skies on 1 May 2027" }).click();
    await expect.poll(() => headline(page)).toContain("31 of 34 remain");
    await page.getByRole("button", { name: /^Take back: Belarus/ }).click();
    await expect.poll(() => headline(page)).toContain("32 of 34 remain");
    expect(await page.locator(".supposing").count()).toBe(0);
  });

  test("a question that supposes something shows it in the picture too", async () => {
    const page = await visit("#/open-skies?day=2021-12-18");
    const box = page.locator("#question");
    await box.fill("If Belarus leaves Open Skies on 18 December 2021, who is left in Open Skies outside NATO?");
    await box.press("Enter");
    await expect.poll(() => page.locator(".sentence").getAttribute("data-answer")).toBe("BIH FIN GEO SWE UKR");
    expect(await page.locator('circle[data-change="supposed"]').getAttribute("data-participant")).toBe("BLR");
    expect(await headline(page)).toContain("31 of 34 remain");
  });

  test("what is supposed of no day stays supposed of the same on the day of its effect; many acts are folded away", async () => {
    const page = await visit("#/ctbt");
    const box = page.locator("#question");
    await box.fill("If all Annex 2 states ratified the CTBT, would it be in force?");
    await box.press("Enter");
    await expect.poll(() => page.locator("main").getAttribute("data-day")).toBe("2027-05-22");
    expect(await page.locator(".sentence").innerText()).toContain("yes, the CTBT is in force on 22 May 2027");
    expect(await headline(page)).toContain("187 parties");
    const banner = page.getByRole("region", { name: "What is supposed" });
    expect(await banner.locator("li").first().isVisible()).toBe(false);
    await banner.getByText("9 acts from the question").click();
    expect(await banner.locator("li").allInnerTexts()).toContainEqual(
      expect.stringContaining("China ratifies the CTBT on 23 Nov 2026"),
    );
  });

  test("another reading of the question, or another set, supposes nothing a second time", async () => {
    const page = await visit("#/open-skies?day=2027-12-31&suppose=UKR.open-skies.leave.2027-05-01");
    expect(await page.locator(".others").innerText()).toContain("who has left 3");
    await page.getByRole("button", { name: "who has left" }).click();
    await expect.poll(() => page.locator(".sentence").getAttribute("data-answer")).toBe("RUS UKR USA");
    expect(await page.locator(".supposing li").count()).toBe(1);
    expect(await page.inputValue("#question")).not.toMatch(/^If /);
    await page.getByLabel("Leave out the members of").selectOption({ label: "not in NATO" });
    await page.getByLabel("Change: not in NATO").selectOption({ label: "in NATO on that day" });
    await expect.poll(() => page.locator(".sentence").getAttribute("data-answer")).toBe("USA");
    expect(await page.locator(".supposing li").count()).toBe(1);
  });

  test("one that joins gets a seat of its own", async () => {
    const page = await visit("#/csto?day=2027-07-01&suppose=FIN.csto.join.2027-02-01");
    await page.locator('circle[data-change="supposed"][data-participant="FIN"]').waitFor({ state: "attached" });
    expect(await headline(page)).toContain("seven members");
  });

  test("fits a phone", async () => {
    const page = await visit("#/open-skies?day=2027-07-01&suppose=BLR.open-skies.notice.2027-01-01", PHONE);
    await page.getByRole("button", { name: "What if …" }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
