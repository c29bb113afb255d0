import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ISLANDS } from "../islands.ts";
import { filesOf } from "../records/files.ts";
import { headline, served } from "./served.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "depositary-page-"));
const dist = join(folder, "dist");

beforeAll(() => {
  for (const [path, text] of filesOf(ISLANDS)) {
    mkdirSync(dirname(join(folder, "data", path)), { recursive: true });
    writeFileSync(join(folder, "data", path), text);
  }
  execFileSync("node", ["node_modules/vite/bin/vite.js", "build", "--outDir", dist, "--logLevel", "error"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", DEPOSITARY_DATA: join(folder, "data") },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { visit } = served(dist);

test("the page shows whatever record it was built with, and asks it", async () => {
  const page = await visit();
  expect(await headline(page)).toBe("Herring Pact: 1 of 2 remain. Telland left on 31 Jul 1980.");
  await page.locator("#question").fill("who was in the Herring Pact on 1 January 1970?");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("main")?.getAttribute("data-day") === "1970-01-01");
  expect(await headline(page)).toBe("Herring Pact: two parties, none has left.");
});
