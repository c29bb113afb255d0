import { type Piece, tagged, textOf } from "./pieces.ts";
import type { TwoAsked } from "./two-asked.ts";

// Two days asked about at once: one before and one after something, or two of which one is compared with the other.

const SIDES = ["before", "after", "day-after"] as const;

/**
 * "Before Brexit and after", "the day before and the day after Russia left it": the same question of the day before and of that
 * after; null where nothing is asked of both.
 */
export function beforeAndAfter(pieces: readonly Piece[], text: string): TwoAsked | null {
  const joint = pieces.findIndex((piece, i) => {
    if (!tagged(piece, "and")) return false;
    const before = sideBefore(pieces, i);
    return before !== null && isOther(pieces[before], pieces[sideBehind(pieces, i)]);
  });
  const cut = pieces[joint];
  const at = cut ? sideBefore(pieces, joint) : null;
  const other = cut ? pieces[sideBehind(pieces, joint)] : undefined;
  const side = at === null ? undefined : pieces[at];
  if (!cut || !side || !other || at === null) return null;
  const words = (from: number, until?: number) => text.slice(from, until).trim();
  const day = pieces.slice(at, joint).find((piece) => piece.is === "date");
  const head = words(0, side.at[0]);
  // "Before and after Brexit": what both are of stands behind.
  if (!day) {
    const isDated = pieces.slice(joint).some((piece) => piece.is === "date");
    const tail = words(other.at[1]);
    if (!isDated) return null;
    return { first: `${head} ${words(...side.at)} ${tail}`, second: `${head} ${words(...other.at)} ${tail}` };
  }
  const behind = words(other.at[1]);
  const named = words(...day.at);
  // "Before 1990 and after 2000": each has its own.
  const own = pieces.slice(joint).some((piece) => piece.is === "date");
  if (own) return { first: words(0, cut.at[0]), second: `${head} ${words(other.at[0])}` };
  return {
    first: `${words(0, cut.at[0])} ${behind}`.trim(),
    second: `${head} ${words(...other.at)} ${named} ${behind}`.trim(),
  };
}

/** The place of the word that says on which side of something the day before the joint lies, with or without that something. */
function sideBefore(pieces: readonly Piece[], joint: number): number | null {
  for (let i = joint - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (tagged(piece, ...SIDES)) return i;
    if (piece?.is !== "date" && !tagged(piece, "filler")) return null;
  }
  return null;
}

/** The first word behind the joint that is no filler. */
function sideBehind(pieces: readonly Piece[], joint: number): number {
  return pieces.findIndex((piece, i) => i > joint && (!tagged(piece, "filler") || tagged(piece, ...SIDES)));
}

function isOther(one: Piece | undefined, other: Piece | undefined): boolean {
  return tagged(other, ...SIDES) && tagged(one, "before") !== tagged(other, "before");
}

const COMPARES =
  /^(compare|compares|comparison|comparison of|diff|difference|differences|differ|differs|against|versus|vs|compared|compared to|compared with)$/;

/**
 * "Compare NATO in 1999 with NATO in 2024", "how does it in 1999 differ from 2024", "the EU before and after Brexit compared":
 * one thing on two days, whichever of them is said first. What lies between them is all that is asked.
 */
export function comparedDays(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.is === "word" && COMPARES.test(piece.text))) return pieces;
  const [first, second, ...others] = pieces.flatMap((piece, i) => (piece.is === "date" ? [i] : []));
  if (first === undefined || others.length > 0) return pieces;
  const one = pieces[first];
  if (second === undefined) {
    const [side, and, turned] = pieces.slice(Math.max(first - 3, 0), first);
    const both = isOther(side, turned) && tagged(side, ...SIDES) && tagged(and, "and");
    if (!both || one?.is !== "date") return pieces;
    const early = onSide(one, "before");
    return [...pieces.slice(0, first - 3), early, versus(one.at), onSide(one, "after"), ...pieces.slice(first + 1)];
  }
  const other = pieces[second];
  const between = pieces.slice(first + 1, second);
  const named = pieces.slice(0, first).flatMap((piece) => (piece.is === "name" ? [piece.entry.id] : []));
  const [cut] = between;
  const plain = between.every((piece) =>
    piece.is === "name"
      ? named.includes(piece.entry.id)
      : tagged(piece, "and", "to", "in", "on", "it", "noun", "filler", "versus", ...SIDES) ||
        /^(with|from|that)$/.test(textOf(piece)) ||
        COMPARES.test(textOf(piece)),
  );
  if (one?.is !== "date" || other?.is !== "date" || !cut || !plain) return pieces;
  const [before, behind] = [pieces[first - 1], between.at(-1)];
  const days = [
    tagged(before, ...SIDES) ? sided(one, before) : one,
    tagged(behind, ...SIDES) ? sided(other, behind) : other,
  ];
  const [early = one, late = other] = days.sort((a, b) => a.date.span.from - b.date.span.from);
  const start = tagged(before, ...SIDES) ? first - 1 : first;
  return [...pieces.slice(0, start), early, versus(cut.at), late, ...pieces.slice(second + 1)];
}

type Dated = Extract<Piece, { readonly is: "date" }>;

function versus(at: Piece["at"]): Piece {
  return { is: "word", tags: ["versus"], text: "versus", at, pause: false };
}

function sided(day: Dated, side: Piece | undefined): Dated {
  return onSide(day, tagged(side, "before") ? "before" : "after");
}

/** The last day before it, or the first after it; after an event its own day is the first. */
function onSide({ at, pause, date, anchor }: Dated, side: "before" | "after"): Dated {
  const { from, until } = date.span;
  const day = side === "before" ? from - 1 : anchor ? from : until;
  return { is: "date", date: { ...date, span: { from: day, until: day + 1 } }, at, pause };
}
