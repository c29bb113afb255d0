import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

describe("what the page fetches", () => {
  test("is the record and the places of what it shows, and another instrument's once it is shown", async () => {
    const page = await visit();
    const asked = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .flatMap(({ name }) => /[^/]*(?:places\/)?[\w-]+\.json$/.exec(name)?.[0] ?? [])
          .sort(),
      );
    await page.waitForSelector('[data-drawn="sigma"]');
    expect([...new Set(await asked())]).toEqual(["places/open-skies.json", "record.json"]);
    await page.goto(`${page.url()}#/npt`);
    await page.waitForSelector('main[data-instrument="npt"] figure.focus');
    await page.keyboard.press("w");
    await page.waitForSelector("figure.whole");
    expect([...new Set(await asked())]).toEqual([
      "places.json",
      "places/npt.json",
      "places/open-skies.json",
      "record.json",
    ]);
  });

  test.each([
    ["on a wide page", {}, "figure.focus"],
    ["on a phone", PHONE, "button.still"],
  ])("%s a file that does not come leaves the answer, a message and another try", async (_, options, picture) => {
    const page = await visit("", options);
    await page.waitForLoadState("networkidle");
    let broken = true;
    await page.route("**/places/cfe.json", (route) =>
      broken ? route.fulfill({ contentType: "application/json", body: "<html>" }) : route.continue(),
    );
    await page.goto(`${page.url()}#/cfe`);
    const message = page.getByRole("alert");
    await message.waitFor();
    expect(await message.innerText()).toContain("./places/cfe.json is no JSON");
    expect(await headline(page)).toContain("CFE");
    expect(await page.locator(".groups").isVisible()).toBe(true);
    broken = false;
    await message.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector(picture);
    expect(await message.count()).toBe(0);
  });

  test("while places are on their way the room of the picture is kept", async () => {
    const page = await visit();
    await page.waitForSelector('[data-drawn="sigma"]');
    const before = await page.locator("figure.focus").boundingBox();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/places/cfe.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${page.url()}#/cfe`);
    await page.getByText("Fetching the picture").waitFor();
    expect(await page.locator("figure.awaited").boundingBox()).toEqual(before);
    release();
    await page.waitForSelector("figure.focus");
    expect(await page.locator("figure.focus").boundingBox()).toEqual(before);
  });
});
