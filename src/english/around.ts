import { type At, type Piece, tagged } from "./pieces.ts";
import { folded } from "./tokens.ts";

// What is said around the one question of a text: talk before it and behind it, and by whom it was told.

/** "Hello, could you tell me …", "… thanks": what is polite before a question and behind it says nothing of it. */
export function withoutManners(pieces: readonly Piece[]): readonly Piece[] {
  const from = pieces.findIndex((piece) => !isPolite(piece));
  const until = pieces.findLastIndex((piece) => !isPolite(piece)) + 1;
  return from < 0 ? pieces : pieces.slice(from, until);
}

function isPolite(piece: Piece): boolean {
  const only = piece.is === "word" && piece.tags.length === 1 && piece.tags[0] === "filler";
  return only && POLITE.test(textOf(piece));
}
const POLITE =
  /^(hi|hello|hey|dear|sir|madam|please|pls|kindly|thanks|thank|excuse me|quick q|quick question|question|(can|could|would) you tell me|tell me|do you know|you happen to know|i would like to know|i want to know|id like to know|i wonder|wondering|asap|urgent|urgently|lol|haha|hmm|omg|wow|btw|by the way)$/;

/** A question without the talk around it, and where that stood. */
export interface Amid {
  readonly pieces: readonly Piece[];
  readonly asides: readonly At[];
}

/** What a question of its own begins with. */
export const HEADS = ["who", "which", "count", "when", "why", "how-long", "list", "be", "do", "have"] as const;

/**
 * "We were talking about it at lunch, and somebody asked who …", "who …? Asking for a friend": a clause that holds words
 * nobody knows, and no name, day or number but those of the question itself, is talk, and is told as left out. What may
 * narrow the question is no talk: a clause that begins with "among", "before" or "without", one that says "only", or
 * which states are meant.
 */
export function amidTalk(pieces: readonly Piece[]): Amid {
  const behind = talkBehind(pieces);
  const asked = pieces.slice(0, behind);
  const before = talkBefore(asked);
  const asides: At[] = [];
  const [first] = pieces;
  const lastBefore = pieces[before.end - 1];
  if (first && lastBefore && before.end > 0) asides.push([first.at[0], lastBefore.at[1]]);
  const [from, to] = [pieces[behind], pieces[pieces.length - 1]];
  if (from && to) asides.push([from.at[0], to.at[1]]);
  return { pieces: [...before.topic, ...asked.slice(before.end)], asides };
}

const NONE: { readonly end: number; readonly topic: readonly Piece[] } = { end: 0, topic: [] };

/** How many pieces are said before the question begins, and what they name that it points back to. */
function talkBefore(pieces: readonly Piece[]): typeof NONE {
  const named = pieces.findIndex((piece) => piece.is === "name");
  const strange = pieces.findLastIndex((piece) => piece.is === "unknown");
  if (strange < 0 || named < 0) return NONE;
  for (let k = strange + 1; k < pieces.length; k++) {
    if (!opensQuestion(pieces, k) && !opensStatement(pieces, k)) continue;
    const [talk, rest] = [pieces.slice(0, k), pieces.slice(k)];
    const marked = talk.some(isTalk);
    if (!(pieces[k]?.pause || marked) || narrows(talk, marked, rest)) return NONE;
    const topic = topicOf(talk, rest);
    return topic === null || ![...topic, ...rest].some((piece) => piece.is === "name") ? NONE : { end: k, topic };
  }
  return NONE;
}

/** "Who", "how long", "in which" anywhere; a helping verb only behind a pause, where no subject stands before it. */
function opensQuestion(pieces: readonly Piece[], k: number): boolean {
  const piece = pieces[k];
  if (tagged(piece, "be", "do", "have")) return piece?.pause === true;
  return tagged(piece, "who", "which", "count", "when", "why", "how-long", "list", "claim");
}

/** "…: France was never in it. True?": somebody is named behind a pause, and at the end it is asked whether that is so. */
function opensStatement(pieces: readonly Piece[], k: number): boolean {
  const piece = pieces[k];
  const last = pieces[pieces.length - 1];
  return piece?.is === "name" && piece.pause && tagged(last, "claim") && last?.pause === true;
}

/** Where the talk behind the question begins; the number of pieces where there is none. */
function talkBehind(pieces: readonly Piece[]): number {
  const strange = pieces.findIndex((piece) => piece.is === "unknown");
  const last = pieces.findLastIndex((piece) => piece.is !== "unknown" && piece.is !== "word");
  if (strange <= last || last < 0) return pieces.length;
  for (let k = last + 1; k <= strange; k++) {
    const talk = pieces.slice(k);
    if (pieces[k]?.pause && talk.some(isTalk) && !narrows(talk, true, [])) return k;
  }
  return pieces.length;
}

/** Who speaks, to whom, and what is polite. */
const TALK =
  /^(i|id|ive|im|ill|we|weve|wed|me|us|my|mine|our|you|youve|youre|your|somebody|someone|hi|hello|hey|dear|listen|look|please|kindly|thanks|thank|thx|ta|cheers|regards|sorry|asking|wondering|curious|appreciated|appreciate|urgent|urgently|lol|haha|bye|tia|mate|mates|dude|guys|folks|bro|buddy|friends|gentlemen|ladies|i .*|my .*|to my .*|on deadline.*)$/;

function isTalk(piece: Piece): boolean {
  return TALK.test(textOf(piece));
}

/** A word as it is compared; nothing of a name, a day or a number. */
function textOf(piece: Piece): string {
  return piece.is === "word" || piece.is === "unknown" ? folded(piece.text) : "";
}

/** What chooses among participants, instruments or days, wherever it stands. */
const CHOOSES =
  /^(only|solely|exclusively|mean|meaning|interested|care|consider|considering|focus|focusing|looking|limited|restricted|ones|counting|excluding|including|regarding|sorted|ordered|ranked|grouped|by|with|without)$/;
const SUPPOSES = /^(if|suppose|supposing|assume|assuming|imagine|what if|in case|hypothetically)( that)?$/;
/** What the record does not hold is refused by name, wherever it is said. */
const REFUSED = ["aviation", "flights", "weapons", "terms", "offices"] as const;

const EMPTY: Piece = { is: "unknown", text: "", at: [0, 0], pause: false };

/** Whether talk may choose among participants, instruments or days. */
export function narrows(talk: readonly Piece[], marked: boolean, rest: readonly Piece[]): boolean {
  const opener = talk.find((piece) => !tagged(piece, "filler") || tagged(piece, "in", "on", "claim"));
  const ofTime = tagged(opener, "before", "after", "since", "until-on", "between", "day-after");
  // "For a talking point": what it is for, and not of whom.
  const purpose =
    textOf(opener ?? EMPTY) === "for" &&
    /^(an?|my|our)$/.test(textOf(talk[talk.indexOf(opener ?? EMPTY) + 1] ?? EMPTY));
  const ofPlace = tagged(opener, "in", "on", "to") && !marked && !purpose;
  // Of days that nobody knows a question for days tells all.
  const harmless = tagged(rest[0], "when");
  if (tagged(opener, "among", "except", "outside") || (opener?.is === "word" && /^(of|from)$/.test(opener.text)))
    return true;
  if ((ofTime || ofPlace) && !harmless) return true;
  return talk.some((piece, i) => {
    if (tagged(piece, ...REFUSED) || SUPPOSES.test(textOf(piece)) || tagged(piece, "count", "why", "how-long"))
      return true;
    if (tagged(piece, "who", "which") && (i === 0 || piece.pause)) return true;
    // "When I was at school"; "when it left" asks or tells of a day.
    if (tagged(piece, "when") && !isTalk(talk[i + 1] ?? piece)) return true;
    if (CHOOSES.test(textOf(piece))) return true;
    return tagged(piece, "noun") && !talk.some((each) => each.is === "name" || each.is === "number");
  });
}

/**
 * What the talk names beside what the question itself names: nothing, or one instrument or participant to which the
 * question points back. Null where it names more, or a day or a number that the question does not.
 */
function topicOf(talk: readonly Piece[], rest: readonly Piece[]): readonly Piece[] | null {
  const others = talk.filter((piece) => isToken(piece) && !rest.some((other) => isSame(piece, other)));
  const names = others.filter((piece) => piece.is === "name");
  const aimless = others.some((piece) => piece.is === "date" || piece.is === "fault" || piece.is === "offset");
  const lengths = others.filter((piece) => piece.is === "number");
  const spoken = talk.some((piece) => piece.is === "name");
  if (aimless || (lengths.length > 0 && spoken)) return null;
  // "How many countries …, although they once were": they are those of the question itself.
  const points = rest.some(
    (piece, i) =>
      pointsBack(piece) &&
      !(/^the(y|m|ir)$/.test(textOf(piece)) && rest.slice(0, i).some((each) => tagged(each, "noun"))),
  );
  const [topic] = names;
  if (topic === undefined) return points && !spoken ? null : [];
  if (names.some((name) => !isSame(name, topic))) return null;
  return points && !rest.some((piece) => sharesKind(piece, topic)) ? [topic] : null;
}

function isToken(piece: Piece): boolean {
  return piece.is !== "word" && piece.is !== "unknown";
}

function isSame(one: Piece, other: Piece): boolean {
  if (one.is === "name") return other.is === "name" && other.entry.id === one.entry.id;
  if (one.is === "number") return other.is === "number" && other.n === one.n;
  if (one.is !== "date" || other.is !== "date") return false;
  return one.date.span.from === other.date.span.from && one.date.span.until === other.date.span.until;
}

function sharesKind(one: Piece, other: Piece): boolean {
  return one.is === "name" && other.is === "name" && one.entry.kind === other.entry.kind;
}

export function pointsBack(piece: Piece): boolean {
  return piece.is === "word" && /^(it|its|they|them|their|there|she|he)$/.test(piece.text);
}

/**
 * "On the day the Wall came down, which was 9 November 1989": an event that nobody knows, and its day. The day is what
 * is said; the words for it are an aside.
 */
export function daysOfStrangers(pieces: readonly Piece[]): Amid {
  const out: Piece[] = [];
  const asides: At[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    // "When the Wall fell in 1989": the day needs no other word.
    const opens = textOf(piece) === "when" && !tagged(pieces[i + 1], "be", "do", "have", "would");
    const leads = opens || tagged(piece, "on", "before", "after", "since", "until-on", "day-after", "thatDay");
    const found = leads ? dayBehind(pieces, i + 1) : null;
    if (!opens || !found) out.push(piece);
    if (!found) continue;
    asides.push([pieces[i + 1]?.at[0] ?? 0, found.told.at[1]]);
    out.push({ ...found.date, pause: opens && piece.pause });
    i = pieces.indexOf(found.date);
  }
  return { pieces: out, asides };
}

/** The date that tells when the strangers' event was, and the last word of the event; null where anything else stands between. */
function dayBehind(pieces: readonly Piece[], i: number): { date: Piece; told: Piece } | null {
  const day = pieces.findIndex((piece, k) => k >= i && isToken(piece));
  const between = pieces.slice(i, Math.max(day, i));
  const date = pieces[day];
  if (date?.is !== "date") return null;
  const relative = between.findIndex((piece) => piece.pause && tagged(piece, "which"));
  const last = between[between.length - 1];
  const leads = relative >= 0 || date.pause || (last?.is === "word" && /^(in|on|of)$/.test(last.text));
  const told = relative >= 0 ? between.slice(0, relative) : between;
  const strange = told.findLast((piece) => piece.is === "unknown");
  // "Before Finnland joined in 2023": of whoever did what this record holds the name is asked for.
  const other = told.some((piece, k) => tagged(piece, ...ACTED) || (k > 0 && piece.pause));
  return strange && leads && !other ? { date, told: strange } : null;
}

const ACTED = [
  "who",
  "which",
  "count",
  "why",
  "how-long",
  "noun",
  "left",
  "depart",
  "join",
  "sign",
  "ratify",
  "notice",
  "leaving",
  "back",
  "suspend",
] as const;

/** "A colleague says that …", "my textbook claims …": who says so does not matter, whoever it is; what is said is a claim. */
export function withoutTeller(pieces: readonly Piece[]): { pieces: readonly Piece[]; told: boolean } {
  const says = pieces.findIndex((piece) => SAYS.test(textOf(piece)));
  const before = pieces.slice(0, Math.max(says, 0));
  const teller = before.length > 0 && before.every((piece) => piece.is === "unknown" || piece.is === "word");
  const asks = before.some((piece) => tagged(piece, "who", "which", "count", "when", "why", "how", "do", "have", "if"));
  return says > 0 && teller && !asks ? { pieces: pieces.slice(says + 1), told: true } : { pieces, told: false };
}
export const SAYS =
  /^(says|said|saying|claims|claimed|claiming|reports|reported|writes|wrote|insists|insisting|argues|arguing|alleges|alleging|suggests|suggesting|hearing|swears|believes|thinks|told|tells|prints|printed|printing|publishes|published|publishing|repeats|repeated|repeating)$/;
