import type { InstrumentId, ParticipantId } from "../records/record.ts";
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
    const memberships = membershipsOf(standings.spellsOf(id, instrument));
    if (sort === "entry") return memberships[0]?.from ?? FOREVER;
    if (sort === "exit") return memberships.filter(isDeparture).at(-1)?.until ?? FOREVER;
    return sort === "size" ? -(figures.value(id, size)?.value ?? 0) : 0;
  };
  // Sorting is stable: equals stay in the order of their names.
  return [{ title: "", participants: byName.sort((a, b) => compare(key(a), key(b))) }];
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
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
    ...TITLES.map(([title, looks]) => ({ title, participants: having(looks) })),
    ...sectors,
    { title: "No longer", participants: having(["absent"]) },
  ];
  return groups.filter(({ participants }) => participants.length > 0);
}

/** Every predecessor directly above the first of its successors, whatever group that is in; others stay. */
export function withPredecessors(
  { record }: SceneBasis,
  groups: readonly RowGroup[],
  shown: readonly ParticipantId[],
): RowGroup[] {
  const there = new Set(shown);
  const successorsOf = (id: ParticipantId) =>
    record.successions.filter((tie) => tie.from === id && tie.to !== id && there.has(tie.to)).map((tie) => tie.to);
  const moved = shown.filter((id) => successorsOf(id).length > 0);
  const order = groups.map(({ title, participants }) => ({ title, participants: [...participants] }));
  // The latest first, so that a chain of three ends up in the order in which they followed one another.
  const lastDay = (id: ParticipantId) =>
    Math.max(...record.successions.filter((tie) => tie.from === id).map(({ date }) => date));
  for (const id of moved.sort((a, b) => lastDay(b) - lastDay(a))) {
    const successors = successorsOf(id);
    const target = order.find(({ participants }) =>
      participants.some((each) => successors.includes(each) && each !== id),
    );
    const from = order.find(({ participants }) => participants.includes(id));
    if (!target || !from) continue;
    from.participants.splice(from.participants.indexOf(id), 1);
    const at = target.participants.findIndex((each) => successors.includes(each));
    target.participants.splice(Math.max(0, at), 0, id);
  }
  return order.filter(({ participants }) => participants.length > 0);
}
