import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between } from "../../src/scene/tween.ts";
import { day } from "../builders.ts";
import { builtInSeats, sceneOn } from "./pictures.ts";

const on = (text: string, measure = "area") => sceneOn(builtInSeats("open-skies", measure, "wide"), day(text));

describe("between two pictures", () => {
  test("it begins as the one and ends as the other", () => {
    const [before, after] = [on("2020-11-21"), on("2020-11-22")];
    const places = (scene: typeof before) => scene.nodes.map(({ participant, x, y, r }) => [participant, x, y, r]);
    expect(places(between(before, after, 0))).toEqual(places(before));
    expect(between(before, after, 1)).toBe(after);
  });

  test("nobody moves between two days, however far apart", () => {
    const days = fc.integer({ min: day("1992-01-01"), max: day("2026-11-23") });
    const seats = builtInSeats("open-skies", "area", "wide");
    fc.assert(
      fc.property(days, days, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const scene = between(sceneOn(seats, a), sceneOn(seats, b), t);
        scene.nodes.forEach(({ x, y }, i) => {
          expect(x).toBeCloseTo(seats.seats[i]?.x ?? 0, 9);
          expect(y).toBeCloseTo(seats.seats[i]?.y ?? 0, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("who leaves drains first; then the line breaks and the × stands on it", () => {
    const usa = (t: number) => {
      const scene = between(on("2020-11-21"), on("2020-11-22"), t);
      const node = scene.nodes.find(({ participant }) => participant === "USA");
      return [node?.look, scene.edges.find(({ participant }) => participant === "USA")?.cross !== null, node?.level];
    };
    expect(usa(0.3).slice(0, 2)).toEqual(["leaving", false]);
    expect(usa(0.5)[2]).toBeLessThan(usa(0.3)[2] as number);
    expect(usa(0.7).slice(0, 2)).toEqual(["ghost", true]);
  });

  test("NATO's edge sweeps past Finland, and half-way it is in between", () => {
    const arc = (scene: ReturnType<typeof on>) => scene.sectors.find(({ id }) => id === "nato")?.arcs[0]?.to ?? 0;
    const [before, after] = [on("2023-04-03"), on("2023-04-04")];
    const half = arc(between(before, after, 0.5));
    const [low, high] = [arc(before), arc(after)].sort((a, b) => a - b);
    expect(half).toBeGreaterThanOrEqual(low ?? 0);
    expect(half).toBeLessThanOrEqual(high ?? 0);
  });

  test("a change of the measure moves and resizes at once", () => {
    const scene = between(on("2021-01-01", "area"), on("2021-01-01", "equal"), 0.5);
    const r = (each: typeof scene) => each.nodes.find(({ participant }) => participant === "CAN")?.r ?? 0;
    expect(r(scene)).toBeCloseTo((r(on("2021-01-01", "area")) + r(on("2021-01-01", "equal"))) / 2, 6);
  });
});
