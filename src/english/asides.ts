import { type Amid, narrows, pointsBack, SAYS } from "./around.ts";
import { type At, namesOne, type Piece, tagged, textOf } from "./pieces.ts";
import { BEYOND, type Tag } from "./vocabulary.ts";

// What is said beside a question in words that the record does not know, and that cannot change what is asked.

/**
 * Takes out what stands beside a question of one that is named, each told as left out: a statement before it in its own
 * sentence, a concession ("despite the quarrel"), its own denial ("…, or was it only a threat?"), and behind a question for a
 * day what a stranger did. What it speaks of stays where the question points to it.
 */
export function withoutAsides(text: string, pieces: readonly Piece[]): Amid {
  const asides: At[] = [];
  let rest = onThatDay(rightAtEnd(pieces), text);
  for (const find of [statementBefore, ownGround, asTold, deniedBehind, concession, strangerBehind, dayInWords]) {
    const found = find(rest, text);
    if (!found) continue;
    const [from, until] = found;
    const cut = rest.slice(from, until);
    const kept = [...rest.slice(0, from), ...rest.slice(until)];
    const [first, last] = [cut[0], cut[cut.length - 1]];
    if (!first || !last || kept.length === 0) continue;
    asides.push([first.at[0], last.at[1]]);
    rest = [...topicsOf(cut, kept), ...kept];
  }
  return { pieces: rest, asides };
}

type Found = readonly [from: number, until: number] | null;

/** Of one that is named: what is said beside it chooses nobody. */
function asksOfOne(pieces: readonly Piece[]): boolean {
  return !pieces.some((piece) => tagged(piece, "who", "count", "list") || (tagged(piece, "which") && !isWhen(piece)));
}

function isWhen(piece: Piece): boolean {
  return tagged(piece, "when", "how-long", "why", "show");
}

/** The one instrument that the question does not name, and the one participant where it says "it". */
function topicsOf(cut: readonly Piece[], kept: readonly Piece[]): Piece[] {
  const only = (kind: "participant" | "instrument") => {
    const of = (each: readonly Piece[]) => each.filter((piece) => piece.is === "name" && piece.entry.kind === kind);
    const [first] = of(cut);
    const same =
      first?.is === "name" && of(cut).every((each) => each.is === "name" && each.entry.id === first.entry.id);
    return first && same && of(kept).length === 0 ? [first] : [];
  };
  const instrument = only("instrument");
  return [
    ...(kept.some((piece) => pointsBack(piece) && textOf(piece) !== "there") ? only("participant") : []),
    ...instrument,
  ];
}

const DEEDS = ["left", "depart", "join", "sign", "ratify", "notice", "leaving", "back", "suspend", "extend"] as const;

/** "Kyiv says it suspended the convention in July 2025. Is Ukraine still a party?": told in a sentence of its own. */
function statementBefore(pieces: readonly Piece[], text: string): Found {
  const head = pieces.findLastIndex(
    (piece) =>
      piece.pause &&
      tagged(piece, "be", "do", "have", "who", "which", "count", "when", "how-long") &&
      /[.!]\s*$/.test(text.slice(0, piece.at[0])),
  );
  const [told, rest] = [pieces.slice(0, Math.max(head, 0)), pieces.slice(head)];
  const deed = told.findIndex((piece) => tagged(piece, ...DEEDS));
  const does = namesOne(told.slice(0, Math.max(deed, 0)), "participant");
  const asks = told.some((piece) =>
    tagged(piece, "who", "which", "count", "when", "why", "how", "if", "claim", "list"),
  );
  // "…. When was that?" asks of what was told.
  const own = rest.some(
    (piece) => piece.is === "name" || tagged(piece, ...DEEDS, "remain", "noun", "in", "force", "end"),
  );
  return does && own && !asks && !narrows(told, true, rest) ? [0, head] : null;
}

/**
 * "Iran is in the ICC, it signed the Rome Statute, no?": what one is said to have done to something that is named, behind the
 * statement for which it is said to be the ground. The statement is asked about; the ground is told as left out.
 */
function ownGround(pieces: readonly Piece[]): Found {
  const start = pieces.findIndex((piece) => piece.pause && /^(it|they|he|she|because|since|as)$/.test(textOf(piece)));
  const end = pieces.findLastIndex((piece) => piece.pause && tagged(piece, "claim"));
  const [told, ground] = [
    pieces.slice(0, Math.max(start, 0)),
    pieces.slice(start + 1, end < start ? pieces.length : end),
  ];
  const deed = ground.find((piece) => !tagged(piece, "filler", "have", "not", "never", "it"));
  const whole = namesOne(told, "participant") && namesOne(told, "instrument") && namesOne(ground, "instrument");
  const claims = end > start || told.some((piece) => tagged(piece, "claim"));
  const isIn = told.some((piece) => tagged(piece, "be")) && !told.some((piece) => tagged(piece, ...DEEDS));
  if (start < 0 || !claims || !whole || !isIn || !tagged(deed, ...DEEDS) || !asksOfOne(told)) return null;
  return [start, end > start ? end : pieces.length];
}

/** "Russia left it in 2021. Who was in it then?": on the day that was told, before it or after it. */
function onThatDay(pieces: readonly Piece[], text: string): readonly Piece[] {
  const told = statementBefore(pieces, text)?.[1] ?? pieces.length;
  const then = pieces.findIndex((piece, i) => i > told && (tagged(piece, "thatDay", "thus") || isAfter(pieces, i)));
  if (then < 0) return pieces;
  const relation = isAfter(pieces, then) ? pieces[then - 1] : undefined;
  const [first, head] = [pieces[0], pieces[told]];
  if (!first || !head) return pieces;
  const opener: Piece = relation ?? { is: "word", tags: ["when"], text: "when", at: first.at, pause: false };
  const rest = pieces.slice(told + 1).filter((piece, i) => i !== then - told - 1 && piece !== relation);
  return [{ ...opener, pause: false }, ...pieces.slice(0, told), head, ...rest];
}

/** "After that", "before this". */
function isAfter(pieces: readonly Piece[], i: number): boolean {
  return (
    /^(that|this)$/.test(textOf(pieces[i])) &&
    tagged(pieces[i - 1], "before", "after", "since", "until-on", "day-after")
  );
}

/** "Has it really left, or was it only a threat?": asked the other way, in words of its own. */
function deniedBehind(pieces: readonly Piece[]): Found {
  const or = pieces.findIndex((piece, i) => {
    const next = pieces[i + 1];
    return i > 0 && tagged(piece, "or") && (tagged(next, "be", "do", "have") || /^(was|is) /.test(textOf(next)));
  });
  const first = pieces.find((piece) => !tagged(piece, "filler", "thus", "and") || tagged(piece, "be", "do", "have"));
  if (or < 0 || !tagged(first, "be", "do", "have")) return null;
  const tail = pieces.slice(or);
  return tail.every((piece) => piece.is === "word" || piece.is === "unknown") && tail.some(isStrange)
    ? [or, pieces.length]
    : null;
}

/** "…, as some papers wrote": by whom it was said before. */
function asTold(pieces: readonly Piece[]): Found {
  const as = pieces.findLastIndex((piece) => piece.pause && textOf(piece) === "as");
  const tail = pieces.slice(as + 1);
  const plain = tail.every((piece) => piece.is === "unknown" || (piece.is === "word" && !piece.pause));
  return as > 0 && plain && SAYS.test(textOf(tail.at(-1))) ? [as, pieces.length] : null;
}

const BEYOND_TAGS = Object.keys(BEYOND) as Tag[];

/** A word that nobody knows, or of what the record does not hold. */
function isStrange(piece: Piece): boolean {
  return piece.is === "unknown" || tagged(piece, ...BEYOND_TAGS);
}

/** "Despite the quarrel over ships": up to a pause or to the end, whatever it concedes. */
function concession(pieces: readonly Piece[]): Found {
  const start = pieces.findIndex((piece) => tagged(piece, "concede") || /^(although|though)$/.test(textOf(piece)));
  if (start < 0) return null;
  const pause = pieces.findIndex((piece, i) => i > start && piece.pause);
  const until = pause < 0 ? pieces.length : pause;
  const rest = [...pieces.slice(0, start), ...pieces.slice(until)];
  const named = rest.some((piece) => piece.is === "name");
  const known = start === 0 || tagged(pieces[start], "concede") || pieces.slice(start, until).some(isStrange);
  return named && known && asksOfOne(rest) ? [start, until] : null;
}

/** "When did the British return after Thatcher took them out?": a question for a day tells every one. */
function strangerBehind(pieces: readonly Piece[]): Found {
  const when = pieces.findIndex((piece) => tagged(piece, "when"));
  const named = pieces.findIndex((piece) => piece.is === "name");
  const start = pieces.findIndex(
    (piece, i) => i > named && (tagged(piece, "after", "before") || textOf(piece) === "when"),
  );
  if (when < 0 || named < when || start < 0) return null;
  const tail = pieces.slice(start);
  const plain =
    tail.every((piece) => piece.is === "word" || piece.is === "unknown") &&
    !tail.some((piece) => tagged(piece, ...DEEDS));
  return plain && tail.some((piece) => piece.is === "unknown") ? [start, pieces.length] : null;
}

/** "On 30 April 2004, the day before the big bang": a day that is told by its date, and again by what nobody knows. */
function dayInWords(pieces: readonly Piece[]): Found {
  const start = pieces.findIndex(
    (piece, i) =>
      piece.pause &&
      pieces[i - 1]?.is === "date" &&
      tagged(piece, "before", "day-after", "on") &&
      /day/.test(textOf(piece)),
  );
  if (start < 0) return null;
  const pause = pieces.findIndex((piece, i) => i > start && piece.pause);
  const until = pause < 0 ? pieces.length : pause;
  const told = pieces.slice(start, until);
  const plain = told.every((piece) => piece.is === "unknown" || (piece.is === "word" && !tagged(piece, ...DEEDS)));
  return plain && told.some((piece) => piece.is === "unknown") ? [start, until] : null;
}

/** "…. Is the textbook right?": whoever is meant, what stands before is the statement. */
function rightAtEnd(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex((piece) => piece.pause);
  const [head, end] = [pieces[last], pieces[pieces.length - 1]];
  const tail = pieces.slice(last + 1, -1);
  const plain = tail.every((piece) => piece.is === "unknown" || tagged(piece, "filler", "it", "claim"));
  if (last < 2 || !tagged(head, "be") || !/^(right|correct|true|accurate)$/.test(textOf(end)) || !plain) return pieces;
  const at: At = [head?.at[0] ?? 0, end?.at[1] ?? 0];
  return [...pieces.slice(0, last), { is: "word", tags: ["claim"], text: "is that right", at, pause: true }];
}
