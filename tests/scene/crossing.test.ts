import { expect, test } from "vitest";
import { crossingOf, crossingSheets } from "../../src/scene/crossing.ts";
import { focusScene } from "../../src/scene/focus.ts";
import { DIMMED, type Shape, shapesOf } from "../../src/scene/shapes.ts";
import { wholeScene } from "../../src/scene/whole-scene.ts";
import { wholeShapes } from "../../src/scene/whole-shapes.ts";
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

const shapesAt = (t: number) =>
  crossingSheets(crossing, t).flatMap(({ shapes, opacity }) => (opacity > 0 ? shapes : []));
const words = (shapes: readonly Shape[]) => shapes.flatMap(({ text }) => (text === undefined ? [] : [text])).sort();

/** Of several circles of one participant the last, which is seen. */
const circles = (shapes: readonly Shape[]) =>
  new Map(
    shapes.flatMap(({ tag, of, attrs }) =>
      tag === "circle" && of ? [[of, [attrs.cx, attrs.cy].map((at) => Math.round(Number(at)))]] : [],
    ),
  );

test("everybody sets out from their seat and arrives at their place in the network", () => {
  const [first, last] = [circles(shapesAt(0)), circles(shapesAt(1))];
  expect(first.size).toBe(focus.nodes.length);
  for (const { participant, x, y } of focus.nodes) expect(first.get(participant)).toEqual([x, y].map(Math.round));
  for (const { key, id, x, y } of whole.nodes)
    if (first.has(id) && key.startsWith("p:")) expect(last.get(id)).toEqual([x, y].map(Math.round));
});

test("half-way everybody is half-way, and the wedges have gone", () => {
  const half = shapesAt(0.5);
  const [a, b] = [focus.nodes, whole.nodes].map((nodes) =>
    nodes.find((node) => ("key" in node ? node.key === "p:CAN" : node.participant === "CAN")),
  );
  expect(circles(half).get("CAN")).toEqual([
    Math.round(((a?.x ?? 0) + (b?.x ?? 0)) / 2),
    Math.round(((a?.y ?? 0) + (b?.y ?? 0)) / 2),
  ]);
  expect(half.some(({ attrs }) => "data-sector" in attrs)).toBe(false);
  expect(shapesAt(0).some(({ attrs }) => "data-sector" in attrs)).toBe(true);
});

test("at both ends stands the picture that is left or arrived at, with its words; on the way no word is over another", () => {
  expect(words(shapesAt(0))).toEqual(words(shapesOf(focus).over));
  expect(words(shapesAt(1))).toEqual(words(wholeShapes(whole).over));
  expect(words(shapesAt(0.5))).toEqual([]);
});

test("what does not travel is made once, so that a frame costs only what moves", () => {
  const [a, b] = [crossingSheets(crossing, 0.9), crossingSheets(crossing, 0.95)];
  expect(a.filter(({ shapes }) => !b.some((sheet) => sheet.shapes === shapes))).toHaveLength(1);
});

test("whoever is not in the answer comes back to full strength on the way", () => {
  const lit = crossingOf(focusScene(builtIn(), seats, ON, "", { lit: new Set(["CAN"]), selected: null }), whole);
  if (!lit) throw new Error("Open Skies has no place in the network");
  const strengths = [0, 0.5, 1].map((t) =>
    crossingSheets(lit, t)
      .flatMap(({ shapes }) => shapes)
      .filter(({ tag, of }) => tag === "circle" && of === "FRA")
      .map(({ attrs }) => attrs.opacity ?? 1),
  );
  expect(strengths).toEqual([[DIMMED], [(1 + DIMMED) / 2], [1]]);
});

test("an instrument that the network has no place for does not cross", () => {
  expect(crossingOf({ ...focus, instrument: "nowhere" }, whole)).toBeNull();
});
