import { EVENT_NOUNS } from "./events.ts";
import { isNoticeRun, isNotYetOut, notYetEffective, toCome } from "./notice-words.ts";
import { placeIn } from "./numbers.ts";
import { namesOne, type Piece, tagged, textOf } from "./pieces.ts";
import { standingAsked } from "./standing-asked.ts";
import type { Tag } from "./vocabulary.ts";

/**
 * Words that say one thing together where others stand between them, or where only their place tells it: "took Russia's
 * place", "its withdrawal has not yet taken effect", "if Russia goes". One pass, each word with its neighbours.
 */
export function collocated(written: readonly Piece[]): Piece[] {
  const pieces = leftAside(written);
  const out: Piece[] = [];
  const anyone = ofAnyone(pieces);
  const standing = standingAsked(pieces);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (isNotAnyMore(pieces, i) && piece.is === "word") {
      out.push({ ...piece, tags: [...piece.tags, "no-longer"] });
      continue;
    }
    if (isToldTo(pieces, i)) {
      if (textOf(out.at(-1)) === "to") out.pop();
      continue;
    }
    if (piece.is !== "word" && piece.is !== "unknown") {
      out.push(piece);
      continue;
    }
    const end = notYetEffective(pieces, i);
    if (end !== null) {
      out.push({ ...said(piece, "leaving"), at: [piece.at[0], pieces[end - 1]?.at[1] ?? piece.at[1]] });
      i = end - 1;
    } else if (takesPlace(pieces, i)) out.push(said(piece, "succeed"));
    else if (isLastOut(pieces, i) || isNotYetOut(pieces, i)) out.push(said(piece, "depart"));
    else if (mustRatify(pieces, i)) out.push(said(piece, "pending"));
    else if (letsLapse(pieces, i)) out.push(said(piece, isPassive(pieces, i) ? "filler" : "depart"));
    else if (isLetLapse(pieces, i)) out.push(said(piece, "filler"));
    else if (isItsEffect(pieces, i)) out.push(said(piece, "filler"));
    else if (isDeposited(pieces, i)) out.push(said(piece, "filler"));
    else if (isEarliest(pieces, i)) out.push(said(piece, "when"));
    else if (piece.is === "unknown" && isNoticeRun(pieces, i)) out.push(said(piece, "filler"));
    else if (isTime(pieces, i)) out.push(said(piece, "nth"));
    else if (piece.is === "unknown" && isPlace(pieces, i)) out.push(said(piece, "place"));
    else if (isApplied(pieces, i)) out.push(said(piece, "filler"));
    else if (isFirstInForce(pieces, i)) out.push(said(piece, "filler"));
    else if (i === standing) out.push(said(piece, "show"));
    else if (i === anyone) out.push(said(piece, "rule", OF_ANYONE));
    else if (piece.is === "unknown" && brings(pieces, i)) out.push(said(piece, "filler"));
    else if (tagged(piece, "be", "filler") && hasBeen(pieces, i))
      out.push({ ...piece, is: "word", tags: ["have", "be", "ever"], text: textOf(piece) });
    else if (goes(pieces, i) || follows(pieces, i)) out.push(said(piece, "depart"));
    else if (toCome(pieces, i)) {
      // "Upcoming exits", "exits coming up": the noun tells what, and this that it is not done.
      out.push(said(piece, "leaving"));
    } else out.push(piece);
  }
  return out;
}

/** "Russia aside", "leaving Finland and Poland aside": those named before it are left out. */
function leftAside(pieces: readonly Piece[]): readonly Piece[] {
  const aside = pieces.findIndex((piece) => textOf(piece) === "aside");
  const word = pieces[aside];
  if (!word || pieces[aside - 1]?.is !== "name") return pieces;
  let first = aside - 1;
  while (first > 0 && !pieces[first]?.pause && (pieces[first - 1]?.is === "name" || tagged(pieces[first - 1], "and")))
    first -= 1;
  const leaving = /^(leaving|setting|putting)$/.test(textOf(pieces[first - 1]));
  const start = leaving ? first - 1 : first;
  // In the middle of a list nobody can tell where it begins.
  if (!leaving && start > 0 && !pieces[start]?.pause) return pieces;
  const except: Piece = {
    is: "word",
    tags: ["except"],
    text: "except",
    at: word.at,
    pause: pieces[start]?.pause ?? false,
  };
  const named = pieces.slice(first, aside).map((piece, k) => (k === 0 ? { ...piece, pause: false } : piece));
  return [...pieces.slice(0, start), except, ...named, ...pieces.slice(aside + 1)];
}

function said(piece: Piece, tag: Tag, text = textOf(piece)): Piece {
  return { is: "word", tags: [tag], text, at: piece.at, pause: piece.pause };
}

/** "Is not in it any more", "aren't party to it any longer": the denial stands before what it denies, and this behind it. */
function isNotAnyMore(pieces: readonly Piece[], i: number): boolean {
  if (!tagged(pieces[i], "not") || tagged(pieces[i], "no-longer")) return false;
  const end = pieces.findIndex((piece, k) => k > i && ANY_MORE.test(textOf(piece)));
  const between = pieces.slice(i + 1, Math.max(end, i + 1));
  return (
    between.some((piece) => piece.is === "name") &&
    between.every((piece) => piece.is === "name" || tagged(piece, ...IN))
  );
}
const ANY_MORE = /^(any ?more|any longer)$/;
const IN = ["in", "noun", "filler", "it", "to"] as const;

/** "Took the Soviet Union's place", "takes Serbia's seat". */
function takesPlace(pieces: readonly Piece[], i: number): boolean {
  const [name, before] = [pieces[i - 1], pieces[i - 2]];
  const takes = [before, pieces[i - 3]].some((piece) => /^(take|takes|took|taken)$/.test(textOf(piece)));
  return /^(place|seat)$/.test(textOf(pieces[i])) && name?.is === "name" && name.entry.kind === "participant" && takes;
}

/** "To bring the treaty into force": what enters into force is named between. */
function brings(pieces: readonly Piece[], i: number): boolean {
  return (
    /^(bring|brings|put)$/.test(textOf(pieces[i])) &&
    pieces.slice(i + 1, i + 5).some((piece) => textOf(piece) === "into force")
  );
}

/** "Who has been in it?": at any time up to then; where a stretch of days is told or asked for it is none of any time. */
function hasBeen(pieces: readonly Piece[], i: number): boolean {
  const text = textOf(pieces[i]);
  const helped = pieces.slice(Math.max(i - 3, 0), i).some((piece) => tagged(piece, "have"));
  if (!(text === "has been" || (text === "been" && helped))) return false;
  const next = pieces[i + 1];
  const leads =
    next?.is === "word" &&
    !next.pause &&
    /^(in|inside|within|part of|party to|parties to|members? of|an?|members?|part(y|ies)|both)$/.test(next.text);
  const stretch = [
    "since",
    "between",
    "until-on",
    "how-long",
    "longest",
    "shortest",
    "remain",
    "ever",
    "never",
    "times",
  ] as const;
  const upToNow = pieces.some((piece) =>
    /^(until now|till now|up to now|so far|thus far|to date)$/.test(textOf(piece)),
  );
  return (
    leads && !upToNow && !pieces.some((piece) => tagged(piece, ...stretch) || (piece.is === "number" && piece.times))
  );
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

/** "The last country out of it", "first out of it": out is where it went. */
function isLastOut(pieces: readonly Piece[], i: number): boolean {
  if (!/^out( of)?$/.test(textOf(pieces[i]))) return false;
  const before = tagged(pieces[i - 1], "noun", "filler") ? pieces[i - 2] : pieces[i - 1];
  return tagged(before, "first", "latest");
}

/** "Which states must ratify it": those whose ratification is still to come. */
function mustRatify(pieces: readonly Piece[], i: number): boolean {
  const asks = pieces.slice(0, i).some((piece) => tagged(piece, "who", "which", "count"));
  return textOf(pieces[i]) === "must" && asks && tagged(pieces[i + 1], "ratify");
}

/** "Its second withdrawal", "the first US notice": which of several times, of the one that is named. */
function isTime(pieces: readonly Piece[], i: number): boolean {
  if (!/^(first|second|third)$/.test(textOf(pieces[i]))) return false;
  const noun = pieces[i + 1]?.is === "name" ? pieces[i + 2] : pieces[i + 1];
  const people = new Set(
    pieces.flatMap((piece) => (piece.is === "name" && piece.entry.kind === "participant" ? [piece.entry.id] : [])),
  );
  return people.size === 1 && EVENT_NOUNS.test(textOf(noun)) && !tagged(noun, "enter");
}

/** "Let it lapse", "allowed its membership to expire": who lets its own end leaves; what lets is said here, what ends behind it. */
function letsLapse(pieces: readonly Piece[], i: number): boolean {
  if (!LETS.test(textOf(pieces[i]))) return false;
  return pieces.slice(i + 1, i + 9).some((piece) => LAPSES.test(textOf(piece)));
}
const LETS = /^(let|lets|letting|allow|allows|allowed)$/;
const LAPSES = /^(lapse|expire|end|run out)$/;

/** "Treaties that were allowed to lapse": of themselves. */
function isPassive(pieces: readonly Piece[], i: number): boolean {
  return tagged(pieces[i - 1], "be") || /ly$/.test(textOf(pieces[i - 1]));
}

function isLetLapse(pieces: readonly Piece[], i: number): boolean {
  if (!LAPSES.test(textOf(pieces[i]))) return false;
  return pieces.slice(Math.max(i - 8, 0), i).some((piece, k, all) => LETS.test(textOf(piece)) && !isPassive(all, k));
}

/** "Withdrawals that took effect in 2026": a leaving is on the day of its effect. */
function isItsEffect(pieces: readonly Piece[], i: number): boolean {
  if (!tagged(pieces[i], "enter") || !/^(take|takes|took|taken|taking) effect$/.test(textOf(pieces[i]))) return false;
  const of = pieces
    .slice(0, i)
    .findLast((piece) =>
      piece.is === "name" ? piece.entry.kind !== "instrument" : !tagged(piece, "filler", "have", "which", "in", "ever"),
    );
  return tagged(of, "depart") && EVENT_NOUNS.test(textOf(of));
}

/** "Deposited an instrument", "how many instruments had to be deposited": the deed says what it is of. */
function isDeposited(pieces: readonly Piece[], i: number): boolean {
  if (!/^instruments?$/.test(textOf(pieces[i]))) return false;
  const deposits = (piece: Piece | undefined) => /^(deposit(s|ed|ing)?|lodg(e|es|ed|ing))$/.test(textOf(piece));
  const before = pieces.slice(0, i).findLast((piece) => !tagged(piece, "filler", "it", "change"));
  if (deposits(before)) return true;
  return tagged(pieces[i - 1], "count") && pieces.slice(i + 1, i + 5).some(deposits);
}

/** "What is the earliest it could be out?", "the soonest that Russia can leave": the first day on which it may be so. */
function isEarliest(pieces: readonly Piece[], i: number): boolean {
  if (!/^(earliest|soonest)$/.test(textOf(pieces[i]))) return false;
  const subject = pieces.findIndex((piece, k) => k > i && !tagged(piece, "filler"));
  const of = pieces[subject];
  const named = of?.is === "name" ? of.entry.kind === "participant" : /^(it|they|he|she|that)$/.test(textOf(of));
  return named && /^(could|can|may|might|would|will)$/.test(textOf(pieces[subject + 1]));
}

/** "The 30th country to join", "the second to leave", "NATO's tenth member", "who left it 2nd": a place in an order. */
function isPlace(pieces: readonly Piece[], i: number): boolean {
  const n = placeIn(textOf(pieces[i]));
  if (n === null || n < 2) return false;
  const [before, next, after] = [pieces[i - 1], pieces[i + 1], pieces[i + 2]];
  const heads =
    tagged(next, "noun", "latest") ||
    (textOf(next) === "to" && tagged(after, "join", "depart", "left", "sign", "ratify"));
  const ofSet = next?.is === "name" && next.entry.kind === "instrument" && tagged(after, "noun");
  return heads || ofSet || (before?.is === "name" && before.entry.kind === "instrument" && textOf(next) !== "to");
}

/** "Washington announced to Moscow that …", "notified Moscow of …": to whom one gives notice gives none. */
function isToldTo(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.is !== "name" || piece.entry.kind !== "participant") return false;
  const gives =
    textOf(pieces[i - 1]) === "to" ? tagged(pieces[i - 2], "notice") : /^(notif|inform)/.test(textOf(pieces[i - 1]));
  const leads = /^(that|of|about|under)$/.test(textOf(pieces[i + 1]));
  return gives && leads && namesOne(pieces.slice(0, i - 1), "participant");
}

/** "Applied it provisionally": how it was applied is the word that tells. */
function isApplied(pieces: readonly Piece[], i: number): boolean {
  const applies = /^(apply|applies|applied|applying|application)$/.test(textOf(pieces[i]));
  return applies && pieces.some((piece) => tagged(piece, "provisional"));
}

/** "When was it first in force?": an instrument enters into force once. */
function isFirstInForce(pieces: readonly Piece[], i: number): boolean {
  return (
    /^first$/.test(textOf(pieces[i])) &&
    tagged(pieces[i + 1], "force", "enter") &&
    pieces.some((piece) => tagged(piece, "when"))
  );
}

/** "If Belarus followed": it goes as those before it went. */
function follows(pieces: readonly Piece[], i: number): boolean {
  const before = tagged(pieces[i - 1], "would", "filler", "to") ? pieces[i - 2] : pieces[i - 1];
  const next = pieces[i + 1];
  const alone = next === undefined || next.pause || tagged(next, "who", "which", "count");
  const subject = before?.is === "name" && before.entry.kind === "participant";
  return (
    /^(follow|follows|followed)$/.test(textOf(pieces[i])) &&
    subject &&
    alone &&
    pieces.slice(0, i).some((piece) => tagged(piece, "if"))
  );
}

/** What stands for "if a state", "after a notice": what follows is asked of anyone, and told by the clause. */
export const OF_ANYONE = "of anyone";

/** Where "if a state gives notice, …", "after giving notice, how long …" begins, in a question for a length; else -1. */
function ofAnyone(pieces: readonly Piece[]): number {
  const names = pieces.filter((piece) => piece.is !== "word" && piece.is !== "unknown");
  const [only] = names;
  const past = pieces.some((piece) => /^(was|were|did|had|has|have|would)$/.test(textOf(piece)));
  const asks = (i: number) =>
    pieces.some(
      (piece, k) => k !== i && (tagged(piece, "how-long") || (tagged(piece, "when") && !tagged(piece, "to"))),
    );
  if (names.length !== 1 || only?.is !== "name" || only.entry.kind !== "instrument" || past) return -1;
  return pieces.findIndex((piece, i) => {
    if (!/^(if|when|once|after|as soon as|upon|following)$/.test(textOf(piece))) return false;
    const deed = pieces.findIndex(
      (each, k) => k > i && tagged(each, "notice", "depart", "leaving", "join", "ratify", "sign"),
    );
    const between = pieces.slice(i + 1, deed);
    const indefinite = between.every(
      (each) => tagged(each, "filler", "noun", "some", "it", "to") || /^(one|any|each)$/.test(textOf(each)),
    );
    return asks(i) && deed > i && deed - i <= 4 && indefinite;
  });
}
