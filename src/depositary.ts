import { type ClaimChecked, checkClaims } from "./english/check-claims.ts";
import { type Completion, completionsOf } from "./english/completion.ts";
import { echoOf } from "./english/echo.ts";
import { exampleQuestions } from "./english/examples.ts";
import { type Lexicon, lexiconOf } from "./english/lexicon.ts";
import { type ReaderContext, readQuestion } from "./english/reader.ts";
import { type AnswerTable, answerMarkdown, answerTable } from "./english/take-away.ts";
import { derivationStep, tell } from "./english/tell.ts";
import { tellerOf } from "./english/teller.ts";
import { indexOf } from "./graph/as-of.ts";
import type { AsOfIndex } from "./graph/graph.ts";
import type { Answer, DerivationStep, Failure } from "./questions/answer.ts";
import { answerQuestion } from "./questions/answer-question.ts";
import { engineOf } from "./questions/engine.ts";
import type { Question, Supposed } from "./questions/question.ts";
import { suppositionOf } from "./questions/supposing.ts";
import type { Figures } from "./records/figures.ts";
import type { Names } from "./records/names.ts";
import type { Act, InstrumentId, ParticipantId, TreatyRecord } from "./records/record.ts";
import { explain } from "./standing/explain.ts";
import { fold, type Standings } from "./standing/fold.ts";
import { suppose } from "./standing/suppose.ts";
import type { Day } from "./time/day.ts";
import { covers } from "./time/span.ts";
import { inWords } from "./time/words.ts";

// What both doors use of the floors below: they know this file, and of those floors only types.
export type { CheckDone, ClaimChecked, ClaimVerdict } from "./english/check-claims.ts";
export type { Completion } from "./english/completion.ts";
export { startOf } from "./english/examples.ts";
export { type Headline, headlineOf } from "./english/headline.ts";
export { holdsSentence } from "./english/holds.ts";
export type { CompletionKind } from "./english/offers.ts";
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
export { isDeparture, type Membership, membershipsOf } from "./standing/membership.ts";
export { type ReplayReport, replayRecord } from "./standing/replay-record.ts";

/** How a question in words is to be taken where it leaves something open. */
export interface AskOptions {
  /** The day of a question that names none; by default the record's date. */
  readonly on?: Day;
  /** The instrument of a question that names none; by default there is none, and the question is not understood. */
  readonly about?: InstrumentId;
  /** The clock's day, which "today" means; by default the record's date. */
  readonly today?: Day;
}

/**
 * The library: a record, opened. Page and terminal are two doors to this one object.
 *
 * ```ts
 * const depositary = open(record);
 * depositary.ask("who is left in Open Skies outside NATO on 18 December 2021?"); // { count: 6, participants: ["BIH", …] }
 * ```
 */
export interface Depositary {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly names: Names;
  readonly figures: Figures;
  readonly lexicon: Lexicon;
  /** Reads a question in words and answers it; what cannot be read or answered comes back as a failure, never thrown. */
  ask(text: string, options?: AskOptions): Answer | Failure;
  /** Reads a question in words as data, without answering it. */
  read(text: string, options?: AskOptions): Question | Failure;
  /** Answers a question given as data. Ids that the record does not know throw a RangeError. */
  answer(question: Question): Answer | Failure;
  /** The derivation of a pair's standing, in order of day. */
  explain(participant: ParticipantId, instrument: InstrumentId): DerivationStep[];
  /**
   * The same record with hypothetical acts on top and without those of its own acts that are `setAside`, as a
   * depositary of its own.
   */
  suppose(acts: readonly Act[], setAside?: readonly Act[]): Depositary;
  /** The same for what questions suppose: `{ participant: "BLR", instrument: "open-skies", does: "notice", on: 20819 }`. */
  supposing(given: readonly Supposed[]): Depositary;
  /** A question as data in the words that read back as it. */
  echo(question: Question): string;
  /**
   * The next words that lead to a question that can be answered, best first, at most twelve: each a text in place of
   * the characters `replaces[0]` to before `replaces[1]` of what was typed. Empty where nothing leads to one.
   */
  complete(text: string, options?: AskOptions): Completion[];
  /**
   * What differs on the day `until` from the day `from`: every change of standing after `from` and up to `until`,
   * that day included; of one instrument (and those it continues), or of all.
   */
  diff(from: Day, until: Day, instrument?: InstrumentId): Answer | Failure;
  /** Every claim of the record with its verdict, the computation behind it, and its other readings. */
  claims(): ClaimChecked[];
  /** An answer as rows under a header, ids and names: for CSV (`exchange/csv.ts` guards the cells) and tables. */
  table(answer: Answer): AnswerTable;
  /** An answer as Markdown: sentence, reading, rows, notes. */
  markdown(answer: Answer): string;
  /** Questions that this record can answer, one of each kind. */
  examples(): string[];
}

/** Folds a checked record and makes it answer. Takes some ten milliseconds for the built-in record. */
export function open(record: TreatyRecord): Depositary {
  const standings = fold(record);
  return openFolded(standings, indexOf(standings));
}

const LEFT_OUT = {
  acts: "this follows from acts, which this file leaves out",
  clauses: "this follows from acts and clauses, which this file leaves out",
} as const;

/** The same from spells that were folded before: those of an index's file. */
export function openFolded(standings: Standings, graph: AsOfIndex): Depositary {
  const { record } = standings;
  const lexicon = lexiconOf(record);
  const engine = engineOf(standings, graph);
  const { names } = engine;
  const teller = tellerOf(record, names);
  let shown: string[] | null = null;
  const examples = () => {
    shown ??= exampleQuestions(standings, graph, names);
    return shown;
  };

  const answered = (question: Question, asked: string | null, assuming: readonly string[] = []): Answer | Failure => {
    const data = answerQuestion(engine, question);
    if (!("refused" in data)) return tell(data, asked, teller, assuming);
    if (data.refused === "left-out") return refusal("out-of-scope", asked ?? "", LEFT_OUT[data.what], []);
    if (data.refused === "no-figures") {
      return refusal("out-of-scope", asked ?? "", `there are no figures of ${data.measure.replaceAll("-", " ")}`, []);
    }
    const what = names.inSentence(data.instrument, question.on);
    const message = `of ${what} only exits and returns are recorded, so nobody can be counted or listed as being in it`;
    return refusal("out-of-scope", asked ?? "", message, [
      echoOf(
        { ask: "who", reading: "departed", instrument: data.instrument, filters: [], on: question.on, form: "list" },
        names,
        record.date,
      ),
    ]);
  };

  const contextOf = (options: AskOptions): ReaderContext => ({
    engine,
    lexicon,
    names,
    on: options.on ?? record.date,
    today: options.today ?? record.date,
    about: options.about ?? null,
    examples,
  });
  const reading = (text: string, options: AskOptions) => readQuestion(text, contextOf(options));

  const ask = (text: string, options: AskOptions = {}): Answer | Failure => {
    const read = reading(text, options);
    if ("error" in read) return read;
    const { window, question, assuming = [] } = read;
    const answer = answered(question, text, assuming);
    if (!window || "error" in answer || answer.kind === "dates") return answer;
    // "In 2010" has one answer only if it is the same on every day of 2010.
    const holds = answerQuestion(engine, question);
    if ("refused" in holds || !holds.holds || covers(holds.holds, window.from)) return answer;
    const days = [window.from, window.until - 1];
    const message = `the answer changes between ${inWords(window.from)} and ${inWords(window.until - 1)}: ask for a day`;
    return refusal(
      "ambiguous",
      text,
      message,
      days.map((on) => echoOf({ ...question, on }, names, record.date)),
    );
  };

  return {
    record,
    standings,
    graph,
    names,
    figures: engine.figures,
    lexicon,
    ask,
    read: (text, options = {}) => {
      const read = reading(text, options);
      return "error" in read ? read : read.question;
    },
    answer: (question) => answered(question, null),
    explain: (participant, instrument) =>
      explain(standings, participant, instrument, names).map((step) => derivationStep(step, teller)),
    suppose: (acts, setAside = []) => open(suppose(record, acts, new Set(setAside))),
    supposing: (given) => {
      const { acts, setAside } = suppositionOf(standings, given);
      return open(suppose(record, acts, setAside));
    },
    diff: (from, until, instrument) =>
      answered(
        { ask: "changes", instrument: instrument ?? null, participant: null, since: from + 1, on: until, only: "all" },
        null,
      ),
    claims: () => checkClaims({ record, names, ask: (question, on) => ask(question, { on }) }),
    table: (answer) => answerTable(answer, names, record.date),
    markdown: (answer) => answerMarkdown(answer, names, record.date),
    complete: (text, options = {}) => completionsOf(text, contextOf(options)),
    echo: (question) => echoOf(question, names, record.date),
    examples,
  };
}

function refusal(kind: Failure["error"]["kind"], text: string, message: string, suggestions: string[]): Failure {
  return { error: { kind, at: [0, text.length], message }, suggestions };
}
