import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { ALL_TIME, covers, type Span } from "../time/span.ts";
import { stayAround } from "../time/turns.ts";
import type { Engine } from "./engine.ts";
import { NOWHERE, type Place, ruleOf } from "./placing-rules.ts";
import type { WhoQuestion } from "./question.ts";
import { movingSets, passes } from "./sets.ts";

/**
 * The answer to a who-question is every participant's place on the asked day; how long it holds is how long each of
 * them keeps its place, for which nobody else's standing has to be looked at.
 */
export interface Placing {
  /** Everyone who is in the answer, or beside it, on any day; sorted. */
  readonly ids: readonly ParticipantId[];
  place(id: ParticipantId, day: Day): Place;
  /** The days on which anyone's place can change, ascending, by participant. */
  readonly moves: readonly ReadonlyMap<ParticipantId, readonly Day[]>[];
}

const NEVER: readonly Day[] = [];

export function placingOf(engine: Engine, question: WhoQuestion): Placing {
  const { instrument, filters, reading } = question;
  const rule = ruleOf(engine, question);
  const sets = new Set([instrument, ...(question.with?.of ?? []), ...movingSets(filters)]);
  const byLife = reading === "never" || reading === "absent" || reading === "unratified" || reading === "unsigned";
  return {
    ids: rule.ids,
    place: (id, day) => {
      const passed = passes(engine, filters, id, day);
      return passed === "no" ? NOWHERE : rule.place(id, day, passed);
    },
    moves: [
      ...[...sets].map((set) => engine.moves(set)),
      ...(byLife ? [engine.lives] : []),
      ...(rule.moves ? [rule.moves] : []),
    ],
  };
}

/** The longest run of days around `day` on which all of them keep their places. */
export function holdsAround(day: Day, { ids, place, moves }: Placing): Span {
  let run = ALL_TIME;
  for (const id of ids) {
    let now: Place | null = null;
    const same = (other: Day) => {
      now ??= place(id, day);
      return isSame(place(id, other), now);
    };
    for (const each of moves) run = stayAround(day, each.get(id) ?? NEVER, same, run);
  }
  return run;
}

/** The same for the days of a window: those whom nothing reaches in it are placed once. */
export function within(placing: Placing, { from, until }: Span): Placing {
  const still = new Map<ParticipantId, Place>();
  const inside = { from: from + 1, until };
  for (const id of placing.ids) {
    const reached = placing.moves.some((each) => (each.get(id) ?? NEVER).some((turn) => covers(inside, turn)));
    if (!reached) still.set(id, placing.place(id, from));
  }
  return { ...placing, place: (id, day) => still.get(id) ?? placing.place(id, day) };
}

/** Those of `days` on which somebody's place changes. */
export function changing({ ids, place, moves }: Placing, days: ReadonlySet<Day>): Set<Day> {
  const found = new Set<Day>();
  for (const id of ids) {
    for (const each of moves) {
      for (const turn of each.get(id) ?? NEVER) {
        if (!days.has(turn) || found.has(turn)) continue;
        if (!isSame(place(id, turn), place(id, turn - 1))) found.add(turn);
      }
    }
  }
  return found;
}

function isSame(a: Place, b: Place): boolean {
  return a.at === b.at && a.contested === b.contested;
}
