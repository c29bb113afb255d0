import type { Moment } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { actOf, wereSuspended } from "./acts-asked.ts";
import { claim, type Heard, type Hearing, peopleOf, towardAsked } from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { isQuantified } from "./said-of.ts";
import { scopeOf } from "./scope.ts";
import type { VerbMention } from "./slots.ts";

// Statements of when something was done: a step, and the days in which it is said to have been made.

const MOMENTS: readonly [VerbMention["verb"], Moment][] = [
  ["decline", "declined"],
  ["revoke", "revoked"],
  ["extend", "put-off"],
  ["notice", "notice"],
  ["left", "left"],
  ["depart", "left"],
  ["ratify", "consented"],
  ["sign", "signed"],
  ["join", "joined"],
  ["suspend", "suspended"],
  ["enter", "joined"],
];
const OWN_MOMENTS: readonly [VerbMention["verb"], Moment][] = [
  ["enter", "in-force"],
  ["extend", "extended"],
  ["end", "ended"],
  ["open", "opened"],
  ["sign", "opened"],
];

/** "Did it leave after the other had left?": from then on, whenever. */
export function laterOf({ slots }: Hearing): DateMention | undefined {
  return slots.dates.find(({ relation }) => relation === "after" || relation === "day-after" || relation === "since");
}

/** "Russia left Open Skies in June 2021": a step and the days in which it is said to have been made. */
export function whenClaim(hearing: Hearing): Heard | null {
  const once = suspendedOnce(hearing);
  if (once) return once;
  const { slots } = hearing;
  const later = laterOf(hearing);
  const date = slots.dates.find((each) => each.relation === "on" || each.relation === "between") ?? later;
  const named = peopleOf(hearing);
  // "…, or did it drop out in the 1980s?": the one that the first of two questions is about.
  const spoken = hearing.context.follows && hearing.given.length === 0 ? hearing.supposedOf : null;
  const people = named.length === 0 && spoken !== null ? [spoken] : named;
  if (!date || date.by || people.length > 1 || isQuantified(hearing)) return null;
  const verbs = slots.verbs.filter(
    (verb) =>
      (verb.helper !== "have" || date === later) &&
      (verb.helper !== "be" || people.length === 0 || isDone(verb)) &&
      !verb.negated,
  );
  // "Was suspended between two days": that it was done, and not how it stood.
  function isDone({ verb }: VerbMention): boolean {
    return verb === "suspend" && date?.relation === "between";
  }
  const stretch = date === later || date.relation === "between";
  const back = stretch && verbs.some((verb) => verb.verbs.includes("back"));
  const table = people.length === 0 ? OWN_MOMENTS : MOMENTS;
  const unbound = people.length > 0 && actOf(hearing) === "unbound";
  const moment = unbound
    ? "unbound"
    : back
      ? "returned"
      : table.find(([verb]) => verbs.some((each) => each.verbs.includes(verb)))?.[1];
  if (!moment || (!stretch && slots.verbs.some((verb) => verb.verb === "back")) || slots.tags.has("ever")) return null;
  if (moment === "left" && slots.verbs.some((verb) => verb.verb === "left" && verb.beforeIn)) return null;
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { from, until } =
    date === later ? { from: scope.times.since ?? date.span.until, until: hearing.on + 1 } : daysOf(date);
  if (until <= from) return null;
  const [participant = null] = people;
  const toward = moment === "suspended" ? towardAsked(hearing) : {};
  const of = { ask: "when", moment, participant, instrument: scope.instrument, on: until - 1, ...toward } as const;
  return claim(of, { says: "when", from, until });
}

/** "Russia suspended New START", "it was suspended": that it was done at any time, and not that it is so now. */
function suspendedOnce(hearing: Hearing): Heard | null {
  const { slots, context, on, claim: claims } = hearing;
  const [verb, ...others] = slots.verbs;
  const [participant, ...more] = peopleOf(hearing);
  if (!claims || verb?.verb !== "suspend" || others.length > 0 || participant === undefined || more.length > 0)
    return null;
  const acts = verb.text === "suspended" && verb.helper === null && verb.negated === null;
  if (!(acts || wereSuspended(hearing)) || slots.dates.length > 0 || slots.tags.has("remain")) return null;
  if (isQuantified(hearing)) return null;
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, filters } = scope;
  const { opened, inForce } = context.engine.standings.clock(instrument);
  const from = opened ?? inForce;
  if (from === null || from > on || filters.length > 0) return null;
  const of = { ask: "when", moment: "suspended", participant, instrument, on, ...towardAsked(hearing) } as const;
  return claim(of, { says: "when", from, until: on + 1 }, [], verb.negated !== null);
}

function daysOf({ span }: DateMention): { from: Day; until: Day } {
  return { from: span.from, until: span.until };
}
