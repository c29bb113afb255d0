import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { InForceQuestion, IsQuestion, WhyQuestion } from "../questions/question.ts";
import type { Standing } from "../standing/spell.ts";
import { inWords } from "../time/words.ts";
import { didEcho } from "./echo.ts";
import { ordinalWord } from "./numbers.ts";
import { viewOf } from "./say-views.ts";
import { capital, count, endedForAll, hasOn, listed, nounOf, type Teller } from "./teller.ts";

export function isSentence(data: AnswerData, asked: IsQuestion, teller: Teller): string {
  const verdict = data.verdict ?? "no";
  const so = isWords(data, asked, teller);
  if (verdict === "maybe") return `Maybe: the record cannot tell whether ${so}.`;
  if (verdict === "contested") return contestedWords(data, asked, teller);
  return `${verdict === "yes" ? "Yes" : "No"}: ${so}.`;
}

/** What the depositary's record says, and who says otherwise. */
export function contestedWords(data: AnswerData, asked: IsQuestion, teller: Teller): string {
  const note = data.notes.find((each): each is Extract<Note, { note: "contested" }> => each.note === "contested");
  const views = (note?.views ?? []).map((view) => viewOf({ view, participant: asked.participant }, teller));
  const so = note ? COUNTED[asked.state]?.(note.depositary) : undefined;
  const whose = views.length > 0 ? listed(views) : "another view";
  if (so === undefined || !note)
    return `Contested: ${whose} and the depositary's record differ on whether ${isWords(data, asked, teller)}.`;
  const say = views.length > 1 || /^those\b/.test(whose) ? "say" : "says";
  const told = isWords({ ...data, verdict: so ? "yes" : "no" }, asked, teller);
  const otherwise = note.suspends && asked.state === "party" ? "that it is suspended" : "otherwise";
  return `Contested: by the depositary's record ${told}; ${whose} ${say} ${otherwise}.`;
}

/** Whether it is so by the standing in the depositary's record; of the other states the standing does not tell. */
const COUNTED: Partial<Record<IsQuestion["state"], (standing: Standing) => boolean>> = {
  party: (standing) => standing === "party",
  absent: (standing) => standing !== "party",
  departed: (standing) => standing === "former",
};

/** What is so, or is not: "Belarus is in Open Skies on …". */
export function isWords(data: AnswerData, asked: IsQuestion, teller: Teller): string {
  const who = teller.names.inSentence(asked.participant, asked.on);
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const day = inWords(asked.on);
  const past = asked.on < teller.record.date;
  const [be, have] = past ? ["was", "had"] : ["is", "has"];
  const not = data.verdict === "no" ? " not" : "";
  const suspended = data.notes.find(
    (note): note is Extract<Note, { note: "suspended" }> =>
      note.note === "suspended" && note.participant === asked.participant,
  );
  const apart = data.verdict === "yes" && suspended?.scope === "membership" ? ", with its membership suspended" : "";
  const stands = data.notes.find((note): note is Extract<Note, { note: "standing" }> => note.note === "standing");
  const tookBack = data.verdict === "yes" && stands?.by === "consent-withdrawn" ? stands.since : null;
  const back = data.notes.find((note): note is Extract<Note, { note: "returned" }> => note.note === "returned");
  const claim: Record<IsQuestion["state"], string> = {
    party: `${who} ${be}${not} in ${what} on ${day}${apart}`,
    signatory: `${who} ${have}${not} signed ${what} by ${day}`,
    consented: tookBack
      ? `${who} consented to be bound by ${what}, and withdrew its consent on ${inWords(tookBack)}`
      : `${who} ${have}${not} consented to be bound by ${what} by ${day}`,
    leaving: `${who} ${be}${not} leaving ${what} on ${day}`,
    suspended:
      data.verdict === "yes" && suspended?.scope === "operation"
        ? `${who} ${have} suspended its operation of ${what} on ${day}`
        : `${who} ${be}${not} suspended in ${what} on ${day}`,
    excluded: `${who} was${not} expelled from ${what} by ${day}`,
    departed:
      back && data.verdict === "no"
        ? `${who} left ${what} on ${inWords(back.left)}, came back on ${inWords(back.back)} and ${be} in it on ${day}`
        : `${who} ${have}${not} left ${what} by ${day}`,
    "departed-once": `${who} ${have}${data.verdict === "no" ? " never" : ""} left ${what} by ${day}`,
    returned:
      data.verdict === "no"
        ? `${who} ${have} not left ${what} and come back by ${day}`
        : `${who} ${have} left ${what} and come back by ${day}`,
    absent: `${who} ${be}${data.verdict === "yes" ? " not" : ""} in ${what} on ${day}`,
    revoked: `${who} ${have}${not} revoked its notice of leaving ${what} by ${day}`,
    unbound: `${who} ${have}${not} withdrawn its consent to ${what} by ${day}`,
    declined: `${who} ${have}${not} declared its intention not to join ${what} by ${day}`,
    ever:
      data.verdict === "no"
        ? `${who} ${have} never been in ${what} by ${day}`
        : `${who} ${have} been in ${what} by ${day}`,
  };
  return claim[asked.state];
}

export function forceSentence(data: AnswerData, asked: InForceQuestion, teller: Teller): string {
  const yes = data.verdict === "yes";
  const ended = data.notes.find((note): note is Extract<Note, { note: "ended" }> => note.note === "ended");
  const parties =
    yes && !asked.ended && !asked.ever
      ? `, with ${count(data.count ?? 0, nounOf(teller, asked.instrument, 1), nounOf(teller, asked.instrument, 2))}`
      : "";
  return `${yes ? "Yes" : "No"}: ${forceWords(data, asked, teller)}${parties}.${ended ? ` ${endedForAll(ended, teller)}` : ""}`;
}

/** "INF is not in force on …". */
export function forceWords(data: AnswerData, asked: InForceQuestion, teller: Teller): string {
  const verb = asked.on < teller.record.date ? "was" : "is";
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const not = data.verdict === "yes" ? "" : " not";
  if (asked.ever) {
    const began = data.verdict === "yes" ? (data.holds?.from ?? null) : null;
    return began === null
      ? `${what} ${hasOn(asked.on, teller)} not entered into force by ${inWords(asked.on)}`
      : `${what} entered into force on ${inWords(began)}`;
  }
  if (asked.ended) return `${what} ${hasOn(asked.on, teller)}${not} ended by ${inWords(asked.on)}`;
  return `${what} ${verb}${not} in force on ${inWords(asked.on)}`;
}

export function whySentence(data: AnswerData, asked: WhyQuestion, teller: Teller): string {
  const who = teller.names.inSentence(asked.participant, asked.on);
  const what = teller.names.inSentence(asked.instrument, asked.on);
  if (asked.of) {
    const time = `for the ${ordinalWord(asked.of.nth)} time`;
    const n = data.steps?.length ?? 0;
    if (n === 0) return `The record has nothing that ${who} ${didEcho(asked.of.moment, false)} ${what} ${time}.`;
    return `${capital(who)} ${didEcho(asked.of.moment, false)} ${what} ${time}, by ${count(n, "step")}, in order of day.`;
  }
  if (!data.steps?.length) return `The record has no act of ${who} toward ${what}.`;
  const note = data.notes.find((each): each is Extract<Note, { note: "standing" }> => each.note === "standing");
  const [has, is] = asked.on < teller.record.date ? ["had", "was"] : ["has", "is"];
  const day = note?.since == null ? null : inWords(note.since);
  const since = day === null ? "" : ` since ${day}`;
  const STANDS: Record<string, string> = {
    signatory:
      note?.by === "consent-withdrawn"
        ? `withdrew its consent to ${what} on ${day}`
        : `signed ${what}${day === null ? "" : ` on ${day}`} and ${has} not ratified it`,
    consented: `${is} bound to be a party to ${what}${since}, and it ${is} not yet in force for it`,
    party: `${has} been in ${what}${since}`,
    former: `${has} been out of ${what}${since}`,
  };
  const stands = STANDS[note?.standing ?? "none"] ?? `${has} no standing toward ${what} on ${inWords(asked.on)}`;
  const head =
    asked.on < teller.record.date && note?.standing !== "none" ? `By ${inWords(asked.on)} ${who}` : capital(who);
  return `${head} ${stands}${neverBegun(data, asked, teller)}: ${count(data.steps.length, "step")}, in order of day.`;
}

/** Nobody is a party to what never entered into force, whatever it did: ", and it has not entered into force". */
function neverBegun(data: AnswerData, { on }: WhyQuestion, teller: Teller): string {
  const never = data.notes.some((note) => note.note === "not-in-force" && note.from === null);
  return never ? `, and it ${hasOn(on, teller)} not entered into force` : "";
}
