import type { AnswerData, DatedMoment, Note } from "../questions/answer-data.ts";
import type {
  AboutQuestion,
  HeirsQuestion,
  HowLongQuestion,
  Question,
  RankQuestion,
  WhichQuestion,
} from "../questions/question.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords, stretchInWords } from "../time/words.ts";
import { kindWords, MOMENT_NOUNS } from "./echo-record.ts";
import { didWords, OF_ITSELF, whenWords } from "./say-acts.ts";
import { changesSentence } from "./say-changes.ts";
import { ruleSentence } from "./say-rules.ts";
import {
  capital,
  count,
  digits,
  listed,
  listedByDay,
  namesIn,
  nounOf,
  numberWords,
  stretchWords,
  type Teller,
  tally,
} from "./teller.ts";

type Asked = Extract<Question, { ask: "which" | "changes" | "how-long" | "rule" | "rank" | "heirs" | "about" }>;

/** Answers about instruments, changes, lengths, rules, ranks, heirs and the record itself. */
export function recordSentence(data: AnswerData, asked: Question, teller: Teller): string {
  const given = asked as Asked;
  switch (given.ask) {
    case "which":
      return whichSentence(data, given, teller);
    case "changes":
      return changesSentence(data, given, teller);
    case "how-long":
      return howLongSentence(data, given, teller);
    case "rule":
      return ruleSentence(data, given, teller);
    case "rank":
      return rankSentence(data, given, teller);
    case "heirs":
      return heirsSentence(data, given, teller);
    case "about":
      return aboutSentence(data, given, teller);
  }
}

function whichSentence(data: AnswerData, asked: WhichQuestion, teller: Teller): string {
  const { on, participants, reading } = asked;
  const day = inWords(on);
  const n = data.instruments?.length ?? 0;
  const kinds =
    asked.kind === null && n === 1 ? "instrument" : n === 1 ? singular(kindWords(asked.kind)) : kindWords(asked.kind);
  const past = on < teller.record.date;
  const number = capital(n === 0 ? "no" : numberWords(n));
  const names = n === 0 ? "." : `: ${namesIn(teller, data.instruments ?? [], on)}.`;
  if (reading === "in-force" || reading === "not-in-force" || reading === "never-in-force" || reading === "ended") {
    const have = past ? "had" : n === 1 ? "has" : "have";
    const be = past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are";
    const SAID: Record<typeof reading, string> = {
      "in-force": `${be} in force on`,
      "not-in-force": `${be} not in force on`,
      "never-in-force": `${have} never entered into force by`,
      ended: `${have} ended by`,
    };
    return `${number} ${kinds} of the record ${SAID[reading]} ${day}${names}`;
  }
  if (reading === "recorded") return `The record holds ${numberWords(n)} ${kinds}${names}`;
  const who = participants.length === 0 ? "somebody" : namesIn(teller, participants, on);
  const many = participants.length > 1;
  const is = past ? (many ? "were" : "was") : many ? "are" : "is";
  const has = past ? "had" : many ? "have" : "has";
  const both = participants.length === 2 ? "both " : many ? "all " : "";
  if (reading === "departed") {
    const when = stretchWords(asked.since, on);
    if (n === 0) return `${capital(who)} ${has} left no ${kindWords(asked.kind)} of the record ${when}.`;
    const whose = many || participants.length === 0;
    const left =
      participants.length === 0
        ? `${number} ${kinds} ${n === 1 ? "has" : "have"} been left`
        : `${capital(who)} ${has} ${both}left ${numberWords(n)} ${kinds}`;
    return `${left} ${when}: ${leftTold(data.dates ?? [], whose, teller)}.`;
  }
  const SAID: Record<typeof reading, string> = {
    in: `${is} ${both}in`,
    ever: `${has} ${both}been in`,
    pending: `${has} ${both}signed and not ratified`,
    leaving: `${is} ${both}leaving`,
    never: `${has} ${both}never joined`,
  };
  return `${capital(who)} ${SAID[reading]} ${n === 0 ? "no" : numberWords(n)} ${kinds} of the record on ${day}${names}`;
}

/**
 * What was left and when, each once: "the Paris Agreement on 4 November 2020 and again on 27 January 2026"; where several
 * may have left, with who did: "the Tashkent treaty (Azerbaijan, Georgia and Uzbekistan on 20 April 1999)".
 */
function leftTold(dates: readonly DatedMoment[], whose: boolean, teller: Teller): string {
  const exits = new Map<string, { id: string; on: Day }[]>();
  for (const { instrument, participant, on } of dates)
    exits.set(instrument, [...(exits.get(instrument) ?? []), { id: participant ?? "", on }]);
  const told = [...exits].map(([instrument, each]) => {
    const name = teller.names.inSentence(instrument, (each[0]?.on ?? 0) - 1);
    if (whose) return `${name} (${listedByDay(each, teller)})`;
    return `${name} on ${each.map(({ on }) => inWords(on)).join(" and again on ")}`;
  });
  return whose || told.length < dates.length ? told.join("; ") : listed(told);
}

function singular(word: string): string {
  return word === "treaties" ? "treaty" : word.replace(/s$/, "");
}

function howLongSentence(data: AnswerData, asked: HowLongQuestion, teller: Teller): string {
  const { on } = asked;
  const what = teller.names.inSentence(asked.instrument, on);
  const who = asked.participant === null ? null : teller.names.inSentence(asked.participant, on);
  if (asked.between) {
    const [first, second] = asked.between;
    const of = `${MOMENT_NOUNS[first]} to ${MOMENT_NOUNS[second]}`;
    const whose = who ? ` for ${who}` : "";
    if (!data.duration?.span) return oneDayWords(data, asked, `${of} of ${what}${whose}`, teller);
    const { from, until } = data.duration.span;
    const length =
      until - from > 60
        ? `${stretchInWords(from, until)} (${tally(until - from, "day")})`
        : stretchInWords(from, until);
    const took = who
      ? `${capital(who)} took ${length} from ${of} of ${what}`
      : `${capital(what)} took ${length} from ${of}`;
    return `${took}: from ${inWords(from)} to ${inWords(until)}.`;
  }
  const subject = capital(who ?? what);
  const verb = who ? `${asked.out ? "outside" : "in"} ${what}` : "in force";
  if (asked.out && (!data.duration || data.duration.days === 0))
    return `${subject} had not left ${what} by ${inWords(on)}.`;
  if (!data.duration || data.duration.days === 0) return `${subject} was never ${verb} by ${inWords(on)}.`;
  const { span } = data.duration;
  if (!span) {
    const runs = runsOf(data);
    return `${subject} ${runs.at(-1)?.until === null ? "had been" : "was"} ${verb} for ${lengthWords(data)} in all by ${inWords(on)}, in ${count(runs.length, "period")}: ${listed(runs.map(runWords))}.`;
  }
  const words = `${lengthWords(data)}${data.duration.days > 60 ? ` (${tally(data.duration.days, "day")})` : ""}`;
  return span.until > on
    ? `${subject} had been ${verb} for ${words} by ${inWords(on)}, from ${inWords(span.from)} on.`
    : `${subject} was ${verb} for ${words}, from ${inWords(span.from)} to ${inWords(span.until - 1)}.`;
}

/** Where a stretch has only one of its ends on record: that one, and what is asked for. */
function oneDayWords({ dates }: AnswerData, asked: HowLongQuestion, of: string, teller: Teller): string {
  const [known] = dates ?? [];
  if (!known) return `The record has neither day: from ${of}.`;
  const who = teller.names.inSentence(asked.participant ?? asked.instrument, known.on);
  const did =
    known.participant === null
      ? (OF_ITSELF[known.act] ?? known.act)
      : didWords({ act: known.act, on: known.on, n: 1, scope: "membership" }, asked.instrument, true, teller);
  return `The record has only one of the two days, from ${of}: ${who} ${did} ${whenWords(known)}.`;
}

/** The runs of a length, from its days of beginning and end; `until` null while one goes on. */
function runsOf({ dates }: AnswerData): { from: Day; until: Day | null }[] {
  const runs: { from: Day; until: Day | null }[] = [];
  const [begins] = dates ?? [];
  for (const date of dates ?? []) {
    const last = runs.at(-1);
    if (date.act === begins?.act) runs.push({ from: date.on, until: null });
    else if (last) last.until = date.on;
  }
  return runs;
}

function runWords({ from, until }: { from: Day; until: Day | null }): string {
  return until === null ? `from ${inWords(from)} on` : `from ${inWords(from)} to ${inWords(until - 1)}`;
}

/** A run of days in calendar terms; the sum of several runs in days, and in calendar terms as if they had followed each other. */
export function lengthWords({ duration, dates }: Pick<AnswerData, "duration" | "dates">): string {
  if (!duration) return tally(0, "day");
  if (duration.span) return stretchInWords(duration.span.from, duration.span.until);
  const from = dates?.[0]?.on;
  const days = tally(duration.days, "day");
  return from === undefined || duration.days < 60 ? days : `${days} (${stretchInWords(from, from + duration.days)})`;
}

function rankSentence(data: AnswerData, asked: RankQuestion, teller: Teller): string {
  const { rank, on } = asked;
  const day = inWords(on);
  const what = asked.instrument === null ? "" : teller.names.inSentence(asked.instrument, on);
  if (data.kind === "instruments") {
    const names = capital(namesIn(teller, data.instruments ?? [], on));
    const n = data.instruments?.length ?? 0;
    if (n === 0) return `None has ${rank === "most-left-instrument" ? "been left" : "parties"} by ${day}.`;
    if (rank === "most-left-instrument")
      return `${names} ${n === 1 ? "has" : "have"} been left most often, ${count(data.count ?? 0, "time")} by ${day}.`;
    const [first] = data.instruments ?? [];
    const sizes = sizesWords(data.notes, on, teller);
    if (sizes)
      return `${capital(sizes.biggest)} ${hasOn(on, teller)} ${n > 1 ? "as many" : "more"}: ${sizes.held} on ${day}; ${listed(sizes.others)}.`;
    return `${names} ${n === 1 ? "has" : "have"} the most, ${data.count} ${nounOf(teller, first ?? "", data.count ?? 0)} on ${day}.`;
  }
  const ids = data.participants ?? [];
  if (ids.length === 0) return `Nobody${what ? ` ${rankVerb(rank)} ${what}` : ""} by ${day}.`;
  const names = capital(namesIn(teller, ids, data.dates?.[0]?.on ?? on));
  if (rank === "most-exits")
    return `${names} ${ids.length === 1 ? "has" : "have"} left the most ${kindWords(asked.kind)}: ${data.count} by ${day}.`;
  if (rank === "most-instruments")
    return `${names} ${ids.length === 1 ? "is" : "are"} in the most ${kindWords(asked.kind)} of the record: ${data.count} on ${day}.`;
  if (rank === "longest" || rank === "shortest") {
    return `${names} ${ids.length === 1 ? "has" : "have"} been in ${what} ${rank} by ${day}: ${lengthWords(data)}.`;
  }
  const order = rank.startsWith("first") ? "first" : "last";
  const since = data.dates?.[0] ? `, on ${inWords(data.dates[0].on)}` : "";
  return `${names} ${rankVerb(rank)} ${what} ${order}${since}.`;
}

export function hasOn(on: Day, teller: Teller): string {
  return on < teller.record.date ? "had" : "has";
}

/** Instruments compared, the biggest first: how many are in each. Null where none are. */
export function sizesWords(notes: readonly Note[], on: Day, teller: Teller) {
  const [most, ...others] = notes
    .flatMap((note) => (note.note === "sizes" ? note.sizes : []))
    .sort((a, b) => b.n - a.n)
    .map(({ id, n }) => ({ name: teller.names.inSentence(id, on), held: `${digits(n)} ${nounOf(teller, id, n)}` }));
  if (!most) return null;
  return {
    biggest: most.name,
    held: most.held,
    others: others.map(({ name, held }) => `${name} ${hasOn(on, teller)} ${held}`),
  };
}

function rankVerb(rank: RankQuestion["rank"]): string {
  if (rank.endsWith("-out")) return "left";
  if (rank.endsWith("-signed")) return "signed";
  return rank.endsWith("-consented") ? "ratified" : "joined";
}

/** How one came from another, before the day. */
const CAME: Partial<Record<string, string>> = {
  continues: "continued it,",
  separates: "separated,",
  "dissolves into": "at its dissolution,",
  "dissolves-into": "at its dissolution,",
  merges: "merged,",
  accedes: "acceded,",
};

function heirsSentence(data: AnswerData, asked: HeirsQuestion, teller: Teller): string {
  const { on } = asked;
  const from = teller.names.inSentence(asked.participant, on);
  const where = asked.instrument === null ? "" : ` in ${teller.names.inSentence(asked.instrument, on)}`;
  const ids = data.participants ?? [];
  if (ids.length === 0) return `The record has nobody that succeeded ${from}${where}.`;
  const told = (data.dates ?? []).map((date) => {
    const name = teller.names.inSentence(date.participant ?? "", date.on);
    return `${name} (${CAME[date.act] ?? date.act.replaceAll("-", " ")} ${inWords(date.on, "short")})`;
  });
  return `${capital(numberWords(ids.length))} came from ${from}${where}: ${listed(told)}.`;
}

function aboutSentence(data: AnswerData, asked: AboutQuestion, teller: Teller): string {
  const { record, names } = teller;
  const on = inWords(asked.on);
  if (asked.topic === "figures") return figuresSentence(data, teller);
  if (asked.topic === "depositaries" && asked.of !== null) return keptSentence(data, asked.of, teller);
  if (asked.of === null) {
    const note = data.notes.find((each): each is Extract<Note, { note: "acts" }> => each.note === "acts");
    const holds = note
      ? `${note.count === null ? "the standings, without their acts," : `${digits(note.count)} acts`} of ${note.participants} participants toward ${note.instruments} instruments`
      : "";
    return asked.topic === "help"
      ? `Ask who remains, left, never joined or still has to ratify; when, how long, what changed, what if, and whether something is true. The record holds ${holds}.`
      : `The record speaks up to ${inWords(record.date)} (version ${record.version}): ${holds}.`;
  }
  const name = capital(names.inSentence(asked.of, asked.on));
  if (data.instruments === null)
    return `${name}: ${count(data.count ?? 0, "participant")} on ${on}: ${namesIn(teller, data.participants ?? [], asked.on)}.`;
  const isInstrument = record.instruments.some(({ id }) => id === asked.of);
  if (isInstrument) {
    const day = (act: string) => data.dates?.find((date) => date.act === act)?.on;
    const [opened, inForce, ended] = [day("opened"), day("entry-into-force"), day("termination")];
    const told = [
      ...(opened === undefined ? [] : [`opened for signature on ${inWords(opened)}`]),
      inForce === undefined ? "never in force" : `in force from ${inWords(inForce)}`,
      ...(ended === undefined || ended === FOREVER ? [] : [`ended on ${inWords(ended)}`]),
    ];
    const parties =
      data.count === null
        ? ""
        : `; ${count(data.count, nounOf(teller, asked.of, 1), nounOf(teller, asked.of, 2))} on ${on}`;
    const { until, missing } = data.coverage;
    const known = until < record.date ? ` The record of it is complete up to ${inWords(until)}.` : "";
    const lacks = missing.length > 0 ? ` Missing: ${missing.join("; ")}.` : "";
    return `${name}: ${told.join(", ")}${parties}.${known}${lacks}`;
  }
  const left = data.dates ?? [];
  const gone = left.length === 0 ? "" : ` It has left ${leftTold(left, false, teller)}.`;
  const inside =
    data.instruments.length === 0
      ? "in no instrument of the record"
      : `in ${count(data.instruments.length, "instrument")} of the record: ${namesIn(teller, data.instruments, asked.on)}`;
  return `On ${on} ${names.inSentence(asked.of, asked.on)} ${asked.on < record.date ? "was" : "is"} ${inside}.${gone}`;
}

/** Depositaries that are no participants of the record, by the codes of its codebook. */
const KEEPERS: Partial<Record<string, string>> = {
  UNSG: "the Secretary-General of the United Nations",
  OAS: "the General Secretariat of the Organization of American States",
};

function keptSentence({ notes, on }: AnswerData, id: string, { names, record }: Teller): string {
  const what = names.inSentence(id, on ?? record.date);
  const of = notes.flatMap((note) => (note.note === "depositaries" ? note.of : []));
  if (of.length === 0) return `The record names no depositary of ${what}.`;
  const told = of.map((each) => KEEPERS[each] ?? names.inSentence(each, on ?? record.date));
  return `The ${of.length === 1 ? "depositary" : "depositaries"} of ${what} ${of.length === 1 ? "is" : "are"} ${listed(told)}.`;
}

function figuresSentence({ notes }: AnswerData, { record }: Teller): string {
  const from = notes.filter((note) => note.note === "figures-from");
  const told = [...new Set(from.map(({ measure }) => measure))].map((measure) => {
    const sources = from
      .filter((note) => note.measure === measure)
      .map(({ source, count: n, years: [first, last] }) => {
        const title = record.sources.find(({ id }) => id === source)?.title ?? source;
        return `${title} (${first === last ? first : `${first} to ${last}`}; ${count(n, "participant")})`;
      });
    return `${measure.replaceAll("-", " ")} from ${listed(sources)}`;
  });
  return told.length === 0 ? "The record holds no figures." : `The figures: ${told.join("; ")}.`;
}
