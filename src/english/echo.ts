import type { Filter, Moment, Question, StateAsked, WhoQuestion } from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";

/**
 * A question in plain English: the echo before an answer, and the text behind every suggestion. Law: reading the echo
 * of a question gives that question again. "Left" is only ever said of those who departed.
 */
export function echoOf(question: Question, names: Names, today: Day): string {
  const on = question.on;
  const past = on < today;
  const day = inWords(on);
  const what = names.inSentence(question.instrument, on);
  switch (question.ask) {
    case "who":
      return `${whoOf(question, what, day, past)}${filtersOf(question.filters, names, on)}?`;
    case "is":
      return `${isOf(question.state, names.inSentence(question.participant, on), what, past)} ${day}?`;
    case "in-force":
      return `${past ? "Was" : "Is"} ${what} in force on ${day}?`;
    case "when": {
      const who = question.participant === null ? null : names.inSentence(question.participant, on);
      return `${whenOf(question.moment, who, what)} by ${day}?`;
    }
    case "why":
      return `Show how ${names.inSentence(question.participant, on)} stands toward ${what} on ${day}.`;
  }
}

function whoOf({ reading, form, since }: WhoQuestion, what: string, day: string, past: boolean): string {
  const count = form === "count";
  const who = count ? "How many" : "Who";
  const [is, has] = past ? [count ? "were" : "was", "had"] : count ? ["are", "have"] : ["is", "has"];
  switch (reading) {
    case "remaining":
      return `${who} ${past ? "remained" : count ? "remain" : "remains"} in ${what} on ${day}`;
    case "departed":
      return `${who} ${has} left ${what} by ${day}${since == null ? "" : `, since ${inWords(since)}`}`;
    case "returned":
      return `${who} left ${what} and came back by ${day}`;
    case "pending":
      return `${who} ${has} signed ${what} but not ratified it on ${day}`;
    case "never":
      return `${who} never joined ${what} by ${day}`;
    case "ever":
      return `${who} ${count ? "were" : "was"} ever in ${what} by ${day}`;
    case "leaving":
      return `${who} ${is} leaving ${what} on ${day}`;
  }
}

function filtersOf(filters: readonly Filter[], names: Names, on: Day): string {
  return filters
    .map(({ in: wanted, of, on: own }) => {
      const day = own === null ? "on that day" : `on ${inWords(own)}`;
      return `, ${wanted ? "in" : "not in"} ${names.inSentence(of, own ?? on)} ${day}`;
    })
    .join("");
}

function isOf(state: StateAsked, who: string, what: string, past: boolean): string {
  const [is, has] = past ? ["Was", "Had"] : ["Is", "Has"];
  switch (state) {
    case "party":
      return `${is} ${who} in ${what} on`;
    case "signatory":
      return `${has} ${who} signed ${what} by`;
    case "consented":
      return `${has} ${who} ratified ${what} by`;
    case "leaving":
      return `${is} ${who} leaving ${what} on`;
    case "suspended":
      return `${is} ${who} suspended in ${what} on`;
    case "departed":
      return `${has} ${who} left ${what} by`;
    case "ever":
      return `Was ${who} ever in ${what} by`;
  }
}

function whenOf(moment: Moment, who: string | null, what: string): string {
  switch (moment) {
    case "opened":
      return `When was ${what} opened for signature`;
    case "in-force":
      return `When did ${what} enter into force`;
    case "ended":
      return `When did ${what} end`;
    case "peak":
      return `When did ${what} have the most parties`;
    case "signed":
      return who ? `When did ${who} sign ${what}` : `Who signed ${what}, and when`;
    case "consented":
      return who ? `When did ${who} ratify ${what}` : `Who ratified ${what}, and when`;
    case "joined":
      return who ? `When did ${who} join ${what}` : `Who joined ${what}, and when`;
    case "notice":
      return who ? `When did ${who} give notice of leaving ${what}` : `Who gave notice of leaving ${what}, and when`;
    case "left":
      return who ? `When did ${who} leave ${what}` : `Who has left ${what}, and when`;
    case "suspended":
      return who ? `When was ${who} suspended in ${what}` : `Who was suspended in ${what}, and when`;
  }
}
