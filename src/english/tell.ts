import type { Answer, Because, DerivationStep, SourceLink } from "../questions/answer.ts";
import type { AnswerData } from "../questions/answer-data.ts";
import type { Question } from "../questions/question.ts";
import type { SourceId } from "../records/record.ts";
import type { Step } from "../standing/spell.ts";
import { type Day, isoOf } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { echoOf, suppositionsEcho } from "./echo.ts";
import { partsOf } from "./parts.ts";
import { remarksOf } from "./remarks.ts";
import { readingTitle } from "./say-claims.ts";
import { baseWords } from "./say-numbers.ts";
import { lengthWords } from "./say-record.ts";
import { sentenceOf, supposingSentence } from "./sentence.ts";
import type { AnswerTeller } from "./teller.ts";

/** An answer as data becomes the answer contract: days as text, and sentences beside them. */
export function tell(
  data: AnswerData,
  asked: string | null,
  teller: AnswerTeller,
  assuming: readonly string[] = [],
): Answer {
  const { record, names } = teller;
  const reading = echoOf(data.asked, names, record.date);
  const { given = [] } = data.asked;
  const supposed = suppositionsEcho(given, { names, today: record.date }).map((each) => `hypothetical: ${each}`);
  const sentence = sentenceOf(data, teller);
  const answer: Answer = {
    question: asked ?? reading,
    reading,
    sentence: supposingSentence(sentence, given, teller),
    kind: data.kind,
    readings: data.readings.map(({ as, verdict, missing, extra }) => ({
      reading: readingTitle(as, teller, data.on ?? record.date),
      verdict,
      missing: [...missing],
      extra: [...extra],
    })),
    parts: partsOf(data.asked, record, names),
    holds: data.holds && isoSpan(data.holds, record.date),
    because: data.because.map((ground): Because => {
      const { participant, act } = ground;
      const { instrument, act: kind, date, source } = act;
      const other = act.participant !== participant ? act.participant : null;
      const [on, link] = [date.text, sourceLink(teller, source)];
      if (other === null) return { participant, instrument, act: kind, on, source: link };
      return { participant, by: other, instrument, act: kind, on, source: link };
    }),
    assuming: [...supposed, ...assuming],
    coverage: { until: isoOf(data.coverage.until), missing: [...data.coverage.missing] },
    // What the sentence says need not be said again.
    notes: remarksOf(data, teller).filter((remark) => !sentence.includes(remark)),
  };
  if (data.on !== null) answer.on = isoOf(data.on);
  if (data.between) answer.between = isoSpan(data.between, record.date);
  if (data.participants) answer.participants = [...data.participants];
  const isSet = data.kind === "participants" || data.kind === "count";
  if (isSet || data.asked.ask === "claim") {
    answer.maybe = [...data.maybe];
    answer.suspended = [...data.suspended];
  }
  if (isSet || data.kind === "verdict" || data.contested.length > 0) answer.contested = [...data.contested];
  const instruments = data.instruments ?? instrumentsOf(data.asked, data);
  if (instruments) answer.instruments = [...instruments];
  if (data.count !== null) answer.count = data.count;
  if (data.verdict) answer.verdict = data.verdict;
  if (data.dates) {
    answer.dates = data.dates
      .filter(({ instrument }) => instrument !== "")
      .map(({ participant, instrument, act, on, text }) => ({ participant, instrument, act, on: text || isoOf(on) }));
  }
  if (data.duration) answer.duration = { days: data.duration.days, words: lengthWords(data) };
  if (data.changes) answer.changes = data.changes.map((change) => ({ ...change, on: isoOf(change.on) }));
  if (data.measure) {
    const { name, unit, value, total, base } = data.measure;
    answer.measure = { name, unit, value, total, share: total > 0 ? value / total : 0, base: baseWords(base, teller) };
  }
  if (data.steps) answer.steps = data.steps.map((step) => derivationStep(step, teller));
  return data.also ? withSecond(answer, data.also, teller) : answer;
}

/** What is supposed is said once, before both. */
function withSecond(answer: Answer, data: AnswerData, teller: AnswerTeller): Answer {
  const also = tell(data, null, teller);
  const notes = also.notes.filter((note) => !answer.notes.includes(note));
  // "Three of the six acts behind this answer": of two answers it is said which.
  const of = (which: string) => (note: string) => note.replace("behind this answer", `behind the ${which} answer`);
  return {
    ...answer,
    sentence: `${answer.sentence} ${sentenceOf(data, teller)}`,
    notes: [...answer.notes.map(of("first")), ...notes.map(of("second"))],
    also,
  };
}

function instrumentsOf(asked: Question, { kind }: AnswerData): readonly string[] | null {
  if (kind !== "verdict" && kind !== "derivation" && kind !== "dates") return null;
  return "instrument" in asked && asked.instrument !== null ? [asked.instrument] : null;
}

export function derivationStep(step: Step, teller: AnswerTeller): DerivationStep {
  return {
    on: isoOf(step.on),
    text: step.text,
    act: step.act?.act ?? null,
    source: step.act ? sourceLink(teller, step.act.source) : null,
    rule: step.rule,
  };
}

function sourceLink(teller: AnswerTeller, id: SourceId): SourceLink {
  return teller.sources.get(id) ?? { id, title: id, url: null };
}

/** Open ends, and ends after the record's date, are null: still true as far as the record speaks. */
function isoSpan(span: Span, recordDate: Day): { from: string | null; until: string | null } {
  return {
    from: Number.isFinite(span.from) ? isoOf(span.from) : null,
    until: span.until <= recordDate ? isoOf(span.until) : null,
  };
}
