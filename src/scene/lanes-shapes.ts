import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { LaneRow, Lanes } from "./lanes.ts";
import {
  type LaneLayout,
  laneAxisShapes,
  laneLayout,
  laneTimes,
  type PlacedLanes,
  placeLanes,
} from "./lanes-layout.ts";
import { barShapes, crossShape, supposedShape, towardShape, wedgeShape } from "./lanes-marks.ts";
import { textWidth } from "./measure-text.ts";
import { moved, n, path, text } from "./pen.ts";
import type { Shape } from "./shapes.ts";
import type { Picture } from "./svg.ts";
import { type TimeAxis, ticksOf, xOn } from "./time-axis.ts";
import type { Token } from "./tokens.ts";

/** The rows: bars and lines, and the words that stand over them and over the line of a day. */
export interface LaneDrawing {
  readonly marks: readonly Shape[];
  /** Of what happened on a day, `data-on` tells which; notes at the right end have none. */
  readonly words: readonly Shape[];
}

/** Names are drawn where nobody else shows them (the page has buttons in their place). */
export function laneShapes(lanes: Lanes, layout: LaneLayout, placed: PlacedLanes, names: boolean): LaneDrawing {
  const times = laneTimes(lanes, layout);
  const x = (day: Day) => xOn(times, day);
  const places = new Map(placed.rows.map(({ row, y }) => [row.participant, y]));
  const bars = new Map(placed.rows.map(({ row }) => [row.participant, row.bars]));
  const line = (d: string, stroke: Token, width: number): Shape => path(d, "none", { "stroke-width": width }, stroke);
  return {
    marks: [
      ...ticksOf(times).map(({ day }) => line(`M${n(x(day))} 0V${placed.height}`, "hairline", 1)),
      ...placed.rows.map(({ y }) => line(`M${layout.names} ${y + layout.row / 2}H${n(times.right)}`, "hairline", 1)),
      ...(lanes.inForce !== null && lanes.inForce >= lanes.from
        ? [line(`M${n(x(lanes.inForce))} 0V${placed.height}`, "ink2", 1)]
        : []),
      ...placed.rows.flatMap(({ row, y }) => rowShapes(row, y, times)),
      ...placed.rows.flatMap(({ row, y }) => jointShapes(row, y, layout, places, bars, x)),
    ],
    words: [
      ...placed.heads.map(({ title, count, y }) => onPage(text(`${title} ${count}`, 0, y, "ink", "start", true))),
      ...placed.rows.flatMap(({ row, y }) => wordShapes(row, y, layout, times)),
      ...(names
        ? placed.rows.map(({ row, y }) =>
            text(row.name, layout.names - 12, y + 4, "ink", "end", false, row.participant),
          )
        : []),
    ],
  };
}

/** The whole drawing for a file: axis, rows with their names, the shown day as a line, and dashed the one compared. */
export function lanePicture(lanes: Lanes, day: Day, second: Day | null, sentence: string, width: number): Picture {
  const layout = laneLayout(lanes, width);
  const placed = placeLanes(lanes, layout);
  const line = (on: Day, attrs: Shape["attrs"]) =>
    path(
      `M${n(xOn(laneTimes(lanes, layout), on))} 0V${placed.height}`,
      "none",
      { "stroke-width": 1.5, ...attrs },
      "ink",
    );
  const { marks, words } = laneShapes(lanes, layout, placed, true);
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
      discs: moved(laneAxisShapes(lanes, layout), 16, 0),
      over: moved([...marks, ...days, ...words], 16, layout.axis),
    },
  };
}

/** The marks of one row, whose middle is `y`. */
export function rowShapes(row: LaneRow, y: number, times: TimeAxis): Shape[] {
  const { participant: of, supposed } = row;
  const x = (day: Day) => xOn(times, day);
  const dots = { "stroke-width": 1.5, "stroke-dasharray": ".1 4", "stroke-linecap": "round" };
  return [
    ...row.exits.map(({ day, until }) => path(`M${n(x(day))} ${y}H${n(x(until))}`, "none", dots, "ghost", of)),
    ...row.bars.flatMap(({ look, from, until }) => barShapes(look, x(from), x(until), y, of)),
    ...row.wedges.map(({ from, until }) => wedgeShape(x(from), x(until), y, of)),
    ...row.toward.map(({ from, until }) => towardShape(x(from), x(until), y, of)),
    ...(supposed === null ? [] : [supposedShape(x(supposed), times.right, y, of)]),
    ...row.exits.map(({ day }) => crossShape(x(day), y, of)),
  ];
}

/** How far a kink reaches to either side of its day. */
const KINK = 5;

/**
 * A kinked line from the end of the predecessor: out, half a row on, back before the day, along the rows to the
 * successor's, and forward to its first bar. It has a casing, since in some orders it passes the bars of others.
 */
function jointShapes(
  row: LaneRow,
  y: number,
  layout: LaneLayout,
  places: ReadonlyMap<ParticipantId, number>,
  bars: ReadonlyMap<ParticipantId, LaneRow["bars"]>,
  x: (day: Day) => number,
): Shape[] {
  const lines = row.joints.flatMap(({ to, day }) => {
    const target = places.get(to);
    if (target === undefined) return [];
    const at = x(day);
    const next = bars.get(to)?.find(({ until }) => until > day);
    const turn = y + (target > y ? layout.row / 2 : -layout.row / 2);
    const d = `M${n(at)} ${y}h${KINK}V${turn}H${n(at - KINK)}V${target}H${n(next ? Math.max(x(next.from), at) : at)}`;
    return [{ d, to }];
  });
  return [
    ...lines.map(({ d }) => path(d, "none", { "stroke-width": 4.5 }, "page", row.participant)),
    ...lines.map(({ d, to }) =>
      path(d, "none", { "stroke-width": 1.5, "data-mark": "joint", "data-to": to }, "ink", row.participant),
    ),
  ];
}

/**
 * What stands beside a bar: the day of leaving, who goes on; and the note at the right end. Words keep within the axis,
 * at whose end the line of the shown day may stand; where a day has no room there, it stands with the notes.
 */
function wordShapes(row: LaneRow, y: number, layout: LaneLayout, times: TimeAxis): Shape[] {
  const { participant: of } = row;
  const x = (day: Day) => xOn(times, day);
  const beside = (words: string, at: number, fill: Token, on: Day): Shape => {
    const { attrs, ...shape } = onPage(text(words, at, y + 4, fill, "start", false, of));
    return { ...shape, attrs: { ...attrs, "data-on": on } };
  };
  const notes: string[] = [];
  const shapes = row.exits.flatMap(({ day, words, until }) => {
    const at = x(day) + 16;
    const lasts = x(until) >= times.right - 1;
    const fits = (each: string) => at + textWidth(each, 12) + 8 < x(until);
    const shorter = [words, words.replace(/ \d+ \w+ /, " "), words.slice(-4)];
    const aside = shorter.find((each) => textWidth(each, 12) + 12 < layout.notes);
    // Where the whole day has room among the notes, that is better than its year beside the bar.
    const said = (lasts && aside === words ? [words] : shorter).find(fits);
    if (said) return [beside(said, at, "ink", day)];
    if (lasts && aside) notes.push(aside);
    return [];
  });
  const lastEnd = Math.max(...row.joints.map(({ day }) => day), Number.NEGATIVE_INFINITY);
  if (row.ending !== "" && Number.isFinite(lastEnd)) {
    const at = x(lastEnd) + 14;
    if (at + textWidth(row.ending, 12) < layout.width) shapes.push(beside(row.ending, at, "ink2", lastEnd));
  }
  const fitting = [...notes, ...row.notes].reduce((said, note) => {
    const longer = said === "" ? note : `${said}; ${note}`;
    return textWidth(longer, 12) + 10 < layout.notes ? longer : said;
  }, "");
  if (fitting !== "") shapes.push(text(fitting, times.right + 10, y + 4, "ink2", "start", false, of));
  return shapes;
}

function onPage(shape: Shape): Shape {
  return { ...shape, halo: "page" };
}
