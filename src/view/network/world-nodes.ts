import type { Point } from "../../scene/scene.ts";
import type { Day } from "../../time/day.ts";
import { covers } from "../../time/span.ts";
import type { WorldShape } from "./world-drawing.ts";

/** So many of the largest instruments are squares with names; all others are points until they are chosen. */
const MOST_NAMED = 120;

/** How many rows each node has. */
export function sizesOf({ labels, source, target }: WorldShape): Uint32Array {
  const sizes = new Uint32Array(labels.length);
  for (const ends of [source, target]) {
    for (let row = 0; row < ends.length; row++) {
      const node = ends[row] as number;
      sizes[node] = (sizes[node] as number) + 1;
    }
  }
  return sizes;
}

/** Participants and the largest instruments, by number. */
export function namedNodes(shape: WorldShape, sizes: Uint32Array): number[] {
  const people = Array.from({ length: shape.participants }, (_, node) => node);
  const instruments = Array.from({ length: shape.labels.length - people.length }, (_, i) => people.length + i);
  const largest = instruments.sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  return [...people, ...largest.slice(0, MOST_NAMED)];
}

/** The nearest of some nodes that are there on the day, no further from a place than `reach`; null where there is none. */
export function nearestOf(
  shape: WorldShape,
  nodes: Iterable<number>,
  day: Day,
  { x, y }: Point,
  reach: number,
): number | null {
  let [nearest, least]: [number | null, number] = [null, reach * reach];
  for (const node of nodes) {
    const [dx, dy] = [(shape.x[node] as number) - x, (shape.y[node] as number) - y];
    const far = dx * dx + dy * dy;
    if (far > least) continue;
    if (!covers({ from: shape.nodeFrom[node] as number, until: shape.nodeUntil[node] as number }, day)) continue;
    [nearest, least] = [node, far];
  }
  return nearest;
}
