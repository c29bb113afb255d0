import { type Change, membershipsToward } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import type { Standing } from "../standing/spell.ts";
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
  /** "22 Nov 2020: United States left; 33 parties" */
  readonly caption: string;
  readonly scene: Scene;
}

/** Fixed positions side by side are read faster than animation (Archambault, Purchase & Pinaud, TVCG 2011). */
export function multiplesOf(basis: SceneBasis, seats: Seats, most: number): Multiple[] {
  const { instrument } = seats;
  const noun = basis.record.instruments.find(({ id }) => id === instrument)?.noun;
  return telling(basis, instrument, most).map((day) => {
    const n = membersCounted(basis.graph.at(instrument, day)).length;
    const count = `${n} ${n === 1 ? noun?.one : noun?.many}`;
    const caption = `${inWords(day, "short")}: ${[happened(basis, instrument, day), count].filter(Boolean).join("; ")}`;
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

/** What is worth a day's caption: the end, who left, the entry into force, who joined, gave notice, ratified, signed. */
function happened({ graph, names, standings }: SceneBasis, instrument: InstrumentId, day: Day): string {
  const clock = standings.clock(instrument);
  if (clock.ended?.on === day) return "it ended";
  if (clock.inForce === day) return "in force";
  const changes = graph.changes(day, day + 1, instrument);
  const departed = (id: ParticipantId) =>
    membershipsOf(standings.spellsOf(id, instrument)).some((each) => isDeparture(each) && each.until === day);
  const became = (standing: Standing) => (change: Change) =>
    change.after?.state.standing === standing && change.before?.state.standing !== standing;
  const kinds: readonly (readonly [string, (change: Change) => boolean])[] = [
    ["left", ({ participant }) => departed(participant)],
    ["joined", became("party")],
    ["gave notice", ({ before, after }) => !before?.state.leaving && after?.state.leaving != null],
    ["ratified", became("consented")],
    ["signed", became("signatory")],
  ];
  for (const [verb, is] of kinds) {
    const who = changes.filter(is).map(({ participant }) => names.short(participant, day));
    if (who.length > 0) return `${who.length < 3 ? who.join(" and ") : `${who.length}`} ${verb}`;
  }
  return "";
}

/**
 * At most `most` turning days up to the record's date, ascending: the first, entry into force, the peak, every
 * departure and the end, as far as there is room; then the days on which the number of parties changes most, then those with most acts.
 */
export function telling(basis: SceneBasis, instrument: InstrumentId, most: number): Day[] {
  const { graph, standings, record } = basis;
  const days = graph.turningDays(instrument).filter((day) => day <= record.date);
  if (days.length <= most) return [...days];
  const clock = standings.clock(instrument);
  const departures = new Set(
    membershipsToward(graph, instrument)
      .filter(isDeparture)
      .map(({ until }) => until),
  );
  const steps = graph.countOver(instrument);
  const gained = new Map(steps.map((step, i) => [step.from, Math.abs(step.parties - (steps[i - 1]?.parties ?? 0))]));
  const peak = steps.reduce((best, step) => (step.parties > best.parties ? step : best)).from;
  const acts = new Map<Day, number>();
  for (const { on } of graph.changes(days[0] ?? 0, FOREVER, instrument)) acts.set(on, (acts.get(on) ?? 0) + 1);
  // Ranks in three keys; a later key decides only where the earlier ones are equal.
  const rank = (day: Day): readonly number[] => {
    const fixed = day === clock.inForce || day === clock.ended?.on || day === days[0];
    return [fixed ? 2 : departures.has(day) || day === peak ? 1 : 0, gained.get(day) ?? 0, acts.get(day) ?? 0, -day];
  };
  const ranked = days.map((day) => ({ day, rank: rank(day) }));
  ranked.sort((a, b) => a.rank.map((key, i) => (b.rank[i] ?? 0) - key).find((difference) => difference !== 0) ?? 0);
  return ranked
    .slice(0, most)
    .map(({ day }) => day)
    .sort((a, b) => a - b);
}
