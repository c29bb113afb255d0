import type { GroupId, InstrumentId, InstrumentKind, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type {
  Busiest,
  Compared,
  Moment,
  Ranking,
  Reading,
  Rule,
  STEPS_TAKEN,
  StateAsked,
  Supposing,
  WhichReading,
} from "./asked-for.ts";

export {
  BUSIEST,
  type Busiest,
  COMPARISONS,
  type Compared,
  MOMENTS,
  type Moment,
  OF_NOBODY,
  OWN_MOMENTS,
  RANKINGS,
  type Ranking,
  READINGS,
  type Reading,
  RULES,
  type Rule,
  STATED,
  STATES_ASKED,
  STEPS_TAKEN,
  type StateAsked,
  SUPPOSINGS,
  type Supposing,
  WHICH_READINGS,
  type WhichReading,
} from "./asked-for.ts";

/**
 * A question as plain data: what the reader makes of a sentence, what a link carries, what a program may write itself.
 * "Who is left in Open Skies outside NATO on 18 December 2021?" is
 * `{ ask: "who", reading: "remaining", instrument: "open-skies", filters: [{ in: false, of: "nato", on: null }], on: 18979, form: "list" }`.
 *
 * This floor knows answers. It refuses to know English: the words come from `english/`.
 */
export type Question =
  | WhoQuestion
  | IsQuestion
  | WhenQuestion
  | InForceQuestion
  | WhyQuestion
  | WhichQuestion
  | ChangesQuestion
  | HowLongQuestion
  | RuleQuestion
  | RankQuestion
  | ShareQuestion
  | ReconcileQuestion
  | ActsQuestion
  | SizeQuestion
  | HeirsQuestion
  | AboutQuestion
  | ClaimQuestion;

/** What every question has. */
export interface Asked {
  /** The asked day; the last one where a stretch of days is asked about. */
  readonly on: Day;
  /** Hypothetical acts on top of the record, in the order in which they are supposed. */
  readonly given?: readonly Supposed[];
  /** A second question asked with it, which has no third and supposes nothing of its own: what is `given` holds for both. */
  readonly also?: Question;
}

/**
 * What is supposed of one participant. `leave` has its effect on `on`; `notice` is received then, and the clause tells
 * the effect. `stay` and the three that begin with `not` set aside what is recorded: the leaving, joining, ratifying or
 * signing that was under way or counted on `on`, or the last before it.
 */
export interface Supposed {
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly does: Supposing;
  readonly on: Day;
}
/** An instrument, a group, or a single participant: a set of one. */
export type SetId = InstrumentId | GroupId | ParticipantId;

/** More sets beside the first one: who is in any of them, or in exactly one. */
export interface Together {
  readonly how: "any" | "one";
  readonly of: readonly SetId[];
}

/**
 * Keeps those in (or not in) a set, or in (or not in) several sets taken together. `on` null asks on the question's own
 * day, `"ever"` asks whether they were in it on any day up to that.
 */
export interface Filter {
  readonly in: boolean;
  readonly of: SetId;
  readonly on: Day | "ever" | null;
  readonly with?: Together;
}

export interface WhoQuestion extends Asked {
  readonly ask: "who";
  readonly reading: Reading;
  readonly instrument: InstrumentId;
  /** "In exactly one of CFE and Open Skies": instruments beside the first. Only for those who remain. */
  readonly with?: Together;
  readonly filters: readonly Filter[];
  /** For those who departed: only exits from this day on. */
  readonly since?: Day | null;
  readonly form: "list" | "count";
}

/** "Is Belarus a party to Open Skies?", "Was Hungary in the Warsaw Pact on 1 June 1980?" */
export interface IsQuestion extends Asked {
  readonly ask: "is";
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly state: StateAsked;
}

/** "When did Russia leave Open Skies?" `participant` null asks the instrument, or everyone who did it. */
export interface WhenQuestion extends Asked {
  readonly ask: "when";
  readonly moment: Moment;
  readonly participant: ParticipantId | null;
  readonly instrument: InstrumentId;
  /** Only what was done from this day on. */
  readonly since?: Day | null;
  readonly filters?: readonly Filter[];
  /** How many did it; of one participant, how many times. Who left or came back is counted by a who-question. */
  readonly form?: "count";
  /** Of everybody: only those who did it so many times up to the asked day. */
  readonly times?: { readonly how: Compared; readonly n: number };
  /** Of everybody: only what was done in the year, or on the day, in which most did it. */
  readonly busiest?: Busiest;
  /** Of one participant that did it several times: only the first, the second … */
  readonly nth?: number;
  /** Of suspensions: only those toward this participant. */
  readonly toward?: ParticipantId;
}

/** "Who left a treaty in 2025?": who did it toward any instrument of the record, or any of that kind. */
export interface ActsQuestion extends Asked {
  readonly ask: "acts";
  /** Of participants: none of an instrument's own. */
  readonly moment: Moment;
  readonly kind: InstrumentKind | null;
  /** Only what was done from this day on; null: from the first day on record. */
  readonly since: Day | null;
  readonly filters: readonly Filter[];
  /** `any`: whether anybody did. */
  readonly form: "list" | "count" | "any";
  /** Of leavings only the exclusions: who left by no will of its own. */
  readonly excluded?: true;
}

/** "Was INF still in force on 1 August 2019?" */
export interface InForceQuestion extends Asked {
  readonly ask: "in-force";
  readonly instrument: InstrumentId;
  /** Whether it has ended is asked: what never began has not. */
  readonly ended?: true;
  /** Whether it was in force on any day up to the asked one. */
  readonly ever?: true;
}

/** "Show how Belarus is a party.", "Why is Kyrgyzstan not counted?" */
export interface WhyQuestion extends Asked {
  readonly ask: "why";
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  /** "The source of its second withdrawal": only what one of several times rests on. */
  readonly of?: { readonly moment: Moment; readonly nth: number };
}

/** "What still binds the United States and Russia?": the instruments that are so for each of `participants`. */
export interface WhichQuestion extends Asked {
  readonly ask: "which";
  readonly reading: WhichReading;
  readonly participants: readonly ParticipantId[];
  /** Instead of participants: so for all, or for any, of those in the set on the asked day. */
  readonly set?: { readonly of: SetId; readonly how: "all" | "any" };
  /** Only instruments of this kind; the others are named apart. */
  readonly kind: InstrumentKind | null;
  /** For those joined, left or ended: only what was done from this day on. */
  readonly since?: Day | null;
  readonly form: "list" | "count";
}

/** What changed from `since` to `on`, both included; null: from the first day on record. */
export interface ChangesQuestion extends Asked {
  readonly ask: "changes";
  readonly instrument: InstrumentId | null;
  readonly participant: ParticipantId | null;
  readonly since: Day | null;
  /** "How did it shrink?" asks for `losses`: only what makes the parties fewer. */
  readonly only: "all" | "losses" | "gains";
}

/** How long a participant was in, or (participant null) the instrument in force; or from one moment to another. */
export interface HowLongQuestion extends Asked {
  readonly ask: "how-long";
  readonly participant: ParticipantId | null;
  readonly instrument: InstrumentId;
  readonly between?: readonly [Moment, Moment];
  /** The first of the two moments is that of another participant: how long after it. */
  readonly after?: ParticipantId;
  /** How long it was out after it had left: until it came back, or until now. */
  readonly out?: true;
  /** Of several times only the first, the second … */
  readonly nth?: number;
}

/** "How much notice does Open Skies require?" */
export interface RuleQuestion extends Asked {
  readonly ask: "rule";
  readonly rule: Rule;
  readonly instrument: InstrumentId;
}

export interface RankQuestion extends Asked {
  readonly ask: "rank";
  /** Only these instruments, set side by side. */
  readonly among?: readonly InstrumentId[];
  readonly rank: Ranking;
  /** How many of the rank, from two on: "the first ten". Left out where the one at its head is asked for. */
  readonly top?: number;
  /** Only who has that place of the rank, from two on: "the thirtieth"; never beside `top`. */
  readonly nth?: number;
  /** Of `largest` and `smallest`: by what. */
  readonly measure?: string;
  /** Of whose participants; null asks the whole record: its instruments, or by a measure all participants. */
  readonly instrument: InstrumentId | null;
  readonly filters: readonly Filter[];
  readonly kind: InstrumentKind | null;
}

/** Of the base: `departed`, those who have left it; `stayed`, those who have not, of both; `all`: the total itself. */
export type SharePart =
  | { readonly part: "departed" | "stayed" | "all" }
  | { readonly part: "participants"; readonly of: readonly ParticipantId[] }
  | { readonly part: "filter"; readonly filter: Filter }
  | { readonly part: "reading"; readonly reading: StepTaken; readonly of: InstrumentId };
/** What those of a share have done toward an instrument, or left undone, as a who-question reads it. */
export type StepTaken = (typeof STEPS_TAKEN)[number];

/**
 * "What share of the area was lost when the United States and Russia left?" The base is everyone who counts in the
 * set on the day; for losses everyone who counted before those of `part` left.
 */
export interface ShareQuestion extends Asked {
  readonly ask: "share";
  /** A measure of the record's figures, or `participants`: heads. */
  readonly measure: string;
  /** The base: an instrument, or a group. */
  readonly instrument: InstrumentId | GroupId;
  /** The base is whoever has signed the instrument, and not those in it. */
  readonly among?: "signed";
  readonly part: SharePart;
  /** The base is taken before these left, and they are counted as lost. */
  readonly lost: boolean;
  readonly without: readonly ParticipantId[];
}

/** "Why 34 and not 35?": which participants and which rule make each number right. */
export interface ReconcileQuestion extends Asked {
  readonly ask: "reconcile";
  readonly instrument: InstrumentId;
  readonly one: number;
  readonly other: number;
}

/** "When did NATO first have more than twenty members?": since when, or from when to when, its parties were so many. */
export interface SizeQuestion extends Asked {
  readonly ask: "size";
  readonly instrument: InstrumentId;
  readonly how: Compared;
  readonly n: number;
}

/** "Who succeeded the Soviet Union in the INF Treaty?"; instrument null asks for succession as such. */
export interface HeirsQuestion extends Asked {
  readonly ask: "heirs";
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId | null;
}

/** "What do you know about Belarus?", "How fresh is this?", "What can I ask?" */
export interface AboutQuestion extends Asked {
  readonly ask: "about";
  readonly of: SetId | null;
  /** `depositaries` of an instrument; `names` of a thing; `figures`: where areas and populations are from. */
  readonly topic: "thing" | "record" | "help" | "depositaries" | "names" | "figures";
}

/** A statement to be checked: a question, and what is said to be its answer. */
export interface ClaimQuestion extends Asked {
  readonly ask: "claim";
  /** That it is false is what is asked: yes and no are turned round, and so are those of its readings. */
  readonly denied?: true;
  readonly of: IsQuestion | InForceQuestion | WhoQuestion | WhenQuestion | ShareQuestion | RankQuestion;
  readonly says: Says;
}

export type Says =
  /** Nothing more than the question: "Belarus is a party to Open Skies". */
  | { readonly says: "so" }
  /** The contrary of a question of one participant's state: "Belarus has not left". */
  | { readonly says: "not-so" }
  /** These and nobody else; or these, whoever else there is. */
  | { readonly says: "only" | "among"; readonly participants: readonly ParticipantId[] }
  | { readonly says: "count"; readonly how: Compared; readonly n: number }
  /** Of those that pass the filters all, most, some or none are in the answer: "most NATO members were in Open Skies". */
  | { readonly says: "all" | "most" | "some" | "none" }
  /** From 0 to 1. */
  | { readonly says: "share"; readonly how: Compared; readonly share: number }
  /** It happened in this run of days, `until` exclusive. */
  | { readonly says: "when"; readonly from: Day; readonly until: Day };
