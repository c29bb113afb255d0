import { type Piece, tagged, textOf } from "./pieces.ts";

// What is said of an exit between its notice and its effect, told by a word's neighbours.

/** "How long did its notice run?": said of a notice, it asks no more than how long. */
export function isNoticeRun(pieces: readonly Piece[], i: number): boolean {
  const before = pieces.slice(0, i);
  const runs = /^(run|runs|ran)$/.test(textOf(pieces[i]));
  return runs && before.some((piece) => tagged(piece, "how-long")) && before.some((piece) => tagged(piece, "notice"));
}

/** What an exit is before it is done; a notice is given, and what it tells of is still to come. */
export const UPCOMING = /^(upcoming|forthcoming|impending|scheduled|coming|coming up|pending|outstanding|running)$/;

export function toCome(pieces: readonly Piece[], i: number): boolean {
  const exits = (piece: Piece | undefined) =>
    /^(exits?( of)?|withdrawals?|departures?|denunciations?|leavers|notices?( of)?)$/.test(textOf(piece));
  if (!UPCOMING.test(textOf(pieces[i]))) return false;
  return exits(pieces[i + 1]) || exits(pieces[i - 1]) || exits(pieces[i - 2]);
}

/**
 * Where "has not yet taken effect" or "was pending" ends that is said of a notice or a withdrawal: whoever gave it is
 * leaving.
 */
export function notYetEffective(pieces: readonly Piece[], i: number): number | null {
  const notice = pieces.slice(0, i).findLastIndex((piece) => tagged(piece, "notice", "depart"));
  const hangs = /^(pending|outstanding|running)$/.test(textOf(pieces[i]));
  if (hangs && notice >= 0 && tagged(pieces[i - 1], "be", "filler", "remain")) return i + 1;
  if (!tagged(pieces[i], "not", "pending") || !/\b(yet|still|not|nt)\b/.test(textOf(pieces[i]))) return null;
  const effect = tagged(pieces[i + 1], "enter") ? i + 1 : tagged(pieces[i + 2], "enter") ? i + 2 : -1;
  const of = pieces.slice(0, i).findLast((piece) => tagged(piece, "notice", "depart", "ratify", "join", "force"));
  return effect > 0 && /effect/.test(textOf(pieces[effect])) && tagged(of, "notice", "depart") ? effect + 1 : null;
}

/** "Had given notice but was not yet out", "is not out yet": it had not left; "is out of it" alone is said of whoever is not in. */
export function isNotYetOut(pieces: readonly Piece[], i: number): boolean {
  if (textOf(pieces[i]) !== "out") return false;
  const between = tagged(pieces[i - 1], "filler") || textOf(pieces[i - 1]) === "yet";
  const denied = pieces[between ? i - 2 : i - 1];
  if (!tagged(denied, "not")) return false;
  const yet = [denied, pieces[i - 1], pieces[i + 1]].some((piece) => /\byet$/.test(textOf(piece)));
  return yet || pieces.slice(0, i).some((piece) => tagged(piece, "notice"));
}
