import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { headline, sharedBrowser } from "./served.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Alone in a folder of its own: whatever it needs beside itself is missed. */
const folder = mkdtempSync(join(tmpdir(), "depositary-single-"));
const file = join(folder, "a file with spaces.html");

beforeAll(() => {
  execFileSync("npm", ["run", "--silent", "build:single"], { cwd: ROOT });
  copyFileSync(join(ROOT, "dist", "depositary.html"), file);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The file opened from the disk, without a network; whatever goes wrong or is asked for fails the test. */
async function opened(hash = ""): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const address = pathToFileURL(file).href;
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && request.url().split("#")[0] !== address)
      wrong.push(`asked ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(wrong).toEqual([]);
  });
  await page.goto(address + hash);
  await page.waitForSelector("h1");
  return page;
}

describe("the page as one file, opened from a disk", () => {
  test("draws Open Skies with Sigma and tells who remains", async () => {
    const page = await opened();
    expect(await headline(page)).toContain("32 of 34 remain");
    await page.waitForSelector('[data-drawn="sigma"]');
  });

  test("answers a question in words", async () => {
    const page = await opened("#/open-skies?day=2021-12-18");
    const box = page.locator("#question");
    await box.fill("who is left in Open Skies outside NATO?");
    await box.press("Enter");
    expect(await page.locator(".sentence").getAttribute("data-answer")).toBe("BIH BLR FIN GEO SWE UKR");
  });

  test("keeps its state in its address, and goes back", async () => {
    const page = await opened();
    await page.keyboard.press("l");
    await page.waitForURL(/view=lanes/);
    await page.goBack();
    await page.waitForSelector(".focus");
    expect(page.url()).not.toContain("view=");
  });

  test("shows the whole network", async () => {
    const page = await opened("#/open-skies?view=whole");
    await page.waitForSelector("figure.whole canvas");
  });

  test("hands out the network as GEXF", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "Take away" }).click();
    const waiting = page.waitForEvent("download");
    await page.locator('[data-format="gexf"]').click();
    expect((await waiting).suggestedFilename()).toBe("depositary.gexf");
  });
});
