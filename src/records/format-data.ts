import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalText } from "./canonical.ts";
import { filesIn } from "./folder.ts";

// `npm run format:data [folder]`: writes every file of a record's folder in its canonical form, and names what changed.
const folder = process.argv[2] ?? "graph-data";
for (const [file, text] of filesIn(folder)) {
  const canonical = canonicalText(file, text);
  if (canonical === text) continue;
  writeFileSync(join(folder, file), canonical);
  process.stdout.write(`${join(folder, file)}\n`);
}
