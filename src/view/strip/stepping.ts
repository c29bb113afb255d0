import { addMonths, type Day } from "../../time/day.ts";
import type { Page } from "../page.ts";

/** The turning days that can be shown: up to the record's date, and that date itself. */
export function stops(page: Page): Day[] {
  const last = page.lastDay.value;
  const turns = page.turns.value.filter((day) => day <= last);
  return turns.at(-1) === last ? [...turns] : [...turns, last];
}

/** To the next (1) or previous (-1) change; stays at the ends. */
export function stepTurn(page: Page, by: 1 | -1): void {
  const { day } = page.shown.value;
  const all = stops(page);
  const to = by === 1 ? all.find((stop) => stop > day) : all.findLast((stop) => stop < day);
  if (to !== undefined) page.go({ day: to });
}

export function stepYears(page: Page, years: number): void {
  const all = stops(page);
  const [first = 0] = all;
  const to = addMonths(page.shown.value.day, years * 12);
  page.go({ day: Math.min(Math.max(to, first), page.lastDay.value) });
}
