import { textWidth } from "./measure-text.ts";
import { wordingOn } from "./panels.ts";
import type { Box, Point, Size } from "./scene.ts";

/** One who is to be seated in a block: its value for the circle's area, and the label it will ever need. */
export interface BlockGuest {
  readonly participant: string;
  /** Null for circles of one size. */
  readonly value: number | null;
  /** Room for a name beside the circle; null where none is ever needed. */
  readonly label: Size | null;
  /** With so large a circle the name stands inside it. */
  readonly insideFrom: number;
}

export interface BlockSeat {
  readonly participant: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: Box | null;
  /** Its part of the row, which takes the tint of its sector. */
  readonly cell: Box;
}

/** What stays free above and below the rows. */
export interface Inset {
  readonly top: number;
  readonly bottom: number;
}

const FLOOR = 3;
const SIDE = 12;
const GAP = 5;
const AIR = 6;

/**
 * Too many for a ring: rows of circles, in the order of the ring, as words in lines, each row as high as its largest.
 * Each alliance is one run of cells on every day, nobody moves, and those who ever leave have room for their name.
 * Areas are as the values, as large as fit, down to the floor of 3 px.
 */
export function blockSeats(guests: readonly BlockGuest[], panel: Size, from: Inset, largest: number): BlockSeat[] {
  const room = { x: SIDE, y: from.top, width: panel.width - 2 * SIDE, height: panel.height - from.top - from.bottom };
  for (let most = largest; ; most *= 0.96) {
    const rows = rowsOf(sized(guests, most), room.width);
    const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
    if (height <= room.height || most < 1) return seatRows(rows, room, Math.max(0, room.height - height) / rows.length);
  }
}

interface Sized extends BlockGuest {
  readonly r: number;
}

function sized(guests: readonly BlockGuest[], most: number): Sized[] {
  const top = Math.max(1, ...guests.map(({ value }) => value ?? 0));
  return guests.map((guest) => {
    const { value } = guest;
    const r = value === null ? most : Math.max(Math.min(FLOOR, most), most * Math.sqrt(Math.max(0, value) / top));
    return { ...guest, r, label: r >= guest.insideFrom ? null : guest.label };
  });
}

function widthOf({ r, label }: Sized): number {
  return 2 * r + AIR + (label ? label.width + 2 * GAP : 0);
}

function heightOf(row: readonly Sized[]): number {
  return Math.max(...row.map(({ r, label }) => Math.max(2 * r + AIR, label ? label.height + 4 : 0)));
}

function rowsOf(guests: readonly Sized[], width: number): Sized[][] {
  const rows: Sized[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const guest of guests) {
    const need = widthOf(guest);
    if (used + need > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(guest);
    used += need;
  }
  return rows;
}

/** Rows share the height that is left over, and the circles of a full row its width. */
function seatRows(rows: readonly Sized[][], room: Box, spare: number): BlockSeat[] {
  let y = room.y;
  return rows.flatMap((row, i) => {
    const height = heightOf(row) + Math.min(spare, 10);
    const free = room.width - row.reduce((sum, guest) => sum + widthOf(guest), 0);
    const more = i === rows.length - 1 ? Math.min(free / row.length, 4) : free / row.length;
    let x = room.x;
    const seats = row.map((guest): BlockSeat => {
      const width = widthOf(guest) + more;
      const { participant, r } = guest;
      const at = { x: x + (guest.label ? r + AIR / 2 : width / 2), y: y + height / 2 };
      const label = guest.label && { x: at.x + r + GAP, y: at.y - guest.label.height / 2, ...guest.label };
      const cell = { x, y, width, height };
      x += width;
      return { participant, ...at, r, label, cell };
    });
    y += height;
    return seats;
  });
}

/** A run of neighbouring cells as one outline: the rest of its first row, whole rows, the beginning of its last. */
export function runOutline(cells: readonly Box[], panel: Size): Point[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return [];
  const [left, right] = [0, panel.width];
  const start = first.x <= SIDE ? left : first.x;
  const end = last.x + last.width;
  if (first.y === last.y)
    return [
      { x: start, y: first.y },
      { x: end, y: first.y },
      { x: end, y: first.y + first.height },
      { x: start, y: first.y + first.height },
    ];
  return [
    { x: start, y: first.y },
    { x: right, y: first.y },
    { x: right, y: last.y },
    { x: end, y: last.y },
    { x: end, y: last.y + last.height },
    { x: left, y: last.y + last.height },
    { x: left, y: first.y + first.height },
    { x: start, y: first.y + first.height },
  ];
}

/** Where the heads of sectors stand over the rows, one after the other; those without room are left out. */
export function headBoxes(
  heads: readonly { name: string; caption: string }[],
  from: number,
  panel: Size,
): (Box | null)[] {
  let x = from;
  const small = wordingOn(panel) !== "full";
  return heads.map(({ name, caption }) => {
    const width = Math.max(textWidth(name, small ? 13 : 15, true), small ? 0 : textWidth(caption, 12));
    if (x + width + SIDE > panel.width) return null;
    const box = { x, y: small ? 14 : 16, width, height: small ? 18 : 36 };
    x += width + (small ? 16 : 40);
    return box;
  });
}
