import { countBefore } from "../graph/change-log.ts";
import { countsAsParty } from "../graph/graph.ts";
import type { Instrument, InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import type { State } from "../standing/spell.ts";
import { and, type Certainty, not, or } from "../time/certainty.ts";
import { ALWAYS, type Day, FOREVER, isoOf } from "../time/day.ts";
import { ALL_TIME, covers, overlap, type Span } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground, type Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { exitGrounds, groundsOf } from "./grounds.ts";
import { heirsAlong, identities } from "./heirs.ts";
import { ascending, handovers, isInForce } from "./line.ts";
import { notesOnActs } from "./notes.ts";
import { OF_NOBODY, type WhichQuestion } from "./question.ts";
import { everIn, spellOn, sureMembers, sureness, wasIn } from "./sets.ts";

/** "What still binds the United States and Russia?": the instruments of which the reading is true for each of them. */
export function answerWhich(engine: Engine, asked: WhichQuestion): AnswerData {
  const { on, kind } = asked;
  const askedFor = askedOn(engine, asked);
  const question = { ...asked, participants: askedFor(on) };
  const all = engine.record.instruments.filter((one) => isTold(question) || !one.coverage.exitsOnly);
  const found = all
    .map((one) => ({ one, so: holdsFor(engine, question, askedFor, one.id, on) }))
    .filter(({ so }) => so !== "no");
  const chosen = found.filter(({ one }) => kind === null || one.kind === kind);
  const apart = found
    .filter(({ one, so }) => kind !== null && one.kind !== kind && so === "yes")
    .map(({ one }) => one.id);
  const sure = chosen.filter(({ so }) => so === "yes").map(({ one }) => one.id);
  const perhaps = chosen.filter(({ so }) => so === "maybe").map(({ one }) => one.id);
  const details = [...sure, ...perhaps].map((id) => detailOf(engine, question, id));
  const grounds = details.flatMap((each) => each.grounds);
  const notes: Note[] = [];
  if (apart.length > 0) notes.push({ note: "kind-apart", instruments: [...apart].sort() });
  for (const id of perhaps) notes.push({ note: "perhaps-in", instrument: id });
  notes.push(...details.flatMap((each) => each.notes), ...notesOnActs(engine, grounds));
  if (on > engine.record.date) notes.push({ note: "past-record", asked: on, record: engine.record.date });
  return {
    ...BLANK,
    asked,
    kind: question.form === "count" ? "count" : "instruments",
    on,
    participants: question.participants,
    instruments: [...sure].sort(),
    count: sure.length,
    dates: details.flatMap((each) => each.dates).sort((a, b) => a.on - b.on),
    holds: holdsAround(engine, question, askedFor, all),
    because: grounds,
    notes,
    coverage: { until: Math.min(...all.map(({ coverage }) => coverage.until)), missing: [] },
  };
}

/** Those asked for: of a set those who are in it on that day for sure, looked up once for the days between two of its turns. */
function askedOn(engine: Engine, { set, participants }: WhichQuestion): AskedOn {
  if (!set) return () => participants;
  const turns = engine.turns(set.of);
  const known = new Map<number, readonly ParticipantId[]>();
  return (day) => {
    const stretch = countBefore(turns, day + 1);
    const members = known.get(stretch) ?? sureMembers(engine, set.of, day);
    known.set(stretch, members);
    return members;
  };
}
type AskedOn = (day: Day) => readonly ParticipantId[];

/** The longest run of days around the asked one on which no instrument enters the answer and none leaves it. */
function holdsAround(engine: Engine, question: WhichQuestion, askedFor: AskedOn, all: readonly Instrument[]): Span {
  let days: Span = ALL_TIME;
  const { set } = question;
  const everyone = set ? [...everIn(engine, set.of, FOREVER).keys()] : question.participants;
  const who = everyone.flatMap((asked) => identities(engine, asked));
  const shared = [...turnsOfIdentities(engine, who), ...(set ? engine.turns(set.of) : [])];
  for (const { id } of all) {
    const holds = holdsThrough(engine, question, askedFor, id);
    const now = holds(question.on);
    const turns = [...turnsToward(engine, question, who, id), ...shared].filter((day) => isInside(days, day));
    if (turns.length === 0) continue;
    days =
      overlap(
        days,
        engine.graph.holds(question.on, ascending(turns), (day) => holds(day) === now),
      ) ?? days;
  }
  return days;
}

/** The same for one day after another. */
function holdsThrough(engine: Engine, question: WhichQuestion, askedFor: AskedOn, id: InstrumentId) {
  if (!question.set || OF_NOBODY.has(question.reading))
    return (day: Day) => holdsFor(engine, question, askedFor, id, day);
  let last: ParticipantId | null = null;
  return (day: Day) => {
    const { so, by } = holdsForSet(engine, question, askedFor(day), id, day, last);
    last = by ?? last;
    return so;
  };
}

/** A turn cuts a run of days in two: at its ends it cuts nothing. */
function isInside({ from, until }: Span, turn: Day): boolean {
  return from < turn && turn < until;
}

/** The days on which it can change whether one instrument is in the answer; `who`: those asked for, nobody for anyone. */
function turnsToward(
  engine: Engine,
  { reading, set }: WhichQuestion,
  who: readonly ParticipantId[],
  id: InstrumentId,
): readonly Day[] {
  // Handovers are among them; days on which others turn cost less than to tell them apart.
  if (set && !OF_NOBODY.has(reading)) return engine.turns(id);
  const own = handovers([id], engine.standings);
  if (OF_NOBODY.has(reading)) return own;
  const moves = engine.moves(id);
  if (who.length === 0) return [...moves.values()].flat();
  for (const each of who) {
    own.push(...(moves.get(each) ?? []));
    for (const { from, until } of engine.standings.spellsOf(each, id)) own.push(from, until);
  }
  return own;
}

/** The days on which one takes over from the one whose identity it bears, and those of their lives. */
function turnsOfIdentities(engine: Engine, ids: readonly ParticipantId[]): Day[] {
  const taken = engine.record.successions.filter((tie) => ids.includes(tie.to)).map((tie) => tie.date);
  return [...taken, ...ids.flatMap((id) => engine.lives.get(id) ?? [])];
}

/**
 * Where only exits and returns are recorded nothing can be said of who is in; but of whoever left and came back it is
 * known where it is and was.
 */
function isTold({ reading, participants }: WhichQuestion): boolean {
  if (reading === "departed" || reading === "leaving" || OF_NOBODY.has(reading)) return true;
  return participants.length > 0 && (reading === "in" || reading === "ever" || reading === "joined");
}

function holdsFor(engine: Engine, question: WhichQuestion, askedFor: AskedOn, id: InstrumentId, day: Day): Certainty {
  if (question.reading === "recorded") return "yes";
  if (question.reading === "in-force") return isInForce(engine, id, day) ? "yes" : "no";
  if (question.reading === "not-in-force") return isInForce(engine, id, day) ? "no" : "yes";
  if (question.reading === "never-in-force") {
    const { inForce } = engine.standings.clock(id);
    return inForce === null || inForce > day ? "yes" : "no";
  }
  if (question.reading === "ended") {
    const { ended } = engine.standings.clock(id);
    const over = ended !== null && covers({ from: question.since ?? ALWAYS, until: day + 1 }, ended.on);
    return over ? "yes" : "no";
  }
  if (question.set) return holdsForSet(engine, question, askedFor(day), id, day).so;
  if (question.participants.length === 0) {
    // "Which treaties have been left?" asks of anyone.
    const somebody = [...engine.memberships(id).keys()].map((each) => oneHolds(engine, question, id, each, day));
    return somebody.includes("yes") ? "yes" : somebody.includes("maybe") ? "maybe" : "no";
  }
  return question.participants.map((each) => oneHolds(engine, question, id, each, day)).reduce(and);
}

/**
 * For all of them, or for any; of nobody nothing holds. Once one decides it the others are not looked at; `first` is
 * looked at before them: who decides it on one day mostly does on the next.
 */
function holdsForSet(
  engine: Engine,
  question: WhichQuestion,
  members: readonly ParticipantId[],
  id: InstrumentId,
  day: Day,
  first: ParticipantId | null = null,
): { readonly so: Certainty; readonly by: ParticipantId | null } {
  const all = question.set?.how === "all";
  const decisive = all ? "no" : "yes";
  if (first !== null && members.includes(first) && oneHolds(engine, question, id, first, day) === decisive)
    return { so: decisive, by: first };
  let so: Certainty = all && members.length > 0 ? "yes" : "no";
  for (const member of members) {
    const one = oneHolds(engine, question, id, member, day);
    so = all ? and(so, one) : or(so, one);
    if (so === decisive) return { so, by: member };
  }
  return { so, by: null };
}

function oneHolds(
  engine: Engine,
  question: WhichQuestion,
  id: InstrumentId,
  asked: ParticipantId,
  day: Day,
): Certainty {
  const participant = heirsAlong(engine, asked, day);
  const bySpell = (claim: (state: State) => boolean): Certainty => {
    const spell = engine.standings.spellsOf(participant, id).find((each) => covers(each, day));
    return spell ? sureness(spell, claim) : "no";
  };
  switch (question.reading) {
    case "in":
      return bySpell(countsAsParty);
    case "pending":
      return bySpell((state) => state.standing === "signatory");
    case "leaving":
      return bySpell((state) => state.standing === "party" && state.leaving !== null);
    case "joined":
      return entriesOf(engine, question, id, participant, day).length > 0 ? "yes" : "no";
    case "ever":
      return or(wasIn(engine, id, participant, day), wasIn(engine, id, asked, day));
    case "never":
      return not(wasIn(engine, id, participant, day));
    default: {
      const exits = exitsOf(engine, question, id, participant, day);
      return exits.length > 0 ? "yes" : "no";
    }
  }
}

/** Departures up to the day, from `since` on. One that has come back has still left: its return is told beside it. */
function exitsOf(engine: Engine, question: WhichQuestion, id: InstrumentId, participant: ParticipantId, day: Day) {
  const stretch = { from: question.since ?? ALWAYS, until: day + 1 };
  // Each instrument of a line answers for itself: what was left is the one that bore the name then.
  return (engine.memberships(id).get(participant) ?? []).filter(
    (m) => m.instrument === id && isDeparture(m) && covers(stretch, m.until),
  );
}

/** Memberships begun up to the day, from `since` on, whatever came of them. */
function entriesOf(engine: Engine, question: WhichQuestion, id: InstrumentId, participant: ParticipantId, day: Day) {
  const stretch = { from: question.since ?? ALWAYS, until: day + 1 };
  return (engine.memberships(id).get(participant) ?? []).filter((m) => m.instrument === id && covers(stretch, m.from));
}

interface Detail {
  readonly dates: readonly DatedMoment[];
  readonly grounds: readonly Ground[];
  readonly notes: readonly Note[];
}

function detailOf(engine: Engine, question: WhichQuestion, id: InstrumentId): Detail {
  const { on } = question;
  if (OF_NOBODY.has(question.reading)) {
    const { inForce, ended } = engine.standings.clock(id);
    const over = question.reading === "ended" || (question.reading === "not-in-force" && ended !== null);
    const day = over ? (ended?.on ?? null) : inForce;
    const act = over ? "termination" : "entry-into-force";
    return { dates: day === null ? [] : [momentOf(null, id, act, day)], grounds: [], notes: [] };
  }
  if (question.reading === "joined") {
    const entries = question.participants.flatMap((asked) =>
      entriesOf(engine, question, id, heirsAlong(engine, asked, on), on),
    );
    return {
      dates: entries.map(({ participant, from }) => momentOf(participant, id, "entry-into-force", from)),
      grounds: entries.flatMap(({ spells: [first] }) => (first ? groundsOf(engine, first).slice(0, 1) : [])),
      notes: [],
    };
  }
  if (question.reading !== "departed") {
    const grounds = question.participants.flatMap((asked) => {
      const spell = spellOn(engine, heirsAlong(engine, asked, on), id, on);
      return spell ? groundsOf(engine, spell).slice(0, 1) : [];
    });
    return { dates: [], grounds, notes: [] };
  }
  const dates: DatedMoment[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  const who = question.participants.length > 0 ? question.participants : [...engine.memberships(id).keys()];
  for (const asked of who) {
    const participant = heirsAlong(engine, asked, on);
    for (const exit of exitsOf(engine, question, id, participant, on)) {
      dates.push(momentOf(participant, id, "withdrawal", exit.until));
      grounds.push(...exitGrounds(engine, exit));
      const back = (engine.memberships(id).get(participant) ?? []).find((m) => m.from >= exit.until && m.from <= on);
      if (back) notes.push({ note: "back-in", participant, instrument: id, left: exit.until, back: back.from });
    }
  }
  return { dates, grounds, notes };
}

function momentOf(participant: ParticipantId | null, instrument: InstrumentId, act: string, on: Day): DatedMoment {
  return { participant, instrument, act, on, text: isoOf(on) };
}
