import type { Engine } from "../questions/engine.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import { verbOf } from "./events.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/**
 * "Who followed Russia out of Open Skies?" is who left it after Russia, "who followed Finland into NATO?" who joined it after
 * Finland, and "who did the same after Russia left it?" who left it after that. Where neither way is said, the word stays
 * one that is not understood: to follow may be to succeed.
 */
export function followed(pieces: readonly Piece[], engine: Engine, on: Day): readonly Piece[] {
  const same = sameAfter(pieces);
  if (same) return same;
  const i = pieces.findIndex((piece, k) => isFollowing(pieces, k) && !piece.pause);
  const verb = pieces[i];
  if (!verb) return pieces;
  const end = behindNames(pieces, i + 1);
  const leaders = pieces.slice(i + 1, end).filter((piece) => piece.is === "name");
  const way = wayAt(pieces, end);
  if (leaders.length === 0 || !way) return pieces;
  const object = objectAt(pieces, way.end);
  const until = object ? object.end : way.end;
  const deed: Piece = { ...wordOf(verb, way.tag, way.tag === "join" ? "join" : "leave"), pause: verb.pause };
  const of = object ? pieces.slice(way.end, object.end) : [];
  const rest = pieces.slice(until);
  // What is supposed to follow a step that is on record comes after it anyway.
  if (pieces.slice(0, i).some((piece) => tagged(piece, "if"))) {
    const id = object?.id ?? null;
    const gone = leaders.every(
      (piece) => id !== null && way.tag === "depart" && hasLeft(engine, (piece as NamePiece).entry.id, id, on),
    );
    return gone ? [...pieces.slice(0, i), deed, ...of, ...rest] : pieces;
  }
  const after = wordOf(verb, "after", "after");
  const [next, ...others] = rest;
  // What follows is said of the step, and no more of those who led.
  const paused = next ? [{ ...next, pause: true }, ...others] : [];
  return [...pieces.slice(0, i), deed, ...of, after, ...leaders, ...paused];
}
type NamePiece = Extract<Piece, { is: "name" }>;

function wordOf(piece: Piece, tag: Tag, text: string): Piece {
  return { is: "word", tags: [tag], text, at: piece.at, pause: false };
}

/** "Follow", and "went after" where it is said out of what. */
function isFollowing(pieces: readonly Piece[], i: number): boolean {
  if (/^(follow|follows|followed|followed up)$/.test(textOf(pieces[i]))) return true;
  const goes = /^(go|goes|went|gone|leave|left)$/.test(textOf(pieces[i - 1]));
  return goes && textOf(pieces[i]) === "after" && wayAt(pieces, behindNames(pieces, i + 1)) !== null;
}

/** Behind the participants that are named from `i` on. */
function behindNames(pieces: readonly Piece[], i: number): number {
  let end = i;
  for (let k = i; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") end = k + 1;
    else if (!tagged(piece, "and", "filler") || (piece?.pause && k > i && !tagged(piece, "and"))) break;
  }
  return end;
}

/** Out of it, or into it. */
function wayAt(pieces: readonly Piece[], i: number): { readonly tag: "depart" | "join"; readonly end: number } | null {
  const text = textOf(pieces[i]);
  if (/^(out|out of|from|off|away from)$/.test(text)) return { tag: "depart", end: i + 1 };
  if (/^(into|in joining)$/.test(text)) return { tag: "join", end: i + 1 };
  const verb = /^(in|by)$/.test(text) ? verbOf(pieces[i + 1]) : null;
  if (verb === "left" || verb === "joined") return { tag: verb === "left" ? "depart" : "join", end: i + 2 };
  return null;
}

function objectAt(pieces: readonly Piece[], i: number): { readonly id: string; readonly end: number } | null {
  const place = pieces.findIndex((piece, k) => k >= i && !tagged(piece, "filler", "in"));
  const piece = pieces[place];
  return piece?.is === "name" && piece.entry.kind === "instrument" && !piece.pause
    ? { id: piece.entry.id, end: place + 1 }
    : null;
}

function hasLeft(engine: Engine, participant: string, instrument: string, on: Day): boolean {
  return engine
    .leavings(instrument)
    .some((one) => one.participant === participant && isDeparture(one) && one.until <= on);
}

/** "Did the same after Russia left it": the deed of the clause behind it, done to the same; null where there is none. */
function sameAfter(pieces: readonly Piece[]): readonly Piece[] | null {
  const i = pieces.findIndex((piece) => /^(did|do|does|done) (the same|likewise)$/.test(textOf(piece)));
  const same = pieces[i];
  const after = pieces[i + 1];
  if (!same || !tagged(after, "after", "before", "since")) return null;
  const deed = pieces.findIndex((piece, k) => k > i + 1 && verbOf(piece) !== null);
  const verb = pieces[deed];
  const object = objectAt(pieces, deed + 1);
  if (verb?.is !== "word" || deed < 0) return null;
  const of = object ? pieces.slice(deed + 1, object.end) : [];
  const step: Piece = { ...verb, tags: verb.tags.map((tag) => (tag === "left" ? "depart" : tag)), pause: same.pause };
  return [...pieces.slice(0, i), step, ...of, ...pieces.slice(i + 1)];
}
