import { expect, test } from "vitest";
import { crossingOf, crossingShapes } from "../../src/scene/crossing.ts";
import type { Shape } from "../../src/scene/shapes.ts";
import { wholeScene } from "../../src/scene/whole-scene.ts";
import { day } from "../builders.ts";
import { builtIn, builtInSeats, sceneOn, storedPlaces } from "./pictures.ts";

const ON = day("2021-12-18");
const seats = builtInSeats("open-skies", "area", "wide");
const focus = sceneOn(seats, ON);
const whole = wholeScene(
  builtIn(),
  storedPlaces(),
  seats.panel,
  { instrument: "open-skies", participant: null },
  ON,
  "",
);
const crossing = crossingOf(focus, whole);
if (!crossing) throw new Error("Open Skies has no place in the network");

const circles = (shapes: readonly Shape[]) =>
  new Map(
    shapes.flatMap(({ tag, of, attrs }) =>
      tag === "circle" && of ? [[of, [attrs.cx, attrs.cy].map((at) => Math.round(Number(at)))]] : [],
    ),
  );

test("everybody sets out from their seat and arrives at their place in the network", () => {
  const [first, last] = [circles(crossingShapes(crossing, 0)), circles(crossingShapes(crossing, 1))];
  expect(first.size).toBe(focus.nodes.length);
  for (const { participant, x, y } of focus.nodes) expect(first.get(participant)).toEqual([x, y].map(Math.round));
  for (const { key, id, x, y } of whole.nodes)
    if (first.has(id) && key.startsWith("p:")) expect(last.get(id)).toEqual([x, y].map(Math.round));
});

test("half-way everybody is half-way, and the wedges have gone", () => {
  const half = crossingShapes(crossing, 0.5);
  const [a, b] = [focus.nodes, whole.nodes].map((nodes) =>
    nodes.find((node) => ("key" in node ? node.key === "p:CAN" : node.participant === "CAN")),
  );
  expect(circles(half).get("CAN")).toEqual([
    Math.round(((a?.x ?? 0) + (b?.x ?? 0)) / 2),
    Math.round(((a?.y ?? 0) + (b?.y ?? 0)) / 2),
  ]);
  expect(half.some(({ attrs }) => "data-sector" in attrs)).toBe(false);
  expect(crossingShapes(crossing, 0).some(({ attrs }) => "data-sector" in attrs)).toBe(true);
});

test("an instrument that the network has no place for does not cross", () => {
  expect(crossingOf({ ...focus, instrument: "nowhere" }, whole)).toBeNull();
});
