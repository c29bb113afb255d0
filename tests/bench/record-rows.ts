import { indexOf } from "../../src/graph/as-of.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";
import { fold } from "../../src/standing/fold.ts";
import { shortest } from "./clock.ts";
import type { Row } from "./rows.ts";

const RUNS = 7;

/** From the files of a record to an index that answers. */
export async function recordRows(folder: string): Promise<Row[]> {
  const { record } = readRecord(filesIn(folder));
  if (!record) throw new Error(`${folder} has complaints: run \`npm run --silent depositary -- check\``);
  const standings = fold(record);
  const reading = await shortest(RUNS, () => readRecord(filesIn(folder)));
  const folding = await shortest(RUNS, () => fold(record));
  const indexing = await shortest(RUNS, () => indexOf(standings));
  return [
    { name: `read ${record.acts.length} acts and check them`, value: reading, unit: "ms", target: { atMost: 500 } },
    { name: `fold them into ${standings.spells.length} spells`, value: folding, unit: "ms", target: { atMost: 250 } },
    { name: "index the spells by day", value: indexing, unit: "ms", target: { atMost: 50 } },
  ];
}
