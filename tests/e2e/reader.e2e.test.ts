import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { scriptsOf } from "../bench/first-view.ts";
import { type Held, headline, PHONE, served } from "./served.ts";

const { visit } = served();
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const READER = /\/assets\/asking-[^/]+\.js$/;
const ASKED = "who is left in Open Skies outside NATO on 18 December 2021?";
const ALERT = "Questions in words cannot be read now";

/** A network without what reads questions, until it is let through. */
function withoutReader(): Held & { letThrough(): void } {
  let open = false;
  return {
    files: READER,
    by: (route) => (open ? route.continue() : route.abort()),
    letThrough: () => {
      open = true;
    },
  };
}

/** A network that is lost once the page has come. */
function onlyPages(route: Route): Promise<void> {
  return route.request().isNavigationRequest() ? route.continue() : route.abort();
}

/** A network on which what reads questions is on its way until `arrive`. */
function slowReader(): Held & { arrive(): Promise<void> } {
  const waiting: Route[] = [];
  let arrived = false;
  return {
    files: READER,
    by: (route) => (arrived ? route.continue() : void waiting.push(route)),
    arrive: async () => {
      arrived = true;
      await Promise.all(waiting.map((route) => route.continue()));
    },
  };
}

describe("what reads questions", () => {
  test("is no part of the first view, and comes behind it", () => {
    const textOf = (files: readonly string[]) => files.map((file) => readFileSync(join(DIST, file), "utf8")).join("\n");
    const first = scriptsOf(DIST, "index");
    const behind = scriptsOf(DIST, "asking").filter((file) => !first.includes(file));
    // What the reader says where it did not understand a supposition.
    const said = "what is supposed was not understood";
    expect(textOf(behind)).toContain(said);
    expect(textOf(first)).not.toContain(said);
    expect(first.filter((file) => READER.test(`/${file}`))).toEqual([]);
  });

  test("is asked for when the picture is there, which needs none of it", async () => {
    const seen: { readonly words: number; readonly others: string }[] = [];
    const by = async (route: Route) => {
      const now = () => ({
        words: document.querySelectorAll("figure svg text").length,
        others: document.querySelector(".others")?.textContent ?? "",
      });
      seen.push(await route.request().frame().evaluate(now));
      await route.continue();
    };
    const page = await visit("", {}, { files: READER, by });
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(1);
    expect(seen[0]?.words).toBeGreaterThan(30);
    expect(seen[0]?.others).toContain("who has left 2");
    expect(await page.locator(".answer [role=alert], .reader-notice").count()).toBe(0);
  });

  test("is left alone by a frame that asks nothing, and lights up who is meant in one that does", async () => {
    let asked = 0;
    const by = async (route: Route) => {
      asked += 1;
      await route.continue();
    };
    const plain = await visit("?embed", {}, { files: READER, by });
    await plain.waitForSelector('figure[data-drawn="sigma"]');
    await plain.waitForLoadState("networkidle");
    expect(asked).toBe(0);
    const q = encodeURIComponent(ASKED);
    const asking = await visit(`?embed#/open-skies?day=2021-12-18&q=${q}`, {}, { files: READER, by });
    await asking.waitForSelector('figure text[data-participant="POL"][opacity]');
    expect(await asking.locator('figure text[data-participant="FIN"]').first().getAttribute("opacity")).toBeNull();
    expect(asked).toBe(1);
  });
});

describe("where what reads questions does not come", () => {
  test("the picture is drawn, the days move, and it is said", async () => {
    const page = await visit("", {}, withoutReader());
    await page.waitForSelector("figure svg text");
    expect(await headline(page)).toContain("32 of 34 remain");
    expect(await page.locator(".answer [role=alert]").innerText()).toContain(ALERT);
    await page.keyboard.press("p");
    await page.waitForSelector('main[data-day="2021-12-18"]');
    expect(await page.locator(".sentence").innerText()).toBe("32 remain.");
    await page.getByRole("button", { name: /^Departed 2/ }).click();
    await page.locator(".group.open li button").first().click();
    await page.waitForSelector(".why ol li");
  });

  test("what was asked stays in the box, and is answered once it can be fetched", async () => {
    const held = withoutReader();
    const page = await visit("", {}, held);
    await page.fill("#question", ASKED);
    await page.keyboard.press("Enter");
    await page.locator(".answer [role=alert]").waitFor();
    expect(await page.inputValue("#question")).toBe(ASKED);
    held.letThrough();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    expect(await page.inputValue("#question")).toBe(ASKED);
    expect(await page.locator(".answer [role=alert]").count()).toBe(0);
  });

  test("without any network the page stays as it is", async () => {
    const page = await visit("", {}, { files: /\/(?:assets\/asking-[^/]+\.js)?$/, by: onlyPages });
    await page.fill("#question", "who left NATO?");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("There is still no network.").waitFor();
    expect(await page.inputValue("#question")).toBe("who left NATO?");
    expect(await headline(page)).toContain("32 of 34 remain");
  });

  test("an address that asks is drawn, keeps its question, and tells who remains", async () => {
    const q = encodeURIComponent("who is left in Open Skies outside NATO?");
    const page = await visit(`#/open-skies?day=2021-12-17&q=${q}`, PHONE, withoutReader());
    await page.waitForSelector(".still svg");
    expect(await page.locator(".answer [role=alert]").innerText()).toContain(ALERT);
    expect(await page.inputValue("#question")).toBe("who is left in Open Skies outside NATO?");
    expect(await page.locator(".sentence").innerText()).toBe("33 remain.");
    expect(new URL(page.url()).hash).toContain("q=");
  });

  test("a day in words is not read, and it is said", async () => {
    const page = await visit("", {}, withoutReader());
    await page.getByRole("textbox", { name: "Day", exact: true }).fill("21 Nov 2020");
    await page.keyboard.press("Enter");
    expect(await page.locator(".day-fault").innerText()).toContain("cannot be read now");
    await page.waitForSelector('main[data-day="2026-11-23"]');
  });
});

describe("what is typed before what reads it has come", () => {
  test("is gone on with: the offers come with it", async () => {
    const held = slowReader();
    const page = await visit("", {}, held);
    await page.keyboard.press("/");
    await page.keyboard.type("who is left in op");
    expect(await page.getAttribute("#question", "aria-expanded")).toBe("false");
    await held.arrive();
    await page.waitForSelector("#offers:not([hidden])");
    expect(await page.inputValue("#question")).toBe("who is left in op");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#question")).toBe("who is left in Open Skies ");
  });

  test("is asked, and what is typed after it stays", async () => {
    const held = slowReader();
    const page = await visit("", {}, held);
    await page.fill("#question", ASKED);
    await page.keyboard.press("Enter");
    await page.locator(".reader-notice").waitFor();
    expect(await page.inputValue("#question")).toContain("outside NATO");
    await page.keyboard.type(" and in t");
    await held.arrive();
    await page.waitForSelector('[data-answer="BIH BLR FIN GEO SWE UKR"]');
    expect(await page.inputValue("#question")).toContain(" and in t");
    await page.waitForSelector('main[data-day="2021-12-18"]');
    expect(await page.locator(".reader-notice").count()).toBe(0);
    await page.waitForURL(/q=/);
    await page.goBack();
    await page.waitForSelector('main[data-day="2026-11-23"]');
    expect(new URL(page.url()).hash).toBe("");
  });

  test("a day is gone to", async () => {
    const held = slowReader();
    const page = await visit("", {}, held);
    await page.getByRole("textbox", { name: "Day", exact: true }).fill("21 Nov 2020");
    await page.keyboard.press("Enter");
    await held.arrive();
    await page.waitForSelector('main[data-day="2020-11-21"]');
  });

  test("a question in an address gone to meanwhile moves along with the day", async () => {
    const held = slowReader();
    const page = await visit("", {}, held);
    await page.evaluate(() => {
      location.hash = "#/open-skies?q=who%20left%20Open%20Skies%3F";
    });
    await page.locator(".reader-notice").waitFor();
    await page.keyboard.press("p");
    await page.waitForSelector('main[data-day="2021-12-18"]');
    await held.arrive();
    await page.waitForSelector('[data-answer="RUS USA"]');
    expect(await page.inputValue("#question")).toContain("18 December 2021");
  });

  test("a search finds questions, too, once it has come", async () => {
    const held = slowReader();
    const page = await visit("#/open-skies?view=explore", {}, held);
    await page.fill("#find", "who left the ABM treaty?");
    expect(await page.getByText("Nothing in the record is called so.").count()).toBe(0);
    await held.arrive();
    await page.locator(".found button").first().click();
    await page.waitForSelector('[data-answer="USA"]');
  });
});
