import type { Certainty } from "../time/certainty.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { stayAround } from "../time/turns.ts";

/** A statement about many: so where it is so of all of them, or of any. Of all of nobody it is, of any of nobody it is not. */
export interface OfMany {
  readonly how: "all" | "any";
  readonly ids: readonly string[];
  of(id: string, day: Day): Certainty;
  /** The days on which it can change whether it is so of one, in lists, each ascending; days on which it stays do no harm. */
  turns(id: string): readonly (readonly Day[])[];
}

const SURE: Readonly<Record<Certainty, number>> = { no: 0, maybe: 1, yes: 2 };
const CERTAINTIES: readonly Certainty[] = ["no", "maybe", "yes"];

/** Of all it is as sure as of the least sure, of any as of the surest; `strength` is least for whoever decides it. */
function strength({ how, of }: OfMany, id: string, day: Day): number {
  return how === "all" ? SURE[of(id, day)] : 2 - SURE[of(id, day)];
}

/** How sure a statement about many is on a day, and by whom: one of those whom it hangs on most. */
export interface Judged {
  readonly many: OfMany;
  readonly day: Day;
  readonly so: Certainty;
  /** It takes no more than one to make it as sure as that. */
  readonly decided: boolean;
  readonly by: string | null;
}

/** Once one decides it the others are not looked at. */
export function judge(many: OfMany, day: Day): Judged {
  let least = 2;
  let by: string | null = null;
  for (const id of many.ids) {
    const its = strength(many, id, day);
    if (its >= least) continue;
    [least, by] = [its, id];
    if (least === 0) break;
  }
  return { many, day, so: CERTAINTIES[many.how === "all" ? least : 2 - least] as Certainty, decided: least === 0, by };
}

/**
 * The longest run of days around the judged one and inside `within` on which it is as sure as on that day. Each is
 * followed by its own turns: first nobody may come to decide it otherwise, then somebody must go on deciding it as it is.
 */
export function runAround({ many, day, so, by }: Judged, within: Span): Span {
  const least = many.how === "all" ? SURE[so] : 2 - SURE[so];
  if (many.ids.length === 1) return runOfOne(many, many.ids[0] as string, day, within, (each) => each === least);
  let run = within;
  if (least > 0) for (const id of many.ids) run = runOfOne(many, id, day, run, (each) => each >= least);
  if (by === null) return run;
  const decides = (each: number) => each <= least;
  const here = runOfOne(many, by, day, run, decides);
  return { from: decidedFrom(many, here.from, run, decides), until: decidedUntil(many, here.until, run, decides) };
}

/** The run of days around `day`, on which it is fitting, on which one goes on to be so. */
function runOfOne(many: OfMany, id: string, day: Day, within: Span, fits: (strength: number) => boolean): Span {
  const same = (other: Day) => fits(strength(many, id, other));
  return many.turns(id).reduce((run: Span, turns) => stayAround(day, turns, same, run), within);
}

/** The first day from `at` on on which nobody decides it; by whom it is decided may change. */
function decidedUntil(many: OfMany, at: Day, within: Span, decides: (strength: number) => boolean): Day {
  let until = at;
  while (until < within.until) {
    const by = many.ids.find((id) => decides(strength(many, id, until)));
    if (by === undefined) break;
    until = runOfOne(many, by, until, { from: until, until: within.until }, decides).until;
  }
  return until;
}

/** The first of the days up to `at` on which somebody does. */
function decidedFrom(many: OfMany, at: Day, within: Span, decides: (strength: number) => boolean): Day {
  let from = at;
  while (from > within.from) {
    const by = many.ids.find((id) => decides(strength(many, id, from - 1)));
    if (by === undefined) break;
    from = runOfOne(many, by, from - 1, { from: within.from, until: from }, decides).from;
  }
  return from;
}
