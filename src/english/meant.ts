import { type Engine, isAlive } from "../questions/engine.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type Entry, eachOnce, type Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { folded } from "./tokens.ts";

/**
 * Which bearer of a shared name is meant, where the sentence tells: an organisation that can itself join treaties is
 * a participant where it does something ("is the EU in the Paris Agreement"), else a set. Between two of a kind the one
 * that is there on the asked day is taken, else the one that sentences call so, and it is said; where neither tells
 * them apart the name stays ambiguous.
 */
export function meantIn(
  pieces: readonly Piece[],
  engine: Pick<Engine, "participants">,
  on: Day,
): { pieces: Piece[]; assuming: string[] } {
  const date = pieces.find((piece) => piece.is === "date");
  const day = date?.is === "date" ? date.date.span.until - 1 : on;
  const assuming: string[] = [];
  const settled = pieces.map((piece, i): Piece => {
    if (piece.is !== "name" || piece.others.length === 0) return piece;
    const all = [piece.entry, ...piece.others];
    const wanted = actsItself(pieces, i) ? "participant" : "set";
    const ofKind = all.filter((entry) => (entry.kind === "participant") === (wanted === "participant"));
    const left = ofKind.length > 0 ? ofKind : all;
    const alive = left.filter(({ id }) => isAlive(engine.participants.get(id)?.lives ?? [], day));
    const called = left.filter((entry) => entry.short);
    const [only] = [left, alive, called].find((each) => each.length === 1) ?? [];
    if (!only) return { ...piece, entry: left[0] ?? piece.entry, others: left.slice(1) };
    if (left.length > 1) assuming.push(`“${only.name}” also names ${others(left, only)}`);
    return { ...piece, entry: only, others: [] };
  });
  return { pieces: settled, assuming };
}

/** "The START treaties": of several that bear the name in theirs each may be meant. */
export function ofSeveralTreaties(
  pieces: readonly Piece[],
  lexicon: Lexicon,
  engine: Pick<Engine, "instruments">,
): Piece[] {
  const isTreaty = (id: string) => engine.instruments.get(id)?.kind === "treaty";
  return pieces.map((piece, i): Piece => {
    if (piece.is !== "name" || piece.others.length > 0 || !isTreaty(piece.entry.id)) return piece;
    if (!/^(treaties|agreements|conventions|accords|pacts)$/.test(textOf(pieces[i + 1])) || pieces[i + 1]?.pause)
      return piece;
    const { id, words } = piece.entry;
    const bears = (entry: Entry) =>
      entry.id !== id && isTreaty(entry.id) && words.every((word) => entry.words.includes(word));
    return { ...piece, others: eachOnce(lexicon.entries("instrument").filter(bears)) };
  });
}

/** "The Ottawa landmine treaty", "the Tashkent CSTO": a word of another of its names before its name says nothing more. */
export function withoutOtherName(pieces: readonly Piece[], lexicon: Lexicon): readonly Piece[] {
  if (!pieces.some((piece) => piece.is === "unknown")) return pieces;
  return pieces.filter((piece, i) => {
    const next = pieces[i + 1];
    if (piece.is !== "unknown" || next?.is !== "name" || next.entry.kind !== "instrument" || next.pause) return true;
    const word = folded(piece.text);
    return !lexicon.entries("instrument").some(({ id, words }) => id === next.entry.id && words.includes(word));
  });
}

/**
 * "The ABM memorandum of 1997", "the 1990 CFE Treaty": the year in which an instrument was opened is a part of its name,
 * and no day that is asked about.
 */
export function withoutYearOf(pieces: readonly Piece[], engine: Pick<Engine, "standings">): Piece[] {
  return pieces.filter((piece, i) => {
    if (piece.is !== "date" || piece.date.span.until - piece.date.span.from < 365) return true;
    const before = tagged(pieces[i - 1], "in") ? pieces[i - 2] : null;
    const named = isOf(pieces[i - 1]) ? before : pieces[i + 1];
    const attribute =
      isOf(pieces[i - 1]) || (!tagged(pieces[i - 1], "on", "in", "since") && pieces[i - 1]?.is === "word");
    if (!attribute || named?.is !== "name" || named.entry.kind !== "instrument") return true;
    const { opened } = engine.standings.clock(named.entry.id);
    return opened === null || !covers(piece.date.span, opened);
  });
}

function isOf(piece: Piece | undefined): boolean {
  return piece?.is === "word" && piece.text === "of";
}

function others(all: readonly Entry[], only: Entry): string {
  return all
    .filter((entry) => entry !== only)
    .map(({ id }) => id)
    .join(" and ");
}

/** A helping verb or a clause opener stands before it, no noun after it, and another instrument is named. */
function actsItself(pieces: readonly Piece[], i: number): boolean {
  // "The EU has more members than NATO": it is compared as a set.
  if (pieces.some((piece) => tagged(piece, "bigger", "smaller"))) return false;
  // "The EU27" are its members.
  if (pieces[i + 1]?.is === "number" && !pieces[i + 1]?.pause) return false;
  const noun = tagged(pieces[i + 1], "noun");
  let k = i - 1;
  while (k >= 0 && tagged(pieces[k], "filler") && !tagged(pieces[k], "be", "have", "do")) k -= 1;
  const opened = tagged(pieces[k], "be", "have", "do", "would", "if", "know", "bind", "claim");
  const another = pieces.some((piece, at) => at > i && piece.is === "name" && piece.entry.kind === "instrument");
  const treaties = pieces.some((piece, at) => at < i && tagged(piece, "treaty", "alliance", "organisation", "regime"));
  return opened && !noun && (another || treaties);
}
