import { type Engine, isGroup } from "../questions/engine.ts";
import { membersOn } from "../questions/sets.ts";
import { lazily } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { verbOf } from "./events.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Piece, tagged } from "./pieces.ts";

/**
 * "After the Baltic states joined", "if the Benelux countries leave": what a group is said to have done in a clause is said
 * of those in it, each by its name.
 */
export function membersAct(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine, on: Day): readonly Piece[] {
  if (!pieces.some((piece) => piece.is === "name" && piece.entry.kind === "group")) return pieces;
  const named = lazily(() => lexicon.entries("participant").filter((entry) => entry.short));
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const end = piece.is === "name" && isGroup(engine, piece.entry.id) ? actsAt(pieces, i) : null;
    if (end === null || piece.is !== "name") {
      out.push(piece);
      continue;
    }
    const members = [...membersOn(engine, piece.entry.id, on).keys()];
    const entries = members
      .flatMap((id) => named().find((entry) => entry.id === id) ?? [])
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    out.push(
      ...entries.map(
        (entry, k): Piece => ({ is: "name", entry, others: [], member: true, at: piece.at, pause: k > 0 }),
      ),
    );
    i = end - 1;
  }
  return out;
}

/** Where the verb of a group's deed stands, in a clause that tells of a day or supposes; null where none is told. */
function actsAt(pieces: readonly Piece[], i: number): number | null {
  const opener = pieces
    .slice(0, i)
    .findLast(
      (piece) => !(piece.is === "number" || tagged(piece, "filler", "all", "both", "thatDay")) || tagged(piece, "if"),
    );
  const when = opener?.is === "word" && opener.text === "when";
  if (!when && !tagged(opener, "before", "after", "day-after", "since", "until-on", "if") && opener?.is !== "offset")
    return null;
  for (let k = i + 1; k < pieces.length; k++) {
    if (verbOf(pieces[k]) !== null) return k;
    if (!tagged(pieces[k], "noun", "filler", "all", "have", "would") || pieces[k]?.pause) return null;
  }
  return null;
}
