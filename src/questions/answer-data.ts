import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Standing, Step } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { AnswerKind, Verdict } from "./answer.ts";
import type { Note } from "./note.ts";
import type { Question, SetId } from "./question.ts";

export { type ClauseFound, COUNT_RULES, type CountRule, type Note } from "./note.ts";

/** An answer as data, days as days: what `english/` turns into the answer contract. */
export interface AnswerData {
  readonly asked: Question;
  readonly kind: AnswerKind;
  readonly on: Day | null;
  readonly between: Span | null;
  readonly participants: readonly ParticipantId[] | null;
  readonly maybe: readonly ParticipantId[];
  readonly contested: readonly ParticipantId[];
  readonly suspended: readonly ParticipantId[];
  readonly count: number | null;
  readonly verdict: Verdict | null;
  readonly instruments: readonly InstrumentId[] | null;
  /** Days, with the run that they fill in calendar terms where there is one. */
  readonly duration: { readonly days: number; readonly span: Span | null } | null;
  /** What changed, or what a supposition changes. Null where changes are not asked for. */
  readonly changes: readonly Change[] | null;
  readonly measure: Measured | null;
  /** A claim under other readings. */
  readonly readings: readonly ReadingFound[];
  /** Null where the answer is not about days. */
  readonly dates: readonly DatedMoment[] | null;
  readonly steps: readonly Step[] | null;
  /** The longest run of days around the asked one with the same answer; null where no day was asked. */
  readonly holds: Span | null;
  readonly because: readonly Ground[];
  readonly notes: readonly Note[];
  readonly coverage: { readonly until: Day; readonly missing: readonly string[] };
  /** The answer to a second question asked with it. */
  readonly also?: AnswerData;
}

/** A dated moment: `on` is the first day that counts; `text` the date as recorded where it is coarser than a day. */
export interface DatedMoment {
  readonly participant: ParticipantId | null;
  readonly instrument: InstrumentId;
  readonly act: string;
  readonly on: Day;
  readonly text: string;
}

/** One change of standing of a pair; `from` and `to` are standings, with `leaving` and `suspended` told apart. */
export interface Change {
  readonly on: Day;
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly from: ChangeState;
  readonly to: ChangeState;
}
export type ChangeState = Standing | "leaving" | "suspended" | "departed" | "ended" | "maybe";

/** A share of a sum. `missing`: those of the base without a figure. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly total: number;
  readonly base: Base;
  readonly part: readonly ParticipantId[];
  readonly missing: readonly ParticipantId[];
  /** The same share on other bases. */
  readonly otherwise: readonly { readonly base: Base; readonly value: number; readonly total: number }[];
}

/** What a total covers. */
export interface Base {
  readonly measure: string;
  /** An instrument or group; null for all participants of the record. */
  readonly instrument: SetId | null;
  readonly on: Day;
  readonly participants: readonly ParticipantId[];
  readonly without: readonly ParticipantId[];
}

/** How a claim can be read otherwise, and what it comes to then. */
export interface ReadingFound {
  readonly as: ReadingAs;
  readonly verdict: Verdict;
  /** In the claim and not in the answer; in the answer and not in the claim. */
  readonly missing: readonly ParticipantId[];
  readonly extra: readonly ParticipantId[];
  /** The number or share that this reading gives, where the claim has one. */
  readonly found: number | null;
}
export type ReadingAs =
  | { readonly as: "said" }
  | { readonly as: "notice" }
  | { readonly as: "effect" }
  | { readonly as: "signed" }
  | { readonly as: "with-suspended" }
  | { readonly as: "ever" }
  | { readonly as: "among"; readonly of: SetId }
  | { readonly as: "others-of"; readonly of: SetId }
  | { readonly as: "on"; readonly on: Day }
  | { readonly as: "base"; readonly base: Base };

/**
 * The act behind a name in an answer. `since`: the day from which the answer is true of it. The act may be another's,
 * whose standing the participant continues.
 */
export interface Ground {
  readonly participant: ParticipantId | null;
  readonly act: Act;
  readonly since: Day;
}

/** The record cannot answer: only exits are recorded, so a count or a list of members would be wrong. */
export type Refusal =
  | { readonly refused: "exits-only"; readonly instrument: InstrumentId }
  /** What the answer would follow from is left out of what was opened. */
  | { readonly refused: "left-out"; readonly what: "acts" | "clauses" }
  | { readonly refused: "no-figures"; readonly measure: string };

export const BLANK = {
  between: null,
  participants: null,
  maybe: [],
  contested: [],
  suspended: [],
  instruments: null,
  duration: null,
  changes: null,
  measure: null,
  readings: [],
  count: null,
  verdict: null,
  dates: null,
  steps: null,
  holds: null,
  because: [],
  notes: [],
} as const satisfies Partial<AnswerData>;
