import { type Piece, tagged, textOf } from "./pieces.ts";

/** What people write over a question: what kind of thing it is, and where it comes from. */
const HEADINGS =
  /^(query|question|request|enquiry|inquiry|claim|statement|quiz|trivia|check|desk|reference|fact|myth|topic|subject|re|homework|exam|issue|headline|quote|assertion|rumou?r|follow|filing|deadline|urgent|breaking|live|minutes|hours|mins)$/;
const LONGEST_HEADER = 5;

/**
 * "Reference desk query: …", "claim to check: …": a header that ends in a colon, of words that name no thing and no day. It
 * asks nothing; only that a claim follows is kept of it.
 */
export function withoutHeader(pieces: readonly Piece[], text: string): readonly Piece[] {
  const end = pieces.findIndex(
    (piece, i) => i > 0 && piece.pause && /^\s*:/.test(text.slice(pieces[i - 1]?.at[1] ?? 0, piece.at[0])),
  );
  const header = pieces.slice(0, Math.max(end, 0));
  const [first] = header;
  if (!first || header.length > LONGEST_HEADER) return pieces;
  // "Filing in ten minutes": how long there is to answer is no length that is asked about.
  const plain = header.every(
    (piece, i) =>
      piece.is === "unknown" ||
      piece.is === "word" ||
      (piece.is === "number" && /^(minutes?|mins?|hours?|min)$/.test(textOf(header[i + 1]))),
  );
  const asks = header.some((piece) => tagged(piece, "who", "which", "when", "how-long", "why", "noun", "treaty"));
  if (!plain || asks || !header.some((piece) => HEADINGS.test(textOf(piece)))) return pieces;
  const rest = pieces.slice(end);
  const claims = header.some((piece) =>
    /^(claim|statement|myth|rumou?r|assertion|quote|fact|fact check)$/.test(textOf(piece)),
  );
  return claims ? [{ is: "word", tags: ["claim"], text: "claim", at: first.at, pause: false }, ...rest] : rest;
}
