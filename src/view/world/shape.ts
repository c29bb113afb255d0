import { instrumentsOfRows } from "../../graph/columns.ts";
import { ALWAYS, type Day, FOREVER } from "../../time/day.ts";
import { finite } from "../network/dated-items.ts";
import type { WorldShape } from "../network/world-drawing.ts";
import type { World } from "./world.ts";

/** A world as the drawing wants it: numbers in arrays, most of them the index's own. */
export function shapeOf({ depositary, rows, places }: World): WorldShape {
  const { record, names } = depositary;
  const people = rows.participants.length;
  const lives = new Map(record.participants.map(({ id, lives: of }) => [id, of]));
  const starts = Uint32Array.from({ length: rows.instruments.length + 1 }, (_, i) => rows.of(i)[0]);
  starts[rows.instruments.length] = rows.count;
  const [nodeFrom, nodeUntil]: [number[], number[]] = [[], []];
  for (const id of rows.participants) {
    const own = lives.get(id) ?? [];
    nodeFrom.push(Math.min(...own.map((life) => life.from ?? ALWAYS), ...(own.length === 0 ? [ALWAYS] : [])));
    nodeUntil.push(Math.max(...own.map((life) => life.until ?? FOREVER), ...(own.length === 0 ? [FOREVER] : [])));
  }
  for (let i = 0; i < rows.instruments.length; i++) {
    let [first, last]: [Day, Day] = [FOREVER, ALWAYS];
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      first = Math.min(first, rows.from[row] as number);
      last = Math.max(last, rows.until[row] as number);
    }
    nodeFrom.push(first);
    nodeUntil.push(last);
  }
  return {
    participants: people,
    labels: [...rows.participants, ...rows.instruments].map((id) => names.short(id, record.date)),
    x: places.x,
    y: places.y,
    nodeFrom: nodeFrom.map(finite),
    nodeUntil: nodeUntil.map(finite),
    source: rows.participant,
    target: instrumentsOfRows({ starts, from: rows.from }).map((instrument) => people + instrument),
    from: rows.from,
    until: rows.until,
  };
}
