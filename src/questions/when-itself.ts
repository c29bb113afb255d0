import { FOREVER, isoOf } from "../time/day.ts";
import type { Found } from "./dated.ts";
import type { Engine } from "./engine.ts";
import { countsAlong } from "./line.ts";
import type { WhenQuestion } from "./question.ts";

/** When an instrument was opened, entered into force or ended: an act of its own, of nobody. */
export function ofInstrument(engine: Engine, question: WhenQuestion): Found {
  const { instrument, moment } = question;
  const clock = engine.standings.clock(instrument);
  const on = moment === "opened" ? clock.opened : moment === "in-force" ? clock.inForce : (clock.ended?.on ?? null);
  if (on === null) return { dates: [], grounds: [] };
  const kind = moment === "opened" ? "opened" : moment === "in-force" ? "entry-into-force" : "termination";
  const act = engine.acts(instrument).find((a) => a.participant === null && a.act === kind);
  return {
    dates: [
      { participant: null, instrument, act: kind, on, text: act && act.date.latest === on ? act.date.text : isoOf(on) },
    ],
    grounds: act ? [{ participant: null, act, since: on }] : [],
  };
}

/** When it had the most parties: the first day of each run at the peak, the first run as `between`. */
export function peak(engine: Engine, question: WhenQuestion): Found {
  const { instrument } = question;
  const steps = countsAlong(engine, instrument).filter((step) => step.from <= question.on);
  const most = Math.max(0, ...steps.map((step) => step.parties));
  if (most === 0) return { dates: [], grounds: [], count: 0 };
  const starts = steps.filter((step, i) => step.parties === most && steps[i - 1]?.parties !== most);
  const first = starts[0]?.from ?? question.on;
  const next = steps.find((step) => step.from > first && step.parties !== most);
  return {
    dates: starts.map(({ from }) => ({ participant: null, instrument, act: "peak", on: from, text: isoOf(from) })),
    grounds: [],
    count: most,
    between: { from: first, until: next?.from ?? FOREVER },
  };
}
