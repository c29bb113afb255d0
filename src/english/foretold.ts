import type { Failure } from "../questions/answer.ts";
import type { InForceQuestion, IsQuestion, Question, WhenQuestion } from "../questions/question.ts";
import { spellOn } from "../questions/sets.ts";
import { isOnce, momentsOf } from "../questions/when.ts";
import { inWords } from "../time/words.ts";
import { asWord, type Clauses } from "./clauses.ts";
import { failure } from "./failure.ts";
import { echo, saysWill } from "./failures.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import type { ReaderContext } from "./reader.ts";

/**
 * What is asked of days to come, or of what one may do, is refused by name where the record does not tell it; null where
 * it does, or where the question says nothing of the kind.
 */
export function foretold(
  { main }: Clauses,
  { question }: { readonly question: Question },
  context: ReaderContext,
): Failure | null {
  if (question.given) return null;
  const pieces = main.flatMap((piece) => asWord(piece) ?? []);
  const will = pieces.find(saysWill);
  if (will && question.ask === "when") return stepForetold(will, question, context);
  if (will && (question.ask === "is" || question.ask === "in-force")) return stateForetold(will, question, context);
  return question.ask === "is" ? leaveToLeave(pieces, question, context) : null;
}

/** "When will it leave?" has an answer where a notice or a deposit tells the day, or where it is out already. */
function stepForetold(will: Piece, question: WhenQuestion, context: ReaderContext): Failure | null {
  const { engine, names } = context;
  const { participant, instrument, moment, on } = question;
  if (participant === null) return null;
  const days = momentsOf(engine, question).filter((date) => isOnce(moment, date.act));
  if (days.some((date) => date.on > on)) return null;
  const state = spellOn(engine, participant, instrument, on)?.state;
  const isIn = state?.standing === "party";
  if (moment === "left" ? (isIn ? state.leaving !== null : days.length > 0) : days.length > 0) return null;
  const [who, what] = [names.inSentence(participant, on), names.inSentence(instrument, on)];
  const known =
    moment !== "left"
      ? "no such day is on record"
      : isIn
        ? `no notice by ${who} of leaving ${what} is on record`
        : `${who} is not in ${what}, by the record`;
  const asked: Question[] = [
    { ask: "is", participant, instrument, state: "party", on },
    { ask: "rule", rule: moment === "left" ? "leaving" : "joining", instrument, on },
  ];
  const offers = asked.map((each) => echo(each, context));
  return failure("out-of-scope", will.at, `${known}, and nothing is forecast here`, offers);
}

/** "Will it still be in force in 2050?" has an answer where its end, or the leaving of the one asked about, is on record. */
function stateForetold(will: Piece, question: IsQuestion | InForceQuestion, context: ReaderContext): Failure | null {
  const { engine } = context;
  const { instrument, on } = question;
  const { date } = engine.record;
  if (on <= date) return null;
  if (question.ask === "in-force") {
    if (engine.standings.clock(instrument).ended !== null) return null;
  } else {
    const [now, then] = [date, on].map((day) => spellOn(engine, question.participant, instrument, day));
    if (now !== then || now?.state.leaving) return null;
  }
  const known = `nothing is forecast here, and the record ends on ${inWords(date)}`;
  return failure("out-of-scope", will.at, known, [echo({ ...question, on: date }, context)]);
}

/** "Can the United States leave NATO?": what one may do is said by the clause, and not by what it has done. */
function leaveToLeave(pieces: readonly Piece[], question: IsQuestion, context: ReaderContext): Failure | null {
  const head = pieces.find((piece) => piece.is !== "word" || !tagged(piece, "filler", "and", "thus") || isMay(piece));
  const verb = pieces.find((piece) => tagged(piece, "depart"));
  const now =
    !pieces.some((piece) => tagged(piece, "have")) &&
    /^(leave|withdraw|quit|exit|pull out|denounce)$/.test(textOf(verb));
  if (!head || !isMay(head) || !now || question.state !== "departed") return null;
  const rule: Question = { ask: "rule", rule: "leaving", instrument: question.instrument, on: question.on };
  const message = "what one may do is law: the clause on leaving is on record, and what was done";
  return failure("out-of-scope", head.at, message, [echo(rule, context), echo(question, context)]);
}

function isMay(piece: Piece): boolean {
  return /^(can|could|may|might)$/.test(textOf(piece));
}
