import { isDeparture, membershipsOf, type OpenRecord } from "../../opened.ts";
import type { Look } from "../../scene/scene.ts";
import type { Spell } from "../../standing/spell.ts";
import { type Day, FOREVER } from "../../time/day.ts";
import { covers } from "../../time/span.ts";
import type { Group } from "./groups.ts";

/** One participant toward one instrument on a day: how it stands, from when to when, and the act that made it so. */
export interface TableRow {
  readonly participant: string;
  readonly name: string;
  readonly look: Look;
  readonly group: string;
  /** The first day of its membership, or of its standing where it has none. */
  readonly since: Day | null;
  /** The first day on which that is over; null while it lasts. */
  readonly until: Day | null;
  readonly value: number | null;
  /** The act that made it so, as recorded; null where none did. */
  readonly act: {
    readonly act: string;
    readonly date: string;
    readonly source: { title: string; url: string | null };
  } | null;
}

export const COLUMNS = ["name", "group", "since", "until", "value", "act", "source"] as const;
export type Column = (typeof COLUMNS)[number];

/** The groups of the list as one table, in their order. */
export function tableRows(depositary: OpenRecord, instrument: string, day: Day, groups: readonly Group[]): TableRow[] {
  const now = new Map(depositary.graph.at(instrument, day).map((spell) => [spell.participant, spell]));
  return groups.flatMap((group) =>
    group.rows.map(({ participant, name, look, value, since }): TableRow => {
      const spells = depositary.standings.spellsOf(participant, instrument);
      const memberships = membershipsOf(spells);
      const left = look === "ghost" ? memberships.filter((m) => isDeparture(m) && m.until <= day).at(-1) : undefined;
      const held = left ?? memberships.find((m) => covers(m, day));
      const spell = held ?? now.get(participant);
      // One that is no member has its standing from the act of its first day, whatever has changed for others since.
      const first = held?.spells[0] ?? spells.find(({ from }) => from === since);
      return {
        participant,
        name,
        look,
        group: group.title,
        since: held ? finite(held.from) : since,
        until: spell ? finite(spell.until) : null,
        value,
        act: actOf(depositary, (left ? left.ended : first?.began) ?? null),
      };
    }),
  );
}

function finite(day: Day): Day | null {
  return day < FOREVER && Number.isFinite(day) ? day : null;
}

function actOf({ record }: OpenRecord, cause: Spell["began"] | null): TableRow["act"] {
  const act = cause?.act;
  if (!act) return null;
  const source = record.sources.find(({ id }) => id === act.source);
  return {
    act: act.act,
    date: act.date.text,
    source: { title: source?.title ?? act.source, url: source?.URL ?? null },
  };
}

/** Sorted by a column, what is empty last; equal ones stay in the order of the list. */
export function sortedRows(rows: readonly TableRow[], by: Column, down: boolean): TableRow[] {
  const key = (row: TableRow): string | number | null =>
    by === "act" ? (row.act?.act ?? null) : by === "source" ? (row.act?.source.title ?? null) : row[by];
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en"));
  });
}
