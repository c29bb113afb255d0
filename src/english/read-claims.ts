import { heirsAlong } from "../questions/heirs.ts";
import type { ClaimQuestion, Filter, Moment, Reading, Says, StateAsked, WhoQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { actOf } from "./acts-asked.ts";
import { groupsOf, type Heard, type Hearing, missing, peopleOf, type SetGroup, says, understood } from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { tagged } from "./pieces.ts";
import { comparedIn, rankOf, readRank } from "./read-ranks.ts";
import { readShare } from "./read-record.ts";
import { readingOf, scopeOf, severalOf } from "./read-sets.ts";
import { endAsked, readWhen } from "./read-when.ts";
import { isEither, isQuantified, saysNeither, saysOf, saysOneOf } from "./said-of.ts";
import type { VerbMention } from "./slots.ts";

/** "Is Belarus in …?": one participant, one instrument; with more of either it is a statement about a set. */
export function readIs(hearing: Hearing): Heard {
  const [participant = hearing.supposedOf, ...others] = peopleOf(hearing);
  if (participant === null) return missing(hearing, "participant", "the question names no participant");
  const groups = groupsOf(hearing.slots);
  if (others.length > 0 || groups.length > 1 || (groups[0]?.sets.length ?? 0) > 1) return readSetClaim(hearing);
  const until = hearing.slots.dates.find(({ relation }) => relation === "until");
  if (until) return missing(hearing, "other", "“until” asks for the end: ask when it left, or of a day", until.at);
  // "Is Russia out of it?" says that it is not in it; "isn't Russia in it?" only asks.
  const out = groups[0]?.first;
  if (out?.denial === "no-longer") return stated(hearing, "departed");
  if (out?.denial === "outside" && says(hearing, "ever"))
    return missing(hearing, "other", "whether one was ever out of it is not told: ask whether it was in it on a day");
  if (out?.denial && out.verb === null && !out.ever && !asksByDenying(hearing)) return stated(hearing, "absent");
  const deed = hearing.slots.verbs.some(({ helper }) => helper === "do" || (helper === "have" && laterOf(hearing)));
  const dated = deed ? whenClaim(hearing) : null;
  if (dated) return dated;
  // "Did Russia suspend it?" asks whether and when, and not how it stands now.
  const suspends = hearing.slots.verbs.some((verb) => verb.verb === "suspend" && verb.helper === "do" && !verb.negated);
  return suspends && hearing.slots.dates.length === 0 ? readWhen(hearing) : stated(hearing);
}

/** The question of one participant's state; the state is told by the verbs where none is given. */
function stated(hearing: Hearing, state: StateAsked | null = null): Heard {
  const [participant = hearing.supposedOf] = peopleOf(hearing);
  const scope = scopeOf(hearing);
  if (participant === null) return missing(hearing, "participant", "the question names no participant");
  if ("miss" in scope) return scope;
  const { instrument, times, main } = scope;
  const who = heirsAlong(hearing.context.engine, participant, times.on);
  return understood(
    { ask: "is", participant: who, instrument, state: state ?? stateOf(hearing, main), on: times.on },
    times.window,
  );
}

/** "Isn't", "didn't" at the head deny nothing: they expect a yes. */
function asksByDenying({ slots }: Hearing): boolean {
  const first = slots.pieces.find((piece) => !tagged(piece, "filler", "thus", "and"));
  return first?.is === "word" && tagged(first, "not");
}

function stateOf(hearing: Hearing, main: SetGroup | null): StateAsked {
  const { tags, verbs } = hearing.slots;
  const has = (each: VerbMention["verb"]) => verbs.some((one) => one.verbs.includes(each));
  const left = verbs.find((one) => one.verb === "left");
  const act = actOf(hearing);
  if (act && act !== "extended") return act;
  if (has("back")) return verbs.some((one) => one.verbs.includes("back") && one.negated) ? "departed" : "returned";
  if (has("absent")) return "absent";
  if (has("ratify")) return "consented";
  if (has("sign")) return "signatory";
  if (has("suspend")) return "suspended";
  if (has("leaving") || has("notice")) return "leaving";
  const once = tags.has("ever") || tags.has("never") ? "departed-once" : "departed";
  if (left && left.helper !== "be" && !left.beforeIn) return once;
  if (has("depart") && !left) return tags.has("expel") ? "excluded" : once;
  if (main?.first.former) return "departed";
  if (tags.has("ever") || tags.has("never") || has("join") || main?.first.ever) return "ever";
  return "party";
}

/** A statement: what follows "is it true that", and questions such as "are all NATO members in …?" */
export function readClaim(hearing: Hearing): Heard {
  const { slots } = hearing;
  const { tags } = slots;
  if (tags.has("share") || ((tags.has("area") || tags.has("population")) && slots.numbers.length > 0))
    return shareClaim(hearing);
  const rank = rankOf(hearing);
  if (rank && peopleOf(hearing).length > 0) {
    const read = readRank(hearing);
    if ("miss" in read || read.question.ask !== "rank") return read;
    const of = { ...read.question, filters: [] };
    return claim(of, { says: saysOneOf(hearing) ? "among" : "only", participants: peopleOf(hearing) });
  }
  if (tags.has("bigger") && comparedIn(hearing).length === 2) return comparedClaim(hearing);
  if (tags.has("peak") && slots.numbers.length > 0) return peakClaim(hearing);
  const dated = whenClaim(hearing);
  if (dated) return dated;
  if (slots.people.length === 0 && !isQuantified(hearing) && slots.sets.length === 1) return forceClaim(hearing);
  if (!isQuantified(hearing) && peopleOf(hearing).length === 1) {
    const read = readIs(hearing);
    if ("miss" in read || read.question.ask !== "is") return read;
    const says = deniesState(hearing, read.question.state) ? ({ says: "not-so" } as const) : ({ says: "so" } as const);
    return { ...read, question: { ask: "claim", of: read.question, says, on: read.question.on } };
  }
  return readSetClaim(hearing);
}

/** "Belarus has not left", "Austria never joined": what is stated is the contrary of the state that the verb names. */
function deniesState({ slots: { verbs, tags } }: Hearing, state: StateAsked): boolean {
  if (state === "absent" || state === "party") return false;
  // "Its intention not to join" is itself no denial.
  if (state === "declined") return verbs.some(({ verb, negated }) => verb === "decline" && negated !== null);
  // Who did not come back has left: the state has taken that denial in.
  if (verbs.some(({ verb }) => verb === "back")) return false;
  return tags.has("never") || verbs.some((verb) => verb.negated !== null);
}

function claim(of: ClaimQuestion["of"], says: Says, assuming: readonly string[] = []): Heard {
  return understood({ ask: "claim", of, says, on: of.on }, null, assuming);
}

function readSetClaim(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const says = saysOf(hearing);
  if (says === null) return missing(hearing, "participant", "the statement names nobody");
  const notAll = hearing.slots.pieces.find(
    (piece, i, all) => tagged(piece, "not") && tagged(all[i + 1], "all", "most"),
  );
  if (notAll) return missing(hearing, "other", "that not all are is not read: ask whether all are", notAll.at);
  const { instrument, times, assuming } = scope;
  const verb = scope.main?.first.verb ?? hearing.slots.verbs[0] ?? null;
  const read = positive(actStated(hearing) ?? readingOf(hearing, verb, scope.main), hearing);
  // "Austria is outside NATO" says that it is not in it, and nothing of the years before.
  const reading =
    read === "never" && scope.main?.first.denial === "outside" && !hearing.slots.tags.has("never") ? "absent" : read;
  const several = severalOf(reading, scope);
  if (several === null)
    return missing(hearing, "other", "that is said of several at once: ask of each", scope.main?.sets[1]?.at);
  const since = reading === "departed" ? (times.since ?? times.window?.from ?? null) : null;
  const of: WhoQuestion = {
    ask: "who",
    reading,
    instrument,
    filters: [...several.filters.filter((filter) => filter.in || !isNamed(hearing, filter.of)), ...eitherOf(hearing)],
    on: times.on,
    form: "list",
    ...(several.with ? { with: several.with } : {}),
    ...(since === null ? {} : { since }),
  };
  const turned = saysOfEach(says) ? turn(of, hearing) : of;
  return claim(turned, says, assuming);
}

/** "All NATO members have ratified it", "187 states signed it": who did so by then, whatever came after. */
function actStated({ slots: { verbs, tags } }: Hearing): Reading | null {
  const [verb, ...others] = verbs.filter(({ verb: each }) => each !== "remain");
  // "All signatories of it are in NATO": those who signed are spoken of, and something else is said of them.
  const isNoun = /^(signator|sign(er|atures?)|ratifications?$|consents?$|acceptances?$|approvals?$|deposit)/.test(
    verb?.text ?? "",
  );
  if (!verb || isNoun || others.length > 0 || verb.negated !== null || tags.has("pending")) return null;
  return verb.verb === "ratify" ? "consented" : verb.verb === "sign" ? "signed" : null;
}

function eitherOf(hearing: Hearing): Filter[] {
  const [first, ...others] = peopleOf(hearing);
  if (first === undefined || !(isEither(hearing) || saysNeither(hearing))) return [];
  return [{ in: true, of: first, on: null, ...(others.length > 0 ? { with: { how: "any", of: others } } : {}) }];
}

function isNamed(hearing: Hearing, id: string): boolean {
  return peopleOf(hearing).includes(id);
}

/** What is denied of each is what they are said not to do: "neither left" is of leaving. */
function positive(reading: Reading, hearing: Hearing): Reading {
  if (!saysNeither(hearing) || hearing.slots.tags.has("none")) return reading;
  if (reading === "absent" || reading === "never") return "remaining";
  const left = hearing.slots.verbs.some((verb) => verb.verb === "depart" || verb.verb === "left");
  return left && reading === "remaining" ? "departed" : reading;
}

/** A statement about those that pass the filters: which set filters then matters. */
function saysOfEach(says: Says): boolean {
  return says.says === "all" || says.says === "most" || says.says === "none" || says.says === "some";
}

/** "Most parties of Open Skies are in NATO": the set named first is the one of which most are said to be in the other. */
function turn(of: WhoQuestion, { slots }: Hearing): WhoQuestion {
  const place = slots.sets[slots.sets.length - 1]?.place ?? 0;
  // After a comma a set narrows the statement; it says nothing of its own.
  if (slots.pieces.slice(1, place + 1).some((piece) => piece.pause)) return of;
  const [first, last] = [slots.sets[0]?.entry, slots.sets[slots.sets.length - 1]?.entry];
  const [filter] = of.filters;
  const swaps =
    of.reading === "remaining" &&
    of.filters.length === 1 &&
    filter?.in === true &&
    first?.id === of.instrument &&
    last?.id === filter.of;
  if (!swaps || last.kind !== "instrument") return of;
  return { ...of, instrument: last.id, filters: [{ in: true, of: of.instrument, on: null }] };
}

const MOMENTS: readonly [VerbMention["verb"], Moment][] = [
  ["decline", "declined"],
  ["revoke", "revoked"],
  ["extend", "put-off"],
  ["notice", "notice"],
  ["left", "left"],
  ["depart", "left"],
  ["ratify", "consented"],
  ["sign", "signed"],
  ["join", "joined"],
  ["suspend", "suspended"],
];
const OWN_MOMENTS: readonly [VerbMention["verb"], Moment][] = [
  ["enter", "in-force"],
  ["extend", "extended"],
  ["end", "ended"],
  ["open", "opened"],
  ["sign", "opened"],
];

/** "Did it leave after the other had left?": from then on, whenever. */
function laterOf({ slots }: Hearing): DateMention | undefined {
  return slots.dates.find(({ relation }) => relation === "after" || relation === "day-after" || relation === "since");
}

/** "Russia left Open Skies in June 2021": a step and the days in which it is said to have been made. */
function whenClaim(hearing: Hearing): Heard | null {
  const { slots } = hearing;
  const later = laterOf(hearing);
  const date = slots.dates.find((each) => each.relation === "on" || each.relation === "between") ?? later;
  const people = peopleOf(hearing);
  if (!date || date.by || people.length > 1 || isQuantified(hearing)) return null;
  const verbs = slots.verbs.filter(
    (verb) =>
      (verb.helper !== "have" || date === later) &&
      (verb.helper !== "be" || people.length === 0 || isDone(verb)) &&
      !verb.negated,
  );
  // "Was suspended between two days": that it was done, and not how it stood.
  function isDone({ verb }: VerbMention): boolean {
    return verb === "suspend" && date?.relation === "between";
  }
  const stretch = date === later || date.relation === "between";
  const back = stretch && verbs.some((verb) => verb.verbs.includes("back"));
  const table = people.length === 0 ? OWN_MOMENTS : MOMENTS;
  const unbound = people.length > 0 && actOf(hearing) === "unbound";
  const moment = unbound
    ? "unbound"
    : back
      ? "returned"
      : table.find(([verb]) => verbs.some((each) => each.verbs.includes(verb)))?.[1];
  if (!moment || (!stretch && slots.verbs.some((verb) => verb.verb === "back")) || slots.tags.has("ever")) return null;
  if (moment === "left" && slots.verbs.some((verb) => verb.verb === "left" && verb.beforeIn)) return null;
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { from, until } =
    date === later ? { from: scope.times.since ?? date.span.until, until: hearing.on + 1 } : daysOf(date);
  if (until <= from) return null;
  const [participant = null] = people;
  const of = { ask: "when", moment, participant, instrument: scope.instrument, on: until - 1 } as const;
  return claim(of, { says: "when", from, until });
}

/** "NATO has more members than the EU." */
function comparedClaim(hearing: Hearing): Heard {
  const read = readRank(hearing);
  if ("miss" in read || read.question.ask !== "rank") return read;
  return claim(read.question, { says: "only", participants: read.question.among?.slice(0, 1) ?? [] });
}

/** "Open Skies had 34 parties at its peak." */
function peakClaim(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times } = scope;
  const [number] = hearing.slots.numbers;
  if (!number) return missing(hearing, "number", "the statement gives no number");
  const of = { ask: "when", moment: "peak", participant: null, instrument, on: times.on } as const;
  return claim(of, { says: "count", how: number.compared ?? "exactly", n: number.n });
}

function daysOf({ span }: DateMention): { from: Day; until: Day } {
  return { from: span.from, until: span.until };
}

function forceClaim(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times } = scope;
  if (!hearing.slots.tags.has("force") && !hearing.slots.tags.has("end")) return readSetClaim(hearing);
  const denied = hearing.slots.tags.has("no-longer") || hearing.slots.verbs.some((verb) => verb.negated !== null);
  return claim({ ask: "in-force", instrument, ...endAsked(hearing), on: times.on }, { says: denied ? "not-so" : "so" });
}

function shareClaim(hearing: Hearing): Heard {
  const read = readShare(hearing);
  if ("miss" in read) return read;
  const number = hearing.slots.numbers.find((each) => each.percent) ?? hearing.slots.numbers[0];
  if (!number || read.question.ask !== "share") return missing(hearing, "number", "the statement gives no share");
  const says: Says = { says: "share", how: number.compared ?? "about", share: number.n / 100 };
  return claim(read.question, says);
}
