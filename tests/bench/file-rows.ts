import { gzipSync } from "node:zlib";
import { instrumentsOfRows, OPEN } from "../../src/graph/columns.ts";
import { readFile } from "../../src/graph/read-file.ts";
import { writeFile } from "../../src/graph/write-file.ts";
import { shortest } from "./clock.ts";
import type { Row } from "./rows.ts";
import { SIZES, worldOf } from "./world.ts";
import { headOf } from "./world-file.ts";

const RUNS = 7;

interface JsonRow {
  readonly participant: string;
  readonly instrument: string;
  readonly from: number;
  readonly until: number | null;
}

/** The columns of rows in JSON, in the order of the index: what a file spares a page. */
function columnsOfRows(json: string) {
  const rows = JSON.parse(json) as JsonRow[];
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  rows.sort((a, b) => compare(a.instrument, b.instrument) || compare(a.participant, b.participant) || a.from - b.from);
  const participants = [...new Set(rows.map((row) => row.participant))].sort();
  const numbers = new Map(participants.map((id, i) => [id, i]));
  const instruments: string[] = [];
  const starts: number[] = [];
  rows.forEach(({ instrument }, i) => {
    if (instruments.at(-1) === instrument) return;
    instruments.push(instrument);
    starts.push(i);
  });
  return {
    participants,
    instruments,
    starts: Uint32Array.from(starts),
    participant: Uint16Array.from(rows, (row) => numbers.get(row.participant) ?? 0),
    from: Int32Array.from(rows, (row) => row.from),
    until: Int32Array.from(rows, (row) => row.until ?? OPEN),
  };
}

/** A world as a file: its size, and the time to columns again, against JSON with an object for each edge. */
export async function fileRows(size: string): Promise<Row[]> {
  const shape = SIZES[size];
  if (!shape) throw new Error(`no world of size ${size}`);
  const world = worldOf(shape);
  const file = writeFile(world, { head: headOf(world), places: null, rest: null, acts: null });
  const instruments = instrumentsOfRows(world);
  const json = JSON.stringify(
    Array.from(world.from, (from, row) => ({
      participant: world.participants[world.participant[row] ?? 0],
      instrument: world.instruments[instruments[row] ?? 0],
      from,
      until: world.until[row] === OPEN ? null : world.until[row],
    })),
  );
  const reading = await shortest(RUNS, () => readFile(file));
  const parsing = await shortest(RUNS, () => columnsOfRows(json));
  const name = `${size}: the file`;
  return [
    { name: `${name}, bytes an edge`, value: file.length / shape.edges, unit: "bytes", target: { atMost: 4 } },
    {
      name: `${name}, gzipped, bytes an edge`,
      value: gzipSync(file).length / shape.edges,
      unit: "bytes",
      target: null,
    },
    { name: `${name}, read and checked`, value: reading, unit: "ms", target: null },
    {
      name: `${name}, against JSON rows to the same columns`,
      value: parsing / reading,
      unit: "×",
      target: { atLeast: 15 },
    },
  ];
}
