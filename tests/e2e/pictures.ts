import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { launchOptions } from "../browser/chromium.ts";
import { PHONE } from "./devices.ts";
import { startPreview } from "./preview.ts";
import { smallPng } from "./small-png.ts";

/**
 * Makes `docs/pictures/`: the main states of the built page at three sizes, light and dark, and the picture of the README
 * as the page itself saves it. `npm run pictures`; to be looked at, every one, before a release.
 */
const OUT = fileURLToPath(new URL("../../docs/pictures", import.meta.url));

const STATES = {
  start: "",
  leaving: "#/open-skies?day=2021-08-01",
  answer: `#/open-skies?day=2021-12-18&q=${encodeURIComponent("who is left in Open Skies outside NATO on 18 December 2021?")}`,
  whole: "#/open-skies?view=whole",
  npt: "#/npt",
  lanes: "#/open-skies?view=lanes",
  "lanes-ended": "#/inf?view=lanes",
  "lanes-supposed": "#/open-skies?view=lanes&suppose=BLR.open-skies.notice.2027-01-01&day=2027-07-01",
  matrix: "#/open-skies?view=matrix",
  "matrix-compared": "#/open-skies?view=matrix&compare=2010-01-01",
  compared: "#/open-skies?compare=2010-01-01",
  supposed: "#/open-skies?suppose=BLR.open-skies.notice.2027-01-01&day=2027-07-01",
  card: "#/open-skies?view=explore&about=RUS",
  instrument: "#/open-skies?view=explore",
  claims: "#/open-skies?view=claims&claim=closed-skies-20",
  story: "#/open-skies?view=story&claim=closed-skies-20",
  embed: "?embed#/open-skies",
} as const;

const SIZES = {
  wide: { viewport: { width: 1440, height: 900 } },
  middle: { viewport: { width: 1024, height: 768 } },
  phone: { ...PHONE, deviceScaleFactor: 1 },
} as const;

const THEMES = ["light", "dark"] as const;

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  for (const old of readdirSync(OUT)) rmSync(join(OUT, old), { recursive: true });
  const { address, close } = await startPreview();
  const browser = await chromium.launch(launchOptions());
  try {
    await takeStates(browser, address);
    await saveReadmePicture(browser, address);
  } finally {
    await browser.close();
    await close();
  }
  const bytes = readdirSync(OUT).reduce((sum, name) => sum + statSync(join(OUT, name)).size, 0);
  console.log(`${readdirSync(OUT).length} pictures in docs/pictures, ${(bytes / 1e6).toFixed(1)} MB`);
}

async function takeStates(browser: Browser, address: string): Promise<void> {
  for (const [size, options] of Object.entries(SIZES))
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
      for (const [state, hash] of Object.entries(STATES)) {
        const page = await context.newPage();
        await page.goto(address + hash);
        await page.waitForSelector("h1");
        await page.waitForTimeout(1200);
        writeFileSync(join(OUT, `${state}-${size}-${colorScheme}.png`), smallPng(await page.screenshot()));
        await page.close();
      }
      await context.close();
    }
}

/** By the page's own button, so that it is what a reader saves. */
async function saveReadmePicture(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.waitForSelector("h1");
  await page.getByRole("button", { name: "Take away" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "SVG", exact: true }).click();
  await (await saved).saveAs(join(OUT, "open-skies.svg"));
  await page.close();
}

await main();
