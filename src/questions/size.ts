import { isDeparture } from "../standing/membership.ts";
import { FOREVER, isoOf } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { compares } from "./found.ts";
import { exitGrounds, groundsOf } from "./grounds.ts";
import { countsAlong } from "./line.ts";
import { notesOnActs, notesOnInstrument } from "./notes.ts";
import type { SizeQuestion } from "./question.ts";

/**
 * "When did NATO first have more than twenty members?": the first day of each run of days up to the asked one on which
 * the number of parties was so, and the first day after it. Whoever joined or left on the first day is the reason.
 */
export function answerSize(engine: Engine, question: SizeQuestion): AnswerData {
  const { instrument, on } = question;
  const { coverage } = instrumentOf(engine, instrument);
  const runs = runsOf(engine, question);
  const at = (act: string, day: number): DatedMoment => ({
    participant: null,
    instrument,
    act,
    on: day,
    text: isoOf(day),
  });
  const dates = runs.flatMap(({ from, until }) => [
    at("reached", from),
    ...(until <= on ? [at("no-longer", until)] : []),
  ]);
  const because = runs.flatMap(({ from }) => turnedOn(engine, instrument, from));
  return {
    ...BLANK,
    asked: question,
    kind: "dates",
    on,
    instruments: [instrument],
    dates,
    because,
    notes: [
      ...notesOnInstrument(engine, instrument, on).filter(({ note }) => note === "ended" || note === "past-record"),
      ...notesOnActs(engine, because),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** The runs of days on which it has parties, and as many as asked; those begun by the asked day, the last may go on after it. */
function runsOf(engine: Engine, { instrument, on, how, n }: SizeQuestion): Span[] {
  const steps = countsAlong(engine, instrument);
  const runs: Span[] = [];
  for (const [i, { from, parties }] of steps.entries()) {
    if (from > on || parties === 0 || !compares(parties, how, n)) continue;
    const until = steps[i + 1]?.from ?? FOREVER;
    const last = runs[runs.length - 1];
    if (last?.until === from) runs[runs.length - 1] = { from: last.from, until };
    else runs.push({ from, until });
  }
  return runs;
}

function turnedOn(engine: Engine, instrument: string, day: number): Ground[] {
  const joined = engine.joinings(instrument).filter(({ from }) => from === day);
  const left = engine.leavings(instrument).filter((one) => isDeparture(one) && one.until === day);
  return [
    ...joined.flatMap(({ spells: [first] }) => (first ? groundsOf(engine, first) : [])),
    ...left.flatMap((one) => exitGrounds(engine, one).slice(0, 1)),
  ];
}
