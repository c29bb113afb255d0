import { type Day, dayOf, daysInMonth, isoOf, isRealDay } from "./day.ts";

/**
 * A date and how sure we are of it: the subset of EDTF (ISO 8601-2:2019) that sources of treaty acts need.
 * `1999`, `1999-03`, `1999-03-12`, each with a trailing `?` (uncertain), `~` (approximate) or `%` (both),
 * and `[1999-01-05..1999-02]` (one day in that run).
 *
 * `earliest` and `latest` are both inclusive. A full day has one day, whatever its qualifier:
 * `1955-06-05~` stands on 5 June, and its qualifier is told, never widened into days.
 */
export interface EdtfDate {
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: "day" | "month" | "year" | "run";
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export interface EdtfFault {
  readonly fault: string;
  readonly cause: string;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const SHAPE = "expected YYYY, YYYY-MM or YYYY-MM-DD, optionally with ?, ~ or %, or [date..date]";

/** Reads one date. Bad text is returned as a fault in words, never repaired and never thrown. */
export function parseEdtf(text: string): EdtfDate | EdtfFault {
  const run = /^\[([^[\].]{4,12})\.\.([^[\].]{4,12})\]$/.exec(text);
  if (run) {
    const first = parsePoint(run[1] ?? "", text);
    if ("fault" in first) return first;
    const last = parsePoint(run[2] ?? "", text);
    if ("fault" in last) return last;
    if (last.latest < first.earliest) {
      return { fault: `${text} ends before it begins`, cause: "the two dates are in the wrong order" };
    }
    return {
      text,
      earliest: first.earliest,
      latest: last.latest,
      precision: "run",
      uncertain: first.uncertain || last.uncertain,
      approximate: first.approximate || last.approximate,
    };
  }
  return parsePoint(text, text);
}

function parsePoint(point: string, text: string): EdtfDate | EdtfFault {
  const qualifier = /[?~%]$/.exec(point)?.[0] ?? "";
  const match = POINT.exec(qualifier ? point.slice(0, -1) : point);
  if (!match) return { fault: `${JSON.stringify(text)} is not a date; ${SHAPE}`, cause: causeOf(point) };
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const fault = missingDay(year, month, day);
  if (fault) return fault;
  return {
    text,
    earliest: dayOf(year, month ?? 1, day ?? 1),
    latest: dayOf(year, month ?? 12, day ?? daysInMonth(year, month ?? 12)),
    precision: day !== null ? "day" : month !== null ? "month" : "year",
    uncertain: qualifier === "?" || qualifier === "%",
    approximate: qualifier === "~" || qualifier === "%",
  };
}

function missingDay(year: number, month: number | null, day: number | null): EdtfFault | null {
  if (month === null) return null;
  if (month < 1 || month > 12) return { fault: `there is no month ${month}`, cause: "day and month swapped?" };
  if (day === null || isRealDay({ year, month, day })) return null;
  const last = daysInMonth(year, month);
  return {
    fault: `${MONTHS[month - 1]} ${year} has no day ${day}`,
    cause: `its last day is ${last}; a slip of the pen, or another month`,
  };
}

function causeOf(point: string): string {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(point)) return "the day stands first; write the year first";
  if (/^\d{4}[./]\d/.test(point)) return "write hyphens between year, month and day";
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(point)) return "month and day have two digits each: 2021-06-08";
  if (point.trim() !== point) return "a space stands before or after the date";
  return point === "" ? "the cell is empty" : "a slip of the pen, or another column's value";
}

/** True for a date that names one day. Coarser dates and runs make the days between unsure. */
export function isSharp(date: EdtfDate): boolean {
  return date.earliest === date.latest;
}

/** The date of one known day. */
export function edtfOfDay(day: Day): EdtfDate {
  return { text: isoOf(day), earliest: day, latest: day, precision: "day", uncertain: false, approximate: false };
}

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
