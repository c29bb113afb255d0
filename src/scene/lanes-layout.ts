import { inWords, yearOf } from "../time/words.ts";
import { clamp } from "./geometry.ts";
import type { LaneRow, Lanes } from "./lanes.ts";
import { textWidth } from "./measure-text.ts";
import { text } from "./pen.ts";
import type { Shape } from "./shapes.ts";
import { type TimeAxis, ticksOf, xOn } from "./time-axis.ts";

/** Where things lie in the lanes, in pixels; names and notes take the room that they need, the axis has the rest. */
export interface LaneLayout {
  readonly width: number;
  /** Room for names on the left and for notes on the right. */
  readonly names: number;
  readonly notes: number;
  readonly row: number;
  readonly head: number;
  readonly axis: number;
}

/** Below this a row has no room for notes, and of a day of leaving only for its year. */
const NARROW = 700;
const SIZE = 12;

/** Rows are 24 px high, since each one's name is a button (WCAG 2.2, 2.5.8: targets of 24 px). */
export function laneLayout(lanes: Lanes, width: number): LaneLayout {
  const rows = lanes.groups.flatMap((group) => group.rows);
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((each) => textWidth(each, SIZE)));
  const names = widest(rows.map(({ name }) => name)) + 20;
  const notes =
    widest(rows.flatMap(({ notes: own, exits }) => [own.join("; "), ...exits.map(({ words }) => words)])) * AIR + 14;
  const years = rows.some(({ exits }) => exits.length > 0) ? 46 : 8;
  return width < NARROW
    ? { width, names: Math.round(clamp(names, 64, 136)), notes: years, row: 24, head: 24, axis: 28 }
    : {
        width,
        names: Math.round(clamp(names, 96, 220)),
        notes: Math.round(clamp(notes, 24, 250)),
        row: 24,
        head: 24,
        axis: 28,
      };
}

/** Notes stand at the page's edge, where a wider font than the measured one would be cut off. */
const AIR = 1.08;

/** Where the days of the lanes lie. */
export function laneTimes(lanes: Lanes, layout: LaneLayout): TimeAxis {
  return { from: lanes.from, until: lanes.until, left: layout.names, right: layout.width - layout.notes };
}

/** Rows from top to bottom; `y` is the middle of a row, and the baseline of a head. */
export interface PlacedLanes {
  readonly height: number;
  readonly heads: readonly { readonly title: string; readonly count: number; readonly y: number }[];
  readonly rows: readonly { readonly row: LaneRow; readonly y: number }[];
}

export function placeLanes(lanes: Lanes, layout: LaneLayout): PlacedLanes {
  let top = 0;
  const heads: PlacedLanes["heads"][number][] = [];
  const rows: PlacedLanes["rows"][number][] = [];
  for (const group of lanes.groups) {
    if (group.title !== "") {
      heads.push({ title: group.title, count: group.count, y: top + layout.head - 6 });
      top += layout.head;
    }
    for (const row of group.rows) {
      rows.push({ row, y: top + layout.row / 2 });
      top += layout.row;
    }
  }
  return { height: top + 8, heads, rows };
}

/** The axis, which stays in sight while the rows scroll: years, and the day of entry into force in words. */
export function laneAxisShapes(lanes: Lanes, layout: LaneLayout): Shape[] {
  const y = layout.axis - 10;
  const times = laneTimes(lanes, layout);
  const { inForce } = lanes;
  const said =
    inForce === null || inForce < lanes.from
      ? null
      : `in force ${layout.width < NARROW ? yearOf(inForce) : inWords(inForce, "short")}`;
  const fromX = inForce === null ? 0 : xOn(times, inForce);
  const width = said === null ? 0 : textWidth(said, 12, true);
  // Near the right end the words stand before their line.
  const startX = fromX + 6 + width > layout.width ? fromX - width - 6 : fromX + 6;
  const shapes: Shape[] = said === null ? [] : [text(said, startX, y, "ink", "start", true)];
  for (const { day, label } of ticksOf(times)) {
    const x = xOn(times, day);
    const half = textWidth(label, SIZE) / 2;
    const at = Math.max(x, layout.names + half);
    const covered = said !== null && at + half > startX - 4 && at - half < startX + width + 4;
    if (covered || at + half > layout.width) continue;
    shapes.push(text(label, at, y, "ink2", "middle"));
  }
  return shapes;
}
