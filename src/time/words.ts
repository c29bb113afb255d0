import { addMonths, civilOf, type Day } from "./day.ts";
import { type EdtfDate, MONTHS } from "./edtf.ts";

/** `18 December 2021`, or `18 Dec 2021` where space is short. */
export function inWords(day: Day, length: "long" | "short" = "long"): string {
  const { year, month, day: d } = civilOf(day);
  const name = MONTHS[month - 1] ?? "";
  return `${d} ${length === "short" ? name.slice(0, 3) : name} ${year}`;
}

/** `2021`, where the day has no room. */
export function yearOf(day: Day): string {
  return String(civilOf(day).year);
}

/** A date with its certainty in words: `about 5 June 1955`, `1999 (day not known)`, `between 1 May and 3 June 1990`. */
export function edtfInWords(date: EdtfDate, length: "long" | "short" = "long"): string {
  const { year, month } = civilOf(date.earliest);
  const name = MONTHS[month - 1] ?? "";
  const plain =
    date.precision === "day"
      ? inWords(date.earliest, length)
      : date.precision === "month"
        ? `${length === "short" ? name.slice(0, 3) : name} ${year}`
        : date.precision === "year"
          ? String(year)
          : `between ${inWords(date.earliest, length)} and ${inWords(date.latest, length)}`;
  return `${date.approximate ? "about " : ""}${plain}${date.uncertain ? " (uncertain)" : ""}`;
}

/** A stretch of time in calendar terms: whole years and months, then days. */
export interface Stretch {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The calendar distance from `from` to `until` (exclusive); both finite, `from <= until`. */
export function stretch(from: Day, until: Day): Stretch {
  const a = civilOf(from);
  const b = civilOf(until);
  let months = (b.year - a.year) * 12 + (b.month - a.month);
  if (addMonths(from, months) > until) months -= 1;
  return { years: Math.floor(months / 12), months: months % 12, days: until - addMonths(from, months) };
}

/** `18 years, 10 months and 21 days`; `1 day`; `0 days`. */
export function stretchInWords(from: Day, until: Day): string {
  const { years, months, days } = stretch(from, until);
  const parts = [plural(years, "year"), plural(months, "month"), plural(days, "day")].filter((part) => part !== "");
  if (parts.length === 0) return "0 days";
  return parts.length === 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

function plural(n: number, unit: string): string {
  return n === 0 ? "" : `${n} ${unit}${n === 1 ? "" : "s"}`;
}
