import type { DurationClause, EntryIntoForceClause, LaterJoinersClause, WithdrawalClause } from "../records/clauses.ts";
import type { Act, ActKind, GroupId, InstrumentId, ParticipantId, RecordedEvent, Scope } from "../records/record.ts";
import type { Ending, Standing, Step } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { AnswerKind, Verdict } from "./answer.ts";
import type { Question, SetId, Supposed } from "./question.ts";

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
  readonly instrument: InstrumentId;
  readonly on: Day;
  readonly participants: readonly ParticipantId[];
  readonly without: readonly ParticipantId[];
}

/** A clause of an instrument. `named`: the group that has just those whom the entry into force waits for. */
export type ClauseFound =
  | { readonly rule: "leaving"; readonly clause: WithdrawalClause }
  | { readonly rule: "entry"; readonly clause: EntryIntoForceClause; readonly named: GroupId | null }
  | { readonly rule: "joining"; readonly clause: LaterJoinersClause }
  | { readonly rule: "duration"; readonly clause: DurationClause };

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

/** The act behind a name in an answer. `since`: the day from which the answer is true of it. */
export interface Ground {
  readonly participant: ParticipantId | null;
  readonly act: Act;
  readonly since: Day;
}

/** What to keep in mind, as data. */
export type Note =
  | { readonly note: "set-aside"; readonly supposed: Supposed; readonly acts: readonly Act[] }
  | {
      readonly note: "not-in-force";
      readonly instrument: InstrumentId;
      readonly from: Day | null;
      readonly consented: readonly ParticipantId[];
      readonly signed: readonly ParticipantId[];
    }
  | {
      readonly note: "ended";
      readonly instrument: InstrumentId;
      readonly on: Day;
      readonly how: Ending;
      readonly parties: readonly ParticipantId[];
    }
  | { readonly note: "line"; readonly asked: InstrumentId; readonly acting: InstrumentId }
  | { readonly note: "suspended"; readonly participant: ParticipantId; readonly scope: Scope; readonly since: Day }
  | {
      readonly note: "toward";
      readonly by: ParticipantId;
      readonly toward: ParticipantId;
      readonly scope: Scope;
      readonly since: Day;
    }
  | { readonly note: "leaving"; readonly participant: ParticipantId; readonly notice: Day; readonly effect: Day | null }
  /** `again`: the day on which it left once more. */
  | {
      readonly note: "returned";
      readonly participant: ParticipantId;
      readonly left: Day;
      readonly back: Day;
      readonly again: Day | null;
    }
  | { readonly note: "bound-again"; readonly participant: ParticipantId; readonly standing: Standing }
  | {
      readonly note: "contested";
      readonly participant: ParticipantId;
      readonly views: readonly string[];
      readonly depositary: Standing;
      readonly otherwise: Standing;
      /** In that view it is suspended, and not in the depositary's record. */
      readonly suspends: boolean;
    }
  | {
      readonly note: "standing";
      readonly participant: ParticipantId;
      readonly standing: Standing;
      readonly since: Day | null;
      /** The act by which it came to that; null where none did it by itself. */
      readonly by: ActKind | null;
      readonly ended: Ending | null;
    }
  | { readonly note: "unsure-date"; readonly act: Act }
  | { readonly note: "recalled"; readonly count: number; readonly of: number }
  | { readonly note: "computed"; readonly act: Act; readonly on: Day; readonly rule: string }
  | { readonly note: "variant"; readonly act: Act }
  | { readonly note: "event"; readonly event: RecordedEvent }
  | { readonly note: "signatories-only" }
  /** How many counted on the day before the asked stretch, and on its last day. */
  | { readonly note: "counts"; readonly before: number; readonly after: number }
  /** Its consent was withdrawn on that day: it is counted no more. */
  | { readonly note: "unbound"; readonly participant: ParticipantId; readonly on: Day }
  | {
      readonly note: "unratified";
      readonly signed: readonly ParticipantId[];
      readonly neither: readonly ParticipantId[];
    }
  | {
      readonly note: "not-membership";
      readonly participant: ParticipantId;
      readonly event: RecordedEvent | null;
      readonly part: InstrumentId;
      readonly on: Day;
    }
  | { readonly note: "perhaps-in"; readonly instrument: InstrumentId }
  | {
      readonly note: "back-in";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly left: Day;
      readonly back: Day;
    }
  | { readonly note: "kind-apart"; readonly instruments: readonly InstrumentId[] }
  | { readonly note: "heirs"; readonly of: ParticipantId; readonly heirs: readonly ParticipantId[] }
  | { readonly note: "went-on"; readonly of: ParticipantId; readonly heirs: readonly ParticipantId[] }
  | {
      readonly note: "heirs-in";
      readonly of: ParticipantId;
      readonly set: SetId;
      readonly heirs: readonly ParticipantId[];
    }
  | { readonly note: "rule"; readonly clause: ClauseFound }
  | { readonly note: "has-rule"; readonly instrument: InstrumentId }
  | { readonly note: "departures"; readonly participants: readonly ParticipantId[] }
  | { readonly note: "signed-only"; readonly instruments: readonly InstrumentId[] }
  | {
      readonly note: "supposed";
      readonly supposed: Supposed;
      readonly effect: Day | null;
      readonly rule: string;
      readonly possible: boolean;
    }
  | {
      readonly note: "without-supposing";
      readonly gained: readonly ParticipantId[];
      readonly lost: readonly ParticipantId[];
      readonly count: number | null;
    }
  | { readonly note: "no-figure"; readonly participants: readonly ParticipantId[]; readonly measure: string }
  | {
      readonly note: "counted";
      readonly n: number;
      readonly how: CountRule;
      readonly extra: readonly ParticipantId[];
      readonly missing: readonly ParticipantId[];
      readonly span: Span | null;
    }
  | { readonly note: "uncounted"; readonly n: number }
  | {
      readonly note: "figure";
      readonly measure: string;
      readonly value: number;
      readonly unit: string;
      readonly year: number;
    }
  /** `count` null: they are left out of what was opened. */
  | {
      readonly note: "acts";
      readonly count: number | null;
      readonly instruments: number;
      readonly participants: number;
    }
  | { readonly note: "eligibility" }
  | { readonly note: "past-record"; readonly asked: Day; readonly record: Day }
  | {
      readonly note: "life";
      readonly participant: ParticipantId;
      readonly from: Day | null;
      readonly until: Day | null;
    };

/** The rules by which people count: the first is ours. */
export const COUNT_RULES = [
  "parties",
  "parties-and-suspended",
  "parties-certain",
  "not-leaving",
  "bound",
  "signed-or-bound",
  "ever-party",
  "ever-signed-or-bound",
  "other-view",
] as const;
export type CountRule = (typeof COUNT_RULES)[number];

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
