import { type At, type Piece, tagged, textOf } from "./pieces.ts";

/**
 * "…, did it?", "…, haven't they?", "…, right?", "…, everyone knows that": behind a statement, and asked or said of it
 * alone. A tag denies nothing and asks nothing of its own: what stands before it is the claim.
 */
export function withoutTag(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex((piece) => piece.pause);
  const [first, end] = [pieces[last], pieces[pieces.length - 1]];
  if (last < 2 || !first || !end || !isStatement(pieces.slice(0, last))) return pieces;
  const tail = pieces.slice(last);
  if (!isTag(tail) && !isCommonTalk(tail)) return pieces;
  const at: At = [first.at[0], end.at[1]];
  return [...pieces.slice(0, last), { is: "word", tags: ["claim"], text: "is that so", at, pause: true }];
}

/** It begins with nothing that asks or supposes, and somebody or something is spoken of. */
function isStatement(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => !tagged(piece, "filler", "thus", "and", "but") || tagged(piece, "be", "do"));
  const asks = tagged(first, "who", "which", "what", "count", "when", "why", "how", "how-long", "list", "if", "show");
  return !asks && !tagged(first, "be", "do", "have", "would") && pieces.some((piece) => piece.is === "name");
}

const PRONOUN = /^(it|they|he|she|there|we|you)$/;
const BY_ITSELF = /^(right|no|yes|yeah|true|correct|sure|really|eh|huh|innit|ok|okay|agreed|surely|seriously)$/;

/** A helping verb and a pronoun, "not" with the one or behind the other; or one word that asks for a yes. */
function isTag(tail: readonly Piece[]): boolean {
  if (tail.length === 1) return BY_ITSELF.test(textOf(tail[0]));
  const rest = tail.slice(1).filter((piece) => !tagged(piece, "not"));
  const [pronoun, ...others] = rest;
  if (
    !tagged(tail[0], "be", "have", "do", "would") &&
    !/^(is|are|was|were|has|have|had|did|do|does|wo|ca)nt$/.test(textOf(tail[0]))
  )
    return (
      /^(are|you|quite|is|really)$/.test(textOf(tail[0])) && /^(sure|right|true)$/.test(textOf(tail[tail.length - 1]))
    );
  return PRONOUN.test(textOf(pronoun)) && (others.length === 0 || /^(sure|certain)$/.test(textOf(others[0])));
}

/** "Everyone knows that", "or so they say", "as we all know": who says so does not matter. */
function isCommonTalk(tail: readonly Piece[]): boolean {
  const words = tail.map(textOf);
  const says = words.findIndex((word) => /^(knows?|says?|said|heard|hear|told|think|thinks|believes?)$/.test(word));
  const plain = words.every((word) => word !== "");
  const behind = words.slice(says + 1).every((word) => /^(that|this|it|so|as much|of)$/.test(word));
  const anybody = words
    .slice(0, says)
    .some((word) => /^(everyone|everybody|they|people|we|i|some|many|all)$/.test(word));
  return plain && says > 0 && behind && anybody;
}
