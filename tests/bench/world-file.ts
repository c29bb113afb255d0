import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { SpellColumns } from "../../src/graph/columns.ts";
import type { FileHead } from "../../src/graph/file-head.ts";
import { writeFile } from "../../src/graph/write-file.ts";
import { placeLarge } from "../../src/scene/place-large.ts";
import { dayOf } from "../../src/time/day.ts";
import { SIZES, worldOf } from "./world.ts";

/** What the file of a made-up world says of its participants and instruments. */
export function headOf({ participants }: SpellColumns): FileHead {
  const date = dayOf(2026, 1, 1);
  return {
    title: "A made-up world",
    version: "1",
    date,
    start: null,
    participants: participants.map((id) => ({ id, lives: [] })),
    names: [],
    namedActs: [],
    successions: [],
    groups: [],
    instruments: [
      {
        ids: null,
        kind: "treaty",
        article: false,
        noun: { one: "party", many: "parties" },
        lineage: [],
        coverage: { until: date, missing: [], exitsOnly: false },
        opened: dayOf(1945, 1, 1),
        inForce: dayOf(1945, 1, 1),
        ended: null,
      },
    ],
  };
}

// `tsx tests/bench/world-file.ts 1e5 FILE` writes one to look at.
const [, script = "", size = "", file = ""] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  const shape = SIZES[size];
  if (!shape || file === "") throw new Error(`expected a size (${Object.keys(SIZES).join(", ")}) and a file`);
  const world = worldOf(shape);
  writeFileSync(file, writeFile(world, { head: headOf(world), places: placeLarge(world), rest: null, acts: null }));
}
