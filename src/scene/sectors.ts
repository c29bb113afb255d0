import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { SceneBasis } from "./basis.ts";
import { headBoxes, runOutline } from "./blocks.ts";
import { along, boxesTouch, boxTouchesCircle, leaveBox, TURN, turned, within } from "./geometry.ts";
import { widthOf } from "./labels.ts";
import { belongingTo, belongs, sectorsOf } from "./order.ts";
import { wordingOn } from "./panels.ts";
import type { Box, LabelBox, Line, Look, Point, Sector, Size } from "./scene.ts";
import type { Seat, Seats } from "./seats.ts";

/** Which sector a seat lies in on a day: 0 and 1 are the alliances, 2 is outside. */
export type SectorIndex = 0 | 1 | 2;

/** The alliances of an instrument's picture, and who is in which on any day. */
export interface SectorMap {
  readonly ids: readonly InstrumentId[];
  of(participant: ParticipantId, day: Day): SectorIndex;
}

export function sectorMap(basis: SceneBasis, instrument: InstrumentId): SectorMap {
  const ids = sectorsOf(basis, instrument);
  const [first, second] = ids.map((id) => belongingTo(basis.standings, id));
  return {
    ids,
    of: (participant, day) => {
      if (first && belongs(first, participant, day)) return 0;
      return second && belongs(second, participant, day) ? 1 : 2;
    },
  };
}

/** A run of neighbours in one sector: from one border of it to the other, anticlockwise. */
interface Arc {
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

function centreOf({ hub }: Pick<Seats, "hub">): Point {
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

function boxInside(box: Box, seats: Seats, arc: Arc): boolean {
  const centre = centreOf(seats);
  return [box.x, box.x + box.width].every((x) =>
    [box.y, box.y + box.height].every(
      (y) => turned(Math.atan2(centre.y - y, x - centre.x) - arc.from) < arc.to - arc.from,
    ),
  );
}

/** What a sector's picture needs to know of the nodes in it. */
export interface Standing {
  readonly participant: ParticipantId;
  readonly look: Look;
}

/** The sectors of a day with their wedges, names and captions. */
export function drawSectors(
  basis: SceneBasis,
  seats: Seats,
  map: SectorMap,
  nodes: readonly Standing[],
  day: Day,
  reserved: readonly Box[],
): Sector[] {
  if (map.ids.length === 0) return [];
  if (seats.shape === "rows") return rowSectors(basis, seats, map, nodes, day);
  const arcs = arcsOf(seats, (participant) => map.of(participant, day));
  const indices: readonly SectorIndex[] = [0, 1, 2];
  return indices.flatMap((index): Sector[] => {
    const own = arcs.filter((arc) => arc.sector === index).sort((a, b) => b.to - b.from - (a.to - a.from));
    const [widest] = own;
    if (!widest) return [];
    const { id, name, caption, members } = headOf(basis, seats, map, nodes, index, day);
    const label = nameLines(name, caption, seats.panel)
      .map((lines) => placeName(seats, widest, lines, reserved))
      .find((placed) => placed !== null && within(placed.box, seats.panel, 0));
    return [
      {
        id,
        tint: index,
        name,
        caption,
        members,
        arcs: own,
        shapes: own.map((arc) => wedge(seats, arc)),
        label: label ?? null,
      },
    ];
  });
}

/** Who a sector is, what it is called and how many of it remain. */
function headOf(
  basis: SceneBasis,
  { instrument }: Seats,
  map: SectorMap,
  nodes: readonly Standing[],
  index: SectorIndex,
  day: Day,
) {
  const id = map.ids[index] ?? "outside";
  const named = nodes.some(({ participant }) => map.of(participant, day) < 2);
  const alliances = map.ids.map((each) => basis.names.inSentence(each, day));
  // "Both" says something beside the names of the two only.
  const outside = alliances.length === 2 && named ? "Outside both" : `Outside ${alliances.join(" and ")}`;
  const own = nodes.filter((node) => map.of(node.participant, day) === index);
  const { coverage } = basis.record.instruments.find((each) => each.id === instrument) ?? {};
  return {
    id,
    name: index < 2 ? basis.names.short(id, day) : outside,
    caption: coverage?.exitsOnly ? "" : captionOf(own),
    members: own.map(({ participant }) => participant),
  };
}

/** In rows a sector is one or more runs of cells, and its name stands over them. */
function rowSectors(basis: SceneBasis, seats: Seats, map: SectorMap, nodes: readonly Standing[], day: Day): Sector[] {
  const runs: { index: SectorIndex; cells: Box[] }[] = [];
  for (const { participant, cell } of seats.seats) {
    const index = map.of(participant, day);
    const last = runs.at(-1);
    if (!cell) continue;
    if (last?.index === index) last.cells.push(cell);
    else runs.push({ index, cells: [cell] });
  }
  const present = ([0, 1, 2] as const).filter((index) => runs.some((run) => run.index === index));
  const heads = present.map((index) => ({ index, ...headOf(basis, seats, map, nodes, index, day) }));
  const boxes = headBoxes(heads, seats.hub.x + seats.hub.width + 24, seats.panel);
  return heads.map(({ index, id, name, caption, members }, i): Sector => {
    // A name too long for the panel is left out: it says that all are outside both, and tells nobody apart.
    const box = boxes[i] && within(boxes[i], seats.panel, 0) ? boxes[i] : undefined;
    const own = runs.filter((run) => run.index === index).map(({ cells }) => runOutline(cells, seats.panel));
    const swatch = box
      ? [outlineOf({ x: box.x - 10, y: box.y - 6, width: box.width + 22, height: box.height + 12 })]
      : [];
    return {
      id,
      tint: index,
      name,
      caption,
      members,
      arcs: [],
      shapes: [...own, ...swatch],
      label: box
        ? { box, anchor: "start", inside: false, lines: nameLines(name, caption, seats.panel)[0] ?? [] }
        : null,
    };
  });
}

function outlineOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** What a sector's head may say, the fullest first: name and caption, the name, the name in two lines. */
function nameLines(name: string, caption: string, panel: Size): Line[][] {
  const small = wordingOn(panel) !== "full";
  const bold = (text: string): Line => ({ text, size: small ? 13 : 15, bold: true });
  const words = name.split(" ");
  const split = words.length === 2 ? [words.map(bold)] : [];
  return small || caption === ""
    ? [[bold(name)], ...split]
    : [[bold(name), { text: caption, size: 12, bold: false }], [bold(name)], ...split];
}

/** "28 of 29 remain", "all 3 remain"; empty while nobody has been a party. */
function captionOf(members: readonly Standing[]): string {
  const remain = members.filter(({ look }) => look === "party" || look === "leaving" || look === "contested").length;
  const been = remain + members.filter(({ look }) => look === "ghost" || look === "suspended").length;
  if (been === 0) return "";
  if (remain === been) return been === 1 ? "1 remains" : `all ${been} remain`;
  return `${remain} of ${been} ${remain === 1 ? "remains" : "remain"}`;
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

const INSET = 16;

/** The lines stand in a free corner of the panel inside the wedge, else along an edge, else nowhere. */
function placeName(seats: Seats, arc: Arc, lines: readonly Line[], reserved: readonly Box[]): LabelBox | null {
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
  const nearestFirst = candidates.map((each) => ({ each, away: away(each) })).sort((a, b) => a.away - b.away);
  return nearestFirst.find(({ each }) => isFree(each.box, seats, arc, reserved))?.each ?? null;
}

function steps(until: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(until / 6)) }, (_, i) => 40 + i * 6);
}

function isFree(box: Box, seats: Seats, arc: Arc, reserved: readonly Box[]): boolean {
  const centre = centreOf(seats);
  if (!boxInside(box, seats, arc) || reserved.some((other) => boxesTouch(box, other, 8, 6))) return false;
  return seats.seats.every((seat) => {
    if (boxTouchesCircle(box, seat, seat.r, 5)) return false;
    if (seat.label && boxesTouch(box, seat.label, 8, 4)) return false;
    // Neither may the name stand on an edge.
    const along_ = along(
      centre,
      seat.angle,
      Math.hypot(box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y),
    );
    const inward =
      Math.hypot(along_.x - centre.x, along_.y - centre.y) < Math.hypot(seat.x - centre.x, seat.y - centre.y);
    return !inward || !boxTouchesCircle(box, along_, 4);
  });
}
