import * as v from "valibot";
import { dayOfIso } from "../time/day.ts";
import type { Clauses } from "./clauses.ts";
import { periodOf } from "./period.ts";

/** The keys of `clauses` in an instrument's file; what is left out takes the value that `Clauses` calls usual. */
const period = v.pipe(
  v.string(),
  v.check((text) => periodOf(text) !== null, "a period reads like 6 months, 2 years or 60 days"),
  v.transform((text) => periodOf(text) ?? { days: 0 }),
);
/** A day written YYYY-MM-DD; a day that does not exist is refused. */
export const daySchema = v.pipe(
  v.string(),
  v.check((text) => dayOfIso(text) !== null, "a day that exists, YYYY-MM-DD"),
  v.transform((text) => dayOfIso(text) ?? 0),
);
const article = v.pipe(v.string(), v.minLength(1));

const withdrawal = v.pipe(
  v.strictObject({
    article,
    way: v.picklist(["notice", "lapse", "none"]),
    period: v.optional(period),
    full_days: v.optional(v.boolean(), false),
    counts_from: v.optional(v.picklist(["receipt", "all-notified"]), "receipt"),
    mode: v.optional(v.picklist(["automatic", "earliest"]), "automatic"),
    round_to: v.optional(v.picklist(["year-end", "1-january", "financial-year"])),
    not_before: v.optional(v.strictObject({ period, since: v.picklist(["treaty", "participant"]) })),
    condition: v.optional(v.string()),
    for: v.optional(v.string()),
    from: v.optional(daySchema),
    until: v.optional(daySchema),
  }),
  v.check(
    (one) => one.way !== "none" || one.period === undefined,
    "way none has no period: there is no way out to wait for",
  ),
  v.check(
    (one) => !one.full_days || (one.period !== undefined && "days" in one.period),
    "full_days goes with a period in days",
  ),
  v.check(
    (one) => one.from === undefined || one.until === undefined || one.from < one.until,
    "until is the first day on which the clause no longer governs, after from",
  ),
);

const entryIntoForce = v.pipe(
  v.strictObject({
    article,
    deposits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    named: v.optional(v.array(v.string()), []),
    all: v.optional(v.boolean(), false),
    delay: v.optional(period, "0 days"),
    round_to: v.optional(v.picklist(["day", "month-first"]), "day"),
    recorded_only: v.optional(v.boolean(), false),
  }),
  v.check(
    (one) => one.recorded_only || one.all || one.deposits !== undefined || one.named.length > 0,
    "say deposits, named, all or recorded_only, or nothing can be computed",
  ),
);

export const clausesSchema = v.strictObject({
  source: v.optional(v.string()),
  withdrawal: v.optional(v.array(withdrawal), []),
  entry_into_force: v.optional(entryIntoForce),
  later_joiners: v.optional(
    v.strictObject({ article, delay: period, round_to: v.optional(v.picklist(["day", "month-first"]), "day") }),
  ),
  duration: v.optional(
    v.strictObject({
      article,
      period,
      extension: v.optional(v.union([v.literal("indefinite"), period], "a period such as 5 years, or indefinite")),
    }),
  ),
  several_depositaries: v.optional(v.literal("earliest")),
});

/** The clauses of a checked file in the names of the program; left-out keys become null. */
export function clausesOf(read: v.InferOutput<typeof clausesSchema>): Clauses {
  const force = read.entry_into_force;
  return {
    withdrawal: read.withdrawal.map((one) => ({
      article: one.article,
      way: one.way,
      period: one.period ?? null,
      fullDays: one.full_days,
      countsFrom: one.counts_from,
      mode: one.mode,
      roundTo: one.round_to ?? null,
      notBefore: one.not_before ?? null,
      condition: one.condition ?? null,
      for: one.for ?? null,
      from: one.from ?? null,
      until: one.until ?? null,
    })),
    entryIntoForce: force
      ? {
          article: force.article,
          deposits: force.deposits ?? null,
          named: force.named,
          all: force.all,
          delay: force.delay,
          roundTo: force.round_to,
          recordedOnly: force.recorded_only,
        }
      : null,
    laterJoiners: read.later_joiners
      ? { article: read.later_joiners.article, delay: read.later_joiners.delay, roundTo: read.later_joiners.round_to }
      : null,
    duration: read.duration
      ? { article: read.duration.article, period: read.duration.period, extension: read.duration.extension ?? null }
      : null,
    severalDepositaries: read.several_depositaries ?? null,
    source: read.source ?? null,
  };
}
