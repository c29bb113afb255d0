import type { Complaint } from "./complaint.ts";
import { readTable } from "./csv.ts";
import {
  type Act,
  INSTRUMENT_ACTS,
  type NamedAct,
  PARTICIPANT_ACTS,
  PARTICIPANT_ENDED,
  type Participant,
} from "./record.ts";
import { idFault, type Row } from "./row.ts";

const FILE = "named-acts.csv";
const ACTS = [...new Set([...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS, PARTICIPANT_ENDED] as const)];

interface Known {
  readonly participants: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Ids of other things. */
  readonly taken: ReadonlySet<string>;
}

/** `named-acts.csv`: the acts that have a name of their own; a record without the file names none. */
export function readNamedActs(
  files: ReadonlyMap<string, string>,
  { participants, sources, taken }: Known,
  complaints: Complaint[],
): { act: NamedAct; row: Row }[] {
  if (!files.has(FILE)) return [];
  const read: { act: NamedAct; row: Row }[] = [];
  for (const row of readTable(files, FILE, ["id", "participant", "instrument", "act", "date", "source"], complaints)) {
    const id = row.required("id");
    const fault = taken.has(id) ? "another thing of the record has this id" : idFault(id);
    if (id !== "" && fault !== null) row.complain("unsafe-id", "id", "an id of its own", fault);
    const participant =
      row.text("participant") === ""
        ? null
        : row.known("participant", participants, "unknown-participant", "participants.csv");
    const act = row.choice("act", ACTS, "unknown-act");
    if (row.text("date") === "") row.required("date");
    const date = row.dayOrNull("date");
    const instrument = row.text("instrument") || null;
    const source = row.source(sources);
    if (row.sound && act !== null && date !== null)
      read.push({ act: { id, participant, instrument, act, date, source }, row });
  }
  return read;
}

/**
 * What a name stands for has to be there: an act of that day, no variant of it and no other view's, or the end of a life.
 * Acts of an instrument whose file is complained of are not looked for.
 */
export function checkNamedActs(
  named: readonly { act: NamedAct; row: Row }[],
  participants: ReadonlyMap<string, Participant>,
  acts: readonly Act[],
  complaints: readonly Complaint[],
): void {
  if (named.length === 0) return;
  const recorded = new Set(acts.flatMap((act) => (counts(act) ? keyOf({ ...act, date: act.date.earliest }) : [])));
  const broken = new Set(complaints.map(({ file }) => file));
  for (const { act, row } of named) {
    if (act.act === PARTICIPANT_ENDED) {
      const lives = act.participant === null ? [] : (participants.get(act.participant)?.lives ?? []);
      if (act.instrument !== null)
        row.complain("bad-named-act", "instrument", "an empty cell", "the end of a participant is no act toward one");
      else if (!lives.some(({ until }) => until === act.date))
        row.complain("bad-named-act", "date", "the `until` of a life in participants.csv", "no life of it ends then");
      continue;
    }
    const file = `acts/${act.instrument ?? "<instrument>"}.csv`;
    if (recorded.has(keyOf(act)) || broken.has(file)) continue;
    row.complain(
      "bad-named-act",
      "date",
      `the day of that act in ${file}`,
      "a slip of the pen here, or not entered yet",
    );
  }
}

function keyOf({ participant, instrument, act, date }: Pick<NamedAct, "participant" | "instrument" | "act" | "date">) {
  return JSON.stringify([participant, instrument, act, date]);
}

/** On one day, and by the record's own count. */
function counts({ date, mark, view }: Act): boolean {
  return date.earliest === date.latest && mark !== "variant" && view === null;
}
