/**
 * What a day is: an integer, counted from 1 January 1970 in the proleptic Gregorian calendar, without a time zone.
 * `2021-12-18` is 18979. Day 0 is 1 January 1970 and a day like any other: never truth-test a day.
 *
 * This floor knows calendars and certainty. It refuses to know participants, acts, and the machine's clock zone.
 */
export type Day = number;

/** A day in calendar terms: `month` 1 to 12, `day` 1 to 31. Year 0 exists (1 BC). */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Later than every day: the end of a span that is still open. Compared, never printed. */
export const FOREVER: Day = Number.POSITIVE_INFINITY;
/** Earlier than every day: the start of a span without a known start. */
export const ALWAYS: Day = Number.NEGATIVE_INFINITY;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month, `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True if the calendar has that day: 29 February 2024 yes, 30 February never. */
export function isRealDay({ year, month, day }: CivilDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day of a calendar date that exists (see `isRealDay`).
 * Days from civil, after Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar date of a day; the inverse of `dayOf`. */
export function civilOf(day: Day): CivilDay {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** `YYYY-MM-DD` of a finite day, years 0000 to 9999. */
export function isoOf(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** The day written as `YYYY-MM-DD`, or null for any other text and for days that do not exist. */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(civil) ? dayOf(civil.year, civil.month, civil.day) : null;
}

/**
 * The same day of the month `months` later (or earlier, if negative); where that month is too short, its last day.
 * Six months from 18 June 2021 is 18 December 2021; from 31 August it is the last day of February.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: d } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(d, daysInMonth(toYear, toMonth)));
}

/** 0 for Sunday to 6 for Saturday. 18 December 2021 was a Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}
