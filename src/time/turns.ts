import type { Day } from "./day.ts";
import { ALL_TIME, type Span } from "./span.ts";

/** The place of the first of the ascending days in `low` to before `high` that is not before `day`, else `high`. */
export function countBefore(days: ArrayLike<number>, day: Day, low = 0, high = days.length): number {
  let [least, most] = [low, high];
  while (least < most) {
    const middle = (least + most) >>> 1;
    if ((days[middle] as number) < day) least = middle + 1;
    else most = middle;
  }
  return least;
}

/**
 * The longest run of days around `day` and inside `within` on which it stays the `same`, where it can change on the
 * `turns` alone, which ascend. Walked from the day outward: what lies behind a change is not looked at.
 */
export function stayAround(day: Day, turns: readonly Day[], same: (day: Day) => boolean, within = ALL_TIME): Span {
  let { from, until } = within;
  const next = countBefore(turns, day + 1);
  for (let i = next - 1; i >= 0; i--) {
    const turn = turns[i] as Day;
    if (turn <= from) break;
    if (!same(turn - 1)) from = turn;
  }
  for (let i = next; i < turns.length; i++) {
    const turn = turns[i] as Day;
    if (turn >= until) break;
    if (!same(turn)) until = turn;
  }
  return { from, until };
}
