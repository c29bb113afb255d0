import type { ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type AnswerData, type Base, BLANK, type Measured } from "./answer-data.ts";
import { type Engine, isInstrument } from "./engine.ts";
import { exitGrounds } from "./grounds.ts";
import { notesOnInstrument } from "./notes.ts";
import { placingOf } from "./placing.ts";
import type { Filter, ShareQuestion, StepTaken } from "./question.ts";
import { passing, sureMembers } from "./sets.ts";

/** Heads instead of a figure. */
export const HEADS = "participants";

/**
 * "What share of the area was lost when the United States and Russia left?" The base is everyone that counts on the
 * day, for losses together with those that had left by then; the base is told, and so is the share on other bases.
 */
export function answerShare(engine: Engine, question: ShareQuestion): AnswerData {
  const { instrument, on } = question;
  const measure = measured(engine, question);
  const coverage = engine.instruments.get(instrument)?.coverage;
  const gone = withDeparted(question) ? departures(engine, question) : [];
  return {
    ...BLANK,
    asked: question,
    kind: "measure",
    on,
    participants: measure.part,
    instruments: coverage ? [instrument] : null,
    count: measure.part.length,
    measure,
    // What is left is told by who is not.
    because: gone
      .filter((m) => question.part.part === "stayed" || measure.part.includes(m.participant))
      .flatMap((m) => exitGrounds(engine, m)),
    notes: [
      ...(coverage ? notesOnInstrument(engine, instrument, on).filter((n) => n.note !== "toward") : []),
      ...(measure.missing.length > 0
        ? [{ note: "no-figure" as const, participants: measure.missing, measure: measure.name }]
        : []),
    ],
    coverage: { until: coverage?.until ?? engine.record.date, missing: coverage?.missing ?? [] },
  };
}

/** The share, and the same share with the other measures of its kind and without the largest of those who stayed. */
export function measured(engine: Engine, question: ShareQuestion): Measured {
  const { instrument, on, without, measure } = question;
  const whole = baseOf(engine, question);
  const part = partOf(engine, question, whole);
  const inBase = whole.filter((id) => !without.includes(id));
  const inPart = part.filter((id) => !without.includes(id));
  const base: Base = { measure, instrument, on, participants: [...inBase].sort(), without };
  const { value, total, missing, unit } = shareOf(engine, measure, inPart, inBase);
  return {
    name: measure,
    unit,
    value,
    total,
    base,
    part: [...inPart].sort(),
    missing,
    otherwise: question.part.part === "all" ? [] : otherBases(engine, question, inPart, inBase),
  };
}

function shareOf(engine: Engine, measure: string, part: readonly ParticipantId[], base: readonly ParticipantId[]) {
  if (measure === HEADS) return { value: part.length, total: base.length, missing: [], unit: HEADS };
  const unit = engine.figures.unit(measure) ?? "";
  const figureOf = (id: ParticipantId) => figureFor(engine, id, measure);
  const sum = (ids: readonly ParticipantId[]) => ids.reduce((all, id) => all + (figureOf(id) ?? 0), 0);
  const missing = base.filter((id) => figureOf(id) === null);
  return { value: sum(part), total: sum(base), missing, unit };
}

/** A special figure (`area-with-Greenland`) stands only for those that differ in it: the others have the plain one. */
function figureFor(engine: Engine, id: ParticipantId, measure: string): number | null {
  const own = engine.figures.value(id, measure) ?? engine.figures.value(id, measure.split("-")[0] ?? measure);
  return own?.value ?? null;
}

/** Of what was lost, or is left of a whole, the whole holds those that have left, too. */
function withDeparted({ lost, part }: ShareQuestion): boolean {
  return lost || part.part === "stayed";
}

function departures(engine: Engine, { instrument, on }: ShareQuestion) {
  if (!isInstrument(engine, instrument)) return [];
  return [...engine.memberships(instrument).values()]
    .flat()
    .filter((m) => isDeparture(m) && m.until <= on)
    .filter((m) => !(engine.memberships(instrument).get(m.participant) ?? []).some((again) => covers(again, on)));
}

function baseOf(engine: Engine, question: ShareQuestion): ParticipantId[] {
  if (question.among) return thoseOf(engine, question.among, question.instrument, question.on, []);
  const now = sureMembers(engine, question.instrument, question.on);
  if (!withDeparted(question)) return now;
  const gone = departures(engine, question);
  // Who left is counted in again, and nobody twice.
  if (question.part.part !== "participants") return [...new Set([...now, ...gone.map((m) => m.participant)])].sort();
  const { of } = question.part;
  const first = Math.min(...gone.filter((m) => of.includes(m.participant)).map((m) => m.until));
  return Number.isFinite(first)
    ? sureMembers(engine, question.instrument, first - 1)
    : [...new Set([...now, ...of])].sort();
}

function partOf(engine: Engine, question: ShareQuestion, base: readonly ParticipantId[]): ParticipantId[] {
  const { part } = question;
  switch (part.part) {
    case "all":
      return [...base];
    case "departed":
      return departures(engine, question)
        .map((m) => m.participant)
        .filter((id) => base.includes(id));
    case "stayed": {
      const gone = new Set(departures(engine, question).map((m) => m.participant));
      return base.filter((id) => !gone.has(id));
    }
    case "participants":
      return part.of.filter((id) => base.includes(id));
    case "reading": {
      const among: Filter = { in: true, of: question.instrument, on: null };
      const done = new Set(thoseOf(engine, part.reading, part.of, question.on, question.among ? [] : [among]));
      return base.filter((id) => done.has(id));
    }
    case "filter": {
      const passes = passing(engine, [part.filter], question.on);
      return base.filter((id) => passes(id) === "yes");
    }
  }
}

/** Those whom a who-question of the same words would name for sure. */
function thoseOf(
  engine: Engine,
  reading: StepTaken,
  instrument: string,
  on: Day,
  filters: readonly Filter[],
): ParticipantId[] {
  const { ids, place } = placingOf(engine, { ask: "who", reading, instrument, filters, on, form: "list" });
  return ids.filter((id) => place(id, on).at === "sure");
}

/** Other figures in the same unit; and, where the share is one of figures, without the largest that is no part of it. */
function otherBases(
  engine: Engine,
  question: ShareQuestion,
  part: readonly ParticipantId[],
  base: readonly ParticipantId[],
): Measured["otherwise"] {
  const { measure, instrument, on, without } = question;
  if (measure === HEADS) return [];
  const { figures } = engine;
  const alike = figures.measures().filter((each) => each !== measure && each.startsWith(`${measure}-`));
  const others = alike.map((each) => {
    const { value, total } = shareOf(engine, each, part, base);
    return { base: { measure: each, instrument, on, participants: base, without }, value, total };
  });
  const size = (id: ParticipantId) => figures.value(id, measure)?.value ?? 0;
  const largest = base.filter((id) => !part.includes(id)).sort((a, b) => size(b) - size(a))[0];
  if (largest === undefined) return others;
  const rest = base.filter((id) => id !== largest);
  const { value, total } = shareOf(engine, measure, part, rest);
  return [
    ...others,
    { base: { measure, instrument, on, participants: rest, without: [...without, largest] }, value, total },
  ];
}
