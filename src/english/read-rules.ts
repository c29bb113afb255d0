import type { Engine } from "../questions/engine.ts";
import type { Rule } from "../questions/question.ts";
import { clausesOn } from "../questions/rule.ts";
import type { InstrumentId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { actOf, asksPending } from "./acts-asked.ts";
import { OF_ANYONE } from "./collocations.ts";
import { EVENT_NOUNS } from "./events.ts";
import {
  did,
  type Heard,
  type Hearing,
  instrumentAsked,
  type Miss,
  missing,
  peopleOf,
  says,
  timesOf,
  understood,
} from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { type At, tagged, textOf } from "./pieces.ts";

/** A clause is asked for: notice, ratifications needed, how one leaves; not what somebody did. */
export function asksRule(hearing: Hearing): boolean {
  const { slots } = hearing;
  if (peopleOf(hearing).length > 0 || hearing.given.length > 0 || actOf(hearing) !== null || asksPending(hearing))
    return false;
  // "How many days before Russia left did it give notice?": of what one did.
  if (slots.dates.some(({ anchor }) => anchor && anchor.subjects.length > 0)) return false;
  // "How soon after deposit is a late joiner bound?"
  const soon = slots.pieces.some((piece) => piece.is === "word" && piece.text === "how soon");
  if (soon && did(hearing, "join", "bind", "enter") && slots.sets.length === 1) return true;
  if (isOfAnyone(hearing) || asksWhenAny(hearing) || asksWhoseNeeded(hearing)) return true;
  const noun = slots.pieces.some((piece) => piece.is === "word" && RULE_NOUNS.test(piece.text));
  const how =
    says(hearing, "how", "how-long") &&
    says(hearing, "would", "do") &&
    did(hearing, "depart", "leaving", "join", "enter") &&
    (says(hearing, "some", "noun", "would") || isPresent(hearing));
  const muchNotice =
    did(hearing, "notice") &&
    says(hearing, "share", "how-long", "which", "what") &&
    !says(hearing, "who", "when") &&
    !asksWhichOnes(hearing);
  const asks =
    says(hearing, "rule") &&
    (did(hearing, "notice", "depart", "leaving", "enter", "force", "join", "ratify", "left") || noun);
  const needs =
    says(hearing, "count") &&
    ((says(hearing, "rule") && did(hearing, "ratify", "enter", "force")) || tookToEnter(hearing));
  return (
    (asks || how || muchNotice || needs) &&
    !says(hearing, "who") &&
    (noun || muchNotice || how || needs || says(hearing, "rule")) &&
    !isPendingSet(hearing)
  );
}
/** "How many ratifications did it take to bring it into force?", "how many had to be deposited for it to enter into force?" */
function tookToEnter(hearing: Hearing): boolean {
  const { pieces, tags } = hearing.slots;
  const took = pieces.some(
    (piece, i, all) =>
      /^(take|took|takes|bring|brings|put|have to|has to|must|needed|required|necessary)$/.test(textOf(piece)) ||
      (textOf(piece) === "had" && textOf(all[i + 1]) === "to") ||
      // "Does it need to enter into force?"
      (/^needs?( to)?$/.test(textOf(piece)) && tagged(all[i + 1], "enter")),
  );
  const enters = did(hearing, "enter") || hearing.slots.dates.some(isEntryAwaited) || hearing.awaitsForce;
  return took && enters && did(hearing, "ratify", "sign", "join") && !did(hearing, "remain") && !tags.has("not");
}

/** "Before it entered into force": what had to be there by then is said by the clause. */
export function isEntryAwaited({ anchor, relation }: DateMention): boolean {
  return anchor?.of === "in-force" && anchor.subjects.length === 0 && (relation === "before" || relation === "until");
}

/** "Which countries gave notice?", "which have given notice?", "which of them gave it?": participants are asked for. */
function asksWhichOnes({ slots: { pieces } }: Hearing): boolean {
  return pieces.some((piece, i) => {
    const next = pieces[i + 1];
    return tagged(piece, "which") && (tagged(next, "noun") || /^(have|had|of)$/.test(textOf(next)));
  });
}

/** "How does one leave it": in general, and not how it was done. */
function isPresent({ slots }: Hearing): boolean {
  return slots.pieces.some((piece) => piece.is === "word" && /^(do|does)$/.test(piece.text));
}
const RULE_NOUNS = /\b(rules?|clauses?|article|provision|procedure|conditions?|requirements?|terms|period)\b/;

/** "Which Annex 2 states must still ratify …": participants are asked for, not the rule. */
function isPendingSet({ slots }: Hearing): boolean {
  return slots.tags.has("which") && slots.tags.has("noun") && slots.sets.some((set) => set.entry.kind === "group");
}

/**
 * "Can a member leave?", "what must a state do to leave?", "does a party's notice take effect …?": what is said of one as
 * such, now or as it may be, is said by the clause; what "any state" has done, or did, by the record.
 */
function isOfAnyone(hearing: Hearing): boolean {
  const { pieces } = hearing.slots;
  const may = pieces.some((piece) => /^(can|could|may|might|must|should|shall)$/.test(textOf(piece)));
  const present = pieces.some((piece) => /^(do|does)$/.test(textOf(piece)));
  const one = pieces.some((piece, i) => {
    if (/^(one|you|somebody|someone)$/.test(textOf(piece)) && may)
      return tagged(pieces[i + 1], "depart", "join", "notice");
    if (!tagged(piece, "noun") || /s$/.test(textOf(piece))) return false;
    const before = pieces[i - 1]?.is === "name" ? pieces[i - 2] : pieces[i - 1];
    return /^(an?|one|each|every|another)$/.test(textOf(before)) || (may && textOf(before) === "any");
  });
  if (!one || !(may || present) || says(hearing, "who", "count", "when", "why")) return false;
  return (
    did(hearing, "depart", "leaving", "notice", "join") && hearing.slots.verbs.every((verb) => verb.helper !== "have")
  );
}

/** "Which states had to ratify it before it could enter into force?": whose deposits were needed, and not who made theirs by then. */
function asksWhoseNeeded(hearing: Hearing): boolean {
  const { tags, dates, pieces } = hearing.slots;
  // Of one that is not in force whose deposits are needed still is asked in the present.
  const past = pieces.some((piece) => /^(had|needed|required)$/.test(textOf(piece)));
  const before = dates.some(isEntryAwaited) || (hearing.awaitsForce && past);
  return before && (tags.has("who") || tags.has("which")) && tookToEnter(hearing);
}

/** "When do withdrawals take effect under it?", "when does an accession become effective?": of any, and so by the clause. */
function asksWhenAny({ slots: { pieces, tags, dates, sets } }: Hearing): boolean {
  const when = pieces.findIndex((piece) => tagged(piece, "when"));
  const steps = pieces.findIndex((piece) => EVENT_NOUNS.test(textOf(piece)) && tagged(piece, ...STEPS));
  const article = pieces
    .slice(when + 1, Math.max(steps, 0))
    .some((piece) => /^(an?|any|each|every)$/.test(textOf(piece)));
  // "The withdrawals from it" are those that were.
  const any = article || (/s$/.test(textOf(pieces[steps])) && textOf(pieces[steps - 1]) !== "the");
  const present = /^(do|does|will|would|can)$/.test(textOf(pieces[when + 1]));
  const takes = pieces
    .slice(steps + 1)
    .some((piece) => tagged(piece, "enter", "force") || /effect/.test(textOf(piece)));
  const named = tags.has("who") || dates.length > 0 || sets.length > 1;
  return when >= 0 && steps > when && any && present && takes && !named;
}
const STEPS = ["depart", "leaving", "notice", "join", "ratify"] as const;

/** "How much notice does Open Skies require?" */
export function readRule(hearing: Hearing): Heard {
  const instrument = instrumentAsked(hearing);
  if (instrument === null) return missing(hearing, "instrument", "whose rule? the question names no instrument");
  const times = timesOf(hearing, new Set(hearing.slots.dates.filter(isEntryAwaited)));
  if ("miss" in times) return times;
  const rule = ruleAsked(hearing);
  if (hearing.slots.tags.has("expel"))
    return missing(hearing, "other", "the clauses on record are of joining and leaving, not of sending one away");
  const piece = hearing.slots.pieces.find((each) => tagged(each, "article-number"));
  const article = piece?.is === "word" ? { number: piece.text, at: piece.at } : null;
  const wrong = article && wrongArticle(hearing.context.engine, instrument, rule, hearing.on, article);
  return wrong ?? understood({ ask: "rule", rule, instrument, on: times.on });
}

/** "Under Article XV": an article that the asked clause does not stand in is no part of the question. */
export function wrongArticle(
  engine: Engine,
  instrument: InstrumentId,
  rule: Rule,
  on: Day,
  { number, at }: { readonly number: string; readonly at: At },
): Miss | null {
  const articles = clausesOn(engine, instrument, rule, on).map(({ clause }) => clause.article);
  const numberOf = (article: string) => /^[ivxlc]+|^\d+/.exec(article.toLowerCase())?.[0];
  if (articles.length === 0 || articles.some((article) => numberOf(article) === number)) return null;
  return { miss: "other", at, message: `the clause asked for stands in article ${articles.join(", ")}` };
}

function ruleAsked(hearing: Hearing): Rule {
  if ((hearing.slots.tags.has("count") || asksWhoseNeeded(hearing)) && tookToEnter(hearing)) return "entry";
  if (/\b(notice|withdrawal|exit)\b/i.test(hearing.text)) return "leaving";
  if (did(hearing, "depart", "left", "leaving", "notice", "out")) return "leaving";
  // "If a state ratifies": one that comes later, where it is in force.
  const later = hearing.slots.pieces.some((piece) => piece.is === "word" && piece.text === OF_ANYONE);
  if (did(hearing, "join") || ((later || asksWhenAny(hearing)) && did(hearing, "ratify"))) return "joining";
  if (did(hearing, "enter", "force", "ratify")) return "entry";
  return hearing.slots.tags.has("how-long") || hearing.slots.tags.has("last") || did(hearing, "end")
    ? "duration"
    : "leaving";
}
