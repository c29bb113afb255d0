import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Spell, State } from "../standing/spell.ts";
import { and, type Certainty } from "../time/certainty.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type AnswerData, BLANK, type Ground, type Note } from "./answer-data.ts";
import {
  aliveOn,
  ascending,
  type Engine,
  instrumentOf,
  isAlive,
  isInstrument,
  turnsOf,
  turnsOfLife,
  turnsOfSpells,
} from "./engine.ts";
import { exitGrounds, groundOf, groundsOf } from "./grounds.ts";
import { heirsOf } from "./heirs.ts";
import { firstDay, notesOnActs, notesOnInstrument, notesOnSpells } from "./notes.ts";
import type { Together, WhoQuestion } from "./question.ts";
import { everIn, isCertain, membersOn, movingSets, passing, spellsOn, sureness, together } from "./sets.ts";

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
  const turns = turnsOfAnswer(engine, question);
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
      ...notesOnInstrument(engine, question.instrument, question.on, question.filters),
      ...notesOnSpells(engine, found.spells, question.on),
      ...found.notes,
      ...heirsInside(engine, question, found.sure),
      ...notesOnActs(engine, found.grounds),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** The days on which the answer can change, ascending: with few in it, few of the days on which anybody's standing does. */
export function turnsOfAnswer(engine: Engine, question: WhoQuestion): readonly Day[] {
  const { instrument, reading } = question;
  const sets = movingSets(question.filters);
  const claim = CLAIMS[reading];
  if (claim && !question.with) {
    const may = (spell: Spell) => possible(spell).some(claim);
    return ascending([...turnsOf(engine, sets), ...turnsOfSpells(engine, instrument, may)]);
  }
  if (reading === "departed" || reading === "returned") {
    const gone = new Set<ParticipantId>();
    for (const [id, all] of engine.memberships(instrument)) if (all.some(isDeparture)) gone.add(id);
    const disputed = (spell: Spell) =>
      [...spell.orElse, ...spell.contested.map(({ state }) => state)].some(({ standing }) => standing === "former");
    const may = (spell: Spell) => gone.has(spell.participant) || disputed(spell);
    return ascending([...turnsOf(engine, sets), ...turnsOfSpells(engine, instrument, may)]);
  }
  return ascending([
    ...turnsOf(engine, [instrument, ...(question.with?.of ?? []), ...sets]),
    ...(reading === "never" || reading === "unratified" ? turnsOfLife(engine) : []),
  ]);
}

/** One that was in a filter's set and is no more may have heirs in the answer's own set: they are told beside it. */
function heirsInside(engine: Engine, question: WhoQuestion, sure: readonly ParticipantId[]): Note[] {
  if (question.reading !== "remaining") return [];
  const inside = membersOn(engine, question.instrument, question.on);
  return question.filters
    .filter((filter) => filter.in && filter.on === "ever")
    .flatMap(({ of }) =>
      [...everIn(engine, of, question.on).keys()].flatMap((id): Note[] => {
        const lives = engine.participants.get(id)?.lives ?? [];
        if (isAlive(lives, question.on)) return [];
        const heirs = heirsOf(engine, id).map((heir) => heir.id);
        const there = heirs.filter((heir) => inside.get(heir) === "yes" && !sure.includes(heir)).sort();
        return there.length > 0 ? [{ note: "heirs-in", of: id, set: of, heirs: there }] : [];
      }),
    );
}

/** Who is in the answer on the asked day, without how long it holds: for claims, which try many days. */
export function selectWho(engine: Engine, question: WhoQuestion): Pick<Selection, "sure" | "maybe" | "contested"> {
  return SELECTIONS[question.reading](engine, question, question.on);
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

/** What may hold of a spell, by whichever view. */
function possible(spell: Spell): State[] {
  return [spell.state, ...spell.orElse, ...spell.contested.map(({ state }) => state)];
}

const counting = byState(countsAsParty, (state) => state.standing === "party" && state.suspended === "membership");

const remaining: Select = (engine, question, day) =>
  question.with ? inSeveral(engine, question, question.with, day) : counting(engine, question, day);

/** In any of several instruments, or in exactly one of them. */
function inSeveral(engine: Engine, question: WhoQuestion, others: Together, day: Day): Selection {
  const passes = passing(engine, question.filters, day);
  const ids = [question.instrument, ...others.of];
  const members = together(
    ids.map((id) => membersOn(engine, id, day)),
    others.how,
  );
  const fits = [...members].map(([id, so]) => [id, and(so, passes(id))] as const).sort(byId);
  const having = (wanted: Certainty) => fits.filter(([, so]) => so === wanted).map(([id]) => id);
  const sure = having("yes");
  const spells = ids.flatMap((id) => (isInstrument(engine, id) ? [...spellsOn(engine, id, day).values()] : []));
  const theirs = spells.filter((spell) => sure.includes(spell.participant) && countsAsParty(spell.state));
  return {
    sure,
    maybe: having("maybe"),
    suspended: [],
    contested: [],
    grounds: theirs.flatMap((spell) => groundsOf(engine, spell)),
    spells: theirs,
    notes: [],
  };
}

const isSuspended = (state: State) => state.standing === "party" && state.suspended !== null;
const isLeaving = (state: State) => state.standing === "party" && state.leaving !== null;
const isSignatory = (state: State) => state.standing === "signatory";

const suspended = byState(isSuspended);
const leaving = byState(isLeaving);
const signatories = byState(isSignatory);

const pending: Select = (engine, question, day) => {
  const found = signatories(engine, question, day);
  return { ...found, notes: [...found.notes, { note: "signatories-only" }] };
};

/** Whoever of the asked set has neither ratified nor acceded, signed or not; without a set, the signatories. */
const unratified: Select = (engine, question, day) => {
  if (!question.filters.some((filter) => filter.in)) return pending(engine, question, day);
  const passes = passing(engine, question.filters, day);
  const spells = spellsOn(engine, question.instrument, day);
  const been = engine.memberships(question.instrument);
  const unbound = (state: State) => state.standing === "signatory" || state.standing === "none";
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const chosen: Spell[] = [];
  for (const participant of aliveOn(engine, day)) {
    const spell = spells.get(participant);
    if ((been.get(participant) ?? []).some((membership) => membership.from <= day)) continue;
    const fits = and(passes(participant), spell ? sureness(spell, unbound) : "yes");
    if (fits === "no") continue;
    (fits === "yes" ? sure : maybe).push(participant);
    if (spell) chosen.push(spell);
  }
  const signed = chosen.map((spell) => spell.participant);
  const neither = sure.filter((id) => !signed.includes(id));
  const grounds = chosen.flatMap((spell) => groundsOf(engine, spell));
  return {
    sure,
    maybe,
    suspended: [],
    contested: [],
    grounds,
    spells: chosen,
    notes: [{ note: "unratified", signed, neither }],
  };
};

/** Departed is read from spells (rule 11): left, let lapse or excluded by that day, and no party on it. */
const departed: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const now = spellsOn(engine, question.instrument, day);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const [participant, memberships] of engine.memberships(question.instrument)) {
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
  if (sure.length === 0) notes.push(...partsLeft(engine, question.instrument, day));
  return { sure, maybe: maybe.sort(), suspended: [], contested, grounds, spells: disputed, notes };
};

/** Departures from what is only a part of it, which are none from it: the integrated command is not the alliance. */
function partsLeft(engine: Engine, whole: InstrumentId, day: Day): Note[] {
  const parts = engine.record.instruments.filter(({ lineage }) =>
    lineage.some((tie) => tie.of === whole && tie.type === "requires"),
  );
  return parts.flatMap(({ id }) =>
    [...engine.memberships(id)].flatMap(([participant, memberships]) =>
      memberships
        .filter((m) => isDeparture(m) && m.until <= day)
        .map((m): Note => ({ note: "not-membership", participant, event: null, part: id, on: m.until })),
    ),
  );
}

/** Left and came back: a departure by that day, and a party on it again. */
const returned: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const [participant, memberships] of engine.memberships(question.instrument)) {
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
  for (const [participant, memberships] of engine.memberships(question.instrument)) {
    const first = memberships.find((membership) => membership.from <= day);
    if (!first || passes(participant) === "no") continue;
    (isCertain(first, day) && passes(participant) === "yes" ? sure : maybe).push(participant);
    const spell = first.spells[0];
    if (spell) grounds.push(...groundsOf(engine, spell));
  }
  return { sure, maybe, suspended: [], contested: [], grounds, spells: [], notes: [] };
};

/** Never ranges over those alive on the day who pass the filters and were never party up to it (rule 12). */
const never: Select = (engine, question, day) => {
  const passes = passing(engine, question.filters, day);
  const been = engine.memberships(question.instrument);
  const sure: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  for (const participant of aliveOn(engine, day)) {
    const started = (been.get(participant) ?? []).filter((membership) => membership.from <= day);
    const certainly = started.some((membership) => isCertain(membership, day));
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

/** Of the readings that a day's spells settle: the states without which nobody is in the answer, nor beside it. */
const CLAIMS: Partial<Record<WhoQuestion["reading"], (state: State) => boolean>> = {
  remaining: (state) => state.standing === "party",
  pending: isSignatory,
  leaving: isLeaving,
  suspended: isSuspended,
};

const SELECTIONS: Record<WhoQuestion["reading"], Select> = {
  remaining,
  departed,
  returned,
  pending,
  unratified,
  never,
  ever,
  leaving,
  suspended,
};

function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
