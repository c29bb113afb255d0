import type { Spell } from "../standing/spell.ts";
import { ALWAYS, FOREVER } from "../time/day.ts";
import { type Span, without } from "../time/span.ts";
import type { SceneBasis } from "./basis.ts";
import { membersCounted } from "./counting.ts";
import { lookOf } from "./focus.ts";
import type { Dated } from "./plain.ts";
import type { Look, Point, Size } from "./scene.ts";
import { placeIn, radiusOf, type Selection } from "./whole-scene.ts";
import { discStyle, lineStyle } from "./whole-shapes.ts";

/** The dots and lines of the whole network on all days, while one thing is selected. */
export function datedOfWhole(
  basis: SceneBasis,
  places: Readonly<Record<string, Point>>,
  panel: Size,
  selection: Selection,
): Dated {
  const at = (key: string) => placeIn(places, panel, key);
  const lines = basis.standings.spells.flatMap((spell) => {
    const { participant, instrument, from, until } = spell;
    const style = lineStyle(membersCounted([spell]).length > 0, isSelected(selection, spell) ? lookShown(spell) : null);
    if (style.opacity === 0) return [];
    const ends = [at(`i:${instrument}`), at(`p:${participant}`)] as const;
    return { key: `${participant} ${instrument}`, ends, ...style, from, until };
  });
  return {
    discs: discsOf(basis, places, at, selection),
    // What is selected lies on top.
    lines: [...lines.filter(({ token }) => token !== "party"), ...lines.filter(({ token }) => token === "party")],
  };
}

function discsOf(
  { record, graph }: SceneBasis,
  places: Readonly<Record<string, Point>>,
  at: (key: string) => Point,
  selection: Selection,
): Dated["discs"] {
  const toward = new Map<string, Spell[]>();
  if (selection.participant === null) {
    for (const spell of graph.between(selection.instrument, ALWAYS, FOREVER)) {
      if (lookOf(spell, false) === "absent") continue;
      toward.set(spell.participant, [...(toward.get(spell.participant) ?? []), spell]);
    }
  }
  return record.participants.flatMap(({ id, lives }) => {
    const key = `p:${id}`;
    if (!Object.hasOwn(places, key)) return [];
    const selected = id === selection.participant;
    const disc = (look: Look | null, { from, until }: Span) => {
      return { key, ...at(key), r: radiusOf(selected, look), ...discStyle(selected || look !== null), from, until };
    };
    if (selected) return disc(null, { from: ALWAYS, until: FOREVER });
    const spells = toward.get(id) ?? [];
    const idle = lives.flatMap(({ from, until }) => without({ from: from ?? ALWAYS, until: until ?? FOREVER }, spells));
    return [
      ...idle.map((span) => disc(null, span)),
      ...spells.filter((spell) => lookOf(spell, false) === "party").map((spell) => disc("party", spell)),
    ];
  });
}

function isSelected({ instrument, participant }: Selection, spell: Spell): boolean {
  return participant === null ? spell.instrument === instrument : spell.participant === participant;
}

/** The look of a line of the selection; null for what had ended or never was. Ghosts are not told from the ended here. */
function lookShown(spell: Spell): Look | null {
  const look = lookOf(spell, false);
  return look === "absent" || look === "ended" ? null : look;
}
