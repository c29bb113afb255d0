import type { Act, InstrumentId, ParticipantId, Scope } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";

export const STANDINGS = ["none", "signatory", "consented", "party", "former"] as const;
/** What follows from the acts on a day. `consented`: bound to be, not yet in force for it (a contracting state). */
export type Standing = (typeof STANDINGS)[number];

export const ENDINGS = [
  "withdrew",
  "excluded",
  "lapsed",
  "treaty terminated",
  "treaty expired",
  "treaty replaced",
  "participant ended",
  "continued by",
] as const;
/** How membership ended. Only the first three make a *departed*. */
export type Ending = (typeof ENDINGS)[number];
export const DEPARTURES: readonly Ending[] = ["withdrew", "excluded", "lapsed"];

/** One possible state of a pair on a day. */
export interface State {
  readonly standing: Standing;
  /** From receipt of the notice to the day before the effect; still a party. `effect` null: no day can be told. */
  readonly leaving: Leaving | null;
  /** Suspension of this participant as a whole; toward single ones see `TowardSuspension`. */
  readonly suspended: Scope | null;
  readonly provisional: boolean;
  /** Has declared that it does not intend to become a party; the signature stays. */
  readonly notToBecome: boolean;
}

export interface Leaving {
  readonly notice: Day;
  readonly effect: Day | null;
}

/**
 * A longest run of days in which one participant has one state toward one instrument, equally sure throughout.
 * Spells of a pair never overlap; days without a spell are `none`.
 * The United States and Open Skies: signatory, consented, party, party (leaving), former from 2020-11-22.
 */
export interface Spell extends Span {
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  /** The state on these days; while unsure, the one that binds most. */
  readonly state: State;
  /** What else it may have been, where dates are coarser than a day; empty where the record is sure. */
  readonly orElse: readonly State[];
  /** Views under which another state holds on these days; the state above is the depositary's. */
  readonly contested: readonly { readonly view: string; readonly state: State }[];
  /** Why it began, and how it ended: null while it is open, or where another spell of the same membership follows. */
  readonly began: Cause;
  readonly ended: (Cause & { readonly how: Ending }) | null;
}

/** The act or rule behind a change. */
export interface Cause {
  readonly act: Act | null;
  /** The rule applied, in words; for an act that speaks for itself, its name. */
  readonly rule: string;
  /** Set where the day is computed by a clause and not recorded. */
  readonly computed: boolean;
}

/** A suspension by one participant toward another: an edge between participants. */
export interface TowardSuspension extends Span {
  readonly instrument: InstrumentId;
  readonly by: ParticipantId;
  readonly toward: ParticipantId;
  readonly scope: Scope;
  readonly act: Act;
}

/** One line of a derivation. `text` is a sentence; `rule` names the rule of the fold or the article. */
export interface Step {
  readonly on: Day;
  readonly text: string;
  readonly act: Act | null;
  readonly rule: string;
}

/**
 * The days of the instrument itself. `inForce` null: never (so far). `lastFoundingDeposit`: the day on which the condition
 * of the clause for it was met, null where it is not; left out where the acts are.
 */
export interface InstrumentClock {
  readonly opened: Day | null;
  readonly inForce: Day | null;
  readonly lastFoundingDeposit?: Day | null;
  readonly ended: { readonly on: Day; readonly how: Ending; readonly cause: Cause } | null;
}
