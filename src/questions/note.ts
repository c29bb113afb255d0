import type { DurationClause, EntryIntoForceClause, LaterJoinersClause, WithdrawalClause } from "../records/clauses.ts";
import type {
  Act,
  ActKind,
  GroupId,
  InstrumentId,
  LineageType,
  Name,
  ParticipantId,
  RecordedEvent,
  Scope,
  SourceId,
} from "../records/record.ts";
import type { Ending, Standing } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { Moment, SetId, Supposed } from "./question.ts";

/** A clause of an instrument. `named`: the group that has just those whom the entry into force waits for. */
export type ClauseFound =
  | { readonly rule: "leaving"; readonly clause: WithdrawalClause }
  | { readonly rule: "entry"; readonly clause: EntryIntoForceClause; readonly named: GroupId | null }
  | { readonly rule: "joining"; readonly clause: LaterJoinersClause }
  | { readonly rule: "duration"; readonly clause: DurationClause };

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
  /** An entry into force stays as it is recorded, although by the clause it would be another day, or (null) none. */
  | {
      readonly note: "kept-entry";
      readonly instrument: InstrumentId;
      readonly on: Day;
      readonly article: string;
      readonly by: Day | null;
    }
  /** Whose deposits its entry into force waits for, and for how many of anybody's. */
  | {
      readonly note: "awaits";
      readonly instrument: InstrumentId;
      readonly by: readonly ParticipantId[];
      readonly deposits: number;
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
  /** `unsure`: the clause sets a condition that the record cannot test, and so the effect is the earliest that can be. */
  | {
      readonly note: "leaving";
      readonly participant: ParticipantId;
      readonly notice: Day;
      readonly effect: Day | null;
      readonly unsure: boolean;
    }
  /** `again`: the day on which it left once more. */
  | {
      readonly note: "returned";
      readonly participant: ParticipantId;
      readonly left: Day;
      readonly back: Day;
      readonly again: Day | null;
    }
  /** Became parties without having signed: by accession or succession. */
  | { readonly note: "joined-unsigned"; readonly participants: readonly ParticipantId[] }
  | { readonly note: "bound-again"; readonly participant: ParticipantId; readonly standing: Standing }
  | {
      readonly note: "contested";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly views: readonly string[];
      readonly depositary: Standing;
      readonly otherwise: Standing;
      /** In that view it is suspended, and not in the depositary's record. */
      readonly suspends: boolean;
    }
  /** A view in which it came to the asked moment on that day, and the depositary's record has no such day. */
  | {
      readonly note: "seen-otherwise";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly view: string;
      readonly moment: Moment;
      readonly on: Day;
      /** Of a suspension: what is suspended. */
      readonly scope: Scope | null;
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
  /** Of those any of whom proves it, `because` gives one for each instrument. */
  | { readonly note: "one-for-each" }
  | { readonly note: "heirs"; readonly of: ParticipantId; readonly heirs: readonly ParticipantId[] }
  /** Nothing of its own is on record, and these succeeded to its place. */
  | { readonly note: "succeeded-to"; readonly of: ParticipantId; readonly heirs: readonly ParticipantId[] }
  /** It has no act on record toward it, for a reason that the record gives itself: nothing follows from there being none. */
  | {
      readonly note: "unrecorded";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly gap: "exits-only" | "missing";
    }
  | { readonly note: "went-on"; readonly of: ParticipantId; readonly heirs: readonly ParticipantId[] }
  | {
      readonly note: "heirs-in";
      readonly of: ParticipantId;
      readonly set: SetId;
      readonly heirs: readonly ParticipantId[];
    }
  | { readonly note: "rule"; readonly clause: ClauseFound }
  | { readonly note: "has-rule"; readonly instrument: InstrumentId }
  /** What the record says one instrument is to another; of one that has ended and has no heir, that `of` has none. */
  | {
      readonly note: "lineage";
      readonly instrument: InstrumentId;
      readonly type: LineageType;
      readonly of: InstrumentId;
    }
  | { readonly note: "no-heir"; readonly of: InstrumentId }
  | { readonly note: "departures"; readonly participants: readonly ParticipantId[] }
  /** The last days in it before one left it: of each time the day before its effect. */
  | {
      readonly note: "last-days";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly days: readonly Day[];
    }
  /** The days on which it became a party by the deposits that are told. */
  | {
      readonly note: "party-from";
      readonly participant: ParticipantId;
      readonly instrument: InstrumentId;
      readonly days: readonly Day[];
    }
  /** It is a party since it took over the standing of the one that it continues, without an act of its own. */
  | {
      readonly note: "took-over";
      readonly participant: ParticipantId;
      readonly from: ParticipantId;
      readonly on: Day;
    }
  /** It is a party by the succession that it notified. */
  | { readonly note: "succeeded"; readonly participant: ParticipantId; readonly act: Act }
  | { readonly note: "signed-only"; readonly instruments: readonly InstrumentId[] }
  | {
      readonly note: "supposed";
      readonly supposed: Supposed;
      readonly effect: Day | null;
      /** As of a notice of leaving. */
      readonly unsure: boolean;
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
  /** Who keeps an instrument's acts: participants by id, others by the codes of the codebook. */
  | { readonly note: "depositaries"; readonly instrument: InstrumentId; readonly of: readonly string[] }
  /** What a thing is called or was, in the record's order. */
  | { readonly note: "names"; readonly names: readonly Name[] }
  /** Of how many participants a measure has its figure from a source, and of which years. */
  | {
      readonly note: "figures-from";
      readonly measure: string;
      readonly source: SourceId;
      readonly count: number;
      readonly years: readonly [first: number, last: number];
    }
  /** How many are in each of the instruments compared. */
  | { readonly note: "sizes"; readonly sizes: readonly { readonly id: InstrumentId; readonly n: number }[] }
  /** Those at the head of a rank in its order, where several were asked for. `n`: the first day of it, the days of it, or the figure. */
  | { readonly note: "ranked"; readonly ranked: readonly { readonly id: ParticipantId; readonly n: number }[] }
  /** Of one place of a rank that is asked for: the first and the last of those that share it. */
  | { readonly note: "places"; readonly first: number; readonly last: number }
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
