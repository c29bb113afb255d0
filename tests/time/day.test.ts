import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, civilOf, dayOf, dayOfIso, daysInMonth, isoOf, isRealDay, weekdayOf } from "../../src/time/day.ts";

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });
const iso = (text: string) => {
  const found = dayOfIso(text);
  if (found === null) throw new Error(text);
  return found;
};

describe("days are counted from 1 January 1970, in no time zone", () => {
  it("1970-01-01 is day 0, a day like any other", () => {
    expect(dayOfIso("1970-01-01")).toBe(0);
    expect(isoOf(0)).toBe("1970-01-01");
  });

  it("18 December 2021 was a Saturday", () => {
    expect(weekdayOf(iso("2021-12-18"))).toBe(6);
  });

  it("every day comes back from its calendar date and its text", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: d } = civilOf(day);
        expect(isRealDay({ year, month, day: d })).toBe(true);
        expect(dayOf(year, month, d)).toBe(day);
        expect(dayOfIso(isoOf(day))).toBe(day);
      }),
    );
  });

  it("agrees with the machine's calendar in UTC, wherever the machine stands", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it.each([
    "2021-02-30",
    "2023-02-29",
    "1900-02-29",
    "2021-13-01",
    "2021-00-10",
    "2021-1-1",
    "21-01-01",
    "2021-01-01T00:00",
    "",
  ])("%j is no day", (text) => expect(dayOfIso(text)).toBe(null));

  it("2000 and 2024 have a 29 February", () => {
    expect(dayOfIso("2000-02-29")).not.toBe(null);
    expect(dayOfIso("2024-02-29")).not.toBe(null);
  });
});

describe("calendar months", () => {
  it.each([
    ["2021-06-18", 6, "2021-12-18"],
    ["2020-05-22", 6, "2020-11-22"],
    ["2020-08-31", 6, "2021-02-28"],
    ["2019-08-31", 6, "2020-02-29"],
    ["2020-02-29", 12, "2021-02-28"],
    ["1999-12-31", 2, "2000-02-29"],
    ["2021-03-31", -1, "2021-02-28"],
    ["1969-11-30", 3, "1970-02-28"],
  ])("from %s, %i months is %s", (from, months, to) => {
    expect(isoOf(addMonths(iso(from), months))).toBe(to);
  });

  it("never leaves the month it should arrive in, and never comes later than the day of the month it left", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const from = civilOf(day);
        const to = civilOf(addMonths(day, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it("keeps the order of days", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.integer({ min: 0, max: 240 }), (day, later, months) => {
        expect(addMonths(day, months)).toBeLessThanOrEqual(addMonths(day + later, months));
      }),
    );
  });
});
