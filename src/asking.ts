import { type ClaimChecked, checkClaims } from "./english/check-claims.ts";
import { type Completion, completionsOf } from "./english/completion.ts";
import { failure } from "./english/failure.ts";
import { type Lexicon, lexiconOf } from "./english/lexicon.ts";
import { type ReaderContext, readQuestion } from "./english/reader.ts";
import type { OpenRecord } from "./opened.ts";
import type { Answer, Failure } from "./questions/answer.ts";
import { answerQuestion, secondOf } from "./questions/answer-question.ts";
import type { Question } from "./questions/question.ts";
import type { InstrumentId } from "./records/record.ts";
import { onceFor } from "./standing/lazily.ts";
import type { Day } from "./time/day.ts";
import { covers, type Span } from "./time/span.ts";
import { inWords } from "./time/words.ts";

export type { CheckDone, ClaimChecked, ClaimVerdict } from "./english/check-claims.ts";
export type { Completion } from "./english/completion.ts";
export type { CompletionKind } from "./english/offers.ts";

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
 * What reads questions in words, of one opened record.
 *
 * ```ts
 * askingOf(openRecord(record)).read("who is left in Open Skies?"); // { ask: "who", reading: "remaining", instrument: "open-skies", … }
 * ```
 */
export interface Asking {
  readonly lexicon: Lexicon;
  /** Reads a question in words and answers it; what cannot be read or answered comes back as a failure, never thrown. */
  ask(text: string, options?: AskOptions): Answer | Failure;
  /** Reads a question in words as data, without answering it. */
  read(text: string, options?: AskOptions): Question | Failure;
  /**
   * The next words that lead to a question that can be answered, best first, at most twelve: each a text in place of
   * the characters `replaces[0]` to before `replaces[1]` of what was typed. Empty where nothing leads to one.
   */
  complete(text: string, options?: AskOptions): Completion[];
  /** Every claim of the record with its verdict, the computation behind it, and its other readings. */
  claims(): ClaimChecked[];
}

/** Made once for a record, and kept as long as that is. */
export const askingOf: (opened: OpenRecord) => Asking = onceFor(asking);

function asking(opened: OpenRecord): Asking {
  const { record, names, engine, echo, examples } = opened;
  const lexicon = lexiconOf(record);
  const contextOf = (options: AskOptions): ReaderContext => ({
    engine,
    lexicon,
    names,
    on: options.on ?? record.date,
    today: options.today ?? record.date,
    about: options.about ?? null,
    examples,
  });

  const ask = (text: string, options: AskOptions = {}): Answer | Failure => {
    const read = readQuestion(text, contextOf(options));
    if ("error" in read) return read;
    const { window, alsoIn = null, question, assuming = [] } = read;
    const answer = opened.answer(question, { text, assuming });
    if ("error" in answer) return answer;
    const { also, ...first } = question;
    const second = also && secondOf(also, question);
    return (
      changing(text, first as Question, window, (on) => ({ ...question, on })) ??
      (second ? changing(text, second, alsoIn, (on) => ({ ...question, also: { ...second, on } })) : null) ??
      answer
    );
  };

  /** "In 2010" has one answer only if it is the same on every day of 2010; null where it has. */
  const changing = (
    text: string,
    question: Question,
    window: Span | null,
    dated: (on: Day) => Question,
  ): Failure | null => {
    const data = window && answerQuestion(engine, question);
    if (!data || "refused" in data || data.kind === "dates" || !data.holds) return null;
    // Before it began nobody could be in it: "in 1975" of what began in that year is from then on.
    const { inForce } =
      "instrument" in question && question.instrument !== null
        ? engine.standings.clock(question.instrument)
        : { inForce: null };
    const began = inForce !== null && covers(window, inForce) ? inForce : window.from;
    if (covers(data.holds, began)) return null;
    const days = [window.from, window.until - 1];
    return failure(
      "ambiguous",
      [0, text.length],
      `the answer changes between ${inWords(window.from)} and ${inWords(window.until - 1)}: ask for a day`,
      days.map((on) => echo(dated(on))),
    );
  };

  return {
    lexicon,
    ask,
    read: (text, options = {}) => {
      const read = readQuestion(text, contextOf(options));
      return "error" in read ? read : read.question;
    },
    complete: (text, options = {}) => completionsOf(text, contextOf(options)),
    claims: () => checkClaims({ record, names, ask: (question, on) => ask(question, { on }) }),
  };
}
