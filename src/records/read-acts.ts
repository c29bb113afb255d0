import { type Day, isoOf } from "../time/day.ts";
import type { EdtfDate } from "../time/edtf.ts";
import { overlap, type Span } from "../time/span.ts";
import type { Complaint } from "./complaint.ts";
import { readTable } from "./csv.ts";
import {
  type Act,
  type ActKind,
  INSTRUMENT_ACTS,
  MARKS,
  PARTICIPANT_ACTS,
  type Participant,
  SCOPES,
} from "./record.ts";
import type { Row } from "./row.ts";
import { spanOf } from "./span-of.ts";

export const ACT_COLUMNS = [
  "participant",
  "act",
  "date",
  "effect",
  "toward",
  "scope",
  "view",
  "mark",
  "source",
  "note",
] as const;
/** A note that begins so says in what capacity a participant acted before or after its life. */
const OUTSIDE_LIFE = "outside life:";
const EXITS: readonly ActKind[] = ["withdrawal", "lapse", "exclusion"];
/** Succession counts from statehood, and entry into force or provisional application can be agreed to reach back. */
const REACH_BACK: readonly ActKind[] = ["succession", "entry-into-force", "provisional-application"];
const KINDS: readonly ActKind[] = [...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS.filter((act) => !isParticipantAct(act))];

export interface ActsContext {
  readonly participants: ReadonlyMap<string, Participant>;
  readonly sources: ReadonlySet<string>;
  /** The record's date; null where it could not be read. */
  readonly date: Day | null;
}

/** An act and the row it came from. */
export interface ReadAct {
  readonly act: Act;
  readonly row: Row;
}

/** `acts/<id>.csv` of one instrument. `doubtful` are the participants of refused rows: their history has holes. */
export function readActs(
  files: ReadonlyMap<string, string>,
  instrument: string,
  context: ActsContext,
  complaints: Complaint[],
): { acts: ReadAct[]; doubtful: ReadonlySet<string> } {
  const file = `acts/${instrument}.csv`;
  const acts: ReadAct[] = [];
  const doubtful = new Set<string>();
  if (!files.has(file)) return { acts, doubtful };
  const ids = new Set(context.participants.keys());
  for (const row of readTable(files, file, ACT_COLUMNS, complaints)) {
    const act = actOf(row, instrument, context, ids);
    if (act !== null) acts.push({ act, row });
    if (!row.sound) doubtful.add(row.text("participant"));
  }
  checkOrder(acts);
  return { acts, doubtful };
}

function actOf(row: Row, instrument: string, context: ActsContext, ids: ReadonlySet<string>): Act | null {
  const kind = row.choice("act", KINDS, "unknown-act");
  const participant = row.text("participant") === "" ? null : row.text("participant");
  if (participant !== null) row.known("participant", ids, "unknown-participant", "participants.csv");
  const date = row.edtf("date");
  const effect = row.edtfOrNull("effect");
  const toward = row.text("toward") === "" ? null : row.text("toward");
  if (toward !== null) row.known("toward", ids, "unknown-participant", "participants.csv");
  const scope = row.choiceOrNull("scope", SCOPES, "unknown-scope");
  const mark = row.choiceOrNull("mark", MARKS, "unknown-mark");
  const source = row.source(context.sources);
  const view = row.text("view") === "" ? null : row.text("view");
  if (kind === null || date === null || !row.sound) return null;
  const note = row.text("note");
  const act = {
    instrument,
    participant,
    act: kind,
    date,
    effect,
    toward,
    scope,
    view,
    mark,
    source,
    note,
    line: row.line,
  };
  checkShape(row, act);
  checkDays(row, act, context);
  return act;
}

function isParticipantAct(kind: ActKind): boolean {
  return PARTICIPANT_ACTS.some((act) => act === kind);
}

function checkShape(row: Row, act: Act): void {
  const ofInstrument = INSTRUMENT_ACTS.some((kind) => kind === act.act);
  if (act.participant === null && !ofInstrument) {
    row.complain(
      "participant-missing",
      "participant",
      `who did it: ${act.act} is an act of a participant`,
      "the cell is empty",
    );
  }
  if (act.participant !== null && !isParticipantAct(act.act)) {
    row.complain("participant-extra", "participant", "an empty cell", `${act.act} is an act of the instrument itself`);
  }
  const suspends = act.act === "suspension" || act.act === "suspension-ended";
  if (act.toward !== null && !suspends) {
    row.complain(
      "toward-without-suspension",
      "toward",
      "an empty cell",
      "only suspensions are directed toward somebody",
    );
  }
  if (act.toward !== null && act.toward === act.participant) {
    row.complain("bad-value", "toward", "another participant", "nobody suspends toward itself");
  }
  if (act.scope !== null && !suspends) {
    row.complain("scope-without-suspension", "scope", "an empty cell", "only suspensions have a scope");
  }
  if (act.scope === null && act.act === "suspension") {
    row.complain(
      "missing-value",
      "scope",
      `one of ${SCOPES.join(", ")}`,
      "the cell is empty; what is suspended decides who counts",
    );
  }
}

function checkDays(row: Row, act: Act, { participants, date: recordDate }: ActsContext): void {
  if (act.effect !== null && act.effect.latest < act.date.earliest && !REACH_BACK.includes(act.act)) {
    row.complain(
      "effect-before-date",
      "effect",
      `a day from ${act.date.text} on`,
      "the two dates are swapped, or one has a slip",
    );
  }
  if (recordDate !== null && act.date.earliest > recordDate && act.mark !== "scheduled" && act.mark !== "computed") {
    row.complain(
      "after-record-date",
      "date",
      "a day up to the record's date",
      "not done yet: give it the mark scheduled",
    );
  }
  for (const id of [act.participant, act.toward]) {
    const participant = id === null ? undefined : participants.get(id);
    if (participant === undefined || livesOn(participant, act) || act.note.startsWith(OUTSIDE_LIFE)) continue;
    row.complain(
      "outside-life",
      "date",
      `a day in the life of ${participant.id} (${livesText(participant)})`,
      `an act of a predecessor or successor; if it is not, begin the note with "${OUTSIDE_LIFE}" and say in what capacity`,
    );
  }
}

/** An exit may fall on the day on which the participant's life ends: its own exit comes first (see the fold's order). */
function livesOn(participant: Participant, act: Act): boolean {
  const days = runOf(act.date);
  return participant.lives.some(
    (life) => overlap(spanOf(life), days) !== null || (EXITS.includes(act.act) && life.until === act.date.earliest),
  );
}

function runOf(date: EdtfDate): Span {
  return { from: date.earliest, until: date.latest + 1 };
}

function livesText(participant: Participant): string {
  const text = (cell: Day | null) => (cell === null ? "" : isoOf(cell));
  return participant.lives.map((life) => `${text(life.from)}..${text(life.until)}`).join(", ");
}

/** Sorted by first possible day, then participant, then act, so that a diff shows what was added and nothing else. */
function checkOrder(acts: readonly ReadAct[]): void {
  acts.forEach(({ act, row }, at) => {
    const before = acts[at - 1]?.act;
    if (before === undefined || compareActs(before, act) <= 0) return;
    row.complain(
      "not-sorted",
      "date",
      "rows sorted by date, participant and act",
      `belongs before line ${before.line}`,
    );
  });
}

function compareActs(a: Act, b: Act): number {
  if (a.date.earliest !== b.date.earliest) return a.date.earliest - b.date.earliest;
  return compareText(a.participant ?? "", b.participant ?? "") || compareText(a.act, b.act);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
