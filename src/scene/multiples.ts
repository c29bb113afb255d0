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
 * end, as far as there is room; then the days on which most changes.
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
  const changes = new Map<Day, number>();
  for (const { on } of graph.changes(days[0] ?? 0, FOREVER, instrument)) changes.set(on, (changes.get(on) ?? 0) + 1);
  const weight = (day: Day) => {
    if (day === clock.inForce || day === clock.ended?.on || day === days[0]) return FOREVER;
    return (departures.has(day) ? 1e6 : 0) + (changes.get(day) ?? 0);
  };
  return [...days]
    .sort((a, b) => (weight(a) === weight(b) ? a - b : weight(b) - weight(a)))
    .slice(0, most)
    .sort((a, b) => a - b);
}
