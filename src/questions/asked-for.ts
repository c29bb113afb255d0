/**
 * The words that a question as data is made of, each list the one home of its type: what can be asked of "left", which
 * states, moments, rules and rankings there are. The questions themselves stand in `question.ts`.
 */

export const SUPPOSINGS = [
  "leave",
  "notice",
  "join",
  "sign",
  "ratify",
  "revoke",
  "stay",
  "not-join",
  "not-ratify",
  "not-sign",
] as const;
export type Supposing = (typeof SUPPOSINGS)[number];

/**
 * The readings of "left", and their neighbours. `pending`: signed only; `unratified`: has not ratified, signed or not;
 * `absent`: not in it on the day, whether ever in it or not. `signed`, `consented`: did so by then, whatever came after;
 * `unsigned`: neither signed nor joined it by then; `joined-unsigned`: became a party without having signed it by then.
 */
export const READINGS = [
  "remaining",
  "departed",
  "excluded",
  "returned",
  "pending",
  "unratified",
  "signed",
  "consented",
  "unsigned",
  "joined-unsigned",
  "never",
  "absent",
  "ever",
  "leaving",
  "suspended",
] as const;
export type Reading = (typeof READINGS)[number];
/** Only of statements: who did so is asked with a when-question, which tells the days. */
export const STATED: ReadonlySet<Reading> = new Set(["signed", "consented"]);

/** Of a share: those who have signed, consented to be bound, signed only, or neither ratified nor acceded. */
export const STEPS_TAKEN = ["signed", "consented", "pending", "unratified"] as const satisfies readonly Reading[];

export const STATES_ASKED = [
  "party",
  "signatory",
  "consented",
  "leaving",
  "suspended",
  "departed",
  "departed-once",
  "excluded",
  "ever",
  "returned",
  "revoked",
  "unbound",
  "declined",
  "absent",
] as const;
/** `departed-once`: left it at some time, whether it is back or not. `absent`: not a party on the day. The three before it are acts: took its notice back, took its consent back, said that it does not intend to become a party. */
export type StateAsked = (typeof STATES_ASKED)[number];

export const MOMENTS = [
  "signed",
  "consented",
  "joined",
  "notice",
  "left",
  "suspended",
  "provisional",
  "returned",
  "revoked",
  "put-off",
  "unbound",
  "declined",
  "opened",
  "in-force",
  "extended",
  "ended",
  "peak",
] as const;
/**
 * `joined`: became a party; `returned`: again, after it had left. `left`: the effect first, then the notice. `revoked` and
 * `put-off` are of a notice, `provisional` of an application before the entry into force, `unbound` of a consent that was withdrawn.
 */
export type Moment = (typeof MOMENTS)[number];
/** The moments of an instrument itself, of nobody. */
export const OWN_MOMENTS: ReadonlySet<Moment> = new Set(["opened", "in-force", "extended", "ended", "peak"]);

export const WHICH_READINGS = [
  "in",
  "joined",
  "departed",
  "ever",
  "pending",
  "leaving",
  "never",
  "in-force",
  "not-in-force",
  "never-in-force",
  "ended",
  "recorded",
] as const;
export type WhichReading = (typeof WHICH_READINGS)[number];
/** Those that ask the instruments themselves, of nobody. */
export const OF_NOBODY: ReadonlySet<WhichReading> = new Set([
  "in-force",
  "not-in-force",
  "never-in-force",
  "ended",
  "recorded",
]);

export const RULES = ["leaving", "entry", "joining", "duration"] as const;
export type Rule = (typeof RULES)[number];

export const RANKINGS = [
  "first-in",
  "last-in",
  "first-out",
  "last-out",
  "first-signed",
  "last-signed",
  "first-consented",
  "last-consented",
  "longest",
  "shortest",
  "largest",
  "smallest",
  "most-instruments",
  "most-exits",
  "biggest-instrument",
  "smallest-instrument",
  "oldest-instrument",
  "newest-instrument",
  "most-left-instrument",
] as const;
/**
 * The first twelve ask the participants of one instrument, `largest` and `smallest` by a measure of the figures; the others the
 * whole record. An instrument is as old as its opening.
 */
export type Ranking = (typeof RANKINGS)[number];

export const COMPARISONS = ["exactly", "about", "at-least", "at-most", "more", "fewer"] as const;
export type Compared = (typeof COMPARISONS)[number];

/** In which of them most did it. */
export const BUSIEST = ["year", "day"] as const;
export type Busiest = (typeof BUSIEST)[number];
