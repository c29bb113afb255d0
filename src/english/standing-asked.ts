import { verbOf } from "./events.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/**
 * The place of the word that asks how one stands: "the status of Kyrgyzstan in it", "Iran's standing in it", "where does
 * Turkey stand"; -1 where no such word stands, or where something that somebody did is asked about.
 */
export function standingAsked(pieces: readonly Piece[]): number {
  const place = pieces.findIndex((piece) => STANDING.test(textOf(piece)));
  if (place < 0) return -1;
  // "Its position on the treaty" is what it thinks of it.
  const thinks = /^position$/.test(textOf(pieces[place])) && /^(on|about)$/.test(textOf(pieces[place + 1]));
  const names = pieces.flatMap((piece) => (piece.is === "name" ? [piece.entry] : []));
  const of = (kind: string) => new Set(names.filter((entry) => entry.kind === kind).map(({ id }) => id)).size;
  const others = pieces.some(
    (piece, i) => i !== place && (verbOf(piece) !== null || tagged(piece, ...OTHERWISE) || piece.is === "number"),
  );
  const head = pieces.find((piece) => !tagged(piece, "filler", "thus", "and") || tagged(piece, "be", "do"));
  const one = of("participant") === 1 && of("instrument") <= 1 && of("group") === 0;
  return one && !thinks && !others && !tagged(head, "be", "have") ? place : -1;
}

const STANDING = /^(status|position|standing|stand|stands|stood)$/;
const OTHERWISE = ["who", "count", "when", "why", "how-long", "claim", "if", "suspend", "succeed", "change"] as const;
