import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { headline, PHONE, served } from "./served.ts";

const { visit } = served();

async function downloaded(page: Page, press: () => Promise<void>) {
  const waiting = page.waitForEvent("download");
  await press();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function opened(hash: string, options = {}) {
  const page = await visit(hash, options);
  await page.getByRole("button", { name: "Take away" }).click();
  return page;
}

describe("what can be taken away", () => {
  test("the link shows the same again", async () => {
    const page = await opened("#/open-skies?day=2021-08-01&view=lanes");
    const link = await page.getByLabel("Link to what is shown").inputValue();
    const before = await headline(page);
    await page.goto("about:blank");
    await page.goto(link);
    await expect.poll(() => headline(page)).toBe(before);
    await page.waitForSelector(".lanes");
  });

  test("the citation names reading, day and the record's version, as BibTeX and as CSL-JSON", async () => {
    const page = await opened("#/open-skies?day=2021-12-18");
    const bib = await downloaded(page, () => page.getByRole("button", { name: "BibTeX", exact: true }).click());
    expect(bib.name).toBe("depositary.bib");
    expect(bib.text).toContain("18 December 2021; record version");
    const csl = await downloaded(page, () => page.getByRole("button", { name: "CSL-JSON" }).click());
    const [item] = JSON.parse(csl.text);
    expect(item).toMatchObject({ type: "dataset", version: expect.stringMatching(/^\d/) });
    expect(item.URL).toContain("#/open-skies?day=2021-12-18");
    expect(item.note).toContain("Read as: ");
  });

  test.each([
    ["gexf", "depositary.gexf", "<gexf"],
    ["graphml", "depositary.graphml", "<graphml"],
    ["csv", "depositary.csv", "participant,"],
    ["edges", "depositary-edges.csv", "source,target"],
    ["json", "depositary.json", '"spells"'],
    ["bibtex", "depositary-bibtex.bib", "@misc"],
  ])("the record as %s", async (format, name, sign) => {
    const page = await opened("#/open-skies");
    const file = await downloaded(page, () => page.locator(`[data-format="${format}"]`).click());
    expect(file.name).toBe(name);
    expect(file.text).toContain(sign);
  });

  test("the frame works in another page, shows the same and leads to the whole page", async () => {
    const page = await opened("#/open-skies?day=2021-08-01");
    const snippet = await page.getByLabel("Frame for another page").inputValue();
    const { origin } = new URL(page.url());
    await page.route(`${origin}/other.html`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Other</title>${snippet}` }),
    );
    await page.goto(`${origin}/other.html`);
    const frame = page.frameLocator("iframe");
    expect(await frame.locator("h1").innerText()).toContain("Russia leaves on 18 Dec 2021");
    expect(await frame.locator("header").count()).toBe(0);
    expect(await frame.getByRole("link").getAttribute("href")).toBe(`${origin}/#/open-skies?day=2021-08-01`);
    expect(await page.locator("iframe").getAttribute("title")).toContain("33 of 34 remain");
  });

  test("from a phone's menu", async () => {
    const page = await visit("#/open-skies", PHONE);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("heading", { name: "Take it away" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
