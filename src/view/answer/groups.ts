import { firstDay, isDeparture, membershipsOf, membershipsToward, type OpenRecord } from "../../opened.ts";
import { lookOf, stayedUntilEnd } from "../../scene/focus.ts";
import type { Look } from "../../scene/scene.ts";
import { sectorMap } from "../../scene/sectors.ts";
import type { Day } from "../../time/day.ts";
import { covers } from "../../time/span.ts";

/** One row of the list: who, how it stands, and since when. */
export interface Row {
  readonly participant: string;
  readonly name: string;
  readonly look: Look;
  /** The day since which it stands so; for the departed the day of leaving. */
  readonly since: Day | null;
  readonly value: number | null;
}

export interface Group {
  readonly id: "remaining" | "suspended" | "departed" | "consented" | "signed" | "never" | "ended";
  readonly title: string;
  /** Up to three names, or how they split: a closed head already tells who. */
  readonly teaser: string;
  readonly rows: readonly Row[];
  /** Rows by sector, where the group is drawn so; one part without a title otherwise. */
  readonly parts: readonly { readonly title: string; readonly rows: readonly Row[] }[];
}

/** Everyone with a standing toward the instrument on the day, and who of its alliances never had one. */
export function groupsOf(depositary: OpenRecord, instrument: string, day: Day, measure: string): Group[] {
  const { graph, standings, names, figures, record } = depositary;
  const map = sectorMap(depositary, instrument);
  const row = (participant: string, look: Look, since: Day | null): Row => ({
    participant,
    name: names.short(participant, day),
    look,
    since,
    value: figures.value(participant, measure)?.value ?? null,
  });
  const rows: Row[] = graph.at(instrument, day).map((spell) => {
    const memberships = membershipsOf(standings.spellsOf(spell.participant, instrument));
    const exit = memberships.filter((m) => isDeparture(m) && m.until <= day).at(-1);
    const look = lookOf(spell, exit !== undefined);
    const membership = memberships.find((m) => covers(m, day));
    return row(
      spell.participant,
      look,
      look === "ghost"
        ? (exit?.until ?? null)
        : (membership?.from ?? firstDay(depositary, spell, (state) => state.standing === spell.state.standing)),
    );
  });
  // Whoever left, or was in it until it ended, and then ended has no standing on the day, and is told all the same.
  const here = new Set(rows.map(({ participant }) => participant));
  const before = membershipsToward(graph, instrument)
    .filter(({ participant, until }) => until <= day && !here.has(participant))
    .flatMap((m) => {
      if (isDeparture(m)) return row(m.participant, "ghost", m.until);
      return stayedUntilEnd(depositary, m.participant, instrument, day)?.from === m.from
        ? row(m.participant, "ended", m.from)
        : [];
    });
  rows.push(...new Map(before.map((each) => [each.participant, each])).values());
  const seen = new Set(rows.map((each) => each.participant));
  const outside = record.participants
    .map(({ id }) => id)
    .filter(
      (id) =>
        map.of(id, day) !== 2 &&
        !seen.has(id) &&
        membershipsOf(standings.spellsOf(id, instrument)).every((m) => m.from > day),
    )
    .map((id) => row(id, "absent", null));
  const having = (...looks: Look[]) => rows.filter(({ look }) => looks.includes(look)).sort(byName);
  const sectors = map.ids.map((id) => names.inSentence(id, day));
  const split = (some: readonly Row[]) => {
    const titles = [
      ...sectors.map((name) => `In ${name}`),
      sectors.length === 2 ? "Outside both" : `Outside ${sectors[0] ?? ""}`,
    ];
    const order = sectors.length === 2 ? [1, 2, 0] : [2, 0];
    const indexed = order.map((index) => ({
      title: index === 2 ? (titles[sectors.length] ?? "") : (titles[index] ?? ""),
      rows: some.filter((each) => map.of(each.participant, day) === index),
    }));
    return sectors.length === 0 ? [{ title: "", rows: some }] : indexed.filter((part) => part.rows.length > 0);
  };
  const remaining = [...having("leaving"), ...having("party", "contested", "unsure")];
  const groups: Group[] = [
    {
      id: "remaining",
      title: "Remaining",
      rows: remaining,
      parts: split(remaining),
      teaser: splitWords(split(remaining)),
    },
    plain("suspended", "Suspended", having("suspended"), false),
    plain(
      "departed",
      "Departed",
      having("ghost").sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
      true,
    ),
    plain("consented", "Ratified, not yet in force", having("consented"), false),
    plain("signed", "Signed only", having("signatory", "provisional"), true),
    plain("ended", "In it until it ended", having("ended"), false),
    plain("never", `Never, of ${sectors.join(" and ")}`, outside.sort(byName), false),
  ];
  return groups.filter((group) => group.rows.length > 0 || group.id === "remaining" || group.id === "departed");
}

function byName(a: Row, b: Row): number {
  return a.name.localeCompare(b.name, "en");
}

function plain(id: Group["id"], title: string, rows: readonly Row[], years: boolean): Group {
  const teaser = rows
    .slice(0, 3)
    .map(({ name, since }) =>
      years && since !== null ? `${name} ${new Date(since * 86_400_000).getUTCFullYear()}` : name,
    )
    .join(", ");
  return { id, title, rows, parts: [{ title: "", rows }], teaser: rows.length > 3 ? `${teaser} …` : teaser };
}

function splitWords(parts: Group["parts"]): string {
  return parts.length < 2
    ? ""
    : parts.map(({ title, rows }) => `${rows.length} ${title.charAt(0).toLowerCase()}${title.slice(1)}`).join(", ");
}
