import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { csvOf } from "../../src/exchange/csv.ts";
import { dayOfIso } from "../../src/time/day.ts";
import { builtInRecord } from "../built-in-record.ts";
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

  test("the answer as CSV and Markdown, as the library writes them", async () => {
    const page = await visit("#/open-skies?day=2021-12-18");
    const depositary = open(builtInRecord());
    const on = dayOfIso("2021-12-18") ?? 0;
    const answer = depositary.answer({
      ask: "who",
      reading: "remaining",
      instrument: "open-skies",
      filters: [],
      on,
      form: "list",
    });
    if ("error" in answer) throw new Error(answer.error.message);
    const { header, rows } = depositary.table(answer);
    const csv = await downloaded(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
    expect(csv.text).toBe(csvOf(header, rows));
    const markdown = await downloaded(page, () => page.getByRole("button", { name: "Markdown", exact: true }).click());
    expect([markdown.name, markdown.text]).toEqual(["answer.md", depositary.markdown(answer)]);
  });

  test("the matrix as a picture: all its heads and rows, with the sentence", async () => {
    const page = await opened("#/open-skies?view=matrix&day=2021-12-18");
    const svg = await downloaded(page, () => page.getByRole("button", { name: "SVG", exact: true }).click());
    expect(svg.name).toBe("open-skies-2021-12-18.svg");
    for (const word of ["Convention on Cluster Munitions", "Bosnia and Herzegovina", "32 of 34 remain", "departed"])
      expect(svg.text).toContain(word);
    const png = page.waitForEvent("download");
    await page.getByRole("button", { name: "PNG", exact: true }).click();
    expect((await png).suggestedFilename()).toBe("open-skies-2021-12-18.png");
  });

  test.each([
    ["of another origin", ""],
    ["without an origin", ' sandbox="allow-scripts"'],
  ])("the frame works in a page %s", async (_, sandbox) => {
    const page = await opened("#/open-skies?day=2021-08-01");
    const snippet = await page.getByLabel("Frame for another page").inputValue();
    const body = `<!doctype html><title>Other</title>${snippet.replace("<iframe", `<iframe${sandbox}`)}`;
    const host = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(body));
    host.listen(0, "127.0.0.1");
    onTestFinished(() => void host.close());
    await once(host, "listening");
    const { port } = host.address() as AddressInfo;
    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${port}/`);
    const frame = other.frameLocator("iframe");
    await expect.poll(() => frame.locator("h1").innerText(), { timeout: 20_000 }).toContain("Russia leaves on 18 Dec");
    await frame.locator(".focus").first().waitFor();
  });

  test("a frame of 320 px shows the whole picture, moves, and leaves the history of the page around it alone", async () => {
    const page = await visit("#/open-skies", { viewport: { width: 400, height: 700 } });
    const address = page.url().replace(/#.*/, "");
    await page.route(`${address}other.html`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>Other</title><iframe src="${address}?embed#/open-skies" width="320" height="640"></iframe>`,
      }),
    );
    await page.goto(`${address}other.html`);
    const frame = page.frameLocator("iframe");
    await frame.locator(".still").waitFor();
    const sides = await frame.locator(":root").evaluate((root) => [root.scrollWidth, root.clientWidth]);
    expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
    const before = await page.evaluate(() => history.length);
    await frame.getByRole("slider", { name: "Day" }).press("ArrowLeft");
    await expect.poll(() => frame.locator("main").getAttribute("data-day")).toBe("2021-12-18");
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("a frame as narrow as a phone tears no date apart", async () => {
    const page = await visit("?embed#/open-skies", { viewport: { width: 390, height: 700 } });
    const lines = await page
      .locator("h1 .unbroken")
      .evaluateAll((dates) => dates.map((each) => each.getClientRects().length));
    expect(lines).toEqual([1, 1]);
  });

  test("from a phone's menu", async () => {
    const page = await visit("#/open-skies", PHONE);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("heading", { name: "Take it away" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
