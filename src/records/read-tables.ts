import { covers } from "../time/span.ts";
import type { Complaint } from "./complaint.ts";
import { readTable } from "./csv.ts";
import { reaches } from "./read-instruments.ts";
import {
  type Figure,
  type GroupMember,
  NAME_KINDS,
  type Name,
  type Participant,
  type RecordedEvent,
  SUCCESSION_TYPES,
  type Succession,
} from "./record.ts";
import { idFault, type Row } from "./row.ts";
import { spanOf } from "./span-of.ts";

type Files = ReadonlyMap<string, string>;
type Ids = ReadonlySet<string>;

/** `groups.csv`: a row says who belongs to a group, and when. */
export function readGroups(files: Files, participants: Ids, sources: Ids, complaints: Complaint[]): GroupMember[] {
  const rows = readTable(files, "groups.csv", ["group", "participant", "from", "until", "source"], complaints);
  return rows.map((row) => {
    const group = row.required("group");
    const fault = idFault(group);
    if (group !== "" && fault !== null) row.complain("unsafe-id", "group", "an id", fault);
    const participant = row.known("participant", participants, "unknown-participant", "participants.csv");
    return { group, participant, ...readSpan(row), source: row.source(sources) };
  });
}

/** `names.csv`: what participants, instruments, groups, named acts and depositaries are called, and in which years. */
export function readNames(files: Files, ids: Ids, complaints: Complaint[]): { name: Name; row: Row }[] {
  const read: { name: Name; row: Row }[] = [];
  for (const row of readTable(files, "names.csv", ["id", "name", "kind", "from", "until"], complaints)) {
    const id = row.known("id", ids, "unknown-name", "participants.csv, instruments/, groups.csv or named-acts.csv");
    const name = row.required("name");
    const kind = row.choice("kind", NAME_KINDS, "unknown-kind");
    const span = readSpan(row);
    if (row.sound && kind !== null) read.push({ name: { id, name, kind, ...span }, row });
  }
  return read;
}

/** `succession.csv`: who came from whom. Both exist then, and nobody comes from itself by whatever detour. */
export function readSuccessions(
  files: Files,
  participants: ReadonlyMap<string, Participant>,
  sources: Ids,
  complaints: Complaint[],
): Succession[] {
  const ids = new Set(participants.keys());
  const read: { row: Row; one: Succession }[] = [];
  for (const row of readTable(files, "succession.csv", ["from", "to", "type", "date", "source"], complaints)) {
    const from = row.known("from", ids, "bad-succession", "participants.csv");
    const to = row.known("to", ids, "bad-succession", "participants.csv");
    const type = row.choice("type", SUCCESSION_TYPES, "unknown-kind");
    if (row.text("date") === "") row.required("date");
    const date = row.dayOrNull("date");
    const source = row.source(sources);
    if (!row.sound || type === null || date === null) continue;
    const succession = { from, to, type, date, source };
    checkDays(row, succession, participants);
    read.push({ row, one: succession });
  }
  const parents = new Map<string, string[]>();
  for (const { one } of read) parents.set(one.to, [...(parents.get(one.to) ?? []), one.from]);
  for (const { row, one } of read) {
    if (!reaches(one.from, one.to, parents)) continue;
    row.complain(
      "bad-succession",
      "from",
      "an earlier participant",
      `${one.from} comes from ${one.to}, if only by a detour`,
    );
  }
  return read.map(({ one }) => one);
}

/** The later one lives on the day; the earlier one lives then, or ended on that very day. */
function checkDays(row: Row, { from, to, date }: Succession, participants: ReadonlyMap<string, Participant>): void {
  const lived = (participants.get(from)?.lives ?? []).some((life) => covers(spanOf(life), date) || life.until === date);
  if (!lived)
    row.complain(
      "bad-succession",
      "date",
      `a day in the life of ${from}`,
      "a slip of the pen here or in participants.csv",
    );
  const lives = (participants.get(to)?.lives ?? []).some((life) => covers(spanOf(life), date));
  if (!lives)
    row.complain(
      "bad-succession",
      "date",
      `a day in the life of ${to}`,
      "a slip of the pen here or in participants.csv",
    );
}

/** `figures.csv`: one value a participant, measure and year; a measure has one unit throughout. */
export function readFigures(files: Files, participants: Ids, sources: Ids, complaints: Complaint[]): Figure[] {
  const columns = ["participant", "measure", "value", "unit", "year", "source"];
  const units = new Map<string, string>();
  const keys = new Map<string, number>();
  return readTable(files, "figures.csv", columns, complaints).map((row) => {
    const participant = row.known("participant", participants, "unknown-participant", "participants.csv");
    const measure = row.required("measure");
    const fault = idFault(measure);
    if (measure !== "" && fault !== null) row.complain("unsafe-id", "measure", "the name of a measure", fault);
    const value = readNumber(row, "value", /^\d{1,15}(\.\d{1,6})?$/);
    const unit = row.required("unit");
    const year = readNumber(row, "year", /^\d{4}$/);
    const usual = units.get(measure) ?? unit;
    units.set(measure, usual);
    if (unit !== usual) row.complain("bad-figure", "unit", usual, `the other rows of ${measure} are in ${usual}`);
    const key = JSON.stringify([participant, measure, year]);
    const before = keys.get(key);
    if (before !== undefined) row.complain("bad-figure", "value", "one value a year", `line ${before} gives another`);
    keys.set(key, row.line);
    return { participant, measure, value, unit, year, source: row.source(sources) };
  });
}

function readNumber(row: Row, column: string, shape: RegExp): number {
  const cell = row.text(column);
  if (!shape.test(cell)) {
    const cause = cell.startsWith("-") ? "no measure is negative" : "digits only: no separators, no unit, no sign";
    row.complain("bad-figure", column, "a number", cell === "" ? "the cell is empty" : cause);
  }
  return Number(cell);
}

/** `events/<id>.csv` of one instrument; a record without the file has no events for it. */
export function readEvents(
  files: Files,
  instrument: string,
  participants: Ids,
  sources: Ids,
  complaints: Complaint[],
): RecordedEvent[] {
  const file = `events/${instrument}.csv`;
  if (!files.has(file)) return [];
  const read: RecordedEvent[] = [];
  for (const row of readTable(files, file, ["participant", "event", "date", "source", "note"], complaints)) {
    const participant =
      row.text("participant") === ""
        ? null
        : row.known("participant", participants, "unknown-participant", "participants.csv");
    const event = row.required("event");
    const date = row.edtf("date");
    const source = row.source(sources);
    if (date !== null) read.push({ instrument, participant, event, date, source, note: row.text("note") });
  }
  return read;
}

function readSpan(row: Row): { from: number | null; until: number | null } {
  const from = row.dayOrNull("from");
  const until = row.dayOrNull("until");
  if (from !== null && until !== null && until <= from) {
    row.complain(
      "bad-date",
      "until",
      "a day after from",
      "until is exclusive: the first day on which it no longer holds",
    );
  }
  return { from, until };
}
