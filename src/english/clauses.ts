import type { Supposing } from "../questions/question.ts";
import type { Entry } from "./lexicon.ts";
import type { At, Piece } from "./pieces.ts";
import { tagged } from "./slots.ts";
import type { Tag } from "./vocabulary.ts";

/** Something that somebody did, told in a clause: "the United States left (Open Skies) (on 22 November 2020)". */
export interface EventMention {
  readonly subjects: readonly Entry[];
  readonly did: Did;
  /** The instrument named; null where the clause names none. */
  readonly object: Entry | null;
  readonly date: Extract<Piece, { is: "date" }> | null;
  readonly negated: boolean;
  /** It says what was not, or that what is recorded was not: "had not left", "had stayed". */
  readonly denies: boolean;
  readonly at: At;
}
export type Did =
  | "left"
  | "notice"
  | "joined"
  | "signed"
  | "ratified"
  | "revoked"
  | "suspended"
  | "in-force"
  | "ended"
  | "opened";

/** A question cut into its clauses. */
export interface Clauses {
  /** What is left of the question itself; an anchored day stands in it as a place to be filled. */
  readonly main: readonly (Piece | AnchorPlace)[];
  readonly supposed: readonly EventMention[];
  /** Something is supposed that was not understood. */
  readonly unclear: At | null;
  /** "Is it true that …": what follows is a statement. */
  readonly claim: boolean;
}
export interface AnchorPlace {
  readonly is: "anchor";
  readonly event: EventMention;
  readonly at: At;
  readonly pause: boolean;
}

const DID: readonly [Tag, Did][] = [
  ["revoke", "revoked"],
  ["notice", "notice"],
  ["suspend", "suspended"],
  ["depart", "left"],
  ["left", "left"],
  ["leaving", "left"],
  ["back", "joined"],
  ["sign", "signed"],
  ["ratify", "ratified"],
  ["open", "opened"],
  ["enter", "in-force"],
  ["force", "in-force"],
  ["join", "joined"],
  ["end", "ended"],
];

/** What a supposition sets aside where the step is denied: "had not left". */
export const SUPPOSED_NOT: Partial<Record<Did, Supposing>> = {
  left: "stay",
  notice: "stay",
  joined: "not-join",
  "in-force": "not-join",
  signed: "not-sign",
  ratified: "not-ratify",
};

export const SUPPOSED_DID: Partial<Record<Did, Supposing>> = {
  left: "leave",
  notice: "notice",
  joined: "join",
  signed: "sign",
  ratified: "ratify",
  revoked: "revoke",
  "in-force": "join",
};

/** Takes suppositions, anchored days and "is it true that" out of a question, in one pass from left to right. */
export function clausesOf(pieces: readonly Piece[]): Clauses {
  const main: (Piece | AnchorPlace)[] = [];
  const supposed: EventMention[] = [];
  let unclear: At | null = null;
  let claim = false;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    if (tagged(piece, "claim") && main.every((each) => each.is === "word")) {
      claim = true;
      i += 1;
      continue;
    }
    // "…, is that so?", "…: true?": what stands before is the statement.
    if (tagged(piece, "claim") && piece.pause && pieces.slice(i).every((each) => each.is === "word")) {
      claim = true;
      i += 1;
      continue;
    }
    if (opensSupposition(pieces, i)) {
      const found = eventsAt(pieces, i + 1);
      if (found.events.length === 0) {
        if (STRONG.has((piece as { text: string }).text))
          unclear = [piece.at[0], pieces[pieces.length - 1]?.at[1] ?? piece.at[1]];
      } else {
        supposed.push(...found.events);
        i = found.end;
        while (tagged(pieces[i], "thus") && i < pieces.length) i += 1;
        continue;
      }
    }
    const without = withoutAt(pieces, i);
    if (without) {
      supposed.push({ ...without.event, negated: true });
      i = without.end;
      continue;
    }
    if (
      piece.is === "offset" ||
      tagged(piece, "before", "after", "day-after", "since", "until-on", "on", "thatDay") ||
      opensWhen(pieces, i)
    ) {
      const start = skip(pieces, i + 1, ["filler", "on", "thatDay"]);
      const found = eventAt(pieces, start, []);
      const named =
        found && !found.infinitive && (found.event.subjects.length > 0 || found.led || pointsBack(pieces, start));
      if (found && named && !isFrom(piece) && hasHead(pieces, i, found.end)) {
        // "When Russia left" needs no other word, "two days after Russia left" keeps its offset.
        if (!tagged(piece, "when")) main.push(piece);
        main.push({ is: "anchor", event: found.event, at: found.event.at, pause: false });
        i = found.end;
        continue;
      }
    }
    main.push(piece);
    i += 1;
  }
  return { main, supposed, unclear, claim };
}

const STRONG = new Set(
  "if|suppose|supposing|assume|assuming|imagine|what if|in case|suppose that|supposing that|assuming that|assume that|imagine that|hypothetically".split(
    "|",
  ),
);

/** "If", "suppose"; but "say", "were" and "should" only where they stand before a name at the head of a clause. */
function opensSupposition(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.is === "word" && piece.text === "had") return opensHad(pieces, i);
  if (piece?.is !== "word" || !piece.tags.includes("if")) return false;
  if (STRONG.has(piece.text)) return true;
  if (i !== 0 && !piece.pause) return false;
  const next = pieces[skip(pieces, i + 1, ["filler"])];
  if (next?.is !== "name" || next.entry.kind !== "participant") return false;
  return (
    eventAt(pieces, i + 1, [])?.event.date != null ||
    pieces.slice(i + 1).some((each) => tagged(each, "who", "which", "count", "when"))
  );
}

/** "Had Russia stayed, who …", "who would be left had Russia not left": what is supposed is not a question of its own. */
function opensHad(pieces: readonly Piece[], i: number): boolean {
  const event = eventAt(pieces, i + 1, [], true);
  if (!event || event.event.subjects.length === 0) return false;
  const head = (each: Piece) => tagged(each, "who", "which", "count", "when") || tagged(each, "claim");
  const behind = pieces.slice(event.end);
  if (i === 0 || pieces[i]?.pause) return pieces.slice(0, i).some(head) || behind.some(head);
  // In the middle of a question only what is denied is a clause: "which treaties had Russia left" is none.
  const before = pieces.slice(0, i);
  return event.event.denies && before.some(head) && before.some((each) => tagged(each, "would", "be", "do", "have"));
}

/** "Without the withdrawal of Russia", "but for the American exit": an event by its noun, and whose it is. */
function withoutAt(pieces: readonly Piece[], i: number): { event: EventMention; end: number } | null {
  const piece = pieces[i];
  if (piece?.is !== "word" || !/^(without|but for)$/.test(piece.text)) return null;
  const noun = pieces.findIndex((each, k) => k > i && each.is === "word" && EVENT_NOUNS.test(each.text));
  const between = pieces.slice(i + 1, Math.max(noun, i + 1));
  const leads = between.every(
    (each) =>
      !each.pause && (tagged(each, "filler", "and") || (each.is === "name" && each.entry.kind === "participant")),
  );
  const found = noun > i && leads ? eventAt(pieces, i + 1, []) : null;
  return found && found.event.subjects.length > 0 ? found : null;
}

const EVENT_NOUNS =
  /^(withdrawals?|exits?( of)?|departures?|leaving|denunciation|expulsion|exclusion|accessions?|joining|admission|ratifications?|signatures?|notices?( of)?)$/;

/** "When Russia left": no helping verb follows, as it does in a question. */
function opensWhen(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.is !== "word" || piece.text !== "when") return false;
  const next = pieces[skip(pieces, i + 1, ["filler"])];
  return next?.is === "name" || tagged(next, "it");
}

/** Something outside the clause asks a question: without it the clause is the question. */
function hasHead(pieces: readonly Piece[], from: number, until: number): boolean {
  const rest = [...pieces.slice(0, from), ...pieces.slice(until)];
  return rest.some(
    (piece) => piece.is !== "word" || tagged(piece, "who", "which", "count", "list", "be", "have", "noun", "change"),
  );
}

/** "From the Ottawa Convention" names no day; "from the day …" is another word. */
function isFrom(piece: Piece): boolean {
  return piece.is === "word" && piece.text === "from";
}

function pointsBack(pieces: readonly Piece[], i: number): boolean {
  return tagged(pieces[i], "it");
}

function skip(pieces: readonly Piece[], i: number, tags: readonly Tag[]): number {
  let k = i;
  while (k < pieces.length && tagged(pieces[k], ...tags) && !tagged(pieces[k], "it", "notice", "enter", "end", "open"))
    k += 1;
  return k;
}

/** Events joined by "and" or commas; a subject holds until another is named. */
function eventsAt(pieces: readonly Piece[], i: number): { events: EventMention[]; end: number } {
  const events: EventMention[] = [];
  let end = i;
  for (let at = i; at < pieces.length; ) {
    const start = events.length === 0 ? at : skip(pieces, at, ["and", "filler"]);
    // A helping verb opens the question itself: "if Russia left, did Belarus leave?"
    if (events.length > 0 && tagged(pieces[start], "do", "be", "have", "would")) break;
    const found = eventAt(pieces, start, events[events.length - 1]?.subjects ?? [], true);
    if (!found || (events.length > 0 && start === at && pieces[at]?.pause !== true)) break;
    events.push(found.event);
    end = found.end;
    at = found.end;
  }
  return { events, end };
}

/** One event at `pieces[i]`; null where no verb of an event follows its subjects. Looks a few pieces ahead, never back. */
function eventAt(
  pieces: readonly Piece[],
  i: number,
  carried: readonly Entry[],
  supposing = false,
): { event: EventMention; end: number; led: boolean; infinitive: boolean } | null {
  const subjects: Entry[] = [];
  let object: Entry | null = null;
  let negated = false;
  let k = i;
  for (; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") subjects.push(piece.entry);
    else if (piece?.is === "name" && piece.entry.kind === "instrument" && object === null) object = piece.entry;
    else if (tagged(piece, "not", "never")) negated = true;
    else if (verbOf(piece) !== null || (supposing && staysAt(piece))) break;
    else if (!tagged(piece, "filler", "and", "both", "it", "be", "have", "do", "would", "on", "if", "to", "all"))
      return null;
  }
  // "Had stayed" denies that it left; "had not stayed" says that it did.
  const stays = supposing && staysAt(pieces[k]);
  const verb = stays ? "left" : verbOf(pieces[k]);
  if (verb === null) return null;
  // Who denounces a treaty gives notice, and the clause tells the rest.
  const denounces = supposing && pieces[k]?.is === "word" && /^denounc/.test((pieces[k] as { text: string }).text);
  let did: Did = denounces ? "notice" : verb;
  // Whether the instrument stands before the verb, and so is what did it.
  const led = object !== null;
  // "For Open Skies to enter into force" tells of no day.
  const infinitive = tagged(pieces[k - 1], "to");
  const first = pieces[i]?.at[0] ?? 0;
  k += 1;
  // "Gives notice of leaving", "decided to leave": the words behind say what the notice is of.
  while (k < pieces.length && !pieces[k]?.pause) {
    const piece = pieces[k];
    if (verbOf(piece) !== null && (did === "notice" || did === "revoked")) k += 1;
    else if (did === "notice" && tagged(piece, "in", "to", "filler", "it")) k += 1;
    else if (did === "revoked" && tagged(piece, "in", "to", "filler", "it")) k += 1;
    else if (tagged(piece, "in", "to", "filler", "it", "both") && !tagged(piece, "who", "which", "count")) k += 1;
    else break;
  }
  const named = pieces[k];
  if (named?.is === "name" && named.entry.kind === "instrument" && object === null) {
    object = named.entry;
    k += 1;
  } else if (named?.is === "name" && named.entry.kind === "participant" && subjects.length === 0) {
    // "The withdrawal of the United States from Open Skies."
    subjects.push(named.entry);
    k += 1;
    // "Of Mali, Niger and Burkina Faso."
    for (;;) {
      const next = skip(pieces, k, ["and"]);
      const other = pieces[next];
      if (other?.is !== "name" || other.entry.kind !== "participant" || (next === k && !other.pause)) break;
      subjects.push(other.entry);
      k = next + 1;
    }
    const after = skip(pieces, k, ["in", "to", "filler", "since"]);
    const of = pieces[after];
    if (of?.is === "name" && of.entry.kind === "instrument") {
      object = of.entry;
      k = after + 1;
    }
  }
  while (k < pieces.length && !pieces[k]?.pause && tagged(pieces[k], "and") && isAlso(pieces[k])) k += 1;
  let date: EventMention["date"] = null;
  const when = skip(pieces, k, ["on", "filler", "since", "in"]);
  const day = pieces[when];
  if (day?.is === "date" && !pieces.slice(k, when + 1).some((piece) => piece.pause)) {
    date = day;
    k = when + 1;
  }
  while (k < pieces.length && !pieces[k]?.pause && isAlso(pieces[k])) k += 1;
  if (did === "in-force" && subjects.length > 0) did = "joined";
  if (did === "signed" && subjects.length === 0) did = "opened";
  if (did === "left" && subjects.length === 0 && carried.length === 0 && object !== null) did = "ended";
  const end = pieces[k - 1]?.at[1] ?? first;
  return {
    event: {
      subjects: subjects.length > 0 ? subjects : carried,
      did,
      object,
      date,
      negated: negated !== stays,
      denies: negated || stays,
      at: [first, end],
    },
    end: k,
    led,
    infinitive,
  };
}

function isAlso(piece: Piece | undefined): boolean {
  return piece?.is === "word" && (piece.text === "too" || piece.text === "also" || piece.text === "as well");
}

function staysAt(piece: Piece | undefined): boolean {
  return piece?.is === "word" && /^(stay|stays|stayed|remain|remains|remained)$/.test(piece.text);
}

function verbOf(piece: Piece | undefined): Did | null {
  if (piece?.is !== "word") return null;
  return DID.find(([tag]) => piece.tags.includes(tag))?.[1] ?? null;
}
