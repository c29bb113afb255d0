import type { Period } from "./clauses.ts";

const PERIOD = /^(0|[1-9]\d{0,3}) (day|month|year)s?$/;

/** Reads `6 months`, `2 years` (24 months), `60 days`; null for any other text. Weeks are seven days: write the days. */
export function periodOf(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const count = Number(match[1]);
  if (match[2] === "day") return { days: count };
  return { months: match[2] === "year" ? count * 12 : count };
}

/** The period as `periodOf` reads it: whole years in years, other months in months. */
export function periodText(period: Period): string {
  if ("days" in period) return counted(period.days, "day");
  return period.months > 0 && period.months % 12 === 0
    ? counted(period.months / 12, "year")
    : counted(period.months, "month");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
