import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayOf, dayOfIso } from "../../src/time/day.ts";
import { parseEdtf } from "../../src/time/edtf.ts";
import { edtfInWords, inWords, stretch, stretchInWords } from "../../src/time/words.ts";

const iso = (text: string) => dayOfIso(text) ?? Number.NaN;

describe("dates in words", () => {
  it("18 December 2021, or 18 Dec 2021 where space is short", () => {
    expect([inWords(iso("2021-12-18")), inWords(iso("2021-12-18"), "short")]).toEqual([
      "18 December 2021",
      "18 Dec 2021",
    ]);
  });

  it.each([
    ["1955-06-05~", "about 5 June 1955"],
    ["1999-03", "March 1999"],
    ["1999?", "1999 (uncertain)"],
    ["[1990-12-30..1991-01-02]", "between 30 December 1990 and 2 January 1991"],
  ])("%s is told as %s", (text, words) => {
    const date = parseEdtf(text);
    expect("fault" in date ? date.fault : edtfInWords(date)).toBe(words);
  });

  it("the United States was a party to Open Skies for 18 years, 10 months and 21 days", () => {
    expect(stretchInWords(iso("2002-01-01"), iso("2020-11-22"))).toBe("18 years, 10 months and 21 days");
  });

  it("one day is 1 day, none is 0 days, and whole units stand alone", () => {
    expect(stretchInWords(0, 1)).toBe("1 day");
    expect(stretchInWords(0, 0)).toBe("0 days");
    expect(stretchInWords(iso("2021-06-18"), iso("2021-12-18"))).toBe("6 months");
  });

  it("a stretch added to its start is its end", () => {
    const day = fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2200, 1, 1) });
    fc.assert(
      fc.property(day, fc.nat(40_000), (from, length) => {
        const { years, months, days } = stretch(from, from + length);
        expect(addMonths(from, years * 12 + months) + days).toBe(from + length);
        expect(months).toBeLessThan(12);
        expect(days).toBeLessThan(31);
      }),
    );
  });
});
