import { heirsAlong } from "../questions/lineage.ts";
import type { Says, StateAsked } from "../questions/question.ts";
import { actOf, wereSuspended } from "./acts-asked.ts";
import { echoOf } from "./echo.ts";
import {
  asksByDenying,
  claim,
  did,
  groupsOf,
  type Heard,
  type Hearing,
  isOfThePast,
  isYesNo,
  missing,
  peopleOf,
  type SetGroup,
  says,
  type Understood,
  understood,
} from "./hearing.ts";
import { textOf } from "./pieces.ts";
import { laterOf, whenClaim } from "./read-dated-claims.ts";
import { comparedIn, rankOf, readRank, topAsked } from "./read-ranks.ts";
import { readSetClaim } from "./read-set-claims.ts";
import { readShare } from "./read-shares.ts";
import { readUntil, untilAsked } from "./read-until.ts";
import { phaseAsked, readWhen } from "./read-when.ts";
import { isQuantified, saysOneOf } from "./said-of.ts";
import { scopeOf } from "./scope.ts";
import type { VerbMention } from "./slots.ts";

/** "Is Belarus in …?": one participant, one instrument; with more of either it is a statement about a set. */
export function readIs(hearing: Hearing): Heard {
  const [participant = hearing.supposedOf, ...others] = peopleOf(hearing);
  if (participant === null) return missing(hearing, "participant", "the question names no participant");
  const groups = groupsOf(hearing.slots);
  if (others.length > 0 && wereSuspended(hearing)) return severalSuspended(hearing);
  if (others.length > 0 || groups.length > 1 || (groups[0]?.sets.length ?? 0) > 1) return readSetClaim(hearing);
  // "Signed and never ratified it": of both at once, as of those who did so.
  const { verbs } = hearing.slots;
  if (verbs.some(isSigning) && verbs.some(({ verb, negated }) => verb === "ratify" && negated !== null))
    return readSetClaim(hearing);
  const end = untilAsked(hearing);
  if (end && !groups[0]?.first.negative) return readUntil(hearing, end);
  const until = hearing.slots.dates.find(({ relation }) => relation === "until");
  if (until) return missing(hearing, "other", "“until” asks for the end: ask when it left, or of a day", until.at);
  // "Is Russia out of it?" says that it is not in it; "isn't Russia in it?" only asks.
  const out = groups[0]?.first;
  if (out?.denial === "no-longer") return stated(hearing, "departed");
  if ((out?.denial === "outside" || out?.denial === "not") && says(hearing, "ever") && !says(hearing, "never"))
    return missing(hearing, "other", "whether one was ever out of it is not told: ask whether it was in it on a day");
  if (out?.denial && out.verb === null && !out.ever && !asksByDenying(hearing.slots)) return stated(hearing, "absent");
  const deed = hearing.slots.verbs.some(({ helper }) => helper === "do" || (helper === "have" && laterOf(hearing)));
  const dated = deed ? whenClaim(hearing) : null;
  if (dated) return dated;
  // "Did Russia suspend it?" asks whether and when, and not how it stands now.
  const suspends = hearing.slots.verbs.some((verb) => verb.verb === "suspend" && verb.helper === "do" && !verb.negated);
  if ((suspends && hearing.slots.dates.length === 0) || (wereSuspended(hearing) && !hearing.claim))
    return readWhen(hearing);
  const told = stated(hearing);
  // "China has not ratified it." is told, and not asked: yes, where it has not.
  const tells = !isYesNo(hearing) && !hearing.claim && !says(hearing, "who", "which", "what", "why", "how");
  if ("miss" in told || told.question.ask !== "is" || !tells || !deniesState(hearing, told.question.state)) return told;
  return { ...told, question: { ask: "claim", of: told.question, says: { says: "not-so" }, on: told.question.on } };
}

/** "Were Mali and Niger suspended?": when each was; whether a statement of both holds is not told, and never of today. */
function severalSuspended(hearing: Hearing): Heard {
  const read = readWhen(hearing);
  if ("miss" in read || !hearing.claim) return read;
  const { names, engine } = hearing.context;
  const message = "that several were once suspended is not checked: ask when each was";
  return { ...missing(hearing, "other", message), suggestions: [echoOf(read.question, names, engine.record.date)] };
}

function isSigning({ verb, negated }: VerbMention): boolean {
  return verb === "sign" && negated === null;
}

/** The question of one participant's state; the state is told by the verbs where none is given. */
function stated(hearing: Hearing, state: StateAsked | null = null): Heard {
  const [participant = hearing.supposedOf] = peopleOf(hearing);
  const scope = scopeOf(hearing);
  if (participant === null) return missing(hearing, "participant", "the question names no participant");
  if ("miss" in scope) return scope;
  const { instrument, times, main } = scope;
  const who = heirsAlong(hearing.context.engine, participant, times.on);
  // "Between 1974 and 1980" has one answer only where it is the same on every day between.
  const between = hearing.slots.dates.some(({ relation }) => relation === "between");
  const window = between && times.since !== null ? { from: times.since, until: times.on + 1 } : times.window;
  return understood(
    { ask: "is", participant: who, instrument, state: state ?? stateOf(hearing, main), on: times.on },
    window,
  );
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
  const usedTo = hearing.slots.pieces.some(
    (piece, i, all) => /^used?$/.test(textOf(piece)) && textOf(all[i + 1]) === "to",
  );
  if (tags.has("ever") || tags.has("never") || has("join") || main?.first.ever || usedTo) return "ever";
  return isOfThePast(hearing) ? "ever" : "party";
}

/** A statement: what follows "is it true that", and questions such as "are all NATO members in …?" */
export function readClaim(hearing: Hearing): Heard {
  const { slots } = hearing;
  const { tags } = slots;
  const measured = (tags.has("area") || tags.has("population")) && slots.numbers.length > 0;
  if (tags.has("share") || (measured && topAsked(hearing) === null)) return shareClaim(hearing);
  const rank = rankOf(hearing);
  if (rank && peopleOf(hearing).length > 0) {
    const read = readRank(hearing);
    if ("miss" in read || read.question.ask !== "rank") return read;
    // Those of whom it is stated are no filter.
    const people = peopleOf(hearing);
    const of = { ...read.question, filters: read.question.filters.filter((filter) => !people.includes(filter.of)) };
    // Who shares the day of another shares its place.
    return claim(of, {
      says: saysOneOf(hearing) || of.nth !== undefined ? "among" : "only",
      participants: peopleOf(hearing),
    });
  }
  if ((tags.has("bigger") || tags.has("smaller")) && comparedIn(hearing).length === 2) return comparedClaim(hearing);
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
  if (wereSuspended(hearing) && peopleOf(hearing).length > 1 && !isQuantified(hearing))
    return severalSuspended(hearing);
  return readSetClaim(hearing);
}

/** "Is it false that …": the contrary of the statement, and of a denied one the statement itself. */
export function deniedClaim(told: Understood, text: string): Heard {
  const { question } = told;
  if (question.ask !== "claim")
    return { miss: "other", at: [0, text.length], message: "what is said to be false? a statement is missing" };
  const { denied, ...rest } = question;
  return { ...told, question: denied ? rest : { ...rest, denied: true } };
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

function forceClaim(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times } = scope;
  if (!did(hearing, "force", "end", "enter")) return readSetClaim(hearing);
  const denied = says(hearing, "no-longer", "never") || hearing.slots.verbs.some((verb) => verb.negated !== null);
  return claim(
    { ask: "in-force", instrument, ...phaseAsked(hearing), on: times.on },
    { says: denied ? "not-so" : "so" },
  );
}

function shareClaim(hearing: Hearing): Heard {
  const read = readShare(hearing);
  if ("miss" in read) return read;
  const number = hearing.slots.numbers.find((each) => each.percent) ?? hearing.slots.numbers[0];
  if (!number || read.question.ask !== "share") return missing(hearing, "number", "the statement gives no share");
  const says: Says = { says: "share", how: number.compared ?? "about", share: number.n / 100 };
  return claim(read.question, says);
}
