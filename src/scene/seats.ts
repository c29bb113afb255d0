import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { SceneBasis } from "./basis.ts";
import { blockSeats } from "./blocks.ts";
import { along, boxesTouch, boxTouchesCircle, clamp, leaveBox, type Ring, reach, TURN, within } from "./geometry.ts";
import { hubLines, type LabelRoom, labelRoom, rowLabelRoom } from "./labels.ts";
import { textWidth } from "./measure-text.ts";
import { departedFrom, ringOrder } from "./order.ts";
import { controlsOn, FILLS, PANELS, type PanelName, type Wording, wordingOn } from "./panels.ts";
import type { Box, MeasureChoice, Size } from "./scene.ts";
import { drawSectors, labelsAcrossBorders, sectorMap } from "./sectors.ts";

/** A place on the ring. Nothing in it depends on a day. */
export interface Seat {
  readonly participant: ParticipantId;
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The label's box outside; null where it stands inside, or where it has no room of its own. */
  readonly label: Box | null;
  readonly inside: boolean;
  /** In rows, the part of its row that takes its sector's tint; null on the ring. */
  readonly cell: Box | null;
}

export interface Seats {
  readonly instrument: InstrumentId;
  readonly measure: MeasureChoice;
  readonly panel: Size;
  /** One ring round the instrument, or rows of dots where a ring with names does not close. */
  readonly shape: "ring" | "rows";
  readonly hub: Box;
  readonly start: number;
  readonly seats: readonly Seat[];
}

/** With more, names round a ring would be too small to read, and circles too. */
const MOST_ON_RING = 60;
const FLOOR = 3;
const STEP = TURN / 1440;
/** Circles 4 px apart; labels 8 px sideways, 3 px up and down; a label 3 px from any circle. */
const AIR = { circles: 4, side: 8, above: 3, label: 3 };

interface Guest {
  readonly participant: ParticipantId;
  readonly group: string;
  readonly value: number | null;
  readonly room: LabelRoom;
}

interface Layout {
  readonly panel: Size;
  readonly name: PanelName;
  readonly ring: Ring;
  readonly hub: Box;
  readonly controls: readonly Box[];
}

/**
 * Seats everybody who ever had a standing: a greedy walk round the ring, then the air that is left shared out evenly.
 * Deterministic. Of `starts`, angles at which the walk may begin, that one serves which leaves the largest circles, then
 * the fewest names over the borders of sectors or without room, then the most air.
 */
export function seatsFor(
  basis: SceneBasis,
  instrument: InstrumentId,
  measure: MeasureChoice,
  name: PanelName,
  starts: readonly number[] = STARTS,
): Seats {
  const { largest: most, least, equal } = FILLS[name];
  const wording = wordingOn(PANELS[name]);
  const layout = layoutOf(
    name,
    wording === "names" ? stillHub(basis, instrument) : hubSize(basis, instrument, wording),
  );
  const guests = ringOrder(basis, instrument).map(({ participant, group }) => ({
    participant,
    group,
    value: measure === "equal" ? null : (basis.figures.value(participant, measure)?.value ?? null),
    room: labelRoom(basis, instrument, participant, wording),
  }));
  if (guests.length > MOST_ON_RING) return inRows(basis, guests, layout, instrument, measure);
  const map = sectorMap(basis, instrument);
  const ring = (seats: readonly Seat[], at: number): Seats => ({
    instrument,
    measure,
    panel: layout.panel,
    shape: "ring",
    hub: layout.hub,
    start: at,
    seats,
  });
  const { date } = basis.record;
  const everybody = guests.map(({ participant }) => ({ participant, look: "party" as const }));
  // Names over the borders of sectors, and sectors that find no room for their own.
  const crossing = (seats: readonly Seat[], at: number) =>
    labelsAcrossBorders(ring(seats, at), (id) => map.of(id, date)) +
    drawSectors(basis, ring(seats, at), map, everybody, date, layout.controls).filter(({ label }) => !label).length;
  const largest = Math.max(1, ...guests.map((guest) => guest.value ?? 0));
  const radiiAt = (scale: number) =>
    guests.map((g) => (measure === "equal" ? Math.min(equal, scale) : radius(g.value, largest, scale)));
  // Names that stand inside need no room outside, so that a ring may close with large circles and not with small ones.
  // One that closes at none of these sizes is not tried at all of them.
  const probes = Array.from({ length: PROBES }, (_, i) => least * (most / least) ** (i / (PROBES - 1)));
  const closes = probes.some((scale) => starts.some((angle) => walk(guests, radiiAt(scale), layout, angle, 0)));
  if (!closes) return inRows(basis, guests, layout, instrument, measure);
  for (let scale = most; scale > least; scale *= 0.95) {
    const radii = radiiAt(scale);
    let best: { start: number; across: number; air: number; seats: Seat[] } | null = null;
    for (const angle of starts) {
      const found = spread(guests, radii, layout, angle);
      if (!found) continue;
      const across = crossing(found.seats, angle);
      if (!best || across < best.across || (across === best.across && found.air > best.air))
        best = { start: angle, across, ...found };
    }
    if (best) return ring(best.seats, best.start);
  }
  return inRows(basis, guests, layout, instrument, measure);
}

const PROBES = 7;
const DEGREE = Math.PI / 180;
const STARTS = Array.from({ length: 16 }, (_, i) => (75 + i * 5) * DEGREE);

/** Where the walk may begin on another panel, so that it looks like the first one. */
export function startsNear(start: number): number[] {
  return [0, 12, -12, 24, -24].map((degrees) => start + degrees * DEGREE);
}

/** Area proportional to the value; nobody is smaller than the floor of 3 px, which cards and tooltips say. */
function radius(value: number | null, largest: number, scale: number): number {
  return Math.max(FLOOR, scale * Math.sqrt(Math.max(0, value ?? 0) / largest));
}

/** As wide as "32 of 34" or "ended 2019". */
function stillHub(basis: SceneBasis, instrument: InstrumentId): Size {
  return { width: basis.standings.clock(instrument).ended ? 88 : 64, height: 28 };
}

/** As wide as its name and the longest of its captions. */
function hubSize(basis: SceneBasis, instrument: InstrumentId, wording: Wording): Size {
  const noun = basis.record.instruments.find(({ id }) => id === instrument)?.noun.many ?? "";
  const seated = ringOrder(basis, instrument).length;
  const short = wording === "short";
  const caption = basis.standings.clock(instrument).ended
    ? "ended 22 Nov 2020"
    : departedFrom(basis, instrument).size > 0
      ? `${seated} of ${seated} remain`
      : `100 ${noun}`;
  if (short)
    return { width: 96, height: 45 + 19 * hubLines(basis.names.short(instrument, basis.record.date), 92).length };
  const lines = hubLines(basis.names.short(instrument, basis.record.date));
  const width = Math.max(...lines.map((each) => textWidth(each, 15, true)), textWidth(caption, 13)) + 20;
  return { width: Math.max(112, Math.ceil(width)), height: 45 + 19 * lines.length };
}

function layoutOf(name: PanelName, hub: Size): Layout {
  const panel = PANELS[name];
  // Names are longer on the right, the zoom and the switch are below: the middle of the ring is a little off both.
  const off = name === "wide" ? { x: 6, y: 4 } : name === "middle" ? { x: 8, y: 2 } : { x: 0, y: 0 };
  const centre = { x: panel.width / 2 - off.x, y: panel.height / 2 - off.y };
  return {
    panel,
    name,
    ring: { centre, ...FILLS[name].ring },
    controls: controlsOn(panel),
    hub: { x: centre.x - hub.width / 2, y: centre.y - hub.height / 2, ...hub },
  };
}

/** The walk with as much air between neighbours as closes the ring; null where it does not close at all. */
function spread(
  guests: readonly Guest[],
  radii: readonly number[],
  layout: Layout,
  start: number,
): { air: number; seats: Seat[] } | null {
  let seats = walk(guests, radii, layout, start, 0);
  if (!seats) return null;
  let low = 0;
  let high = TURN / Math.max(1, guests.length);
  for (let i = 0; i < 9; i++) {
    const air = (low + high) / 2;
    const wider = walk(guests, radii, layout, start, air);
    if (wider) [low, seats] = [air, wider];
    else high = air;
  }
  return { air: low, seats };
}

function walk(
  guests: readonly Guest[],
  radii: readonly number[],
  layout: Layout,
  start: number,
  air: number,
): Seat[] | null {
  const seats: Seat[] = [];
  const { gaps } = FILLS[layout.name];
  let angle = start;
  for (const [i, guest] of guests.entries()) {
    const before = guests[i - 1];
    const gap = !before
      ? 0
      : before.group[0] !== guest.group[0]
        ? gaps.sectors
        : before.group !== guest.group
          ? gaps.groups
          : 0;
    angle += (before ? air : 0) + gap / reach(layout.ring, angle);
    let seat = seatAt(guest, radii[i] ?? FLOOR, layout, angle);
    while (!fits(seat, seats, layout)) {
      angle += STEP;
      if (angle > start + TURN) return null;
      seat = seatAt(guest, radii[i] ?? FLOOR, layout, angle);
    }
    seats.push(seat);
    angle = seat.angle;
  }
  const closing = (guests[0]?.group[0] !== guests.at(-1)?.group[0] ? gaps.sectors : 0) / reach(layout.ring, start);
  return angle + Math.max(air, closing) > start + TURN ? null : seats;
}

function seatAt(guest: Guest, r: number, layout: Layout, angle: number): Seat {
  const { centre } = layout.ring;
  const edge = reach(layout.ring, angle);
  const { x, y } = along(centre, angle, edge - r);
  const inside = r >= guest.room.insideFrom;
  const seat = { participant: guest.participant, angle, x, y, r, inside, cell: null };
  const size = guest.room.outside;
  if (inside || !size) return { ...seat, label: null };
  const anchor = along(centre, angle, edge + 5);
  const shiftX = clamp(1.9 * Math.cos(angle), -1, 1) * (size.width / 2);
  const shiftY = -clamp(1.15 * Math.sin(angle), -1, 1) * (size.height / 2);
  return { ...seat, label: { x: anchor.x + shiftX - size.width / 2, y: anchor.y + shiftY - size.height / 2, ...size } };
}

function fits(seat: Seat, placed: readonly Seat[], layout: Layout): boolean {
  const { centre } = layout.ring;
  const { label } = seat;
  if (label && !within(label, layout.panel, 4)) return false;
  if (label && layout.controls.some((box) => boxesTouch(label, box, 4, 2))) return false;
  const distance = Math.hypot(seat.x - centre.x, seat.y - centre.y);
  const hubEdge = leaveBox(layout.hub, centre, seat.angle);
  const edge = distance - seat.r - Math.hypot(hubEdge.x - centre.x, hubEdge.y - centre.y);
  if (edge < FILLS[layout.name].line) return false;
  // Whoever is in the way is almost always the one placed last.
  for (let i = placed.length - 1; i >= 0; i--) {
    const other = placed[i];
    if (other && !(clear(seat, other, centre) && clear(other, seat, centre))) return false;
  }
  return true;
}

/** True where `a` leaves `b` its circle, its label and its edge. */
function clear(a: Seat, b: Seat, centre: { x: number; y: number }): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r + AIR.circles) return false;
  if (a.label && boxTouchesCircle(a.label, b, b.r, AIR.label)) return false;
  if (a.label && b.label && boxesTouch(a.label, b.label, AIR.side, AIR.above)) return false;
  // Edges run along the ray to the centre: another's ray must pass a circle by 2 px.
  const away = Math.hypot(a.x - centre.x, a.y - centre.y);
  const sideways = away * Math.abs(Math.sin(a.angle - b.angle));
  return Math.cos(a.angle - b.angle) <= 0 || sideways > a.r + 2;
}

function inRows(
  basis: SceneBasis,
  guests: readonly Guest[],
  layout: Layout,
  instrument: InstrumentId,
  measure: MeasureChoice,
): Seats {
  const { panel, name } = layout;
  // Below the rows of the wide picture stands the measure switch.
  const [hub, from] =
    name === "still"
      ? [
          { x: 10, y: 8, width: layout.hub.width + 8, height: 28 },
          { top: 46, bottom: 8 },
        ]
      : [
          { x: name === "tall" ? 8 : 16, y: 8, width: layout.hub.width, height: Math.max(60, layout.hub.height) },
          { top: layout.hub.height > 70 ? 96 : 76, bottom: name === "tall" ? 52 : 60 },
        ];
  const seated = guests.map(({ participant, value, room }) => ({
    participant,
    insideFrom: room.insideFrom,
    value: measure === "equal" ? null : (value ?? 0),
    label: rowLabelRoom(basis, instrument, participant),
  }));
  const holds = new Map(guests.map(({ participant, room }) => [participant, room.insideFrom]));
  const most = measure === "equal" ? FILLS[name].equal : FILLS[name].largest;
  const seats = blockSeats(seated, panel, from, most).map((seat) => {
    const inside = seat.r >= (holds.get(seat.participant) ?? Number.POSITIVE_INFINITY);
    return { ...seat, angle: 0, inside };
  });
  return { instrument, measure, panel, shape: "rows", hub, start: 0, seats };
}
