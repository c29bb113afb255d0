import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("the claim desk", () => {
  test("tells of each claim its verdict, who is missing and the reading under which it is true", async () => {
    const page = await visit("#/open-skies?view=claims");
    expect(await page.locator(".claims li").count()).toBe(29);
    await page.getByRole("button", { name: /^If Belarus left as well/ }).click();
    const sheet = page.locator('[data-claim="closed-skies-20"]');
    expect(await sheet.getAttribute("data-verdict")).toBe("otherwise");
    expect(await sheet.locator("[data-extra]").first().innerText()).toBe(
      "Missing from the claim: Bosnia and Herzegovina, Georgia, Ukraine.",
    );
    expect(await sheet.locator('[data-reading="among members of the EU"] .verdict').innerText()).toBe("True");
    await expect.poll(() => page.url()).toContain("claim=closed-skies-20");
  });

  test("shows the base of a measure with its toggles", async () => {
    const page = await visit("#/open-skies?view=claims&claim=closed-skies-05");
    const share = page.locator("[data-share]");
    expect(await share.innerText()).toBe("62.1 %");
    await page.getByText("of the area of all parties but Canada").click();
    expect(await share.innerText()).toBe("80.7 %");
  });

  test("leads from a claim to its picture, with what it supposes", async () => {
    const page = await visit("#/open-skies?view=claims&claim=closed-skies-20");
    await page.getByRole("button", { name: /Open the picture$/ }).click();
    await expect.poll(() => headline(page)).toContain("31 of 34 remain");
    await page.locator(".focus").waitFor();
    expect(await page.locator(".supposing").innerText()).toContain("Belarus leaves Open Skies on 18 Dec 2021");
  });

  test("checks a claim of one's own", async () => {
    const page = await visit("#/open-skies?view=claims&day=2021-12-18");
    const box = page.getByLabel("Check a claim of your own");
    await box.fill("only Finland and Sweden would be left in Open Skies outside NATO if Belarus left");
    await box.press("Enter");
    const told = page.locator("[data-own-verdict]");
    expect(await told.getAttribute("data-own-verdict")).toBe("no");
    expect(await page.locator(".own-claim li").allInnerTexts()).toContain("Among members of the EU: yes");
    await box.fill("the moon is made of cheese");
    await box.press("Enter");
    await expect.poll(() => page.locator(".own-claim").innerText()).toContain("Not understood");
  });
});

describe("a claim of one's own", () => {
  const check = async (claim: string, day = "2021-12-18") => {
    const page = await visit(`#/open-skies?view=claims&day=${day}`);
    const box = page.getByLabel("Check a claim of your own");
    await box.fill(claim);
    await box.press("Enter");
    const told = page.locator(".own-claim .told");
    await told.waitFor();
    return { page, told };
  };

  test.each([
    ["Russia left Open Skies on 18 December 2021", "True"],
    ["Canada left Open Skies", "False"],
    ["only Finland and Sweden would be left in Open Skies outside NATO if Belarus left", "True under another reading"],
  ])("%s: %s", async (claim, verdict) => {
    const { told } = await check(claim);
    expect(await told.locator(".verdict").innerText()).toBe(verdict);
    expect(await told.innerText()).toContain("Read as: ");
  });

  test("leads to its picture and to who says so", async () => {
    const { page, told } = await check("Russia left Open Skies on 18 December 2021");
    await told.getByRole("button", { name: "Show it in the picture" }).click();
    await page.locator(".focus").first().waitFor();
    expect(await page.locator("#question").inputValue()).toContain("Is it true that Russia left");
  });

  test("that is not understood offers what can be answered, each a click away", async () => {
    const { page, told } = await check("the moon is made of cheese");
    expect(await told.innerText()).toContain("Not understood");
    const first = told.getByRole("listitem").getByRole("button").first();
    const question = await first.innerText();
    await first.click();
    await expect.poll(() => page.locator("#question").inputValue()).toBe(question);
  });
});

test("a claim that is chosen on a phone stands above the list of all", async () => {
  const page = await visit("#/open-skies?view=claims&claim=closed-skies-20", PHONE);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top(".claim")).toBeLessThan(await top(".claims"));
});

describe("the story", () => {
  test("says what the record says instead and under which reading it is true, and lights up who is meant", async () => {
    const page = await visit("#/open-skies?view=story&claim=closed-skies-20");
    const words = page.locator(".story-words");
    await expect.poll(() => words.innerText()).toContain("Missing from the claim: Bosnia and Herzegovina, Georgia");
    expect(await words.innerText()).toContain("True under the reading “among members of the EU”");
    expect(await page.locator(".sentence").getAttribute("data-answer")).toBe("BIH FIN GEO SWE UKR");
    expect(await page.locator(".supposing li").count()).toBe(1);
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("21");
  });

  test("leads back to the desk at its claim, with nothing asked or supposed any more", async () => {
    const page = await visit("#/open-skies?view=story&claim=closed-skies-20");
    await page.getByRole("button", { name: "All about this claim" }).click();
    await page.locator('[data-claim="closed-skies-20"]').waitFor();
    expect(await page.locator(".supposing").count()).toBe(0);
    await page.goBack();
    await page.locator(".story").waitFor();
    await expect.poll(() => page.locator(".story-words").innerText()).toContain("21 of 23");
  });

  test("goes from claim to claim by buttons and arrow keys, and the picture with it", async () => {
    const page = await visit("#/open-skies?view=story");
    const words = page.locator(".story-words");
    await expect.poll(() => words.innerText()).toContain("1 of 23");
    const first = await page.locator("main").getAttribute("data-day");
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await expect.poll(() => words.innerText()).toContain("2 of 23");
    await page.getByRole("group", { name: "Story" }).press("ArrowRight");
    await expect.poll(() => words.innerText()).toContain("3 of 23");
    await page.getByRole("group", { name: "Story" }).press("ArrowLeft");
    await expect.poll(() => words.innerText()).toContain("2 of 23");
    expect((await page.locator("main").getAttribute("data-day")) ?? "").not.toBe(first);
    await expect.poll(() => page.url()).toContain("claim=closed-skies-");
  });

  test("goes on by a swipe", async () => {
    const page = await visit("#/open-skies?view=story", PHONE);
    const story = page.locator(".story");
    await expect.poll(() => story.innerText()).toContain("1 of 23");
    await story.evaluate((element) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
      const fire = (type: string, x: number) => {
        const touches = type === "touchstart" ? [touch(x)] : [];
        element.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [touch(x)], bubbles: true }));
      };
      fire("touchstart", 300);
      fire("touchend", 120);
    });
    await expect.poll(() => story.innerText()).toContain("2 of 23");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
