import { fileURLToPath } from "node:url";
import { firstPictureRows } from "./first-picture.ts";
import { pageRows } from "./page-rows.ts";
import { recordRows } from "./record-rows.ts";
import { isShort, type Row, summaryOf, tableOf } from "./rows.ts";
import { terminalRows } from "./terminal-rows.ts";

/**
 * `npm run bench`: times what people wait for and weighs what they load. Times are the shortest of a few runs on this
 * machine; the last line counts the rows that reach their target, and any that falls short makes the exit code 1.
 */
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const rows: Row[] = [];
async function section(title: string, made: Row[] | Promise<Row[]>): Promise<void> {
  const lines = await made;
  if (lines.length === 0) return;
  console.log(`\n${title}\n${tableOf(lines).join("\n")}`);
  rows.push(...lines);
}

await section("The record", recordRows(at("graph-data")));
await section("Asking", terminalRows(at("graph-data"), at("dist/depositary.js")));
await section("The page", pageRows(at("dist")));
await section("In a browser", firstPictureRows());
console.log(`\n${summaryOf(rows)}`);
process.exitCode = rows.some(isShort) ? 1 : 0;
