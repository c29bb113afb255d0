import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_TIME } from "../../src/time/span.ts";
import { countBefore, stayAround } from "../../src/time/turns.ts";

const DAYS = 14;
const day = fc.nat(DAYS - 1);
const ascendingDays = fc.uniqueArray(day).map((days) => days.sort((a, b) => a - b));

test("as many days stand before a place as are earlier, also within bounds", () => {
  fc.assert(
    fc.property(ascendingDays, fc.integer({ min: -2, max: DAYS + 2 }), (days, asked) => {
      expect(countBefore(days, asked)).toBe(days.filter((each) => each < asked).length);
      expect(countBefore(days, asked, days.length, days.length)).toBe(days.length);
    }),
  );
});

test("a stay reaches from the day to the nearest change on either side, and never out of its bounds", () => {
  const states = fc.array(fc.nat(2), { minLength: DAYS, maxLength: DAYS });
  fc.assert(
    fc.property(states, day, ascendingDays, fc.nat(5), fc.nat(5), (states, asked, more, before, after) => {
      const on = (each: number) => states[Math.max(0, Math.min(DAYS - 1, each))];
      const changes = states.flatMap((state, each) => (each > 0 && state !== states[each - 1] ? [each] : []));
      // Days on which nothing changes do no harm among the turns.
      const turns = [...new Set([...changes, ...more])].sort((a, b) => a - b);
      const same = (each: number) => on(each) === on(asked);
      const from = changes.findLast((each) => each <= asked) ?? ALL_TIME.from;
      const until = changes.find((each) => each > asked) ?? ALL_TIME.until;
      expect(stayAround(asked, turns, same)).toEqual({ from, until });
      const within = { from: asked - before, until: asked + 1 + after };
      expect(stayAround(asked, turns, same, within)).toEqual({
        from: Math.max(from, within.from),
        until: Math.min(until, within.until),
      });
    }),
  );
});
