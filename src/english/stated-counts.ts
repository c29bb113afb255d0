import type { Engine } from "../questions/engine.ts";
import type { Question } from "../questions/question.ts";
import { sureMembers } from "../questions/sets.ts";
import type { Names } from "../records/names.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { echoOf } from "./echo.ts";
import type { Miss } from "./hearing.ts";
import { type Piece, tagged } from "./pieces.ts";
import type { NumberMention, SetMention, Slots } from "./slots.ts";
import { numberWords } from "./teller.ts";

// Numbers that ask for nothing: how many somebody takes a set, or an answer, to have.

/** "Which three states …", "the six founding members": how many are expected, where the answer lists them and counts for itself. */
export function statedCount(
  { pieces, numbers }: Pick<Slots, "pieces" | "numbers">,
  question: Question,
): NumberMention | null {
  const { ask } = question;
  if (question.ask === "claim") return question.says.says === "all" ? countOfAll({ pieces, numbers }) : null;
  const lists = ask === "who" || ask === "rank" || ask === "when" || ask === "which" || ask === "acts";
  const [number, ...others] = numbers;
  if (ask === "rank" && question.top === number?.n) return null;
  if (!lists || !number || others.length > 0 || number.percent || number.compared !== null) return null;
  const before = pieces[number.place - 1];
  const behind = pieces.slice(number.place + 1).find((piece) => !tagged(piece, "filler", "first", "former"));
  const leads =
    tagged(before, "which", "all") || (before?.is === "word" && /^(the|those|these|its)$/.test(before.text));
  const set = behind?.is === "name" && behind.entry.kind !== "participant";
  return leads &&
    (set || isAlone(behind) || tagged(behind, "noun", "in", "treaty") || tagged(pieces[number.place + 1], "first"))
    ? number
    : null;
}

/** "All seven nuclear-armed states", "the 32 members of NATO": of how many a set is said to consist, of all of which something is said. */
export function countOfAll({ pieces, numbers }: Pick<Slots, "pieces" | "numbers">): NumberMention | null {
  const [number, ...others] = numbers;
  if (!number || others.length > 0 || number.percent || number.compared !== null) return null;
  let start = number.place;
  while (tagged(pieces[start - 1], "filler", "all") || (start < number.place && tagged(pieces[start - 1], "in")))
    start -= 1;
  const leads = pieces
    .slice(start, number.place)
    .some((piece) => tagged(piece, "all") || (piece.is === "word" && /^(the|those|these)$/.test(piece.text)));
  const set = pieces.findIndex((piece, i) => i > number.place && !tagged(piece, "filler", "noun", "in"));
  const named = pieces[set];
  const isSet = (piece: Piece | undefined): piece is Extract<Piece, { is: "name" }> =>
    piece?.is === "name" && piece.entry.kind !== "participant";
  // Of a set by itself it is asked whether it has so many.
  if (!leads || !isSet(named)) return null;
  return pieces.some((piece) => isSet(piece) && piece.entry.id !== named.entry.id) ? number : null;
}

/**
 * What is taken for granted of a number that somebody says of those in an answer or in a set. Of a set right behind it, as in "the
 * seven nuclear-armed states", how many they are is told where they are not so many, and nothing where they are: null.
 */
export function notAsStated(
  number: NumberMention,
  { pieces, sets }: Slots,
  question: Question,
  { engine, names }: { readonly engine: Engine; readonly names: Names },
  words: string,
): string | null {
  const ofAll = question.ask === "claim" ? (["noun", "in"] as const) : [];
  const between = (place: number) =>
    pieces.slice(number.place + 1, place).every((piece) => tagged(piece, "filler", ...ofAll));
  const set = sets.find(({ place, former }) => place > number.place && !former && between(place));
  const untold = set && engine.instruments.get(set.entry.id)?.coverage.exitsOnly;
  if (!set || untold) return `“${words}” is not taken as given: the answer counts for itself`;
  const day = dayOf(question, set.entry.id);
  const members = sureMembers(engine, set.entry.id, day).length;
  if (members === number.n) return null;
  const told = members === 0 ? "none" : numberWords(members);
  return `“${words}” is not taken as given: those in ${names.inSentence(set.entry.id, day)} are ${told} on ${inWords(day)}`;
}

/** "Which of the 27 are in NATO?": no noun behind it tells of whom. */
function isAlone(behind: Piece | undefined): boolean {
  return behind === undefined || tagged(behind, "be", "have", "do", "would", "not");
}

/** A number that stands alone is that of a set of the question which has so many, and of no other. */
export function ofNoSet(
  number: NumberMention,
  { pieces, sets }: Slots,
  question: Question,
  engine: Engine,
): Miss | null {
  if (!isAlone(pieces[number.place + 1])) return null;
  const has = sets.some(({ entry }) => sureMembers(engine, entry.id, dayOf(question, entry.id)).length === number.n);
  return has
    ? null
    : { miss: "set", at: number.at, message: `${number.n} of what? no set of the question has so many` };
}

/**
 * "The EU27", "NATO's 32 members": a number right behind a set says which set is meant, and is none that is asked about. Of
 * several numbers only one that is written as part of the name is so.
 */
export function sizesOf(
  pieces: readonly Piece[],
  sets: readonly SetMention[],
  numbers: readonly NumberMention[],
): { readonly sets: readonly SetMention[]; readonly numbers: readonly NumberMention[] } {
  const taken = new Map<SetMention, NumberMention>();
  for (const number of numbers) {
    const set = sets.find(({ place }) => place === number.place - 1);
    const piece = pieces[number.place];
    if (!set || !piece || piece.pause || number.percent || number.compared !== null || !(number.n > 1)) continue;
    const next = pieces[number.place + 1];
    if (tagged(next, "unit", "times", "or")) continue;
    if (numbers.length === 1 || number.at[0] - set.at[1] === 0) taken.set(set, number);
  }
  if (taken.size === 0) return { sets, numbers };
  const sized = [...taken.values()];
  return {
    sets: sets.map((set) => ({ ...set, size: taken.get(set) ?? null })),
    numbers: numbers.filter((number) => !sized.includes(number)),
  };
}

/** A set that is said to have so many has to have them on the asked day: else another one is meant, and it is not guessed which. */
export function wrongSize(sets: readonly SetMention[], question: Question, engine: Engine, names: Names): Miss | null {
  for (const { entry, size } of sets) {
    if (size === null) continue;
    const day = dayOf(question, entry.id);
    const name = names.inSentence(entry.id, day);
    if (engine.instruments.get(entry.id)?.coverage.exitsOnly)
      return {
        miss: "number",
        at: size.at,
        message: `of ${name} nobody is counted: only exits and returns are recorded`,
      };
    const members = sureMembers(engine, entry.id, day).length;
    if (members === size.n) continue;
    const sized = { ask: "size", instrument: entry.id, how: "exactly", n: size.n, on: question.on } as const;
    return {
      miss: "number",
      at: size.at,
      message: `those in ${name} are ${members} on ${inWords(day)}, and not ${size.n}: ask of a day on which they are`,
      ...(entry.kind === "instrument" ? { suggestions: [echoOf(sized, names, engine.record.date)] } : {}),
    };
  }
  return null;
}

/** The day on which the question asks of the set. */
function dayOf(question: Question, id: string): Day {
  const of = question.ask === "claim" ? question.of : question;
  const own = "filters" in of ? of.filters?.find((filter) => filter.of === id)?.on : null;
  return typeof own === "number" ? own : question.on;
}
