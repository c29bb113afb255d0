import type { InstrumentId, ParticipantId, SuccessionType } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { type Day, FOREVER } from "../time/day.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import type { Look, MeasureChoice } from "./scene.ts";
import { sectorMap } from "./sectors.ts";

/** How rows can be sorted; `standing` groups them by the standing and the sector of the record's date. */
export const LANE_SORTS = ["standing", "name", "entry", "exit", "size"] as const;
export type LaneSort = (typeof LANE_SORTS)[number];

/** Rows under one title, in order; the title is empty where there is only one group. */
export interface RowGroup {
  readonly title: string;
  readonly participants: readonly ParticipantId[];
}

/** The participants in the wanted order; groups without anybody are left out. */
export function groupedRows(
  basis: SceneBasis,
  instrument: InstrumentId,
  participants: readonly ParticipantId[],
  sort: LaneSort,
  measure: MeasureChoice,
): RowGroup[] {
  const { record, names, figures, standings } = basis;
  const name = (id: ParticipantId) => names.short(id, record.date);
  const byName = [...participants].sort((a, b) => name(a).localeCompare(name(b), "en"));
  if (sort === "standing") return standingGroups(basis, instrument, byName);
  const size = measure === "equal" ? (figures.measures()[0] ?? "") : measure;
  const key = (id: ParticipantId): number => {
    if (sort === "entry") return membershipsOf(standings.spellsOf(id, instrument))[0]?.from ?? FOREVER;
    if (sort === "exit") return lastExit(basis, instrument, id);
    return sort === "size" ? -(figures.value(id, size)?.value ?? 0) : 0;
  };
  // Sorting is stable: equals stay in the order of their names.
  return [{ title: "", participants: byName.sort((a, b) => compare(key(a), key(b))) }];
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The day of the last departure; never for those who did not depart. */
function lastExit({ standings }: SceneBasis, instrument: InstrumentId, id: ParticipantId): Day {
  return membershipsOf(standings.spellsOf(id, instrument)).findLast(isDeparture)?.until ?? FOREVER;
}

const TITLES: readonly [title: string, looks: readonly Look[]][] = [
  ["Leaving", ["leaving"]],
  ["Departed", ["ghost"]],
  ["Suspended", ["suspended"]],
  ["Signed only", ["signatory", "provisional"]],
  ["Ratified, not yet in force", ["consented"]],
];

function standingGroups(basis: SceneBasis, instrument: InstrumentId, byName: readonly ParticipantId[]): RowGroup[] {
  const { record, graph, names, standings } = basis;
  const day = record.date;
  const spells = new Map(graph.at(instrument, day).map((spell) => [spell.participant, spell]));
  const departed = (id: ParticipantId, by: Day) =>
    membershipsOf(standings.spellsOf(id, instrument)).some((m) => isDeparture(m) && m.until <= by);
  const look = (id: ParticipantId) => lookOf(spells.get(id) ?? null, departed(id, day));
  const having = (looks: readonly Look[]) => byName.filter((id) => looks.includes(look(id)));
  const exit = (id: ParticipantId) => lastExit(basis, instrument, id);
  const map = sectorMap(basis, instrument);
  const sectorTitles = map.ids.map((id) => `Remaining, in ${names.inSentence(id, day)}`);
  const outside =
    map.ids.length === 2
      ? "Remaining, outside both"
      : `Remaining, outside ${map.ids.map((id) => names.inSentence(id, day)).join("")}`;
  const remaining = having(["party", "contested", "unsure"]);
  // The smallest sector stands nearest to the departed: "who is left outside" is the usual next question.
  const sectors =
    map.ids.length === 0
      ? [{ title: "Remaining", participants: remaining }]
      : [1, 2, 0].map((index) => ({
          title: index === 2 ? outside : (sectorTitles[index] ?? ""),
          participants: remaining.filter((id) => map.of(id, day) === index),
        }));
  const groups = [
    ...TITLES.map(([title, looks]) => ({
      title,
      participants: having(looks).sort((a, b) => compare(exit(a), exit(b))),
    })),
    ...sectors,
    { title: "No longer", participants: having(["ended", "absent"]) },
  ];
  return groups.filter(({ participants }) => participants.length > 0);
}

/** One that handed its standing on: the later one's standing begins on the day of the succession. */
export interface Joint {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly day: Day;
  readonly type: SuccessionType;
}

/** The successions along which a standing toward the instrument passed on, in order of day. */
export function jointsOf({ record, standings }: SceneBasis, instrument: InstrumentId): Joint[] {
  return record.successions
    .filter(
      ({ from, to, date }) =>
        standings.spellsOf(from, instrument).some((spell) => spell.from < date) &&
        standings.spellsOf(to, instrument)[0]?.from === date,
    )
    .map(({ from, to, date, type }) => ({ from, to, day: date, type }))
    .sort((a, b) => a.day - b.day);
}

/**
 * Every predecessor directly above the first of its successors, whatever group that is in, and where rows are grouped
 * the other successors of that group directly below; everyone else stays.
 */
export function withPredecessors(groups: readonly RowGroup[], joints: readonly Joint[]): RowGroup[] {
  const order = groups.map(({ title, participants }) => ({ title, participants: [...participants] }));
  // The latest first, so that a chain of three ends up in the order in which they followed one another.
  for (const id of [...new Set(joints.map(({ from }) => from).reverse())]) {
    const successors = joints.filter(({ from }) => from === id).map(({ to }) => to);
    const source = order.find(({ participants }) => participants.includes(id));
    const target = order.find(({ participants }) => participants.some((each) => successors.includes(each)));
    if (!source || !target) continue;
    source.participants.splice(source.participants.indexOf(id), 1);
    const at = target.participants.findIndex((each) => successors.includes(each));
    const together = target.participants.filter((each) => successors.includes(each));
    if (target.title === "") target.participants.splice(at, 0, id);
    else {
      const others = target.participants.filter((each) => !successors.includes(each));
      others.splice(at, 0, id, ...together);
      target.participants = others;
    }
  }
  return order.filter(({ participants }) => participants.length > 0);
}
