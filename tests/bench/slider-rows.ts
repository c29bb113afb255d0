import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { launchOptions } from "../browser/chromium.ts";
import type { SliderTimes } from "./page/slider.ts";
import type { Row } from "./rows.ts";

const ROOT = fileURLToPath(new URL("page", import.meta.url));
const SIZES: readonly (readonly [edges: number, instruments: number])[] = [
  [1_000, 15],
  [100_000, 1_000],
  [500_000, 5_000],
];

/** One step of the slider in a real browser, at three sizes. */
export async function sliderTimes(): Promise<SliderTimes[]> {
  const outDir = mkdtempSync(join(tmpdir(), "depositary-slider-"));
  await build({ configFile: false, root: ROOT, logLevel: "error", build: { outDir, target: "es2022" } });
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = await chromium.launch(launchOptions());
  try {
    const times: SliderTimes[] = [];
    for (const [edges, instruments] of SIZES) {
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(server.resolvedUrls?.local[0] ?? "");
      await page.waitForFunction(() => "run" in globalThis);
      times.push(
        await page.evaluate(
          ([e, i]) => (globalThis as unknown as { run(e: number, i: number): Promise<SliderTimes> }).run(e, i),
          [edges, instruments] as const,
        ),
      );
      await page.close();
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

export function sliderRows(times: readonly SliderTimes[]): Row[] {
  const rows: Row[] = times.flatMap(({ edges, reducer, layer, startReducer, startLayer }) => {
    const name = edges.toLocaleString("en");
    return [
      { name: `${name} edges: one step, edgeReducer and refresh()`, value: reducer, unit: "ms", target: null },
      { name: `${name} edges: one step, the day as one number`, value: layer, unit: "ms", target: null },
      {
        name: `${name} edges: how many times faster`,
        value: reducer / layer,
        unit: "×",
        target: edges === 100_000 ? { atLeast: 50 } : null,
      },
      {
        name: `${name} edges: first picture, how many times sooner`,
        value: startReducer / startLayer,
        unit: "×",
        target: null,
      },
    ] satisfies Row[];
  });
  const [small, middle] = times;
  if (small && middle) {
    const value = middle.layer / small.layer;
    rows.push({ name: "a step at 100,000 edges against one at 1,000", value, unit: "×", target: { atMost: 3 } });
  }
  return rows;
}
