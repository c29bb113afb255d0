import type { Box, Point, Size } from "./scene.ts";

/** Angles run anticlockwise from the right, in radians; y grows downward on the panel. */
export interface Ring {
  readonly centre: Point;
  readonly a: number;
  readonly b: number;
}

const EXPONENT = 2.3;

/** The distance from the centre to the superellipse |x/a|^2.3 + |y/b|^2.3 = 1 in that direction. */
export function reachToward(ring: Ring, cos: number, sin: number): number {
  const x = Math.abs(cos) / ring.a;
  const y = Math.abs(sin) / ring.b;
  // The same with one power less: millions of seats are tried.
  const most = Math.max(x, y);
  return (1 + (Math.min(x, y) / most) ** EXPONENT) ** (-1 / EXPONENT) / most;
}

export function along(centre: Point, angle: number, distance: number): Point {
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y - Math.sin(angle) * distance };
}

/** True where the boxes come nearer than `gapX` sideways and `gapY` up and down. */
export function boxesTouch(a: Box, b: Box, gapX = 0, gapY = 0): boolean {
  return boxTouches(a.x, a.y, a.width, a.height, b, gapX, gapY);
}

/** The same of a box that is not made yet: nothing is made where millions are tried. */
export function boxTouches(
  x: number,
  y: number,
  width: number,
  height: number,
  box: Box,
  gapX: number,
  gapY: number,
): boolean {
  return (
    x < box.x + box.width + gapX &&
    box.x < x + width + gapX &&
    y < box.y + box.height + gapY &&
    box.y < y + height + gapY
  );
}

/** How far a point lies out of a box, sideways and up or down; 0 within. */
export function outOf(box: Box, { x, y }: Point): [number, number] {
  return [x - clamp(x, box.x, box.x + box.width), y - clamp(y, box.y, box.y + box.height)];
}

export function boxTouchesCircle(box: Box, centre: Point, r: number, gap = 0): boolean {
  return touchesCircle(box.x, box.y, box.width, box.height, centre.x, centre.y, r + gap);
}

/** The same of a box and a circle that are not made yet. */
export function touchesCircle(
  left: number,
  top: number,
  width: number,
  height: number,
  x: number,
  y: number,
  r: number,
): boolean {
  const dx = x - clamp(x, left, left + width);
  const dy = y - clamp(y, top, top + height);
  return dx * dx + dy * dy < r * r;
}

/** True where a straight line between two points comes nearer to the box than the gap. */
export function boxTouchesLine(box: Box, from: Point, to: Point, gap = 0): boolean {
  let [enter, leave] = [0, 1];
  for (const [at, way, least, most] of [
    [from.x, to.x - from.x, box.x - gap, box.x + box.width + gap],
    [from.y, to.y - from.y, box.y - gap, box.y + box.height + gap],
  ] as const) {
    if (way === 0) {
      if (at <= least || at >= most) return false;
      continue;
    }
    const [a, b] = [(least - at) / way, (most - at) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

export function within(box: Box, panel: Size, margin: number): boolean {
  return (
    box.x >= margin &&
    box.y >= margin &&
    box.x + box.width <= panel.width - margin &&
    box.y + box.height <= panel.height - margin
  );
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Where a ray from a point inside a box leaves it. */
export function leaveBox(box: Box, from: Point, angle: number): Point {
  const dx = Math.cos(angle);
  const dy = -Math.sin(angle);
  const tx = dx > 0 ? (box.x + box.width - from.x) / dx : dx < 0 ? (box.x - from.x) / dx : Number.POSITIVE_INFINITY;
  const ty = dy > 0 ? (box.y + box.height - from.y) / dy : dy < 0 ? (box.y - from.y) / dy : Number.POSITIVE_INFINITY;
  const t = Math.min(tx, ty);
  return { x: from.x + dx * t, y: from.y + dy * t };
}

export const TURN = 2 * Math.PI;

/** The same direction in 0 to below 2π. */
export function turned(angle: number): number {
  return ((angle % TURN) + TURN) % TURN;
}
