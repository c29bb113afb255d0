import type { Claim } from "../src/records/claim.ts";
import { type Clauses, type EntryIntoForceClause, NO_CLAUSES, type WithdrawalClause } from "../src/records/clauses.ts";
import type {
  Act,
  ActKind,
  Figure,
  GroupMember,
  Instrument,
  InstrumentId,
  Life,
  Mark,
  Name,
  NamedAct,
  Participant,
  RecordedEvent,
  Scope,
  Source,
  Succession,
  SuccessionType,
  TreatyRecord,
} from "../src/records/record.ts";
import { type Day, dayOfIso } from "../src/time/day.ts";
import { type EdtfDate, parseEdtf } from "../src/time/edtf.ts";

/**
 * Records made in a line or two: `recordOf({ acts: [act({ participant: "AAA", act: "ratification", date: "1999-05" })] })`.
 * Dates are texts (`YYYY-MM-DD`, for acts any EDTF that records use); whoever and whatever an act names is in the record.
 */
export const TEST_SOURCE = "test-source";
export const TEST_INSTRUMENT = "pact";

/** A day from `YYYY-MM-DD`; throws on any other text, since only a wrong test can hold one. */
export function day(text: string): Day {
  const found = dayOfIso(text);
  if (found === null) throw new Error(`the test says ${JSON.stringify(text)} where it means YYYY-MM-DD`);
  return found;
}

/** A date with its certainty from EDTF text; throws on text that is no date. */
export function edtf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if ("fault" in date) throw new Error(`the test says ${JSON.stringify(text)}: ${date.fault}`);
  return date;
}

export interface ActFields {
  instrument?: InstrumentId;
  participant?: string | null;
  act?: ActKind;
  date?: string;
  effect?: string | null;
  toward?: string | null;
  scope?: Scope | null;
  view?: string | null;
  mark?: Mark | null;
  source?: string;
  note?: string;
  line?: number;
}

/** By default AAA signs `pact` on 2000-01-01. `participant: null` makes it an act of the instrument itself. */
export function act(fields: ActFields = {}): Act {
  return {
    instrument: fields.instrument ?? TEST_INSTRUMENT,
    participant: fields.participant === undefined ? "AAA" : fields.participant,
    act: fields.act ?? "signature",
    date: edtf(fields.date ?? "2000-01-01"),
    effect: fields.effect === undefined || fields.effect === null ? null : edtf(fields.effect),
    toward: fields.toward ?? null,
    scope: fields.scope ?? null,
    view: fields.view ?? null,
    mark: fields.mark ?? null,
    source: fields.source ?? TEST_SOURCE,
    note: fields.note ?? "",
    line: fields.line ?? 0,
  };
}

/** One with a single life; both ends open unless given, `until` exclusive. */
export function participant(
  id: string,
  fields: { from?: string; until?: string; lives?: readonly Life[]; codes?: Participant["codes"] } = {},
): Participant {
  const life = { from: orNull(fields.from), until: orNull(fields.until) };
  return { id, lives: fields.lives ?? [life], codes: fields.codes ?? {} };
}

/** A notice clause, by default of six months, out when they end. */
export function withdrawalClause(fields: Partial<WithdrawalClause> = {}): WithdrawalClause {
  return {
    article: "X",
    way: "notice",
    period: { months: 6 },
    fullDays: false,
    countsFrom: "receipt",
    mode: "automatic",
    roundTo: null,
    notBefore: null,
    condition: null,
    for: null,
    from: null,
    until: null,
    ...fields,
  };
}

/** In force on the day of the second deposit, unless told otherwise. */
export function entryIntoForceClause(fields: Partial<EntryIntoForceClause> = {}): EntryIntoForceClause {
  return {
    article: "XI",
    deposits: 2,
    named: [],
    all: false,
    delay: { days: 0 },
    roundTo: "day",
    recordedOnly: false,
    ...fields,
  };
}

/** A treaty of parties, complete to the record's date; `clauses` may be given in part. */
export function instrument(
  id: InstrumentId = TEST_INSTRUMENT,
  fields: Partial<Omit<Instrument, "id" | "clauses">> & { clauses?: Partial<Clauses> } = {},
): Instrument {
  const { clauses, ...rest } = fields;
  return {
    id,
    kind: "treaty",
    article: false,
    noun: { one: "party", many: "parties" },
    depositaries: [],
    identifiers: {},
    lineage: [],
    sectors: [],
    coverage: { until: day("2026-11-23"), missing: [], exitsOnly: false },
    ...rest,
    clauses: { ...NO_CLAUSES, ...clauses },
  };
}

export function name(
  id: string,
  text: string,
  fields: Partial<{ kind: Name["kind"]; from: string; until: string }> = {},
) {
  const made: Name = {
    id,
    name: text,
    kind: fields.kind ?? "short",
    from: orNull(fields.from),
    until: orNull(fields.until),
  };
  return made;
}

export function succession(from: string, to: string, type: SuccessionType, date: string): Succession {
  return { from, to, type, date: day(date), source: TEST_SOURCE };
}

export function figure(id: string, measure: string, value: number, fields: Partial<Figure> = {}): Figure {
  return { participant: id, measure, value, unit: "km2", year: 2020, source: TEST_SOURCE, ...fields };
}

export function groupMember(group: string, id: string, fields: { from?: string; until?: string } = {}): GroupMember {
  return { group, participant: id, from: orNull(fields.from), until: orNull(fields.until), source: TEST_SOURCE };
}

export function event(fields: {
  event: string;
  date: string;
  instrument?: InstrumentId;
  participant?: string | null;
  source?: string;
  note?: string;
}): RecordedEvent {
  return {
    instrument: fields.instrument ?? TEST_INSTRUMENT,
    participant: fields.participant ?? null,
    event: fields.event,
    date: edtf(fields.date),
    source: fields.source ?? TEST_SOURCE,
    note: fields.note ?? "",
  };
}

export interface RecordFields {
  title?: string;
  version?: string;
  /** The record's date; by default 2026-11-23. */
  date?: string;
  start?: InstrumentId;
  participants?: readonly (string | Participant)[];
  names?: readonly Name[];
  namedActs?: readonly NamedAct[];
  successions?: readonly Succession[];
  figures?: readonly Figure[];
  groups?: readonly GroupMember[];
  instruments?: readonly (string | Instrument)[];
  acts?: readonly Act[];
  events?: readonly RecordedEvent[];
  claims?: readonly Claim[];
  sources?: readonly Source[];
}

/**
 * A whole record. Participants, instruments and sources that are only mentioned are added, and everything without a
 * short name gets its id as one; lists come in the order of the files, acts numbered from line 2 where no line is given.
 */
export function recordOf(fields: RecordFields): TreatyRecord {
  const acts = [...(fields.acts ?? [])].sort(inFileOrder);
  const events = [...(fields.events ?? [])];
  const participants = withMentioned(
    (fields.participants ?? []).map((one) => (typeof one === "string" ? participant(one) : one)),
    [
      ...acts.flatMap((one) => [one.participant, one.toward]),
      ...events.map((one) => one.participant),
      ...(fields.successions ?? []).flatMap((one) => [one.from, one.to]),
      ...(fields.groups ?? []).map((one) => one.participant),
      ...(fields.figures ?? []).map((one) => one.participant),
    ],
    (id) => participant(id),
  );
  const instruments = withMentioned(
    (fields.instruments ?? []).map((one) => (typeof one === "string" ? instrument(one) : one)),
    [...acts.map((one) => one.instrument), ...events.map((one) => one.instrument)],
    (id) => instrument(id),
  );
  const named = [...participants, ...instruments, ...(fields.groups ?? []).map((one) => ({ id: one.group }))];
  const names = withMentioned(
    fields.names ?? [],
    named
      .map((one) => one.id)
      .filter((id) => !(fields.names ?? []).some((one) => one.id === id && one.kind === "short")),
    (id) => name(id, id),
    true,
  );
  const sources = withMentioned(
    fields.sources ?? [],
    [TEST_SOURCE, ...acts.map((one) => one.source), ...events.map((one) => one.source)],
    (id) => ({ id, type: "webpage", title: `What ${id} says` }),
  );
  const lines = new Map<InstrumentId, number>();
  const numbered = acts.map((one) => {
    const line = lines.get(one.instrument) ?? 2;
    lines.set(one.instrument, line + 1);
    return one.line === 0 ? { ...one, line } : one;
  });
  return {
    title: fields.title ?? "A record made by a test",
    version: fields.version ?? "0.0.0",
    date: day(fields.date ?? "2026-11-23"),
    start: fields.start ?? null,
    participants,
    names,
    namedActs: fields.namedActs ?? [],
    successions: fields.successions ?? [],
    figures: fields.figures ?? [],
    groups: fields.groups ?? [],
    instruments,
    acts: numbered,
    events,
    claims: fields.claims ?? [],
    sources,
  };
}

function orNull(text: string | undefined): Day | null {
  return text === undefined ? null : day(text);
}

/** `given` and one made for every mentioned id that is not among them, sorted by id. */
function withMentioned<T extends { readonly id: string }>(
  given: readonly T[],
  mentioned: readonly (string | null)[],
  make: (id: string) => T,
  always = false,
): T[] {
  const known = new Set(always ? [] : given.map((one) => one.id));
  const all = [...given];
  for (const id of mentioned) {
    if (id === null || known.has(id)) continue;
    known.add(id);
    all.push(make(id));
  }
  return all.sort((a, b) => compare(a.id, b.id));
}

/** By instrument, then as the files are sorted: first possible day, participant, act. */
function inFileOrder(a: Act, b: Act): number {
  return (
    compare(a.instrument, b.instrument) ||
    a.date.earliest - b.date.earliest ||
    compare(a.participant ?? "", b.participant ?? "") ||
    compare(a.act, b.act)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
