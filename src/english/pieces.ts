import type { Day } from "../time/day.ts";
import { type DateFault, type DateRead, dateAt } from "./dates.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import { phraseAt, type Tag } from "./vocabulary.ts";

/** A question cut into names, dates, words that say something, and words that nobody knows. */
export type Piece =
  | { readonly is: "name"; readonly entry: Entry; readonly at: At }
  | { readonly is: "date"; readonly date: DateRead; readonly at: At }
  | { readonly is: "fault"; readonly fault: DateFault; readonly at: At }
  | { readonly is: "word"; readonly tags: readonly Tag[]; readonly text: string; readonly at: At }
  | { readonly is: "unknown"; readonly text: string; readonly at: At };

/** Character offsets in the question, the end exclusive. */
export type At = readonly [number, number];

/** Takes the longest name, date or phrase at each place; linear in the number of words. */
export function piecesOf(tokens: readonly Token[], lexicon: Lexicon, today: Day): Piece[] {
  const words = tokens.map((token) => token.folded);
  const shouted = tokens.every((token) => token.text === token.text.toUpperCase());
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const upTo = (length: number): At => [token.at[0], tokens[i + length - 1]?.at[1] ?? token.at[1]];
    const date = dateAt(tokens, i, today);
    if (date) {
      pieces.push(
        "fault" in date
          ? { is: "fault", fault: date, at: upTo(date.length) }
          : { is: "date", date, at: upTo(date.length) },
      );
      i += date.length;
      continue;
    }
    const name = lexicon.at(tokens, i);
    const phrase = phraseAt(words, i);
    if (name && !isCommonWord(name, phrase, token, shouted)) {
      pieces.push({ is: "name", entry: name.entry, at: upTo(name.length) });
      i += name.length;
    } else if (phrase) {
      pieces.push({
        is: "word",
        tags: phrase.tags,
        text: words.slice(i, i + phrase.length).join(" "),
        at: upTo(phrase.length),
      });
      i += phrase.length;
    } else {
      pieces.push({ is: "unknown", text: token.text, at: token.at });
      i += 1;
    }
  }
  return pieces;
}

/** "us", "can" and "and" are names only in capitals, and not in a question that is written in capitals throughout. */
function isCommonWord(
  name: { length: number },
  phrase: { length: number } | null,
  token: Token,
  shouted: boolean,
): boolean {
  if (!phrase || phrase.length < name.length) return false;
  if (phrase.length > name.length) return true;
  return token.text.length <= 3 && (shouted || token.text !== token.text.toUpperCase());
}
