import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

/**
 * The scripts that a part of the built page needs to run: its own, and what it imports at once, all the way down.
 * `name` is the part's in the manifest: `index` is the page itself.
 */
export function scriptsOf(built: string, name: string): string[] {
  const manifest = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const found = new Set<Chunk>();
  const load = (chunk: Chunk | undefined) => {
    if (!chunk) throw new Error(`${built} was built without ${name}`);
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const each of chunk.imports ?? []) load(manifest[each]);
  };
  load(Object.values(manifest).find((chunk) => chunk.name === name));
  return [...found].map(({ file }) => file).filter((file) => file.endsWith(".js"));
}
