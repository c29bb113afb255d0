import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("lanes", () => {
  test("dragging the axis moves the day and the sentence, and no row walks", async () => {
    const page = await visit("#/open-skies?view=lanes");
    const rows = () => page.locator(".lane-name").allInnerTexts();
    const before = await rows();
    const box = await page.locator(".lane-axis").boundingBox();
    if (!box) throw new Error("the axis is not seen");
    await page.mouse.move(box.x + box.width * 0.8, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => headline(page)).toBe("Open Skies: 34 parties, none has left.");
    expect(await rows()).toEqual(before);
  });

  test("the axis is a slider for the keyboard: from change to change", async () => {
    const page = await visit("#/open-skies?view=lanes");
    const slider = page.getByRole("slider", { name: "Day" });
    await slider.press("ArrowLeft");
    expect(await page.locator("main").getAttribute("data-day")).toBe("2021-12-18");
    expect(await slider.getAttribute("aria-valuetext")).toContain("18 December 2021");
  });

  test("a sort stands in the address, and its rows with it", async () => {
    const page = await visit("#/open-skies?view=lanes");
    await page.getByText("size", { exact: true }).click();
    expect((await page.locator(".lane-name").allInnerTexts()).slice(0, 3)).toEqual([
      "Russia",
      "Canada",
      "United States",
    ]);
    await expect.poll(() => page.url()).toContain("sort=size");
  });

  test("a name opens the derivation", async () => {
    const page = await visit("#/open-skies?view=lanes");
    await page.locator('[data-participant="RUS"] .lane-name').click();
    expect(await page.locator(".why h2").innerText()).toContain("Why? Russia");
  });

  test("at 1024 px nothing runs past the page, and the controls stand in one row", async () => {
    const page = await visit("#/open-skies?view=lanes", { viewport: { width: 1024, height: 768 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
    const right = await page
      .locator(".lane-rows text")
      .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(1000);
    const tops = await page
      .locator(".controls button")
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
  });

  test("what is supposed is framed in lanes and matrix, and in their legends", async () => {
    const supposed = "suppose=BLR.open-skies.notice.2027-01-01&day=2027-07-01";
    const page = await visit(`#/open-skies?view=lanes&${supposed}`);
    expect(await page.locator('.lane-rows [data-mark="supposed"]').getAttribute("data-participant")).toBe("BLR");
    expect(await page.locator(".lanes figcaption").innerText()).toContain("supposed");
    await page.locator("header").getByRole("button", { name: "Matrix", exact: true }).click();
    const cell = page.locator('tr[data-participant="BLR"] td').first();
    expect(await cell.getAttribute("class")).toContain("hypothetical");
    expect(await cell.innerText()).toContain("departed since 1 July 2027; supposed");
    expect(await page.locator(".matrix figcaption").innerText()).toContain("supposed");
  });

  test("a phone has them within its width", async () => {
    const page = await visit("#/open-skies?view=lanes", PHONE);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await page.locator(".lane-name").count()).toBe(36);
  });
});

describe("the matrix", () => {
  test("is a table whose heads sort it: by NATO, its members of these rows first", async () => {
    const page = await visit("#/open-skies?view=matrix");
    await page.getByRole("button", { name: "NATO", exact: true }).click();
    const head = page.getByRole("columnheader", { name: /^NATO \d/ });
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const names = await page.getByRole("rowheader").allInnerTexts();
    expect(names.indexOf("Belarus")).toBeGreaterThan(28);
    await expect.poll(() => page.url()).toContain("sort=nato");
  });

  test("a row's name sorts the columns by it", async () => {
    const page = await visit("#/open-skies?view=matrix");
    await page.getByRole("rowheader", { name: "Belarus" }).getByRole("button").click();
    await expect.poll(() => page.url()).toContain("columns=BLR");
    expect((await page.locator(".matrix-label").allInnerTexts())[0]).toBe("Open Skies");
  });

  test("says each standing in words to those who hear it", async () => {
    const page = await visit("#/open-skies?view=matrix&day=2021-12-18");
    const first = page.locator('tr[data-participant="RUS"] td').first();
    expect(await first.innerText()).toBe("departed since 18 December 2021");
  });

  test("a cell says why, by mouse: also toward another instrument than the one asked about, in the address", async () => {
    const page = await visit("#/open-skies?view=matrix");
    const cell = page.locator('tr[data-participant="RUS"]').getByRole("gridcell").nth(1);
    const head = (await page.locator(".matrix-label").allInnerTexts())[1] ?? "";
    await cell.getByRole("button").click();
    expect(await page.locator(".why h2").innerText()).toContain(`Why? Russia and the ${head}`);
    await expect.poll(() => page.url()).toContain("why=RUS&toward=");
    await page.getByRole("button", { name: "Back to the matrix" }).click();
    await expect.poll(() => page.url()).not.toContain("toward");
    expect(await cell.getByRole("button").evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("is one tab stop: arrow keys go from cell to cell, over heads and names, and Enter says why", async () => {
    const page = await visit("#/open-skies?view=matrix&day=2021-12-18");
    await page.getByLabel("Columns by").focus();
    await page.keyboard.press("Tab");
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return [activeElement?.closest("tr")?.dataset.participant ?? "heads", activeElement?.textContent ?? ""];
      });
    expect(await focused()).toEqual(["heads", "Open Skies"]);
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    const [first] = await focused();
    expect(first).not.toBe("heads");
    await page.keyboard.press("ArrowLeft");
    expect((await focused())[1]).toMatch(/^United States|^Russia/);
    await page.keyboard.press("End");
    await page.keyboard.press("Control+Home");
    expect(await focused()).toEqual(["heads", "Open Skies"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toEqual(["RUS", "departed since 18 December 2021"]);
    const seen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const top = document.querySelector(".matrix-corner")?.getBoundingClientRect().bottom ?? 0;
      return box !== undefined && box.top >= top && box.bottom <= innerHeight;
    });
    expect(seen).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator(".why h2").innerText()).toContain("Why? Russia and Open Skies");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Back to the matrix");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(["RUS", "departed since 18 December 2021"]);
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBeNull();
  });

  test("a cell says why by touch, and is as large as a finger", async () => {
    const page = await visit("#/open-skies?view=matrix", PHONE);
    const cell = page.locator('tr[data-participant="RUS"]').getByRole("gridcell").first().getByRole("button");
    const box = await cell.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await cell.tap();
    expect(await page.locator(".why h2").innerText()).toContain("Why? Russia and Open Skies");
  });

  test("heads stay in sight while the rows scroll", async () => {
    const page = await visit("#/open-skies?view=matrix", { viewport: { width: 1440, height: 500 } });
    const room = page.locator(".matrix-room");
    await room.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const top = (await room.boundingBox())?.y ?? 0;
    const head = (await page.locator(".matrix-corner").boundingBox())?.y ?? 0;
    expect(Math.abs(head - top)).toBeLessThan(2);
  });

  test("a day compared with frames the cells that differ, with both marks, in words too", async () => {
    const page = await visit("#/open-skies?view=matrix&day=2021-12-18&compare=2010-01-01");
    const cell = (id: string) => page.locator(`tr[data-participant="${id}"] td`).first();
    expect(await cell("RUS").innerText()).toBe("departed since 18 December 2021; before: in it");
    expect(await cell("RUS").locator("use").count()).toBe(2);
    expect(await cell("BLR").locator("use").count()).toBe(1);
  });

  test("no head is cut off", async () => {
    const page = await visit("#/open-skies?view=matrix");
    const cut = await page
      .locator(".matrix-label")
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
    expect(cut).toEqual([]);
    const tops = await page
      .locator(".matrix-label")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const room = (await page.locator(".matrix-room").boundingBox())?.y ?? 0;
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(room);
  });

  test("a phone shows the instrument and its two alliances, within its width", async () => {
    const page = await visit("#/open-skies?view=matrix", PHONE);
    expect(await page.locator(".matrix-label").allInnerTexts()).toEqual(["Open Skies", "NATO", "CSTO"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
