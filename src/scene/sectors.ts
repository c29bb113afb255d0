import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { onceFor, remembered } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { arcsOf, type SectorIndex, wedge } from "./arcs.ts";
import type { SceneBasis } from "./basis.ts";
import { headBoxes, runOutline } from "./blocks.ts";
import { within } from "./geometry.ts";
import { belongingTo, belongs, sectorsOf } from "./order.ts";
import type { Box, Look, Point, Sector } from "./scene.ts";
import type { Seats } from "./seats.ts";
import { nameLines, sectorLabel } from "./sector-names.ts";

/** The alliances of an instrument's picture, and who is in which on any day. */
export interface SectorMap {
  readonly ids: readonly InstrumentId[];
  of(participant: ParticipantId, day: Day): SectorIndex;
}

const mapsOf = onceFor((basis: SceneBasis) => remembered((instrument) => findSectors(basis, instrument)));

/** Found once for an opened record: every day's picture asks for it. */
export function sectorMap(basis: SceneBasis, instrument: InstrumentId): SectorMap {
  return mapsOf(basis)(instrument);
}

function findSectors(basis: SceneBasis, instrument: InstrumentId): SectorMap {
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
  const taken = [...reserved];
  return indices.flatMap((index): Sector[] => {
    const own = arcs.filter((arc) => arc.sector === index).sort((a, b) => b.to - b.from - (a.to - a.from));
    const [widest] = own;
    if (!widest) return [];
    const { id, name, caption, members } = headOf(basis, seats, map, nodes, index, day);
    const label = sectorLabel(seats, widest, name, caption, taken);
    if (label) taken.push(label.box);
    return [
      {
        id,
        tint: index,
        name,
        caption,
        members,
        arcs: own,
        shapes: own.map((arc) => wedge(seats, arc)),
        label,
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

/** "28 of 29 remain", "all 3 remain"; empty while nobody has been a party. */
function captionOf(members: readonly Standing[]): string {
  const remain = members.filter(({ look }) => look === "party" || look === "leaving" || look === "contested").length;
  const been = remain + members.filter(({ look }) => look === "ghost" || look === "suspended").length;
  if (been === 0) return "";
  if (remain === been) return been === 1 ? "1 remains" : `all ${been} remain`;
  return `${remain} of ${been} ${remain === 1 ? "remains" : "remain"}`;
}
