import { membershipsToward } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import { civilOf, type Day, dayOf } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { SceneBasis } from "./basis.ts";
import { membersCounted } from "./counting.ts";
import type { MeasureChoice } from "./scene.ts";

/** A run of days with one value, up to the next step; the last one up to the end of the axis. */
export interface StripStep {
  readonly from: Day;
  readonly value: number;
}

/** One departure: the wedge from notice (null where there was none) to effect. */
export interface StripExit {
  readonly participant: ParticipantId;
  readonly notice: Day | null;
  readonly effect: Day;
}

/** The count of an instrument over time and its chosen measure, from zero, on a true-scale axis. */
export interface Strip {
  readonly instrument: InstrumentId;
  readonly from: Day;
  /** The last day of the axis, exclusive. */
  readonly until: Day;
  readonly turns: readonly Day[];
  /** Empty, as `measure` is null, where only exits are recorded and nobody can be counted. */
  readonly count: readonly StripStep[];
  readonly peak: { readonly from: Day; readonly value: number };
  /** Bound to be, before entry into force; empty after it. */
  readonly consented: readonly StripStep[];
  readonly inForce: Day | null;
  /** The top of the count row: of who counted or was bound to, the most. */
  readonly most: number;
  /** How many have left and are not back. */
  readonly gone: readonly StripStep[];
  /** The measure of those who count; null for circles of one size. `lost`: of those departed, on top of it. */
  readonly measure: {
    readonly kept: readonly StripStep[];
    readonly lost: readonly StripStep[];
    readonly most: number;
  } | null;
  readonly exits: readonly StripExit[];
}

/** From the year of opening to the year after the record's date, or after the last change that is known or supposed to come. */
export function stripOf(basis: SceneBasis, instrument: InstrumentId, measure: MeasureChoice): Strip {
  const { graph, standings, record, figures } = basis;
  const clock = standings.clock(instrument);
  const turns = graph.turningDays(instrument);
  const from = firstDayOf(basis, instrument);
  const until = dayOf(civilOf(Math.max(record.date, turns.at(-1) ?? record.date)).year + 1, 1, 1);
  const uncounted = record.instruments.find(({ id }) => id === instrument)?.coverage.exitsOnly === true;
  const steps = uncounted ? [] : graph.countOver(instrument);
  const most = Math.max(0, ...steps.map((step) => step.parties));
  const peak = steps.find((step) => step.parties === most);
  const memberships = membershipsToward(graph, instrument);
  const departures = memberships.filter(isDeparture);
  const value = (id: ParticipantId) => figures.value(id, measure)?.value ?? 0;
  const kept = turns.map((day) => ({ from: day, value: sum(membersCounted(graph.at(instrument, day)), value) }));
  const away = turns.map((day) => {
    const inside = new Set(membersCounted(graph.at(instrument, day)));
    const left = departures.filter((m) => m.until <= day && !inside.has(m.participant)).map((m) => m.participant);
    return { from: day, who: clock.ended && clock.ended.on <= day ? [] : [...new Set(left)] };
  });
  const lost = away.map((step) => ({ from: step.from, value: sum(step.who, value) }));
  const consented = steps
    .filter((step) => clock.inForce === null || step.from < clock.inForce)
    .map((step) => ({ from: step.from, value: step.consented }));
  return {
    instrument,
    from,
    until,
    turns: turns.filter((day) => covers({ from, until }, day)),
    count: steps.map((step) => ({ from: step.from, value: step.parties })),
    peak: { from: peak?.from ?? from, value: most },
    consented,
    gone: away.map((step) => ({ from: step.from, value: step.who.length })),
    most: Math.max(1, most, ...consented.map((step) => step.value)),
    inForce: clock.inForce,
    measure:
      measure === "equal" || uncounted
        ? null
        : { kept, lost, most: Math.max(1, ...kept.map((step, i) => step.value + (lost[i]?.value ?? 0))) },
    exits: departures
      .map((membership) => {
        const leaving = membership.spells.find((spell) => spell.state.leaving !== null);
        return { participant: membership.participant, notice: leaving?.from ?? null, effect: membership.until };
      })
      .sort((a, b) => a.effect - b.effect),
  };
}

/** Where an axis of the instrument begins: the first day of the year in which it was opened, or of the first act. */
export function firstDayOf({ graph, standings, record }: SceneBasis, instrument: InstrumentId): Day {
  const [first] = graph.turningDays(instrument);
  const opened = standings.clock(instrument).opened ?? first ?? record.date;
  return dayOf(civilOf(Math.min(opened, first ?? opened)).year, 1, 1);
}

function sum(ids: readonly ParticipantId[], value: (id: ParticipantId) => number): number {
  return ids.reduce((total, id) => total + value(id), 0);
}

/** The value on a day: that of the last step not after it, 0 before the first. */
export function valueOn(steps: readonly StripStep[], day: Day): number {
  return steps.findLast((step) => step.from <= day)?.value ?? 0;
}
