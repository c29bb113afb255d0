import type { Supposing } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import type { Entry } from "./lexicon.ts";
import { deedAt } from "./named-acts.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/** Something that somebody did, told in a clause: "the United States left (Open Skies) (on 22 November 2020)". */
export interface EventMention {
  readonly subjects: readonly Entry[];
  /** "The three left": how many did it on one day, where they are not named; null where that is not said. */
  readonly several: number | null;
  /** The subjects are those of a group that was named. */
  readonly grouped?: true;
  readonly did: Did;
  /** "Nobody left": of all that did it is supposed that they did not. */
  readonly nobody?: true;
  /** The instrument named; null where the clause names none. */
  readonly object: Entry | null;
  readonly date: Extract<Piece, { is: "date" }> | null;
  /** The day, where the event has a name of its own: it is no other time that the same was done. */
  readonly on?: Day;
  readonly negated: boolean;
  /** It says what was not, or that what is recorded was not: "had not left", "had stayed". */
  readonly denies: boolean;
  /** "Under Article 13": by which it is said to be done. */
  readonly article?: { readonly number: string; readonly at: At };
  readonly at: At;
}
export type Did =
  | "left"
  | "notice"
  | "joined"
  /** Supposed: what joins by a deposit, where the clause tells from when on. */
  | "acceded"
  | "returned"
  | "signed"
  | "ratified"
  | "revoked"
  /** It took its consent back. */
  | "unbound"
  | "extended"
  | "suspended"
  | "in-force"
  | "ended"
  /** It became a state of its own. */
  | "began"
  | "opened";

const DID: readonly [Tag, Did][] = [
  ["revoke", "revoked"],
  ["extend", "extended"],
  ["notice", "notice"],
  ["suspend", "suspended"],
  ["depart", "left"],
  ["left", "left"],
  ["leaving", "left"],
  ["back", "returned"],
  ["sign", "signed"],
  ["ratify", "ratified"],
  // "When it was founded" asks for its first members.
  ["enter", "in-force"],
  ["open", "opened"],
  ["force", "in-force"],
  ["join", "joined"],
  ["end", "ended"],
  ["independent", "began"],
];

/** What a supposition sets aside where the step is denied: "had not left". */
export const SUPPOSED_NOT: Partial<Record<Did, Supposing>> = {
  left: "stay",
  notice: "stay",
  joined: "not-join",
  acceded: "not-join",
  "in-force": "not-join",
  signed: "not-sign",
  ratified: "not-ratify",
};

export const SUPPOSED_DID: Partial<Record<Did, Supposing>> = {
  left: "leave",
  notice: "notice",
  joined: "join",
  acceded: "ratify",
  returned: "join",
  signed: "sign",
  ratified: "ratify",
  revoked: "revoke",
  "in-force": "join",
};

/** What somebody did, by its noun: "the withdrawal of Russia", "entry into force". */
export const EVENT_NOUNS =
  /^(withdrawals?|exits?( of)?|departures?|leaving|denunciations?|expulsion|exclusion|accessions?|joining|admission|ratifications?|signatures?|notices?( of)?|suspensions?|revocations?|entry into force|independence|expiry|termination|dissolution)$/;

/** A deed of whoever is named, if anybody is, and nothing more said of it. */
export function plainly(did: Did, subjects: readonly Entry[], at: At): EventMention {
  return { subjects, several: null, did, object: null, date: null, negated: false, denies: false, at };
}

/** The first place from `i` on whose piece has none of the tags. */
export function skip(pieces: readonly Piece[], i: number, tags: readonly Tag[]): number {
  let k = i;
  while (k < pieces.length && tagged(pieces[k], ...tags) && !tagged(pieces[k], "it", "notice", "enter", "end", "open"))
    k += 1;
  return k;
}

/** One event at `pieces[i]`; null where no verb of an event follows its subjects. Looks a few pieces ahead, never back. */
export function eventAt(
  pieces: readonly Piece[],
  i: number,
  carried: readonly Entry[],
  supposing = false,
): { event: EventMention; end: number; led: boolean; infinitive: boolean } | null {
  const named = deedAt(pieces, i);
  if (named) return named;
  const subjects: Entry[] = [];
  let several: number | null = null;
  let object: Entry | null = null;
  let negated = false;
  let nobody = false;
  let grouped = false;
  let k = i;
  for (; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") {
      subjects.push(piece.entry);
      grouped ||= piece.member === true;
    } else if (piece?.is === "name" && piece.entry.kind === "instrument" && object === null) object = piece.entry;
    else if (supposing && isNobody(piece)) nobody = true;
    else if (nobody && tagged(piece, "ever")) continue;
    // "After Finland did Sweden join": the helping verb turns the order, and it is Sweden that is asked about.
    else if (tagged(piece, "do") && subjects.length > 0 && isSubject(pieces, k + 1)) return null;
    else if (tagged(piece, "not", "never")) negated = true;
    else if (piece?.is === "number" && several === null && subjects.length === 0) several = piece.n;
    else if (several !== null && tagged(piece, "noun")) continue;
    // "If it again gave notice."
    else if (supposing && subjects.length > 0 && tagged(piece, "again")) continue;
    // "Ukraine and then Georgia joined."
    else if (subjects.length > 0 && tagged(piece, "thus") && tagged(pieces[k - 1], "and")) continue;
    else if (verbOf(piece) !== null || (supposing && staysAt(piece))) break;
    else if (!tagged(piece, "filler", "and", "both", "it", "be", "have", "do", "would", "on", "if", "to", "all"))
      return null;
  }
  // "Had stayed" denies that it left; "had not stayed" says that it did.
  const stays = supposing && staysAt(pieces[k]);
  const verb = stays ? "left" : verbOf(pieces[k]);
  // "If nobody leaves": of days to come nothing is there to be supposed away.
  if (verb === null || (nobody && !saysDone(pieces.slice(Math.max(i - 1, 0), k)))) return null;
  // Who denounces a treaty gives notice, and the clause tells the rest.
  const denounces = supposing && pieces[k]?.is === "word" && /^denounc/.test((pieces[k] as { text: string }).text);
  const accedes = supposing && verb === "joined" && /^acce[ds]/.test((pieces[k] as { text: string }).text);
  let did: Did = denounces ? "notice" : accedes ? "acceded" : verb;
  did = takenBack(pieces, k, did) ?? did;
  // "Deposits its accession": the deed by its noun, and what it is of behind that.
  let deposit = k + 1;
  while (tagged(pieces[deposit], "filler", "it", "in") && !pieces[deposit]?.pause) deposit += 1;
  if (did === "ratified" && verbOf(pieces[deposit]) === "joined" && EVENT_NOUNS.test(textOf(pieces[deposit]))) {
    if (supposing) did = "acceded";
    k = deposit;
  }
  const noun = textOf(pieces[k]);
  // Whether the instrument stands before the verb, and so is what did it.
  const led = object !== null;
  // "For Open Skies to enter into force" tells of no day.
  const infinitive = tagged(pieces[k - 1], "to");
  const first = pieces[i]?.at[0] ?? 0;
  k += 1;
  // "Gives notice of leaving", "decided to leave": the words behind say what the notice is of.
  while (k < pieces.length && !pieces[k]?.pause) {
    const piece = pieces[k];
    if (verbOf(piece) !== null && (did === "notice" || did === "revoked" || did === "unbound")) k += 1;
    // "Deposits its instrument of ratification."
    else if (did === "ratified" && verbOf(piece) === "ratified") k += 1;
    // "A new one": it counts as any does.
    else if (did === "ratified" && piece?.is !== "name" && /^(new|fresh|second|another)$/.test(textOf(piece))) k += 1;
    else if (did === "notice" && tagged(piece, "in", "to", "filler", "it")) k += 1;
    else if ((did === "revoked" || did === "unbound") && tagged(piece, "in", "to", "filler", "it")) k += 1;
    // "From its entry into force to the end of 2005": the preposition leads to a day.
    else if (OF_ITSELF.has(did) && !tagged(piece, "filler") && !leadsToName(pieces, k)) break;
    else if (tagged(piece, "in", "to", "filler", "it", "both") && !tagged(piece, "who", "which", "count")) k += 1;
    else break;
  }
  const behind = pieces[k];
  if (behind?.is === "name" && behind.entry.kind === "instrument" && object === null) {
    object = behind.entry;
    k += 1;
    if (did === "revoked" && tagged(pieces[k], "notice")) k += 1;
    if (did === "unbound" && tagged(pieces[k], "ratify")) k += 1;
  } else if (behind?.is === "name" && behind.entry.kind === "participant" && subjects.length === 0) {
    // "The withdrawal of the United States from Open Skies."
    subjects.push(behind.entry);
    k += 1;
    // "Of Mali, Niger and Burkina Faso."
    for (;;) {
      const next = skip(pieces, k, ["and"]);
      const other = pieces[next];
      // On a telephone the commas are left out.
      const listed = other?.pause || (next === k && isListed(pieces, k));
      if (other?.is !== "name" || other.entry.kind !== "participant" || (next === k && !listed)) break;
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
  // "If its accession were deposited on …": the deed by its noun, and done behind it.
  if (tagged(pieces[k], "be") && EVENT_NOUNS.test(noun) && isMade(pieces[k + 1])) {
    k += 2;
    if (supposing && did === "joined") did = "acceded";
  }
  while (k < pieces.length && !pieces[k]?.pause && tagged(pieces[k], "and") && isAlso(pieces[k])) k += 1;
  const article = did === "notice" || did === "left" ? articleBehind(pieces, i, k) : null;
  if (article) k = Math.max(k, article.end);
  let date: EventMention["date"] = null;
  // "…, say on 15 January": the day that is supposed.
  const say = supposing && /^say( on)?$/.test(textOf(pieces[k]));
  if (say && pieces[skip(pieces, k + 1, ["on", "filler", "in"])]?.is === "date") k += 1;
  const when = skip(pieces, k, ["on", "filler", "since", "in"]);
  const day = pieces[when];
  if (day?.is === "date" && !pieces.slice(k, when + 1).some((piece) => piece.pause)) {
    date = day;
    k = when + 1;
  }
  while (k < pieces.length && !pieces[k]?.pause && isAlso(pieces[k])) k += 1;
  if (did === "in-force" && subjects.length > 0) did = "joined";
  if (did === "signed" && subjects.length === 0) did = "opened";
  if (did === "left" && subjects.length === 0 && carried.length === 0 && object !== null && !nobody) did = "ended";
  const end = pieces[k - 1]?.at[1] ?? first;
  return {
    event: {
      subjects: subjects.length > 0 ? subjects : carried,
      several: subjects.length > 0 ? null : several,
      did,
      object,
      date,
      negated: nobody || negated !== stays,
      denies: nobody || negated || stays,
      ...(nobody ? { nobody } : {}),
      ...(grouped ? { grouped } : {}),
      ...(article ? { article: article.article } : {}),
      at: [first, end],
    },
    end: k,
    led,
    infinitive,
  };
}

function isMade(piece: Piece | undefined): boolean {
  return verbOf(piece) === "ratified" || /^(given|made|sent|submitted|received|handed in)$/.test(textOf(piece));
}

function isSubject(pieces: readonly Piece[], i: number): boolean {
  const piece = textOf(pieces[i]) === "the" && !pieces[i]?.pause ? pieces[i + 1] : pieces[i];
  return piece?.is === "name" && piece.entry.kind === "participant" && !piece.pause;
}

/** "Withdrew its notice", "revoked its CTBT ratification": what is taken back is the notice, or the consent. */
export function takenBack(pieces: readonly Piece[], verb: number, did: Did): Did | null {
  if (did !== "revoked" && !/^withdr(aw|aws|ew|awn|awing)$/.test(textOf(pieces[verb]))) return null;
  let of = verb + 1;
  while (tagged(pieces[of], "filler", "it") && !tagged(pieces[of], "notice", "ratify")) of += 1;
  const what = pieces[of]?.is === "name" ? pieces[of + 1] : pieces[of];
  if (tagged(what, "notice")) return "revoked";
  return CONSENT_NOUNS.test(textOf(what)) ? "unbound" : null;
}

/** Consent to be bound, by its noun. */
export const CONSENT_NOUNS =
  /^(ratifications?|consents?|acceptances?|approvals?|accessions?|instruments? of ratification)$/;

/** What an instrument does by itself. */
const OF_ITSELF: ReadonlySet<Did> = new Set(["in-force", "ended", "opened", "extended"]);

function leadsToName(pieces: readonly Piece[], k: number): boolean {
  return pieces[skip(pieces, k, ["in", "to", "filler", "it"])]?.is === "name";
}

/** One name behind another, and more of them up to an "and". */
function isListed(pieces: readonly Piece[], i: number): boolean {
  let k = i;
  for (let piece = pieces[k]; piece?.is === "name" && piece.entry.kind === "participant"; piece = pieces[k]) k += 1;
  return k > i && tagged(pieces[k], "and") && pieces[k + 1]?.is === "name";
}

function saysDone(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.is === "word" && /^(had|did|ever)$/.test(piece.text));
}

function isNobody(piece: Piece | undefined): boolean {
  return piece?.is === "word" && /^(nobody|no one|none|no state|no country)$/.test(piece.text);
}

export function isAlso(piece: Piece | undefined): boolean {
  return piece?.is === "word" && (piece.text === "too" || piece.text === "also" || piece.text === "as well");
}

function staysAt(piece: Piece | undefined): boolean {
  return piece?.is === "word" && /^(stay|stays|stayed|remain|remains|remained)$/.test(piece.text);
}

/** What a word says that somebody did; null where it says nothing of the kind. */
export function verbOf(piece: Piece | undefined): Did | null {
  if (piece?.is !== "word") return null;
  return DID.find(([tag]) => piece.tags.includes(tag))?.[1] ?? null;
}

/** "… under Article 13", "triggered Article 50": the number, among the words of the event or right behind them. */
function articleBehind(pieces: readonly Piece[], start: number, end: number) {
  const next = skip(pieces, end, ["filler", "in", "on"]);
  const within = pieces.slice(start, end).findIndex((each) => tagged(each, "article-number"));
  const i = tagged(pieces[next], "article-number") ? next : within < 0 ? within : start + within;
  const piece = pieces[i];
  return piece?.is === "word" ? { article: { number: piece.text, at: piece.at }, end: i + 1 } : null;
}
