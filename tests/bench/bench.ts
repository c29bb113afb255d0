import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fileRows } from "./file-rows.ts";
import { firstPictureRows } from "./first-picture.ts";
import { installPeers } from "./install-peers.ts";
import { pageRows } from "./page-rows.ts";
import { benchSize, rowsOf, type SizeResult } from "./peer-rows.ts";
import { ratioTable, timeTable } from "./peer-tables.ts";
import { questionRows } from "./question-rows.ts";
import { recordRows } from "./record-rows.ts";
import { warning, writeSection } from "./report.ts";
import { isShort, type Row, summaryOf, tableOf } from "./rows.ts";
import { terminalRows } from "./terminal-rows.ts";

/**
 * `npm run bench [-- --sizes 1e4,1e5,1e6,1e7] [--write]`: times what people wait for, weighs what they load, and asks the index
 * and what people would use instead the same questions. Times are the shortest of a few runs on this machine; the last
 * line counts the rows that reach their target, and any that falls short makes the exit code 1. `--write` puts the tables
 * into docs/performance.md, those of a run with 1e7 in a place of their own. On a busy machine it is said which figures hold.
 */
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1e4,1e5,1e6" },
    write: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").filter((size) => size !== "");

const rows: Row[] = [];
async function section(title: string, made: Row[] | Promise<Row[]>): Promise<void> {
  const lines = await made;
  if (lines.length === 0) return;
  console.log(`\n${title}\n${tableOf(lines).join("\n")}`);
  rows.push(...lines);
}

await section("The record", recordRows(at("graph-data")));
await section("Questions", questionRows(at("graph-data")));
await section("Asking", terminalRows(at("graph-data"), at("dist/depositary.js")));
await section("The page", pageRows(at("dist")));
await section("In a browser", firstPictureRows());
if (sizes.length > 0) installPeers();
const ofPage = rows.length;
const results: SizeResult[] = [];
const tables: string[] = [];
for (const size of sizes) {
  const result = await benchSize(size, console.log);
  results.push(result);
  tables.push(...timeTable(result), "", ...ratioTable(result), "");
  console.log(`\n${timeTable(result).join("\n")}\n\n${ratioTable(result).join("\n")}`);
}
await section("The index against its targets", rowsOf(results));
if (sizes.length > 0) await section("The file", fileRows(sizes.includes("1e6") ? "1e6" : (sizes[0] ?? "")));
if (values.write) {
  writeSection("page", tableOf(rows.slice(0, ofPage)));
  // A run of ten million has a place of its own: it is made rarely, and leaves the tables of a common run as they are.
  const place = sizes.includes("1e7") ? "large" : "index";
  if (sizes.length > 0) writeSection(place, [...tables, ...tableOf(rows.slice(ofPage))]);
}
const busy = warning();
if (busy) console.log(`\n${busy}`);
console.log(`\n${summaryOf(rows)}`);
process.exitCode = rows.some(isShort) ? 1 : 0;
