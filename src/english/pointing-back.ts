import type { Engine } from "../questions/engine.ts";
import type { InstrumentKind } from "../records/record.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Piece, tagged } from "./pieces.ts";
import { folded } from "./tokens.ts";

type NamePiece = Extract<Piece, { is: "name" }>;

/**
 * What points back to an instrument named before: "the Union" after the European Union, by a word of one of its names;
 * and "the alliance" in a question that names a treaty besides, by its kind. With one instrument in a question nothing has
 * to be told apart, and "the treaty" stays the word that it is.
 */
export function pointedBack(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine): Piece[] {
  const all = new Set(pieces.flatMap((piece) => (isInstrument(piece) ? [piece.entry.id] : [])));
  return pieces.map((piece, i) => {
    if (piece.is !== "unknown" && !(piece.is === "word" && all.size > 1)) return piece;
    const before = pieces.slice(0, i).filter(isInstrument);
    const meant = piece.is === "unknown" ? byItsWord(piece.text, pieces[i - 1], before, lexicon) : null;
    const kinds = piece.is === "word" ? KINDS.get(piece.text) : undefined;
    const named = kinds ? onlyOne(before.filter((each) => kinds.has(kindOf(each, engine)))) : meant;
    return named ? { ...named, at: piece.at, pause: piece.pause } : piece;
  });
}

const ALLIANCE: ReadonlySet<InstrumentKind | null> = new Set(["alliance"] as const);
const BODY: ReadonlySet<InstrumentKind | null> = new Set(["organisation"] as const);
const TREATY: ReadonlySet<InstrumentKind | null> = new Set(["treaty", "regime"] as const);
const KINDS: ReadonlyMap<string, ReadonlySet<InstrumentKind | null>> = new Map([
  ["the alliance", ALLIANCE],
  ["the pact", ALLIANCE],
  ["the bloc", ALLIANCE],
  ["the organisation", BODY],
  ["the organization", BODY],
  ["the treaty", TREATY],
  ["this treaty", TREATY],
  ["that treaty", TREATY],
  ["the agreement", TREATY],
  ["the convention", TREATY],
]);

function isInstrument(piece: Piece): piece is NamePiece {
  return piece.is === "name" && piece.entry.kind === "instrument" && piece.others.length === 0;
}

function kindOf({ entry }: NamePiece, engine: Engine): InstrumentKind | null {
  return engine.instruments.get(entry.id)?.kind ?? null;
}

/** The one named last whose name begins or ends with the word. */
function byItsWord(text: string, article: Piece | undefined, before: readonly NamePiece[], lexicon: Lexicon) {
  if (before.length === 0 || !tagged(article, "filler") || !(article?.is === "word" && article.text === "the"))
    return null;
  const word = folded(text);
  const bears = new Set(
    lexicon
      .entries("instrument")
      .filter(({ words }) => words.length > 1 && (words[0] === word || words[words.length - 1] === word))
      .map(({ id }) => id),
  );
  return before.findLast((piece) => bears.has(piece.entry.id)) ?? null;
}

function onlyOne(found: readonly NamePiece[]): NamePiece | null {
  const [first] = found;
  return first && found.every((each) => each.entry.id === first.entry.id) ? first : null;
}
