import type { Figure, ParticipantId, TreatyRecord } from "./record.ts";

/**
 * Areas, populations and what else `figures.csv` measures. Only the latest year of each is told. A measure named
 * `area-with-Greenland` is another basis of `area`: whoever has no figure of its own in it has the one in `area`.
 */
export interface Figures {
  /** The measures there are, other bases among them, sorted: `area`, `area-with-Greenland`, `population`. */
  measures(): string[];
  value(participant: ParticipantId, measure: string): Figure | null;
  /** The unit of a measure; null for one that nobody has a figure for. */
  unit(measure: string): string | null;
  /** The sum over those that have a figure, in the measure's unit, and who has none. */
  total(participants: readonly ParticipantId[], measure: string): { value: number; missing: ParticipantId[] };
}

export function figuresOf(record: TreatyRecord): Figures {
  const byMeasure = new Map<string, Map<ParticipantId, Figure>>();
  for (const figure of record.figures) {
    const values = byMeasure.get(figure.measure) ?? new Map<ParticipantId, Figure>();
    byMeasure.set(figure.measure, values);
    const before = values.get(figure.participant);
    if (before === undefined || before.year < figure.year) values.set(figure.participant, figure);
  }
  const value = (participant: ParticipantId, measure: string): Figure | null => {
    const own = byMeasure.get(measure);
    return own?.get(participant) ?? (own && byMeasure.get(basisOf(measure))?.get(participant)) ?? null;
  };
  return {
    measures: () => [...byMeasure.keys()].sort(),
    value,
    unit: (measure) => record.figures.find((figure) => figure.measure === measure)?.unit ?? null,
    total(participants, measure) {
      const missing: ParticipantId[] = [];
      let sum = 0;
      for (const participant of participants) {
        const figure = value(participant, measure);
        if (figure === null) missing.push(participant);
        else sum += figure.value;
      }
      return { value: sum, missing };
    },
  };
}

/** The measure of which that one is another basis; the measure itself where it is none. */
export function basisOf(measure: string): string {
  return measure.split("-", 1)[0] ?? measure;
}
