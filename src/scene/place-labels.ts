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
  /** True for one that is rather written over a mark that may be covered than left out. */
  readonly needed?: boolean;
}

const GAP = 4;

/**
 * Places labels greedily at one of fifteen positions round their marks: none touches another, or one of `kept` boxes,
 * which may never be covered, or, but for those that are needed, of `spared` ones. One that finds no place in the panel
 * is left out.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  kept: readonly Box[],
  panel: Size,
  spared: readonly Box[] = [],
): Map<string, LabelBox> {
  const placed = new Map<string, LabelBox>();
  const taken: Box[] = [...kept];
  for (const one of wanted) {
    const free = (places: readonly LabelBox[], others: readonly Box[]) =>
      places.find(({ box }) => !others.some((other) => boxesTouch(box, other, 2, 0)));
    const near = boxesRound(one, panel);
    const label =
      free(near, [...taken, ...spared]) ??
      (one.needed ? free([...near, ...ROWS.flatMap((rows) => boxesRound(one, panel, rows))], taken) : undefined);
    if (!label) continue;
    taken.push(label.box);
    placed.set(one.key, label);
  }
  return placed;
}

/** Rows of letters that a needed label may be pushed up or down, where it finds no place at its mark. */
const ROWS = [0, -1, 1, -2, 2, -3, 3];

/** Where a label may stand within the panel, the best place first; pushed by some rows, and then off the edges too. */
function boxesRound({ x, y, r, line }: Wanted, panel: Size, pushed: number | null = null): LabelBox[] {
  const width = textWidth(line.text, line.size, line.bold);
  const height = line.size + 3;
  return POSITIONS.flatMap(([dx, dy, anchor]): LabelBox[] => {
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
    if (pushed !== null) {
      box.x = Math.max(2, Math.min(panel.width - 2 - width, box.x));
      box.y += pushed * height;
    }
    const inside = box.x >= 2 && box.y >= 2 && box.x + width <= panel.width - 2 && box.y + height <= panel.height - 2;
    return inside ? [{ box, anchor, inside: false, lines: [line] }] : [];
  });
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
