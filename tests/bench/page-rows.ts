import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Row } from "./rows.ts";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/**
 * What a reader's browser loads, gzipped. The first view is the entry and what it draws with at once: not the views that
 * are fetched when somebody opens them, nor the page for files of other worlds.
 */
export function pageRows(built: string): Row[] {
  const manifest = new Map(
    Object.entries(JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>),
  );
  const first = new Set<string>();
  const load = (key: string) => {
    const chunk = manifest.get(key);
    if (!chunk || first.has(key)) return;
    first.add(key);
    for (const each of chunk.imports ?? []) load(each);
  };
  load("index.html");
  load("network/discs.ts");
  const files = [...first].map((key) => manifest.get(key)?.file ?? "");
  const scripts = files.filter((file) => file.endsWith(".js"));
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
