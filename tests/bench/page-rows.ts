import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { scriptsOf } from "./first-view.ts";
import type { Row } from "./rows.ts";

/**
 * What a reader's browser loads, gzipped. The first view is what the first picture is drawn with: what the page imports at
 * once. Behind that picture comes, unasked, what draws it on the graphics card and what reads questions in words; views
 * are fetched when somebody opens them.
 */
export function pageRows(built: string): Row[] {
  const scripts = scriptsOf(built, "index");
  const behind = ["drawing", "asking"].flatMap((name) => scriptsOf(built, name));
  const after = [...new Set(behind)].filter((file) => !scripts.includes(file));
  // Seats are fetched for the instrument that is shown: the largest of them is the worst first view.
  const places = readdirSync(join(built, "places")).map((file) => `places/${file}`);
  const [largest = ""] = places.sort((a, b) => kilobytes(built, [b]) - kilobytes(built, [a]));
  const data = ["record.json", largest];
  return [
    {
      name: `JavaScript of the first view (${scripts.length} files, gzipped)`,
      value: kilobytes(built, scripts),
      unit: "kB",
      target: { atMost: 150 },
    },
    {
      name: `JavaScript behind it, unasked (${after.length} files, gzipped)`,
      value: kilobytes(built, after),
      unit: "kB",
      target: null,
    },
    {
      name: `data of the first view (${data.join(", ")}, gzipped)`,
      value: kilobytes(built, data),
      unit: "kB",
      target: { atMost: 500 },
    },
  ];
}

function kilobytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
}
