import { ALWAYS, type Day, FOREVER } from "./day.ts";

/** A half-open run of days: `from` is its first day, `until` the first day after it; `FOREVER` while open. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

export const ALL_TIME: Span = { from: ALWAYS, until: FOREVER };

/** The one place where a day is held against a span: the first day counts, `until` does not. */
export function covers(span: Span, day: Day): boolean {
  return isWithin(span.from, span.until, day);
}

/** `covers` for a span whose ends stand in arrays of numbers and not in an object. */
export function isWithin(from: Day, until: Day, day: Day): boolean {
  return from <= day && day < until;
}

/** The days that both spans cover, or null where they share none. */
export function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

/** What is left of a span without the days of others. */
export function without(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = [span];
  for (const other of others) {
    left = left.flatMap((piece) =>
      [
        overlap(piece, { from: ALWAYS, until: other.from }),
        overlap(piece, { from: other.until, until: FOREVER }),
      ].filter((rest) => rest !== null),
    );
  }
  return left;
}

export function isOpen(span: Span): boolean {
  return span.until === FOREVER;
}

/** Joins spans that touch or overlap; the result is sorted and has gaps between its members. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: { from: Day; until: Day }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else merged.push({ from: span.from, until: span.until });
  }
  return merged;
}
