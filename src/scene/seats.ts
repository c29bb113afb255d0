import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { labelsAcrossBorders } from "./arcs.ts";
import type { SceneBasis } from "./basis.ts";
import { blockSeats } from "./blocks.ts";
import { hubLines, type LabelRoom, labelRoom, rowLabelRoom } from "./labels.ts";
import { textWidth } from "./measure-text.ts";
import { departedFrom, ringOrder } from "./order.ts";
import { controlsOn, FILLS, PANELS, type PanelName, type Wording, wordingOn } from "./panels.ts";
import { type RingGuest, type RingRoom, type Spot, spread, walk } from "./ring-walk.ts";
import type { Box, MeasureChoice, Point, Size } from "./scene.ts";
import { drawSectors, type SectorMap, sectorMap } from "./sectors.ts";

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

interface Guest {
  readonly participant: ParticipantId;
  readonly group: string;
  readonly room: LabelRoom;
}

/** What one instrument's seats are found from, on whichever panel. */
interface Table {
  readonly basis: SceneBasis;
  readonly instrument: InstrumentId;
  readonly map: SectorMap;
}

/** A panel with its guests: the value by which a circle's area goes is null where there is none. */
interface Place {
  readonly name: PanelName;
  readonly hub: Size;
  readonly guests: readonly Guest[];
  readonly measure: MeasureChoice;
  readonly values: readonly (number | null)[];
}

/**
 * Seats everybody who ever had a standing toward an instrument: on a ring as large and as airy as closes, else in rows.
 * Deterministic. Of `starts`, angles at which the walk round the ring may begin, that one serves which leaves the largest
 * circles, or a little smaller ones with fewer names over the borders of sectors or without room, then the most air.
 */
export type Seating = (measure: MeasureChoice, name: PanelName, starts?: readonly number[]) => Seats;

/** Order and sectors are found once, for every measure and panel that is then asked for. */
export function seatingOf(basis: SceneBasis, instrument: InstrumentId): Seating {
  const order = ringOrder(basis, instrument);
  const table = { basis, instrument, map: sectorMap(basis, instrument) };
  const guestsBy = new Map<Wording, readonly Guest[]>();
  return (measure, name, starts = STARTS) => {
    const wording = wordingOn(PANELS[name]);
    const guests =
      guestsBy.get(wording) ??
      order.map((each) => ({ ...each, room: labelRoom(basis, instrument, each.participant, wording) }));
    guestsBy.set(wording, guests);
    const place: Place = {
      name,
      hub: wording === "names" ? stillHub(basis, instrument) : hubSize(basis, instrument, order.length, wording),
      guests,
      measure,
      values: order.map(({ participant }) =>
        measure === "equal" ? null : (basis.figures.value(participant, measure)?.value ?? null),
      ),
    };
    return (order.length > MOST_ON_RING ? null : onRing(table, place, starts)) ?? inRows(table, place);
  };
}

function onRing(table: Table, place: Place, starts: readonly number[]): Seats | null {
  const { basis, instrument, map } = table;
  const { name, guests, measure, values } = place;
  const { largest: most, least, equal, gaps, line } = FILLS[name];
  const panel = PANELS[name];
  const ring = { centre: centreOn(name), ...FILLS[name].ring };
  const room: RingRoom = {
    panel,
    ring,
    hub: place.hub,
    controls: controlsOn(panel),
    line,
    closing: guests[0]?.group[0] === guests.at(-1)?.group[0] ? 0 : gaps.sectors,
  };
  const gapBefore = guests.map(({ group }, i) => {
    const before = guests[i - 1]?.group;
    if (before === undefined || before === group) return 0;
    return before[0] === group[0] ? gaps.groups : gaps.sectors;
  });
  const largest = Math.max(1, ...values.map((value) => value ?? 0));
  const guestsAt = (scale: number): RingGuest[] =>
    guests.map(({ room: { insideFrom, outside } }, i) => {
      const r = measure === "equal" ? Math.min(equal, scale) : radius(values[i] ?? null, largest, scale);
      return { r, label: r >= insideFrom ? null : outside, gap: gapBefore[i] ?? 0 };
    });
  const seatsOf = (spots: readonly Spot[], start: number): Seats => ({
    instrument,
    measure,
    panel,
    shape: "ring",
    hub: { x: ring.centre.x - place.hub.width / 2, y: ring.centre.y - place.hub.height / 2, ...place.hub },
    start,
    seats: guests.map(({ participant, room: { insideFrom } }, i): Seat => {
      const { angle, x, y, r, label } = spots[i] as Spot;
      return { participant, angle, x, y, r, inside: r >= insideFrom, cell: null, label };
    }),
  });
  const { date } = basis.record;
  const everybody = guests.map(({ participant }) => ({ participant, look: "party" as const }));
  // Names over the borders of sectors, and sectors that find no room for their own.
  const amiss = (seats: Seats) =>
    labelsAcrossBorders(seats, (id) => map.of(id, date)) +
    drawSectors(basis, seats, map, everybody, date, room.controls).filter(({ label }) => !label).length;
  // Names that stand inside need no room outside, so that a ring may close with large circles and not with small ones.
  // One that closes at none of these sizes is not tried at all of them.
  const probes = Array.from({ length: PROBES }, (_, i) => least * (most / least) ** (i / (PROBES - 1)));
  if (!probes.some((scale) => starts.some((angle) => walk(guestsAt(scale), room, angle, 0)))) return null;
  let best: { seats: Seats; across: number; air: number; scale: number } | null = null;
  let largestScale = 0;
  for (let scale = most; scale > least; scale *= 0.95) {
    if (best && (best.across === 0 || scale < largestScale * WORTH_A_NAME)) break;
    const sized = guestsAt(scale);
    for (const start of starts) {
      // Nothing is better than nothing amiss but more air.
      const found = spread(sized, room, start, best?.across === 0 ? best.air : undefined);
      if (!found) continue;
      const seats = seatsOf(found.spots, start);
      const across = amiss(seats);
      const airier = best?.scale === scale && across === best.across && found.air > best.air;
      if (!best || across < best.across || airier) best = { seats, across, air: found.air, scale };
      largestScale ||= scale;
    }
  }
  return best?.seats ?? null;
}

/** So much smaller circles may be, rather than a name less or one over the border of its sector. */
const WORTH_A_NAME = 0.9;
const PROBES = 7;
const DEGREE = Math.PI / 180;
const STARTS = Array.from({ length: 16 }, (_, i) => (75 + i * 5) * DEGREE);

/** Where the walk may begin on another panel, so that it looks like the first one. */
export function startsNear(start: number): number[] {
  return [0, 12, -12, 24, -24].map((degrees) => start + degrees * DEGREE);
}

/** Names are longer on the right, the zoom and the switch are below: the middle of the ring is a little off both. */
function centreOn(name: PanelName): Point {
  const { width, height } = PANELS[name];
  const off = name === "wide" ? { x: 6, y: 4 } : name === "middle" ? { x: 8, y: 2 } : { x: 0, y: 0 };
  return { x: width / 2 - off.x, y: height / 2 - off.y };
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
function hubSize(basis: SceneBasis, instrument: InstrumentId, seated: number, wording: Wording): Size {
  const noun = basis.record.instruments.find(({ id }) => id === instrument)?.noun.many ?? "";
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

function inRows({ basis, instrument }: Table, { name, hub: size, guests, measure, values }: Place): Seats {
  const panel = PANELS[name];
  // Below the rows of the wide picture stands the measure switch.
  const [hub, from] =
    name === "still"
      ? [
          { x: 10, y: 8, width: size.width + 8, height: 28 },
          { top: 46, bottom: 8 },
        ]
      : [
          { x: name === "tall" ? 8 : 16, y: 8, width: size.width, height: Math.max(60, size.height) },
          { top: size.height > 70 ? 96 : 76, bottom: name === "tall" ? 52 : 60 },
        ];
  const seated = guests.map(({ participant, room }, i) => ({
    participant,
    insideFrom: room.insideFrom,
    value: measure === "equal" ? null : (values[i] ?? 0),
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
