import type { Engine } from "../questions/engine.ts";
import { heirsAlong } from "../questions/lineage.ts";
import type { Question } from "../questions/question.ts";
import type { Miss } from "./hearing.ts";
import { isSinceAlone } from "./mentioned-days.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";
import { isOnly } from "./read-sets.ts";
import type { NumberMention, Slots } from "./slots.ts";
import { statedCount } from "./stated-counts.ts";
import { isSet, lostVerb, type Taken } from "./unheard-verbs.ts";
import type { Tag } from "./vocabulary.ts";
import { namesTwoWays } from "./ways.ts";

/**
 * Nothing that was said is dropped: a name, a day, a number or a word that narrows the question ("first", "without",
 * "only") and has no part in what was understood makes a miss that names it. A question read around such a word would
 * be a wrong answer to another question. Null where everything has its part.
 */
export function unheard(slots: Slots, question: Question, text: string, engine: Engine): Miss | null {
  const taken: Taken = { question, values: valuesIn(question, new Set()) };
  const lost =
    lostName(slots, taken, engine) ?? lostDay(slots, taken) ?? lostNumber(slots, taken) ?? lostTimes(slots, taken);
  const at = lost ?? lostKind(slots, question) ?? lostVerb(slots, taken) ?? lostWord(slots, taken);
  if (at === null) return null;
  if (isByUnit(slots.pieces, at))
    return {
      miss: "other",
      at,
      message: "numbers year by year are not told: ask for a day or a year, or who did it and when",
    };
  return { miss: "other", at, message: `“${text.slice(...at)}” was heard, but has no part in any question known here` };
}

/** "By year", "per year", "each year". */
function isByUnit(pieces: readonly Piece[], at: At): boolean {
  const place = pieces.findIndex((piece) => piece.at === at);
  return tagged(pieces[place], "unit") && /^(by|per|each|every)$/.test(textOf(pieces[place - 1]));
}

/** Russia asked about in 1980 stands in the question as the one that it continues. */
function lostName({ sets, people, pieces }: Slots, { question, values }: Taken, engine: Engine): At | null {
  const heir = question.ask === "when" && question.moment === "joined" && namesTwoWays(pieces) && question.participant;
  // "Or as the continuation of the Soviet Union": which of the two it was is told.
  const isBefore = (id: string) => engine.record.successions.some(({ from, to }) => from === id && to === heir);
  const mentions: readonly { entry: { id: string }; at: At }[] = [...sets, ...people];
  const isTaken = (id: string) => values.has(id) || values.has(heirsAlong(engine, id, question.on));
  return mentions.find(({ entry }) => !isTaken(entry.id) && !isBefore(entry.id))?.at ?? null;
}

/** A day stands in the question as it is, as the day before it or as the day after. */
function lostDay({ dates }: Slots, { values, question }: Taken): At | null {
  const days = [...values].filter((value) => typeof value === "number");
  // "How many had to ratify before it entered into force?", "how long before it was revoked?": the event is itself asked of.
  const isItself = (of: string | undefined) =>
    (question.ask === "rule" && question.rule === "entry" && of === "in-force") ||
    (question.ask === "how-long" &&
      question.between?.some((moment) => moment === of || (moment === "consented" && of === "ratified")) === true) ||
    (question.ask === "how-long" && question.after !== undefined && of === "ratified");
  const lost = dates.find(
    ({ span, anchor }) => !isItself(anchor?.of) && !days.some((day) => span.from - 1 <= day && day <= span.until),
  );
  return lost?.at ?? null;
}

function lostNumber({ numbers, pieces }: Slots, { values, question }: Taken): At | null {
  // "Does it take six months?": the clause tells its own length.
  const isLength = (place: number) => question.ask === "rule" && tagged(pieces[place + 1], "unit");
  const stated = statedCount({ pieces, numbers }, question);
  const isTaken = ({ n, place }: NumberMention) => values.has(n) || values.has(n / 100) || isLength(place);
  return numbers.find((number) => number !== stated && !isTaken(number))?.at ?? null;
}

function lostTimes({ times }: Slots, { question }: Taken): At | null {
  const of = question.ask === "claim" ? question.says : question;
  const taken = ("times" in of && of.times?.n === times?.n) || ("says" in of && of.says === "count");
  return times && !taken ? times.at : null;
}

/** Words that narrow, and whether a question has taken them in. A word that also says something else is left to that. */
const NARROWS: Partial<Record<Tag, (taken: Taken, slots: Slots) => boolean>> = {
  // "The first date on which it had the most": the day is told from which it had them.
  first: (taken) => isRanked(taken) || taken.question.ask === "size" || taken.values.has("peak"),
  latest: (taken) => isRanked(taken) || taken.question.ask === "how-long",
  largest: (taken) => isRanked(taken) || taken.values.has("peak"),
  smallest: isRanked,
  // A place is of a rank by days; of figures and lengths none is told.
  place: ({ question }) => {
    const of = question.ask === "claim" ? question.of : question;
    return of.ask === "rank" && of.nth !== undefined;
  },
  older: isRanked,
  newer: isRanked,
  nth: ({ question }) =>
    (question.ask === "why" && question.of !== undefined) ||
    ((question.ask === "when" || question.ask === "how-long") && question.nth !== undefined),
  longest: isRanked,
  shortest: isRanked,
  peak: (taken) => isRanked(taken) || taken.values.has("peak") || isOfTheBusiest(taken),
  "most-of-many": (taken) => isRanked(taken) || isOfTheBusiest(taken),
  // "How did it leave?" asks for more than whether it did.
  how: ({ question }) => EXPLAINED.has(question.ask),
  // "Who are the only parties outside it?": the answer tells all of them.
  only: ({ question, values }, { pieces, verbs }) =>
    question.ask === "claim" ||
    (values.has("pending") && verbs.some(({ verb, place }) => verb === "sign" && isOnly(pieces, place))) ||
    (question.ask === "who" && pieces.every((piece, i) => !tagged(piece, "only") || isTheOnly(pieces, i))) ||
    values.has("one") ||
    (question.ask === "share" && question.part.part === "participants"),
  none: ({ question }) => question.ask === "claim",
  area: isMeasured,
  population: isMeasured,
  except: (taken, slots) => leavesOut(taken, slots) || slots.verbs.some((verb) => verb.negated !== null),
  // "How long did it need to join?"
  pending: ({ question, values }) =>
    (question.ask === "how-long" && question.between !== undefined) ||
    values.has("pending") ||
    values.has("unratified") ||
    values.has("rule") ||
    // "What is missing in your data?"
    question.ask === "about" ||
    // "Did it have to accede?": the derivation tells what was needed.
    question.ask === "why",
  "article-number": ({ question }) => question.ask === "rule",
  // "Canada, or anyone else in it": of the one that is named alone it would be another question.
  other: (taken, slots) => (leavesOut(taken, slots) && !elseBesides(slots)) || taken.values.has("names"),
  // "And never came back": that it stayed out.
  back: (taken, { verbs }) =>
    isOfReturn(taken) ||
    // A derivation tells every act.
    taken.question.ask === "why" ||
    verbs.some((verb) => verb.verb === "back" && verb.negated !== null),
  later: (taken) => isOfReturn(taken) || isApart(taken),
  // "Has it left again?", "did it join again?": how it stands now is the answer, whatever was before.
  again: (taken) => isOfReturn(taken) || ["is", "when", "who", "why"].includes(taken.question.ask),
  bigger: isOfSizes,
  smaller: isOfSizes,
  than: (taken) => isOfSizes(taken) || isApart(taken),
  fewer: isCompared,
  more: isCompared,
  "at-least": (taken) => isCompared(taken) || taken.values.has("peak"),
  "at-most": isCompared,
  exactly: (taken) => isCompared(taken) || taken.values.has("one"),
  // "In days": a duration is told in days; "after one year": the clause tells its own period.
  unit: ({ question }, { pieces }) =>
    question.ask === "rule" ||
    (question.ask === "how-long" && pieces.every((piece) => !tagged(piece, "unit") || isUnitOfLength(piece))),
  mode: ({ question }) => question.ask === "rule",
  running: ({ values }) => values.has("leaving"),
  followed: ({ values }) => values.has("consented"),
  outside: ({ question }) =>
    question.ask !== "how-long" || question.out === true || question.between?.includes("left") === true,
  independent: () => false,
  keeper: ({ question }) =>
    question.ask === "about" && (question.topic === "depositaries" || question.topic === "names"),
  titled: ({ question }) => question.ask === "about" && question.topic === "names",
  concede: () => false,
  // "Who did the same?": the same as what? "When did that take effect" points back to what was said.
  likewise: (_, { pieces }) => !pieces.some((piece) => tagged(piece, "likewise") && /same|suit/.test(textOf(piece))),
  apposed: () => false,
  war: ({ question }) => question.ask === "rule",
  not: ({ question, values }, { sets, verbs, people, pieces }) =>
    question.ask === "claim" ||
    question.ask === "reconcile" ||
    question.ask === "why" ||
    values.has("pending") ||
    (question.ask === "when" && question.moment === "left") ||
    (values.has("ended") && pieces.some((piece) => /^exists?$/.test(textOf(piece)))) ||
    [...sets, ...people].some((each) => ("negative" in each ? each.negative : each.excepted)) ||
    verbs.some((verb) => verb.negated !== null),
  // What follows these names a day, or another clause that was taken out.
  // "Before leaving", "after deposit": of a rule they name its own steps.
  // "What was it called before?": of every name its days are told.
  // What is applied provisionally is so before it is in force.
  before: (taken, slots) =>
    isApart(taken) || hasDayOrRule(taken, slots) || taken.values.has("names") || taken.values.has("provisional"),
  after: (taken, slots) => isBetween(taken) || hasDayOrRule(taken, slots),
  "day-after": hasDay,
  "until-on": hasDayOrRule,
};

function isTheOnly(pieces: readonly Piece[], i: number): boolean {
  const [before, behind] = [pieces[i - 1], pieces[i + 1]];
  return before?.is === "word" && before.text === "the" && (tagged(behind, "noun", "not") || isSet(behind));
}

function isUnitOfLength(piece: Piece): boolean {
  return piece.is === "word" && /^(days|weeks|months|years)$/.test(piece.text);
}

const EXPLAINED: ReadonlySet<Question["ask"]> = new Set([
  "rule",
  "changes",
  "why",
  "how-long",
  "reconcile",
  "share",
  "about",
  "claim",
]);

/** "A treaty", "two organisations": instruments are asked about, and not one that is known. */
function lostKind({ pieces }: Slots, question: Question): At | null {
  if (question.ask === "which" || question.ask === "rank" || question.ask === "acts") return null;
  const lost = pieces.find((piece, i) => {
    const before = pieces[i - 1];
    const open =
      before?.is === "number" || (before?.is === "word" && /^(an?|any|some|another|every|each)$/.test(before.text));
    // "Which treaties bind all of them?": not those of one that is taken for granted.
    const next = pieces[i + 1];
    const headed =
      (question.ask === "who" || question.ask === "when") &&
      tagged(before, "which", "list", "count") &&
      !tagged(next, "noun");
    const kind = tagged(piece, "treaty", "alliance", "organisation", "regime");
    return kind && (open || (headed && next?.is !== "name"));
  });
  return lost?.at ?? null;
}

function lostWord(slots: Slots, taken: Taken): At | null {
  for (const [place, piece] of slots.pieces.entries()) {
    if (piece.is !== "word") continue;
    const narrowing = piece.tags.map((tag) => NARROWS[tag]);
    // "Is Russia in it and Belarus not?": it is said of one, and not of the other.
    if (tagged(piece, "not") && place === slots.pieces.length - 1 && slots.pieces[place - 1]?.is === "name")
      return piece.at;
    // "Which is false: … or …?" asks for a statement.
    if (/^(true|false|untrue)$/.test(piece.text) && taken.question.ask !== "claim") return piece.at;
    if (tagged(piece, "called") && !namesNothing(slots.pieces, place, taken)) return piece.at;
    // "And on the day of it": a day that nothing tells.
    if (/\b(day|date) of$/.test(piece.text) && tagged(slots.pieces[place + 1], "it") && place > 0) return piece.at;
    if (isSinceAlone(slots.pieces) && piece.text.endsWith("since") && taken.question.ask !== "when") return piece.at;
    // "How long did it take to …?" asks from one event to another, and not how long anything was.
    if (/^(take|takes|took)$/.test(piece.text) && taken.question.ask === "how-long" && !taken.question.between)
      return piece.at;
    const lost = narrowing.length > 0 && narrowing.every((takes) => takes && !takes(taken, slots));
    if (lost && !isAtEvent(slots.pieces, place) && !isOfDate(slots.pieces, place)) return piece.at;
  }
  return null;
}

/** "The states called parties", "the treaty known as …" says what they are; "who named it?", "called in French" asks for more. */
function namesNothing(pieces: readonly Piece[], place: number, { question }: Taken): boolean {
  if (question.ask === "about" && question.topic === "names") return true;
  // "How many days went by?"
  if (question.ask === "how-long" && /^(go|goes|went) by$/.test(textOf(pieces[place]))) return true;
  if (tagged(pieces[place - 1], "who")) return false;
  const next = pieces.slice(place + 1).find((piece) => !tagged(piece, "filler") || tagged(piece, "in"));
  return next === undefined ? place === 0 : next.is === "name" || tagged(next, "noun");
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

function isRanked({ question }: Taken): boolean {
  return question.ask === "rank" || (question.ask === "claim" && question.of.ask === "rank");
}

function leavesOut({ question }: Taken, { people, sets }: Slots): boolean {
  return (
    (question.ask === "share" && question.without.length > 0) ||
    people.some((person) => person.excepted) ||
    sets.some((set) => set.negative)
  );
}

/** Somebody is named, and whoever else did the same is asked about with it. */
function elseBesides({ pieces, people }: Slots): boolean {
  return (
    people.some((person) => !person.excepted) &&
    pieces.some((piece) => piece.is === "word" && /^(anyone|anybody) else$/.test(piece.text))
  );
}

function isOfTheBusiest({ question }: Taken): boolean {
  return question.ask === "when" && question.busiest !== undefined;
}

function isOfReturn({ values }: Taken): boolean {
  return values.has("returned") || values.has("revoked");
}

function isMeasured({ question }: Taken): boolean {
  const of = question.ask === "claim" ? question.of : question;
  if (of.ask === "rank") return of.measure !== undefined;
  return of.ask === "share" || (of.ask === "about" && of.topic === "figures");
}

/** Instruments set side by side. */
function isOfSizes({ question }: Taken): boolean {
  const of = question.ask === "claim" ? question.of : question;
  return of.ask === "rank" && of.among !== undefined;
}

function isCompared({ question }: Taken): boolean {
  if (question.ask === "size" || (question.ask === "when" && question.times !== undefined)) return true;
  return question.ask === "claim" && (question.says.says === "count" || question.says.says === "share");
}

/** How long after another one: what sets the two beside each other is asked. */
function isApart({ question }: Taken): boolean {
  return question.ask === "how-long" && question.after !== undefined;
}

function hasDayOrRule(taken: Taken, slots: Slots): boolean {
  return hasDay(taken, slots) || taken.question.ask === "rule";
}

/** "How long after signing did it ratify?" */
function isBetween({ question }: Taken): boolean {
  return question.ask === "how-long" && question.between !== undefined && question.participant !== null;
}

function hasDay(_: Taken, { dates }: Slots): boolean {
  return dates.length > 0;
}

function valuesIn(value: unknown, found: Set<unknown>): Set<unknown> {
  if (typeof value !== "object" || value === null) return found.add(value);
  for (const each of Object.values(value)) valuesIn(each, found);
  return found;
}
