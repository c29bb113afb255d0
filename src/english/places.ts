import type { Entry, Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
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
  const place = before?.is === "word" && /\b(in|at|near|from|to|of|under|inside|outside|around)$/.test(before.text);
  const object = isObject(before);
  const next = tokens[i + name.length];
  // "Announced to Moscow that …": its state is told.
  if (!article && textOf(before) === "to" && tagged(pieces.at(-2), "notice") && next?.folded === "that") return name;
  // "The Berlin Wall", "the Washington consensus".
  const ofAnother =
    (article && !name.entries.some((entry) => entry.name.startsWith("the "))) ||
    (next !== undefined && !next.pause && /^\p{Lu}\p{Ll}/u.test(next.text) && !phraseAt([next.folded], 0));
  const treatys = isBeside(tokens, i, pieces) || isOfForce(tokens, i + name.length, pieces);
  if (!place && !object && !ofAnother && !treatys && !OF_TREATIES.test(next?.folded ?? "")) return name;
  const entries = name.entries.filter(({ capital }) => !capital);
  return entries.length > 0 ? { ...name, entries } : null;
}
function isObject(before: Piece | undefined): boolean {
  return tagged(before, "sign", "ratify", "join", "depart", "left", "leaving", "back", "suspend");
}

/**
 * "Left Paris", "a party to Ottawa", "is it still in Warsaw": the one instrument that is called by its place, where
 * somebody is in it or does something to it. "Signed in Paris" names a place alone.
 */
export function instrumentOfPlace(
  { entries, length }: Found,
  tokens: readonly Token[],
  i: number,
  pieces: readonly Piece[],
  lexicon: Pick<Lexicon, "named">,
): Found | null {
  const capital = entries.find((entry) => entry.capital);
  const [before, head] = [pieces.at(-1), pieces.at(-2)];
  const next = tokens[i + length];
  const goesOn = next !== undefined && !next.pause && OF_TREATIES.test(next.folded);
  const belongs =
    before?.is === "word" &&
    /\b(in|to|of|from|outside|under)$/.test(before.text) &&
    (/ /.test(before.text) || tagged(head, ...BELONGS) || head?.is === "name");
  const treatys = isBeside(tokens, i, pieces) || isOfForce(tokens, i + length, pieces);
  if (!capital || goesOn || !(isObject(before) || belongs || treatys)) return null;
  const named = NOUNS.flatMap((noun) => lexicon.named(`${capital.name} ${noun}`, "instrument"));
  const [only] = named;
  return only && named.every(({ id }) => id === only.id) ? { entries: [only], length } : null;
}
/** "Fewer parties than Ottawa", "the CCM, Ottawa and …": it is set beside an instrument. */
function isBeside(tokens: readonly Token[], i: number, pieces: readonly Piece[]): boolean {
  if (!pieces.some((piece) => tagged(piece, "bigger", "smaller", "smallest"))) return false;
  if (/\bthan$/.test(textOf(pieces.at(-1)))) return true;
  const joins = tagged(pieces.at(-1), "and", "or");
  const first = pieces.at(joins ? -2 : -1);
  return (joins || tokens[i]?.pause === true) && first?.is === "name" && first.entry.kind === "instrument";
}
/** "Is Ottawa still in force?", "is Rome binding on it?", "bound by Ottawa": no state is in force, or binds. */
function isOfForce(tokens: readonly Token[], behind: number, pieces: readonly Piece[]): boolean {
  const [before, head] = [pieces.at(-1), pieces.at(-2)];
  if (textOf(before) === "by" && tagged(head, "bind")) return true;
  const words = tokens.slice(behind, behind + 5);
  const pause = words.findIndex((token) => token.pause);
  const said = (pause < 0 ? words : words.slice(0, pause)).map(({ folded }) => folded).join(" ");
  return /^((still|yet|now|already|even|really|not|ever|no longer|formally|actually) )*(in force|in effect|binding|valid|operative|enter(ed|s)? into force|c[ao]mes? into force|end(ed)?|expired?|terminated)\b/.test(
    said,
  );
}
const BELONGS = ["be", "remain", "noun", "depart", "leaving", "left", "suspend", "notice", "than"] as const;
const NOUNS = ["Agreement", "Convention", "Document", "Pact", "Statute", "Treaty"] as const;

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
