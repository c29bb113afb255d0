import { echoOf } from "./english/echo.ts";
import { exampleQuestions } from "./english/examples.ts";
import { failure } from "./english/failure.ts";
import { type AnswerTable, answerMarkdown, answerTable } from "./english/take-away.ts";
import { derivationStep, tell } from "./english/tell.ts";
import { tellerOf } from "./english/teller.ts";
import { indexOf } from "./graph/as-of.ts";
import type { AsOfIndex } from "./graph/graph.ts";
import type { Answer, DerivationStep, Failure } from "./questions/answer.ts";
import { answerQuestion } from "./questions/answer-question.ts";
import { type Engine, engineOf } from "./questions/engine.ts";
import type { Question, Supposed } from "./questions/question.ts";
import { suppositionOf } from "./questions/supposing.ts";
import type { Figures } from "./records/figures.ts";
import type { Names } from "./records/names.ts";
import type { Act, InstrumentId, ParticipantId, TreatyRecord } from "./records/record.ts";
import { explain } from "./standing/explain.ts";
import { fold, type Standings } from "./standing/fold.ts";
import { lazily } from "./standing/lazily.ts";
import { suppose } from "./standing/suppose.ts";
import type { Day } from "./time/day.ts";

// What both doors use of the floors below: they know this file, and of those floors only types.
export { startOf } from "./english/examples.ts";
export { type Headline, headlineOf } from "./english/headline.ts";
export { holdsSentence } from "./english/holds.ts";
export { otherReadings, partsOf } from "./english/parts.ts";
export { standingInWords } from "./english/standing-words.ts";
export type { AnswerTable } from "./english/take-away.ts";
export { capital, tally } from "./english/teller.ts";
export { fileOf } from "./graph/file-standings.ts";
export { countsAsParty, membershipsToward } from "./graph/graph.ts";
export type { Answer, Failure } from "./questions/answer.ts";
export { firstDay } from "./questions/notes.ts";
export { type Question, SUPPOSINGS, type Supposed, type Supposing } from "./questions/question.ts";
export { recordedRow } from "./records/claim.ts";
export type { TreatyRecord } from "./records/record.ts";
export { onceFor, rememberedLast } from "./standing/lazily.ts";
export { isDeparture, type Membership, membershipsOf } from "./standing/membership.ts";
export { type ReplayReport, replayRecord } from "./standing/replay-record.ts";

/** The words in which a question was asked, and what was taken for granted in reading them. */
export interface Asked {
  readonly text: string;
  readonly assuming: readonly string[];
}

/**
 * A record, opened: it answers what is asked as data, and writes questions and answers in words. It reads none: that
 * takes more code than all of this, which whoever looks at a picture need not wait for (`asking.ts`).
 *
 * ```ts
 * const on = dayOfIso("2021-12-18");
 * openRecord(record).answer({ ask: "who", reading: "remaining", instrument: "open-skies", filters: [], on, form: "list" });
 * ```
 */
export interface OpenRecord {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly names: Names;
  readonly figures: Figures;
  /** What questions are answered from, looked up: for what reads them, and no contract. */
  readonly engine: Engine;
  /**
   * Answers a question given as data, in the words in which it was asked, by default those of its echo. Ids that the
   * record does not know throw a RangeError.
   */
  answer(question: Question, asked?: Asked): Answer | Failure;
  /** The derivation of a pair's standing, in order of day. */
  explain(participant: ParticipantId, instrument: InstrumentId): DerivationStep[];
  /**
   * The same record with hypothetical acts on top and without those of its own acts that are `setAside`, opened on its
   * own.
   */
  suppose(acts: readonly Act[], setAside?: readonly Act[]): OpenRecord;
  /** The same for what questions suppose: `{ participant: "BLR", instrument: "open-skies", does: "notice", on: 20819 }`. */
  supposing(given: readonly Supposed[]): OpenRecord;
  /** A question as data in the words that read back as it. */
  echo(question: Question): string;
  /**
   * What differs on the day `until` from the day `from`: every change of standing after `from` and up to `until`,
   * that day included; of one instrument (and those it continues), or of all.
   */
  diff(from: Day, until: Day, instrument?: InstrumentId): Answer | Failure;
  /** An answer as rows under a header, ids and names: for CSV (`exchange/csv.ts` guards the cells) and tables. */
  table(answer: Answer): AnswerTable;
  /** An answer as Markdown: sentence, reading, rows, notes. */
  markdown(answer: Answer): string;
  /** Questions that this record can answer, one of each kind. */
  examples(): string[];
}

/** Folds a checked record and makes it answer. Takes some ten milliseconds for the built-in record. */
export function openRecord(record: TreatyRecord): OpenRecord {
  const standings = fold(record);
  return openStandings(standings, indexOf(standings));
}

const LEFT_OUT = {
  acts: "this follows from acts, which this file leaves out",
  clauses: "this follows from acts and clauses, which this file leaves out",
} as const;

/** The same from spells that were folded before: those of an index's file. */
export function openStandings(standings: Standings, graph: AsOfIndex): OpenRecord {
  const { record } = standings;
  const engine = engineOf(standings, graph);
  const { names } = engine;
  const teller = tellerOf(record, names);
  const echo = (question: Question) => echoOf(question, names, record.date);

  const answer = (question: Question, asked?: Asked): Answer | Failure => {
    const data = answerQuestion(engine, question);
    if (!("refused" in data)) return tell(data, asked?.text ?? null, teller, asked?.assuming);
    const refusal = (message: string, suggestions: readonly string[] = []) =>
      failure("out-of-scope", [0, asked?.text.length ?? 0], message, suggestions);
    if (data.refused === "left-out") return refusal(LEFT_OUT[data.what]);
    if (data.refused === "no-figures") return refusal(`there are no figures of ${data.measure.replaceAll("-", " ")}`);
    const { instrument } = data;
    const what = names.inSentence(instrument, question.on);
    return refusal(
      `of ${what} only exits and returns are recorded, so nobody can be counted or listed as being in it`,
      [echo({ ask: "who", reading: "departed", instrument, filters: [], on: question.on, form: "list" })],
    );
  };
  const supposed = (acts: readonly Act[], setAside: Iterable<Act>) =>
    openRecord(suppose(record, acts, new Set(setAside)));

  return {
    record,
    standings,
    graph,
    names,
    figures: engine.figures,
    engine,
    answer,
    explain: (participant, instrument) =>
      explain(standings, participant, instrument, names).map((step) => derivationStep(step, teller)),
    suppose: (acts, setAside = []) => supposed(acts, setAside),
    supposing: (given) => {
      const { acts, setAside } = suppositionOf(standings, given);
      return supposed(acts, setAside);
    },
    diff: (from, until, instrument) =>
      answer({
        ask: "changes",
        instrument: instrument ?? null,
        participant: null,
        since: from + 1,
        on: until,
        only: "all",
      }),
    table: (told) => answerTable(told, names, record.date),
    markdown: (told) => answerMarkdown(told, names, record.date),
    echo,
    examples: lazily(() => exampleQuestions(standings, graph, names)),
  };
}
