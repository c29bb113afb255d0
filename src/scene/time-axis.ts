import { utcTicks } from "d3-time";
import { civilOf, type Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { textWidth } from "./measure-text.ts";

/** Days on a line of pixels, on a true scale: `from` lies at `left`, `until` (the first day after it) at `right`. */
export interface TimeAxis {
  readonly from: Day;
  readonly until: Day;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly day: Day;
  /** "2005", or "Jul 2005" and "12 Jul 2005" where less than some years are seen. */
  readonly label: string;
}

/** Days to pixels; days outside the axis lie at its ends. */
export function xOn({ from, until, left, right }: TimeAxis, day: Day): number {
  return left + ((Math.min(Math.max(day, from), until) - from) / (until - from)) * (right - left);
}

/** Pixels to the nearest day of the axis, at most its last. */
export function dayOn({ from, until, left, right }: TimeAxis, x: number): Day {
  const share = Math.min(1, Math.max(0, (x - left) / (right - left)));
  return Math.min(Math.round(from + share * (until - from)), until - 1);
}

const SIZE = 12;
/** Pixels from tick to tick, about: more would be read as a ruler, not as an axis. */
const APART = 96;
const AIR = 8;
const DAY = 86_400_000;

/**
 * Round days (years by ones, fives, tens; months or days on a short axis), as many as there is room for; before them
 * the axis's first day, where its label keeps clear of theirs. Labels begin at `left` at the earliest, and no two touch.
 */
export function ticksOf(axis: TimeAxis): Tick[] {
  const count = Math.max(3, Math.floor((axis.right - axis.left) / APART));
  const round = utcTicks(new Date(axis.from * DAY), new Date(axis.until * DAY), count)
    .map((date) => Math.round(date.getTime() / DAY))
    .filter((day) => day < axis.until)
    .map(tickOf);
  const first = tickOf(axis.from);
  const [next] = round;
  const ticks = next && boxOf(axis, next).left < boxOf(axis, first).right + AIR ? round : [first, ...round];
  let last = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const { left, right } = boxOf(axis, tick);
    if (left < last + AIR) return false;
    last = right;
    return true;
  });
}

/** From where to where a tick's label stands. */
function boxOf(axis: TimeAxis, { day, label }: Tick): { left: number; right: number } {
  const width = textWidth(label, SIZE);
  const left = Math.max(axis.left, xOn(axis, day) - width / 2);
  return { left, right: left + width };
}

function tickOf(day: Day): Tick {
  const { year, month, day: date } = civilOf(day);
  if (date !== 1) return { day, label: inWords(day, "short") };
  return { day, label: month === 1 ? String(year) : inWords(day, "short").replace(/^\S+ /, "") };
}
