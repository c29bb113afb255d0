import type { Moment } from "../questions/question.ts";
import { CONSENT_NOUNS, takenBack } from "./events.ts";
import { did, type Hearing } from "./hearing.ts";
import { UPCOMING } from "./notice-words.ts";
import { tagged, textOf } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";

/** What was done to a notice, to a consent or by a declaration: the verb tells more than the noun beside it. */
export function actOf(hearing: Hearing): Extract<Moment, "revoked" | "unbound" | "declined" | "extended"> | null {
  if (did(hearing, "decline")) return "declined";
  if (takesConsentBack(hearing)) return "unbound";
  const { pieces, verbs } = hearing.slots;
  if (did(hearing, "revoke") || verbs.some(({ place }) => takenBack(pieces, place, "left") === "revoked"))
    return "revoked";
  return did(hearing, "extend") ? "extended" : null;
}

/** "Withdrew its ratification", "consents withdrawn": a consent by its noun, and a verb of taking it back. */
function takesConsentBack({ slots }: Hearing): boolean {
  const consent = slots.verbs.some(({ text }) => CONSENT_NOUNS.test(text));
  const back = slots.verbs.some(({ verbs, text }) => verbs.includes("revoke") || /^withdr/.test(text));
  return consent && back;
}

/** "Who signed …?" asks for the acts themselves, with their days. */
export function actsListed(hearing: Hearing): Moment | null {
  const { dates, tags, verbs } = hearing.slots;
  const act = actOf(hearing);
  if (act) return act === "extended" ? "put-off" : act;
  if (wasSuspended(hearing)) return "suspended";
  // "How many gave notice of leaving", "who gave notice in 2025": the notices are asked for, not those who are leaving.
  const inStretch = dates.some(({ span, by }) => !by && span.until - span.from > 1);
  const hangs = verbs.some(({ verb, text }) => verb === "leaving" && /^(pending|outstanding|running)$/.test(text));
  if (
    !hangs &&
    (tags.has("count") || inStretch) &&
    verbs.some(({ verb, helper }) => verb === "notice" && helper !== "have" && helper !== "be")
  )
    return "notice";
  // "Gave notice of withdrawal": what the notice is of is no step of its own.
  const gave = tags.has("running")
    ? undefined
    : verbs.find(({ verb, helper }) => verb === "notice" && (helper === null || helper === "do"));
  const kept = verbs.some(
    ({ verb, place }) =>
      !(gave && place > gave.place && place <= gave.place + 3) &&
      (verb === "left" || verb === "remain" || verb === "depart" || verb === "leaving" || verb === "out"),
  );
  if (
    hangs ||
    kept ||
    tags.has("back") ||
    tags.has("never") ||
    tags.has("pending") ||
    tags.has("ever") ||
    verbs.some((verb) => verb.negated)
  )
    return null;
  const has = (...wanted: readonly VerbMention["verb"][]) => verbs.some((each) => wanted.includes(each.verb));
  if (has("provisional")) return "provisional";
  if (has("ratify")) return "consented";
  if (has("sign")) return "signed";
  if (has("join") || has("enter")) return "joined";
  if (has("suspend") && verbs.every((verb) => verb.helper !== "be")) return "suspended";
  return has("notice") && verbs.every((verb) => verb.helper !== "have") ? "notice" : null;
}

/**
 * "Who was suspended from it?", "who has been, or was ever, suspended?": told in the past and of no day, the suspensions are
 * asked for, with their days; who "is suspended", or was so on a day, is asked about that day.
 */
export function wasSuspended(hearing: Hearing): boolean {
  return wereSuspended(hearing) && hearing.slots.verbs.every((verb) => verb.negated === null);
}

/** The same, whether it is said or denied: "was never suspended". */
export function wereSuspended({ slots: { pieces, verbs, dates, tags } }: Hearing): boolean {
  const [verb, ...others] = verbs;
  if (verb?.verb !== "suspend" || others.length > 0 || tags.has("pending")) return false;
  const before = pieces.slice(0, verb.place);
  // "Wasn't Russia suspended?" has its helping verb in its denial.
  if (verb.helper !== "be" && !before.some((piece) => /^(wasnt|werent)$/.test(textOf(piece)))) return false;
  const past = before.some((piece) => /^(was|were|wasnt|werent)$/.test(textOf(piece)));
  const been = before.some((piece) => tagged(piece, "have")) && before.some((piece) => textOf(piece) === "been");
  const ofADay = dates.some(({ relation, by }) => !by && (relation === "on" || relation === "between"));
  return (past && dates.length === 0) || (been && !ofADay);
}

/** Who was expelled is asked for alone; "left or was expelled" asks for both. */
export function asksExpelled({ slots: { pieces, verbs } }: Hearing): boolean {
  const out = verbs.filter(({ verb }) => verb === "depart" || verb === "left" || verb === "leaving");
  return out.length > 0 && out.every(({ place }) => tagged(pieces[place], "expel"));
}

/** "Who left, and when?" asks for the days of those that left. */
export function stepAsked({ slots }: Hearing): Moment | null {
  const has = (...wanted: readonly VerbMention["verb"][]) => slots.verbs.some((each) => wanted.includes(each.verb));
  if (has("notice")) return "notice";
  if (has("suspend")) return "suspended";
  if (has("back")) return "returned";
  return has("left", "depart", "leaving") ? "left" : null;
}

/** "Pending withdrawals", "upcoming exits": what is still to come, by its noun. */
export function asksPending({ slots: { verbs } }: Hearing): boolean {
  return verbs.some(({ verb, text }) => verb === "leaving" && UPCOMING.test(text));
}
