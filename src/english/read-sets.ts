import type { Filter, Reading } from "../questions/question.ts";
import { clausesOn } from "../questions/rule.ts";
import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { actsListed, asksExpelled, stepAsked } from "./acts-asked.ts";
import {
  did,
  type Heard,
  type Hearing,
  isOver,
  missing,
  type SetGroup,
  stretchOf,
  towardAsked,
  understood,
} from "./hearing.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { readWhoUntil, untilAsked } from "./read-until.ts";
import { isStaying, type Scope, scopeOf } from "./scope.ts";
import type { SetMention, Slots, VerbMention } from "./slots.ts";
import { isLeftAtEnd, isLeftOver } from "./two-at-once.ts";

/** "Who …", "how many …", "which states …", and bare phrases such as "Open Skies parties outside NATO". */
export function readWho(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { slots } = hearing;
  const { instrument, filters, times, assuming } = scope;
  // "How big was it, in member states?" asks for the number.
  const sized = slots.tags.has("total") && slots.tags.has("noun");
  const form = slots.tags.has("count") || sized ? "count" : "list";
  const verb = scope.main?.first.verb ?? slots.verbs[0] ?? null;
  const unsuspended = slots.verbs.find((each) => each.verb === "suspend" && each.negated !== null);
  if (unsuspended)
    return missing(hearing, "other", "who is not suspended is not told: ask who is, or who was", unsuspended.at);
  const unextended = notExtended(hearing, instrument);
  if (unextended) return unextended;
  const listed =
    (isSignatoryOnly(hearing) ? null : actsListed(hearing)) ?? (slots.tags.has("when") ? stepAsked(hearing) : null);
  if (listed) {
    const { since, on } = stretchOf(hearing, times);
    const counted = form === "count" ? ({ form } as const) : {};
    const toward = listed === "suspended" ? towardAsked(hearing) : {};
    const question = { ask: "when", moment: listed, participant: null, instrument, on, ...counted, ...toward } as const;
    return understood(
      { ...question, ...(since === null ? {} : { since }), ...(filters.length > 0 ? { filters } : {}) },
      null,
      assuming,
    );
  }
  const told = readingOf(hearing, verb, scope.main);
  // "What was Ukraine's view of it?": nobody is asked for, and nothing that one does.
  if (told === "remaining" && verb === null && asksOnlyWhat(hearing))
    return missing(hearing, "verb", "what about it? ask when, why, whether it is in it, or how it stands");
  const gone = told === "remaining" && usedToBe(hearing) && !isOver(instrument, times.on, hearing);
  const reading = gone ? "departed" : told;
  const also = reading === "departed" ? alsoLeft(hearing, scope.main) : undefined;
  if (also) {
    const message = "who left several of them is more than one question: ask of each";
    return missing(hearing, "other", message, also.at);
  }
  const needed = isPending(reading) ? neededFor(hearing, instrument, filters, times.on) : null;
  if (needed)
    return understood(
      { ask: "who", reading: "unratified", instrument, filters: [...filters, ...needed], on: times.on, form },
      null,
      [...assuming, "those are asked about whose ratification the entry into force needs"],
    );
  const several = severalOf(reading, scope);
  if (several === null)
    return missing(hearing, "other", "that is asked of several at once: ask of each", scope.main?.sets[1]?.at);
  const until = scope.with ? null : untilAsked(hearing);
  if (until && scope.main?.first.negative)
    return missing(hearing, "other", "“until” asks for an end, of who was in it: ask who joined then", until.at);
  const ended = until && reading === "remaining" ? readWhoUntil(hearing, until) : null;
  if (ended) return ended;
  // "Which states were in both SEATO and CENTO?": of two that are over, whoever was ever in both.
  const over = reading === "remaining" && (isOverlapOfThePast(hearing, scope) || isOfOneOver(hearing, scope));
  if (over)
    return understood({ ask: "who", reading: "ever", instrument, filters: several.filters, on: times.on, form }, null, [
      `${hearing.context.names.inSentence(instrument, times.on)} had ended by then: whoever was ever in it is meant`,
      ...assuming,
    ]);
  const base = { ask: "who", reading, instrument, filters: several.filters, on: times.on, form } as const;
  const joined = several.with ? { with: several.with } : {};
  if (reading === "departed" || reading === "excluded") {
    const { since, on } = stretchOf(hearing, times);
    return understood({ ...base, on, ...(since === null ? {} : { since }) }, null, assuming);
  }
  if (times.since !== null) {
    if (reading !== "remaining")
      return missing(hearing, "other", "“since” asks who has left or joined, or who has stayed", slots.dates[0]?.at);
    // "Who has been in NATO since 1955": in it then, and still.
    const bounds = slots.dates.find((date) => date.relation === "between");
    // "How many were in it between 1990 and 2000?" has one answer only where it is the same on every day between.
    if (bounds) return understood({ ...base, ...joined }, { from: times.since, until: times.on + 1 }, assuming);
    const began = slots.dates.find((date) => date.relation === "since");
    const stayed: Filter = {
      in: true,
      of: instrument,
      on: began && !began.anchor ? began.span.until - 1 : times.since,
    };
    return understood({ ...base, ...joined, filters: [...several.filters, stayed] }, null, assuming);
  }
  return understood({ ...base, ...joined }, times.window, assuming);
}

/**
 * Several sets as one: those who remain in any of them, or in exactly one. Who never was, or is not, in any of them is so of
 * each; what else is asked of several is more than one question: null.
 */
export function severalOf(reading: Reading, { with: others, filters }: Scope): Pick<Scope, "with" | "filters"> | null {
  if (!others) return { filters };
  if (reading === "remaining") return { with: others, filters };
  if (others.how !== "any" || !(reading === "absent" || reading === "never")) return null;
  const on = reading === "never" ? "ever" : null;
  return { filters: [...filters, ...others.of.map((of): Filter => ({ in: false, of, on }))] };
}

function isOverlapOfThePast(hearing: Hearing, { instrument, filters, times, with: others }: Scope): boolean {
  if (times.named || others || hearing.given.length > 0 || !isOver(instrument, times.on, hearing)) return false;
  const present = hearing.slots.pieces.some(
    (piece) => piece.is === "word" && /^(is|are|still|remain|remains)$/.test(piece.text),
  );
  return !present && filters.some((filter) => filter.in && filter.on === "ever");
}

/** "Who was in SEATO?", "which states belonged to it?": told in the past, and of no day, of one that is over. */
function isOfOneOver(hearing: Hearing, { instrument, times, with: others }: Scope): boolean {
  const { pieces, tags, dates, verbs, sets } = hearing.slots;
  const past = pieces.some((piece) => PAST.test(textOf(piece)));
  const plain = !tags.has("remain") && verbs.length === 0 && sets.every((set) => !set.negative) && !others;
  return past && plain && dates.length === 0 && hearing.given.length === 0 && isOver(instrument, times.on, hearing);
}
const PAST = /^(was|were|had|belonged( to)?|sat in|participated|took part|made up|used)$/;

/** "Who used to be in it?": of one that lives those who are in it no more. */
function usedToBe({ slots: { pieces, dates, verbs } }: Hearing): boolean {
  const used = pieces.some((piece, i) => textOf(piece) === "used" && textOf(pieces[i + 1]) === "to");
  return used && dates.length === 0 && verbs.length === 0;
}

function isPending(reading: Reading): boolean {
  return reading === "pending" || reading === "unratified";
}

/**
 * "Whose ratification is lacking for it to enter into force?": the set that its clause names; null where it names none.
 * Where clauses are left out nobody can tell, and nobody is named: what is asked stays what it is, and cannot be answered.
 */
function neededFor(hearing: Hearing, instrument: InstrumentId, filters: readonly Filter[], on: Day): Filter[] | null {
  const { engine } = hearing.context;
  const awaited = engine.standings.clock(instrument).inForce === null && asksWhose(hearing);
  if (!(did(hearing, "enter") || hearing.awaitsForce || awaited) || filters.some((filter) => filter.in)) return null;
  if (!engine.standings.explained) return [];
  const named = clausesOn(engine, instrument, "entry", on).map((one) => (one.rule === "entry" ? one.named : null));
  const [group = null] = named;
  return group === null ? null : [{ in: true, of: group, on: null }];
}

/** "Whose ratification is missing?", "who is blocking it?": of one that waits for it, that of those whom it waits for. */
function asksWhose({ slots: { pieces } }: Hearing): boolean {
  return pieces.some(
    (piece, i) =>
      (/^whose$/.test(textOf(piece)) && /^(ratifications?|consents?|deposits?)$/.test(textOf(pieces[i + 1]))) ||
      /\b(block(s|ing)?|hold(s|ing)? up|in the way of)$/.test(textOf(piece)),
  );
}

/** "Who left Open Skies and CFE?": a second set under the same verb, joined to the first and not denied. */
function alsoLeft({ slots }: Hearing, main: SetGroup | null): SetMention | undefined {
  return slots.sets.find((set, i) => {
    const before = slots.sets[i - 1];
    const follows = before !== undefined && main?.sets.includes(before) === true && !set.apart && set.group === null;
    return follows && set.joint !== null && !set.negative && set.verb === main?.first.verb && set.verb;
  });
}

/** "Who did not prolong it?": where a membership lapses if it is not extended, those left it; elsewhere that is no act. */
function notExtended(hearing: Hearing, instrument: InstrumentId): Heard | null {
  const verb = hearing.slots.verbs.find((each) => each.verb === "extend" && each.negated !== null);
  if (!verb || did(hearing, "notice")) return null;
  const lapses = hearing.context.engine.leavings(instrument).some(({ ended }) => ended?.how === "lapsed");
  const message = "who did not extend it is not recorded: ask who left it, or who extended its notice of leaving";
  if (!lapses) return missing(hearing, "other", message, verb.at);
  const verbs = hearing.slots.verbs.map((each) =>
    each === verb ? { ...each, verb: "left" as const, verbs: ["left" as const], negated: null } : each,
  );
  const read = readWho({ ...hearing, slots: { ...hearing.slots, verbs } });
  if ("miss" in read) return read;
  return { ...read, assuming: [...(read.assuming ?? []), "who did not extend it left it when its term ended"] };
}

/** "What is …" of one that is named: no noun says who is asked for. */
function asksOnlyWhat(hearing: Hearing): boolean {
  const { pieces, tags, people } = hearing.slots;
  const heads = pieces.filter((piece) => tagged(piece, "who", "which", "count", "list"));
  const what = heads.length > 0 && heads.every((piece) => /^whats?$/.test(textOf(piece)));
  return what && people.length === 1 && !people[0]?.excepted && !tags.has("noun");
}

/** "Signatories that are not parties". */
export function isSignatoryOnly({ slots: { pieces, verbs } }: Hearing): boolean {
  const signed = verbs.some(({ text }) => /^signator(y|ies)$/.test(text));
  if (verbs.some(({ verb, place }) => verb === "sign" && isOnly(pieces, place))) return true;
  const denied = pieces.some((piece, i) => tagged(piece, "not") && tagged(pieces[i + 1], "noun"));
  return signed && denied;
}

/** "Only signed", "signed only", "only the signature": nothing followed it. */
export function isOnly(pieces: readonly Piece[], sign: number): boolean {
  const before = tagged(pieces[sign - 1], "filler") ? sign - 2 : sign - 1;
  return tagged(pieces[before], "only") || tagged(pieces[sign + 1], "only");
}

/** "Who left the one and is still in the other?", or the other way round: the staying is said of another set. */
function leftAndStays(left: VerbMention, { verbs, sets }: Slots, main: SetGroup | null): boolean {
  const stays = verbs.find(({ verb }) => verb === "remain");
  const place = main?.first.place ?? -1;
  if (stays === undefined || place < left.place) return false;
  return place < stays.place || sets.some((set) => stays.place < set.place && set.place < left.place);
}

export function readingOf(hearing: Hearing, verb: VerbMention | null, main: SetGroup | null): Reading {
  const { tags, verbs, sets } = hearing.slots;
  const has = (each: VerbMention["verb"]) => verbs.some((one) => one.verbs.includes(each));
  const denied = (each: VerbMention["verb"]) => verbs.some((one) => one.verbs.includes(each) && one.negated !== null);
  const named = verbs.some(({ verb: each }) => each === "ratify" || each === "sign");
  const left = verbs.find((one) => one.verb === "left");
  if (isSignatoryOnly(hearing)) return "pending";
  // "Who would still be blocking it": "still" alone says nothing of staying in it.
  const staysIn = verbs.some(({ verb: each, text }) => each === "remain" && text !== "still");
  const toDo = tags.has("pending") || (left !== undefined && tags.has("to"));
  if (has("back")) return denied("back") ? "departed" : "returned";
  if (has("absent")) return denied("absent") ? "remaining" : "absent";
  if (tags.has("signed-or-not")) return "unratified";
  // "Acceded without having signed"; "neither signed nor joined" denies both.
  if (denied("sign")) return has("join") && !denied("join") ? "joined-unsigned" : "unsigned";
  if (denied("ratify") || (toDo && named) || (tags.has("pending") && !staysIn && left === undefined)) {
    const ranged =
      sets.some((set) => !set.negative && set.entry.kind === "group") || sets.filter((set) => !set.negative).length > 1;
    return ranged && !(has("sign") && !denied("sign")) ? "unratified" : "pending";
  }
  if (verb?.verbs.includes("out") || has("out")) return "never";
  if (verbs.some((one) => one.negated === "never" && !one.verbs.includes("join")) && verb?.verbs.includes("depart"))
    return "remaining";
  // "Who has not joined, or has dropped out": either way it is not in it.
  const orLeft =
    tags.has("or") && ((has("depart") && !denied("depart")) || (left && left.negated === null && !left.beforeIn));
  if (denied("join")) return orLeft ? "absent" : "never";
  if (has("suspend")) return "suspended";
  if (has("leaving") && !has("remain")) return denied("leaving") ? "remaining" : "leaving";
  if (has("notice")) return "leaving";
  if (verb?.verbs.includes("depart") || (has("depart") && left === undefined)) {
    return denied("depart") ? "remaining" : asksExpelled(hearing) ? "excluded" : "departed";
  }
  // "Which African states are left outside it": they are asked for by what denies it.
  const outside = main?.first.denial === "outside" && verbs.every(isStaying);
  if (outside) return outsideOf(hearing);
  if (left) {
    if (left.negated) return "remaining";
    if (left.helper === "have" || left.helper === "do") return "departed";
    if (isLeftOver(hearing, left) || isLeftAtEnd(hearing, left)) return "remaining";
    if (left.helper === "be" || left.helper === "would") return "remaining";
    return left.beforeIn || (has("remain") && !leftAndStays(left, hearing.slots, main)) ? "remaining" : "departed";
  }
  if (main?.first.former) return "departed";
  if (main?.first.denial === "no-longer" && !tags.has("never")) return "departed";
  if (main?.first.negative && (main.first.ever || tags.has("ever"))) return "never";
  const ofFilter = sets.some((set) => set !== main?.first && set.ever && set.negative);
  if (tags.has("never") && !ofFilter) return main?.first.verb || main?.first.ever ? "never" : "remaining";
  if (main?.first.ever || (tags.has("ever") && !sets.some((set) => set !== main?.first && set.ever))) return "ever";
  if (main?.first.negative && !has("remain")) {
    if (main.first.denial === "no-longer") return "departed";
    return main.first.denial === "not" ? "absent" : outsideOf(hearing);
  }
  return "remaining";
}

/**
 * "Which Nordic states are outside the EU?": of a group, or of those that are named, who is not in it that day, as "not in the
 * EU" asks. Of nobody in particular whoever never joined it: who has left it is no more left out of it than it was.
 */
function outsideOf({ slots: { sets, people, tags } }: Hearing): Reading {
  if (tags.has("never") || tags.has("ever")) return "never";
  const drawn = sets.some((set) => set.entry.kind === "group" && !set.negative) || people.some((one) => !one.excepted);
  return drawn ? "absent" : "never";
}
