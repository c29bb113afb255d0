import { type Piece, tagged } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/**
 * Words that say one thing together where others stand between them, or where only their place tells it: "took Russia's
 * place", "its withdrawal has not yet taken effect", "if Russia goes". One pass, each word with its neighbours.
 */
export function collocated(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.is !== "word" && piece.is !== "unknown") {
      out.push(piece);
      continue;
    }
    const end = notYetEffective(pieces, i);
    if (end !== null) {
      out.push({ ...said(piece, "leaving"), at: [piece.at[0], pieces[end - 1]?.at[1] ?? piece.at[1]] });
      i = end - 1;
    } else if (takesPlace(pieces, i)) out.push(said(piece, "succeed"));
    else if (goes(pieces, i)) out.push(said(piece, "depart"));
    else if (toCome(pieces, i)) {
      // "Upcoming exits", "exits coming up": the noun tells what, and this that it is not done.
      out.push(said(piece, "leaving"));
    } else out.push(piece);
  }
  return out;
}

function said(piece: Piece, tag: Tag): Piece {
  return { is: "word", tags: [tag], text: textOf(piece), at: piece.at, pause: piece.pause };
}

function textOf(piece: Piece | undefined): string {
  return piece?.is === "word" || piece?.is === "unknown" ? piece.text.toLowerCase() : "";
}

/** "Took the Soviet Union's place", "takes Serbia's seat". */
function takesPlace(pieces: readonly Piece[], i: number): boolean {
  const [name, before] = [pieces[i - 1], pieces[i - 2]];
  const takes = [before, pieces[i - 3]].some((piece) => /^(take|takes|took|taken)$/.test(textOf(piece)));
  return /^(place|seat)$/.test(textOf(pieces[i])) && name?.is === "name" && name.entry.kind === "participant" && takes;
}

/** "If Russia goes", "suppose Belarus went too": nothing follows that it goes to. */
function goes(pieces: readonly Piece[], i: number): boolean {
  if (!/^(go|goes|went)$/.test(textOf(pieces[i]))) return false;
  const before = pieces[i - 1];
  const subject = before?.is === "name" ? before.entry.kind === "participant" : tagged(before, "would", "both", "all");
  const next = pieces[i + 1];
  const ends = next === undefined || next.pause || /^(too|also|as well|away|and)$/.test(textOf(next));
  return subject && ends && pieces.slice(0, i).some((piece) => tagged(piece, "if"));
}

const UPCOMING = /^(upcoming|forthcoming|impending|scheduled|coming|coming up)$/;

function toCome(pieces: readonly Piece[], i: number): boolean {
  const exits = (piece: Piece | undefined) => /^(exits?|withdrawals?|departures?|leavers)$/.test(textOf(piece));
  if (!UPCOMING.test(textOf(pieces[i]))) return false;
  return exits(pieces[i + 1]) || exits(pieces[i - 1]) || exits(pieces[i - 2]);
}

/** Where "has not yet taken effect" ends that is said of a notice or a withdrawal: whoever gave it is leaving. */
function notYetEffective(pieces: readonly Piece[], i: number): number | null {
  if (!tagged(pieces[i], "not", "pending") || !/\b(yet|still|not|nt)\b/.test(textOf(pieces[i]))) return null;
  const effect = tagged(pieces[i + 1], "enter") ? i + 1 : tagged(pieces[i + 2], "enter") ? i + 2 : -1;
  const of = pieces.slice(0, i).findLast((piece) => tagged(piece, "notice", "depart", "ratify", "join", "force"));
  return effect > 0 && /effect/.test(textOf(pieces[effect])) && tagged(of, "notice", "depart") ? effect + 1 : null;
}
