import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { InForceQuestion, IsQuestion, WhyQuestion } from "../questions/question.ts";
import { inWords } from "../time/words.ts";
import { capital, count, endedForAll, nounOf, type Teller } from "./teller.ts";

export function isSentence(data: AnswerData, asked: IsQuestion, teller: Teller): string {
  const who = teller.names.inSentence(asked.participant, asked.on);
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const day = inWords(asked.on);
  const past = asked.on < teller.record.date;
  const be = past ? "was" : "is";
  const have = past ? "had" : "has";
  const verdict = { yes: "Yes", no: "No", maybe: "Maybe", contested: "Contested" }[data.verdict ?? "no"];
  const not = data.verdict === "no" ? " not" : "";
  const claim: Record<IsQuestion["state"], string> = {
    party: `${who} ${be}${not} in ${what} on ${day}`,
    signatory: `${who} ${have}${not} signed ${what} by ${day}`,
    consented: `${who} ${have}${not} consented to be bound by ${what} by ${day}`,
    leaving: `${who} ${be}${not} leaving ${what} on ${day}`,
    suspended: `${who} ${be}${not} suspended in ${what} on ${day}`,
    excluded: `${who} was${not} expelled from ${what} by ${day}`,
    departed: `${who} ${have}${not} left ${what} by ${day}`,
    returned:
      data.verdict === "no"
        ? `${who} ${have} not left ${what} and come back by ${day}`
        : `${who} ${have} left ${what} and come back by ${day}`,
    absent: `${who} ${be}${data.verdict === "no" ? "" : " not"} in ${what} on ${day}`,
    revoked: `${who} ${have}${not} revoked its notice of leaving ${what} by ${day}`,
    unbound: `${who} ${have}${not} withdrawn its consent to ${what} by ${day}`,
    declined: `${who} ${have}${not} declared its intention not to become a ${nounOf(teller, asked.instrument, 1)} of ${what} by ${day}`,
    ever: `${who} ${have} ${data.verdict === "no" ? "never " : ""}been in ${what} by ${day}`,
  };
  if (data.verdict === "maybe") return `${verdict}: the record cannot tell whether ${claim[asked.state]}.`;
  if (data.verdict === "contested")
    return `${verdict}: the depositary's record and another view differ on whether ${claim[asked.state]}.`;
  return `${verdict}: ${claim[asked.state]}.`;
}

export function forceSentence(data: AnswerData, asked: InForceQuestion, teller: Teller): string {
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const verb = asked.on < teller.record.date ? "was" : "is";
  const yes = data.verdict === "yes";
  const ended = data.notes.find((note): note is Extract<Note, { note: "ended" }> => note.note === "ended");
  const parties = yes ? `, with ${data.count ?? 0} ${nounOf(teller, asked.instrument, data.count ?? 0)}` : "";
  return `${yes ? "Yes" : "No"}: ${what} ${verb}${yes ? "" : " not"} in force on ${inWords(asked.on)}${parties}.${ended ? ` ${endedForAll(ended, teller)}` : ""}`;
}

export function whySentence(data: AnswerData, asked: WhyQuestion, teller: Teller): string {
  const who = teller.names.inSentence(asked.participant, asked.on);
  const what = teller.names.inSentence(asked.instrument, asked.on);
  if (!data.steps?.length) return `The record has no act of ${who} toward ${what}.`;
  const note = data.notes.find((each): each is Extract<Note, { note: "standing" }> => each.note === "standing");
  const STANDS: Record<string, string> = {
    none: "has no standing toward",
    signatory: "has signed and not ratified",
    consented: "is bound to be a party, not yet in force for it, to",
    party: "is in",
    former: "is no longer in",
  };
  const stands = STANDS[note?.standing ?? "none"] ?? "stands toward";
  const since = note?.since != null ? ` since ${inWords(note.since)}` : "";
  return `${capital(who)} ${stands} ${what}${since}: ${count(data.steps.length, "step")}, in order of day.`;
}
