import { GLYPH, glyphShapes } from "./glyphs.ts";
import { LOOK_WORDS } from "./look-words.ts";
import type { Matrix, MatrixCell, MatrixRow } from "./matrix.ts";
import { textWidth } from "./measure-text.ts";
import { moved, n, path, text } from "./pen.ts";
import type { Look } from "./scene.ts";
import type { Shape } from "./shapes.ts";
import type { Picture } from "./svg.ts";

/** How heads lean, and the room of a cell; the page's own table has the same. */
export const HEAD_ANGLE = 50;
export const CELL_WIDTH = 34;
const ROW = 24;
const GAP = 6;
const COUNT = 22;
/** A name longer than this is cut, so that one of them does not push the whole table down. */
const LONGEST_HEAD = 220;
const SIDE = 16;

/** Every look that the cells have, on either day, in the order of the legend. */
export function looksIn({ groups }: Matrix): Look[] {
  const seen = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(looksOf))));
  return (Object.keys(LOOK_WORDS) as Look[]).filter((look) => seen.has(look));
}

function looksOf({ look, before }: MatrixCell): Look[] {
  return before === null ? [look] : [look, before];
}

/** The height that leaning heads need, so that none is cut which is not very long. */
export function headHeight({ columns }: Pick<Matrix, "columns">): number {
  const longest = Math.max(60, ...columns.map(({ name }) => textWidth(name, 12, true)));
  return Math.ceil(Math.min(LONGEST_HEAD, longest * 1.08) * Math.sin((HEAD_ANGLE * Math.PI) / 180)) + COUNT + 12;
}

/** The matrix as a file: the same marks as in the table, with what they mean under it. */
export function matrixPicture(matrix: Matrix, sentence: string): Picture {
  const { columns, groups } = matrix;
  const rows = groups.flatMap((group) => group.rows);
  const names = Math.min(220, Math.max(96, ...rows.map(({ name }) => textWidth(name, 12) + 16)));
  const head = headHeight(matrix);
  const grid = names + columns.length * CELL_WIDTH;
  // The last heads lean out of the grid.
  const lean = Math.max(0, ...columns.map(({ name }, i) => leaning(name) - (columns.length - 1 - i) * CELL_WIDTH));
  const width = Math.max(grid + lean, 520);
  const places = rowPlaces(matrix, head);
  const bottom = (places.at(-1)?.y ?? head) + ROW;
  const legend = legendShapes(matrix, width, bottom + 16);
  const shapes: Shape[] = [
    {
      tag: "rect",
      attrs: { x: names, y: head - COUNT, width: CELL_WIDTH, height: n(bottom - head + COUNT) },
      fill: "tint0",
    },
    ...columns.flatMap(({ name, count }, i) => {
      const middle = names + (i + 0.5) * CELL_WIDTH;
      const at = [middle, head - COUNT - 4] as const;
      const words = text(cut(name), at[0], at[1], "ink", "start", i === 0);
      return [
        { ...words, attrs: { ...words.attrs, transform: `rotate(-${HEAD_ANGLE} ${n(at[0])} ${n(at[1])})` } },
        text(String(count), middle, head - 6, "ink2", "middle", i === 0),
      ];
    }),
    path(`M0 ${head}H${n(grid)}`, "none", { "stroke-width": 1 }, "hairline"),
    ...places.flatMap(({ row, y }) => rowShapes(row, y, names, grid)),
    ...legend.shapes,
  ];
  return {
    panel: { width: Math.ceil(width) + 2 * SIDE, height: Math.ceil(legend.bottom) },
    ground: "page",
    sentence,
    layers: { under: [], discs: [], over: shapes.map((shape) => shifted(shape)) },
  };
}

function leaning(name: string): number {
  return Math.min(LONGEST_HEAD, textWidth(name, 12)) * Math.cos((HEAD_ANGLE * Math.PI) / 180) - CELL_WIDTH / 2 + 4;
}

function cut(name: string): string {
  if (textWidth(name, 12) <= LONGEST_HEAD) return name;
  let short = name;
  while (textWidth(`${short}…`, 12) > LONGEST_HEAD) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

function rowPlaces({ groups }: Matrix, top: number): { row: MatrixRow; y: number }[] {
  let y = top;
  return groups.flatMap(({ rows }, i) => {
    if (i > 0) y += GAP;
    return rows.map((row) => {
      const place = { row, y };
      y += ROW;
      return place;
    });
  });
}

function rowShapes({ participant, name, cells }: MatrixRow, y: number, names: number, grid: number): Shape[] {
  return [
    text(name, names - 8, y + 16, "ink", "end", false, participant),
    ...cells.flatMap((cell, i) => cellShapes(cell, names + i * CELL_WIDTH, y)),
    path(`M0 ${y + ROW}H${n(grid)}`, "none", { "stroke-width": 1 }, "hairline"),
  ];
}

/** The mark of a cell whose top left corner is `x`, `y`; what changed has both marks and a frame, what is supposed a dashed one. */
function cellShapes({ look, before, supposed }: MatrixCell, x: number, y: number): Shape[] {
  const top = y + (ROW - GLYPH) / 2;
  const frame = (attrs: Shape["attrs"], stroke: "accent" | "leaving"): Shape => ({
    tag: "rect",
    attrs: { x: n(x + 1), y: y + 1.5, width: CELL_WIDTH - 2, height: ROW - 3, rx: 3, "stroke-width": 1.5, ...attrs },
    fill: "none",
    stroke,
  });
  return [
    ...(before === null
      ? glyphShapes(look, x + (CELL_WIDTH - GLYPH) / 2, top)
      : [...glyphShapes(before, x + 2, top), ...glyphShapes(look, x + CELL_WIDTH - GLYPH - 2, top)]),
    ...(before === null ? [] : [frame({ "data-mark": "changed" }, "accent")]),
    ...(supposed ? [frame({ "data-mark": "supposed", "stroke-dasharray": "4 2.5" }, "leaving")] : []),
  ];
}

function legendShapes(matrix: Matrix, width: number, top: number): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  for (const look of looksIn(matrix)) {
    const words = LOOK_WORDS[look];
    const wide = GLYPH + 6 + textWidth(words, 12) + 18;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    shapes.push(...glyphShapes(look, x, y), text(words, x + GLYPH + 6, y + 11, "ink2", "start"));
    x += wide;
  }
  return { shapes, bottom: y + 26 };
}

/** Off the left edge; a head that leans keeps the point it leans about. */
function shifted(shape: Shape): Shape {
  const { transform } = shape.attrs;
  if (transform === undefined) return moved([shape], SIDE, 0)[0] ?? shape;
  return { ...shape, attrs: { ...shape.attrs, transform: `translate(${SIDE} 0) ${transform}` } };
}
