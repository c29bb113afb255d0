import type { Filter, Reading, Says, WhoQuestion } from "../questions/question.ts";
import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import {
  asksByDenying,
  beganIn,
  claim,
  type Heard,
  type Hearing,
  isOfThePast,
  isOver,
  isYesNo,
  missing,
  peopleOf,
  stretchOf,
  type Times,
} from "./hearing.ts";
import { tagged } from "./pieces.ts";
import { isSignatoryOnly, readingOf, severalOf } from "./read-sets.ts";
import { isEither, saysNeither, saysNotAll, saysOf } from "./said-of.ts";
import { scopeOf } from "./scope.ts";
import type { VerbMention } from "./slots.ts";

// Statements about a set: who is said to be in it or to have left it, and whether these are all, some or none.

export function readSetClaim(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const says = saysOf(hearing);
  // "NATO has never lost a member": nobody left it.
  if (says?.says === "some" && losesNobody(hearing)) {
    const of = {
      ask: "who",
      reading: "departed",
      instrument: scope.instrument,
      filters: scope.filters,
      on: scope.times.on,
      form: "list",
    } as const;
    return claim(of, { says: "none" }, scope.assuming);
  }
  if (says === null) return missing(hearing, "participant", "the statement names nobody");
  const notAll = saysNotAll(hearing);
  if (notAll && isYesNo(hearing) && !hearing.claim)
    return missing(hearing, "other", "whether all are, or not all? ask “is it true that not all …”", notAll.at);
  const { instrument, times, assuming } = scope;
  const verb = scope.main?.first.verb ?? hearing.slots.verbs[0] ?? null;
  const told = positive(actStated(hearing) ?? readingOf(hearing, verb, scope.main), hearing);
  const joined = told === "remaining" ? joinedSince(hearing, instrument, times) : null;
  if (joined && saysOfEach(says) && says.says !== "none")
    return missing(hearing, "other", "when all of several joined is not checked: ask when each did", joined.verb.at);
  const read =
    told === "remaining" &&
    joined === null &&
    // Who joined it has been in it, whether it has left since or not.
    (joinedBy(hearing) ||
      (isOfThePast(hearing) && (peopleOf(hearing).length > 0 || isOver(instrument, times.on, hearing))))
      ? "ever"
      : told;
  // "Austria is outside NATO" says that it is not in it, and nothing of the years before.
  const reading =
    read === "never" && scope.main?.first.denial === "outside" && !hearing.slots.tags.has("never") ? "absent" : read;
  const several = severalOf(reading, scope);
  if (several === null)
    return missing(hearing, "other", "that is said of several at once: ask of each", scope.main?.sets[1]?.at);
  // "Did anyone leave it after Russia?": from the next day on, and not by that day.
  const later = reading === "departed" && hearing.slots.dates.some(({ relation }) => relation === "after");
  const stretch = later ? stretchOf(hearing, times) : { on: times.on, since: times.since ?? beganIn(hearing, times) };
  const since = reading === "departed" ? stretch.since : null;
  const of: WhoQuestion = {
    ask: "who",
    reading,
    instrument,
    filters: [
      ...several.filters.filter((filter) => filter.in || !isNamed(hearing, filter.of)),
      ...eitherOf(hearing),
      ...(joined ? [joined.filter] : []),
    ],
    on: joined?.on ?? stretch.on,
    form: "list",
    ...(several.with ? { with: several.with } : {}),
    ...(since === null ? {} : { since }),
  };
  if (says.says === "all" && isOfLeavers(of, hearing)) {
    const [filter] = of.filters;
    const outside = filter ? [{ ...filter, in: false }] : [];
    return claim(
      { ...of, filters: outside },
      { says: "none" },
      [...assuming, "that all who left it are in the other is taken as that nobody else has left it"],
      notAll !== undefined,
    );
  }
  const turned = saysOfEach(says) ? turn(of, hearing) : of;
  const taken = "who joined in those days is taken as who was in it at their end, and not on the day before them";
  return claim(turned, says, joined ? [...assuming, taken] : assuming, notAll !== undefined);
}

/** "Three states joined it in 1999": who was in it at the end of the stretch and not before; null where no stretch is told. */
function joinedSince(
  hearing: Hearing,
  instrument: InstrumentId,
  times: Times,
): { readonly on: Day; readonly filter: Filter; readonly verb: VerbMention } | null {
  const verb = hearing.slots.verbs.find((each) => each.verb === "join" && each.negated === null);
  if (!verb) return null;
  const { on, since } = stretchOf(hearing, times);
  return since === null ? null : { on, filter: { in: false, of: instrument, on: since - 1 }, verb };
}

/** "Did all of them join it?", "all have joined it": a step that was taken, and no standing on a day. */
function joinedBy({ slots: { verbs } }: Hearing): boolean {
  const [verb, ...others] = verbs;
  return verb?.verb === "join" && others.length === 0 && verb.negated === null && /^join(ed)?$/.test(verb.text);
}

/** "Never lost a member", "did not lose any party". */
function losesNobody({ slots: { verbs, pieces, tags } }: Hearing): boolean {
  const verb = verbs.find(({ text, negated }) => /^(lost|lose|loses|losing)$/.test(text) && negated !== null);
  return verb !== undefined && !tags.has("all") && pieces.slice(verb.place + 1).some((piece) => tagged(piece, "noun"));
}

/** "All NATO members have ratified it", "187 states signed it": who did so by then, whatever came after. */
function actStated(hearing: Hearing): Reading | null {
  const { verbs, tags } = hearing.slots;
  if (isSignatoryOnly(hearing)) return null;
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
  // "Weren't Hungary and Poland in it?" expects a yes.
  if (reading === "absent" && asksByDenying(hearing.slots)) return "remaining";
  if (!saysNeither(hearing) || hearing.slots.tags.has("none")) return reading;
  if (reading === "absent" || reading === "never") return "remaining";
  const left = hearing.slots.verbs.some((verb) => verb.verb === "depart" || verb.verb === "left");
  return left && reading === "remaining" ? "departed" : reading;
}

/** "Every state that has left it is in NATO": said of those that left, and so that nobody outside NATO did. */
function isOfLeavers(of: WhoQuestion, { slots: { pieces, sets, verbs } }: Hearing): boolean {
  const verb = verbs.findIndex(({ verb: each }) => each === "depart" || each === "left");
  const place = verbs[verb]?.place ?? -1;
  const relative = pieces.findIndex(
    (piece, i) => i < place && piece.is === "word" && /^(that|which|who)$/.test(piece.text),
  );
  const [first, last] = [sets[0], sets.at(-1)];
  const narrows = of.filters.length === 1 && of.filters[0]?.in === true && of.filters[0].of === last?.entry.id;
  const all = pieces.slice(0, Math.max(relative, 0)).some((piece) => tagged(piece, "all"));
  return of.reading === "departed" && all && narrows && first?.entry.id === of.instrument && first.place > place;
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
