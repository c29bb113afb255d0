import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { hasBegun } from "../standing/clock.ts";
import { onceFor, remembered } from "../standing/lazily.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import type { State } from "../standing/spell.ts";
import { type Certainty, not, or } from "../time/certainty.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers, isWithin, merge } from "../time/span.ts";
import type { Engine } from "./engine.ts";
import { ascending, handovers, isInForce } from "./line.ts";
import { heirsAlong, identities, successionsOf } from "./lineage.ts";
import type { OfMany } from "./of-many.ts";
import { OF_NOBODY, type WhichQuestion } from "./question.ts";
import { everIn, memberIn, spansIn, sureness, wasIn } from "./sets.ts";

/** Stands for the instrument itself, where nobody is asked for, and for anybody, where a set may be empty. */
const NOBODY = "";
const NEVER: readonly Day[] = [];

/** Of an instrument: by whom it is in the answer to such a question, and when. */
export function membersOf(engine: Engine, question: WhichQuestion): (id: InstrumentId) => OfMany {
  const { reading, set, participants } = question;
  if (OF_NOBODY.has(reading))
    return (id) => ({
      how: "all",
      ids: [NOBODY],
      of: (_, day) => (isSoOfInstrument(engine, question, id, day) ? "yes" : "no"),
      turns: () => [ascending(handovers([id], engine.standings))],
    });
  const turnsToward = (asked: ParticipantId, id: InstrumentId) => turnsOf(engine)(id)(asked);
  if (set) return ofSet(engine, question, set, turnsToward);
  return (id) => ({
    how: participants.length > 0 ? "all" : "any",
    // "Which treaties have been left?" asks of anyone.
    ids: participants.length > 0 ? participants : [...engine.memberships(id).keys()],
    of: soOfOne(engine, question, id),
    turns: (asked) => [turnsToward(asked, id)],
  });
}

/** Of those who are in a set on the day: one that is not in it then decides nothing; of all of nobody nothing is so. */
function ofSet(
  engine: Engine,
  question: WhichQuestion,
  { of: set, how }: NonNullable<WhichQuestion["set"]>,
  turnsToward: (asked: ParticipantId, id: InstrumentId) => readonly Day[],
): (id: InstrumentId) => OfMany {
  const without: Certainty = how === "all" ? "yes" : "no";
  const { peopled, turns, toward } = everInIt(engine)(set);
  const [isIn, moves] = [memberIn(engine, set), engine.moves(set)];
  // Who has never had a standing toward an instrument decides it while in the set, and soonest, or never counts.
  const strangersDecide = (how === "any") === (question.reading === "never");
  return (id) => {
    const { strangers, known } = toward(id);
    const so = soOfOne(engine, question, id);
    return {
      how,
      ids: [...(strangersDecide ? strangers : []), ...known, ...(how === "all" ? [NOBODY] : [])],
      of: (asked, day) => {
        if (asked === NOBODY) return peopled.some((span) => covers(span, day)) ? "yes" : "no";
        return isIn(asked, day) === "yes" ? so(asked, day) : without;
      },
      turns: (asked) => (asked === NOBODY ? [turns] : [turnsToward(asked, id), moves.get(asked) ?? NEVER]),
    };
  };
}

/** Of a set: when there is anybody in it, and who that ever is has at some time had a standing toward an instrument. */
const everInIt = onceFor((engine: Engine) =>
  remembered((set) => {
    const ever = [...everIn(engine, set, FOREVER).keys()].map((asked) => ({ asked, as: identities(engine, asked) }));
    const peopled = merge(spansIn(engine, set));
    const toward = remembered((id) => {
      const people = engine.people(id);
      const has = ({ as }: (typeof ever)[number]) => as.some((each) => people.has(each));
      const [known, strangers] = [ever.filter(has), ever.filter((each) => !has(each))];
      return { known: known.map(({ asked }) => asked), strangers: strangers.map(({ asked }) => asked) };
    });
    return { peopled, turns: peopled.flatMap(({ from, until }) => [from, until]), toward };
  }),
);

/** Toward an instrument: the days on which anything can change for one, under whatever identity. */
const turnsOf = onceFor((engine: Engine) =>
  remembered((id) => {
    const along = engine.line(id).length > 1 ? handovers([id], engine.standings) : NEVER;
    return remembered((asked): readonly Day[] => {
      const own = identities(engine, asked).flatMap((each) => [
        ...successionsOf(engine, each).map((tie) => tie.date),
        ...(engine.lives.get(each) ?? NEVER),
        ...(engine.moves(id).get(each) ?? NEVER),
        // Along a line another instrument may speak on days on which this one has spells.
        ...(along === NEVER ? NEVER : engine.standings.spellsOf(each, id).flatMap(({ from, until }) => [from, until])),
      ]);
      return ascending([...along, ...own]);
    });
  }),
);

function isSoOfInstrument(engine: Engine, question: WhichQuestion, id: InstrumentId, day: Day): boolean {
  const clock = engine.standings.clock(id);
  switch (question.reading) {
    case "in-force":
      return isInForce(engine, id, day);
    case "not-in-force":
      return !isInForce(engine, id, day);
    case "never-in-force":
      return !hasBegun(clock, day);
    case "ended":
      return clock.ended !== null && counts(question, clock.ended.on, day);
    default:
      // On record they all are.
      return true;
  }
}

/** Whether it is so of one toward an instrument on a day. */
function soOfOne(
  engine: Engine,
  question: WhichQuestion,
  id: InstrumentId,
): (asked: ParticipantId, day: Day) => Certainty {
  // Of the one that bears its identity on the day.
  const ofHeir = (so: (heir: ParticipantId, day: Day, asked: ParticipantId) => Certainty) => {
    return (asked: ParticipantId, day: Day) => so(heirsAlong(engine, asked, day), day, asked);
  };
  const bySpell = (claim: (state: State) => boolean) =>
    ofHeir((heir, day) => {
      const spells = engine.standings.spellsOf(heir, id);
      const spell = spells.find(({ from, until }) => isWithin(from, until, day));
      return spell ? sureness(spell, claim) : "no";
    });
  switch (question.reading) {
    case "in":
      return bySpell(countsAsParty);
    case "pending":
      return bySpell((state) => state.standing === "signatory");
    case "leaving":
      return bySpell((state) => state.standing === "party" && state.leaving !== null);
    case "joined":
      return ofHeir((heir, day) => (entriesOf(engine, question, id, heir, day).length > 0 ? "yes" : "no"));
    case "ever":
      return ofHeir((heir, day, asked) => or(wasIn(engine, id, heir, day), wasIn(engine, id, asked, day)));
    case "never":
      return ofHeir((heir, day) => not(wasIn(engine, id, heir, day)));
    default:
      return ofHeir((heir, day) => (exitsOf(engine, question, id, heir, day).length > 0 ? "yes" : "no"));
  }
}

/** Departures up to the day, from `since` on. One that has come back has still left: its return is told beside it. */
export function exitsOf(
  engine: Engine,
  question: WhichQuestion,
  id: InstrumentId,
  participant: ParticipantId,
  day: Day,
) {
  return ownMemberships(engine, id, participant).filter((m) => isDeparture(m) && counts(question, m.until, day));
}

/** Memberships begun up to the day, from `since` on, whatever came of them. */
export function entriesOf(
  engine: Engine,
  question: WhichQuestion,
  id: InstrumentId,
  participant: ParticipantId,
  day: Day,
) {
  return ownMemberships(engine, id, participant).filter((m) => counts(question, m.from, day));
}

/** Each instrument of a line answers for itself: what was left is the one that bore the name then. */
function ownMemberships(engine: Engine, id: InstrumentId, participant: ParticipantId): readonly Membership[] {
  return (engine.memberships(id).get(participant) ?? []).filter((m) => m.instrument === id);
}

function counts({ since }: WhichQuestion, on: Day, day: Day): boolean {
  return covers({ from: since ?? ALWAYS, until: day + 1 }, on);
}
