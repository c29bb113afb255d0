import type { Supposed } from "../questions/question.ts";
import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { dayOfEvent, onlySeenBy } from "./anchors.ts";
import { type AnchorPlace, asWord, type Clauses } from "./clauses.ts";
import { verbOf } from "./events.ts";
import type { Miss } from "./hearing.ts";
import { dayOfMention } from "./mentioned-days.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import type { ReaderContext } from "./reader.ts";
import { slotsOf } from "./slots.ts";
import type { Tag } from "./vocabulary.ts";

/** The day of an event in its place, with what was taken for it; a miss where nothing tells of what, or there is no such day. */
export function fill(
  place: AnchorPlace,
  instrument: InstrumentId | null,
  given: readonly Supposed[],
  text: string,
  context: ReaderContext,
  offset = 0,
): { piece: Piece; assumed: string } | Miss {
  const { event, at } = place;
  const of = event.object?.id ?? instrument;
  const words = text.slice(...at);
  if (of === null && event.on === undefined)
    return { miss: "instrument", at, message: `“${words}” names no treaty, alliance or organisation` };
  const found = event.on ?? (of === null ? null : dayOfEvent(context.engine, event, of, given));
  const day = found === null ? null : found + offset;
  if (day === null) {
    const message = context.engine.standings.explained
      ? `the record has no day for “${words}”`
      : `no day is known for “${words}”: this file leaves out acts`;
    return { miss: "day", at, message };
  }
  const piece: Piece = {
    is: "date",
    date: { span: { from: day, until: day + 1 }, length: 1 },
    anchor: { words, of: event.did, subjects: event.subjects },
    at,
    pause: place.pause,
  };
  const views = of === null || event.on !== undefined ? [] : onlySeenBy(context.engine, event, of);
  const seen = views.map((view) => context.names.inSentence(view, day)).join(" and ");
  return { piece, assumed: `“${words}”: ${inWords(day)}${seen === "" ? "" : `, in the view of ${seen}`}` };
}

/** The same, of an instrument that the question names beside the first: "NATO allies in the convention when Lithuania left it". */
export function fillIn(
  place: AnchorPlace,
  instrument: InstrumentId | null,
  given: readonly Supposed[],
  text: string,
  context: ReaderContext,
  offset: number,
  main: Clauses["main"],
): { piece: Piece; assumed: string } | Miss {
  const filled = fill(place, instrument, given, text, context, offset);
  if (!("miss" in filled) || filled.miss !== "day" || place.event.object !== null) return filled;
  const others = main.flatMap((piece) =>
    piece.is === "name" && piece.entry.kind === "instrument" && piece.entry.id !== instrument ? [piece.entry.id] : [],
  );
  const [found, more] = [...new Set(others)].flatMap((id) => {
    const again = fill(place, id, given, text, context, offset);
    return "miss" in again ? [] : [again];
  });
  // Where it did so to several of them nobody can tell which is meant.
  return found && !more ? found : filled;
}

/**
 * "On the eve of its end, i.e. on 1 August 2019", "the day after Russia left (19 December 2021)": a day told by an event, and
 * behind it by its date. Where both are one the event's is kept; where they differ neither is chosen.
 */
export function toldTwice(pieces: readonly Piece[], text: string): { readonly pieces: readonly Piece[] } | Miss {
  const second = pieces.findIndex((piece, i) => {
    if (piece.is !== "date" || piece.anchor) return false;
    const first = pieces[firstBefore(pieces, i)];
    return first?.is === "date" && first.anchor !== undefined;
  });
  const date = pieces[second];
  const first = firstBefore(pieces, second);
  if (date?.is !== "date") return { pieces };
  const [mention] = slotsOf(pieces.slice(0, first + 1)).dates.slice(-1);
  const day = mention ? dayOfMention(mention) : null;
  if (day !== null && covers(date.date.span, day))
    return { pieces: [...pieces.slice(0, first + 1), ...pieces.slice(second + 1)] };
  const message = `“${text.slice(...date.at)}” is another day than the one told before it${day === null ? "" : `, ${inWords(day)}`}`;
  return { miss: "day", at: date.at, message };
}

/**
 * "On 1 January 2017, after having given notice": whether it was so on a day of its own is asked, and beside the day an event
 * that was before it by then, or came after it. It changes nothing where the days agree.
 */
export function toldBesideDay(
  pieces: readonly Piece[],
  text: string,
  now: Day,
): { readonly pieces: readonly Piece[]; readonly said: string | null } {
  const none = { pieces, said: null };
  const dates = pieces.filter((piece) => piece.is === "date");
  const day = dates.find((piece) => !piece.anchor);
  const event = dates.find((piece) => piece.anchor);
  const head = pieces.find((piece) => !tagged(piece, "filler", "thus", "and") || tagged(piece, "be"));
  if (dates.length !== 2 || !day || !event) return none;
  // "How many has it now, after the exit of the three?": of those in it, and of nothing that somebody did.
  const sizes =
    tagged(head, "count") &&
    pieces.some((piece) => tagged(piece, "noun")) &&
    pieces.every((piece) => verbOf(piece) === null) &&
    day.date.span.from === now &&
    tagged(pieces[pieces.indexOf(event) - 1], "after");
  if (!sizes && (!tagged(head, "be") || tagged(head, "do", "have"))) return none;
  const place = pieces.indexOf(event);
  const relation = pieces[place - 1];
  const named = pieces[pieces.indexOf(day) - 1];
  if (day.date.span.until - day.date.span.from > 1 || textOf(named) === "by" || relation?.is !== "word") return none;
  const [on, of] = [day.date.span.from, event.date.span.from];
  const agrees = tagged(relation, "after") ? of <= on : tagged(relation, "before") && on < of;
  if (!agrees) return none;
  const rest = pieces.filter((piece) => piece !== event && piece !== relation);
  return {
    pieces: rest,
    said: `“${text.slice(relation.at[0], event.at[1])}”: ${inWords(of)}, which agrees with the asked day`,
  };
}

/** The place of what stands before a date, with nothing but "i.e.", prepositions and articles between. */
function firstBefore(pieces: readonly Piece[], i: number): number {
  return pieces
    .slice(0, Math.max(i, 0))
    .findLastIndex((piece) => !tagged(piece, "apposed", "filler", "on", "in") || tagged(piece, "before"));
}

/** The anchored day is the asked one, and it is asked who was in it then. */
export function isOnDay(relation: Piece | undefined, main: Clauses["main"]): boolean {
  const moved = relation?.is === "offset" || tagged(relation, "before", "after", "day-after", "since", "until-on");
  const says = (...tags: readonly Tag[]) => main.some((piece) => tagged(asWord(piece), ...tags));
  return !moved && says("noun", "who", "remain", "in") && !says("change", "when");
}
