import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { claim, type Heard, type Hearing, peopleOf, understood } from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { scopeOf } from "./scope.ts";

// "Until 2021" asks for an end: that one left then, or that the instrument or the participant itself ended.

/** The day until which something is said to have been so; none where it goes on to the record's own, or somebody stays. */
export function untilAsked({ slots, context }: Hearing): DateMention | null {
  if (slots.verbs.some(({ verb }) => verb !== "force" && verb !== "remain")) return null;
  const until = slots.dates.find(({ relation }) => relation === "until");
  return until && until.span.until <= context.engine.record.date ? until : null;
}

/** The days of an end: in a year its last day or the day after; of an event its own day. */
function endIn({ span, anchor }: DateMention): { from: Day; until: Day } {
  return { from: span.from, until: anchor ? span.until : span.until + 1 };
}

/**
 * "Who was in it until 2021?": who left then; where it ended then, who was in it on its last day. Null for what asks who was
 * in it up to then.
 */
export function readWhoUntil(hearing: Hearing, until: DateMention): Heard | null {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, filters } = scope;
  const form = hearing.slots.tags.has("count") ? "count" : "list";
  const { from, until: end } = endIn(until);
  const { ended } = hearing.context.engine.standings.clock(instrument);
  if (ended && covers({ from, until: end }, ended.on))
    return understood({ ask: "who", reading: "remaining", instrument, filters, on: ended.on - 1, form }, null, [
      ...scope.assuming,
      `it ended on ${inWords(ended.on)}: its last day is asked about`,
    ]);
  const { tags, verbs } = hearing.slots;
  // "How many did it have until they left?" counts those in it, and "who stayed in it until then" is of them.
  if (tags.has("do") || verbs.some(({ verb }) => verb === "remain")) return null;
  return understood({ ask: "who", reading: "departed", instrument, filters, since: from, on: end - 1, form }, null, [
    ...scope.assuming,
    "those who were in it until then are taken as those who left it then",
  ]);
}

/** "Was Russia in it until 2021?", "was it in force until 2019?": a statement of when that ended. */
export function readUntil(hearing: Hearing, until: DateMention): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, assuming } = scope;
  const { engine } = hearing.context;
  const [participant = null] = peopleOf(hearing);
  const days = endIn(until);
  const own = engine.standings.clock(instrument).ended?.on ?? null;
  const lives = participant === null ? [] : (engine.participants.get(participant)?.lives ?? []);
  const ends = [own, ...lives.map((life) => life.until)].filter((day): day is Day => day !== null);
  const end = participant === null ? undefined : ends.find((day) => covers(days, day));
  if (end !== undefined && participant !== null) {
    const on = end - 1;
    const of = { ask: "is", participant, instrument, state: "party", on } as const;
    const what = end === own ? "it" : "the participant";
    return claim(of, { says: "so" }, [...assuming, `${what} ended on ${inWords(end)}: the last day is asked about`]);
  }
  const moment = participant === null ? "ended" : "left";
  const of = { ask: "when", moment, participant, instrument, on: days.until - 1 } as const;
  return claim(of, { says: "when", ...days }, [...assuming, "“until” is taken as that it ended then"]);
}
