import { boxTouches, clamp, type Ring, reachToward, TURN, touchesCircle } from "./geometry.ts";
import type { Box, Size } from "./scene.ts";

/** One who is to stand on the ring. */
export interface RingGuest {
  readonly r: number;
  /** Room for a name outside the circle; null where none is needed. */
  readonly label: Size | null;
  /** Free pixels on the ring before it. */
  readonly gap: number;
}

/** The ring and what else takes room. */
export interface RingRoom {
  readonly panel: Size;
  readonly ring: Ring;
  /** The box in the middle: its centre is the ring's. */
  readonly hub: Size;
  /** No label stands over these. */
  readonly controls: readonly Box[];
  /** The least length of a line from the hub to a circle. */
  readonly line: number;
  /** Free pixels on the ring between the last guest and the first. */
  readonly closing: number;
}

/** Where a guest came to stand. */
export interface Spot {
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: Box | null;
  /** The direction from the centre, and how far along it. */
  readonly cos: number;
  readonly sin: number;
  readonly away: number;
}

const STEP = TURN / 1440;
/** Circles 4 px apart; labels 8 px sideways, 3 px up and down; a label 3 px from any circle, 4 from the panel's edge. */
const AIR = { circles: 4, side: 8, above: 3, label: 3, edge: 4 };
/** Labels and controls, sideways and up or down. */
const CONTROL_AIR = { side: 4, above: 2 };
/** Edges run along the ray to the centre: another's ray passes a circle by so much. */
const RAY_AIR = 2;
const HALVINGS = 9;

/**
 * The walk with as much air between neighbours as closes the ring; null where it does not close at all, or not with more
 * air than `than`, which is looked for only as far as it needs.
 */
export function spread(
  guests: readonly RingGuest[],
  room: RingRoom,
  start: number,
  than = Number.NEGATIVE_INFINITY,
): { air: number; spots: Spot[] } | null {
  let spots = walk(guests, room, start, 0);
  if (!spots) return null;
  let low = 0;
  let high = TURN / Math.max(1, guests.length);
  for (let i = 0; i < HALVINGS; i++) {
    if (high <= than) return null;
    const air = (low + high) / 2;
    const wider = walk(guests, room, start, air);
    if (wider) [low, spots] = [air, wider];
    else high = air;
  }
  return low > than ? { air: low, spots } : null;
}

/**
 * Guests one after the other, anticlockwise from `start`, each at the first step where it leaves room to all before it,
 * `air` radians or more apart; null where they do not close the ring.
 */
export function walk(guests: readonly RingGuest[], room: RingRoom, start: number, air: number): Spot[] | null {
  const spots: Spot[] = [];
  const end = start + TURN;
  let angle = start;
  for (const guest of guests) {
    // Not even the air of those still to come has room.
    if (angle + (guests.length - spots.length) * air > end + STEP) return null;
    if (spots.length > 0) angle += air + gapAt(guest.gap, room.ring, angle);
    let spot = spotAt(guest, room, angle, spots);
    while (!spot) {
      angle += STEP;
      if (angle > end) return null;
      spot = spotAt(guest, room, angle, spots);
    }
    spots.push(spot);
  }
  return angle + Math.max(air, gapAt(room.closing, room.ring, start)) > end ? null : spots;
}

function gapAt(pixels: number, ring: Ring, angle: number): number {
  return pixels === 0 ? 0 : pixels / reachToward(ring, Math.cos(angle), Math.sin(angle));
}

/**
 * The guest's spot in that direction; null where it does not fit. It is asked for millions of times while the page is
 * built: nothing is made before it is known to fit.
 */
function spotAt({ r, label }: RingGuest, room: RingRoom, angle: number, placed: readonly Spot[]): Spot | null {
  const { ring, panel, hub } = room;
  const { centre } = ring;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const edge = reachToward(ring, cos, sin);
  const away = edge - r;
  const hubEdge = Math.min(hub.width / 2 / Math.abs(cos), hub.height / 2 / Math.abs(sin));
  if (away - r - hubEdge < room.line) return null;
  const x = centre.x + cos * away;
  const y = centre.y - sin * away;
  const width = label ? label.width : 0;
  const height = label ? label.height : 0;
  const labelX = centre.x + cos * (edge + 5) + (clamp(1.9 * cos, -1, 1) - 1) * (width / 2);
  const labelY = centre.y - sin * (edge + 5) - (clamp(1.15 * sin, -1, 1) + 1) * (height / 2);
  if (label) {
    const { edge: margin } = AIR;
    if (labelX < margin || labelX + width > panel.width - margin) return null;
    if (labelY < margin || labelY + height > panel.height - margin) return null;
    const { side, above } = CONTROL_AIR;
    for (const box of room.controls) if (boxTouches(labelX, labelY, width, height, box, side, above)) return null;
  }
  // Whoever is in the way is almost always the one placed last.
  for (let i = placed.length - 1; i >= 0; i--) {
    const other = placed[i] as Spot;
    const [dx, dy, free] = [x - other.x, y - other.y, r + other.r + AIR.circles];
    if (dx * dx + dy * dy < free * free) return null;
    const box = other.label;
    if (box && touchesCircle(box.x, box.y, box.width, box.height, x, y, r + AIR.label)) return null;
    if (label) {
      if (touchesCircle(labelX, labelY, width, height, other.x, other.y, other.r + AIR.label)) return null;
      if (box && boxTouches(labelX, labelY, width, height, box, AIR.side, AIR.above)) return null;
    }
    const ahead = cos * other.cos + sin * other.sin;
    const aside = Math.abs(sin * other.cos - cos * other.sin);
    if (ahead > 0 && (away * aside <= r + RAY_AIR || other.away * aside <= other.r + RAY_AIR)) return null;
  }
  return { angle, x, y, r, label: label && { x: labelX, y: labelY, width, height }, cos, sin, away };
}
