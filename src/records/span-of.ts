import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import type { Span } from "../time/span.ts";

/** A life, a name's years or a group's as a span: an end that is not compiled or not reached is open. */
export function spanOf(row: { readonly from: Day | null; readonly until: Day | null }): Span {
  return { from: row.from ?? ALWAYS, until: row.until ?? FOREVER };
}
