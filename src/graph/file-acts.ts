import * as v from "valibot";
import {
  type Act,
  INSTRUMENT_ACTS,
  MARKS,
  PARTICIPANT_ACTS,
  type RecordedEvent,
  SCOPES,
  type Source,
} from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { type EdtfDate, parseEdtf } from "../time/edtf.ts";
import type { SpellColumns } from "./columns.ts";
import { DAMAGED, FileFault } from "./file-format.ts";

const Text = v.string();
const OrNull = v.nullable(Text);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Acts and events as rows, so that their columns are not named a million times; dates are texts in EDTF. */
const ActRow = v.strictTuple([
  Text,
  OrNull,
  v.picklist([...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS]),
  Text,
  OrNull,
  OrNull,
  v.nullable(v.picklist(SCOPES)),
  OrNull,
  v.nullable(v.picklist(MARKS)),
  Text,
  Text,
  Count,
]);
const EventRow = v.strictTuple([Text, OrNull, Text, Text, Text, Text]);

const Acts = v.strictObject({
  /** instrument, participant, act, date, effect, toward, scope, view, mark, source, note, line */
  acts: v.array(ActRow),
  /** instrument, participant, event, date, source, note */
  events: v.array(EventRow),
  sources: v.array(
    v.strictObject({
      id: Text,
      type: Text,
      title: Text,
      publisher: v.exactOptional(Text),
      URL: v.exactOptional(Text),
      note: v.exactOptional(Text),
    }),
  ),
  /** For each spell the place of an act, counted from 1; 0 where it has none. */
  began: v.array(Count),
  ended: v.array(Count),
});

/** What the optional section of a file holds. */
export interface FileActs {
  readonly acts: readonly Act[];
  readonly events: readonly RecordedEvent[];
  readonly sources: readonly Source[];
  /** The act that began a spell, by its row, and the one that ended it; null where a rule did, or nothing has. */
  began(row: number): Act | null;
  ended(row: number): Act | null;
}

/** The section as text. */
export function writeActs({ record }: Standings, { from, spell }: SpellColumns): string {
  const places = new Map(record.acts.map((act, i) => [act, i + 1]));
  const placeOf = (act: Act | null | undefined) => (act ? (places.get(act) ?? 0) : 0);
  const spells = Array.from(from, (_, row) => spell(row));
  const data: v.InferInput<typeof Acts> = {
    acts: record.acts.map((act) => [
      act.instrument,
      act.participant,
      act.act,
      act.date.text,
      act.effect?.text ?? null,
      act.toward,
      act.scope,
      act.view,
      act.mark,
      act.source,
      act.note,
      act.line,
    ]),
    events: record.events.map((event) => [
      event.instrument,
      event.participant,
      event.event,
      event.date.text,
      event.source,
      event.note,
    ]),
    sources: record.sources.map((source) => ({ ...source })),
    began: spells.map(({ began }) => placeOf(began.act)),
    ended: spells.map(({ ended }) => placeOf(ended?.act)),
  };
  return JSON.stringify(data);
}

/** Reads the section of a file with so many spells. Throws a `FileFault` where it is not as it should be. */
export function readActs(text: string, spells: number): FileActs {
  const result = v.safeParse(Acts, parsedJson(text), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw fault(`${v.getDotPath(issue) ?? "acts"}: ${issue.expected} was expected, not ${issue.received}`);
  }
  const { sources, began, ended } = result.output;
  const acts = result.output.acts.map(
    ([instrument, participant, act, on, effect, toward, scope, view, mark, source, note, line]): Act => ({
      instrument,
      participant,
      act,
      date: date(on),
      effect: effect === null ? null : date(effect),
      toward,
      scope,
      view,
      mark,
      source,
      note,
      line,
    }),
  );
  for (const places of [began, ended]) {
    if (places.length !== spells) throw fault(`an act for each of ${spells} spells was expected`);
    for (const place of places) if (place > acts.length) throw fault(`act ${place} of ${acts.length} is asked for`);
  }
  return {
    acts,
    events: result.output.events.map(([instrument, participant, event, on, source, note]) => {
      return { instrument, participant, event, date: date(on), source, note };
    }),
    sources,
    began: (row) => acts[(began[row] ?? 0) - 1] ?? null,
    ended: (row) => acts[(ended[row] ?? 0) - 1] ?? null,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault("JSON was expected");
  }
}

function date(text: string): EdtfDate {
  const read = parseEdtf(text);
  if ("fault" in read) throw fault(read.fault);
  return read;
}

function fault(what: string): FileFault {
  return new FileFault(0, `in the section of acts ${what}`, DAMAGED);
}
