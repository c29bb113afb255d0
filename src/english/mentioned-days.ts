import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { type Anchor, type At, type Piece, tagged } from "./pieces.ts";
import type { SetMention } from "./slots.ts";
import type { Tag } from "./vocabulary.ts";

/** A day or a stretch of days in its place in a question, and how the words before it relate to it. */
export interface DateMention {
  readonly span: Span;
  readonly relation: Relation;
  readonly at: At;
  readonly place: number;
  /** The event that the day is anchored to; null where the day itself is named. */
  readonly anchor: Anchor | null;
  /** "By 2021", not "in 2021". */
  readonly by: boolean;
}
export type Relation = "on" | "before" | "after" | "since" | "until" | "day-after" | "between";

/** The words that relate a day, the most telling first. */
export const RELATIONS: readonly [Tag, Relation][] = [
  ["day-after", "day-after"],
  ["since", "since"],
  ["before", "before"],
  ["until-on", "until"],
  ["after", "after"],
  ["on", "on"],
];

/** "By 2021", not "in 2021". */
export function isBy(piece: Piece | undefined): boolean {
  return piece?.is === "word" && piece.text === "by";
}

/** "Between 2020 and 2022", "from 2020 to 2022": two days that bound one stretch, both included. */
export function joinedDays(pieces: readonly Piece[], dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (let i = 0; i < dates.length; i++) {
    const [first, second] = [dates[i], dates[i + 1]];
    if (!first) continue;
    const before = [pieces[first.place - 1], pieces[first.place - 2]];
    const apart = second ? pieces.slice(first.place + 1, second.place) : [];
    // "Diff 2020 2022", "2020 against 2022": two days compared are the ends of what changed.
    const compared =
      apart.some((piece) => tagged(piece, "versus")) ||
      (pieces.some(isComparison) && apart.every((piece) => tagged(piece, "and", "to", "filler")));
    const opens = compared || before.some((piece) => tagged(piece, "between"));
    // "In 2011 and 2012", one after the other: one stretch.
    const adjoin =
      second &&
      first.relation === "on" &&
      first.span.until === second.span.from &&
      isStretch(first) &&
      isStretch(second);
    if (adjoin && apart.length > 0 && apart.every((piece) => tagged(piece, "and", "on", "in", "or"))) {
      joined.push({
        ...first,
        span: { from: first.span.from, until: second.span.until },
        at: [first.at[0], second.at[1]],
      });
      i += 1;
      continue;
    }
    // "In the years 2003 to 2005", "2003 through 2005".
    const runs =
      second !== undefined &&
      isStretch(first) &&
      isStretch(second) &&
      (first.relation === "on" || first.relation === "since") &&
      apart.length === 1 &&
      apart.every((piece) => piece.is === "word" && /^(to|until|till|up to|through)$/.test(piece.text));
    const joins =
      (apart.length > 0 || compared) &&
      apart.every((piece) => tagged(piece, "and", "to", "until-on", "filler", "on", "versus"));
    if (second && (opens || runs) && joins && first.span.from < second.span.until) {
      const span = { from: first.span.from, until: second.span.until };
      joined.push({ ...second, span, relation: "between", at: [first.at[0], second.at[1]], place: first.place });
      i += 1;
    } else joined.push(first);
  }
  return joined;
}

function isStretch({ span }: DateMention): boolean {
  return span.until - span.from > 1;
}

function isComparison(piece: Piece): boolean {
  return piece.is === "word" && /^(diff|compare|comparison|comparison of)$/.test(piece.text);
}

/** "Türkiye NATO member since": the day that is left open is asked for. */
export function isSinceAlone(pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1];
  return last?.is === "word" && /^(ever )?since$/.test(last.text);
}

/** A day belongs to the set that is named last before it, where nothing but a preposition stands between. */
export function attachDays(sets: SetMention[], dates: readonly DateMention[]): void {
  for (const date of dates) {
    const last = sets.findLast((set) => set.place < date.place);
    if (last && date.place - last.place <= 3 && last.day === null) last.day = date;
  }
}

/** The day that a mention comes to: a stretch asked of one day is its last. */
export function dayOfMention({ span, relation, anchor }: DateMention): Day {
  switch (relation) {
    case "before":
    case "until":
      return relation === "until" && anchor === null ? span.until - 1 : span.from - 1;
    case "after":
      // After an event: from its own day on, the first on which it counts.
      return anchor === null ? span.until : span.from;
    case "day-after":
      return span.until;
    default:
      return span.until - 1;
  }
}
