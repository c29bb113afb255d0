import type { Question } from "../questions/question.ts";
import type { Miss } from "./hearing.ts";
import type { At, Piece } from "./pieces.ts";
import { type Slots, tagged, type Verb } from "./slots.ts";
import type { Tag } from "./vocabulary.ts";

/**
 * Nothing that was said is dropped: a name, a day, a number or a word that narrows the question ("first", "without",
 * "only") and has no part in what was understood makes a miss that names it. A question read around such a word would
 * be a wrong answer to another question. Null where everything has its part.
 */
export function unheard(slots: Slots, question: Question, text: string): Miss | null {
  const lost = lostName(slots, question) ?? lostDay(slots, question) ?? lostNumber(slots, question);
  const at = lost ?? lostKind(slots, question) ?? lostVerb(slots, question) ?? lostWord(slots, question);
  if (at === null) return null;
  return { miss: "other", at, message: `“${text.slice(...at)}” was heard, but has no part in any question known here` };
}

function lostName({ sets, people }: Slots, question: Question): At | null {
  const ids = new Set(valuesIn(question).filter((value) => typeof value === "string"));
  const mentions: readonly { entry: { id: string }; at: At }[] = [...sets, ...people];
  return mentions.find((mention) => !ids.has(mention.entry.id))?.at ?? null;
}

/** A day stands in the question as it is, as the day before it or as the day after. */
function lostDay({ dates }: Slots, question: Question): At | null {
  const days = daysIn(question);
  const lost = dates.find(({ span }) => !days.some((day) => span.from - 1 <= day && day <= span.until));
  return lost?.at ?? null;
}

function lostNumber({ numbers }: Slots, question: Question): At | null {
  const values = new Set(valuesIn(question));
  return numbers.find(({ n }) => !values.has(n) && !values.has(n / 100))?.at ?? null;
}

/** Words that narrow, and whether a question has taken them in. A word that also says something else is left to that. */
const NARROWS: Partial<Record<Tag, (question: Question, slots: Slots) => boolean>> = {
  first: isRanked,
  latest: (question) => isRanked(question) || question.ask === "how-long",
  longest: isRanked,
  shortest: isRanked,
  peak: (question) => isRanked(question) || isPeak(question),
  "most-of-many": isRanked,
  only: (question) => question.ask === "claim" || isOneOf(question),
  none: (question) => question.ask === "claim",
  area: isMeasured,
  population: isMeasured,
  except: leavesOut,
  other: leavesOut,
  back: isOfReturn,
  later: isOfReturn,
  fewer: isCompared,
  more: isCompared,
  "at-least": isCompared,
  "at-most": isCompared,
  exactly: (question) => isCompared(question) || isOneOf(question),
  unit: () => false,
  revoke: () => false,
  outside: (question) => question.ask !== "how-long",
  not: (question, { sets, verbs, people }) =>
    question.ask === "claim" ||
    question.ask === "reconcile" ||
    question.ask === "why" ||
    [...sets, ...people].some((each) => ("negative" in each ? each.negative : each.excepted)) ||
    verbs.some((verb) => verb.negated !== null),
  // What follows these names a day, or another clause that was taken out.
  before: hasDay,
  after: hasDay,
  "day-after": hasDay,
  "until-on": hasDay,
};

/** What must stand in the question where a verb is said: its moments, readings and ranks. */
const TAKEN_AS: Partial<Record<Verb, RegExp>> = {
  sign: /sign|opened|pending|unratified/,
  ratify: /ratif|consented|pending|entry|joining/,
  suspend: /suspended/,
  succeed: /heirs|ever|remaining|joined/,
  end: /ended|in-force|duration|how-long|left|departed|suspended|changes/,
  notice: /notice|leav|left|rule/,
};

/** A verb that says what was done, where the question asks for something else. */
function lostVerb({ verbs }: Slots, question: Question): At | null {
  const values = valuesIn(question).filter((value) => typeof value === "string");
  const lost = verbs.find(({ verbs: said, negated }) => {
    // "Neither signed nor ratified": who has not signed cannot be pending.
    if (negated !== null && said.includes("sign") && values.includes("pending")) return true;
    const taken = said.map((verb) => TAKEN_AS[verb]);
    return taken.every((pattern) => pattern && !values.some((value) => pattern.test(value)));
  });
  return lost?.at ?? null;
}

/** "A treaty", "two organisations": instruments are asked about, and not one that is known. */
function lostKind({ pieces }: Slots, question: Question): At | null {
  if (question.ask === "which" || question.ask === "rank") return null;
  const lost = pieces.find((piece, i) => {
    const before = pieces[i - 1];
    const open =
      before?.is === "number" || (before?.is === "word" && /^(an?|any|some|another|every|each)$/.test(before.text));
    return open && tagged(piece, "treaty", "alliance", "organisation", "regime");
  });
  return lost?.at ?? null;
}

function lostWord(slots: Slots, question: Question): At | null {
  for (const [place, piece] of slots.pieces.entries()) {
    if (piece.is !== "word") continue;
    const taken = piece.tags.map((tag) => NARROWS[tag]);
    const toSomebody = /^towards?$/.test(piece.text) && slots.people.some((person) => person.place > place);
    if (toSomebody) return piece.at;
    const lost = taken.length > 0 && taken.every((takes) => takes && !takes(question, slots));
    if (lost && !isAtEvent(slots.pieces, place) && !isOfDate(slots.pieces, place)) return piece.at;
  }
  return null;
}

/** "Before the CTBT enters into force": the words name an event of what is asked about, and no day of it. */
function isAtEvent(pieces: readonly Piece[], place: number): boolean {
  return (
    tagged(pieces[place], "before", "until-on") &&
    pieces.slice(place + 1).some((each) => tagged(each, "enter", "force"))
  );
}

/** "In year 2010". */
function isOfDate(pieces: readonly Piece[], place: number): boolean {
  return tagged(pieces[place], "unit") && pieces[place + 1]?.is === "date";
}

function isRanked(question: Question): boolean {
  return question.ask === "rank" || (question.ask === "claim" && question.of.ask === "rank");
}

function leavesOut(question: Question, { people, sets }: Slots): boolean {
  return (
    (question.ask === "share" && question.without.length > 0) ||
    people.some((person) => person.excepted) ||
    sets.some((set) => set.negative)
  );
}

function isOfReturn(question: Question): boolean {
  return valuesIn(question).includes("returned");
}

function isPeak(question: Question): boolean {
  return valuesIn(question).includes("peak");
}

function isMeasured(question: Question): boolean {
  return question.ask === "share" || (question.ask === "claim" && question.of.ask === "share");
}

function isCompared(question: Question): boolean {
  return question.ask === "claim" && (question.says.says === "count" || question.says.says === "share");
}

function isOneOf(question: Question): boolean {
  return valuesIn(question).includes("one");
}

function hasDay(_: Question, { dates }: Slots): boolean {
  return dates.length > 0;
}

function daysIn(question: Question): number[] {
  return valuesIn(question).filter((value): value is number => typeof value === "number");
}

/** Every number and text in a question, however deep. */
function valuesIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(valuesIn);
}
