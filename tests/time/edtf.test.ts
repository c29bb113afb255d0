import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/time/day.ts";
import { type EdtfDate, edtfOfDay, isSharp, parseEdtf } from "../../src/time/edtf.ts";

function read(text: string): EdtfDate {
  const date = parseEdtf(text);
  if ("fault" in date) throw new Error(date.fault);
  return date;
}

const range = (text: string) => [isoOf(read(text).earliest), isoOf(read(text).latest)];

describe("dates and how sure we are of them", () => {
  it.each([
    ["2021-12-18", "2021-12-18", "2021-12-18"],
    ["1999-02", "1999-02-01", "1999-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["1999", "1999-01-01", "1999-12-31"],
    ["1955-06-05~", "1955-06-05", "1955-06-05"],
    ["1999?", "1999-01-01", "1999-12-31"],
    ["[1990-12-30..1991-01]", "1990-12-30", "1991-01-31"],
    ["[1960..1962]", "1960-01-01", "1962-12-31"],
  ])("%s runs from %s to %s", (text, earliest, latest) => expect(range(text)).toEqual([earliest, latest]));

  it.each([
    ["1955-06-05~", false, true],
    ["1955-06-05?", true, false],
    ["1955-06-05%", true, true],
    ["1955-06-05", false, false],
  ])("%s: uncertain %s, approximate %s, and the day stands", (text, uncertain, approximate) => {
    const date = read(text);
    expect([date.uncertain, date.approximate]).toEqual([uncertain, approximate]);
    expect(isSharp(date)).toBe(true);
  });

  it.each([
    ["2021-02-30", /February 2021 has no day 30/],
    ["2023-02-29", /February 2023 has no day 29/],
    ["2021-13-01", /no month 13/],
    ["18/12/2021", /the day stands first/],
    ["2021-6-8", /two digits/],
    ["2021/06/08", /hyphens/],
    [" 2021-06-08", /space/],
    ["", /empty/],
    ["[2021-06-08..2020]", /wrong order/],
    ["[2021-06-08..2021-06-31]", /June 2021 has no day 31/],
    ["yesterday", /is not a date/],
    ["9".repeat(5000), /is not a date/],
  ])("%s is a fault that says why", (text, why) => {
    const fault = parseEdtf(text);
    expect("fault" in fault && `${fault.fault}; ${fault.cause}`).toMatch(why);
  });

  it("every day is a date of one day, and writes itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
        expect(read(isoOf(day))).toEqual(edtfOfDay(day));
      }),
    );
  });

  it("whatever text comes in, a date or a fault comes out, and a date never ends before it begins", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^\[?[0-9?~%-]{0,12}(\.\.)?[0-9?~%-]{0,12}\]?$/));
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseEdtf(text);
        if ("fault" in date) expect(date.cause).not.toBe("");
        else expect(date.earliest).toBeLessThanOrEqual(date.latest);
      }),
    );
  });
});
