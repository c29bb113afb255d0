import type { Act, InstrumentId, ParticipantId, RecordedEvent, Scope } from "../records/record.ts";
import type { Ending, Standing, Step } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { AnswerKind, Verdict } from "./answer.ts";
import type { Question } from "./question.ts";

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

/** The act behind a name in an answer. `since`: the day from which the answer is true of it. */
export interface Ground {
  readonly participant: ParticipantId | null;
  readonly act: Act;
  readonly since: Day;
}

/** What to keep in mind, as data. */
export type Note =
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
  | { readonly note: "returned"; readonly participant: ParticipantId; readonly left: Day; readonly back: Day }
  | { readonly note: "bound-again"; readonly participant: ParticipantId; readonly standing: Standing }
  | {
      readonly note: "contested";
      readonly participant: ParticipantId;
      readonly views: readonly string[];
      readonly depositary: Standing;
      readonly otherwise: Standing;
    }
  | {
      readonly note: "standing";
      readonly participant: ParticipantId;
      readonly standing: Standing;
      readonly since: Day | null;
      readonly ended: Ending | null;
    }
  | { readonly note: "unsure-date"; readonly act: Act }
  | { readonly note: "recalled"; readonly count: number; readonly of: number }
  | { readonly note: "computed"; readonly act: Act; readonly on: Day; readonly rule: string }
  | { readonly note: "variant"; readonly act: Act }
  | { readonly note: "event"; readonly event: RecordedEvent }
  | { readonly note: "signatories-only" }
  | { readonly note: "eligibility" }
  | { readonly note: "past-record"; readonly asked: Day; readonly record: Day }
  | {
      readonly note: "life";
      readonly participant: ParticipantId;
      readonly from: Day | null;
      readonly until: Day | null;
    };

/** The record cannot answer: only exits are recorded, so a count or a list of members would be wrong. */
export interface Refusal {
  readonly refused: "exits-only";
  readonly instrument: InstrumentId;
}

export const BLANK = {
  between: null,
  participants: null,
  maybe: [],
  contested: [],
  suspended: [],
  count: null,
  verdict: null,
  dates: null,
  steps: null,
  holds: null,
  because: [],
  notes: [],
} as const satisfies Partial<AnswerData>;
