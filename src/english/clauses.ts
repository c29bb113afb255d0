import { EVENT_NOUNS, type EventMention, eventAt, plainly, SUPPOSED_DID, skip, verbOf } from "./events.ts";
import { behindHappened, deedAt, inOtherWords, isOfDay } from "./named-acts.ts";
import { cameToAt } from "./now-that.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";
import { eventsAt } from "./several-events.ts";
import { togetherAt } from "./together.ts";

/** A question cut into its clauses. */
export interface Clauses {
  /** What is left of the question itself; an anchored day stands in it as a place to be filled. */
  readonly main: readonly (Piece | AnchorPlace)[];
  readonly supposed: readonly EventMention[];
  /** Something is supposed that was not understood. */
  readonly unclear: At | null;
  /** "Is it true that …": what follows is a statement. */
  readonly claim: boolean;
  /** "Is it false that …": the contrary of the statement is asked. */
  readonly denied: boolean;
}
export interface AnchorPlace {
  readonly is: "anchor";
  readonly event: EventMention;
  readonly at: At;
  readonly pause: boolean;
}

/** A piece as it is; nothing of an event in its place. */
export function asWord(piece: Piece | AnchorPlace | undefined): Piece | undefined {
  return piece?.is === "anchor" ? undefined : piece;
}

/** Takes suppositions, anchored days and "is it true that" out of a question, in one pass from left to right. */
export function clausesOf(pieces: readonly Piece[]): Clauses {
  const main: (Piece | AnchorPlace)[] = [];
  const supposed: EventMention[] = [];
  let unclear: At | null = null;
  let claim = false;
  let denied = false;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    if (tagged(piece, "claim") && main.every((each) => each.is === "word" && !tagged(each, "who", "which"))) {
      // "Confirm the date on which …", "check who …" asks; it states nothing.
      denied ||= tagged(piece, "untrue");
      claim ||= !tagged(pieces[skip(pieces, i + 1, ["filler"])], "who", "which", "count", "when", "how-long", "list");
      i += 1;
      continue;
    }
    // "…, is that so?", "…: true?": what stands before is the statement.
    if (tagged(piece, "claim") && piece.pause && pieces.slice(i).every((each) => each.is === "word")) {
      claim = true;
      denied ||= tagged(piece, "untrue");
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
    const together = togetherAt(pieces, i);
    if (together) {
      main.push(...together.pieces);
      i = together.end;
      continue;
    }
    const without = withoutAt(pieces, i);
    if (without) {
      supposed.push({ ...without.event, negated: true });
      i = without.end;
      continue;
    }
    const came = cameToAt(pieces, i);
    if (came && eventAt(pieces, i + 1, []) === null && hasHead(pieces, i, came.end)) {
      main.push(piece, { is: "anchor", event: came.event, at: came.event.at, pause: false });
      i = came.end;
      continue;
    }
    if (tagged(piece, "opening-day") && pieces[i + 1]?.is !== "date") {
      main.push({ is: "anchor", event: plainly("opened", [], piece.at), at: piece.at, pause: piece.pause });
      i += 1;
      continue;
    }
    if (
      piece.is === "offset" ||
      tagged(piece, "before", "after", "day-after", "since", "until-on", "on", "thatDay") ||
      opensWhen(pieces, i)
    ) {
      const start = skip(pieces, i + 1, ["filler", "on", "thatDay"]);
      const found = eventAt(pieces, start, []);
      const bare = found !== null && isOwnDeed(pieces, i, start, found);
      const named =
        found &&
        (bare ||
          (!found.infinitive &&
            (found.event.subjects.length > 0 ||
              found.event.several !== null ||
              found.led ||
              isDayOf(piece) ||
              pointsBack(pieces, start))));
      if (found && named && (!isFrom(piece) || leadsOn(pieces, found.end)) && hasHead(pieces, i, found.end)) {
        // "When Russia left" needs no other word, "two days after Russia left" keeps its offset.
        if (!tagged(piece, "when")) main.push(piece);
        const brokeUp = pieces.slice(start, found.end).some((each) => tagged(each, "succeed", "independent"));
        const event = ofWhomSpoken(found.event, pieces, bare || pointsBack(pieces, start), brokeUp);
        main.push({ is: "anchor", event, at: event.at, pause: false });
        i = found.end;
        continue;
      }
    }
    const same = sameDeedAt(pieces, i);
    if (same) {
      const others = main.findIndex(isElse);
      if (others >= 0) main.splice(others, 1);
      main.push(piece, { is: "anchor", event: same.event, at: same.event.at, pause: false });
      i = same.end;
      continue;
    }
    if (piece.is === "deed" && isOfDay(pieces, i)) {
      const event = deedAt(pieces, i)?.event;
      if (event) main.push({ is: "anchor", event, at: piece.at, pause: piece.pause });
    } else if (piece.is === "deed" && piece.deed.object !== null) {
      main.push(...inOtherWords(piece));
      i = behindHappened(pieces, i + 1);
      continue;
    } else main.push(piece);
    i += 1;
  }
  return { main, supposed, unclear, claim, denied };
}

const STRONG = new Set(
  "if|suppose|supposing|assume|assuming|imagine|what if|in case|suppose that|supposing that|assuming that|assume that|imagine that|hypothetically|lets assume|lets suppose|lets imagine|let us assume|let us suppose|let us imagine".split(
    "|",
  ),
);

/** "If", "suppose"; but "say", "were" and "should" only where they stand before a name at the head of a clause. */
function opensSupposition(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.is === "word" && piece.text === "had") return opensHad(pieces, i);
  if (piece?.is !== "word") return false;
  // "When Moldova would give notice …", "effect of a British notice given on …": of nobody's deed on record.
  if (piece.text === "when" || isIndefinite(pieces, i)) return opensUnreal(pieces, i);
  if (!piece.tags.includes("if")) return false;
  if (STRONG.has(piece.text)) return true;
  if (i !== 0 && !piece.pause) return false;
  const next = pieces[skip(pieces, i + 1, ["filler"])];
  if (next?.is !== "name" || next.entry.kind !== "participant") return false;
  return (
    eventAt(pieces, i + 1, [])?.event.date != null ||
    pieces.slice(i + 1).some((each) => tagged(each, "who", "which", "count", "when"))
  );
}

function opensUnreal(pieces: readonly Piece[], i: number): boolean {
  // "When will it leave?" asks for the day; "when it will leave, …" supposes.
  if (tagged(pieces[i + 1], "would")) return false;
  const found = eventAt(pieces, i + 1, [], true);
  if (!found || found.event.subjects.length === 0 || !SUPPOSED_DID[found.event.did]) return false;
  if (isIndefinite(pieces, i)) return found.event.did === "notice" && found.event.date !== null;
  const verb = pieces.slice(i + 1, found.end);
  return verb.some((each) => tagged(each, "would") && !tagged(each, "do", "be"));
}

/** "A notice", "an exit": the article after what asks for a day says that no known one is meant. */
function isIndefinite(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  return piece?.is === "word" && /^an?$/.test(piece.text) && tagged(pieces[i - 1], "when");
}

/** "Had Russia stayed, who …", "who would be left had Russia not left": what is supposed is not a question of its own. */
function opensHad(pieces: readonly Piece[], i: number): boolean {
  const event = eventAt(pieces, i + 1, [], true);
  if (!event || (event.event.subjects.length === 0 && !event.event.nobody)) return false;
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
  const noun = pieces.findIndex(
    (each, k) => k > i && (each.is === "deed" || (each.is === "word" && EVENT_NOUNS.test(each.text))),
  );
  const between = pieces.slice(i + 1, Math.max(noun, i + 1));
  const leads = between.every(
    (each) =>
      !each.pause && (tagged(each, "filler", "and") || (each.is === "name" && each.entry.kind === "participant")),
  );
  const found = noun > i && leads ? eventAt(pieces, i + 1, []) : null;
  return found && found.event.subjects.length > 0 ? found : null;
}

/** "When Russia left": no helping verb follows, as it does in a question. */
function opensWhen(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.is !== "word" || piece.text !== "when") return false;
  const next = pieces[skip(pieces, i + 1, ["filler"])];
  return next?.is === "name" || next?.is === "deed" || tagged(next, "it");
}

/** "Who else left after Qatar?": those named did what the question asks for; the verb is left out. */
function sameDeedAt(pieces: readonly Piece[], i: number): { event: EventMention; end: number } | null {
  const piece = pieces[i];
  if (!piece || !tagged(piece, "before", "after", "since") || isFrom(piece)) return null;
  const did = pieces
    .slice(0, i)
    .map(verbOf)
    .find((deed) => deed !== null && OF_SOMEBODY.has(deed));
  const subjects: EventMention["subjects"][number][] = [];
  let k = skip(pieces, i + 1, ["filler"]);
  for (; k < pieces.length && (subjects.length === 0 || !pieces[k]?.pause); k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") subjects.push(piece.entry);
    else if (!tagged(piece, "and") || subjects.length === 0) break;
  }
  // "Before Venezuela did".
  if (subjects.length > 0 && /^(did|does|do|had|has|have)$/.test(textOf(pieces[k]))) k += 1;
  const ends = pieces[k]?.pause === true || pieces.slice(k).every((piece) => tagged(piece, "filler"));
  if (!did || subjects.length === 0 || !ends) return null;
  const at: At = [pieces[i + 1]?.at[0] ?? 0, pieces[k - 1]?.at[1] ?? 0];
  return { event: plainly(did, subjects, at), end: k };
}

function isElse(piece: Piece | AnchorPlace | undefined): boolean {
  return piece?.is === "word" && /^(else|others?)$/.test(piece.text);
}

/** Something outside the clause asks a question: without it the clause is the question. */
function hasHead(pieces: readonly Piece[], from: number, until: number): boolean {
  const rest = [...pieces.slice(0, from), ...pieces.slice(until)];
  return rest.some(
    (piece) =>
      piece.is !== "word" || tagged(piece, "who", "which", "count", "list", "be", "have", "noun", "change", "how-long"),
  );
}

/** "From its entry into force to the end of 2005": a day follows, and not another event. */
function leadsOn(pieces: readonly Piece[], i: number): boolean {
  const to = skip(pieces, i, ["filler"]);
  return tagged(pieces[to], "to", "until-on") && pieces[skip(pieces, to + 1, ["filler"])]?.is === "date";
}

/** "How long was it out before it came back?": what only a participant does, the one that the text names did. */
function ofWhomSpoken(event: EventMention, pieces: readonly Piece[], points: boolean, brokeUp: boolean): EventMention {
  if (event.subjects.length > 0 || event.several !== null || !points) return event;
  const did = isNoticeBack(event, pieces) ? "revoked" : deedOf(event);
  if (!OF_SOMEBODY.has(did) && !brokeUp) return event;
  const spoken = onlySpoken(pieces);
  return spoken ? { ...event, did, subjects: [spoken] } : event;
}

/** "How long did its notice stand before it was withdrawn?": what is withdrawn is the notice. */
function isNoticeBack({ did, at }: EventMention, pieces: readonly Piece[]): boolean {
  const before = pieces.filter((piece) => piece.at[1] <= at[0]);
  const within = pieces.filter((piece) => piece.at[0] >= at[0] && piece.at[1] <= at[1]);
  const passive = within.some(
    (piece, i) => tagged(piece, "be") && /^(with)?drawn( again)?$/.test(textOf(within[i + 1])),
  );
  return did === "left" && passive && before.some((piece) => tagged(piece, "notice"));
}

/** What is left without anybody who leaves it has ended; where one is spoken of, that one left. */
function deedOf({ did, object }: EventMention): EventMention["did"] {
  return did === "ended" && object !== null ? "left" : did;
}

/** The participant that a text names, where it names one alone. */
function onlySpoken(pieces: readonly Piece[]): EventMention["subjects"][number] | null {
  const named = pieces.flatMap((piece) =>
    piece.is === "name" && piece.entry.kind === "participant" ? [piece.entry] : [],
  );
  const [first] = named;
  return first && named.every(({ id }) => id === first.id) ? first : null;
}

/** "Before returning", "before to return", "after leaving it": a deed without a subject is that of the one spoken of. */
function isOwnDeed(
  pieces: readonly Piece[],
  i: number,
  start: number,
  { event, infinitive, end }: { event: EventMention; infinitive: boolean; end: number },
): boolean {
  if (!tagged(pieces[i], "before", "after", "since", "until-on") || event.subjects.length > 0) return false;
  const gerund = pieces.slice(start, end).some((piece) => piece.is === "word" && /ing( \w+)?$/.test(piece.text));
  return (gerund || infinitive) && OF_SOMEBODY.has(deedOf(event)) && onlySpoken(pieces) !== null;
}
const OF_SOMEBODY: ReadonlySet<EventMention["did"]> = new Set([
  "left",
  "notice",
  "joined",
  "returned",
  "ratified",
  "revoked",
]);

/** "From the Ottawa Convention" names no day; "from the day …" is another word. */
function isFrom(piece: Piece): boolean {
  return piece.is === "word" && piece.text === "from";
}

/** "On the day of signing", "at the time of entry into force": what the question is about did it. */
function isDayOf(piece: Piece): boolean {
  return tagged(piece, "on") && piece.is === "word" && piece.text.endsWith(" of");
}

function pointsBack(pieces: readonly Piece[], i: number): boolean {
  return tagged(pieces[i], "it");
}
