import { countsAsParty } from "../graph/graph.ts";
import type { ParticipantId } from "../records/record.ts";
import { isDeparture, returns } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type AnswerData, BLANK, type Ground, type Note } from "./answer-data.ts";
import { groundFor } from "./dated.ts";
import { type Engine, instrumentOf, isAlive, isInstrument } from "./engine.ts";
import { exitGrounds, groundOf, groundsOf } from "./grounds.ts";
import { heirsOf } from "./lineage.ts";
import { notesOnActs, notesOnInstrument, notesOnSpells, standingNote } from "./notes.ts";
import { partsLeft } from "./parts-left.ts";
import { holdsAround, type Placing, placingOf } from "./placing.ts";
import { exitBy, rangesOver, signatures } from "./placing-rules.ts";
import type { WhoQuestion } from "./question.ts";
import { everIn, memberOn, passing, spellAmong, spellOn } from "./sets.ts";

/** Who is in the answer on a day, sorted by id: for sure, perhaps, apart. */
export interface Selection {
  readonly sure: readonly ParticipantId[];
  readonly maybe: readonly ParticipantId[];
  readonly suspended: readonly ParticipantId[];
  readonly contested: readonly ParticipantId[];
}

/** Remaining, departed, pending, never, ever, leaving: each places participants and tells of them; the rest is common. */
export function answerWho(engine: Engine, question: WhoQuestion): AnswerData {
  const placing = placingOf(engine, question);
  const found = selected(placing, question.on);
  const { grounds, spells, notes } = toldOf(engine, question, found);
  const { coverage } = instrumentOf(engine, question.instrument);
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
    holds: holdsAround(question.on, placing),
    because: grounds,
    notes: [
      ...notesOnInstrument(engine, question.instrument, question.on, question.filters),
      ...notesOnSpells(engine, spells),
      ...notes,
      ...heirsInside(engine, question, found.sure),
      ...notesOnActs(engine, grounds),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** Who is in the answer on the asked day, without why and for how long: for claims, which try many days. */
export function selectWho(engine: Engine, question: WhoQuestion): Selection {
  return selected(placingOf(engine, question), question.on);
}

export function selected({ ids, place }: Placing, day: Day): Selection {
  const lists = { sure: [] as string[], maybe: [] as string[], suspended: [] as string[], contested: [] as string[] };
  for (const id of ids) {
    const { at, contested } = place(id, day);
    if (at !== null) lists[at].push(id);
    if (contested) lists.contested.push(id);
  }
  return lists;
}

/** What makes an answer what it is: the acts, the standings to keep in mind, and remarks of the reading itself. */
interface Told {
  readonly grounds: readonly Ground[];
  readonly spells: readonly Spell[];
  readonly notes: readonly Note[];
}
const NOTHING_TOLD: Told = { grounds: [], spells: [], notes: [] };

function toldOf(engine: Engine, question: WhoQuestion, found: Selection): Told {
  switch (question.reading) {
    case "remaining":
      return question.with ? toldOfSeveral(engine, question, found) : toldOfStates(engine, question, found);
    case "suspended":
    case "leaving":
      return toldOfStates(engine, question, found);
    case "pending":
      return { ...toldOfStates(engine, question, found), notes: [{ note: "signatories-only" }] };
    case "unratified":
      return toldOfUnratified(engine, question, found);
    case "consented":
      return toldOfStates(engine, question, found);
    case "signed":
      return toldOfSigned(engine, question, found);
    case "unsigned":
      return toldOfUnsigned(engine, question);
    case "departed":
    case "excluded":
      return toldOfDeparted(engine, question, found);
    case "returned":
      return toldOfReturned(engine, question, found);
    case "ever":
    case "joined-unsigned":
      return toldOfEver(engine, question, found);
    case "never":
    case "absent":
      return toldOfNever(engine, question, found);
  }
}

function spellsOf(engine: Engine, { instrument, on }: WhoQuestion, ids: readonly ParticipantId[]): Spell[] {
  const runs = engine.runs(instrument);
  const spells: Spell[] = [];
  for (const id of ids) {
    const spell = spellAmong(runs, id, on);
    if (spell) spells.push(spell);
  }
  return spells;
}

function toldOfStates(engine: Engine, question: WhoQuestion, found: Selection): Told {
  const inside = inOneOrder([found.sure, found.maybe, found.suspended]);
  const spells = spellsOf(engine, question, inOneOrder([inside, found.contested]));
  const beside = new Set(found.contested.filter((id) => !inside.includes(id)));
  const grounds: Ground[] = [];
  for (const spell of spells) if (!beside.has(spell.participant)) grounds.push(...groundsOf(engine, spell));
  return { grounds, spells, notes: [] };
}

/** All ids of lists that are sorted, each once. */
function inOneOrder(lists: readonly (readonly ParticipantId[])[]): readonly ParticipantId[] {
  const some = lists.filter((list) => list.length > 0);
  return some.length < 2 ? (some[0] ?? []) : [...new Set(some.flat())].sort();
}

function toldOfSeveral(engine: Engine, { instrument, with: others, on }: WhoQuestion, { sure }: Selection): Told {
  const instruments = [instrument, ...(others?.of ?? [])].filter((id) => isInstrument(engine, id));
  const spells = instruments
    .flatMap((id) => sure.flatMap((each) => spellOn(engine, each, id, on) ?? []))
    .filter((spell) => countsAsParty(spell.state));
  return { grounds: spells.flatMap((spell) => groundsOf(engine, spell)), spells, notes: [] };
}

function toldOfUnratified(engine: Engine, question: WhoQuestion, found: Selection): Told {
  if (!rangesOver(question.filters))
    return { ...toldOfStates(engine, question, found), notes: [{ note: "signatories-only" }] };
  const spells = spellsOf(engine, question, [...found.sure, ...found.maybe].sort());
  const signed = spells.map((spell) => spell.participant);
  const neither = found.sure.filter((id) => !signed.includes(id));
  const grounds = spells.flatMap((spell) => groundsOf(engine, spell));
  return { grounds, spells, notes: [{ note: "unratified", signed, neither }] };
}

function toldOfSigned(engine: Engine, { instrument }: WhoQuestion, { sure, maybe }: Selection): Told {
  const inside = new Set([...sure, ...maybe]);
  const grounds = signatures(engine, instrument).flatMap((act) =>
    act.participant !== null && inside.has(act.participant) ? groundFor(act, act.date.latest) : [],
  );
  return { ...NOTHING_TOLD, grounds };
}

/** Beside those that did neither: whoever joined without a signature, for who asks who did not sign. */
function toldOfUnsigned(engine: Engine, question: WhoQuestion): Told {
  if (!engine.standings.explained) return { ...NOTHING_TOLD, notes: [{ note: "eligibility" }] };
  const joined = selectWho(engine, { ...question, reading: "joined-unsigned" }).sure;
  const beside: Note[] = joined.length > 0 ? [{ note: "joined-unsigned", participants: joined }] : [];
  return { ...NOTHING_TOLD, notes: [...beside, { note: "eligibility" }] };
}

function toldOfDeparted(engine: Engine, question: WhoQuestion, found: Selection): Told {
  const { instrument, filters, on } = question;
  const passes = passing(engine, filters, on);
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const [participant, memberships] of engine.memberships(instrument)) {
    const exit = exitBy(memberships, on, question);
    if (!exit || passes(participant) === "no") continue;
    const back = memberships.find((m) => covers(m, on));
    const inside = found.sure.includes(participant) || found.maybe.includes(participant);
    if (!inside) {
      if (back) notes.push({ note: "returned", participant, left: exit.until, back: back.from, again: null });
      continue;
    }
    const standing = spellOn(engine, participant, instrument, on)?.state.standing;
    if (standing === "consented" || standing === "signatory")
      notes.push({ note: "bound-again", participant, standing });
    grounds.push(...exitGrounds(engine, exit));
  }
  if (found.sure.length === 0) notes.push(...partsLeft(engine, instrument, on));
  return { grounds, spells: spellsOf(engine, question, found.contested), notes };
}

function toldOfReturned(engine: Engine, question: WhoQuestion, { sure, maybe }: Selection): Told {
  const { instrument, on } = question;
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  for (const participant of [...sure, ...maybe].sort()) {
    const memberships = engine.memberships(instrument).get(participant) ?? [];
    for (const { left, back } of returns(memberships, on)) {
      const again = isDeparture(back) && back.until <= on ? back.until : null;
      grounds.push(...exitGrounds(engine, left), ...groundOf(participant, back.spells[0]?.began ?? null, back.from));
      notes.push({ note: "returned", participant, left: left.until, back: back.from, again });
    }
  }
  if (sure.length === 0) notes.push(...partsLeft(engine, instrument, on));
  return { grounds, spells: spellsOf(engine, question, sure), notes };
}

function toldOfEver(engine: Engine, { instrument, on }: WhoQuestion, { sure, maybe }: Selection): Told {
  const first = [...sure, ...maybe].sort().flatMap((participant) => {
    const memberships = engine.memberships(instrument).get(participant) ?? [];
    return memberships.find((membership) => membership.from <= on)?.spells[0] ?? [];
  });
  return { ...NOTHING_TOLD, grounds: first.flatMap((spell) => groundsOf(engine, spell)) };
}

function toldOfNever(engine: Engine, question: WhoQuestion, { sure }: Selection): Told {
  const notes = spellsOf(engine, question, sure).map((spell) =>
    standingNote(engine, { ...question, participant: spell.participant }, spell),
  );
  return { ...NOTHING_TOLD, notes: [...notes, { note: "eligibility" }] };
}

/** One that was in a filter's set and is no more may have heirs in the answer's own set: they are told beside it. */
function heirsInside(engine: Engine, question: WhoQuestion, sure: readonly ParticipantId[]): Note[] {
  if (question.reading !== "remaining") return [];
  const { instrument, on } = question;
  return question.filters
    .filter((filter) => filter.in && filter.on === "ever")
    .flatMap(({ of }) =>
      [...everIn(engine, of, on).keys()].flatMap((id): Note[] => {
        const lives = engine.participants.get(id)?.lives ?? [];
        if (isAlive(lives, on)) return [];
        const heirs = heirsOf(engine, id).map((heir) => heir.id);
        const inside = (heir: ParticipantId) => memberOn(engine, instrument, heir, on) === "yes";
        const there = heirs.filter((heir) => inside(heir) && !sure.includes(heir)).sort();
        return there.length > 0 ? [{ note: "heirs-in", of: id, set: of, heirs: there }] : [];
      }),
    );
}
