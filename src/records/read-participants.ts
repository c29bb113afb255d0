import { ALWAYS } from "../time/day.ts";
import { overlap } from "../time/span.ts";
import type { Complaint } from "./complaint.ts";
import { readTable } from "./csv.ts";
import { CODE_SYSTEMS, type CodeSystem, type Life, type Participant } from "./record.ts";
import { idFault, type Row } from "./row.ts";
import { spanOf } from "./span-of.ts";

const COLUMNS = ["id", "from", "until", ...CODE_SYSTEMS] as const;

/** `participants.csv`: a row a life; the rows of one participant agree on its codes. Sorted by id. */
export function readParticipants(files: ReadonlyMap<string, string>, complaints: Complaint[]): Participant[] {
  const made = new Map<string, { lives: { life: Life; row: Row }[]; codes: Participant["codes"] }>();
  for (const row of readTable(files, "participants.csv", COLUMNS, complaints)) {
    const id = row.required("id");
    const fault = idFault(id);
    if (id !== "" && fault !== null) row.complain("unsafe-id", "id", "an id", fault);
    const life = { from: row.dayOrNull("from"), until: row.dayOrNull("until") };
    if (life.from !== null && life.until !== null && life.until <= life.from) {
      row.complain("bad-lives", "until", "a day after from", "until is the first day after the life, never its last");
    }
    const codes = codesOf(row);
    const before = made.get(id);
    if (before === undefined) {
      made.set(id, { lives: [{ life, row }], codes });
      continue;
    }
    for (const { life: other, row: first } of before.lives) {
      if (overlap(spanOf(life), spanOf(other)) === null) continue;
      row.complain("bad-lives", "from", "lives that do not overlap", `line ${first.line} covers some of the same days`);
      break;
    }
    for (const system of CODE_SYSTEMS) {
      if (codes[system] === before.codes[system]) continue;
      row.complain("bad-value", system, "the same code in each life", "another participant, or a slip of the pen");
    }
    before.lives.push({ life, row });
  }
  return [...made]
    .map(([id, { lives, codes }]) => ({ id, lives: lives.map(({ life }) => life).sort(byStart), codes }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function codesOf(row: Row): Participant["codes"] {
  const codes: Partial<Record<CodeSystem, string>> = {};
  for (const system of CODE_SYSTEMS) {
    const code = row.text(system);
    if (code !== "") codes[system] = code;
  }
  return codes;
}

function byStart(a: Life, b: Life): number {
  const from = (life: Life) => life.from ?? ALWAYS;
  return from(a) === from(b) ? 0 : from(a) - from(b);
}
