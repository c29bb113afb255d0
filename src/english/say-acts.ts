import type { DatedMoment } from "../questions/answer-data.ts";
import type { ParticipantId } from "../records/record.ts";
import { type Day, isoOf } from "../time/day.ts";
import { parseEdtf } from "../time/edtf.ts";
import { edtfInWords, inWords } from "../time/words.ts";
import { nounOf, suspendedWords, type Teller } from "./teller.ts";

/** What an instrument does by itself. */
export const OF_ITSELF: Readonly<Record<string, string>> = {
  opened: "was opened for signature",
  "entry-into-force": "entered into force",
  extension: "was extended",
  termination: "ended",
};

/** What one, and what several, did by an act, and how the instrument is named behind it. */
const DID: Readonly<Record<string, readonly [one: string, many: string, toward: string]>> = {
  signature: ["signed", "signed", ""],
  "definitive-signature": ["definitively signed", "definitively signed", ""],
  ratification: ["deposited its ratification", "deposited their ratifications", "of "],
  acceptance: ["deposited its acceptance", "deposited their acceptances", "of "],
  approval: ["deposited its approval", "deposited their approvals", "of "],
  accession: ["deposited its accession", "deposited their accessions", "to "],
  succession: ["notified its succession", "notified their successions", "to "],
  admission: ["was admitted", "were admitted", "to "],
  readmission: ["was readmitted", "were readmitted", "to "],
  "notice-of-withdrawal": ["gave notice", "gave notice", "of leaving "],
  withdrawal: ["left", "left", ""],
  lapse: ["let its membership lapse", "let their memberships lapse", "in "],
  exclusion: ["was excluded", "were excluded", "from "],
  "provisional-application": ["provisionally applied", "provisionally applied", ""],
  suspension: ["was suspended", "were suspended", "in "],
  "notice-revoked": ["revoked its notice", "revoked their notices", "of leaving "],
  "notice-extended": ["extended its notice", "extended their notices", "of leaving "],
  "consent-withdrawn": ["withdrew its consent", "withdrew their consents", "to "],
  "intention-not-to-become-party": [
    "declared its intention not to become a party",
    "declared their intention not to become parties",
    "to ",
  ],
};

/** The same of a day after the record's own: what is notified, scheduled or supposed. */
const DOES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  withdrawal: ["leaves", "leave"],
  lapse: ["lets its membership lapse", "let their memberships lapse"],
  "notice-of-withdrawal": ["gives notice", "give notice"],
  ratification: ["deposits its ratification", "deposit their ratifications"],
  accession: ["deposits its accession", "deposit their accessions"],
  signature: ["signs", "sign"],
};

/** An act as it is told: of `n` participants, on its day. `scope`: of a suspension. */
export interface Told {
  readonly act: string;
  readonly on: Day;
  readonly n: number;
  readonly scope: Parameters<typeof suspendedWords>[0]["scope"];
  /** Of a suspension: toward whom alone. */
  readonly toward?: ParticipantId | null;
}

/** "Left", "became members", "suspended its operation of it"; with `named` the instrument behind it. */
export function didWords(
  { act, on, n, scope, toward: whom }: Told,
  instrument: string,
  named: boolean,
  teller: Teller,
): string {
  const later = on > teller.record.date;
  const what = named ? teller.names.inSentence(instrument, on) : "";
  if (act === "entry-into-force") {
    const noun = nounOf(teller, instrument, n);
    const become = later && n === 1 ? "becomes" : later ? "become" : "became";
    return `${become} ${n === 1 ? `${article(noun)} ` : ""}${noun}${named ? `${ofNoun(noun)}${what}` : ""}`;
  }
  if (act === "suspension") {
    const words = suspendedWords({ scope }, n);
    const only = whom ? ` toward ${teller.names.inSentence(whom, on)}` : "";
    if (!named) return `${words}${only}`;
    return `${scope === "operation" ? words.replace(/it$/, what) : `${words} in ${what}`}${only}`;
  }
  const [one, many, toward] = DID[act] ?? [act, act, ""];
  const [says, say] = (later && DOES[act]) || [one, many];
  return `${n === 1 ? says : say}${named ? ` ${toward}${what}` : ""}`;
}

/** The indefinite article of a word. */
export function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}

/** "A party to", "a member of", "a participant in". */
function ofNoun(noun: string): string {
  if (/^part(y|ies)$/.test(noun)) return " to ";
  return /^participants?$/.test(noun) ? " in " : " of ";
}

/** "On 29 March 2004", "in August 2022": as sharp as the record has it. */
export function whenWords(date: Pick<DatedMoment, "on" | "text">): string {
  if (date.text === isoOf(date.on) || date.text.length >= ISO_LENGTH) return `on ${inWords(date.on)}`;
  const read = parseEdtf(date.text);
  if ("fault" in read) return `on ${date.text}`;
  return `${read.precision === "run" || read.approximate ? "" : "in "}${edtfInWords(read)}`;
}
const ISO_LENGTH = "2004-03-29".length;
