import type { Failure } from "../questions/answer.ts";
import type { Engine } from "../questions/engine.ts";
import type { Question } from "../questions/question.ts";
import { effectsOf } from "../questions/supposing.ts";
import type { Names } from "../records/names.ts";
import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { amidTalk, daysOfStrangers, withoutManners, withoutTeller } from "./around.ts";
import { withoutAsides } from "./asides.ts";
import { beforeAndAfter, comparedDays } from "./both-days.ts";
import { type AnchorPlace, asWord, type Clauses, clausesOf } from "./clauses.ts";
import { collocated } from "./collocations.ts";
import { dayAskedBy } from "./day-asked.ts";
import { SUPPOSED_NOT } from "./events.ts";
import { startOf } from "./examples.ts";
import { failure } from "./failure.ts";
import { echo, faultIn, outOfScope } from "./failures.ts";
import { fill, fillIn, isOnDay, toldBesideDay, toldTwice } from "./filled-days.ts";
import { followed } from "./followed.ts";
import { foretold } from "./foretold.ts";
import { followersOf, heirsAsSet, heirsForFormer } from "./former.ts";
import { foundersAsSet } from "./founders.ts";
import { goneStates } from "./gone-states.ts";
import { withoutHeader } from "./headers.ts";
import type { Heard, Hearing, Understood } from "./hearing.ts";
import { withoutHeirAside } from "./heir-aside.ts";
import { instrumentNamed } from "./instrument-named.ts";
import { hear } from "./intents.ts";
import type { Lexicon } from "./lexicon.ts";
import { meantIn, ofSeveralTreaties, withoutOtherName, withoutYearOf } from "./meant.ts";
import { membersAct } from "./members-act.ts";
import { endTold, withDeeds } from "./named-acts.ts";
import { isSoNow } from "./now-that.ts";
import { idleOffset, movedDays } from "./offsets.ts";
import { oneQuestion } from "./one-question.ts";
import { type At, type Piece, piecesOf, tagged } from "./pieces.ts";
import { pointed } from "./pointing-back.ts";
import { deniedClaim } from "./read-claims.ts";
import { slotsOf } from "./slots.ts";
import { notAsStated, ofNoSet, statedCount, wrongSize } from "./stated-counts.ts";
import { dayAsked, deniedOf, givenOf, noticeSupposed, pointsToSupposed } from "./supposed.ts";
import { withoutTag } from "./tag-questions.ts";
import { thoseOfADay } from "./those-of-a-day.ts";
import { LONGEST_QUESTION, tokensOf } from "./tokens.ts";
import { bothOf, type Follows, secondDay, sentencesOf, spokenOf, type TwoAsked } from "./two-asked.ts";
import { unheard } from "./unheard.ts";

/**
 * Text to question, in one pass each: words are cut into names, dates, numbers and words that say something; clauses
 * ("if Belarus left", "after Finland joined") are taken out; what is left fills slots; and slots make a question.
 *
 * ```
 * text -> tokens -> pieces -> clauses -> slots -> intent -> question
 *         words     names     if, when   who,     the first
 *                   dates     is it      where,   whose slots
 *                   phrases   true       not, on  are filled
 * ```
 *
 * This floor knows English. It refuses to know what the answer is, and no name stands in it: names come from the record.
 */
export interface ReaderContext {
  readonly engine: Engine;
  readonly lexicon: Lexicon;
  readonly names: Names;
  /** The day of a question that names none. */
  readonly on: Day;
  /** The clock's day, for "today". */
  readonly today: Day;
  /** The instrument meant where none is named: what a page shows. */
  readonly about: InstrumentId | null;
  /** Questions that can be answered, to offer where one was not understood. */
  readonly examples: () => readonly string[];
  /**
   * While words are completed: only whether it is a question matters, names like an unknown word are not looked for, and
   * what is read is counted.
   */
  readonly completing?: Reads;
  /** It is one of two questions in a sentence. */
  readonly follows?: Follows;
}

/** How much has been read, in characters, what any text takes however short among them. */
export interface Reads {
  spent: number;
}
/** What reading takes of any text, in characters. */
const TO_READ = 45;

/** A question as it was heard, before its failures are put in words: what completion builds on. */
export function listen(text: string, context: ReaderContext): Heard | Failure {
  const sentences = context.follows || text.length > LONGEST_QUESTION ? null : sentencesOf(text);
  const told = sentences && together(sentences, context);
  if (told) return told;
  const cut = cutUp(text, context);
  if ("error" in cut) return cut;
  const heard = inClauses(text, cut.clauses, context);
  const two = "two" in heard && !context.follows && !cut.clauses.claim ? heard.two : undefined;
  const both = two && together(two, context);
  if (both) return both;
  if ("question" in heard) return foretold(cut.clauses, heard, context) ?? taking(heard, cut.assuming);
  const start = startOf(context.engine.record);
  if ("error" in heard || heard.miss !== "instrument" || context.about !== null || start === null) return heard;
  // "All participants with …" asks of the whole record, and of none of its instruments.
  if (cut.clauses.main.some((piece, i, all) => tagged(asWord(piece), "all") && tagged(asWord(all[i + 1]), "noun")))
    return heard;
  // The record begins with an instrument: it is meant where none is named, and that is said.
  const begun = inClauses(text, cut.clauses, { ...context, about: start });
  if (!("question" in begun)) return heard;
  const assumed = `no treaty, alliance or organisation is named: ${context.names.inSentence(start, context.on)} is meant`;
  return taking(begun, [assumed, ...cut.assuming]);
}

function together(two: TwoAsked, context: ReaderContext): Understood | null {
  const isInstrument = (id: string) => context.engine.instruments.has(id);
  const dayOf = (question: Question) => dayAskedBy(context.engine, question);
  return bothOf(two, context.on, isInstrument, dayOf, (text, { about, on, follows }) =>
    listen(text, { ...context, about: about ?? context.about, on: on ?? context.on, follows }),
  );
}

function taking(heard: Understood, assuming: readonly string[]): Understood {
  return { ...heard, assuming: [...assuming, ...(heard.assuming ?? [])] };
}

/** The text in its clauses, with what was taken for granted of its names. */
function cutUp(
  text: string,
  context: ReaderContext,
): { readonly clauses: Clauses; readonly assuming: readonly string[] } | Failure {
  if (text.length > LONGEST_QUESTION) {
    const message = `a question has at most ${LONGEST_QUESTION} characters; this one has ${text.length}`;
    return failure("not-understood", [LONGEST_QUESTION, text.length], message, context.examples());
  }
  if (context.completing) context.completing.spent += TO_READ + text.length;
  const tokens = tokensOf(text);
  if (tokens.length === 0)
    return failure("not-understood", [0, text.length], "there is no question", context.examples());
  const written = withoutOtherName(piecesOf(tokens, context.lexicon, context.today), context.lexicon);
  const named = withDeeds(written, context.lexicon, context.engine);
  const led = followed(withoutHeader(withoutManners(named), text), context.engine, context.on);
  const plain = withoutTag(collocated(led));
  const beside = withoutAsides(text, plain);
  const dated = daysOfStrangers(beside.pieces);
  const heir = withoutHeirAside(dated.pieces, context.engine);
  const talk = amidTalk(heir.pieces);
  const founders = foundersAsSet(talk.pieces, context.lexicon, context.engine, context.on);
  const cut = withoutTeller(
    heirsForFormer(
      followersOf(
        heirsAsSet(founders.pieces, context.lexicon, context.engine, context.on),
        context.engine,
        context.follows?.participant ?? null,
      ),
      context.lexicon,
      context.engine,
    ),
  );
  const settled = meantIn(withoutYearOf(cut.pieces, context.engine), context.engine, context.on);
  const several = ofSeveralTreaties(settled.pieces, context.lexicon, context.engine);
  const acting = membersAct(several, context.lexicon, context.engine, context.on);
  const now = goneStates(acting, context.lexicon, context.engine, context.on);
  const to = pointed(now, context.about, context.on, context);
  const once = thoseOfADay(to.pieces, context.engine, context.on);
  const { pieces } = once;
  const fault = outOfScope(text, pieces, context) ?? faultIn(text, pieces, context);
  if (fault) return fault;
  const told = clausesOf(pieces);
  const clauses = cut.told ? { ...told, claim: true } : told;
  if (clauses.unclear) {
    const message =
      "what is supposed was not understood: say who leaves, joins, signs, ratifies or gives notice, and of what";
    return failure("not-understood", clauses.unclear, message, context.examples());
  }
  const said = [...beside.asides, ...talk.asides, ...dated.asides].map(
    (at) => `“${text.slice(...at)}”: taken as said beside the question`,
  );
  const heirs = heir.aside ? [`“${text.slice(...heir.aside)}”: so it is by the record's successions`] : [];
  return { clauses, assuming: [...said, ...heirs, ...founders.said, ...settled.assuming, ...to.said, ...once.said] };
}

function inClauses(text: string, told: Clauses, context: ReaderContext): Heard | Failure {
  const { clauses, said: asNotice } = noticeSupposed(told, text);
  const sets = slotsOf(clauses.main.filter((piece): piece is Piece => piece.is !== "anchor")).sets;
  const instrument = instrumentNamed(clauses, sets) ?? context.about;
  const fixed = clauses.supposed.find(({ did, negated, subjects, nobody }) =>
    negated ? !SUPPOSED_NOT[did] || (subjects.length === 0 && !(nobody && did === "left")) : false,
  );
  if (fixed) {
    const message =
      "supposed away can be what a participant did: that it left, gave notice, joined, signed or ratified; not that a notice was revoked, a right suspended, or that a treaty was opened or ended";
    return failure("out-of-scope", fixed.at, message, context.examples());
  }
  const subject = instrument ?? deniedOf(clauses.supposed, sets, context);
  const dayOf = (anchor: AnchorPlace) => {
    const filled = fill(anchor, instrument, [], text, context, 0);
    return "miss" in filled ? null : filled.piece;
  };
  const day = clauses.supposed.length > 0 ? dayAsked(clauses.main, dayOf, context) : context.on;
  const given = givenOf(clauses.supposed, subject, day, context);
  if ("miss" in given) return given;
  // What is supposed of a day is asked about that day; what is supposed of none, about the question's own.
  const dated = clauses.supposed.some((event) => event.date !== null && !event.negated);
  // One that names no day asks about the last on which any of it has its effect.
  // Whether words lead to a question at all does not hang on that day, for which much is folded.
  const effects = context.completing ? given.map((one) => one.on) : effectsOf(context.engine, given);
  const on = Math.max(...(dated ? [] : [context.on]), ...effects);
  const main: Piece[] = [];
  let awaitsForce = false;
  const assuming: string[] = asNotice ? [asNotice] : [];
  for (const piece of clauses.main) {
    if (piece.is === "deed") return endTold(piece);
    if (piece.is !== "anchor") main.push(piece);
    else {
      const relation = main[main.length - 1];
      // "Who was in it when it ended": its last day; from the day of its end on there is nobody in it.
      const gone = piece.event.subjects.every(
        ({ id }) => context.engine.participants.get(id)?.lives.at(-1)?.until != null,
      );
      const last =
        piece.event.did === "ended" && piece.event.on === undefined && gone && isOnDay(relation, clauses.main);
      const filled = fillIn(piece, instrument, given, text, context, last ? -1 : 0, clauses.main);
      if (
        "miss" in filled &&
        filled.miss === "day" &&
        tagged(relation, "before", "until-on") &&
        piece.event.several === null
      ) {
        // Before what has not happened is any day up to now.
        main.pop();
        awaitsForce ||= piece.event.did === "in-force";
        assuming.push(`“${text.slice(...piece.at)}”: not on record, so up to the asked day`);
        continue;
      }
      if ("miss" in filled) return filled;
      assuming.push(filled.assumed);
      // "Now that it has left": what is so already tells no day that is asked about.
      const [day] = filled.piece.is === "date" ? [filled.piece.date.span.from] : [];
      if (isSoNow(relation, clauses.main.map(asWord)) && day !== undefined && day <= on) main.pop();
      else main.push(filled.piece);
    }
  }
  const shifted = movedDays(main, text);
  const idle = idleOffset(shifted.pieces);
  if (idle)
    return { miss: "other", at: idle.at, message: `“${text.slice(...idle.at)}” of what? a day or an event is missing` };
  for (const [i, day] of shifted.moved.entries()) assuming.push(`“${shifted.words[i]}”: ${inWords(day)}`);
  const once = toldTwice(shifted.pieces, text);
  if ("miss" in once) return once;
  const beside = toldBesideDay(once.pieces, text, context.on);
  if (beside.said) assuming.push(beside.said);
  const one = oneQuestion(comparedDays(beside.pieces), given.length > 0, clauses.claim, text);
  if ("miss" in one) return one;
  const sides = beforeAndAfter(one.pieces, text);
  if (sides) {
    const message = "two days are asked about: ask of the day before, and of the day after";
    const suggestions = [sides.first, sides.second];
    return { miss: "other", at: [0, text.length], message, suggestions, ...(clauses.claim ? {} : { two: sides }) };
  }
  const read = asOne(text, one.pieces, { clauses, given, instrument, awaitsForce, on, assuming }, context);
  // Of what is supposed behind both questions the first would know nothing.
  const both = one.two && clauses.supposed.every(({ at }) => at[1] <= (one.two?.first.length ?? 0));
  const two = "miss" in read ? secondDay(one.pieces, text) : both ? one.two : null;
  return two ? { ...read, two } : read;
}

/** What a question is read with, once its clauses and days are known. */
interface Known extends Pick<Hearing, "given" | "awaitsForce" | "on"> {
  readonly clauses: Clauses;
  readonly instrument: InstrumentId | null;
  readonly assuming: string[];
}

function asOne(
  text: string,
  asked: readonly Piece[],
  { clauses, given, instrument, awaitsForce, on, assuming }: Known,
  context: ReaderContext,
): Heard {
  const named = clauses.supposed.every(({ nobody }) => !nobody);
  const supposedOf =
    given.length > 0 && named && pointsToSupposed(asked)
      ? (given[0]?.participant ?? null)
      : spokenOf(context.follows, asked);
  const slots = slotsOf(asked);
  const hearing: Hearing = {
    text,
    slots,
    given,
    supposedOf,
    claim: clauses.claim,
    awaitsForce,
    context,
    on,
    pointed: instrument,
  };
  const read = hear(hearing);
  if ("miss" in read) return read;
  const heard = clauses.denied ? deniedClaim(read, text) : read;
  if ("miss" in heard) return heard;
  const dropped = unheard(slots, heard.question, text, context.engine);
  if (dropped) return context.completing ? dropped : { ...dropped, suggestions: [echo(heard.question, context)] };
  const sized = wrongSize(slots.sets, heard.question, context.engine, context.names);
  if (sized) return sized;
  const stated = statedCount(slots, heard.question);
  const ofNone = stated && ofNoSet(stated, slots, heard.question, context.engine);
  if (ofNone) return ofNone;
  const counts = stated && notAsStated(stated, slots, heard.question, context, text.slice(...stated.at));
  if (counts) assuming.push(counts);
  const question = given.length > 0 ? { ...heard.question, given } : heard.question;
  return { ...heard, question, assuming: [...assuming, ...(heard.assuming ?? [])] };
}

/** Reads a question; what cannot be read comes back as a failure with the nearest questions that can. */
export function readQuestion(text: string, context: ReaderContext, mending = 2): Understood | Failure {
  const heard = listen(text, context);
  if ("question" in heard) return heard;
  if ("error" in heard) return mending > 0 && MENDED.has(heard.error.kind) ? leadingOn(heard, context, mending) : heard;
  const at: At = heard.at;
  const kind = heard.miss === "day" ? "bad-date" : "not-understood";
  return failure(kind, at, heard.message, heard.suggestions ?? context.examples());
}

/** Failures whose offers are the same text with one name or day put right. */
const MENDED: ReadonlySet<Failure["error"]["kind"]> = new Set(["unknown-name", "bad-date", "ambiguous"] as const);

/** An offer leads to a question: where another word of it must be put right too, it is. */
function leadingOn(failed: Failure, context: ReaderContext, mending: number): Failure {
  const examples = new Set(context.examples());
  const offers = failed.suggestions.flatMap((offer) => {
    // These can be answered whatever was asked.
    if (examples.has(offer)) return [offer];
    const read = readQuestion(offer, context, mending - 1);
    if (!("error" in read)) return [offer];
    return MENDED.has(read.error.kind) && mending > 1 ? read.suggestions.slice(0, 1) : [];
  });
  return { ...failed, suggestions: offers.length > 0 ? [...new Set(offers)] : [...context.examples()] };
}
