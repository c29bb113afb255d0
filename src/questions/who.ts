import { countsAsParty } from "../graph/graph.ts";
import type { ParticipantId } from "../records/record.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import type { Cause, Spell, State } from "../standing/spell.ts";
import { and, type Certainty } from "../time/certainty.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type AnswerData, BLANK, type Ground, type Note } from "./answer-data.ts";
import { aliveOn, type Engine, instrumentOf, turnsOf, turnsOfLife } from "./engine.ts";
import { firstDay, notesOnActs, notesOnInstrument, notesOnSpells } from "./notes.ts";
import type { WhoQuestion } from "./question.ts";
import { membershipsIn, passing, spellsOn, sureness } from "./sets.ts";

/** Who is in the answer on a day, sorted by id: for sure, perhaps, apart. */
interface Selection {
  readonly sure: readonly ParticipantId[];
  readonly maybe: readonly ParticipantId[];
  readonly suspended: readonly ParticipantId[];
  readonly contested: readonly ParticipantId[];
  readonly grounds: readonly Ground[];
  readonly spells: readonly Spell[];
  readonly notes: readonly Note[];
}

type Select = (engine: Engine, question: WhoQuestion, day: Day) => Selection;

/** Remaining, departed, pending, never, ever, leaving: one selection a reading, the rest is common to all. */
export function answerWho(engine: Engine, question: WhoQuestion): AnswerData {
  const select = SELECTIONS[question.reading];
  const found = select(engine, question, question.on);
  const turns = [
    ...turnsOf(engine, [question.instrument, ...question.filters.filter((f) => f.on === null).map((f) => f.of)]),
    ...(question.reading === "never" ? turnsOfLife(engine) : []),
  ].sort((a, b) => a - b);
  const key = keyOf(found);
  const holds = engine.graph.holds(question.on, turns, (day) => keyOf(select(engine, question, day)) === key);
  const coverage = instrumentOf(engine, question.instrument).coverage;
  return {
    ...BLANK,
    asked: question,
    kind: question.form === "count" ? "count" : "participants",
    on: question.on,
    participants: found.sure,
    maybe: found.maybe,
    contested: found.contested,
    suspended: found.suspended,
    count: found.sure.length,
    holds,
    because: found.grounds,
    notes: [
      ...notesOnInstrument(engine, question.instrument, question.on),
      ...notesOnSpells(engine, found.spells, question.on),
      ...found.notes,
      ...notesOnActs(engine, found.grounds),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

function keyOf(found: Selection): string {
  return JSON.stringify([found.sure, found.maybe, found.suspended, found.contested]);
}

/** Those whose spell on the day fits `claim`; `apart` are named beside the count instead of in it. */
function byState(claim: (state: State) => boolean, apart: (state: State) => boolean = () => false): Select {
  return (engine, question, day) => {
    const passes = passing(engine, question.filters, day);
    const chosen: Selection & { sure: string[]; maybe: string[]; suspended: string[]; contested: string[] } = {
      sure: [],
      maybe: [],
      suspended: [],
      contested: [],
      grounds: [],
      spells: [],
      notes: [],
    };
    const grounds: Ground[] = [];
    const spells: Spell[] = [];
    for (const [participant, spell] of [...spellsOn(engine, question.instrument, day)].sort(byId)) {
      const fits = and(sureness(spell, claim), passes(participant));
      const set = apart(spell.state) && passes(participant) !== "no" ? "suspended" : fits === "yes" ? "sure" : "maybe";
      const disputed = spell.contested.some(({ state }) => claim(state) !== claim(spell.state));
      if (disputed && passes(participant) !== "no") chosen.contested.push(participant);
      if (fits === "no" && set !== "suspended") {
        if (disputed) spells.push(spell);
        continue;
      }
      chosen[set].push(participant);
      spells.push(spell);
      grounds.push(...groundsOf(engine, spell));
    }
    return { ...chosen, grounds, spells };
  };
}

const remaining = byState(countsAsParty, (state) => state.standing === "party" && state.suspended === "membership");
const leaving = byState((state) => state.standing === "party" && state.leaving !== null);
const signatories = byState((state) => state.standing === "signatory");

const pending: Select = (engine, question, day) => {
  const found = signatories(engine, question, day);
  return { ...found, notes: [...found.notes, { note: "signatories-only" }] };
};

/** Departed is read from spells (rule 11): left, let lapse or excluded by that day, and no party on it. */
const departed: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const now = spellsOn(engine, question.instrument, day);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const [participant, memberships] of [...membershipsIn(engine, question.instrument)].sort(byId)) {
    const exits = memberships.filter((m) => isDeparture(m) && m.until <= day && m.until >= (question.since ?? m.until));
    const exit = exits[exits.length - 1];
    if (!exit || passes(participant) === "no") continue;
    const spell = now.get(participant);
    const party: Certainty = spell ? sureness(spell, (state) => state.standing === "party") : "no";
    const back = memberships.find((m) => covers(m, day));
    if (party === "yes" && back) {
      notes.push({ note: "returned", participant, left: exit.until, back: back.from });
      continue;
    }
    if (spell && (spell.state.standing === "consented" || spell.state.standing === "signatory")) {
      notes.push({ note: "bound-again", participant, standing: spell.state.standing });
    }
    (party === "maybe" || passes(participant) === "maybe" ? maybe : sure).push(participant);
    grounds.push(...exitGrounds(engine, exit));
  }
  for (const [participant, spell] of now) {
    const open = spell.state.standing === "party" && sureness(spell, (state) => state.standing === "party") === "maybe";
    const mayBeOut = spell.orElse.some((state) => state.standing === "former");
    if (open && mayBeOut && passes(participant) !== "no" && !maybe.includes(participant)) maybe.push(participant);
  }
  const contested = [...now]
    .filter(([id, spell]) => passes(id) !== "no" && spell.contested.some(({ state }) => state.standing === "former"))
    .map(([id]) => id);
  const disputed = [...now.values()].filter((spell) => contested.includes(spell.participant));
  return { sure, maybe: maybe.sort(), suspended: [], contested, grounds, spells: disputed, notes };
};

/** Left and came back: a departure by that day, and a party on it again. */
const returned: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const [participant, memberships] of [...membershipsIn(engine, question.instrument)].sort(byId)) {
    const exit = memberships.findLast((m) => isDeparture(m) && m.until <= day);
    const back = memberships.find((m) => covers(m, day));
    if (!exit || !back || passes(participant) === "no") continue;
    (passes(participant) === "yes" ? sure : maybe).push(participant);
    grounds.push(...exitGrounds(engine, exit), ...groundOf(participant, back.spells[0]?.began ?? null, back.from));
    notes.push({ note: "returned", participant, left: exit.until, back: back.from });
  }
  const now = spellsOn(engine, question.instrument, day);
  const spells = [...now.values()].filter((spell) => sure.includes(spell.participant));
  return { sure, maybe, suspended: [], contested: [], grounds, spells, notes };
};

const ever: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const grounds: Ground[] = [];
  for (const [participant, memberships] of [...membershipsIn(engine, question.instrument)].sort(byId)) {
    const first = memberships.find((membership) => membership.from <= day);
    if (!first || passes(participant) === "no") continue;
    const certain = first.spells.some((spell) => spell.orElse.length === 0 && spell.from <= day);
    (certain && passes(participant) === "yes" ? sure : maybe).push(participant);
    const spell = first.spells[0];
    if (spell) grounds.push(...groundsOf(engine, spell));
  }
  return { sure, maybe, suspended: [], contested: [], grounds, spells: [], notes: [] };
};

/** Never ranges over those alive on the day who pass the filters and were never party up to it (rule 12). */
const never: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const been = membershipsIn(engine, question.instrument);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  for (const participant of aliveOn(engine, day)) {
    const started = (been.get(participant) ?? []).filter((membership) => membership.from <= day);
    const certainly = started.some((m) => m.spells.some((spell) => spell.orElse.length === 0 && spell.from <= day));
    if (certainly || passes(participant) === "no") continue;
    (started.length > 0 || passes(participant) === "maybe" ? maybe : sure).push(participant);
  }
  const spells = [...spellsOn(engine, question.instrument, day).values()].filter((s) => sure.includes(s.participant));
  const notes = spells.map(
    (spell): Note => ({
      note: "standing",
      participant: spell.participant,
      standing: spell.state.standing,
      since: firstDay(engine, spell, (state) => state.standing === spell.state.standing),
      ended: null,
    }),
  );
  return {
    sure,
    maybe,
    suspended: [],
    contested: [],
    grounds: [],
    spells: [],
    notes: [...notes, { note: "eligibility" }],
  };
};

const SELECTIONS: Record<WhoQuestion["reading"], Select> = {
  remaining,
  departed,
  returned,
  pending,
  never,
  ever,
  leaving,
};

function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** The act that made a spell; for a party the one that its membership began with, and the notice of one leaving. */
export function groundsOf(engine: Engine, spell: Spell): Ground[] {
  const { participant, instrument } = spell;
  if (spell.state.standing !== "party") return groundOf(participant, spell.began, spell.from);
  const membership = membershipOf(engine, spell);
  const first = membership?.spells[0] ?? spell;
  const grounds = groundOf(participant, first.began, first.from);
  if (grounds.length === 0) {
    // A standing that was passed on stands on the predecessor's act.
    const passed = engine.standings.history(participant, instrument)?.facts.acts[0];
    if (passed) grounds.push({ participant, act: passed, since: first.from });
  }
  if (spell.state.leaving || spell.state.suspended) grounds.push(...groundOf(participant, spell.began, spell.from));
  return grounds.filter((ground, i) => grounds.findIndex((other) => other.act === ground.act) === i);
}

function membershipOf(engine: Engine, spell: Spell): Membership | undefined {
  const all = membershipsIn(engine, spell.instrument).get(spell.participant) ?? [];
  return all.find((m) => m.instrument === spell.instrument && covers(m, spell.from));
}

function groundOf(participant: ParticipantId, cause: Cause | null, since: Day): Ground[] {
  return cause?.act ? [{ participant, act: cause.act, since }] : [];
}

/** An exit stands on the exit itself and, where there was one, on the notice. */
function exitGrounds(engine: Engine, exit: Membership): Ground[] {
  const { participant, instrument } = exit;
  const grounds = exit.ended ? groundOf(participant, exit.ended, exit.until) : [];
  const notice = exit.spells.find((spell) => spell.state.leaving !== null);
  if (notice?.began.act) grounds.push({ participant, act: notice.began.act, since: notice.from });
  if (grounds.length === 0) {
    const last = engine.standings.history(participant, instrument)?.facts.acts.at(-1);
    if (last) grounds.push({ participant, act: last, since: exit.until });
  }
  return grounds.filter((ground, i) => grounds.findIndex((other) => other.act === ground.act) === i);
}
