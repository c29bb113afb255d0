import type { Engine } from "../questions/engine.ts";
import { identities } from "../questions/lineage.ts";
import { type At, type Piece, tagged } from "./pieces.ts";

/**
 * "Russia, as successor to the Soviet Union, …": said in passing of the one named before it. Where the record has that
 * succession it is taken out, and told apart; where it has not, it stays, and is no part of any question.
 */
export function withoutHeirAside(
  pieces: readonly Piece[],
  engine: Pick<Engine, "record">,
): { readonly pieces: readonly Piece[]; readonly aside: At | null } {
  const start = pieces.findIndex((piece) => piece.is === "word" && /^(as|being|in its capacity as)$/.test(piece.text));
  const heir = pieces[start - 1];
  if (start < 1 || heir?.is !== "name") return { pieces, aside: null };
  const end = pieces.findIndex((piece, i) => i > start && piece.is === "name");
  const from = pieces[end];
  const between = pieces.slice(start + 1, end);
  const says = between.some((piece) => tagged(piece, "succeed"));
  const plain = between.every((piece) => tagged(piece, "succeed", "filler", "noun", "to", "in"));
  if (from?.is !== "name" || !says || !plain || from.entry.id === heir.entry.id) return { pieces, aside: null };
  if (!identities(engine, heir.entry.id).includes(from.entry.id)) return { pieces, aside: null };
  const at: At = [pieces[start]?.at[0] ?? 0, from.at[1]];
  return { pieces: [...pieces.slice(0, start), ...pieces.slice(end + 1)], aside: at };
}
