import { fileURLToPath } from "node:url";
import { filesIn } from "../src/records/folder.ts";
import { readRecord } from "../src/records/read.ts";
import type { TreatyRecord } from "../src/records/record.ts";
import { fold, type Standings } from "../src/standing/fold.ts";

let known: TreatyRecord | null = null;

/** The record in `graph-data/`, read and checked once a test file. Throws with every complaint if it has any. */
export function builtInRecord(): TreatyRecord {
  if (known) return known;
  const { record, complaints } = readRecord(filesIn(fileURLToPath(new URL("../graph-data", import.meta.url))));
  if (!record)
    throw new Error(complaints.map((each) => `${each.file}:${each.line} ${each.value} ${each.expected}`).join("\n"));
  known = record;
  return record;
}

let folded: Standings | null = null;

/** What follows from the built-in record, folded once a test file. */
export function builtInStandings(): Standings {
  folded ??= fold(builtInRecord());
  return folded;
}
