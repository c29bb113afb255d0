import type { GroupId, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";

/**
 * A question as plain data: what the reader makes of a sentence, what a link carries, what a program may write itself.
 * "Who is left in Open Skies outside NATO on 18 December 2021?" is
 * `{ ask: "who", reading: "remaining", instrument: "open-skies", filters: [{ in: false, of: "nato", on: null }], on: 18979, form: "list" }`.
 *
 * This floor knows answers. It refuses to know English: the words come from `english/`.
 */
export type Question = WhoQuestion | IsQuestion | WhenQuestion | InForceQuestion | WhyQuestion;

/** The readings of "left", and their neighbours. */
export const READINGS = ["remaining", "departed", "returned", "pending", "never", "ever", "leaving"] as const;
export type Reading = (typeof READINGS)[number];

export interface WhoQuestion {
  readonly ask: "who";
  readonly reading: Reading;
  readonly instrument: InstrumentId;
  readonly filters: readonly Filter[];
  readonly on: Day;
  /** For those who departed: only exits from this day on. */
  readonly since?: Day | null;
  readonly form: "list" | "count";
}

/** Keeps those in (or not in) an instrument or a group; `on` null asks on the question's own day. */
export interface Filter {
  readonly in: boolean;
  readonly of: InstrumentId | GroupId;
  readonly on: Day | null;
}

export const STATES_ASKED = ["party", "signatory", "consented", "leaving", "suspended", "departed", "ever"] as const;
export type StateAsked = (typeof STATES_ASKED)[number];

/** "Is Belarus a party to Open Skies?", "Was Hungary in the Warsaw Pact on 1 June 1980?" */
export interface IsQuestion {
  readonly ask: "is";
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly state: StateAsked;
  readonly on: Day;
}

export const MOMENTS = [
  "signed",
  "consented",
  "joined",
  "notice",
  "left",
  "suspended",
  "opened",
  "in-force",
  "ended",
  "peak",
] as const;
/** `joined`: became a party. `left`: the effect first, then the notice. The last four are the instrument's own. */
export type Moment = (typeof MOMENTS)[number];

/** "When did Russia leave Open Skies?" `participant` null asks the instrument, or everyone who did it. */
export interface WhenQuestion {
  readonly ask: "when";
  readonly moment: Moment;
  readonly participant: ParticipantId | null;
  readonly instrument: InstrumentId;
  readonly on: Day;
}

/** "Was INF still in force on 1 August 2019?" */
export interface InForceQuestion {
  readonly ask: "in-force";
  readonly instrument: InstrumentId;
  readonly on: Day;
}

/** "Show how Belarus is a party.", "Why is Kyrgyzstan not counted?" */
export interface WhyQuestion {
  readonly ask: "why";
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly on: Day;
}
