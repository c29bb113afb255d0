import type { Engine } from "../questions/engine.ts";
import { sureMembers } from "../questions/sets.ts";
import { momentsOf } from "../questions/when.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

type Name = Extract<Piece, { is: "name" }>;

/** Those who were in one on a day of their own: the clause that says so, its instrument and its day. */
interface Clause {
  readonly from: number;
  readonly until: number;
  readonly of: Name;
  readonly day: Day;
  /** It is a predicate of its own, joined to the one that is asked. */
  readonly joined?: true;
}

/**
 * "Which states that were in NATO in 1950 have left?", "of the 34 parties that it had at its height, which are gone?": the day
 * is told of whom the question asks about; what is asked of them is asked of its own day. The clause goes behind the
 * question: "which have left NATO by now, in NATO on 31 December 1950".
 */
export function thoseOfADay(
  pieces: readonly Piece[],
  engine: Engine,
  on: Day,
): { readonly pieces: readonly Piece[]; readonly said: readonly string[] } {
  const none = { pieces, said: [] };
  if (!pieces.some((piece) => piece.is === "date" || tagged(piece, "peak"))) return none;
  const supposes = pieces.some(
    (piece) => tagged(piece, "claim") || (tagged(piece, "if") && !tagged(piece, "be", "would")),
  );
  const clause = supposes ? null : (clauseIn(pieces, engine, on) ?? joinedClause(pieces, engine, on));
  if (!clause) return supposes ? none : { pieces: ofToday(pieces, on), said: [] };
  const { of, day } = clause;
  // "… were in NATO on that day": of the same day.
  const past = pieces
    .slice(clause.until)
    .some((piece) => tagged(piece, "thatDay") || /^(was|were|had|did)$/.test(textOf(piece)));
  if (past) return none;
  let end = clause.from;
  while (
    !clause.joined &&
    end > 0 &&
    (tagged(pieces[end - 1], "filler", "all", "in") || pieces[end - 1]?.is === "number")
  )
    end -= 1;
  const head = pieces.slice(0, end);
  const rest = pieces.slice(clause.until);
  const [first] = rest;
  const asked = head.length > 0 ? head : rest;
  const predicate =
    tagged(first, "be", "have", "do", "would") || (head.length === 0 && tagged(first, "who", "which", "count"));
  if (!first || !predicate || !tagged(asked[0], "who", "which", "count", "list")) return none;
  const [noun] = pieces.slice(clause.from, clause.from + 1);
  const at = pieces[clause.until - 1]?.at ?? of.at;
  const word = (tag: "on" | "in", text: string, pause: boolean): Piece => ({
    is: "word",
    tags: [tag],
    text,
    at,
    pause,
  });
  const date = (from: Day): Piece => ({
    is: "date",
    date: { span: { from, until: from + 1 }, length: 1 },
    at,
    pause: false,
  });
  const dated = rest.some((piece) => piece.is === "date");
  const said = pieces.slice(end, clause.from).flatMap((piece) => {
    const n = sureMembers(engine, of.entry.id, day).length;
    return piece.is === "number" && piece.n !== n
      ? [`“${piece.n}” is not taken as given: on ${inWords(day)} they were ${n}`]
      : [];
  });
  return {
    pieces: [
      ...head,
      ...(noun && head.length > 0 && !clause.joined ? [noun] : []),
      ...ofWhat(rest, of).map((piece, i) => (i === 0 ? { ...piece, pause: false } : piece)),
      ...(dated ? [] : [word("on", "by", false), date(on)]),
      word("in", "in", true),
      { ...of, pause: false },
      word("on", "on", false),
      date(day),
    ],
    said: [...said, `who was in it is told of ${inWords(day)}`],
  };
}

/**
 * "Which states that joined NATO in 1999 are in the EU?", "who left in 2025 and is in NATO?": the step is of that year; what
 * is told in the present is of the question's own day.
 */
function ofToday(pieces: readonly Piece[], on: Day): readonly Piece[] {
  const asks = tagged(pieces[0], "who", "which", "count", "list") || tagged(pieces[1], "who", "which", "count");
  const is = pieces.findLastIndex((piece) => /^(is|are)$/.test(textOf(piece)));
  const [before, behind] = [pieces.slice(0, Math.max(is, 0)), pieces.slice(is + 1)];
  const dates = before.filter((piece) => piece.is === "date");
  const [date] = dates;
  const last = behind.at(-1);
  if (!asks || is < 0 || !date || dates.length > 1 || date.date.span.until > on || last?.is !== "name") return pieces;
  const deed = before.some((piece) => tagged(piece, "join", "depart", "left", "sign", "ratify", "notice"));
  const plain = behind.every(
    (piece) => piece.is === "name" || tagged(piece, "in", "outside", "not", "filler", "noun", "and"),
  );
  const ofSet = last.entry.kind === "instrument" && behind.some((piece) => tagged(piece, "in", "outside", "noun"));
  // "Between 1999 and 2004" names two days; "since 2020" goes on to today anyway.
  if (!deed || !plain || !ofSet || pieces[is]?.pause) return pieces;
  const at = last.at;
  return [
    ...pieces,
    { is: "word", tags: ["on"], text: "on", at, pause: false },
    { is: "date", date: { span: { from: on, until: on + 1 }, length: 1 }, at, pause: false },
  ];
}

/** "Which are gone", "which are still in it": of the instrument that the clause names, where no other is. */
export function ofWhat(rest: readonly Piece[], of: Name): readonly Piece[] {
  if (rest.some((piece) => piece.is === "name" && piece.entry.kind !== "participant")) return rest;
  const it = rest.findIndex((piece, i) => tagged(piece, "it") && tagged(rest[i - 1], "in"));
  const name: Piece = { ...of, pause: false };
  if (it >= 0) return rest.map((piece, i) => (i === it ? name : piece));
  const date = rest.findIndex((piece) => piece.is === "date" || tagged(piece, "on", "since", "before", "after"));
  const end = date < 0 ? rest.length : date;
  const deed = rest.some((piece) => tagged(piece, "left", "depart", "leaving", "ratify", "sign", "suspend"));
  const leads: Piece[] =
    deed || tagged(rest[end - 1], "in") ? [] : [{ is: "word", tags: ["in"], text: "of", at: of.at, pause: false }];
  return [...rest.slice(0, end), ...leads, name, ...rest.slice(end)];
}

/** "Who was in Open Skies in 2010 and has left?": one predicate of that day, and one of today. */
function joinedClause(pieces: readonly Piece[], engine: Engine, on: Day): Clause | null {
  const from = pieces.findIndex((piece) => /^(was|were)$/.test(textOf(piece)));
  if (from < 1 || !(tagged(pieces[from - 1], "who") || tagged(pieces[from - 1], "noun"))) return null;
  const name = pieces.findIndex((piece, i) => i > from && !tagged(piece, "in", "noun", "filler"));
  const of = pieces[name];
  if (of?.is !== "name" || of.entry.kind !== "instrument") return null;
  const place = tagged(pieces[name + 1], "on", "in") ? name + 2 : name + 1;
  const joint = pieces[place + 1];
  const goesOn = tagged(joint, "and", "but") && /^(has|have|is|are)$/.test(textOf(pieces[place + 2]));
  const day = goesOn ? dayAt(pieces[place], of.entry.id, engine, on) : null;
  return day === null ? null : { from, until: place + 2, of, day, joined: true };
}

/** "Parties (that) Open Skies had in 2010", "states that were in NATO in 1950". */
function clauseIn(pieces: readonly Piece[], engine: Engine, on: Day): Clause | null {
  for (const [from, noun] of pieces.entries()) {
    if (!tagged(noun, "noun")) continue;
    let i = from + 1;
    const relative = /^(that|which|who)$/.test(textOf(pieces[i]));
    if (relative) i += 1;
    if (textOf(pieces[i]) === "the") i += 1;
    const were = relative && /^(was|were|had been)$/.test(textOf(pieces[i]));
    if (were) {
      i += 1;
      const start = i;
      while (tagged(pieces[i], "in", "noun", "filler") && !pieces[i]?.pause) i += 1;
      if (i === start) continue;
    }
    const of = pieces[i];
    if (of?.is !== "name" || of.entry.kind !== "instrument") continue;
    i += 1;
    if (!were) {
      if (textOf(pieces[i]) !== "had") continue;
      i += 1;
    }
    if (tagged(pieces[i], "on", "in") && pieces[i + 1]?.is === "date") i += 1;
    const day = dayAt(pieces[i], of.entry.id, engine, on);
    if (day !== null) return { from, until: i + 1, of, day };
  }
  return null;
}

/** A day, the last one of a stretch, or the first on which it had the most parties. */
function dayAt(piece: Piece | undefined, instrument: string, engine: Engine, on: Day): Day | null {
  if (piece?.is === "date") return Math.min(piece.date.span.until - 1, on);
  if (!tagged(piece, "peak")) return null;
  const [peak] = momentsOf(engine, { ask: "when", moment: "peak", participant: null, instrument, on });
  return peak?.on ?? null;
}
