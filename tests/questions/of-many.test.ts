import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, type OfMany, runAround } from "../../src/questions/of-many.ts";
import type { Certainty } from "../../src/time/certainty.ts";

const DAYS = 12;
const certainty = fc.constantFrom<Certainty>("no", "maybe", "yes");
/** What is so of each on each of the days; before and after them as on the first and the last. */
const lives = fc.array(fc.array(certainty, { minLength: DAYS, maxLength: DAYS }), { maxLength: 4 });

const AND: Readonly<Record<Certainty, number>> = { no: 0, maybe: 1, yes: 2 };

function manyOf(how: "all" | "any", rows: readonly (readonly Certainty[])[]): OfMany {
  const of = (id: string, day: number) => rows[Number(id)]?.[Math.max(0, Math.min(DAYS - 1, day))] ?? "no";
  const days = [...Array(DAYS).keys()];
  return {
    how,
    ids: rows.map((_, i) => String(i)),
    of,
    turns: (id) => [days.filter((day) => day % 2 === 0), days.filter((day) => of(id, day) !== of(id, day - 1))],
  };
}

function onDay(how: "all" | "any", rows: readonly (readonly Certainty[])[], day: number): Certainty {
  const each = rows.map((row) => row[Math.max(0, Math.min(DAYS - 1, day))] as Certainty);
  const sorted = each.sort((a, b) => AND[a] - AND[b]);
  return (how === "all" ? sorted[0] : sorted.at(-1)) ?? (how === "all" ? "yes" : "no");
}

test("it is so of all, or of any, as it is of each, for as long as it stays so", () => {
  fc.assert(
    fc.property(fc.constantFrom("all" as const, "any" as const), lives, fc.nat(DAYS - 1), (how, rows, day) => {
      const judged = judge(manyOf(how, rows), day);
      const so = onDay(how, rows, day);
      expect(judged.so).toBe(so);
      let [from, until] = [day, day + 1];
      while (from > 0 && onDay(how, rows, from - 1) === so) from--;
      while (until < DAYS && onDay(how, rows, until) === so) until++;
      const run = runAround(judged, { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
      expect(Math.max(run.from, 0)).toBe(from);
      expect(Math.min(run.until, DAYS)).toBe(until);
      const window = { from: day, until: day + 2 };
      expect(runAround(judged, window)).toEqual({ from: day, until: Math.min(run.until, window.until) });
    }),
    { numRuns: 2000 },
  );
});

test("of all of nobody it is so on every day, of any of nobody on none", () => {
  const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  for (const [how, so] of [
    ["all", "yes"],
    ["any", "no"],
  ] as const) {
    const judged = judge(manyOf(how, []), 3);
    expect(judged.so).toBe(so);
    expect(runAround(judged, always)).toEqual(always);
  }
});
