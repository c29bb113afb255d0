import type { AnswerData, DatedMoment, Note } from "../questions/answer-data.ts";
import type { ActsQuestion, Filter, Moment, WhenQuestion } from "../questions/question.ts";
import { isOnce } from "../questions/when.ts";
import type { ParticipantId } from "../records/record.ts";
import { FOREVER } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { DONE } from "./done.ts";
import { didEcho } from "./echo.ts";
import { oftenEcho } from "./echo-record.ts";
import { ordinalWord } from "./numbers.ts";
import { article, didWords, OF_ITSELF, type Told, whenWords } from "./say-acts.ts";
import { viewsWords } from "./say-views.ts";
import { filterWords } from "./say-who.ts";
import { earliest } from "./supposed-remarks.ts";
import {
  capital,
  count,
  hasOn,
  listed,
  namesBeside,
  namesIn,
  nounOf,
  numberWords,
  stretchWords,
  type Teller,
} from "./teller.ts";

/** What is said where it never came to it: of an instrument itself, and of one participant. */
const NOT_BY_ITSELF: Partial<Record<Moment, string>> = {
  opened: "has not been opened for signature",
  "in-force": "has not entered into force",
  extended: "has not been extended",
  ended: "has not ended",
};
const NOT_DONE: Partial<Record<Moment, string>> = {
  left: "has not left",
  joined: "has not joined",
  signed: "has not signed",
  consented: "has not ratified",
  notice: "has given no notice of leaving",
  suspended: "has not been suspended in",
  provisional: "has not provisionally applied",
  returned: "has not returned to",
  revoked: "has revoked no notice of leaving",
  "put-off": "has extended no notice of leaving",
  unbound: "has not withdrawn its consent to",
  declined: "has not declared its intention not to become a party to",
};

/** "Russia left Open Skies on 18 December 2021; it gave notice on 18 June 2021." */
export function whenSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const dates = data.dates ?? [];
  if (asked.moment === "peak") return peakSentence(data, asked, teller);
  if (asked.participant === null) {
    if (asked.busiest && dates.length > 0) return busiestSentence(data, asked, teller);
    const own = dates.find((date) => date.participant === null);
    // Only what is supposed, or computed from a clause, lies after the record.
    const enters = own?.act === "entry-into-force" && own.on > teller.record.date;
    if (own)
      return `${capital(what)} ${enters ? "enters into force" : (OF_ITSELF[own.act] ?? own.act)} ${whenWords(own)}.`;
    if (asked.form === "count") return countSentence(data, asked, teller);
    if (dates.length > 0) return `${capital(toldByDay(data, asked, teller))}.`;
    const itself = NOT_BY_ITSELF[asked.moment];
    if (itself) return `${capital(what)} ${itself}, as far as the record goes.`;
    return countSentence({ ...data, count: 0 }, asked, teller);
  }
  const who = teller.names.inSentence(asked.participant, asked.on);
  const views = asked.form === "count" ? "" : viewsWords(data.notes, teller);
  if (views !== "" && dates.length === 0)
    return `Contested: by the depositary's record ${who} ${notDone(data, asked.moment)} ${what}; ${views}.`;
  if (asked.nth !== undefined && dates.length === 0)
    return `${capital(who)} ${notDone(data, asked.moment)} ${what} for a ${ordinalWord(asked.nth)} time, as far as the record goes.`;
  if (dates.length === 0) {
    const leaving = data.notes.find((note): note is Extract<Note, { note: "leaving" }> => note.note === "leaving");
    if (leaving?.effect && asked.form !== "count")
      return `${capital(who)} is leaving ${what}: with effect on ${inWords(leaving.effect)}${earliest(leaving)}, by its notice of ${inWords(leaving.notice)}.`;
    if (leaving && asked.form !== "count")
      return `${capital(who)} gave notice of leaving ${what} on ${inWords(leaving.notice)}; the record does not tell its effect.`;
    if (asked.moment === "left" && asked.form !== "count")
      return `${capital(who)} has not left ${what}, and no notice of its leaving stands, as far as the record goes.`;
    const toward = asked.toward ? ` toward ${teller.names.inSentence(asked.toward, asked.on)}` : "";
    const succeeded = data.notes.some(({ note }) => note === "succeeded-to");
    if ((succeeded || data.notes.some(({ note }) => note === "unrecorded")) && asked.form !== "count")
      return `The record does not tell when${succeeded ? "" : ", or whether,"} ${who} ${didEcho(asked.moment, false)} ${what}.`;
    return `${capital(who)} ${NOT_DONE[asked.moment] ?? "has no such day toward"} ${what}${toward}, as far as the record goes.`;
  }
  const told = capital(asked.form === "count" ? timesWords(data, asked, teller) : ofOne(data, asked, teller));
  return `${told}.${views === "" ? "" : ` Contested: ${views}.`}`;
}

/** How many acts are told one by one; of more only how many there were toward each instrument. */
const TOLD = 40;

/** "Six left an instrument of the record between … and …: Burkina Faso, Mali and Niger left ECOWAS on …; …". */
export function actsSentence(data: AnswerData, asked: ActsQuestion, teller: Teller): string {
  const { moment, kind, on, since, filters, form } = asked;
  const dates = data.dates ?? [];
  const n = data.count ?? 0;
  const done = asked.excluded ? "been excluded from" : (DONE[moment]?.[n > 1 ? 1 : 0] ?? "");
  const later = dates.filter((date) => date.on > teller.record.date).length;
  const has = on < teller.record.date ? "had" : later > 0 ? "will have" : n > 1 ? "have" : "has";
  const only = onlyOne(filters, teller);
  const who = only !== null ? teller.names.inSentence(only, on) : n === 0 ? "nobody" : count(n, "participant");
  const scope = only !== null ? "" : filters.map((filter) => ` ${filterWords(filter, on, teller, n > 1)}`).join(" and");
  // "Left or leave": some of the days are past, and some are still to come.
  const past = asked.excluded ? `${n > 1 ? "were" : "was"} excluded from` : didEcho(moment, n > 1);
  const present = moment === "left" && !asked.excluded && later > 0 ? (n > 1 ? "leave" : "leaves") : null;
  const did = present === null ? past : later < dates.length ? `${past} or ${present}` : present;
  const verb = since === null ? `${has} ${done}` : did;
  const of = `${verb} ${n > 0 ? article(kind ?? "instrument") : only === null ? "any" : "no"} ${kind ?? "instrument"} of the record ${stretchWords(since, on)}`;
  if (n === 0 && form === "any")
    return data.verdict === "contested"
      ? `Contested: by the depositaries' records ${who}${scope} ${of}.`
      : `No: ${who}${scope} ${of}.`;
  if (n === 0) return `${capital(who)}${scope} ${of}.`;
  const told = (data.instruments ?? [])
    .map((instrument) => ({ instrument, own: dates.filter((date) => date.instrument === instrument) }))
    .sort((a, b) => (a.own[0]?.on ?? 0) - (b.own[0]?.on ?? 0))
    .map(({ instrument, own }) => {
      if (dates.length > TOLD) return `${teller.names.inSentence(instrument, on)} (${own.length})`;
      const when = { ask: "when", moment, participant: null, instrument, on } as const;
      return toldByDay({ ...data, dates: own }, when, teller);
    });
  const said = `${who}${scope} ${of}: ${dates.length > TOLD ? listed(told) : told.join("; ")}.`;
  return form === "any" ? `Yes: ${said}` : capital(said);
}

/** The one that alone is asked about; null where a set is, or everybody. */
function onlyOne([filter, ...others]: readonly Filter[], { names }: Teller): ParticipantId | null {
  const one = filter?.in && !filter.with && others.length === 0 && names.isParticipant(filter.of);
  return filter && one ? filter.of : null;
}

/** "Most joined NATO in 1949, twelve: Belgium, … became members on 24 August 1949." */
function busiestSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const dates = data.dates ?? [];
  const byDay = asked.busiest === "day";
  const days = [...dates].sort((a, b) => a.on - b.on);
  const keys = [
    ...new Set(days.map(({ on, text }) => (byDay ? `on ${inWords(on)}` : `in ${text.match(/\d{4}/)?.[0]}`))),
  ];
  const scope = (asked.filters ?? []).map((filter) => ` ${filterWords(filter, asked.on, teller)}`).join(" and");
  const what = `${didEcho(asked.moment, true)} ${teller.names.inSentence(asked.instrument, asked.on)}`;
  const many = `${numberWords(data.count ?? 0)}${keys.length > 1 ? " each" : ""}`;
  const told = dates.length > TOLD ? "" : `: ${toldByDay(data, asked, teller)}`;
  return `Most${scope} ${what} ${listed(keys)}, ${many}${told}.`;
}

function peakSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const what = capital(teller.names.inSentence(asked.instrument, asked.on));
  const [first] = data.dates ?? [];
  if (!first) return `${what} never had a ${nounOf(teller, asked.instrument, 1)}.`;
  const last = data.between && data.between.until !== FOREVER ? data.between.until - 1 : null;
  const from = inWords(first.on);
  const days = last === first.on ? `on ${from}` : `from ${from}${last === null ? " on" : ` until ${inWords(last)}`}`;
  return `${what} had the most ${nounOf(teller, asked.instrument, 2)}, ${numberWords(data.count ?? 0)}, ${days}.`;
}

/** What one did: the effect first, then the notice or the deposit; of several times each with its own. */
function ofOne(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const dates = data.dates ?? [];
  const who = teller.names.inSentence(asked.participant ?? "", asked.on);
  const main = dates.filter((date) => isOnce(asked.moment, date.act));
  const beside = (one: DatedMoment, i: number) =>
    dates.filter(
      (date) => !main.includes(date) && date.on <= one.on && (i === 0 || date.on > (main[i - 1]?.on ?? one.on)),
    );
  const first = main[0] && toldOf(main[0], 1, data);
  const told = main.map((date, i) => {
    // "Toward Belarus, and toward all": the same was not done again.
    const alike = toldOf(date, 1, data).toward === first?.toward;
    const time = asked.nth === undefined ? "" : ` for the ${ordinalWord(asked.nth)} time`;
    const again = (i > 0 && alike) || asked.moment === "returned" ? " again" : time;
    const words = didWords(toldOf(date, 1, data), asked.instrument, i === 0, teller);
    const others = beside(date, i).map((other) =>
      main.length > 1 && other.act === "notice-of-withdrawal"
        ? `notice ${whenWords(other)}`
        : besideWords(other, date, teller, data, asked),
    );
    const also = others.length === 0 ? "" : main.length > 1 ? ` (${listed(others)})` : `; it ${listed(others)}`;
    // "Left …, again on …": the verb stands once where it is the same.
    const same =
      i > 0 && alike && date.act === main[0]?.act && main[0].on > teller.record.date === date.on > teller.record.date;
    const least = data.notes.some((note) => note.note === "computed" && note.on === date.on && isEarliest(note.rule));
    return `${same ? "again" : `${words}${again}`} ${whenWords(date)}${least ? " at the earliest" : ""}${also}`;
  });
  return `${who} ${listed(told)}`;
}

/** What did not come about; a treaty's operation one suspends, where a view says so, and is not suspended in it. */
function notDone({ notes }: AnswerData, moment: Moment): string {
  const operation = notes.some((note) => note.note === "seen-otherwise" && note.scope === "operation");
  if (moment === "suspended" && operation) return "has not suspended its operation of";
  return NOT_DONE[moment] ?? "has no such day toward";
}

/** A clause whose period is only the least: the leaver names the day. */
function isEarliest(rule: string): boolean {
  return rule.endsWith("at the earliest");
}

function besideWords(
  other: DatedMoment,
  main: DatedMoment,
  teller: Teller,
  data: AnswerData,
  asked: WhenQuestion,
): string {
  const when = other.on === main.on ? "on the same day" : whenWords(other);
  return `${didWords(toldOf(other, 1, data), asked.instrument, false, teller)} ${when}`;
}

/** An act as it is told; what a suspension is of stands in the act behind it. */
function toldOf({ act, on, participant }: DatedMoment, n: number, data: AnswerData): Told {
  const behind = data.because.find((ground) => ground.participant === participant && ground.since === on)?.act;
  const suspends = behind?.act === "suspension";
  return { act, on, n, scope: suspends ? behind.scope : "operation", toward: suspends ? behind.toward : null };
}

/**
 * Those who did the same on the same day are told together, in order of day: "Albania and Croatia became members on 1 April
 * 2009"; a notice stands beside the leaving that it led to.
 */
function toldByDay(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const dates = data.dates ?? [];
  const notices = asked.moment === "left" ? dates.filter((date) => !isOnce("left", date.act)) : [];
  const groups: { date: DatedMoment; when: string; beside: string; words: string; ids: string[] }[] = [];
  for (const date of dates.filter((one) => !notices.includes(one)).sort((a, b) => a.on - b.on)) {
    const notice = notices.filter((one) => one.participant === date.participant && one.on < date.on).at(-1);
    const beside = notice ? ` (notice ${whenWords(notice)})` : "";
    const when = whenWords(date);
    const words = didWords(toldOf(date, 1, data), asked.instrument, false, teller);
    const group = groups.find((each) => each.words === words && each.when === when && each.beside === beside);
    if (group?.ids.includes(date.participant ?? "")) continue;
    if (group) group.ids.push(date.participant ?? "");
    else groups.push({ date, when, beside, words, ids: [date.participant ?? ""] });
  }
  const before = asked.moment === "left" ? 1 : 0;
  const told = groups.map(({ date, when, beside, ids }, i) => {
    const same = groups.slice(0, i).filter((group) => group.words === groups[i]?.words);
    const earlier = same.some((group) => ids.length === 1 && group.ids.includes(ids[0] ?? ""));
    const words = didWords(toldOf(date, ids.length, data), asked.instrument, i === 0, teller);
    return `${namesIn(teller, ids, date.on - before)} ${words}${earlier ? " again" : ""} ${when}${beside}`;
  });
  return told.length > 2 || groups.some(({ ids }) => ids.length > 1) ? told.join("; ") : listed(told);
}

function countSentence(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const { on, since, filters = [] } = asked;
  const n = data.count ?? 0;
  const toward = asked.toward ? ` toward ${teller.names.inSentence(asked.toward, on)}` : "";
  const what = `${teller.names.inSentence(asked.instrument, on)}${toward}`;
  const scope = filters.map((filter) => ` ${filterWords(filter, on, teller, n > 1)}`).join(" and");
  const has = on < teller.record.date ? "had" : n === 1 || n === 0 ? "has" : "have";
  const verb = DONE[asked.moment]?.[n > 1 ? 1 : 0] ?? "";
  const names = namesBeside(teller, data.participants ?? [], on);
  return `${n === 0 ? "Nobody" : capital(numberWords(n))}${scope} ${has} ${verb} ${what} ${oftenEcho(asked.times).trimStart()}${asked.times ? " " : ""}${stretchWords(since, on)}${names}.`;
}

/** "The United States has left UNESCO twice by …: on …". */
export function timesWords(data: AnswerData, asked: WhenQuestion, teller: Teller): string {
  const { on, moment } = asked;
  const n = data.count ?? 0;
  const who = teller.names.inSentence(asked.participant ?? "", on);
  const what = teller.names.inSentence(asked.instrument, on);
  const verb = DONE[moment]?.[0] ?? "";
  const days = (data.dates ?? []).filter((date) => date.on <= on && isOnce(moment, date.act)).map(whenWords);
  const has = hasOn(on, teller);
  const times = n === 0 ? "never" : n === 1 ? "once" : n === 2 ? "twice" : `${numberWords(n)} times`;
  return n === 0
    ? `${who} ${has} ${times} ${verb} ${what} by ${inWords(on)}`
    : `${who} ${has} ${verb} ${what} ${times} by ${inWords(on)}: ${listed(days)}`;
}
