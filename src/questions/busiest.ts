import { type Day, isoOf } from "../time/day.ts";
import type { DatedMoment } from "./answer-data.ts";
import type { Busiest } from "./asked-for.ts";
import type { Found } from "./dated.ts";

/**
 * Of the days of a step only those of the year, or of the day, in which most took it; of several that are level all. A date
 * that the record has no sharper than a year counts for none of its days.
 */
export function ofTheBusiest(found: Found, unit: Busiest, isTime: (date: DatedMoment) => boolean): Found {
  const tally = new Map<string, Set<string | null>>();
  for (const date of found.dates.filter(isTime)) {
    const key = keyOf(date, unit);
    if (key !== null) tally.set(key, (tally.get(key) ?? new Set()).add(date.participant));
  }
  const most = Math.max(0, ...[...tally.values()].map(({ size }) => size));
  const keeps = (date: DatedMoment) => {
    const key = isTime(date) ? keyOf(date, unit) : null;
    return key !== null && tally.get(key)?.size === most;
  };
  const dates = found.dates.filter(keeps);
  const told = new Set(dates.map(({ participant, on }) => groundKey(participant, on)));
  return {
    dates,
    grounds: found.grounds.filter(({ participant, since }) => told.has(groundKey(participant, since))),
    count: most,
  };
}

function groundKey(participant: string | null, on: Day): string {
  return `${participant} ${on}`;
}

/** The year or the day as it is written; null where the record's date is not so sharp. */
function keyOf({ on, text }: DatedMoment, unit: Busiest): string | null {
  if (unit === "day") return /^\d{4}-\d\d-\d\d/.test(text) ? isoOf(on) : null;
  const [year, ...others] = new Set(text.match(/\d{4}/g) ?? []);
  return others.length === 0 ? (year ?? null) : null;
}
