import { describe, expect, test } from "vitest";
import { focusScene } from "../../src/scene/focus.ts";
import { datedOfFocus } from "../../src/scene/focus-dated.ts";
import type { Dated, Plain } from "../../src/scene/plain.ts";
import { DIMMED } from "../../src/scene/shapes.ts";
import { datedOfWhole } from "../../src/scene/whole-dated.ts";
import { wholeScene } from "../../src/scene/whole-scene.ts";
import { plainOfWhole } from "../../src/scene/whole-shapes.ts";
import type { Day } from "../../src/time/day.ts";
import { covers } from "../../src/time/span.ts";
import { day } from "../builders.ts";
import { builtIn, builtInPlaces, builtInSeats, sceneOn, turningDays } from "./pictures.ts";

builtInPlaces();

const PANEL = { width: 984, height: 540 };
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** What is there on a day, without its days. */
function onDay({ discs, lines }: Dated, on: Day): Plain {
  const there = <Mark extends Dated["discs"][number] | Dated["lines"][number]>(marks: readonly Mark[]) =>
    marks
      .filter((mark) => covers(mark, on))
      .map(({ from: _, until: __, ...mark }) => mark)
      .sort(byKey);
  return { discs: there(discs), lines: there(lines) };
}

/** Days on which something of an instrument changes, each with the day before, and a few long ago. */
function daysOf(instrument: string): Day[] {
  const turns = turningDays(builtInSeats(instrument, "equal", "wide"));
  return [day("1800-01-01"), ...turns.flatMap((turn) => [turn - 1, turn])];
}

describe("marks with their days are on each day the marks of that day's picture", () => {
  const selections = [
    { instrument: "open-skies", participant: null },
    { instrument: "warsaw-pact", participant: null },
    { instrument: "npt", participant: null },
    { instrument: "open-skies", participant: "RUS" },
    { instrument: "nato", participant: "CSK" },
  ];

  test.each(selections)("of the whole network with $instrument $participant selected", (selection) => {
    const { whole } = builtInPlaces();
    const dated = datedOfWhole(builtIn(), whole, PANEL, selection);
    for (const on of daysOf(selection.instrument)) {
      const { discs, lines } = plainOfWhole(wholeScene(builtIn(), whole, PANEL, selection, on, ""));
      expect(onDay(dated, on)).toEqual({ discs: [...discs].sort(byKey), lines: [...lines].sort(byKey) });
    }
  });

  const focused = [
    { instrument: "open-skies", lit: null },
    { instrument: "open-skies", lit: new Set(["FIN", "USA", "CAN"]) },
    { instrument: "warsaw-pact", lit: null },
    { instrument: "npt", lit: new Set(["SUN", "DEU"]) },
    { instrument: "paris-agreement", lit: null },
    { instrument: "eu", lit: null },
  ];

  test.each(focused)("of the view of $instrument", ({ instrument, lit }) => {
    const seats = builtInSeats(instrument, "area", "wide");
    const sceneOn = (on: Day) => focusScene(builtIn(), seats, on, "", { lit, selected: null });
    const dated = datedOfFocus(builtIn(), sceneOn(0), lit);
    let most = 0;
    for (const on of daysOf(instrument)) {
      const scene = sceneOn(on);
      const seen = ({ dim }: { dim: boolean }) => (dim ? DIMMED : 1);
      const { discs, lines } = onDay(dated, on);
      const parties = scene.nodes.filter(({ look }) => look === "party");
      expect(discs).toEqual(
        parties
          .map((node) => {
            const { participant: key, x, y, r } = node;
            return { key, x, y, r, token: "party", opacity: seen(node) };
          })
          .sort(byKey),
      );
      const edges = scene.shape === "ring" ? scene.edges.filter(({ look }) => look === "party") : [];
      expect(lines.map(({ key, opacity }) => [key, opacity])).toEqual(
        edges.map((edge) => [edge.participant, 0.62 * seen(edge)]).sort(),
      );
      most = Math.max(most, parties.length);
    }
    expect(most).toBeGreaterThan(5);
  });
});

test("a line ends at the rim of its circle, so that nothing is seen through a dimmed one", () => {
  const scene = sceneOn(builtInSeats("open-skies", "area", "wide"), day("2021-12-18"));
  const { lines } = datedOfFocus(builtIn(), scene, new Set(["UKR"]));
  const canada = scene.nodes.find(({ participant }) => participant === "CAN");
  const [, end] = lines.find(({ key }) => key === "CAN")?.ends ?? [];
  if (!canada || !end) throw new Error("Canada has no line");
  const inside = canada.r - Math.hypot(end.x - canada.x, end.y - canada.y);
  expect(inside).toBeGreaterThanOrEqual(0);
  expect(inside).toBeLessThan(1.5);
});
