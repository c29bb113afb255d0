import type { Moment } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { actsListed, asksExpelled, asksPending, stepAsked, wasSuspended } from "./acts-asked.ts";
import {
  did,
  groupsOf,
  type Heard,
  type Hearing,
  isYesNo,
  kindAsked,
  missing,
  peopleOf,
  says,
  stretchOf,
  understood,
} from "./hearing.ts";
import { tagged } from "./pieces.ts";
import { asksNoticesAndEffects, noticesAndEffects } from "./read-when.ts";
import { narrowedBy } from "./scope.ts";

/**
 * "Who left a treaty in 2020?", "who gave notice in 2025?": what was done in a stretch of days, and no instrument named,
 * is asked of the whole record; where one is shown it is meant, unless any is said.
 */
export function asksActs(hearing: Hearing): boolean {
  const { slots } = hearing;
  if (hearing.given.length > 0 || hearing.claim || peopleOf(hearing).length > 0) return false;
  // One that only narrows stands apart, is denied, or says what kind of participant is asked for.
  const asked = groupsOf(slots)
    .map((group) => group.first)
    .filter((set) => !set.adjectival && !set.negative && !set.apart);
  if (asked.some((set) => set.entry.kind === "instrument")) return false;
  if (hearing.pointed === null && asksPending(hearing)) return true;
  // "Did anybody leave anything?"
  const asks = says(hearing, "who", "count", "list", "which", "noun", "all") || isAnyAsked(hearing);
  if (!asks || says(hearing, "first", "latest", "longest", "shortest", "peak", "most-of-many", "pending")) return false;
  if (momentDone(hearing) === null) return false;
  if (saysAny(hearing)) return true;
  return hearing.pointed === null && isStretch(hearing) && !asksOfInstruments(hearing);
}

/** "Did anybody …?", "has any state …?": whether any did. */
function isAnyAsked(hearing: Hearing): boolean {
  return isYesNo(hearing) && says(hearing, "some");
}

/** "Did anyone join it in 2020?", "… after Finland?": who did is told with the days, of the one instrument that is named. */
export function asksAnyStep(hearing: Hearing): boolean {
  const { dates, sets, verbs } = hearing.slots;
  const stretch =
    dates.some(({ relation }) => relation === "after" || relation === "day-after") ||
    isStretch(hearing) ||
    wasSuspended(hearing);
  const done = verbs.every(({ negated }) => negated === null) && actsListed(hearing) !== null;
  return isAnyAsked(hearing) && !hearing.claim && stretch && done && sets.length > 0 && peopleOf(hearing).length === 0;
}

/** "Never in the EU" is said of the set that narrows, and nothing of what was done; "did anybody ever" asks what "did anybody" does. */
function ofVerbs(hearing: Hearing): Hearing {
  const { slots } = hearing;
  if (!slots.sets.some((set) => set.ever) && !isAnyAsked(hearing)) return hearing;
  const tags = new Set([...slots.tags].filter((tag) => tag !== "ever" && tag !== "never"));
  return { ...hearing, slots: { ...slots, tags } };
}

/** What they are asked to have done; being in it, or never having been, is no act. */
function momentDone(asked: Hearing): Moment | null {
  if (asksPending(asked)) return "left";
  const hearing = ofVerbs(asked);
  const listed = actsListed(hearing);
  if (listed) return listed;
  if (did(hearing, "notice")) return "notice";
  if (did(hearing, "back")) return "returned";
  if (hearing.slots.verbs.some((verb) => verb.negated !== null || (verb.verb === "left" && verb.helper === "be")))
    return null;
  return stepAsked(hearing);
}

/** "Anything", "any instrument", "a treaty": behind the verb, or of a noun that asks for participants. */
function saysAny({ slots }: Hearing): boolean {
  const { pieces, verbs } = slots;
  const verb = verbs[0]?.place ?? pieces.length;
  return pieces.some((piece, i) => {
    if (piece.is !== "word" || i < verb) return false;
    if (/^(anything|something|what)$/.test(piece.text)) return true;
    if (!tagged(piece, "treaty", "alliance", "organisation", "regime")) return false;
    const before = pieces[i - 1];
    const open = before?.is === "word" && /^(an?|any|some|which|what|any of|some of)$/.test(before.text);
    return open || /s$/.test(piece.text);
  });
}

/** "Which treaties …": the kind stands before the verb, and is what is asked for. */
function asksOfInstruments({ slots }: Hearing): boolean {
  return slots.pieces.some((piece) => tagged(piece, "treaty", "alliance", "organisation", "regime"));
}

/** Days from one to another: "in 2025", "since 2020", "between …"; "by 2025" is up to one day. */
function isStretch({ slots }: Hearing): boolean {
  return slots.dates.some(
    ({ relation, span, by }) =>
      relation === "since" ||
      relation === "between" ||
      relation === "after" ||
      (relation === "on" && !by && span.until - span.from > 1),
  );
}

export function readActs(hearing: Hearing): Heard {
  const moment = momentDone(hearing);
  if (moment === null) return missing(hearing, "verb", "who did what? left, joined, signed, ratified, gave notice …");
  if (asksNoticesAndEffects(hearing)) return noticesAndEffects(hearing, null);
  const [date] = hearing.slots.dates;
  if (date && asksPending(hearing))
    return missing(
      hearing,
      "other",
      "who was leaving on a day is asked of one treaty or organisation: name it",
      date.at,
    );
  const narrowed = narrowedBy(hearing, groupsOf(hearing.slots));
  if ("miss" in narrowed) return narrowed;
  const { filters, taken } = narrowed;
  const dates = hearing.slots.dates.filter((date) => !taken.has(date));
  const { since, on } = isToCome(hearing, moment)
    ? toCome(hearing)
    : stretchOf({ ...hearing, slots: { ...hearing.slots, dates } }, narrowed.times);
  const form = says(hearing, "count") ? "count" : isAnyAsked(hearing) ? "any" : "list";
  const anyKind = hearing.slots.pieces.some((piece) => piece.is === "word" && piece.text === "instrument");
  const kind = anyKind ? null : kindAsked(hearing);
  // "Expelled" is said of those who left by no will of their own.
  const excluded = moment === "left" && asksExpelled(hearing) ? ({ excluded: true } as const) : {};
  return understood({ ask: "acts", moment, kind, since, filters, on, form, ...excluded });
}

/** "Who is leaving which treaty?": those that leave from the asked day on, and no longer ago. */
function isToCome({ slots }: Hearing, moment: Moment): boolean {
  return moment === "left" && slots.dates.length === 0 && slots.verbs.some(({ verb }) => verb === "leaving");
}

/** From the day after the asked one to the last on which anything on record changes. */
function toCome({ context: { engine }, on }: Hearing): { on: Day; since: Day } {
  return { since: on + 1, on: Math.max(on + 1, ...engine.graph.turningDays().slice(-1)) };
}
