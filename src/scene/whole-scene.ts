import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords, yearOf } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { membersCounted } from "./counting.ts";
import { lookOf } from "./focus.ts";
import type { Look, Point, Size } from "./scene.ts";
import { halfSide, type WholePlaces } from "./whole.ts";

/** The whole network on a day: everyone where they were placed once, and what is selected, lit. */
export interface WholeScene {
  readonly day: Day;
  readonly panel: Size;
  readonly sentence: string;
  readonly nodes: readonly WholeNode[];
  /** Every pair that ever had a standing. */
  readonly edges: readonly WholeEdge[];
}

export interface WholeNode {
  /** `p:USA`, `i:open-skies` */
  readonly key: string;
  readonly id: string;
  readonly square: boolean;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius of a dot, half the side of a square. */
  readonly r: number;
  readonly selected: boolean;
  /** Its standing toward the selection; null outside it. */
  readonly look: Look | null;
  /** The day of leaving the selection. */
  readonly left: Day | null;
  /** Of a square: how many belong to it; null where the record does not count them. */
  readonly members: number | null;
  /** Of the selected square: how many have left it. */
  readonly departed: number;
  /** Of a square that binds nobody, why: `ended 2019`, `not in force`; of a dot, that it did not exist. Null while it lives. */
  readonly over: string | null;
  /** A value to rank labels by. */
  readonly weight: number;
  readonly sentence: string;
}

export interface WholeEdge {
  readonly key: string;
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly from: Point;
  readonly to: Point;
  /** True where it binds on the day, or belongs to the selection. */
  readonly shown: boolean;
  /** The standing where the edge belongs to the selection; null for all others, which only are. */
  readonly look: Look | null;
}

/** What is selected: an instrument, or a participant with everything it stands toward. */
export interface Selection {
  readonly instrument: InstrumentId;
  readonly participant: ParticipantId | null;
}

/** Above stand the search and a word of explanation, below the zoom. */
const PAD = { x: 36, top: 56, bottom: 44 };

/**
 * Where a node lies on the panel; in its middle, where it was not placed. On a panel higher than wide everything lies
 * turned: what is wide is high.
 */
export function placeIn(places: WholePlaces, panel: Size, key: string): Point {
  const { x, y } = places[key] ?? { x: 0.5, y: 0.5 };
  const [across, down] = panel.height > panel.width ? [y, x] : [x, y];
  return {
    x: PAD.x + across * (panel.width - 2 * PAD.x),
    y: PAD.top + down * (panel.height - PAD.top - PAD.bottom),
  };
}

/** The radius of a dot. */
export function radiusOf(selected: boolean, look: Look | null): number {
  return selected ? 8 : look === null || look === "ended" ? 3 : look === "ghost" ? 7 : 5;
}

export function wholeScene(
  basis: SceneBasis,
  places: WholePlaces,
  panel: Size,
  selection: Selection,
  day: Day,
  sentence: string,
): WholeScene {
  const { record, names, graph, standings, figures } = basis;
  const at = (key: string) => placeIn(places, panel, key);
  // Squares are a little smaller on a small panel.
  const scale = Math.min(1, 0.45 + Math.max(panel.width, panel.height) / 1800);
  const looks = new Map<string, { look: Look; left: Day | null }>();
  const lines = new Map<string, WholeEdge>();
  const line = (participant: ParticipantId, instrument: InstrumentId, shown: boolean, look: Look | null) => {
    const key = `${participant} ${instrument}`;
    lines.set(key, {
      key,
      participant,
      instrument,
      from: at(`i:${instrument}`),
      to: at(`p:${participant}`),
      shown,
      look,
    });
  };
  for (const { participant, instrument } of standings.spells) line(participant, instrument, false, null);
  const members = new Map<InstrumentId, number>();
  for (const { id: instrument } of record.instruments) {
    const spells = graph.at(instrument, day);
    const counted = new Set(membersCounted(spells));
    members.set(instrument, counted.size);
    for (const spell of spells) {
      const { participant } = spell;
      const lit =
        selection.participant === null ? selection.instrument === instrument : selection.participant === participant;
      const left = lit ? departureBefore(basis, participant, instrument, day) : null;
      const own = lit ? lookOf(spell, left !== null) : null;
      const look = own === "absent" || own === "ended" ? null : own;
      if (own !== null && own !== "absent")
        looks.set(selection.participant === null ? `p:${participant}` : `i:${instrument}`, { look: own, left });
      line(participant, instrument, counted.has(participant) || look !== null, look);
    }
  }
  const measure = figures.measures()[0] ?? "";
  const selected = selection.participant === null ? `i:${selection.instrument}` : `p:${selection.participant}`;
  const ghosts = [...looks.values()].filter(({ look }) => look === "ghost").length;
  const placed = (key: string) => Object.hasOwn(places, key);
  const squares = record.instruments
    .filter(({ id }) => placed(`i:${id}`))
    .map((instrument): WholeNode => {
      const key = `i:${instrument.id}`;
      const n = members.get(instrument.id) ?? 0;
      const { ended, inForce } = standings.clock(instrument.id);
      const over =
        ended !== null && ended.on <= day
          ? `ended ${yearOf(ended.on)}`
          : inForce === null || inForce > day
            ? "not in force"
            : null;
      const name = names.short(instrument.id, day);
      const count = instrument.coverage.exitsOnly ? null : n;
      const lit = looks.get(key);
      return {
        key,
        id: instrument.id,
        square: true,
        name,
        ...at(key),
        r: halfSide(n) * scale,
        selected: key === selected,
        look: lit?.look ?? null,
        left: lit?.left ?? null,
        members: count,
        departed: key === selected ? ghosts : 0,
        over,
        weight: n,
        sentence:
          over !== null
            ? `${name}, ${over}.`
            : count === null
              ? `${name}.`
              : `${name}: ${count} ${count === 1 ? instrument.noun.one : instrument.noun.many}.`,
      };
    });
  const dots = record.participants
    .filter(({ id }) => placed(`p:${id}`))
    .map(({ id, lives }): WholeNode => {
      const key = `p:${id}`;
      const lit = looks.get(key);
      const alive = lives.some((life) =>
        covers({ from: life.from ?? Number.NEGATIVE_INFINITY, until: life.until ?? Number.POSITIVE_INFINITY }, day),
      );
      const name = names.short(id, day);
      return {
        key,
        id,
        square: false,
        name,
        ...at(key),
        r: radiusOf(key === selected, lit?.look ?? null),
        selected: key === selected,
        look: lit?.look ?? null,
        left: lit?.left ?? null,
        members: null,
        departed: 0,
        over: alive ? null : "does not exist",
        weight: figures.value(id, measure)?.value ?? 0,
        sentence: alive ? `${name}.` : `${name}, which did not exist on ${inWords(day)}.`,
      };
    });
  return { day, panel, sentence, nodes: [...dots, ...squares], edges: [...lines.values()] };
}

function departureBefore({ standings }: SceneBasis, participant: string, instrument: string, day: Day): Day | null {
  const exits = membershipsOf(standings.spellsOf(participant, instrument)).filter(
    (m) => isDeparture(m) && m.until <= day,
  );
  return exits.at(-1)?.until ?? null;
}
