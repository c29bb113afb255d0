import type { Entry } from "./lexicon.ts";
import { type Piece, tagged } from "./pieces.ts";
import type { Token } from "./tokens.ts";
import { phraseAt } from "./vocabulary.ts";

interface Found {
  readonly entries: readonly Entry[];
  readonly length: number;
}

/**
 * A capital is said for its state where that does something: "Kyiv says", "after Budapest left". Where it is a place ("in
 * Vienna"), what somebody signed ("ratified Rome") or the name of a treaty ("the Minsk accords") it is no participant.
 */
export function withoutPlaces<T extends Found>(
  name: T,
  tokens: readonly Token[],
  i: number,
  pieces: readonly Piece[],
): T | null {
  if (!name.entries.some(({ capital }) => capital)) return name;
  const [last] = pieces.slice(-1);
  const article = last?.is === "word" && last.text === "the";
  const before = article ? pieces[pieces.length - 2] : last;
  const place = before?.is === "word" && /^(in|at|near|from|to|inside|outside|around)$/.test(before.text);
  const object = tagged(before, "sign", "ratify", "join", "depart", "left", "leaving", "back", "suspend");
  const next = tokens[i + name.length];
  // "The Berlin Wall", "the Washington consensus".
  const ofAnother =
    (article && !name.entries.some((entry) => entry.name.startsWith("the "))) ||
    (next !== undefined && !next.pause && /^\p{Lu}\p{Ll}/u.test(next.text) && !phraseAt([next.folded], 0));
  if (!place && !object && !ofAnother && !OF_TREATIES.test(next?.folded ?? "")) return name;
  const entries = name.entries.filter(({ capital }) => !capital);
  return entries.length > 0 ? { ...name, entries } : null;
}
const OF_TREATIES =
  /^(treaty|treaties|convention|conventions|agreements?|accords?|pact|protocols?|memorandum|deal|ban|declaration|charter|document|act|process|format|group|club|summit|conference|statute|rules|initiative)$/;

/** "The Vienna Convention", "the Iran deal": of how many words a treaty's name is that the record does not hold; 0 for none. */
export function treatyOfPlace(name: Found, tokens: readonly Token[], i: number, pieces: readonly Piece[]): number {
  const noun = tokens[i + name.length];
  if (
    !noun ||
    noun.pause ||
    !/^(treaty|convention|agreement|accords?|pact|protocol|memorandum|deal)$/.test(noun.folded)
  )
    return 0;
  if (name.entries.some(({ kind, adjective }) => kind !== "participant" || adjective)) return 0;
  const [last] = pieces.slice(-1);
  const article =
    last?.is === "word" && last.text === "the" && !name.entries.some((each) => each.name.startsWith("the "));
  const named = /^\p{Lu}\p{Ll}/u.test(noun.text) || name.entries.some(({ capital }) => capital);
  return article || named ? name.length + 1 : 0;
}
