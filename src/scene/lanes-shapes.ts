import type { ParticipantId } from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import type { LaneBar, LaneRow, Lanes } from "./lanes.ts";
import { textWidth } from "./measure-text.ts";
import type { Shape } from "./shapes.ts";
import type { Picture } from "./svg.ts";
import type { Token } from "./tokens.ts";

/** Where things lie in the lanes, in pixels; only the width of the axis follows the room there is. */
export interface LaneLayout {
  readonly width: number;
  /** Room for names on the left and for notes on the right. */
  readonly names: number;
  readonly notes: number;
  readonly row: number;
  readonly head: number;
  readonly axis: number;
}

/** Rows are 24 px high, since each one's name is a button (WCAG 2.2, 2.5.8: targets of 24 px). */
export function laneLayout(width: number): LaneLayout {
  return width < 700
    ? { width, names: 112, notes: 8, row: 24, head: 24, axis: 28 }
    : { width, names: 176, notes: 196, row: 24, head: 24, axis: 28 };
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

/** Days to pixels, on a true scale; days outside the axis lie at its ends. */
export function laneX(lanes: Lanes, layout: LaneLayout, day: Day): number {
  const share = (Math.min(Math.max(day, lanes.from), lanes.until) - lanes.from) / (lanes.until - lanes.from);
  return layout.names + share * (layout.width - layout.names - layout.notes);
}

/** Pixels to the nearest day of the axis. */
export function laneDay(lanes: Lanes, layout: LaneLayout, x: number): Day {
  const share = (x - layout.names) / (layout.width - layout.names - layout.notes);
  const day = Math.round(lanes.from + Math.min(1, Math.max(0, share)) * (lanes.until - lanes.from));
  return Math.min(day, lanes.until - 1);
}

/** The axis, which stays in sight while the rows scroll: years, and the day of entry into force in words. */
export function laneAxisShapes(lanes: Lanes, layout: LaneLayout): Shape[] {
  const y = layout.axis - 10;
  const end = layout.width - layout.notes;
  const { inForce } = lanes;
  const said = inForce === null || inForce < lanes.from ? null : `in force ${inWords(inForce, "short")}`;
  const fromX = inForce === null ? 0 : laneX(lanes, layout, inForce);
  const width = said === null ? 0 : textWidth(said, 12, true);
  // Near the right end the words stand before their line.
  const startX = fromX + 6 + width > layout.width ? fromX - width - 6 : fromX + 6;
  const shapes: Shape[] = said === null ? [] : [text(said, startX, y, "ink", "start", true)];
  let last = Number.NEGATIVE_INFINITY;
  for (const { day, label } of lanes.ticks) {
    const x = laneX(lanes, layout, day);
    const half = textWidth(label, 12) / 2;
    const covered = said !== null && x + half > startX - 6 && x - half < startX + width + 6;
    if (covered || x - half < last + 8 || x + half > end + layout.notes) continue;
    last = x + half;
    shapes.push(text(label, Math.max(x, layout.names + half), y, "ink2", "middle"));
  }
  return shapes;
}

/** The rows; names are drawn where nobody else shows them (the page has buttons in their place). */
export function laneShapes(lanes: Lanes, layout: LaneLayout, placed: PlacedLanes, names: boolean): Shape[] {
  const x = (day: Day) => laneX(lanes, layout, day);
  const end = x(lanes.until);
  const places = new Map(placed.rows.map(({ row, y }) => [row.participant, y]));
  const line = (d: string, stroke: Token, width: number): Shape => path(d, "none", { "stroke-width": width }, stroke);
  return [
    ...lanes.ticks.map(({ day }) => line(`M${n(x(day))} 0V${placed.height}`, "hairline", 1)),
    ...placed.rows.map(({ y }) => line(`M${layout.names} ${y + layout.row / 2}H${n(end)}`, "hairline", 1)),
    ...(lanes.inForce !== null && lanes.inForce >= lanes.from
      ? [line(`M${n(x(lanes.inForce))} 0V${placed.height}`, "ink2", 1)]
      : []),
    ...placed.rows.flatMap(({ row, y }) => rowShapes(row, y, x)),
    ...placed.rows.flatMap(({ row, y }) => jointShapes(row, y, places, lanes, x)),
    ...placed.rows.flatMap(({ row, y }) => wordShapes(row, y, x, layout, end)),
    ...placed.heads.flatMap(({ title, count, y }) => [text(`${title} ${count}`, 0, y, "ink", "start", true)]),
    ...(names
      ? placed.rows.map(({ row, y }) => text(row.name, layout.names - 12, y + 4, "ink", "end", false, row.participant))
      : []),
  ];
}

/** The whole drawing for a file: axis, rows with their names, the shown day as a line, and dashed the one compared. */
export function lanePicture(lanes: Lanes, day: Day, second: Day | null, sentence: string, width: number): Picture {
  const layout = laneLayout(width);
  const placed = placeLanes(lanes, layout);
  const moved = (shapes: readonly Shape[], down: number): Shape[] =>
    shapes.map(({ attrs, ...shape }) => ({ ...shape, attrs: { ...attrs, transform: `translate(16 ${down})` } }));
  const line = (on: Day, attrs: Shape["attrs"]) =>
    path(`M${n(laneX(lanes, layout, on))} 0V${placed.height}`, "none", { "stroke-width": 1.5, ...attrs }, "ink");
  const days = [
    line(day, { "data-mark": "day" }),
    ...(second === null ? [] : [line(second, { "data-mark": "second-day", "stroke-dasharray": "4 3" })]),
  ];
  return {
    panel: { width: width + 32, height: layout.axis + placed.height },
    ground: "page",
    sentence,
    layers: {
      under: [],
      discs: moved(laneAxisShapes(lanes, layout), 0),
      over: moved([...laneShapes(lanes, layout, placed, true), ...days], layout.axis),
    },
  };
}

function rowShapes(row: LaneRow, y: number, x: (day: Day) => number): Shape[] {
  const { participant } = row;
  return [
    ...row.exits.map(({ day, until }) =>
      path(
        `M${n(x(day))} ${y}H${n(x(until))}`,
        "none",
        { "stroke-width": 1.5, "stroke-dasharray": ".1 4", "stroke-linecap": "round" },
        "ghost",
        participant,
      ),
    ),
    ...row.bars.flatMap((bar) => barShapes(bar, y, x, participant)),
    ...row.wedges.map(({ from, until }) =>
      path(
        `M${n(x(from))} ${y - 5}L${n(x(until))} ${y + 5}H${n(x(from))}Z`,
        "leaving",
        { "data-mark": "notice" },
        undefined,
        participant,
      ),
    ),
    ...row.toward.map((span) =>
      path(
        `M${n(x(span.from))} ${y + 8}H${n(x(span.until))}`,
        "none",
        { "stroke-width": 1.5, "stroke-dasharray": "3 2", "data-mark": "toward" },
        "leaving",
        participant,
      ),
    ),
    ...row.exits.map(({ day }) => {
      const at = x(day) + 6;
      return path(
        `M${n(at - 5)} ${y - 5}l10 10M${n(at + 5)} ${y - 5}l-10 10`,
        "none",
        { "stroke-width": 2.2, "data-mark": "cross" },
        "cross",
        participant,
      );
    }),
  ];
}

function barShapes({ look, from, until }: LaneBar, y: number, x: (day: Day) => number, of: ParticipantId): Shape[] {
  const [left, right] = [x(from), x(until)];
  // A spell of a few days is still a mark.
  const width = Math.max(1, right - left);
  const stroke = (attrs: Shape["attrs"], colour: Token) =>
    path(`M${n(left)} ${y}H${n(left + width)}`, "none", { ...attrs, "data-look": look }, colour, of);
  const rect = (attrs: Shape["attrs"], fill: Shape["fill"], colour?: Token): Shape => ({
    tag: "rect",
    attrs: { x: n(left), y: y - 5, width: n(width), height: 10, ...attrs, "data-look": look },
    fill,
    ...(colour ? { stroke: colour } : {}),
    of,
  });
  switch (look) {
    case "signatory":
      return [stroke({ "stroke-width": 2, "stroke-dasharray": ".1 4", "stroke-linecap": "round" }, "signatory")];
    case "provisional":
      return [stroke({ "stroke-width": 2, "stroke-dasharray": "6 3 1 3" }, "signatory")];
    case "consented":
      return [stroke({ "stroke-width": 3 }, "consented")];
    case "party":
      return [rect({}, "party")];
    case "leaving":
      return [rect({ "fill-opacity": 0.25 }, "leaving")];
    case "suspended":
      return [rect({ "stroke-width": 1.5 }, "page", "leaving"), hatching(left, left + width, y, of)];
    case "contested":
      return [
        rect({ "stroke-width": 1.5 }, "page", "party"),
        { ...rect({ height: 5 }, "party"), attrs: { x: n(left), y: y - 5, width: n(width), height: 5 } },
      ];
    case "unsure":
      return [rect({ "stroke-width": 1.5, "stroke-dasharray": "3 3" }, "page", "party")];
  }
}

/** Strokes across the bar, 6 px apart, as one path. */
function hatching(left: number, right: number, y: number, of: ParticipantId): Shape {
  const strokes: string[] = [];
  for (let at = left + 4; at + 6 < right; at += 6) strokes.push(`M${n(at)} ${y + 5}l6 -10`);
  return path(strokes.join(""), "none", { "stroke-width": 1.2 }, "leaving", of);
}

/** From the end of the predecessor down, or up, to the row of each successor, and along it to its first bar. */
function jointShapes(
  row: LaneRow,
  y: number,
  places: ReadonlyMap<ParticipantId, number>,
  lanes: Lanes,
  x: (day: Day) => number,
): Shape[] {
  const bars = new Map(lanes.groups.flatMap((group) => group.rows).map((each) => [each.participant, each.bars]));
  return row.joints.flatMap(({ to, day }) => {
    const target = places.get(to);
    if (target === undefined) return [];
    const at = x(day);
    const next = bars.get(to)?.find(({ until }) => until > day);
    const start = next ? Math.max(x(next.from), at + 5) : at + 5;
    const d = `M${n(at)} ${y - 5}V${target}H${n(start)}`;
    return [path(d, "none", { "stroke-width": 1.5, "data-mark": "joint", "data-to": to }, "ink", row.participant)];
  });
}

/** What stands beside a bar: the day of leaving, who goes on, and the note at the right end. */
function wordShapes(row: LaneRow, y: number, x: (day: Day) => number, layout: LaneLayout, end: number): Shape[] {
  const of = row.participant;
  const shapes: Shape[] = [];
  const room = (from: number, until: Day, words: string) =>
    from + textWidth(words, 12) + 6 < (x(until) >= end - 1 ? layout.width : x(until));
  for (const { day, words, until } of row.exits) {
    const at = x(day) + 16;
    const year = words.replace(/ \d+ \w+ /, " ");
    // Where there is no room for the day there may be for its year.
    const said = [words, year].find((each) => room(at, until, each));
    if (said) shapes.push({ ...text(said, at, y + 4, "ink", "start", false, of), halo: "page" });
  }
  const lastEnd = Math.max(...row.joints.map(({ day }) => day), Number.NEGATIVE_INFINITY);
  if (row.ending !== "" && Number.isFinite(lastEnd)) {
    const at = x(lastEnd) + 12;
    if (room(at, FOREVER, row.ending))
      shapes.push({ ...text(row.ending, at, y + 4, "ink2", "start", false, of), halo: "page" });
  }
  if (row.note !== "" && layout.notes > 100) shapes.push(text(row.note, end + 10, y + 4, "ink2", "start", false, of));
  return shapes;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}

function path(d: string, fill: Shape["fill"], attrs: Shape["attrs"], stroke?: Token, of?: ParticipantId): Shape {
  return { tag: "path", attrs: { d, ...attrs }, fill, ...(stroke ? { stroke } : {}), ...(of ? { of } : {}) };
}

function text(
  words: string,
  x: number,
  y: number,
  fill: Token,
  anchor: "start" | "middle" | "end",
  bold = false,
  of?: ParticipantId,
): Shape {
  const attrs = { x: n(x), y: n(y), "font-size": 12, "font-weight": bold ? 600 : 400, "text-anchor": anchor };
  return { tag: "text", attrs, fill, text: words, ...(of ? { of } : {}) };
}
