import { countsAsParty } from "../graph/graph.ts";
import { type ActKind, CONSENTS } from "../records/record.ts";
import { countsOn, hasBegun } from "../standing/clock.ts";
import { isDeparture, isExclusion, returns } from "../standing/membership.ts";
import type { State } from "../standing/spell.ts";
import { type Certainty, or } from "../time/certainty.ts";
import type { Day } from "../time/day.ts";
import type { Verdict } from "./answer.ts";
import { type AnswerData, BLANK, type Note } from "./answer-data.ts";
import { notesOnAwaited } from "./awaits.ts";
import { type Engine, instrumentOf, isAlive } from "./engine.ts";
import { gapFor, mayHaveBeenIn, succeededTo, wentOn } from "./gaps.ts";
import { groundsOf } from "./grounds.ts";
import { ascending, handovers, isInForce } from "./line.ts";
import { successionsTo } from "./lineage.ts";
import { notesOnActs, notesOnInstrument, notesOnSpells, standingNote } from "./notes.ts";
import { partsLeft } from "./parts-left.ts";
import type { InForceQuestion, IsQuestion, StateAsked } from "./question.ts";
import { isBound, spellOn, sureness } from "./sets.ts";

/** "Is Belarus a party to Open Skies?": yes, no, maybe, or contested where another view answers otherwise. */
export function answerIs(engine: Engine, question: IsQuestion): AnswerData {
  const { participant, instrument, on } = question;
  const successions = PRESUPPOSED.has(question.state) ? successionsTo(engine, participant, instrument) : [];
  const presupposed = (day: Day) => (successions.length > 0 ? presupposedOn(engine, question, day) : null);
  const gap =
    PRESUPPOSED.has(question.state) && successions.length === 0 ? gapFor(engine, participant, instrument) : null;
  const soOn = (day: Day) =>
    presupposed(day) ?? (gap ? unrecordedOn(engine, question, day) : null) ?? verdictOn(engine, question, day);
  const verdict = soOn(on);
  const holds = engine.graph.holds(on, turnsOfPair(engine, question), (day) => soOn(day) === verdict);
  const spell = spellOn(engine, participant, instrument, on);
  const departure = (engine.memberships(instrument).get(participant) ?? []).filter((m) => m.until <= on).at(-1);
  const grounds = spell
    ? groundsOf(engine, spell).map((ground) =>
        spell.state.standing === "former" && departure ? { ...ground, since: departure.until } : ground,
      )
    : [];
  const taken = presupposed(on) === null ? [] : successions;
  const because = [...grounds, ...taken.map((act) => ({ participant: act.participant, act, since: countsOn(act) }))];
  const { coverage } = instrumentOf(engine, instrument);
  return {
    ...BLANK,
    asked: question,
    kind: "verdict",
    on,
    participants: [participant],
    contested: spell && spell.contested.length > 0 ? [participant] : [],
    verdict,
    holds,
    because,
    notes: [
      ...notesOnInstrument(engine, instrument, on).filter(
        (n) => n.note !== "toward" || n.by === participant || n.toward === participant,
      ),
      gap && verdict === "maybe"
        ? { note: "unrecorded", participant, instrument, gap }
        : standingNote(engine, question, spell, departure?.ended?.how ?? null),
      ...(spell ? notesOnSpells(engine, [spell]) : []),
      ...returnNotes(engine, question),
      ...(verdict === "no" && LEFT.has(question.state) ? partsLeft(engine, instrument, on, participant) : []),
      ...lifeNotes(engine, question),
      ...(taken.length > 0 ? [succeededTo(participant, taken)] : heirNotes(engine, question)),
      ...eventNotes(engine, question),
      ...notesOnActs(engine, because),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** Of one that has not left it is told what it left of it. */
const LEFT: ReadonlySet<StateAsked> = new Set(["departed", "departed-once", "excluded", "returned"]);

/** What follows for one from the succession of others to its place, in so far as nothing of its own is on record. */
const PRESUPPOSED: ReadonlySet<StateAsked> = new Set(["party", "absent", "ever", "consented"]);

/** Since it could be so, and while it lived: perhaps. Afterwards it has been so; null where nothing follows. */
function presupposedOn(engine: Engine, { participant, instrument, state }: IsQuestion, day: Day): Verdict | null {
  const { opened, inForce } = engine.standings.clock(instrument);
  const could = state === "consented" ? (opened ?? inForce) : inForce;
  if (could === null || day < could) return null;
  if (isAlive(engine.participants.get(participant)?.lives ?? [], day)) return "maybe";
  return state === "ever" || state === "consented" ? "yes" : null;
}

/** Of what the record says that it lacks nothing follows: perhaps, where it may have been in it; null where it cannot have been. */
function unrecordedOn(engine: Engine, { participant, instrument, state }: IsQuestion, day: Day): Verdict | null {
  if (!mayHaveBeenIn(engine, participant, instrument, day)) return null;
  if (state === "ever" || state === "consented") return "maybe";
  const { lives = [] } = engine.participants.get(participant) ?? {};
  return isAlive(lives, day) && isInForce(engine, instrument, day) ? "maybe" : null;
}

/** The days on which anything of the pair can change, ascending: its standing, its memberships, its acts. */
function turnsOfPair(engine: Engine, { participant, instrument }: IsQuestion): Day[] {
  const acts = engine.line(instrument).flatMap((each) => engine.actsOf(participant, each));
  const days = [
    ...(engine.moves(instrument).get(participant) ?? []),
    ...acts.flatMap(({ date }) => [date.earliest, date.latest]),
    ...(engine.lives.get(participant) ?? []),
    ...handovers([instrument], engine.standings),
  ];
  return ascending(days.filter((day) => Number.isFinite(day)));
}

/** Of one that is asked to have left and is in it again: the last time that it came back. */
function returnNotes(engine: Engine, { participant, instrument, state, on }: IsQuestion): Note[] {
  if (state !== "departed") return [];
  const last = returns(engine.memberships(instrument).get(participant) ?? [], on).at(-1);
  if (!last || last.back.until <= on) return [];
  return [{ note: "returned", participant, left: last.left.until, back: last.back.from, again: null }];
}

function lifeNotes(engine: Engine, question: IsQuestion): Note[] {
  const participant = engine.record.participants.find((each) => each.id === question.participant);
  return (participant?.lives ?? []).flatMap((life): Note[] => {
    const early = life.from !== null && question.on < life.from;
    const late = life.until !== null && question.on >= life.until;
    return early || late
      ? [{ note: "life", participant: question.participant, from: life.from, until: life.until }]
      : [];
  });
}

/** Of one that is no more: who came from it and went on in the same instrument. */
function heirNotes(engine: Engine, { participant, instrument, on }: IsQuestion): Note[] {
  return isAlive(engine.participants.get(participant)?.lives ?? [], on) ? [] : wentOn(engine, participant, instrument);
}

function eventNotes(engine: Engine, question: IsQuestion): Note[] {
  const line = engine.line(question.instrument);
  return engine.record.events
    .filter((event) => event.participant === question.participant && line.includes(event.instrument))
    .filter((event) => event.date.earliest <= question.on)
    .map((event) => ({ note: "event", event }));
}

/** The verdict on the contrary. */
export const DENIED: Readonly<Record<Verdict, Verdict>> = {
  yes: "no",
  no: "yes",
  maybe: "maybe",
  contested: "contested",
};

function verdictOn(engine: Engine, question: IsQuestion, day: Day): Verdict {
  const { participant, instrument, state } = question;
  if (state === "absent") return DENIED[verdictOn(engine, { ...question, state: "party" }, day)];
  const spell = spellOn(engine, participant, instrument, day);
  const claim = CLAIMS[state];
  if (claim) {
    if (!spell) return "no";
    // Where a view sees the membership itself suspended or gone, a bare yes would hide whose word it is.
    const otherwise = (other: State) =>
      claim(other) !== claim(spell.state) || (state === "party" && other.suspended !== spell.state.suspended);
    if (spell.contested.some((view) => otherwise(view.state))) return "contested";
    return sureness(spell, claim);
  }
  const line = engine.line(instrument);
  const did = (kinds: readonly ActKind[]): Certainty =>
    line
      .flatMap((each) => engine.actsOf(participant, each))
      .filter((act) => kinds.includes(act.act))
      .reduce<Certainty>(
        (so, act) => or(so, act.date.latest <= day ? "yes" : act.date.earliest <= day ? "maybe" : "no"),
        "no",
      );
  if (state === "signatory") {
    const now = spell ? sureness(spell, (s) => s.standing === "signatory") : "no";
    return or(now, did(["signature", "definitive-signature"]));
  }
  if (state === "consented") {
    const now = spell ? sureness(spell, isBound) : "no";
    return or(now, did(CONSENTS));
  }
  const acted = ACTED[state];
  if (acted) return did([acted]);
  const memberships = (engine.memberships(instrument).get(participant) ?? []).filter((m) => m.from <= day);
  if (state === "returned") {
    return returns(memberships, day).length > 0 ? "yes" : "no";
  }
  if (state === "ever") {
    if (memberships.some((m) => m.spells.some((s) => s.orElse.length === 0 && s.from <= day))) return "yes";
    return memberships.length > 0 ? "maybe" : "no";
  }
  // Whoever says that it went of itself does not say that it was sent away.
  if (state !== "excluded" && spell?.contested.some((view) => view.state.standing === "former")) return "contested";
  const isExit = state === "excluded" ? isExclusion : isDeparture;
  const exited = memberships.some((m) => isExit(m) && m.until <= day);
  if (state === "departed-once" && exited) return "yes";
  const party: Certainty = spell ? sureness(spell, (s) => s.standing === "party") : "no";
  if (party === "maybe") return "maybe";
  return party === "no" && exited ? "yes" : "no";
}

/** The states that a day's spell settles; the others are read from acts and memberships. */
const CLAIMS: Partial<Record<StateAsked, (state: State) => boolean>> = {
  party: (state) => state.standing === "party",
  leaving: (state) => state.leaving !== null,
  suspended: (state) => state.suspended !== null,
};

/** The states that are acts. */
const ACTED: Partial<Record<StateAsked, ActKind>> = {
  revoked: "notice-revoked",
  unbound: "consent-withdrawn",
  declined: "intention-not-to-become-party",
};

export function answerInForce(engine: Engine, question: InForceQuestion): AnswerData {
  const clock = engine.standings.clock(question.instrument);
  const isSo = (day: Day): Verdict => {
    const over = clock.ended !== null && clock.ended.on <= day;
    const so = question.ended
      ? over
      : question.ever
        ? hasBegun(clock, day)
        : isInForce(engine, question.instrument, day);
    return so ? "yes" : "no";
  };
  const verdict = isSo(question.on);
  const turns = [clock.inForce, clock.ended?.on ?? null].filter((day): day is Day => day !== null);
  const acts = engine
    .acts(question.instrument)
    .filter((act) => act.participant === null && (act.act === "entry-into-force" || act.act === "termination"));
  const because = acts.map((act) => ({ participant: null, act, since: countsOn(act) }));
  const { coverage } = instrumentOf(engine, question.instrument);
  return {
    ...BLANK,
    asked: question,
    kind: "verdict",
    on: question.on,
    verdict,
    count: engine.graph.at(question.instrument, question.on).filter((spell) => countsAsParty(spell.state)).length,
    holds: engine.graph.holds(question.on, turns, (day) => isSo(day) === verdict),
    because,
    notes: [
      ...notesOnInstrument(engine, question.instrument, question.on),
      ...notesOnAwaited(engine, question.instrument, question.on),
      ...notesOnActs(engine, because),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}
