import type { AnswerData, Note } from "../questions/answer-data.ts";
import type {
  Filter,
  InForceQuestion,
  IsQuestion,
  Supposed,
  WhenQuestion,
  WhoQuestion,
  WhyQuestion,
} from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { Instrument, ParticipantId, TreatyRecord } from "../records/record.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { filterEcho, setsEcho, supposedEcho } from "./echo.ts";
import { claimSentence } from "./say-claims.ts";
import { reconcileSentence, shareSentence } from "./say-numbers.ts";
import { recordSentence } from "./say-record.ts";

/** What sentences are made with. */
export interface Teller {
  readonly record: TreatyRecord;
  readonly names: Names;
}

/** The answer in one or two sentences: the number first, then the names, then who stands apart and why. */
export function sentenceOf(data: AnswerData, teller: Teller): string {
  const { asked } = data;
  switch (asked.ask) {
    case "who":
      return [whoSentence(data, asked, teller), ...asides(data, asked, teller)].join(" ");
    case "is":
      return isSentence(data, asked, teller);
    case "in-force":
      return forceSentence(data, asked, teller);
    case "when":
      return whenSentence(data, asked, teller);
    case "why":
      return whySentence(data, asked, teller);
    case "claim":
      return claimSentence(data, asked, teller);
    case "share":
      return shareSentence(data, asked, teller);
    case "reconcile":
      return reconcileSentence(data, asked, teller);
    default:
      return recordSentence(data, asked, teller);
  }
}

/** What is supposed, before the answer: "Supposing that Belarus leaves …: six remain." */
export function supposingSentence(sentence: string, given: readonly Supposed[], teller: Teller): string {
  if (given.length === 0) return sentence;
  const scribe = { names: teller.names, today: teller.record.date };
  const head = given.map((one) => supposedEcho(one, scribe)).join(", and ");
  return `Hypothetical, if ${head}: ${sentence.charAt(0).toLowerCase() === sentence.charAt(0) ? sentence : lowerFirst(sentence, teller)}`;
}

/** Only a word that is no name may lose its capital. */
function lowerFirst(sentence: string, teller: Teller): string {
  const [first = ""] = sentence.split(" ");
  const isName = teller.record.names.some(({ name }) => name === first || name.startsWith(`${first} `));
  return isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function whySentence(data: AnswerData, asked: WhyQuestion, teller: Teller): string {
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

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Names in the order of the alphabet, whatever the order of their ids. */
export function namesIn(teller: Teller, ids: readonly ParticipantId[], on: Day): string {
  const named = ids.map((id) => ({ plain: teller.names.short(id, on), text: teller.names.inSentence(id, on) }));
  return listed(named.sort((a, b) => a.plain.localeCompare(b.plain, "en")).map(({ text }) => text));
}

function instrumentOf(teller: Teller, id: string): Instrument | undefined {
  return teller.record.instruments.find((instrument) => instrument.id === id);
}

export function nounOf(teller: Teller, id: string, n: number): string {
  const noun = instrumentOf(teller, id)?.noun ?? { one: "party", many: "parties" };
  return n === 1 ? noun.one : noun.many;
}

function whoSentence(data: AnswerData, asked: WhoQuestion, teller: Teller): string {
  const n = data.count ?? 0;
  const on = asked.on;
  const what = setsEcho(asked.instrument, asked.with, { names: teller.names, today: teller.record.date }, on);
  const day = inWords(on);
  const past = on < teller.record.date;
  const scope = scopeOf(asked, teller);
  const among = scope === "" ? "" : ` ${scope}`;
  const number = capital(numberWords(n));
  const names = `: ${namesIn(teller, data.participants ?? [], on)}.`;
  switch (asked.reading) {
    case "remaining": {
      if (asked.with)
        return `${number} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} in ${what}${among} on ${day}${n === 0 ? "." : names}`;
      const had = past ? "had" : "has";
      return n === 0
        ? `${capital(what)} ${had} no ${nounOf(teller, asked.instrument, 2)}${among} on ${day}.`
        : `${capital(what)} ${had} ${numberWords(n)} ${nounOf(teller, asked.instrument, n)}${among} on ${day}${names}`;
    }
    case "departed": {
      const has = past ? "had" : n === 1 ? "has" : "have";
      const span = asked.since ? ` between ${inWords(asked.since)} and ${day}` : ` by ${day}`;
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} left ${what}${span}.`
        : `${number}${among} ${has} left ${what}${span}: ${listed(exits(data, teller))}.`;
    }
    case "returned":
      return n === 0
        ? `Nobody${among} left ${what} and came back by ${day}.`
        : `${number}${among} left ${what} and came back by ${day}${names}`;
    case "pending":
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} signed ${what} without ratifying it by ${day}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} signed ${what} and not ratified it by ${day}${names}`;
    case "unratified":
      return n === 0
        ? `Nobody${among} ${past ? "had" : "has"} still to ratify ${what} on ${day}.`
        : `${number}${among} ${past ? "had" : n === 1 ? "has" : "have"} not ratified ${what} by ${day}${names}`;
    case "suspended":
      return n === 0
        ? `Nobody${among} ${past ? "was" : "is"} suspended in ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} suspended in ${what} on ${day}${names}`;
    case "never":
      return n === 0
        ? `By ${day} everybody${among} that the record knows had been in ${what}.`
        : `${number}${among} had never been in ${what} by ${day}${names}`;
    case "ever":
      return n === 0
        ? `Nobody${among} had been in ${what} by ${day}.`
        : `${number}${among} had been in ${what} by ${day}${names}`;
    case "leaving":
      return n === 0
        ? `Nobody${among} ${past ? "was" : "is"} leaving ${what} on ${day}.`
        : `${number}${among} ${past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are"} leaving ${what} on ${day}: ${listed(leavers(data, teller))}.`;
  }
}

/** "outside NATO", "that were also in the EU", "among the former Soviet republics". */
function scopeOf(asked: WhoQuestion, teller: Teller): string {
  const joined = asked.filters.map((filter) => filterWords(filter, asked.on, teller)).join(" and ");
  return asked.reading === "remaining" && asked.filters[0]?.in && joined.startsWith("in ")
    ? `that ${asked.on < teller.record.date ? "were" : "are"} also ${joined}`
    : joined;
}

function filterWords(filter: Filter, on: Day, teller: Teller): string {
  const scribe = { names: teller.names, today: teller.record.date };
  const own = filter.on;
  if (teller.names.isParticipant(filter.of)) return filterEcho(filter, scribe, on);
  const name = setsEcho(filter.of, filter.with, scribe, typeof own === "number" ? own : on);
  const when = typeof own === "number" ? ` on ${inWords(own)}` : "";
  const isInstrument = teller.record.instruments.some(({ id }) => id === filter.of);
  if (own === "ever") return `${filter.in ? "ever" : "never"} in ${name}`;
  if (filter.in) return `${isInstrument ? "in" : "among"} ${name}${when}`;
  return `${isInstrument ? "outside" : "not among"} ${name}${when}`;
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** In words up to twelve. */
export function numberWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** Who left, with the day, in order of it. */
function exits(data: AnswerData, teller: Teller): string[] {
  const told = (data.participants ?? []).map((id) => {
    const ground = data.because.find((each) => each.participant === id);
    const on = ground?.since ?? data.on ?? 0;
    return { on, text: `${teller.names.inSentence(id, on - 1)}${ground ? ` on ${inWords(on)}` : ""}` };
  });
  return told.sort((a, b) => a.on - b.on).map(({ text }) => text);
}

function leavers(data: AnswerData, teller: Teller): string[] {
  return (data.participants ?? []).map((id) => {
    const note = data.notes.find(
      (each): each is Extract<Note, { note: "leaving" }> => each.note === "leaving" && each.participant === id,
    );
    const name = teller.names.inSentence(id, data.on ?? 0);
    return note?.effect ? `${name}, with effect on ${inWords(note.effect)}` : name;
  });
}

/** Who stands apart: suspended, perhaps, ended for all, not in force. Each in a sentence of its own. */
function asides(data: AnswerData, asked: WhoQuestion, teller: Teller): string[] {
  const said: string[] = [];
  const on = asked.on;
  if (data.suspended.length > 0) {
    said.push(
      `${capital(namesIn(teller, data.suspended, on))} ${data.suspended.length === 1 ? "is" : "are"} apart, with membership suspended.`,
    );
  }
  if (data.maybe.length > 0) said.push(`The record cannot tell of ${namesIn(teller, data.maybe, on)}.`);
  for (const note of data.notes) {
    if (note.note === "not-in-force" && asked.reading === "remaining") said.push(notInForce(note, on, teller));
    if (note.note === "ended" && (asked.reading === "remaining" || asked.reading === "departed"))
      said.push(endedForAll(note, teller));
    if (note.note === "returned") {
      said.push(
        `${capital(teller.names.inSentence(note.participant, on))} left on ${inWords(note.left)} and came back on ${inWords(note.back)}.`,
      );
    }
  }
  return said;
}

function notInForce(note: Extract<Note, { note: "not-in-force" }>, on: Day, teller: Teller): string {
  const when =
    note.from === null
      ? "It never entered into force"
      : on < note.from
        ? `It entered into force on ${inWords(note.from)}`
        : "It was not in force";
  const { consented, signed } = note;
  const bound = consented.length > 0 ? `${count(consented.length, "was", "were")} bound to be` : "";
  const signatories =
    signed.length > 0
      ? `${count(signed.length, "had", "had")} signed only${signed.length <= 3 ? ` (${namesIn(teller, signed, on)})` : ""}`
      : "";
  const who = [bound, signatories].filter((part) => part !== "");
  return who.length === 0 ? `${when}.` : `${when}; that day ${who.join(" and ")}.`;
}

const END_WORDS: Partial<Record<string, string>> = {
  "treaty terminated": "ended for all",
  "treaty expired": "expired for all",
  "treaty replaced": "was replaced for all",
};

export function endedForAll(note: Extract<Note, { note: "ended" }>, teller: Teller): string {
  const what = capital(teller.names.inSentence(note.instrument, note.on - 1));
  const parties =
    note.parties.length > 0 && note.parties.length <= 12
      ? `; until then ${namesIn(teller, note.parties, note.on - 1)} ${note.parties.length === 1 ? "was" : "were"} in it`
      : "";
  return `${what} ${END_WORDS[note.how] ?? "ended"} on ${inWords(note.on)}${parties}.`;
}

const STATE_WORDS = {
  party: "in",
  signatory: "",
  consented: "",
  leaving: "leaving",
  suspended: "suspended in",
  departed: "",
  ever: "",
  returned: "",
} as const;

function isSentence(data: AnswerData, asked: IsQuestion, teller: Teller): string {
  const who = teller.names.inSentence(asked.participant, asked.on);
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const day = inWords(asked.on);
  const past = asked.on < teller.record.date;
  const be = past ? "was" : "is";
  const verdict = { yes: "Yes", no: "No", maybe: "Maybe", contested: "Contested" }[data.verdict ?? "no"];
  const not = data.verdict === "no" ? " not" : "";
  const claim: Record<IsQuestion["state"], string> = {
    party: `${who} ${be}${not} ${STATE_WORDS.party} ${what} on ${day}`,
    signatory: `${who} had${not} signed ${what} by ${day}`,
    consented: `${who} had${not} consented to be bound by ${what} by ${day}`,
    leaving: `${who} ${be}${not} ${STATE_WORDS.leaving} ${what} on ${day}`,
    suspended: `${who} ${be}${not} ${STATE_WORDS.suspended} ${what} on ${day}`,
    departed: `${who} had${not} left ${what} by ${day}`,
    returned:
      data.verdict === "no"
        ? `${who} had not left ${what} and come back by ${day}`
        : `${who} had left ${what} and come back by ${day}`,
    ever: data.verdict === "no" ? `${who} had never been in ${what} by ${day}` : `${who} had been in ${what} by ${day}`,
  };
  if (data.verdict === "maybe") return `${verdict}: the record cannot tell whether ${claim[asked.state]}.`;
  if (data.verdict === "contested")
    return `${verdict}: the depositary's record and another view differ on whether ${claim[asked.state]}.`;
  return `${verdict}: ${claim[asked.state]}.`;
}

function forceSentence(data: AnswerData, asked: InForceQuestion, teller: Teller): string {
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const verb = asked.on < teller.record.date ? "was" : "is";
  const yes = data.verdict === "yes";
  const ended = data.notes.find((note): note is Extract<Note, { note: "ended" }> => note.note === "ended");
  const parties = yes ? `, with ${data.count ?? 0} ${nounOf(teller, asked.instrument, data.count ?? 0)}` : "";
  return `${yes ? "Yes" : "No"}: ${what} ${verb}${yes ? "" : " not"} in force on ${inWords(asked.on)}${parties}.${ended ? ` ${endedForAll(ended, teller)}` : ""}`;
}

export const DID: Record<string, string> = {
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

function whenSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
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
