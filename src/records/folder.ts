import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const READ = /\.(csv|yaml|json)$/;

/**
 * The files of a record's folder: paths inside it, with slashes, and their text. Two levels deep and only what a record
 * is made of; a folder that does not exist has no files, which `readRecord` then complains about. Node only.
 */
export function filesIn(dir: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of entriesOf(dir)) {
    if (entry.isFile() && READ.test(entry.name)) files.set(entry.name, readFileSync(join(dir, entry.name), "utf8"));
    if (!entry.isDirectory()) continue;
    for (const inner of entriesOf(join(dir, entry.name))) {
      if (!inner.isFile() || !READ.test(inner.name)) continue;
      files.set(`${entry.name}/${inner.name}`, readFileSync(join(dir, entry.name, inner.name), "utf8"));
    }
  }
  return files;
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}
