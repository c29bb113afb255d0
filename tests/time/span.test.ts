import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreed, and, type Certainty, not, or } from "../../src/time/certainty.ts";
import { ALWAYS, FOREVER } from "../../src/time/day.ts";
import { ALL_TIME, covers, isOpen, merge, overlap } from "../../src/time/span.ts";

const day = fc.integer({ min: -50, max: 50 });
const span = fc.tuple(day, fc.integer({ min: 1, max: 30 })).map(([from, length]) => ({ from, until: from + length }));

describe("spans are half-open", () => {
  it("the first day counts, the last does not, and day 0 is a day", () => {
    const zero = { from: 0, until: 1 };
    expect([-1, 0, 1].map((d) => covers(zero, d))).toEqual([false, true, false]);
  });

  it("all time covers every day", () => {
    fc.assert(fc.property(day, (d) => covers(ALL_TIME, d) && isOpen({ from: d, until: FOREVER })));
    expect(covers(ALL_TIME, ALWAYS)).toBe(true);
  });

  it("an overlap has just the days that both have", () => {
    fc.assert(
      fc.property(span, span, day, (a, b, d) => {
        const both = overlap(a, b);
        expect(both !== null && covers(both, d)).toBe(covers(a, d) && covers(b, d));
      }),
    );
  });

  it("merging keeps every day, adds none, and leaves gaps between", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), day, (spans, d) => {
        const merged = merge(spans);
        expect(merged.some((s) => covers(s, d))).toBe(spans.some((s) => covers(s, d)));
        merged.slice(1).forEach((s, i) => {
          expect(s.from).toBeGreaterThan(merged[i]?.until ?? FOREVER);
        });
      }),
    );
  });
});

describe("yes, no and maybe", () => {
  const any = fc.constantFrom<Certainty>("yes", "no", "maybe");

  it("agree with two-valued logic wherever nothing is in doubt", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (a, b) => {
        const say = (value: boolean): Certainty => (value ? "yes" : "no");
        expect([and(say(a), say(b)), or(say(a), say(b)), not(say(a))]).toEqual([say(a && b), say(a || b), say(!a)]);
      }),
    );
  });

  it("obey De Morgan, and a doubt never turns into certainty by being repeated", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(not(and(a, b))).toBe(or(not(a), not(b)));
        expect(and(a, a)).toBe(a);
        expect(not(not(a))).toBe(a);
      }),
    );
  });

  it("possibilities that agree are certain, others are not", () => {
    expect([agreed([true, true]), agreed([false]), agreed([true, false])]).toEqual(["yes", "no", "maybe"]);
  });
});
