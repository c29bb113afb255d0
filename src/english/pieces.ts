import type { Day } from "../time/day.ts";
import { type DateFault, type DateRead, dateAt } from "./dates.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import type { NamedDeed } from "./named-acts.ts";
import { numberAt, timesAt } from "./numbers.ts";
import { agoAt, lateAt, type Offset, offsetAt } from "./offsets.ts";
import { instrumentOfPlace, treatyOfPlace, withoutPlaces } from "./places.ts";
import type { Token } from "./tokens.ts";
import { phraseAt, type Tag } from "./vocabulary.ts";

interface Placed {
  readonly at: At;
  /** A comma or another pause stands before it. */
  readonly pause: boolean;
}

/** A question cut into names, dates, numbers, words that say something, and words that nobody knows. */
export type Piece = Placed &
  /** Acts that have a name of their own. */
  (
    | { readonly is: "deed"; readonly deed: NamedDeed }
    /** `member`: it stands for one of a group that was named. */
    | { readonly is: "name"; readonly entry: Entry; readonly others: readonly Entry[]; readonly member?: true }
    /** `anchor`: the event that the day is anchored to; left out where the day itself is named. */
    | { readonly is: "date"; readonly date: DateRead; readonly anchor?: Anchor }
    | { readonly is: "fault"; readonly fault: DateFault }
    /** `times`: how often something was done. */
    | { readonly is: "number"; readonly n: number; readonly times?: true }
    | { readonly is: "offset"; readonly offset: Offset }
    | { readonly is: "word"; readonly tags: readonly Tag[]; readonly text: string }
    | { readonly is: "unknown"; readonly text: string }
  );

/** The event that names a day, in the words of the question, and whose it is. */
export interface Anchor {
  readonly words: string;
  /** What was done. */
  readonly of: string;
  readonly subjects: readonly Entry[];
}

/** Character offsets in the question, the end exclusive. */
export type At = readonly [number, number];

/** A word that says one of these. */
export function tagged(piece: Piece | undefined, ...tags: readonly Tag[]): boolean {
  if (piece?.is !== "word") return false;
  for (const tag of piece.tags) if (tags.includes(tag)) return true;
  return false;
}

/** Whether something of that kind is named among them. */
export function namesOne(pieces: readonly Piece[], kind: Entry["kind"]): boolean {
  return pieces.some((piece) => piece.is === "name" && piece.entry.kind === kind);
}

/** A word as it is written, in small letters, known or not; empty for what is no word. */
export function textOf(piece: Piece | undefined): string {
  return piece?.is === "word" || piece?.is === "unknown" ? piece.text.toLowerCase() : "";
}

/** "EU27": a name of the record and a number, written as one word, are two; "G7" and other words stay as they are. */
function countsApart(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  if (!tokens.some(({ folded }) => GLUED.test(folded))) return tokens;
  return tokens.flatMap((token, i) => {
    const [, name = "", number = ""] = GLUED.exec(token.folded) ?? [];
    if (name === "" || lexicon.at(tokens, i)) return [token];
    const split = token.at[1] - number.length;
    const first = {
      ...token,
      text: token.text.slice(0, -number.length),
      folded: name,
      at: [token.at[0], split] as const,
    };
    if (!lexicon.at([first], 0)?.entries.some(({ kind }) => kind === "instrument")) return [token];
    return [first, { text: number, folded: number, at: [split, token.at[1]] as const, pause: false }];
  });
}
const GLUED = /^(\p{L}+)(\d{1,3})$/u;

/** Takes the longest name, date, number or phrase at each place; linear in the number of words. */
export function piecesOf(written: readonly Token[], lexicon: Lexicon, today: Day): Piece[] {
  const tokens = countsApart(written, lexicon);
  const words = tokens.map((token) => token.folded);
  const shouted = tokens.every((token) => token.text === token.text.toUpperCase());
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const placed = (length: number): Placed => ({
      at: [token.at[0], tokens[i + length - 1]?.at[1] ?? token.at[1]],
      pause: token.pause,
    });
    const date = dateAt(tokens, i, today) ?? agoAt(tokens, i, today) ?? lateAt(tokens, i, today);
    if (date) {
      pieces.push(
        "fault" in date
          ? { is: "fault", fault: date, ...placed(date.length) }
          : { is: "date", date, ...placed(date.length) },
      );
      i += date.length;
      continue;
    }
    const offset = offsetAt(tokens, i);
    if (offset) {
      pieces.push({ is: "offset", offset: offset.offset, ...placed(offset.length) });
      i += offset.length;
      continue;
    }
    const found = lexicon.at(tokens, i) ?? ofTheLast(tokens, i, pieces, lexicon) ?? ofTheNext(tokens, i, lexicon);
    const treaty = found ? treatyOfPlace(found, tokens, i, pieces) : 0;
    if (treaty > 0) {
      const text = tokens.slice(i, i + treaty).map((each) => each.text);
      pieces.push({ is: "unknown", text: text.join(" "), ...placed(treaty) });
      i += treaty;
      continue;
    }
    const name =
      found && (withoutPlaces(found, tokens, i, pieces) ?? instrumentOfPlace(found, tokens, i, pieces, lexicon));
    const phrase = phraseBeforeName(tokens, words, i, lexicon, today);
    const [entry, ...others] = name?.entries ?? [];
    // "A AND B" between two names is no participant, however loud.
    const joins = pieces[pieces.length - 1]?.is === "name" && phrase?.length === 1 && phrase.tags.includes("and");
    if (name && entry && !isCommonWord(name, phrase, tokens, i, shouted || joins, pieces)) {
      pieces.push({ is: "name", entry, others, ...placed(name.length) });
      i += name.length;
      continue;
    }
    if (isArticle(pieces) && /^([ivxlc]+|\d+)$/.test(token.folded)) {
      pieces.push({ is: "word", tags: ["article-number"], text: token.folded, ...placed(1) });
      i += 1;
      continue;
    }
    const times = timesAt(tokens, i);
    if (times) {
      pieces.push({ is: "number", n: times.n, times: true, ...placed(times.length) });
      i += times.length;
      continue;
    }
    const number = phrase && phrase.length > 1 ? null : numberAt(tokens, i);
    if (number) {
      pieces.push({ is: "number", n: number.n, ...placed(number.length) });
      i += number.length;
    } else if (phrase) {
      const text = words.slice(i, i + phrase.length).join(" ");
      pieces.push({ is: "word", tags: phrase.tags, text, ...placed(phrase.length) });
      i += phrase.length;
    } else if (lexicon.isFigureWord(token.folded) && /^(with|without|including|plus)$/.test(words[i - 1] ?? "")) {
      pieces.push({ is: "word", tags: ["filler"], text: token.folded, ...placed(1) });
      i += 1;
    } else {
      pieces.push({ is: "unknown", text: token.text, ...placed(1) });
      i += 1;
    }
  }
  return pieces.map((piece, i) => (isJustNow(piece, pieces[i + 1]) ? { ...piece, tags: ["filler"] } : piece));
}

/** "Just admitted" tells how lately; before a name or a number "just" is "only". */
function isJustNow(piece: Piece, next: Piece | undefined): piece is Extract<Piece, { is: "word" }> {
  return (
    piece.is === "word" && piece.text === "just" && tagged(next, "join", "left", "depart", "sign", "ratify", "back")
  );
}

/** A number follows; but "for my article I need …" is of another kind of article, and of who writes it. */
function isArticle(pieces: readonly Piece[]): boolean {
  const [before, last] = [pieces.at(-2), pieces.at(-1)];
  const written = before?.is === "word" && /^(my|our|this|an|his|her)$/.test(before.text);
  return !written && last?.is === "word" && /^(article|articles|art)$/.test(last.text);
}

/** "CIS members … its Charter": what bears the name of the instrument named last, and this word behind it. */
function ofTheLast(tokens: readonly Token[], i: number, pieces: readonly Piece[], lexicon: Lexicon) {
  if (!/^(its|their|the|that)$/.test(tokens[i - 1]?.folded ?? "")) return null;
  const last = pieces.findLast((piece) => piece.is === "name" && piece.entry.kind === "instrument");
  if (last?.is !== "name") return null;
  for (let length = 3; length > 0; length--) {
    const words = tokens.slice(i, i + length).map(({ text }) => text);
    const [entry] = words.length === length ? lexicon.named(`${last.entry.name} ${words.join(" ")}`, "instrument") : [];
    if (entry && entry.id !== last.entry.id) return { entries: [entry], length };
  }
  return null;
}

/** "The Constitution of the WHO": what is also called the WHO Constitution. */
function ofTheNext(tokens: readonly Token[], i: number, lexicon: Lexicon) {
  if (tokens[i + 1]?.folded !== "of") return null;
  const skip = tokens[i + 2]?.folded === "the" ? 3 : 2;
  const whole = lexicon.at(tokens, i + skip);
  const words = tokens.slice(i + skip, i + skip + (whole?.length ?? 0)).map(({ text }) => text);
  const [entry] = whole ? lexicon.named(`${words.join(" ")} ${tokens[i]?.text}`, "instrument") : [];
  return whole && entry ? { entries: [entry], length: skip + whole.length } : null;
}

/** The longest phrase at `i` that cuts no name and no day short: "the treaty" ends where "Treaty on Open Skies" begins. */
function phraseBeforeName(tokens: readonly Token[], words: readonly string[], i: number, lexicon: Lexicon, today: Day) {
  const phrase = phraseAt(words, i);
  for (let k = 1; phrase && k < phrase.length; k++) {
    const rest = lexicon.at(tokens, i + k) ?? dateAt(tokens, i + k, today);
    if (rest && rest.length > 1 && rest.length > phrase.length - k) return phraseAt(words, i, k);
  }
  return phrase;
}

/**
 * "us", "can", "who" and "and" are names only in capitals, and not in a question that is written in capitals throughout;
 * but where no such word can stand, it is a name after all.
 */
function isCommonWord(
  name: { length: number },
  phrase: { length: number; tags: readonly Tag[] } | null,
  tokens: readonly Token[],
  i: number,
  shouted: boolean,
  before: readonly Piece[],
): boolean {
  if (!phrase || phrase.length < name.length) return false;
  if (phrase.length > name.length) return true;
  const { text, pause } = tokens[i] as Token;
  if (text.length > 3 || !(shouted || text !== text.toUpperCase())) return false;
  const last = before.at(-1);
  if (last?.is === "word" && last.text === "the" && !pause) return false;
  // "Is Russia in who": nobody is asked for behind a preposition or a deed, at the end.
  const ends = tokens.slice(i + 1).every((each) => /^(please|pls|thanks|thank|you)$/.test(each.folded));
  if (phrase.tags.includes("who") && ends && !pause && tagged(last, "in", "outside", "left", "depart", "join"))
    return false;
  return !(phrase.tags.includes("filler") && (pause || isSubject(before) || isWhose(tokens, i, last)));
}

/** A pronoun does nothing by itself: "is us in it", "russia and us", and at the very beginning. */
function isSubject(before: readonly Piece[]): boolean {
  const last = before.at(-1);
  if (last === undefined || last.is === "name" || tagged(last, "be", "do", "have", "if", "between", "claim"))
    return true;
  return tagged(last, "and", "or") && before.at(-2)?.is === "name";
}

/** "The length of us membership"; but "tell us members of it". */
function isWhose(tokens: readonly Token[], i: number, last: Piece | undefined): boolean {
  const told = /^(tell|give|show|let|can you tell|help|remind)$/.test(textOf(last));
  return (
    !told &&
    /^(membership|withdrawal|exit|departure|notice|accession|ratification|signature|return|suspension)$/.test(
      tokens[i + 1]?.folded ?? "",
    )
  );
}
