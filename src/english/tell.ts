import type { Answer, Because, DerivationStep, SourceLink } from "../questions/answer.ts";
import type { AnswerData } from "../questions/answer-data.ts";
import type { SourceId } from "../records/record.ts";
import type { Step } from "../standing/spell.ts";
import { type Day, isoOf } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { echoOf } from "./echo.ts";
import { partsOf } from "./parts.ts";
import { remarksOf } from "./remarks.ts";
import { sentenceOf, type Teller } from "./sentence.ts";

/** An answer as data becomes the answer contract: days as text, and sentences beside them. */
export function tell(data: AnswerData, asked: string | null, teller: Teller): Answer {
  const { record, names } = teller;
  const reading = echoOf(data.asked, names, record.date);
  const answer: Answer = {
    question: asked ?? reading,
    reading,
    sentence: sentenceOf(data, teller),
    kind: data.kind,
    readings: [],
    parts: partsOf(data.asked, record, names),
    holds: data.holds && isoSpan(data.holds, record.date),
    because: data.because.map((ground): Because => {
      const { participant, act } = ground;
      return { participant, act: act.act, on: act.date.text, source: sourceLink(teller, act.source) };
    }),
    assuming: [],
    coverage: { until: isoOf(data.coverage.until), missing: [...data.coverage.missing] },
    notes: remarksOf(data, teller),
  };
  if (data.on !== null) answer.on = isoOf(data.on);
  if (data.between) answer.between = isoSpan(data.between, record.date);
  if (data.participants) answer.participants = [...data.participants];
  if (data.kind === "participants" || data.kind === "count") {
    answer.maybe = [...data.maybe];
    answer.suspended = [...data.suspended];
  }
  if (data.kind === "participants" || data.kind === "count" || data.kind === "verdict")
    answer.contested = [...data.contested];
  if (data.kind === "verdict" || data.kind === "derivation" || data.kind === "dates")
    answer.instruments = [data.asked.instrument];
  if (data.count !== null) answer.count = data.count;
  if (data.verdict) answer.verdict = data.verdict;
  if (data.dates) {
    answer.dates = data.dates.map(({ participant, instrument, act, text }) => ({
      participant,
      instrument,
      act,
      on: text,
    }));
  }
  if (data.steps) answer.steps = data.steps.map((step) => derivationStep(step, teller));
  return answer;
}

export function derivationStep(step: Step, teller: Teller): DerivationStep {
  return {
    on: isoOf(step.on),
    text: step.text,
    act: step.act?.act ?? null,
    source: step.act ? sourceLink(teller, step.act.source) : null,
    rule: step.rule,
  };
}

function sourceLink(teller: Teller, id: SourceId): SourceLink {
  const source = teller.record.sources.find((each) => each.id === id);
  return { id, title: source?.title ?? id, url: source?.URL ?? null };
}

/** Open ends, and ends after the record's date, are null: still true as far as the record speaks. */
function isoSpan(span: Span, recordDate: Day): { from: string | null; until: string | null } {
  return {
    from: Number.isFinite(span.from) ? isoOf(span.from) : null,
    until: span.until <= recordDate ? isoOf(span.until) : null,
  };
}
