import type { ParticipantId } from "../records/record.ts";
import { leaveBox, TURN, turned } from "./geometry.ts";
import type { Box, Point } from "./scene.ts";
import type { Seat, Seats } from "./seats.ts";

/** Which sector a seat lies in on a day: 0 and 1 are the alliances, 2 is outside. */
export type SectorIndex = 0 | 1 | 2;

/** A run of neighbours in one sector: from one border of it to the other, anticlockwise. */
export interface Arc {
  readonly sector: SectorIndex;
  readonly from: number;
  readonly to: number;
}

/**
 * The arcs of a day: the border between two neighbours in different sectors runs midway between their tangents. With
 * everybody in one sector there is one arc all round.
 */
export function arcsOf(seats: Seats, sectorOf: (participant: ParticipantId) => SectorIndex): Arc[] {
  const { seats: ring } = seats;
  const centre = centreOf(seats);
  const borders: { at: number; next: SectorIndex }[] = [];
  ring.forEach((seat, i) => {
    const next = ring[(i + 1) % ring.length];
    if (!next || next === seat || sectorOf(seat.participant) === sectorOf(next.participant)) return;
    const ahead = next.angle <= seat.angle ? next.angle + TURN : next.angle;
    const at = (seat.angle + halfWidth(seat, centre) + ahead - halfWidth(next, centre)) / 2;
    borders.push({ at, next: sectorOf(next.participant) });
  });
  if (borders.length === 0) {
    const only = ring[0];
    return only ? [{ sector: sectorOf(only.participant), from: 0, to: TURN }] : [];
  }
  return borders.map((border, i) => {
    const end = borders[(i + 1) % borders.length]?.at ?? border.at;
    const to = end <= border.at ? end + TURN : end;
    return { sector: border.next, from: border.at, to };
  });
}

export function centreOf({ hub }: Pick<Seats, "hub">): Point {
  return { x: hub.x + hub.width / 2, y: hub.y + hub.height / 2 };
}

function halfWidth(seat: Seat, centre: Point): number {
  return Math.asin(Math.min(1, seat.r / Math.hypot(seat.x - centre.x, seat.y - centre.y)));
}

/** How many labels reach over a border of their sector. */
export function labelsAcrossBorders(seats: Seats, sectorOf: (participant: ParticipantId) => SectorIndex): number {
  const arcs = arcsOf(seats, sectorOf);
  return seats.seats.filter(({ label, angle }) => {
    const own = arcs.find((arc) => turned(angle - arc.from) < arc.to - arc.from);
    return label && own && !boxInside(label, seats, own);
  }).length;
}

export function boxInside(box: Box, seats: Seats, arc: Arc): boolean {
  const centre = centreOf(seats);
  return [box.x, box.x + box.width].every((x) =>
    [box.y, box.y + box.height].every(
      (y) => turned(Math.atan2(centre.y - y, x - centre.x) - arc.from) < arc.to - arc.from,
    ),
  );
}

/** From the centre to the panel's edge and along it. */
export function wedge(of: Pick<Seats, "hub" | "panel">, arc: Pick<Arc, "from" | "to">): Point[] {
  const centre = centreOf(of);
  const panel = { x: 0, y: 0, ...of.panel };
  const corners = [
    { x: panel.width, y: 0 },
    { x: 0, y: 0 },
    { x: 0, y: panel.height },
    { x: panel.width, y: panel.height },
  ];
  if (arc.to - arc.from >= TURN) return corners;
  const between = corners
    .map((corner) => ({ corner, angle: turned(Math.atan2(centre.y - corner.y, corner.x - centre.x) - arc.from) }))
    .filter(({ angle }) => angle < arc.to - arc.from)
    .sort((a, b) => a.angle - b.angle)
    .map(({ corner }) => corner);
  return [centre, leaveBox(panel, centre, arc.from), ...between, leaveBox(panel, centre, arc.to)];
}
