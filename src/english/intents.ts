import { asksPending } from "./acts-asked.ts";
import { EVENT_NOUNS } from "./events.ts";
import { did, type Heard, type Hearing, isYesNo, missing, peopleOf, says } from "./hearing.ts";
import { asksInstruments, isOfInstruments } from "./instruments-asked.ts";
import { isSinceAlone } from "./mentioned-days.ts";
import { tagged } from "./pieces.ts";
import {
  asksAbout,
  asksDoings,
  asksOfSeveral,
  asksOutcome,
  readAbout,
  readOfSeveral,
  readOutcome,
} from "./read-about.ts";
import { asksActs, asksAnyStep, readActs } from "./read-acts.ts";
import { asksBusiest, readBusiest } from "./read-busiest.ts";
import { readClaim, readIs } from "./read-claims.ts";
import { readOften } from "./read-often.ts";
import { asksHowManyMore, comparedIn, rankOf, readRank, topAsked } from "./read-ranks.ts";
import { readChanges, readHeirs, readHowLong, readReconcile } from "./read-record.ts";
import { asksRule, readRule } from "./read-rules.ts";
import { readWho } from "./read-sets.ts";
import { readShare } from "./read-shares.ts";
import { asksSize, readSize } from "./read-sizes.ts";
import { asksDuty, asksWay, readAwaited, readDuty, readInForce, readWay, readWhen, readWhy } from "./read-when.ts";
import { asksWhichOfSet, readWhich, readWhichOfSet } from "./read-which.ts";
import { isQuantified, saysNotAll } from "./said-of.ts";
import { asksActAndDay, asksApart, asksHowEnded, readApart } from "./two-at-once.ts";

/** What a question can be, told by its slots, and how those make it. The first that fits is it. */
interface Intent {
  readonly intent: string;
  readonly fits: (hearing: Hearing) => boolean;
  readonly read: (hearing: Hearing) => Heard;
}

const INTENTS: readonly Intent[] = [
  { intent: "often", fits: (h) => h.slots.times !== null && h.slots.verbs.length > 0, read: readOften },
  { intent: "way", fits: asksWay, read: readWay },
  { intent: "claim", fits: (h) => h.claim, read: readClaim },
  {
    intent: "reconcile",
    fits: (h) => numbers(h) > 1 && (says(h, "why", "or", "not", "how", "show") || negated(h)),
    read: readReconcile,
  },
  { intent: "know-both", fits: asksOfSeveral, read: readOfSeveral },
  { intent: "outcome", fits: asksOutcome, read: readOutcome },
  { intent: "size", fits: asksSize, read: readSize },
  { intent: "about", fits: asksAbout, read: readAbout },
  {
    intent: "thing",
    fits: (h) =>
      people(h) > 0 && sets(h) === 0 && h.slots.pieces.every((piece) => piece.is === "name" || tagged(piece, "filler")),
    read: readAbout,
  },
  { intent: "which-of-set", fits: asksWhichOfSet, read: readWhichOfSet },
  { intent: "times", fits: (h) => says(h, "times") && people(h) === 1, read: readWhen },
  { intent: "rule", fits: asksRule, read: readRule },
  {
    intent: "how-long",
    fits: (h) => says(h, "how-long") || (says(h, "last") && (did(h, "end") || (people(h) === 1 && sets(h) === 1))),
    read: readHowLong,
  },
  { intent: "share", fits: asksShare, read: readShare },
  { intent: "heirs", fits: (h) => did(h, "succeed") && (people(h) > 0 || h.supposedOf !== null), read: readHeirs },
  { intent: "apart", fits: asksApart, read: readApart },
  // "What replaced SORT?": told with what is known of it.
  {
    intent: "lineage",
    fits: (h) => did(h, "succeed") && people(h) === 0 && sets(h) === 1 && !isYesNo(h),
    read: readAbout,
  },
  { intent: "changes", fits: asksChanges, read: readChanges },
  // "Why is the CTBT not in force?"
  {
    intent: "awaits",
    fits: (h) => says(h, "why") && people(h) === 0 && sets(h) === 1 && did(h, "force", "enter"),
    read: readAwaited,
  },
  { intent: "why", fits: (h) => says(h, "why", "show") && !says(h, "how-long") && !asksActAndDay(h), read: readWhy },
  { intent: "obliged", fits: asksDuty, read: readDuty },
  { intent: "acts", fits: asksActs, read: readActs },
  // "Was Russia the first to leave?"
  {
    intent: "compared",
    fits: (h) => isYesNo(h) && says(h, "bigger", "smaller") && comparedIn(h).length === 2,
    read: readClaim,
  },
  { intent: "ranked", fits: (h) => isYesNo(h) && people(h) > 0 && rankOf(h) !== null, read: readClaim },
  { intent: "busiest", fits: asksBusiest, read: readBusiest },
  { intent: "peak", fits: asksPeak, read: readWhen },
  { intent: "rank", fits: asksRank, read: readRank },
  { intent: "which", fits: asksInstruments, read: readWhich },
  { intent: "when", fits: asksWhen, read: readWhen },
  {
    intent: "who",
    fits: (h) => says(h, "who", "count", "list", "which") && (!isYesNo(h) || says(h, "if-so")),
    read: readWho,
  },
  { intent: "any-step", fits: asksAnyStep, read: readWho },
  {
    intent: "quantified",
    fits: (h) =>
      isQuantified(h) && (people(h) > 0 || isYesNo(h) || says(h, "only", "none") || saysNotAll(h) !== undefined),
    read: readClaim,
  },
  { intent: "supposed-in-force", fits: (h) => asksForceSupposed(h) && asksForce(h), read: readInForce },
  // "If it had not left, was it in it?": the one supposed of is asked about.
  { intent: "supposed", fits: (h) => h.supposedOf !== null && isYesNo(h) && says(h, "it"), read: readIs },
  {
    intent: "is",
    fits: (h) => people(h) > 0 && !says(h, "total") && (isYesNo(h) || sets(h) > 0 || h.context.about !== null),
    read: readIs,
  },
  { intent: "ended", fits: asksHowEnded, read: readWhen },
  // "The CTBT never entered into force": said, and not asked.
  { intent: "never-in-force", fits: (h) => asksForce(h) && says(h, "never") && !isYesNo(h), read: readClaim },
  { intent: "in-force", fits: asksForce, read: readInForce },
  {
    intent: "anybody",
    fits: (h) =>
      isYesNo(h) && (says(h, "some") || losesSomebody(h) || h.slots.sets.some((set) => set.entry.kind === "group")),
    read: readClaim,
  },
  {
    intent: "nobody",
    fits: (h) => isYesNo(h) && people(h) === 0 && h.slots.verbs.length > 0 && !says(h, "who", "which", "count", "list"),
    read: readNobody,
  },
  { intent: "phrase", fits: (h) => sets(h) > 0 || h.slots.verbs.length > 0, read: readWho },
];

export function hear(hearing: Hearing): Heard {
  const intent = INTENTS.find((each) => each.fits(hearing));
  if (intent) return intent.read(hearing);
  return missing(hearing, "verb", "what about it? ask who, when, how many, is …");
}

/** "Did … leave the EU?": whoever is named is none of the record, and nobody else is meant. */
function readNobody(hearing: Hearing): Heard {
  return missing(hearing, "participant", "who? the question names no participant of the record");
}

/** "Has NATO ever lost a member?": whether anybody left it. */
function losesSomebody({ slots: { verbs, pieces, people } }: Hearing): boolean {
  const verb = verbs.find(({ text, negated: denied }) => /^(lost|lose|loses|losing)$/.test(text) && denied === null);
  return (
    people.length === 0 && verb !== undefined && pieces.slice(verb.place + 1).some((piece) => tagged(piece, "noun"))
  );
}

function negated({ slots }: Hearing): boolean {
  return slots.pieces.some((piece) => piece.is === "word" && /\b(instead|rather)\b/.test(piece.text));
}

function people(hearing: Hearing): number {
  return peopleOf(hearing).length;
}

/** "The Moscow Treaty (SORT)": named twice, it is one. */
function sets({ slots }: Hearing): number {
  return new Set(slots.sets.map((set) => set.entry.id)).size;
}

function numbers({ slots }: Hearing): number {
  return slots.numbers.filter((number) => !number.percent).length;
}

function asksShare(hearing: Hearing): boolean {
  const { slots } = hearing;
  if (did(hearing, "notice") || rankOf(hearing) === "largest" || rankOf(hearing) === "smallest") return false;
  const measure = says(hearing, "area", "population");
  // "Which agreements do they share?"
  if (
    sets(hearing) === 0 &&
    !measure &&
    says(hearing, "which") &&
    says(hearing, "treaty", "alliance", "organisation") &&
    did(hearing, "bind")
  )
    return false;
  if (isYesNo(hearing) && !says(hearing, "share")) return false;
  const living = slots.pieces.some(
    (piece) => piece.is === "word" && /^(people|inhabitants|citizens|population)$/.test(piece.text),
  );
  return (
    (says(hearing, "share") && (measure || slots.sets.length > 0 || people(hearing) > 0)) ||
    (measure && says(hearing, "total", "lose", "which", "what")) ||
    (measure && slots.sets.length > 0 && slots.verbs.length === 0 && !says(hearing, "who", "list", "noun")) ||
    (living && says(hearing, "count"))
  );
}

function asksChanges(hearing: Hearing): boolean {
  const { slots } = hearing;
  if (slots.pieces.some((piece) => tagged(piece, "versus")) && slots.dates.length > 0) return true;
  if (asksExits(hearing) || asksDoings(hearing)) return true;
  const how = says(hearing, "how", "what", "which", "list", "show", "change");
  if (says(hearing, "shrink", "grow") && how && !says(hearing, "share", "count", "who")) return true;
  const number = slots.pieces.some((piece) => piece.is === "word" && /^(the )?number of$/.test(piece.text));
  return (
    says(hearing, "change") &&
    how &&
    !says(hearing, "who") &&
    (!says(hearing, "count") || (number && says(hearing, "how"))) &&
    !slots.verbs.some((verb) => verb.verb === "join")
  );
}

/** "All exits across all treaties in 2020": departures as such, of no instrument and nobody in particular. */
function asksExits(hearing: Hearing): boolean {
  const { slots } = hearing;
  if (asksPending(hearing)) return false;
  const nouns = slots.pieces.some(
    (piece) => piece.is === "word" && /^(exits|withdrawals|departures|denunciations)$/.test(piece.text),
  );
  return (
    nouns && sets(hearing) === 0 && people(hearing) === 0 && slots.dates.length > 0 && !says(hearing, "who", "noun")
  );
}

/** "When did it have the most parties?", "the maximum number of its parties": when its parties were most, and how many. */
function asksPeak(hearing: Hearing): boolean {
  if (says(hearing, "peak") && says(hearing, "when") && !asksRank(hearing)) return true;
  const number = hearing.slots.pieces.some(
    (piece) => piece.is === "word" && /^(the )?(max|maximum|highest)( number( of)?)?$/.test(piece.text),
  );
  const one = sets(hearing) === 1 || (sets(hearing) === 0 && hearing.pointed !== null);
  return (
    number &&
    one &&
    people(hearing) === 0 &&
    says(hearing, "noun") &&
    !says(hearing, "who", "treaty", "area", "population")
  );
}

/** A rank, or "the most" of what is counted. */
function asksRank(hearing: Hearing): boolean {
  // "Which was the first to leave, and when?": the answer tells the day.
  if (says(hearing, "when") && !asksDayToo(hearing)) return false;
  if (isOfInstruments(hearing) && did(hearing, "open", "enter")) return false;
  const rank = rankOf(hearing);
  if (rank !== null) return says(hearing, "who", "which", "list", "noun") || !isYesNo(hearing);
  if (says(hearing, "bigger", "smaller") && says(hearing, "which", "what") && comparedIn(hearing).length > 1)
    return true;
  if (asksHowManyMore(hearing)) return true;
  if (says(hearing, "topmost") && topAsked(hearing) !== null) return true;
  return says(hearing, "most-of-many", "peak") && says(hearing, "who", "which", "what");
}

/** Who or which is asked for first, and when it was behind that. */
function asksDayToo({ slots: { pieces } }: Hearing): boolean {
  const who = pieces.findIndex((piece) => tagged(piece, "who", "which", "list") && !tagged(piece, "when"));
  return who >= 0 && who < pieces.findIndex((piece) => tagged(piece, "when"));
}

function asksWhen(hearing: Hearing): boolean {
  const { pieces } = hearing.slots;
  if (isSinceAlone(pieces) && people(hearing) > 0 && !says(hearing, "who", "count", "list", "which")) return true;
  if (!says(hearing, "when")) return isNamedEvent(hearing);
  // "Since when", "on what date": anywhere; but not where somebody is asked for with "and when".
  const who = pieces.findIndex((piece) => tagged(piece, "who", "count") && !tagged(piece, "when"));
  const when = pieces.findIndex((piece) => tagged(piece, "when"));
  return who < 0 || when < who;
}

/** "Entry into force of Open Skies", "the Russian withdrawal from Open Skies": an event that is only named. */
function isNamedEvent({ slots }: Hearing): boolean {
  const bare =
    slots.verbs.length > 0 && slots.verbs.every((verb) => verb.helper === null && EVENT_NOUNS.test(verb.text));
  const asks = ["who", "which", "count", "list", "why", "show", "what"] as const;
  return bare && slots.sets.length > 0 && !asks.some((tag) => slots.tags.has(tag));
}

/** "If the US ratified the CTBT, would it be in force?": only an instrument can be. */
function asksForceSupposed(hearing: Hearing): boolean {
  return hearing.given.length > 0 && did(hearing, "force", "enter");
}

function asksForce(hearing: Hearing): boolean {
  return (
    people(hearing) === 0 &&
    (isYesNo(hearing) || sets(hearing) > 0) &&
    (did(hearing, "force", "end", "enter") || (did(hearing, "remain") && isYesNo(hearing))) &&
    (sets(hearing) > 0 || hearing.context.about !== null || asksForceSupposed(hearing)) &&
    !says(hearing, "some", "noun", "none") &&
    !hearing.slots.verbs.some((verb) => verb.verb === "left")
  );
}
