import type { InstrumentId, ParticipantId, SuccessionType } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { type Day, FOREVER } from "../time/day.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import type { Look, MeasureChoice } from "./scene.ts";
import { sectorMap } from "./sectors.ts";

/** How rows can be sorted; `standing` groups them by the standing and the sector of one day, that of the record. */
export const LANE_SORTS = ["standing", "name", "entry", "exit", "size"] as const;
export type LaneSort = (typeof LANE_SORTS)[number];

/** Rows under one title, in order; the title is empty where there is only one group. */
export interface RowGroup {
  readonly title: string;
  readonly participants: readonly ParticipantId[];
}

/** The participants in the wanted order; groups without anybody are left out. @param on the day whose standings group */
export function groupedRows(
  basis: SceneBasis,
  instrument: InstrumentId,
  participants: readonly ParticipantId[],
  sort: LaneSort,
  measure: MeasureChoice,
  on: Day = basis.record.date,
): RowGroup[] {
  const { record, names, figures, standings } = basis;
  const name = (id: ParticipantId) => names.short(id, record.date);
  const byName = [...participants].sort((a, b) => name(a).localeCompare(name(b), "en"));
  if (sort === "standing") return standingGroups(basis, instrument, byName, on);
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
  ["Disputed", ["contested"]],
  ["Departed", ["ghost"]],
  ["Suspended", ["suspended"]],
  ["Signed only", ["signatory", "provisional"]],
  ["Ratified, not yet in force", ["consented"]],
];

function standingGroups(
  basis: SceneBasis,
  instrument: InstrumentId,
  byName: readonly ParticipantId[],
  day: Day,
): RowGroup[] {
  const { graph, names, standings } = basis;
  const spells = new Map(graph.at(instrument, day).map((spell) => [spell.participant, spell]));
  const departed = (id: ParticipantId, by: Day) =>
    membershipsOf(standings.spellsOf(id, instrument)).some((m) => isDeparture(m) && m.until <= by);
  const look = (id: ParticipantId): Look => {
    const spell = spells.get(id);
    // One that left and ceased to exist since has no standing any more, and has departed all the same.
    return spell ? lookOf(spell, departed(id, day)) : departed(id, day) ? "ghost" : "absent";
  };
  const having = (looks: readonly Look[]) => byName.filter((id) => looks.includes(look(id)));
  const exit = (id: ParticipantId) => lastExit(basis, instrument, id);
  const map = sectorMap(basis, instrument);
  const sectorTitles = map.ids.map((id) => `Remaining, in ${names.inSentence(id, day)}`);
  const outside =
    map.ids.length === 2
      ? "Remaining, outside both"
      : `Remaining, outside ${map.ids.map((id) => names.inSentence(id, day)).join("")}`;
  const over = having(["ended", "absent"]);
  const sawTheEnd = (id: ParticipantId) =>
    membershipsOf(standings.spellsOf(id, instrument)).at(-1)?.ended?.how.startsWith("treaty") === true;
  const remaining = having(["party", "unsure"]);
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
    { title: "In it until it ended", participants: over.filter(sawTheEnd) },
    { title: "No longer exist", participants: over.filter((id) => !sawTheEnd(id)) },
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

/**
 * The successions along which a standing toward the instrument passed on, in order of day: the successor continues the
 * predecessor, or its standing began with its own act of succession. The day is that on which the predecessor's ended.
 */
export function jointsOf({ record, standings }: SceneBasis, instrument: InstrumentId): Joint[] {
  return record.successions
    .flatMap(({ from, to, date, type }) => {
      const [first] = standings.spellsOf(to, instrument);
      const before = standings.spellsOf(from, instrument).filter(({ state }) => state.standing !== "former");
      const passed = first && (first.from === date || first.began.act?.act === "succession");
      const last = before.at(-1);
      if (!passed || !last || (before[0]?.from ?? FOREVER) >= first.from) return [];
      return [{ from, to, day: Math.min(first.from, last.until), type }];
    })
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
