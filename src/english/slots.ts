import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { Entry } from "./lexicon.ts";
import type { At, Piece } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/** An instrument or group in a question: wanted or not, and on which day if it has one of its own. */
export interface SetMention {
  readonly entry: Entry;
  readonly at: At;
  readonly negative: boolean;
  /** "NATO members": it says what kind of participant is asked for. */
  readonly adjectival: boolean;
  readonly day: Day | null;
}

export interface DateMention {
  readonly span: Span;
  readonly relation: "on" | "before" | "after" | "since";
  readonly at: At;
}

/** What a question holds, before it is clear what it asks. */
export interface Slots {
  readonly tags: ReadonlySet<Tag>;
  /** Verbs that a "not" or "never" stands before. */
  readonly negated: ReadonlySet<Tag>;
  readonly sets: readonly SetMention[];
  readonly participants: readonly { readonly entry: Entry; readonly at: At }[];
  readonly dates: readonly DateMention[];
  /** How "left" is used: with is/are, with has/have, or bare; null where it is not said. */
  readonly left: "be" | "have" | "bare" | "in" | null;
}

const VERBS: readonly Tag[] = ["sign", "ratify", "join", "depart", "left", "leaving", "remain", "suspend", "enter"];
const RELATIONS: readonly DateMention["relation"][] = ["since", "before", "after", "on"];

/** One pass from left to right. */
export function slotsOf(pieces: readonly Piece[]): Slots {
  const tags = new Set<Tag>();
  const negated = new Set<Tag>();
  const sets: SetMention[] = [];
  const participants: { entry: Entry; at: At }[] = [];
  const dates: DateMention[] = [];
  let negative = false;
  let relation: DateMention["relation"] = "on";
  let left: Slots["left"] = null;
  let auxiliary: "be" | "have" | null = null;
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (piece.is === "name") {
      if (piece.entry.kind === "participant") {
        if (!piece.entry.adjective || next?.is !== "name") participants.push({ entry: piece.entry, at: piece.at });
        return;
      }
      const last = sets[sets.length - 1];
      const joined = pieces[i - 1]?.is === "word" && isJoint(pieces, i) && last !== undefined;
      const mention = { entry: piece.entry, at: piece.at, negative: negative || (joined && last.negative), day: null };
      sets.push({
        ...mention,
        adjectival: piece.entry.kind === "group" || (next?.is === "word" && next.tags.includes("noun")),
      });
      negative = false;
    } else if (piece.is === "date") {
      const last = sets[sets.length - 1];
      const ownDay = dates.length > 0 && last !== undefined && relation === "on" && pieces[i - 2]?.at === last.at;
      if (ownDay && sets.length > 1) sets[sets.length - 1] = { ...last, day: piece.date.span.until - 1 };
      else dates.push({ span: piece.date.span, relation, at: piece.at });
      relation = "on";
    } else if (piece.is === "word") {
      for (const tag of piece.tags) {
        if (VERBS.includes(tag) && negative) negated.add(tag);
        tags.add(tag);
      }
      if (piece.tags.some((tag) => VERBS.includes(tag))) negative = false;
      if (piece.tags.includes("not") || piece.tags.includes("outside") || piece.tags.includes("never")) negative = true;
      relation =
        RELATIONS.find((each) => piece.tags.includes(each)) ?? (piece.tags.includes("filler") ? relation : "on");
      if (piece.tags.includes("left")) left = auxiliary ?? (isIn(pieces, i + 1) ? "in" : "bare");
      if (piece.tags.includes("be")) auxiliary = auxiliary ?? "be";
      if (piece.tags.includes("have")) auxiliary = "have";
    }
  });
  return { tags, negated, sets, participants, dates, left };
}

/** "outside NATO and the EU": nothing but a joint (and its article) between two sets. */
function isJoint(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const piece = pieces[k];
    if (piece?.is === "name") return true;
    if (piece?.is !== "word") return false;
    if (!piece.tags.some((tag) => tag === "also" || tag === "or" || tag === "filler")) return false;
  }
  return false;
}

/** "left in Open Skies" means those who are; "left in 2021" means those who went. */
function isIn(pieces: readonly Piece[], i: number): boolean {
  const [preposition, after, afterArticle] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (preposition?.is !== "word" || !preposition.tags.includes("in")) return false;
  return after?.is === "name" || (after?.is === "word" && afterArticle?.is === "name");
}
