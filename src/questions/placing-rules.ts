import { countsAsParty } from "../graph/graph.ts";
import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, isExclusion, type Membership, returns } from "../standing/membership.ts";
import type { State } from "../standing/spell.ts";
import { and, type Certainty, not } from "../time/certainty.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type Engine, isAlive, isInstrument } from "./engine.ts";
import type { Run } from "./line.ts";
import type { Filter, WhoQuestion } from "./question.ts";
import { isCertain, joined, memberOn, spellAmong, spellOn, sureness } from "./sets.ts";

/**
 * Where one participant is in an answer on one day: in it for sure, perhaps, or beside it with its membership
 * suspended; and whether a view sees that otherwise.
 */
export interface Place {
  readonly at: "sure" | "maybe" | "suspended" | null;
  readonly contested: boolean;
}

export const NOWHERE: Place = { at: null, contested: false };

/** How a reading places one that passes the filters, for sure or perhaps. */
export interface PlacingRule {
  readonly ids: readonly ParticipantId[];
  readonly place: (id: ParticipantId, day: Day, passed: Certainty) => Place;
  /** Days of its own on which a place can change, beside those of the sets. */
  readonly moves?: ReadonlyMap<ParticipantId, readonly Day[]>;
}

export function ruleOf(engine: Engine, question: WhoQuestion): PlacingRule {
  switch (question.reading) {
    case "remaining":
      return question.with ? inSeveral(engine, question) : byState(engine, question, countsAsParty, isSuspendedMember);
    case "suspended":
      return byState(engine, question, (state) => state.standing === "party" && state.suspended !== null);
    case "leaving":
      return byState(engine, question, (state) => state.standing === "party" && state.leaving !== null);
    case "pending":
      return byState(engine, question, isSignatory);
    case "unratified":
      // Without a set to range over only signatories can be said not to have ratified.
      return rangesOver(question.filters) ? unratified(engine, question) : byState(engine, question, isSignatory);
    case "signed":
      return signed(engine, question);
    case "consented":
      return byState(engine, question, hasConsented);
    case "unsigned":
      return unsigned(engine, question);
    case "joined-unsigned":
      return joinedUnsigned(engine, question);
    case "departed":
    case "excluded":
      return departed(engine, question);
    case "returned":
      return returned(engine, question);
    case "ever":
      return ever(engine, question);
    case "never":
      return never(engine, question);
    case "absent":
      return absent(engine, question);
  }
}

export function rangesOver(filters: readonly Filter[]): boolean {
  return filters.some((filter) => filter.in);
}

const isSignatory = (state: State) => state.standing === "signatory";
const hasConsented = ({ standing }: State) => standing !== "signatory" && standing !== "none";
const isSuspendedMember = (state: State) => state.standing === "party" && state.suspended === "membership";

/** Those whose spell on the day fits `claim`; `apart` are named beside the count instead of in it. */
function byState(
  engine: Engine,
  { instrument }: WhoQuestion,
  claim: (state: State) => boolean,
  apart: (state: State) => boolean = () => false,
): PlacingRule {
  const runs = engine.runs(instrument);
  return {
    ids: [...runs.keys()],
    place: (id, day, passed) => {
      const spell = spellAmong(runs, id, day);
      if (!spell) return NOWHERE;
      const fits = and(sureness(spell, claim), passed);
      const contested = spell.contested.some(({ state }) => claim(state) !== claim(spell.state));
      return { at: apart(spell.state) ? "suspended" : placeOf(fits), contested };
    },
  };
}

function placeOf(so: Certainty): Place["at"] {
  return so === "yes" ? "sure" : so === "maybe" ? "maybe" : null;
}

function placed(at: Place["at"]): Place {
  return at === null ? NOWHERE : { at, contested: false };
}

/** In any of several instruments, or in exactly one of them. */
function inSeveral(engine: Engine, { instrument, with: others }: WhoQuestion): PlacingRule {
  const sets = [instrument, ...(others?.of ?? [])];
  const idsIn = (set: string): Iterable<ParticipantId> =>
    isInstrument(engine, set) ? engine.runs(set).keys() : (engine.rows(set)?.keys() ?? [set]);
  return {
    ids: [...new Set(sets.flatMap((set) => [...idsIn(set)]))].sort(),
    place: (id, day, passed) => {
      const each = sets.map((set) => memberOn(engine, set, id, day));
      return placed(placeOf(and(joined(each, others?.how ?? "any"), passed)));
    },
  };
}

/** Whoever of the asked set has neither ratified nor acceded, signed or not. */
function unratified(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const been = engine.memberships(instrument);
  const unbound = (state: State) => state.standing === "signatory" || state.standing === "none";
  return {
    ids: engine.everyone,
    place: (id, day, passed) => {
      if (!lives(engine, id, day) || (been.get(id) ?? []).some((membership) => membership.from <= day)) return NOWHERE;
      const spell = spellOn(engine, id, instrument, day);
      return placed(placeOf(and(passed, spell ? sureness(spell, unbound) : "yes")));
    },
  };
}

/** By the acts: that one had signed is no part of what it is later. */
function signed(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const first = firstSignatures(engine, instrument);
  return {
    ids: [...first.keys()].sort(),
    place: (id, day, passed) => placed((first.get(id) ?? FOREVER) <= day ? placeOf(passed) : null),
    moves: eachMoving(first),
  };
}

/** The day by which each had signed. */
function firstSignatures(engine: Engine, instrument: InstrumentId): Map<ParticipantId, Day> {
  const first = new Map<ParticipantId, Day>();
  for (const { participant, date } of signatures(engine, instrument)) {
    if (participant !== null) first.set(participant, Math.min(first.get(participant) ?? FOREVER, date.latest));
  }
  return first;
}

/** Each moves on its own day alone. */
function eachMoving(days: ReadonlyMap<ParticipantId, Day>): ReadonlyMap<ParticipantId, readonly Day[]> {
  return new Map([...days].map(([id, day]) => [id, [day]]));
}

/**
 * Who acceded to it: a party at some time up to the day, and no signatory by then. Whoever succeeded to it took over what
 * another had signed, or not.
 */
function joinedUnsigned(engine: Engine, question: WhoQuestion): PlacingRule {
  const first = firstSignatures(engine, question.instrument);
  const been = ever(engine, question);
  const heirs = new Set(
    engine
      .line(question.instrument)
      .flatMap((each) => engine.actsOfKind("succession", each).flatMap(({ participant }) => participant ?? [])),
  );
  return {
    ids: been.ids.filter((id) => !heirs.has(id)),
    place: (id, day, passed) => ((first.get(id) ?? FOREVER) <= day ? NOWHERE : been.place(id, day, passed)),
    moves: eachMoving(first),
  };
}

/** Every signature along the line up to an instrument. */
export function signatures(engine: Engine, instrument: InstrumentId): readonly Act[] {
  const kinds = ["signature", "definitive-signature"] as const;
  return engine.line(instrument).flatMap((each) => kinds.flatMap((kind) => engine.actsOfKind(kind, each)));
}

/** Those alive on the day who had no standing toward it by then, not even as signatories. */
function unsigned(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const runs = engine.runs(instrument);
  const begun = (id: ParticipantId, day: Day) =>
    (runs.get(id) ?? []).some(({ from, spell }) => from <= day && spell.state.standing !== "none");
  return {
    ids: engine.everyone,
    place: (id, day, passed) => placed(lives(engine, id, day) && !begun(id, day) ? placeOf(passed) : null),
  };
}

/** Departed is read from spells (rule 11): left, let lapse or excluded by that day, and no party on it. */
function departed(engine: Engine, question: WhoQuestion): PlacingRule {
  const { instrument } = question;
  const been = engine.memberships(instrument);
  const runs = engine.runs(instrument);
  return {
    ids: engine.everyone.filter((id) => mayDepart(been.get(id) ?? [], runs.get(id) ?? [], question)),
    place: (id, day, passed) => {
      const spell = spellOn(engine, id, instrument, day);
      const contested =
        question.reading === "departed" && (spell?.contested.some(({ state }) => state.standing === "former") ?? false);
      const party = spell ? sureness(spell, (state) => state.standing === "party") : "no";
      const left = exitBy(been.get(id) ?? [], day, question) !== null && party !== "yes";
      if (left) return { at: party === "maybe" || passed === "maybe" ? "maybe" : "sure", contested };
      const mayBeOut =
        question.reading === "departed" &&
        party === "maybe" &&
        spell?.state.standing === "party" &&
        spell.orElse.some((state) => state.standing === "former");
      return { at: mayBeOut ? "maybe" : null, contested };
    },
  };
}

/** Whether there is a day on which one departed, for sure, perhaps or as some see it. */
function mayDepart(memberships: readonly Membership[], runs: readonly Run[], asked: WhoQuestion): boolean {
  return (
    exitBy(memberships, FOREVER, asked) !== null ||
    runs.some(({ spell }) => spell.orElse.length > 0 || spell.contested.length > 0)
  );
}

/** The last departure up to the day, from `since` on. */
export function exitBy(memberships: readonly Membership[], day: Day, asked: WhoQuestion): Membership | null {
  const stretch = { from: asked.since ?? ALWAYS, until: day + 1 };
  const isExit = asked.reading === "excluded" ? isExclusion : isDeparture;
  return memberships.findLast((membership) => isExit(membership) && covers(stretch, membership.until)) ?? null;
}

/** Left and came back by that day, whether it stayed or left again. */
function returned(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const been = engine.memberships(instrument);
  return {
    ids: [...been].flatMap(([id, memberships]) => (memberships.length > 1 ? [id] : [])),
    place: (id, day, passed) => placed(returns(been.get(id) ?? [], day).length > 0 ? placeOf(passed) : null),
  };
}

function ever(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const been = engine.memberships(instrument);
  return {
    ids: [...been.keys()],
    place: (id, day, passed) => {
      const first = been.get(id)?.find((membership) => membership.from <= day);
      return placed(first ? placeOf(and(isCertain(first, day) ? "yes" : "maybe", passed)) : null);
    },
  };
}

/** Never ranges over those alive on the day who were never party up to it (rule 12). */
function never(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const been = engine.memberships(instrument);
  return {
    ids: engine.everyone,
    place: (id, day, passed) => {
      if (!lives(engine, id, day)) return NOWHERE;
      const started = (been.get(id) ?? []).filter((membership) => membership.from <= day);
      if (started.some((membership) => isCertain(membership, day))) return NOWHERE;
      return placed(started.length > 0 ? "maybe" : placeOf(passed));
    },
  };
}

/** Those alive on the day who are not in it then. */
function absent(engine: Engine, { instrument }: WhoQuestion): PlacingRule {
  const isIn = (state: State) => state.standing === "party";
  return {
    ids: engine.everyone,
    place: (id, day, passed) => {
      if (!lives(engine, id, day)) return NOWHERE;
      const spell = spellOn(engine, id, instrument, day);
      if (!spell) return placed(placeOf(passed));
      const contested = spell.contested.some(({ state }) => isIn(state) !== isIn(spell.state));
      return { at: placeOf(and(not(sureness(spell, isIn)), passed)), contested };
    },
  };
}

function lives(engine: Engine, id: ParticipantId, day: Day): boolean {
  return isAlive(engine.participants.get(id)?.lives ?? [], day);
}
