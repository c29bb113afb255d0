import { type Arc, boxInside, centreOf } from "./arcs.ts";
import { along, boxesTouch, boxTouchesCircle, boxTouchesLine, TURN, turned, within } from "./geometry.ts";
import { widthOf } from "./labels.ts";
import { wordingOn } from "./panels.ts";
import type { Box, LabelBox, Line, Size } from "./scene.ts";
import type { Seats } from "./seats.ts";

/** What a sector's head may say, the fullest first: name and caption, the name, the name in two lines, and smaller. */
export function nameLines(name: string, caption: string, panel: Size): Line[][] {
  const small = wordingOn(panel) !== "full";
  const words = name.split(" ");
  const sizes: readonly Line["size"][] = small ? [13, 12] : [15, 13];
  const names = sizes.flatMap((size) => {
    const bold = (text: string): Line => ({ text, size, bold: true });
    return [[bold(name)], ...(words.length === 2 ? [words.map(bold)] : [])];
  });
  const [largest] = names;
  return small || caption === "" || !largest
    ? names
    : [[...largest, { text: caption, size: 12, bold: false }], ...names];
}

const INSET = 16;

/**
 * Where a sector's name stands in its wedge, and in which words: at an edge of the panel in whatever words find room
 * there, else in the midst of the wedge, else where a line passes under one end of it; null where there is no room at all.
 */
export function sectorLabel(
  seats: Seats,
  arc: Arc,
  name: string,
  caption: string,
  reserved: readonly Box[],
): LabelBox | null {
  const wordings = nameLines(name, caption, seats.panel);
  for (const [places, clearOfLines] of [
    [atEdges, true],
    [inMidst, true],
    [atEdges, false],
  ] as const)
    for (const lines of wordings) {
      const label = places(seats, arc, lines).find(
        ({ box }) => within(box, seats.panel, 0) && isFree(box, seats, arc, reserved, clearOfLines),
      );
      if (label) return label;
    }
  return null;
}

/** In a corner of the panel, or else along an edge, the nearest to the wedge's middle first. */
function atEdges(seats: Seats, arc: Arc, lines: readonly Line[]): LabelBox[] {
  const { width, height } = seats.panel;
  const small = wordingOn(seats.panel) !== "full";
  const w = widthOf(lines);
  const h = 18 * lines.length;
  const xs: [LabelBox["anchor"], number][] = [
    ["start", INSET],
    ["end", width - INSET - w],
    ["middle", (width - w) / 2],
  ];
  const candidates: LabelBox[] = [];
  for (const y of [small ? 8 : 12, height - h - 12, ...steps(height - h - 40)]) {
    for (const [anchor, x] of xs) {
      if (anchor === "middle" && y > 12 && y < height - h - 12) continue;
      candidates.push({ box: { x, y, width: w, height: h }, anchor, inside: false, lines });
    }
  }
  // A narrow wedge may reach the panel's upper or lower edge between its corners and its middle.
  for (const y of [small ? 8 : 12, height - h - 12])
    for (let x = INSET + 6; x <= width - INSET - 6 - w; x += 6)
      candidates.push({ box: { x, y, width: w, height: h }, anchor: "start", inside: false, lines });
  const middle = (arc.from + arc.to) / 2;
  const centre = centreOf(seats);
  const away = ({ box }: LabelBox) => {
    const angle = Math.atan2(centre.y - box.y - box.height / 2, box.x + box.width / 2 - centre.x);
    const off = Math.abs(turned(angle - middle + Math.PI) - Math.PI);
    // A corner is where the eye looks first for a heading, an upper one before a lower one.
    const corner = (box.y < 20 || box.y > height - h - 20) && (box.x < 20 || box.x > width - w - 20);
    return off + (corner ? (box.y < 20 ? 0 : TURN / 2) : TURN);
  };
  return leastFirst(candidates, away);
}

/** Anywhere else in the wedge, outer places first. */
function inMidst(seats: Seats, arc: Arc, lines: readonly Line[]): LabelBox[] {
  const { width, height } = seats.panel;
  const w = widthOf(lines);
  const h = lines.reduce((sum, { size }) => sum + size + 4, -1);
  const centre = centreOf(seats);
  const candidates: LabelBox[] = [];
  for (let y = EDGE; y <= height - EDGE - h; y += GRID)
    for (let x = EDGE; x <= width - EDGE - w; x += GRID) {
      const angle = Math.atan2(centre.y - y - h / 2, x + w / 2 - centre.x);
      if (turned(angle - arc.from) < arc.to - arc.from)
        candidates.push({ box: { x, y, width: w, height: h }, anchor: "start", inside: false, lines });
    }
  return leastFirst(candidates, ({ box }) => -Math.hypot(box.x + w / 2 - centre.x, box.y + h / 2 - centre.y));
}

const GRID = 6;
const EDGE = 6;

function leastFirst<T>(items: readonly T[], by: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, key: by(item) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function steps(until: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(until / 6)) }, (_, i) => 40 + i * 6);
}

function isFree(box: Box, seats: Seats, arc: Arc, reserved: readonly Box[], clearOfLines: boolean): boolean {
  const centre = centreOf(seats);
  if (!boxInside(box, seats, arc)) return false;
  if ([seats.hub, ...reserved].some((other) => boxesTouch(box, other, 8, 6))) return false;
  const away = Math.hypot(box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y);
  return seats.seats.every((seat) => {
    if (boxTouchesCircle(box, seat, seat.r, 5)) return false;
    if (seat.label && boxesTouch(box, seat.label, 8, 4)) return false;
    if (clearOfLines) return !boxTouchesLine(box, centre, seat, 3);
    const passing = away < Math.hypot(seat.x - centre.x, seat.y - centre.y);
    return !passing || !boxTouchesCircle(box, along(centre, seat.angle, away), 4);
  });
}
