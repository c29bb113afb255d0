import { isDeparture, type Membership } from "../standing/membership.ts";
import { covers } from "../time/span.ts";
import type { DatedMoment, Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { notesOnNone } from "./gaps.ts";
import { continuedOn } from "./lineage.ts";
import type { Moment, WhenQuestion } from "./question.ts";

/**
 * What the day of one participant's step goes with, as a note: a leaving that counts from 1 February has 31 January as the
 * last day in it, and a deposit of 25 October makes a party on a later day. Of a day that is not known to the day nothing
 * is told.
 */
export function toldBeside(
  engine: Engine,
  { moment, participant, instrument, on, since }: WhenQuestion,
  dates: readonly DatedMoment[],
): Note[] {
  if (participant === null) return [];
  if (dates.length === 0)
    return since == null && OF_ENTRY.has(moment) ? notesOnNone(engine, participant, instrument, on) : [];
  const memberships = engine.memberships(instrument).get(participant) ?? [];
  const told = (day: number) => dates.some((date) => date.on === day);
  if (moment === "left") {
    const exits = memberships.filter((one) => isDeparture(one) && told(one.until) && isExact(one.ended?.act));
    return exits.length === 0
      ? []
      : [{ note: "last-days", participant, instrument, days: exits.map(({ until }) => until - 1) }];
  }
  if (moment === "joined")
    return tookOver(
      engine,
      participant,
      memberships.filter(({ from }) => told(from)),
    );
  if (moment !== "consented") return [];
  const days = dates.flatMap((date) => {
    const next = memberships.find((one) => one.from > date.on && !memberships.some((other) => covers(other, date.on)));
    const first = next && !dates.some((other) => other.on > date.on && other.on <= next.from);
    return next && first && isExact(next.spells[0]?.began.act) ? [next.from] : [];
  });
  return days.length === 0 ? [] : [{ note: "party-from", participant, instrument, days }];
}

/** The steps by which one comes into it: without any on record there may still have been one. */
export const OF_ENTRY: ReadonlySet<Moment> = new Set(["signed", "consented", "joined"]);

/** Who became a party by taking over what another one had: by a succession that it notified, or without an act of its own. */
function tookOver(engine: Engine, participant: string, memberships: readonly Membership[]): Note[] {
  return memberships.flatMap(({ from: on, spells }): Note[] => {
    const act = spells[0]?.began.act;
    if (act?.act === "succession") return [{ note: "succeeded", participant, act }];
    const continued = continuedOn(engine, participant, on);
    return continued && !act ? [{ note: "took-over", participant, from: continued.from, on }] : [];
  });
}

function isExact(act: { readonly date: Dated; readonly effect: Dated | null } | null | undefined): boolean {
  const day = act && (act.effect ?? act.date);
  return day != null && day.earliest === day.latest;
}
interface Dated {
  readonly earliest: number;
  readonly latest: number;
}
