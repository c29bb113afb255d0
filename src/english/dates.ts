import { addMonths, civilOf, type Day, dayOf, daysInMonth, isRealDay } from "../time/day.ts";
import { MONTHS } from "../time/edtf.ts";
import type { Span } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { ORDINAL_WORDS } from "./numbers.ts";
import type { Token } from "./tokens.ts";

/** What a date in a question means: days `span.from` to before `span.until`; one day, a month or a year. */
export interface DateRead {
  readonly span: Span;
  /** How many tokens it took. */
  readonly length: number;
}

export interface DateFault {
  readonly fault: "bad-date" | "ambiguous";
  readonly message: string;
  readonly length: number;
  /** The days it may have meant. */
  readonly offers: readonly Day[];
}

/**
 * Reads the date that begins at `tokens[i]`, as people write it: `18 December 2021`, `Dec 18, 2021`, `2021-12-18`,
 * `18/12/2021`, `June 2021`, `2010`, `today`, `last year`. Null where none begins; a fault where the calendar has no such day or
 * where day and month can be swapped.
 */
export function dateAt(tokens: readonly Token[], i: number, today: Day): DateRead | DateFault | null {
  const [first = "", second = "", third = ""] = [tokens[i]?.folded, tokens[i + 1]?.folded, tokens[i + 2]?.folded];
  // "Now that Russia is out" names an event and no day.
  const near = second === "that" ? undefined : NEAR_DAYS.get(first);
  if (near !== undefined) return { span: { from: today + near, until: today + near + 1 }, length: 1 };
  const edge = EDGES.get(first);
  if (edge) {
    const skip = second === "of" ? 2 : 1;
    const stretch = dateAt(tokens, i + skip, today);
    if (stretch && !("fault" in stretch) && stretch.span.until - stretch.span.from > 1) {
      const { from, until } = stretch.span;
      const day = edge === "first" ? from : until - 1;
      return { span: { from: day, until: day + 1 }, length: skip + stretch.length };
    }
    return null;
  }
  const turn = TURNS.get(first);
  if (turn !== undefined && tokens[i - 1]?.folded !== "the") {
    const { year: thisYear, month: thisMonth } = civilOf(today);
    if (second === "year") return wholeYear(thisYear + turn, 2);
    if (second === "month") {
      const from = addMonths(dayOf(thisYear, thisMonth, 1), turn);
      return { span: { from, until: addMonths(from, 1) }, length: 2 };
    }
  }
  const feast = feastAt(tokens, i, today);
  if (feast) return feast;
  const decade = decadeAt(tokens, i) ?? quarterAt(tokens, i);
  if (decade) return decade;
  const named = MONTH_NAMES.get(first);
  if (named === undefined && !/^\d/.test(first)) return null;
  const years = /^(\d{4})[–-](\d{4})$/.exec(first);
  if (years && isYear(years[1] ?? "") && isYear(years[2] ?? "") && Number(years[1]) < Number(years[2]))
    return { span: { from: dayOf(Number(years[1]), 1, 1), until: dayOf(Number(years[2]) + 1, 1, 1) }, length: 1 };
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(first);
  if (iso) return iso[3] ? oneDay(iso[1], iso[2], iso[3], 1) : month(iso[1], Number(iso[2]), 1);
  const written = tokens[i]?.text ?? "";
  const monthNext = MONTH_NAMES.get(second);
  const dayLast = /^(\d{1,2})(st|nd|rd|th)?$/.exec(third);
  if (isYear(first) && monthNext && dayLast) return oneDay(first, String(monthNext), dayLast[1], 3);
  const short = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2})$/.exec(written);
  if (short) return shortYear(Number(short[1]), Number(short[2]), Number(short[3]));
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written);
  if (yearFirst) return oneDay(yearFirst[1], yearFirst[2], yearFirst[3], 1);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  if (slashed) return eitherWay(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/.exec(first);
  if (ordinal) {
    const skip = second === "of" ? 1 : 0;
    const name = MONTH_NAMES.get(skip ? third : second);
    const year = tokens[i + 2 + skip]?.folded ?? "";
    if (name && isYear(year)) return oneDay(year, String(name), ordinal[1], 3 + skip);
  }
  if (named) {
    const day = /^(\d{1,2})(st|nd|rd|th)?$/.exec(second);
    if (day && isYear(third)) return oneDay(third, String(named), day[1], 3);
    if (isYear(second)) return month(second, named, 2);
  }
  if (isYear(first)) {
    return wholeYear(Number(first), 1);
  }
  return null;
}

/** "The 1990s", "the nineties", "the 90s": ten years; without its century a decade is one of the twentieth. */
function decadeAt(tokens: readonly Token[], i: number): DateRead | null {
  const word = tokens[i]?.folded ?? "";
  const full = /^(\d{3})0s$/.exec(word);
  const bare = /^([5-9])0s$/.exec(word)?.[1] ?? DECADES.get(word);
  const behindArticle = tokens[i - 1]?.folded === "the";
  const year = full ? Number(full[1]) * 10 : bare !== undefined && behindArticle ? 1900 + Number(bare) * 10 : null;
  if (year === null || !isYear(String(year)) || year < 1900) return null;
  return { span: { from: dayOf(year, 1, 1), until: dayOf(year + 10, 1, 1) }, length: 1 };
}
/** Those that everybody takes for the last century's. */
const DECADES: ReadonlyMap<string, number> = new Map([
  ["fifties", 5],
  ["sixties", 6],
  ["seventies", 7],
  ["eighties", 8],
  ["nineties", 9],
]);

/** "First quarter of 2026", "Q1 2026", "second half of 2020": three or six months of a year. */
function quarterAt(tokens: readonly Token[], i: number): DateRead | null {
  const word = tokens[i]?.folded ?? "";
  const [, glued] = /^q([1-4])$/.exec(word) ?? [];
  const noun = tokens[i + 1]?.folded ?? "";
  const named = /^(quarter|half)$/.test(noun) ? ORDINAL_WORDS.indexOf(word) + 1 : 0;
  const n = glued === undefined ? named : Number(glued);
  const months = glued === undefined && noun === "half" ? 6 : 3;
  const behind = i + (glued === undefined ? 2 : 1);
  const at = tokens[behind]?.folded === "of" ? behind + 1 : behind;
  const year = tokens[at]?.folded ?? "";
  if (n < 1 || n * months > 12 || !isYear(year)) return null;
  const from = dayOf(Number(year), (n - 1) * months + 1, 1);
  return { span: { from, until: addMonths(from, months) }, length: at + 1 - i };
}

function wholeYear(year: number, length: number): DateRead {
  return { span: { from: dayOf(year, 1, 1), until: dayOf(year + 1, 1, 1) }, length };
}

/** "Last year" is that of the calendar; "the last year" is twelve months up to today. */
const TURNS: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["last", -1],
  ["next", 1],
]);

/** Days that have a name in the calendar, as month and day; those that move with the moon are not among them. */
const FEASTS: readonly (readonly [words: RegExp, month: number, day: number])[] = [
  [/^christmas eve\b/, 12, 24],
  [/^christmas( day)?\b/, 12, 25],
  [/^boxing day\b/, 12, 26],
  [/^new years? eve\b/, 12, 31],
  [/^new years?( day)?\b/, 1, 1],
  [/^may day\b/, 5, 1],
  [/^leap day\b/, 2, 29],
];
const FEAST_WORDS = /^(christmas|boxing|new|may|leap)$/;

/** "Boxing Day 2025", "Christmas Eve of 2025"; without its year it is asked of which one, and the last is offered. */
function feastAt(tokens: readonly Token[], i: number, today: Day): DateRead | DateFault | null {
  const words = tokens.slice(i, i + 3).map((token) => token.folded);
  if (!FEAST_WORDS.test(words[0] ?? "")) return null;
  for (const [pattern, month, day] of FEASTS) {
    const found = pattern.exec(words.join(" "))?.[0];
    if (!found) continue;
    const length = found.split(" ").length;
    const skip = /^(of|in)$/.test(tokens[i + length]?.folded ?? "") ? 1 : 0;
    const year = tokens[i + length + skip]?.folded ?? "";
    if (isYear(year)) return oneDay(year, String(month), String(day), length + skip + 1);
    // "May day" and "new year" are also other words.
    if (!/^(christmas|boxing|new year)/.test(found)) return null;
    const { year: thisYear } = civilOf(today);
    const last = dayOf(thisYear, month, day) <= today ? thisYear : thisYear - 1;
    const message = `“${tokens
      .slice(i, i + length)
      .map((token) => token.text)
      .join(" ")}” of which year? write it with its year`;
    return { fault: "bad-date", message, length, offers: [dayOf(last, month, day)] };
  }
  return null;
}

/** How far from today, in days. */
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["now", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** "The end of 2021" is its last day. */
const EDGES: ReadonlyMap<string, "first" | "last"> = new Map([
  ["beginning", "first"],
  ["end", "last"],
  ["start", "first"],
]);

/** Months by name and by its first letters, from 1 on. */
const MONTH_NAMES: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i + 1],
    [name.toLowerCase().slice(0, 3), i + 1],
  ]),
  ["sept", 9],
]);

function isYear(text: string): boolean {
  return /^(1[6-9]|20|21)\d\d$/.test(text);
}

function month(year: string | undefined, number: number, length: number): DateRead | DateFault {
  const y = Number(year);
  if (number < 1 || number > 12)
    return { fault: "bad-date", message: `there is no month ${number}`, length, offers: [] };
  const from = dayOf(y, number, 1);
  return { span: { from, until: from + daysInMonth(y, number) }, length };
}

function oneDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  length: number,
): DateRead | DateFault {
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  if (isRealDay(civil)) {
    const from = dayOf(civil.year, civil.month, civil.day);
    return { span: { from, until: from + 1 }, length };
  }
  const last = daysInMonth(civil.year, civil.month);
  const name = MONTHS[civil.month - 1];
  return {
    fault: "bad-date",
    message: name
      ? `${name} ${civil.year} has no day ${civil.day}; its last day is ${last}`
      : `there is no month ${civil.month}`,
    length,
    offers: name ? [dayOf(civil.year, civil.month, last)] : [],
  };
}

/** 18/12/2021 can only be December; 3/4/2021 can be two days, and neither is assumed. */
function eitherWay(a: number, b: number, year: number): DateRead | DateFault {
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  const days = [dayFirst, monthFirst].filter(isRealDay).map((civil) => dayOf(civil.year, civil.month, civil.day));
  const [one, other] = days;
  if (one === undefined)
    return { fault: "bad-date", message: `no calendar has the day ${a}/${b}/${year}`, length: 1, offers: [] };
  if (other === undefined || other === one) return { span: { from: one, until: one + 1 }, length: 1 };
  const message = `${a}/${b}/${year} can be ${inWords(one)} or ${inWords(other)}`;
  return { fault: "ambiguous", message, length: 1, offers: [one, other] };
}

/** A year of two digits names no century, and day and month may be swapped besides: every day meant is offered. */
function shortYear(a: number, b: number, year: number): DateFault {
  const offers = [1900 + year, 2000 + year].flatMap((full) => {
    const read = eitherWay(a, b, full);
    return "fault" in read ? read.offers : [read.span.from];
  });
  const written = `${a}/${b}/${String(year).padStart(2, "0")}`;
  if (offers.length === 0)
    return { fault: "bad-date", message: `no calendar has the day ${written}`, length: 1, offers: [] };
  const days = offers.map((day) => inWords(day));
  const message = `${written} can be ${days.slice(0, -1).join(", ")} or ${days.at(-1)}: write the year in full`;
  return { fault: "ambiguous", message, length: 1, offers };
}
