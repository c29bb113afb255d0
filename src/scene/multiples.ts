import type { InstrumentId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { membersCounted } from "./counting.ts";
import { focusScene } from "./focus.ts";
import type { Scene } from "./scene.ts";
import type { Seats } from "./seats.ts";

/** One small picture: the instrument on a turning day, unlabelled but for the ghosts. */
export interface Multiple {
  readonly day: Day;
  /** "18 Dec 2021: 32" */
  readonly caption: string;
  readonly scene: Scene;
}

/** Fixed positions side by side are read faster than animation (Archambault, Purchase & Pinaud, TVCG 2011). */
export function multiplesOf(basis: SceneBasis, seats: Seats, most: number): Multiple[] {
  const { instrument } = seats;
  const noun = basis.record.instruments.find(({ id }) => id === instrument)?.noun;
  return telling(basis, instrument, most).map((day) => {
    const n = membersCounted(basis.graph.at(instrument, day)).length;
    const caption = `${inWords(day, "short")}: ${n} ${n === 1 ? noun?.one : noun?.many}`;
    const scene = focusScene(basis, seats, day, caption);
    const nodes = scene.nodes.map((node) =>
      node.look === "ghost" || node.look === "leaving" ? node : { ...node, label: { ...node.label, lines: [] } },
    );
    return {
      day,
      caption,
      scene: { ...scene, nodes, sectors: scene.sectors.map((each) => ({ ...each, label: null })) },
    };
  });
}

/**
 * At most `most` turning days up to the record's date, ascending: the first, entry into force, every departure and the
 * end, as far as there is room; then the days on which the number of parties changes most, then those with most acts.
 */
export function telling(basis: SceneBasis, instrument: InstrumentId, most: number): Day[] {
  const { graph, standings, record } = basis;
  const days = graph.turningDays(instrument).filter((day) => day <= record.date);
  if (days.length <= most) return [...days];
  const clock = standings.clock(instrument);
  const departures = new Set(
    membershipsOf(standings.spells.filter((spell) => spell.instrument === instrument))
      .filter(isDeparture)
      .map(({ until }) => until),
  );
  const steps = graph.countOver(instrument);
  const gained = new Map(steps.map((step, i) => [step.from, Math.abs(step.parties - (steps[i - 1]?.parties ?? 0))]));
  const acts = new Map<Day, number>();
  for (const { on } of graph.changes(days[0] ?? 0, FOREVER, instrument)) acts.set(on, (acts.get(on) ?? 0) + 1);
  // Ranks in three keys; a later key decides only where the earlier ones are equal.
  const rank = (day: Day): readonly number[] => {
    const fixed = day === clock.inForce || day === clock.ended?.on || day === days[0];
    return [fixed ? 2 : departures.has(day) ? 1 : 0, gained.get(day) ?? 0, acts.get(day) ?? 0, -day];
  };
  const ranked = days.map((day) => ({ day, rank: rank(day) }));
  ranked.sort((a, b) => a.rank.map((key, i) => (b.rank[i] ?? 0) - key).find((difference) => difference !== 0) ?? 0);
  return ranked
    .slice(0, most)
    .map(({ day }) => day)
    .sort((a, b) => a - b);
}
