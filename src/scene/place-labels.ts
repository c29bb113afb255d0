import { boxesTouch } from "./geometry.ts";
import { textWidth } from "./measure-text.ts";
import type { Box, LabelBox, Line, Size } from "./scene.ts";

/** A label that wants a place beside a mark; they are given places in their order, the first has first choice. */
export interface Wanted {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Half the side or the radius of its own mark. */
  readonly r: number;
  readonly line: Line;
}

const GAP = 4;

/**
 * Places labels greedily at one of fifteen positions round their marks: none touches another or one of `kept` boxes (what
 * may never be covered); one that finds no place in the panel is left out.
 */
export function placeLabels(wanted: readonly Wanted[], kept: readonly Box[], panel: Size): Map<string, LabelBox> {
  const placed = new Map<string, LabelBox>();
  const taken: Box[] = [...kept];
  for (const { key, x, y, r, line } of wanted) {
    const width = textWidth(line.text, line.size, line.bold);
    const height = line.size + 3;
    for (const [dx, dy, anchor] of POSITIONS) {
      const box = {
        x: x + dx * (r + GAP) - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2),
        y:
          y +
          dy * (r + GAP - 1) -
          (dy === 0
            ? height / 2
            : dy < 0
              ? Math.abs(dy) < 1
                ? height * 0.75
                : height
              : Math.abs(dy) < 1
                ? height * 0.25
                : 0),
        width,
        height,
      };
      if (box.x < 2 || box.y < 2 || box.x + width > panel.width - 2 || box.y + height > panel.height - 2) continue;
      if (taken.some((other) => boxesTouch(box, other, 2, 0))) continue;
      taken.push(box);
      placed.set(key, { box, anchor, inside: false, lines: [line] });
      break;
    }
  }
  return placed;
}

/** Right, left, above, below, then the corners, near and far, at last flush with either side. */
const POSITIONS: readonly (readonly [number, number, LabelBox["anchor"]])[] = [
  [1, 0, "start"],
  [-1, 0, "end"],
  [0, -1, "middle"],
  [0, 1, "middle"],
  [0.8, -0.7, "start"],
  [0.8, 0.7, "start"],
  [-0.8, -0.7, "end"],
  [-0.8, 0.7, "end"],
  [0.3, -1.3, "start"],
  [-0.3, 1.3, "end"],
  [-0.3, -1.3, "end"],
  [-1, -1, "start"],
  [1, -1, "end"],
  [-1, 1, "start"],
  [1, 1, "end"],
];
