import type { Miss } from "./hearing.ts";
import { type Piece, tagged } from "./pieces.ts";

// What is said around the one question of a text: before it, by whom it was told, and a second one behind it.

/** "A colleague says that …", "my textbook claims …": who says so does not matter, whoever it is; what is said is a claim. */
export function withoutTeller(pieces: readonly Piece[]): { pieces: readonly Piece[]; told: boolean } {
  const says = pieces.findIndex((piece) => (piece.is === "word" || piece.is === "unknown") && SAYS.test(piece.text));
  const before = pieces.slice(0, Math.max(says, 0));
  const teller = before.length > 0 && before.every((piece) => piece.is === "unknown" || piece.is === "word");
  const asks = before.some((piece) => tagged(piece, "who", "which", "count", "when", "why", "how", "do", "have", "if"));
  return says > 0 && teller && !asks ? { pieces: pieces.slice(says + 1), told: true } : { pieces, told: false };
}
const SAYS = /^(says|said|claims|claimed|reports|reported|writes|wrote|insists|argues)$/;

/** "Children, which …", "need this in 5 minutes: who …": how many pieces are said to somebody before the question begins. */
export function asideBefore(pieces: readonly Piece[]): number {
  const pause = pieces.findIndex((piece, i) => i > 0 && piece.pause);
  const [before, rest] = [pieces.slice(0, Math.max(pause, 0)), pieces.slice(Math.max(pause, 0))];
  const strange = before.some((piece) => piece.is === "unknown");
  const addresses = before.every(
    (piece) =>
      piece.is === "unknown" ||
      piece.is === "number" ||
      (piece.is === "word" && !tagged(piece, ...HEADS, "noun", "claim")),
  );
  // What points back may point to a name that nobody knows.
  const whole = tagged(rest[0], ...HEADS) && rest.some((piece) => piece.is === "name") && !rest.some(pointsBack);
  return strange && addresses && whole ? pause : 0;
}

const HEADS = ["who", "which", "count", "when", "why", "how-long", "list", "be", "do", "have"] as const;

function pointsBack(piece: Piece): boolean {
  return piece.is === "word" && /^(it|its|they|them|their)$/.test(piece.text);
}

/**
 * "When is it out, and who is left?": of what is supposed the days are told anyway, so the last is the question. "Is it
 * still in, or did it leave?": the second is the first, asked the other way. Two questions are never answered as one: any
 * other second one is named, and both are offered.
 */
export function oneQuestion(
  pieces: readonly Piece[],
  supposing: boolean,
  text: string,
): { readonly pieces: readonly Piece[] } | Miss {
  const joint = pieces.findIndex(
    (piece, i) => i > 0 && tagged(piece, "and", "or") && opensAnother(pieces, i, supposing),
  );
  if (joint < 0) return { pieces };
  const [first, second] = [pieces.slice(0, joint), pieces.slice(joint + 1)];
  if (supposing && first.some((piece) => tagged(piece, "when"))) return { pieces: second };
  const speaksOf = second.some((piece) => piece.is === "name" || piece.is === "date" || piece.is === "number");
  if (tagged(pieces[joint], "or") && !speaksOf && asksWhether(first)) return { pieces: first };
  const cut = pieces[joint]?.at ?? [0, text.length];
  const start = second[0]?.at[0] ?? cut[1];
  return {
    miss: "other",
    at: [start, text.length],
    message: `“${text.slice(start).trim()}” is a second question: ask one at a time`,
    suggestions: [text.slice(0, cut[0]).trim(), text.slice(start).trim()],
  };
}

/** Behind the joint stands a question's own head: "and who …", "or did it …", "and is Ukraine …". */
function opensAnother(pieces: readonly Piece[], joint: number, supposing: boolean): boolean {
  const before = pieces.slice(0, joint);
  if (!supposing && !before.some((piece) => piece.is === "name")) return false;
  const next = pieces.slice(joint + 1).findIndex((piece) => !tagged(piece, "filler", "thus", "or"));
  const head = pieces[joint + 1 + next];
  const behind = pieces[joint + 2 + next];
  if (next < 0 || tagged(head, "if-so")) return false;
  const asks = before.some((piece) => tagged(piece, ...HEADS));
  // "And when?" asks for the days of the same; "who left, and who …" asks anew.
  if (tagged(head, "who", "count", "how-long", "why"))
    return asks && !tagged(head, "when") && !tagged(pieces[joint + 1 + next], "which") && behind !== undefined;
  if (!tagged(head, "be", "do", "have")) return false;
  const subject =
    behind?.is === "name" ? behind.entry.kind === "participant" : tagged(behind, "it", "filler", "decline");
  return subject && asks && (tagged(pieces[joint], "or") || behind?.is === "name" || pointsBack(behind as Piece));
}

function asksWhether(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => !tagged(piece, "filler", "thus", "and") || tagged(piece, "be", "do", "have"));
  return tagged(first, "be", "do", "have");
}
