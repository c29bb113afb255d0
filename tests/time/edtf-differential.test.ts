import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { civilOf, dayOf, daysInMonth } from "../../src/time/day.ts";
import { parseEdtf } from "../../src/time/edtf.ts";

/**
 * Against the package `edtf`, where the two mean the same: years, months and days that exist, with or without a
 * qualifier at the end. Left out: days that do not exist, which it accepts, and `[a..b]`, which it reads otherwise.
 */
const DAY = 86_400_000;
const text = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    precision: fc.constantFrom("year", "month", "day"),
    qualifier: fc.constantFrom("", "?", "~", "%"),
  })
  .map(({ year, month, day, precision, qualifier }) => {
    const two = (n: number) => String(n).padStart(2, "0");
    const real = Math.min(day, daysInMonth(year, month));
    const parts = [String(year), two(month), two(real)].slice(0, { year: 1, month: 2, day: 3 }[precision]);
    return `${parts.join("-")}${qualifier}`;
  });

test("both read the same first day, last day and qualifiers", () => {
  fc.assert(
    fc.property(text, (written) => {
      const ours = parseEdtf(written);
      if ("fault" in ours) throw new Error(`${written}: ${ours.fault}`);
      const theirs = edtf(written);
      expect([ours.earliest, ours.latest]).toEqual([Math.floor(theirs.min / DAY), Math.floor(theirs.max / DAY)]);
      expect([ours.uncertain, ours.approximate]).toEqual([
        (theirs.uncertain?.value ?? 0) > 0,
        (theirs.approximate?.value ?? 0) > 0,
      ]);
    }),
    { numRuns: 400 },
  );
});

test("our calendar is theirs on every day that they can tell", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9999, 12, 31) }), (on) => {
      const { year, month, day } = civilOf(on);
      const date = new Date(on * DAY);
      expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
    }),
  );
});
