import type { AnswerData, DatedMoment, Note } from "../questions/answer-data.ts";
import type { WhenQuestion } from "../questions/question.ts";
import { isOnce } from "../questions/when.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";
import { parseEdtf } from "../time/edtf.ts";
import { edtfInWords, inWords } from "../time/words.ts";
import { filterWords } from "./say-who.ts";
import { capital, listed, namesIn, nounOf, numberWords, type Teller } from "./teller.ts";

/** What one, and what several, did by an act. */
const DID: Record<string, readonly [one: string, many: string]> = {
  signature: ["signed", "signed"],
  "definitive-signature": ["signed definitively", "signed definitively"],
  ratification: ["deposited its ratification", "deposited their ratifications"],
  acceptance: ["deposited its acceptance", "deposited their acceptances"],
  approval: ["deposited its approval", "deposited their approvals"],
  accession: ["deposited its accession", "deposited their accessions"],
  succession: ["notified its succession", "notified their successions"],
  admission: ["was admitted", "were admitted"],
  readmission: ["was readmitted", "were readmitted"],
  "notice-of-withdrawal": ["gave notice", "gave notice"],
  withdrawal: ["left", "left"],
  lapse: ["let its membership lapse", "let their memberships lapse"],
  exclusion: ["was excluded", "were excluded"],
  suspension: ["was suspended", "were suspended"],
  "notice-revoked": ["revoked its notice", "revoked their notices"],
  "notice-extended": ["extended its notice", "extended their notices"],
  "consent-withdrawn": ["withdrew its consent", "withdrew their consents"],
  "intention-not-to-become-party": [
    "declared its intention not to become a party",
    "declared their intention not to become parties",
  ],
};

function did(act: string, n: number, asked: WhenQuestion, teller: Teller): string {
  if (act !== "entry-into-force") return DID[act]?.[n === 1 ? 0 : 1] ?? act;
  const noun = nounOf(teller, asked.instrument, n);
  return n === 1 ? `became a ${noun}` : `became ${noun}`;
}

/** Those who did the same on the same day are told together: "Albania and Croatia became members on 1 April 2009". */
function toldByDay(dates: readonly DatedMoment[], asked: WhenQuestion, teller: Teller): string {
  const groups: { act: string; when: string; on: Day; ids: Set<string> }[] = [];
  for (const { act, on, text, participant } of dates) {
    const when = whenWords({ on, text });
    const group = groups.find((each) => each.act === act && each.when === when);
    if (group) group.ids.add(participant ?? "");
    else groups.push({ act, when, on, ids: new Set([participant ?? ""]) });
  }
  const told = groups.map(
    ({ act, when, on, ids }) => `${namesIn(teller, [...ids], on)} ${did(act, ids.size, asked, teller)} ${when}`,
  );
  return groups.some(({ ids }) => ids.size > 1) ? told.join("; ") : listed(told);
}

export function whenSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const dates = data.dates ?? [];
  if (asked.moment === "peak") {
    const until = data.between && data.between.until !== FOREVER ? `, until ${inWords(data.between.until - 1)}` : "";
    return dates.length === 0
      ? `${capital(what)} never had a ${nounOf(teller, asked.instrument, 1)}.`
      : `${capital(what)} had the most ${nounOf(teller, asked.instrument, 2)}, ${data.count}, from ${inWords(dates[0]?.on ?? 0)}${until}.`;
  }
  if (asked.participant === null) {
    const own = dates.find((date) => date.participant === null);
    if (own)
      return `${capital(what)} ${{ opened: "was opened for signature", "entry-into-force": "entered into force", extension: "was extended", termination: "ended" }[own.act] ?? own.act} ${whenWords(own)}.`;
    if (asked.form === "count") return countSentence(data, asked, teller);
    if (dates.length === 0) return `The record has no such day for ${what}.`;
    return `${capital(toldByDay(dates, asked, teller))}.`;
  }
  const who = teller.names.inSentence(asked.participant, asked.on);
  if (asked.form === "count" && dates.length > 0) return `${capital(timesWords(data, asked, teller))}.`;
  if (dates.length === 0) {
    const leaving = data.notes.find((note): note is Extract<Note, { note: "leaving" }> => note.note === "leaving");
    if (leaving?.effect)
      return `${capital(who)} is leaving ${what}: with effect on ${inWords(leaving.effect)}, by its notice of ${inWords(leaving.notice)}.`;
    const never = {
      left: "has not left",
      joined: "has not joined",
      signed: "has not signed",
      consented: "has not ratified",
      notice: "has given no notice to",
      suspended: "has not been suspended in",
      returned: "has not returned to",
      revoked: "has revoked no notice of leaving",
      "put-off": "has extended no notice of leaving",
      unbound: "has not withdrawn its consent to",
      declined: "has not declared its intention not to become a party to",
    };
    return `${capital(who)} ${never[asked.moment as keyof typeof never] ?? "has no such day toward"} ${what}, as far as the record goes.`;
  }
  const [first, ...rest] = dates.map((date) => {
    const of = date === dates[0] && (asked.moment === "left" || asked.moment === "joined");
    const toward = of ? ` ${prepositionOf(date.act, asked, teller)}${what}` : "";
    return `${did(date.act, 1, asked, teller)}${toward} ${whenWords(date)}`;
  });
  const tail = rest.length > 0 ? `; it ${listed(rest)}` : "";
  return `${capital(who)} ${first ?? ""}${tail}.`;
}

/** What one, and what several, have done: "35 have ratified the CTBT". */
const DONE: Partial<Record<WhenQuestion["moment"], readonly [one: string, many: string]>> = {
  signed: ["signed", "signed"],
  consented: ["ratified", "ratified"],
  joined: ["joined", "joined"],
  notice: ["given notice of leaving", "given notice of leaving"],
  left: ["left", "left"],
  suspended: ["been suspended in", "been suspended in"],
  returned: ["returned to", "returned to"],
  revoked: ["revoked its notice of leaving", "revoked their notices of leaving"],
  "put-off": ["extended its notice of leaving", "extended their notices of leaving"],
  unbound: ["withdrawn its consent to", "withdrawn their consents to"],
  declined: ["declared its intention not to join", "declared their intention not to join"],
};

function countSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const { on, since, filters = [] } = asked;
  const n = data.count ?? 0;
  const what = teller.names.inSentence(asked.instrument, on);
  const scope = filters.map((filter) => ` ${filterWords(filter, on, teller)}`).join(" and");
  const has = on < teller.record.date ? "had" : n === 1 || n === 0 ? "has" : "have";
  const span = since == null ? `by ${inWords(on)}` : `between ${inWords(since)} and ${inWords(on)}`;
  const verb = DONE[asked.moment]?.[n > 1 ? 1 : 0] ?? "";
  const names = n === 0 ? "" : `: ${namesIn(teller, data.participants ?? [], on)}`;
  return `${n === 0 ? "Nobody" : capital(numberWords(n))}${scope} ${has} ${verb} ${what} ${span}${names}.`;
}

/** "The United States has left UNESCO twice by …: on …". */
function timesWords(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const { on, moment } = asked;
  const n = data.count ?? 0;
  const who = teller.names.inSentence(asked.participant ?? "", on);
  const what = teller.names.inSentence(asked.instrument, on);
  const verb = DONE[moment]?.[0] ?? "";
  const days = (data.dates ?? []).filter((date) => date.on <= on && isOnce(moment, date.act)).map(whenWords);
  const has = on < teller.record.date ? "had" : "has";
  const times = n === 0 ? "never" : n === 1 ? "once" : n === 2 ? "twice" : `${numberWords(n)} times`;
  return n === 0
    ? `${who} ${has} ${times} ${verb} ${what} by ${inWords(on)}`
    : `${who} ${has} ${verb} ${what} ${times} by ${inWords(on)}: ${listed(days)}`;
}

function prepositionOf(act: string, asked: WhenQuestion, teller: Teller): string {
  if (act === "entry-into-force") return nounOf(teller, asked.instrument, 1) === "party" ? "to " : "of ";
  return act === "withdrawal" ? "" : act === "lapse" || act === "exclusion" ? "from " : "";
}

/** "On 29 March 2004", "in August 2022": as sharp as the record has it. */
function whenWords(date: { on: Day; text: string }): string {
  if (date.text === isoOf(date.on) || date.text.length >= ISO_LENGTH) return `on ${inWords(date.on)}`;
  const read = parseEdtf(date.text);
  if ("fault" in read) return `on ${date.text}`;
  return `${read.precision === "run" || read.approximate ? "" : "in "}${edtfInWords(read)}`;
}
const ISO_LENGTH = "2004-03-29".length;
