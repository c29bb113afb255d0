import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { textWidth } from "./measure-text.ts";
import { n } from "./pen.ts";
import type { Shape } from "./shapes.ts";
import { type Strip, type StripExit, type StripStep, valueOn } from "./strip.ts";
import { dayOn, type Tick, type TimeAxis, ticksOf, xOn } from "./time-axis.ts";
import type { Token } from "./tokens.ts";

/** Where the rows of a strip lie, in pixels. `right` is the room for the end values, drawn by whoever shows them. */
export interface StripLayout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly words: number;
  readonly row: number;
  readonly gap: number;
  readonly axis: number;
}

export const STRIP_LAYOUTS = {
  wide: { width: 984, left: 4, right: 96, words: 44, row: 41, gap: 18, axis: 22 },
  phone: { width: 358, left: 2, right: 76, words: 34, row: 30, gap: 16, axis: 22 },
} as const satisfies Record<string, StripLayout>;

/** What the strip says in words; made elsewhere, in the language of the page. */
export interface StripWords {
  readonly count: string;
  readonly measure: string;
  readonly total: string;
  readonly lost: string;
  readonly bound: string;
  name(exit: StripExit): string;
}

export function stripHeight(layout: StripLayout, strip: Strip): number {
  return layout.words + layout.row + (strip.measure ? layout.gap + layout.row : 0) + layout.axis;
}

/** Where its days lie. */
export function stripAxis(strip: Strip, layout: StripLayout): TimeAxis {
  return { from: strip.from, until: strip.until, left: layout.left, right: layout.width - layout.right };
}

/**
 * Everything of the strip but the cursor, which alone moves with the day.
 * @param second the day compared with, whose line no words may stand in
 */
export function stripShapes(strip: Strip, layout: StripLayout, words: StripWords, second: Day | null = null): Shape[] {
  const top = layout.words;
  const bottom = top + layout.row;
  const axis = stripAxis(strip, layout);
  const ticks = ticksOf(axis);
  const x = (day: Day) => xOn(axis, day);
  const y = (value: number) => bottom - (value / strip.most) * layout.row;
  const under = strip.measure ? bottom + layout.gap + layout.row : bottom;
  const end = x(strip.until);
  return [
    ...ticks.map(({ day }): Shape => line(`M${n(x(day))} ${top}V${under}`, "hairline", 1)),
    ...area(strip.count, strip, layout, y, bottom, "party", 0.14),
    ...boundLine(strip, x, y),
    ...boundWords(strip, layout, x, y, words.bound),
    line(steps(strip.count, strip, x, y), "party", 2),
    ...(strip.measure ? measureShapes(strip, strip.measure, layout, words, second) : []),
    ...strip.exits.flatMap((exit): Shape[] => wedge(exit, x, top, bottom)),
    line(`M${layout.left} ${bottom}H${n(end)}`, "control", 1),
    ...(strip.measure ? [line(`M${layout.left} ${under}H${n(end)}`, "control", 1)] : []),
    ...tickWords(ticks, layout, x, under),
    heading(words.count, layout.left, top - 6),
    ...headWords(strip, layout, x, words),
  ];
}

function line(d: string, stroke: Token, width: number, more: Shape["attrs"] = {}): Shape {
  return { tag: "path", attrs: { d, "stroke-width": width, ...more }, fill: "none", stroke };
}

function text(words: string, x: number, y: number, size: number, fill: Token, anchor: string, bold = false): Shape {
  const attrs = { x: n(x), y: n(y), "font-size": size, "font-weight": bold ? 600 : 400, "text-anchor": anchor };
  return { tag: "text", attrs, fill, text: words };
}

/** With a halo, so that it can be read on what it stands on. */
function heading(words: string, x: number, y: number): Shape {
  return { ...text(words, x, y, 12, "ink", "start", true), halo: "page" };
}

/** A stepped path: the value of a step holds to the day of the next. */
function steps(all: readonly StripStep[], strip: Strip, x: (day: Day) => number, y: (value: number) => number): string {
  const inside = all.filter((step) => step.from < strip.until);
  const [first] = inside;
  if (!first) return `M${n(x(strip.from))} ${n(y(0))}H${n(x(strip.until))}`;
  const moves = inside.map((step) => `H${n(x(step.from))}V${n(y(step.value))}`).join("");
  return `M${n(x(strip.from))} ${n(y(first.from <= strip.from ? first.value : 0))}${moves}H${n(x(strip.until))}`;
}

function area(
  all: readonly StripStep[],
  strip: Strip,
  layout: StripLayout,
  y: (value: number) => number,
  base: number,
  fill: Token,
  opacity: number,
): Shape[] {
  const x = (day: Day) => xOn(stripAxis(strip, layout), day);
  const d = `${steps(all, strip, x, y)}V${n(base)}H${n(x(strip.from))}Z`;
  return [{ tag: "path", attrs: { d, "fill-opacity": opacity }, fill }];
}

function boundLine(strip: Strip, x: (day: Day) => number, y: (value: number) => number): Shape[] {
  if (strip.consented.length === 0) return [];
  const until = strip.inForce ?? strip.until;
  const moves = strip.consented.map((step) => `H${n(x(step.from))}V${n(y(step.value))}`).join("");
  return [line(`M${n(x(strip.from))} ${n(y(0))}${moves}H${n(x(until))}`, "consented", 1)];
}

/** Under the line, where there is room for it before the entry into force. */
function boundWords(
  strip: Strip,
  layout: StripLayout,
  x: (day: Day) => number,
  y: (value: number) => number,
  words: string,
): Shape[] {
  const until = strip.inForce ?? strip.until;
  const last = valueOn(strip.consented, until - 1);
  const width = textWidth(words, 12);
  const left = x(until) - width - 8;
  if (layout.width < 600 || last === 0 || left < x(strip.from) + 40 || y(0) - y(last) < 26) return [];
  const lowest = y(valueOn(strip.consented, dayOn(stripAxis(strip, layout), left)));
  return [text(words, left, lowest + 16, 12, "consented", "start")];
}

function measureShapes(
  strip: Strip,
  measure: NonNullable<Strip["measure"]>,
  layout: StripLayout,
  words: StripWords,
  second: Day | null,
): Shape[] {
  const top = layout.words + layout.row + layout.gap;
  const base = top + layout.row;
  const x = (day: Day) => xOn(stripAxis(strip, layout), day);
  const y = (value: number) => base - (value / measure.most) * layout.row;
  const shapes = area(measure.kept, strip, layout, y, base, "party", 1);
  const [firstLoss] = measure.lost.filter((step) => step.value > 0);
  const peak = measure.kept.reduce((a, b) => (b.value > a.value ? b : a), { from: strip.from, value: 0 });
  // From the peak on, or after the second day's line where that would go through it.
  const width = textWidth(words.total, 12, true);
  const [from, until] = [x(peak.from) + 8, x(firstLoss?.from ?? strip.until) - 8];
  const other = second === null ? Number.NEGATIVE_INFINITY : x(second);
  const start = other > from - 8 && other < from + width + 8 ? other + 8 : from;
  if (peak.value > 0 && start + width < until)
    shapes.push(text(words.total, start, base - layout.row / 2 + 4, 12, "onParty", "start", true));
  shapes.push(heading(words.measure, layout.left, top - 3));
  if (firstLoss) {
    // The hole: from the first loss on, between what is kept and what was there.
    const holed = measure.lost.map((lost, i) => ({
      from: lost.from,
      value: (measure.kept[i]?.value ?? 0) + lost.value,
    }));
    const outer = holed.filter((step) => step.from >= firstLoss.from);
    const path = outer.map((step) => `H${n(x(step.from))}V${n(y(step.value))}`).join("");
    const start = `M${n(x(firstLoss.from))} ${n(y(outer[0]?.value ?? 0))}`;
    shapes.push(line(`${start}${path}H${n(x(strip.until))}`, "ghost", 1.5, { "stroke-dasharray": "2 3" }));
    const keptNow = valueOn(measure.kept, strip.until - 1);
    const lostNow = valueOn(measure.lost, strip.until - 1);
    const height = y(keptNow) - y(keptNow + lostNow);
    const from = measure.lost.findLast((step, i) => step.value !== measure.lost[i - 1]?.value)?.from ?? firstLoss.from;
    const middle = (x(from) + x(strip.until)) / 2;
    const room = x(strip.until) - x(from) > textWidth(words.lost, 13, true);
    if (height >= 18 && lostNow > 0 && room)
      shapes.push(text(words.lost, middle, y(keptNow) - height / 2 + 5, 13, "ink", "middle", true));
  }
  return shapes;
}

/** From (notice, zero) to (effect, top); without a notice only the × stands. */
function wedge(exit: StripExit, x: (day: Day) => number, top: number, bottom: number): Shape[] {
  const at = x(exit.effect);
  const cross = line(`M${n(at - 5)} ${top - 5}l10 10M${n(at + 5)} ${top - 5}l-10 10`, "cross", 2.2, {
    "data-exit": exit.participant,
  });
  if (exit.notice === null) return [cross];
  const d = `M${n(x(exit.notice))} ${bottom}L${n(at)} ${top}V${bottom}Z`;
  return [{ tag: "path", attrs: { d }, fill: "leaving" }, cross];
}

function tickWords(ticks: readonly Tick[], layout: StripLayout, x: (day: Day) => number, base: number): Shape[] {
  return ticks.map(({ day, label }) => {
    const start = x(day) - textWidth(label, 12) / 2 < layout.left;
    return text(label, start ? layout.left : x(day), base + 16, 12, "ink2", start ? "start" : "middle");
  });
}

/** Above the count: the peak, then the first exit to the left of its × or to the right, and the last; of many only the ×. */
function headWords(strip: Strip, layout: StripLayout, x: (day: Day) => number, words: StripWords): Shape[] {
  const taken: Room[] = [{ from: 0, to: layout.left + textWidth(words.count, 12, true) + 12 }];
  const exits = exitWords(strip, layout, x, words, taken);
  return [...peakWords(strip, layout, x, taken), ...exits];
}

/** A stretch of the words' row, in pixels. */
interface Room {
  readonly from: number;
  readonly to: number;
}

function isFree(room: Room, taken: readonly Room[], layout: StripLayout): boolean {
  return (
    room.from >= 0 && room.to <= layout.width - 2 && taken.every((one) => room.to <= one.from || room.from >= one.to)
  );
}

function peakWords(strip: Strip, layout: StripLayout, x: (day: Day) => number, taken: readonly Room[]): Shape[] {
  const phone = layout.width < 600;
  const { value, from } = strip.peak;
  const words = phone ? String(value) : `${value} from ${inWords(from, "short")}`;
  const room = { from: x(from), to: x(from) + textWidth(words, 12) + 12 };
  // Beside the end value the same number twice would say nothing.
  if (value === 0 || room.to > x(strip.until) - 40 || !isFree(room, taken, layout)) return [];
  return [text(words, room.from, layout.words - 6, 12, "ink", "start")];
}

function exitWords(
  strip: Strip,
  layout: StripLayout,
  x: (day: Day) => number,
  words: StripWords,
  taken: Room[],
): Shape[] {
  const { exits } = strip;
  const phone = layout.width < 600;
  if (exits.length > 3) return [];
  taken.push(...exits.map(({ effect }) => ({ from: x(effect) - 8, to: x(effect) + 8 })));
  const told = (exit: StripExit | undefined, sides: readonly ("start" | "end")[]): Shape[] => {
    if (!exit) return [];
    const name = words.name(exit);
    const upper = phone
      ? `${name} left`
      : exit.notice === null
        ? name
        : `${name}: notice ${inWords(exit.notice, "short")},`;
    const lower = phone ? inWords(exit.effect, "short") : `out ${inWords(exit.effect, "short")}`;
    const need = Math.max(textWidth(upper, 12), textWidth(lower, 12, true));
    for (const anchor of sides) {
      const at = x(exit.effect) + (anchor === "end" ? -9 : 9);
      const room = anchor === "end" ? { from: at - need, to: at } : { from: at, to: at + need };
      if (!isFree(room, taken, layout)) continue;
      taken.push(room);
      return [
        text(upper, at, layout.words - 22, 12, "ink2", anchor),
        text(lower, at, layout.words - 8, 12, "ink", anchor, true),
      ];
    }
    return [];
  };
  const last = exits.at(-1);
  const lastWords = told(last, ["start", "end"]);
  return exits.length > 1 ? [...told(exits[0], ["end", "start"]), ...lastWords] : lastWords;
}
