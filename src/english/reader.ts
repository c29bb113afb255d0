import type { Failure } from "../questions/answer.ts";
import { isAlive } from "../questions/engine.ts";
import type { Filter, Moment, Question, Reading, StateAsked } from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { InstrumentId, ParticipantId, TreatyRecord } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { echoOf } from "./echo.ts";
import { startOf } from "./examples.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { type At, type Piece, piecesOf } from "./pieces.ts";
import { type Slots, slotsOf } from "./slots.ts";
import { LONGEST_QUESTION, tokensOf } from "./tokens.ts";

/**
 * Text to question: words are cut into names, dates and words that say something; these fill slots; slots make a
 * question. "who is left in Open Skies outside NATO on 18 December 2021?" has the verb *left* with *is* (remaining), the
 * set Open Skies, the unwanted set NATO, and a day.
 *
 * This floor knows English. It refuses to know what the answer is, and no name stands in it: names come from the record.
 */
export interface ReaderContext {
  readonly record: TreatyRecord;
  readonly lexicon: Lexicon;
  readonly names: Names;
  /** The day of a question that names none. */
  readonly on: Day;
  /** The clock's day, for "today". */
  readonly today: Day;
  /** The instrument meant where none is named: what a page shows. */
  readonly about: InstrumentId | null;
  /** Questions that can be answered, to offer where one was not understood. */
  readonly examples: () => string[];
}

export interface Read {
  readonly question: Question;
  /** The days meant by "in 2010": where the answer changes within them there is more than one answer. */
  readonly window: Span | null;
}

export function readQuestion(text: string, context: ReaderContext): Read | Failure {
  if (text.length > LONGEST_QUESTION) {
    const message = `a question has at most ${LONGEST_QUESTION} characters; this one has ${text.length}`;
    return failure("not-understood", [LONGEST_QUESTION, text.length], message, context.examples());
  }
  const tokens = tokensOf(text);
  if (tokens.length === 0)
    return failure("not-understood", [0, text.length], "there is no question", context.examples());
  const pieces = piecesOf(tokens, context.lexicon, context.today);
  const slots = slotsOf(pieces);
  return outOfScope(pieces, slots, context) ?? faultIn(text, pieces, context) ?? build(text, slots, context);
}

function failure(kind: Failure["error"]["kind"], at: At, message: string, suggestions: readonly string[]): Failure {
  return { error: { kind, at: [at[0], at[1]], message }, suggestions: [...suggestions] };
}

function replaced(text: string, at: At, by: string): string {
  return `${text.slice(0, at[0])}${by}${text.slice(at[1])}`;
}

/** The first word or date that cannot be read, with what it may have meant. */
function faultIn(text: string, pieces: readonly Piece[], context: ReaderContext): Failure | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === "fault") {
      const offers = piece.fault.offers.map((day) => replaced(text, piece.at, inWords(day)));
      return failure(piece.fault.fault, piece.at, piece.fault.message, offers);
    }
    if (piece.is === "unknown") {
      const { near, at } = nearestNames(text, pieces, index, context);
      const offers = near.map((entry) => replaced(text, at, entry.name));
      if (offers.length > 0) {
        const message = `no name ${JSON.stringify(text.slice(...at))} in the record; did you mean ${near.map((entry) => entry.name).join(" or ")}?`;
        return failure("unknown-name", at, message, offers);
      }
      const isName = /^\p{Lu}/u.test(piece.text) && piece.at[0] > 0;
      return isName
        ? failure("unknown-name", piece.at, `no name ${JSON.stringify(piece.text)} in the record`, context.examples())
        : failure(
            "not-understood",
            piece.at,
            `the word ${JSON.stringify(piece.text)} was not understood`,
            context.examples(),
          );
    }
  }
  return null;
}

const LONGEST_NAME = 4;

/** Names near the unknown word, taken together with as many of the following words as make one. */
function nearestNames(
  text: string,
  pieces: readonly Piece[],
  index: number,
  context: ReaderContext,
): { near: Entry[]; at: At } {
  const start = pieces[index]?.at[0] ?? 0;
  for (let k = Math.min(index + LONGEST_NAME, pieces.length) - 1; k >= index; k--) {
    const at: At = [start, pieces[k]?.at[1] ?? start];
    const near = context.lexicon.near(text.slice(...at));
    if (near.length > 0) return { near, at };
  }
  return { near: [], at: pieces[index]?.at ?? [0, 0] };
}

function outOfScope(pieces: readonly Piece[], slots: Slots, context: ReaderContext): Failure | null {
  const beyond = pieces.find((piece) => piece.is === "word" && piece.tags.includes("beyond"));
  if (beyond) {
    const message = "the record holds dated acts of membership: no flights, forecasts, motives or judgements";
    return failure("out-of-scope", beyond.at, message, context.examples());
  }
  const motive = pieces.find((piece) => piece.is === "word" && piece.tags.includes("why-motive"));
  const acted = (["depart", "left", "leaving", "join", "sign", "ratify", "suspend"] as const).some((tag) =>
    slots.tags.has(tag),
  );
  if (motive && acted && !slots.tags.has("show")) {
    const message = "the record says who did what and when, not why they did it";
    return failure("out-of-scope", motive.at, message, whenInstead(slots, context));
  }
  return null;
}

/** What the record can say of the same step: its day, and its derivation. */
function whenInstead(slots: Slots, context: ReaderContext): string[] {
  const participant = slots.participants[0]?.entry.id;
  const instrument = slots.sets.find((set) => set.entry.kind === "instrument")?.entry.id ?? context.about;
  const moment = momentOf(slots, true);
  if (participant === undefined || instrument === null || !moment) return context.examples();
  const { on, record, names } = context;
  const asked: Question[] = [
    { ask: "when", moment, participant, instrument, on },
    { ask: "why", participant, instrument, on },
  ];
  return asked.map((question) => echoOf(question, names, record.date));
}

/** The same question asked of the first instruments of the record. */
function askedOf(text: string, context: ReaderContext): string[] {
  const ids = [...new Set([startOf(context.record), ...context.record.instruments.map(({ id }) => id)])].slice(0, 3);
  return ids.flatMap((about) => {
    const read = about === null ? null : readQuestion(text, { ...context, about });
    return read && "question" in read ? [echoOf(read.question, context.names, context.record.date)] : [];
  });
}

function build(text: string, slots: Slots, context: ReaderContext): Read | Failure {
  const { tags } = slots;
  const whole: At = [0, text.length];
  const instruments = slots.sets.filter((set) => set.entry.kind === "instrument");
  const main =
    instruments.find((set) => !set.adjectival && !set.negative) ??
    (context.about === null ? instruments.find((set) => !set.negative) : undefined) ??
    (instruments.length === slots.sets.length && context.about === null ? instruments[0] : undefined) ??
    (context.about === null
      ? instruments[0]
      : instruments.find((set) => set.negative && tags.has("outside") && !tags.has("remain") && slots.left === null));
  const instrument = main?.entry.id ?? context.about;
  if (instrument === null) {
    return failure(
      "not-understood",
      whole,
      "the question names no treaty, alliance or organisation of the record",
      askedOf(text, context),
    );
  }
  const filters: Filter[] = slots.sets
    .filter((set) => set !== main)
    .map((set) => ({ in: !set.negative, of: set.entry.id, on: set.day }));
  const time = timeOf(slots, context);
  if ("error" in time) return time;
  const { on, since, window } = time;
  const at = { instrument, on };
  const done = (question: Question): Read => ({ question, window });
  const [person] = slots.participants;

  if (tags.has("why") || tags.has("show")) {
    if (!person) return failure("not-understood", whole, "whose standing should be explained?", context.examples());
    return done({ ask: "why", participant: alive(person.entry.id, on, context.record), ...at });
  }
  if (tags.has("when")) {
    const moment = momentOf(slots, person !== undefined);
    if (!moment)
      return failure(
        "not-understood",
        whole,
        "when what? joined, left, signed, ratified, in force, ended …",
        context.examples(),
      );
    const instrumental = moment === "opened" || moment === "in-force" || moment === "ended" || moment === "peak";
    return done({ ask: "when", moment, participant: instrumental ? null : (person?.entry.id ?? null), ...at });
  }
  if (person) {
    if (slots.participants.length > 1 || tags.has("who") || tags.has("count")) {
      const second = slots.participants[1] ?? person;
      return failure("not-understood", second.at, "one participant is asked about at a time", context.examples());
    }
    return done({ ask: "is", participant: alive(person.entry.id, on, context.record), state: stateOf(slots), ...at });
  }
  if (!tags.has("who") && !tags.has("count") && filters.length === 0 && asksForce(slots))
    return done({ ask: "in-force", ...at });
  const listed = tags.has("who") && !tags.has("count") ? actsListed(slots) : null;
  if (listed && filters.length === 0) return done({ ask: "when", moment: listed, participant: null, ...at });
  const reading = readingOf(slots, main?.negative === true);
  if (since !== null && reading !== "departed") {
    return failure(
      "not-understood",
      slots.dates[0]?.at ?? whole,
      "“since” asks who has left; for the others name one day",
      context.examples(),
    );
  }
  const form = tags.has("count") ? "count" : "list";
  return done({ ask: "who", reading, filters, form, ...at, ...(since === null ? {} : { since }) });
}

/** The asked day: the day named, the last day of a month or year named, or the context's. */
function timeOf(slots: Slots, context: ReaderContext): { on: Day; since: Day | null; window: Span | null } | Failure {
  let on: Day | null = null;
  let since: Day | null = null;
  let window: Span | null = null;
  for (const { span, relation, at } of slots.dates) {
    if (relation === "since") {
      since = span.from;
      continue;
    }
    if (on !== null) return failure("not-understood", at, "the question names two days", context.examples());
    on = relation === "before" ? span.from - 1 : relation === "after" ? span.until : span.until - 1;
    if (relation === "on" && span.until - span.from > 1) window = span;
  }
  if (window && since === null && readingOf(slots, false) === "departed" && slots.tags.has("who")) {
    // "who left in 2021" asks for the exits of that year.
    return { on: on ?? context.on, since: window.from, window: null };
  }
  return { on: on ?? context.on, since, window };
}

function readingOf(slots: Slots, mainIsNegative: boolean): Reading {
  const { tags, negated, left } = slots;
  if (tags.has("back")) return "returned";
  if (
    tags.has("pending") ||
    negated.has("ratify") ||
    (left !== null && tags.has("to") && (tags.has("ratify") || tags.has("sign")))
  )
    return "pending";
  if (tags.has("out")) return "never";
  if (tags.has("never") && negated.size > 0 && !negated.has("join")) return "remaining";
  if (tags.has("never") || (negated.has("join") && !tags.has("remain"))) return "never";
  if (tags.has("leaving") || tags.has("notice")) return "leaving";
  if (left === "have" || left === "bare" || tags.has("depart")) {
    return negated.has("left") || negated.has("depart") ? "remaining" : "departed";
  }
  if (tags.has("ever")) return "ever";
  return mainIsNegative && left === null && !tags.has("remain") ? "never" : "remaining";
}

/** "Who signed …?" asks for the acts themselves, with their days. */
function actsListed(slots: Slots): Moment | null {
  const { tags, left } = slots;
  if (
    left !== null ||
    ["never", "not", "pending", "remain", "ever", "depart", "leaving"].some((tag) => tags.has(tag as "never"))
  )
    return null;
  if (tags.has("ratify")) return "consented";
  if (tags.has("sign")) return "signed";
  if (tags.has("suspend")) return "suspended";
  return tags.has("join") ? "joined" : null;
}

function momentOf(slots: Slots, hasParticipant: boolean): Moment | null {
  const { tags } = slots;
  if (tags.has("peak")) return "peak";
  if (tags.has("suspend")) return "suspended";
  if (tags.has("notice")) return "notice";
  if (tags.has("depart") || tags.has("left") || tags.has("leaving")) return "left";
  if (tags.has("ratify")) return "consented";
  if (tags.has("open")) return "opened";
  if (tags.has("sign")) return hasParticipant || tags.has("who") ? "signed" : "opened";
  if (tags.has("join")) return "joined";
  if (hasParticipant) return tags.has("end") ? "left" : "joined";
  if (tags.has("enter") || tags.has("force")) return "in-force";
  return tags.has("end") ? "ended" : tags.has("noun") ? "joined" : null;
}

function stateOf({ tags, left }: Slots): StateAsked {
  if (tags.has("ratify")) return "consented";
  if (tags.has("sign")) return "signatory";
  if (tags.has("suspend")) return "suspended";
  if (tags.has("leaving") || tags.has("notice")) return "leaving";
  if (left === "have" || left === "bare" || (tags.has("depart") && left === null)) return "departed";
  if (tags.has("ever") || tags.has("never") || tags.has("join")) return "ever";
  return "party";
}

function asksForce({ tags, left }: Slots): boolean {
  return (
    (tags.has("force") || tags.has("end")) && left === null && (tags.has("be") || tags.has("have") || tags.has("do"))
  );
}

/** The participant that bore the name on that day: Russia asked about in 1980 is the one that it continues. */
function alive(id: ParticipantId, on: Day, record: TreatyRecord): ParticipantId {
  const found = record.participants.find((participant) => participant.id === id);
  if (!found || isAlive(found.lives, on)) return id;
  for (const tie of record.successions) {
    if (tie.type !== "continues" || tie.to !== id || on >= tie.date) continue;
    return alive(tie.from, on, record);
  }
  return id;
}
