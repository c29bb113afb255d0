import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

/** The box of a thing on the page; an error where it is not seen. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not seen`);
  return box;
}

describe("a newcomer sees the network shrink", () => {
  test("dragging the slider across 22 November 2020 and 18 December 2021 counts 34, 33, 32", async () => {
    const page = await visit("#/open-skies?day=2019-01-01");
    await page.waitForSelector('[data-drawn="sigma"]');
    const seats = await page.locator("figure text").count();
    const knob = await boxOf(page, ".knob");
    const strip = await boxOf(page, ".strip");
    const [x, y] = [knob.x + 22, knob.y + 22];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const counts: string[] = [];
    const days: string[] = [];
    for (let at = x; at < strip.x + strip.width; at += 8) {
      await page.mouse.move(at, y);
      const count = await page.locator(".now").innerText();
      days.push((await page.locator("main").getAttribute("data-day")) ?? "");
      counts.push(count.split(" ")[0] ?? "");
    }
    await page.mouse.up();
    expect([...new Set(counts)]).toEqual(["34", "33", "32"]);
    expect(days.every((day, i) => (day < "2020-11-22" ? "34" : day < "2021-12-18" ? "33" : "32") === counts[i])).toBe(
      true,
    );
    expect(days.at(-1)).toBe("2026-11-23");
    expect(await headline(page)).toBe(
      "Open Skies: 32 of 34 remain. The United States left on 22 Nov 2020, Russia on 18 Dec 2021.",
    );
    expect(seats).toBeGreaterThan(34);
  });

  test("the day before and the day of each exit: 34, 33; 33, 32", async () => {
    for (const [day, count] of [
      ["2020-11-21", "34"],
      ["2020-11-22", "33"],
      ["2021-12-17", "33"],
      ["2021-12-18", "32"],
    ]) {
      const page = await visit(`#/open-skies?day=${day}`);
      expect(await page.locator(".now").innerText()).toMatch(new RegExp(`^${count} parties`));
    }
  });

  test("the page opens on the record's start, asks nobody else and needs no more than its own files", async () => {
    const page = await visit();
    expect(await page.title()).toContain("Open Skies: 32 of 34 remain");
    await page.waitForSelector('[data-drawn="sigma"]');
  });
});

describe("a desk officer asks", () => {
  test("by keyboard alone: six outside NATO on 18 December 2021, and why", async () => {
    const page = await visit();
    await page.keyboard.press("/");
    await page.keyboard.type("who is left in Open Skies outside NATO on 18 December 2021?");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    expect(await page.locator("main").getAttribute("data-day")).toBe("2021-12-18");
    await page.locator('li[data-participant="FIN"] button').focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".why h2").innerText()).toBe("Why? Finland and Open Skies");
    expect(await page.locator(".why a[href^='https://']").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await page.waitForSelector('li[data-participant="FIN"]');
  });

  test("what is not understood is marked, and what can be asked is offered", async () => {
    const page = await visit();
    await page.fill("#question", "who is left in Open Skyes?");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".failure mark");
    await page.locator(".failure ul button").first().click();
    await page.waitForSelector("[data-answer]");
  });
});

describe("an address", () => {
  test("followed, shows the same; changed, shows the other; and back", async () => {
    const question = "who is left in Open Skies outside NATO on 18 December 2021?";
    const page = await visit(`#/open-skies?day=2021-12-18&q=${encodeURIComponent(question)}&measure=population`);
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    expect(await page.inputValue("#question")).toBe(question);
    expect(await page.locator(".measure .on").innerText()).toBe("population");
    await page.getByLabel("Previous change").click();
    await page.waitForFunction(() => location.hash.includes("day=2021-06-18"));
    await page.goBack();
    await page.waitForSelector('main[data-day="2021-12-18"]');
  });

  test("broken, names what is wrong and shows the start", async () => {
    const page = await visit("#/open-skies?day=2021-02-30&view=hologram");
    expect(await page.locator('[role="alert"]').innerText()).toContain("2021-02-30");
    expect(await headline(page)).toContain("32 of 34 remain");
    await page.goto(`${page.url().split("#")[0]}#/../../etc`);
    await page.waitForFunction(() => document.querySelector(".fault")?.textContent?.includes("not one of this page"));
  });
});

describe("on a phone", () => {
  test("nothing is wider than the screen, ghosts are named, and touch moves the day", async () => {
    const page = await visit("", PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator(".still text").allTextContents()).toEqual(
      expect.arrayContaining(["Russia", "left 2021"]),
    );
    const lines = await page
      .locator("h1 .unbroken")
      .evaluateAll((all) => all.map((each) => each.getClientRects().length));
    expect(lines, "a date is torn apart").toEqual([1, 1]);
    // Whoever left is told in the list too, before one scrolls.
    const departed = await boxOf(page, '[data-group="departed"] h2');
    const docked = await boxOf(page, ".ask");
    expect(departed.y + 20).toBeLessThan(docked.y);
    expect(await page.locator('[data-group="departed"] h2').innerText()).toContain("United States 2020, Russia 2021");
    const strip = await boxOf(page, ".strip");
    await page.touchscreen.tap(strip.x + 60, strip.y + strip.height / 2);
    await page.waitForFunction(() => (document.querySelector("main")?.dataset.day ?? "9") < "2003");
    await page.getByRole("button", { name: "Next change" }).tap();
    await page.getByRole("button", { name: "Picture", exact: true }).tap();
    await page.waitForSelector('[data-drawn="sigma"]');
    for (const control of await page.locator(".controls button:visible, .tabs button, .ask button").all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40);
  });
});
