import type { Engine } from "../questions/engine.ts";
import type { InstrumentId, InstrumentKind } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { type Entry, eachOnce, type Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { folded } from "./tokens.ts";

type NamePiece = Extract<Piece, { is: "name" }>;

/** What a text points to without its name, and what was taken for granted of it. */
interface Pointed {
  readonly pieces: readonly Piece[];
  readonly said: readonly string[];
}

/**
 * What points to an instrument without its name: to one named before; or "the alliance" and "the allies" where no alliance
 * is named, to the only instrument of which a name ends in the word. `about` is what is meant where nothing is named: where
 * that is an alliance itself, the word stays what it is.
 */
export function pointed(
  pieces: readonly Piece[],
  about: InstrumentId | null,
  on: Day,
  { lexicon, engine }: { readonly lexicon: Lexicon; readonly engine: Engine },
): Pointed {
  const back = pointedBack(pieces, lexicon, engine);
  const known = [...back.filter(isInstrument).map(({ entry }) => entry.id), ...(about === null ? [] : [about])];
  const kinds = new Set(known.map((id) => engine.instruments.get(id)?.kind ?? null));
  const said = new Set<string>();
  const told = back.flatMap((piece, i): Piece[] => {
    if (piece.is !== "word") return [piece];
    const allied = ALLIED.has(piece.text) && !isSomebodysAlly(back, i);
    const text = allied ? "the alliance" : piece.text;
    const meant = KINDS.get(text);
    if (!meant || [...meant].some((kind) => kinds.has(kind))) return [piece];
    const entry = onlyBearer(text.slice("the ".length), lexicon);
    if (!entry || !meant.has(engine.instruments.get(entry.id)?.kind ?? null)) return [piece];
    said.add(`“${piece.text}”: ${engine.names.inSentence(entry.id, on)} is meant`);
    const named: Piece = { is: "name", entry, others: [], at: piece.at, pause: piece.pause };
    return allied ? [piece, named] : [named];
  });
  return { pieces: told, said: [...said] };
}

/** Members of an alliance by the word alone. */
const ALLIED: ReadonlySet<string> = new Set(["allies", "ally"]);

/** "Russia's allies", "an ally of Cuba", "how many allies did Russia have?": whose they are is asked, of no alliance that is named. */
export function isSomebodysAlly(pieces: readonly Piece[], i: number): boolean {
  if (!ALLIED.has(textOf(pieces[i]))) return false;
  const owns = (piece: Piece | undefined) => piece?.is === "name" && piece.entry.kind === "participant";
  const having = pieces.findIndex((piece, k) => k > i && owns(piece) && /^(have|has|had)$/.test(textOf(pieces[k + 1])));
  const asked = having > 0 && tagged(pieces[having - 1], "do");
  return owns(pieces[i - 1]) || (textOf(pieces[i + 1]) === "of" && pieces.slice(i + 2, i + 4).some(owns)) || asked;
}

/** The name of the only instrument of which some name ends in the word. */
function onlyBearer(word: string, lexicon: Lexicon): Entry | null {
  const bear = lexicon.entries("instrument").filter(({ words }) => words.length > 1 && words.at(-1) === word);
  const [only = null, ...others] = eachOnce(bear);
  return others.length === 0 ? only : null;
}

/**
 * "The Union" after the European Union, by a word of one of its names; and "the alliance" in a question that names a
 * treaty besides, by its kind. With one instrument in a question nothing has to be told apart, and "the treaty" stays the
 * word that it is.
 */
function pointedBack(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine): Piece[] {
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
