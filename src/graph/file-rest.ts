import * as v from "valibot";
import { type Clauses, NO_CLAUSES } from "../records/clauses.ts";
import type { Figure, Instrument, TreatyRecord } from "../records/record.ts";
import { FIRST_DAY, LAST_DAY } from "./columns.ts";

const Text = v.string();
const Texts = v.array(Text);
const OpenDay = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(FIRST_DAY), v.maxValue(LAST_DAY + 1)));
/** A period is no longer than a thousand years, a number of deposits no larger than the index has participants. */
const MOST_MONTHS = 12_000;
const MOST_DAYS = 366_000;
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const Period = v.union([v.strictObject({ months: count(MOST_MONTHS) }), v.strictObject({ days: count(MOST_DAYS) })]);
const JoiningDay = v.picklist(["day", "month-first"]);

const ClausesOf = v.strictObject({
  withdrawal: v.array(
    v.strictObject({
      article: Text,
      way: v.picklist(["notice", "lapse", "none"]),
      period: v.nullable(Period),
      fullDays: v.boolean(),
      countsFrom: v.picklist(["receipt", "all-notified"]),
      mode: v.picklist(["automatic", "earliest"]),
      roundTo: v.nullable(v.picklist(["year-end", "1-january", "financial-year"])),
      notBefore: v.nullable(v.strictObject({ period: Period, since: v.picklist(["treaty", "participant"]) })),
      condition: v.nullable(Text),
      for: v.nullable(Text),
      from: OpenDay,
      until: OpenDay,
    }),
  ),
  entryIntoForce: v.nullable(
    v.strictObject({
      article: Text,
      deposits: v.nullable(count(0xffff)),
      named: Texts,
      all: v.boolean(),
      delay: Period,
      roundTo: JoiningDay,
      recordedOnly: v.boolean(),
    }),
  ),
  laterJoiners: v.nullable(v.strictObject({ article: Text, delay: Period, roundTo: JoiningDay })),
  duration: v.nullable(
    v.strictObject({
      article: Text,
      period: Period,
      extension: v.nullable(v.union([Period, v.literal("indefinite")])),
    }),
  ),
  severalDepositaries: v.nullable(v.literal("earliest")),
  source: v.nullable(Text),
});

/** What of a record is neither a spell nor an act: clauses, figures, codes and the like. */
export const Rest = v.strictObject({
  codes: v.record(Text, v.record(Text, Text)),
  figures: v.array(
    v.strictObject({
      participant: Text,
      measure: Text,
      value: v.pipe(v.number(), v.finite()),
      unit: Text,
      year: v.pipe(v.number(), v.integer()),
      source: Text,
    }),
  ),
  instruments: v.record(
    Text,
    v.strictObject({
      depositaries: Texts,
      identifiers: v.record(Text, Text),
      sectors: Texts,
      clauses: ClausesOf,
    }),
  ),
});

type InstrumentRest = Pick<Instrument, "depositaries" | "identifiers" | "sectors" | "clauses">;
export interface FileRest {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly figures: readonly Figure[];
  readonly instruments: Readonly<Record<string, InstrumentRest>>;
}

/** The section as text. */
export function writeRest({ participants, figures, instruments }: TreatyRecord): string {
  const rest: FileRest = {
    codes: Object.fromEntries(participants.map(({ id, codes }) => [id, codes])),
    figures,
    instruments: Object.fromEntries(
      instruments.map(({ id, depositaries, identifiers, sectors, clauses }): [string, InstrumentRest] => {
        return [id, { depositaries, identifiers, sectors, clauses }];
      }),
    ),
  };
  return JSON.stringify(rest);
}

/** Of an instrument that the section does not name, or where there is none. */
export const NO_REST: InstrumentRest & { readonly clauses: Clauses } = {
  depositaries: [],
  identifiers: {},
  sectors: [],
  clauses: NO_CLAUSES,
};
