import type { SetId, ShareQuestion } from "../questions/question.ts";
import { HEADS } from "../questions/share.ts";
import type { Day } from "../time/day.ts";
import { echoOf } from "./echo.ts";
import {
  did,
  filterOf,
  groupsOf,
  type Heard,
  type Hearing,
  isOver,
  type Miss,
  missing,
  peopleOf,
  type SetGroup,
  says,
  timesOf,
  understood,
} from "./hearing.ts";
import { tagged, textOf } from "./pieces.ts";
import { isStaying } from "./scope.ts";
import type { Slots, VerbMention } from "./slots.ts";

/** The measure that the question names; null where it names none. */
export function measureSaid({ slots: { tags }, text, context }: Hearing): string | null {
  // "Area with Greenland": a figure of its own, where its words stand in the question.
  const said = text.toLowerCase().replace(/\s+/g, " ");
  const special = context.engine.figures.measures().find((each) => each.includes("-") && saysAll(said, each));
  return special ?? (["area", "population"] as const).find((each) => tags.has(each)) ?? null;
}

/** "What share of the area was lost …?", "What share of NATO is in Open Skies?", "What is the total area of …?" */
export function readShare(hearing: Hearing): Heard {
  const { slots } = hearing;
  const { tags } = slots;
  const measure = measureSaid(hearing) ?? HEADS;
  const groups = groupsOf(slots);
  const signatories = ofSignatories(slots, groups[0]);
  const step = stepOf(slots, signatories);
  const [base, second] = ofRemaining(hearing, groups) ?? baseFirst(groups, step);
  const instrument = base?.first.entry.id ?? hearing.pointed;
  if (instrument === null) return missing(hearing, "instrument", "of what? the question names no instrument or group");
  // The second set has a day of its own only where another day is left for the question itself.
  const own = second?.day && slots.dates.length > 1 ? second.day : null;
  const times = timesOf(hearing, own ? new Set([own]) : undefined);
  if ("miss" in times) return times;
  const anchored = slots.dates.flatMap((date) => date.anchor?.subjects.map(({ id }) => id) ?? []);
  const supposed = hearing.given
    .filter((one) => one.does === "leave" || one.does === "notice")
    .map((one) => one.participant);
  // "What share of it is left?" asks for a part of the whole, "how much" for the sum as well.
  const leftOver = staysIn(hearing);
  const stays = leftOver && hearing.given.length === 0;
  const rest = leftOver && slots.pieces.some((piece) => tagged(piece, "share") && !/^how much/.test(textOf(piece)));
  if (rest && peopleOf(hearing, true).length > 0)
    return missing(
      hearing,
      "other",
      "the share of those that stay, without others, is not told: ask how much of it is left",
    );
  const summed = stays && !rest && (peopleOf(hearing, true).length > 0 || tags.has("count") || says(hearing, "share"));
  const told = did(hearing, "depart", "leaving") || (did(hearing, "left") && !summed) || tags.has("lose");
  // "If Belarus left it, what share of it would be in NATO?" asks of those who are in it then.
  const gone = told || (supposed.length > 0 && second === undefined);
  // "The area before Finland joined": of those of the event only what went with them is asked, and nothing where a part is named.
  const theirs = gone || (tags.has("share") && second === undefined && !summed);
  const people = [...new Set([...peopleOf(hearing), ...(theirs ? anchored : [])])];
  const named = people.length > 0 ? people : gone ? supposed : [];
  // "What share of it is left?", "… was left when Russia left it?": of the whole with all that had left by then.
  const stayed = rest && second === undefined && step === null && peopleOf(hearing).length === 0;
  const lost = gone && second === undefined && !stayed;
  const of = (second ?? base)?.first.entry;
  if (step && (of?.kind !== "instrument" || (second === undefined && !signatories))) {
    const message = "the share of whom? of a group, of those in another instrument, or of the signatories";
    return missing(hearing, "set", message);
  }
  const part: ShareQuestion["part"] =
    step && of
      ? { part: "reading", reading: step, of: of.id }
      : stayed
        ? { part: "stayed" }
        : named.length > 0
          ? { part: "participants", of: named }
          : second
            ? { part: "filter", filter: filterOf(second, { ...hearing, on: times.on }, own !== null) }
            : lost && (tags.has("share") || !tags.has("total"))
              ? { part: "departed" }
              : { part: "all" };
  const ofWorld = slots.pieces.some((piece) => WORLD.test(textOf(piece)));
  if (tags.has("share") && (ofWorld || (part.part === "all" && !summed)))
    return ofTheWhole(hearing, instrument, measure, times.on);
  const over = isOver(instrument, times.on, hearing);
  const question: ShareQuestion = {
    ask: "share",
    measure,
    instrument,
    part,
    ...(signatories && base?.first.entry.kind === "instrument" ? { among: "signed" as const } : {}),
    lost: lost && part.part !== "all" && part.part !== "reading",
    without: peopleOf(hearing, true),
    on: times.on,
  };
  return understood(question, null, over ? [`${base?.first.entry.name ?? instrument} had ended by then`] : []);
}

/** "What share of the world's population is in NATO?": of nothing but the set itself, whose total can be told and no more. */
function ofTheWhole(hearing: Hearing, instrument: SetId, measure: string, on: Day): Miss {
  const { context, slots } = hearing;
  const world = slots.pieces.find((piece) => WORLD.test(textOf(piece)));
  const message = world
    ? "what the whole world has is not on record: ask for the total, or for a share of one treaty, alliance or organisation"
    : "the share of what? ask for the total, or for a share of one treaty, alliance or organisation";
  const all = { ask: "share", instrument, part: { part: "all" }, lost: false, without: [], on } as const;
  const total = measure === HEADS ? [] : [echoOf({ ...all, measure }, context.names, context.engine.record.date)];
  const miss = missing(hearing, "other", message, world?.at);
  return total.length > 0 ? { ...miss, suggestions: total } : miss;
}
const WORLD = /\b(worlds?|globe|global|globally|worldwide|planets?|earths?|humanity|humankind|mankind)\b/;

/** "How much of it is left?": those that stay are spoken of. */
function staysIn({ slots: { verbs } }: Hearing): boolean {
  return verbs.some((verb) => isStaying(verb) && verb.text !== "still" && verb.negated === null);
}

/** "Has ratified", "signed but did not ratify": the step that those of the share have taken, or not; null for no such step. */
function stepOf(
  { verbs }: Slots,
  signatories: boolean,
): Extract<ShareQuestion["part"], { part: "reading" }>["reading"] | null {
  const signed = verbs.find(
    (each) => each.verb === "sign" && !(signatories && isSignatory(each)) && each.negated === null,
  );
  const ratify = verbs.find((each) => each.verb === "ratify");
  if (!ratify) return signed ? "signed" : null;
  if (ratify.negated === null) return "consented";
  return signed ? "pending" : "unratified";
}

/** "Signatories": who is meant, and no step that is asked for. */
function isSignatory({ verb, text }: VerbMention): boolean {
  return verb === "sign" && /^(signator(y|ies)|signers?)$/.test(text);
}

/** "Signatories of the CTBT", "CTBT signatories": of whom a share is asked; "NATO members are signatories of it" says what they did. */
function ofSignatories({ verbs, pieces }: Slots, base: SetGroup | undefined): boolean {
  const said = verbs.find(isSignatory);
  if (!said || !base) return false;
  const between = pieces.slice(base.first.place + 1, said.place);
  return between.every((piece) => tagged(piece, "filler") && !tagged(piece, "be"));
}

/**
 * "Suppose Belarus left it: what share of the remaining parties would be in NATO?": of those in what is supposed to be left, where
 * only the part is named; null where the question names its base, or asks what was lost.
 */
function ofRemaining({ slots, given, pointed }: Hearing, groups: readonly SetGroup[]): (SetGroup | undefined)[] | null {
  const [only, ...others] = groups;
  const { pieces } = slots;
  if (given.length === 0 || pointed === null || !only || others.length > 0 || only.first.entry.id === pointed)
    return null;
  const rest = pieces.findIndex(
    (piece, i) =>
      (tagged(piece, "noun") && tagged(pieces[i - 1], "remain", "it")) || /^(those|them)$/.test(textOf(piece)),
  );
  return rest >= 0 && rest < only.first.place ? [undefined, only] : null;
}

/** A step is taken toward an instrument by those of a group, in whatever order the two are named. */
function baseFirst(groups: SetGroup[], step: string | null): SetGroup[] {
  const [first, second] = groups;
  const turned = step !== null && second?.first.entry.kind === "group" && first?.first.entry.kind === "instrument";
  return turned && first && second ? [second, first] : groups;
}

/** The measure's own words stand in the question in their order: the last of them may be said elsewhere. */
function saysAll(text: string, measure: string): boolean {
  const [first = "", ...rest] = measure.toLowerCase().split("-");
  return text.includes(first) && text.includes(rest.join(" "));
}
