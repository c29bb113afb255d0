import type { AnswerData, Note } from "../questions/answer-data.ts";
import type { WhenQuestion } from "../questions/question.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { capital, listed, nounOf, type Teller } from "./teller.ts";

const DID: Record<string, string> = {
  signature: "signed",
  "definitive-signature": "signed definitively",
  ratification: "deposited its ratification",
  acceptance: "deposited its acceptance",
  approval: "deposited its approval",
  accession: "deposited its accession",
  succession: "notified its succession",
  admission: "was admitted",
  readmission: "was readmitted",
  "entry-into-force": "became a party",
  "notice-of-withdrawal": "gave notice",
  withdrawal: "left",
  lapse: "let its membership lapse",
  exclusion: "was excluded",
  suspension: "was suspended",
};

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
      return `${capital(what)} ${{ opened: "was opened for signature", "entry-into-force": "entered into force", termination: "ended" }[own.act] ?? own.act} on ${dateWords(own)}.`;
    if (dates.length === 0) return `The record has no such day for ${what}.`;
    return `${capital(listed(dates.map((d) => `${teller.names.inSentence(d.participant ?? "", d.on)} ${DID[d.act] ?? d.act} on ${dateWords(d)}`)))}.`;
  }
  const who = teller.names.inSentence(asked.participant, asked.on);
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
    };
    return `${capital(who)} ${never[asked.moment as keyof typeof never] ?? "has no such day toward"} ${what}, as far as the record goes.`;
  }
  const [first, ...rest] = dates.map(
    (d) => `${DID[d.act] ?? d.act}${d.act === "suspension" ? "" : ""} on ${dateWords(d)}`,
  );
  const tail = rest.length > 0 ? `; it ${listed(rest)}` : "";
  return `${capital(who)} ${(first ?? "").replace(" on ", `${asked.moment === "left" || asked.moment === "joined" ? ` ${prepositionOf(dates[0]?.act)}${what}` : ""} on `)}${tail}.`;
}

function prepositionOf(act: string | undefined): string {
  if (act === "entry-into-force") return "to ";
  return act === "withdrawal" ? "" : act === "lapse" || act === "exclusion" ? "from " : "";
}

function dateWords(date: { on: Day; text: string }): string {
  return date.text === isoOf(date.on) || date.text.length >= 10 ? inWords(date.on) : date.text;
}
