import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripOf, valueOn } from "../../src/scene/strip.ts";
import { STRIP_LAYOUTS, stripAxis, stripShapes } from "../../src/scene/strip-shapes.ts";
import { dayOn, xOn } from "../../src/scene/time-axis.ts";
import { day } from "../builders.ts";
import { builtIn } from "./pictures.ts";

const strip = stripOf(builtIn(), "open-skies", "area");
const words = {
  count: "Number of parties",
  measure: "Their area",
  total: "43",
  lost: "−62 %",
  bound: "ratified",
  name: () => "X",
};

describe("the strip", () => {
  test("Open Skies counts 0, 26, 34, 33 and 32 parties from the days of its history", () => {
    const days = ["2001-12-31", "2002-01-01", "2005-07-08", "2020-11-21", "2020-11-22", "2021-12-17", "2021-12-18"];
    expect(days.map((text) => valueOn(strip.count, day(text)))).toEqual([0, 26, 34, 34, 33, 33, 32]);
    expect(strip.peak).toEqual({ from: day("2005-07-08"), value: 34 });
  });

  test("what was kept and what was lost are the whole, and 62 % is lost", () => {
    const end = builtIn().record.date;
    const [kept, lost] = [valueOn(strip.measure?.kept ?? [], end), valueOn(strip.measure?.lost ?? [], end)];
    expect(kept + lost).toBe(valueOn(strip.measure?.kept ?? [], day("2020-11-21")));
    expect(lost / (kept + lost)).toBeCloseTo(0.621, 3);
  });

  test("a wedge runs from each notice to its effect, and an × stands on it", () => {
    expect(strip.exits).toEqual([
      { participant: "USA", notice: day("2020-05-22"), effect: day("2020-11-22") },
      { participant: "RUS", notice: day("2021-06-18"), effect: day("2021-12-18") },
    ]);
    const shapes = stripShapes(strip, STRIP_LAYOUTS.wide, words);
    expect(shapes.filter(({ fill }) => fill === "leaving")).toHaveLength(2);
    expect(shapes.filter(({ attrs }) => attrs["data-exit"])).toHaveLength(2);
  });

  test("an instrument that nobody left has no wedge and no hole", () => {
    const nato = stripOf(builtIn(), "nato", "area");
    expect(nato.exits).toEqual([]);
    expect(nato.measure?.lost.every(({ value }) => value === 0)).toBe(true);
  });

  test("pixels lead to a day and back, on either layout", () => {
    for (const layout of Object.values(STRIP_LAYOUTS)) {
      const perPixel = (strip.until - strip.from) / (layout.width - layout.left - layout.right);
      fc.assert(
        fc.property(fc.integer({ min: strip.from, max: strip.until - 1 }), (at) => {
          expect(Math.abs(dayOn(stripAxis(strip, layout), xOn(stripAxis(strip, layout), at)) - at)).toBeLessThanOrEqual(
            perPixel,
          );
        }),
      );
    }
  });
});
