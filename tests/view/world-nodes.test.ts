import { expect, test } from "vitest";
import { spreadOrder } from "../../src/view/network/stages.ts";
import { namedNodes, nearestOf, sizesOf } from "../../src/view/network/world-nodes.ts";

test("an order of all numbers whose beginnings are spread evenly", () => {
  for (const count of [0, 1, 2, 7, 64, 1000]) {
    const order = spreadOrder(count);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  }
  for (const part of [10, 50, 125, 500]) {
    const some = [...spreadOrder(1000).subarray(0, part)].sort((a, b) => a - b);
    const gaps = some.map((number, i) => (some[i + 1] ?? 1000) - number);
    // None is larger than twice what it would be if all were alike.
    expect(Math.max(...gaps)).toBeLessThanOrEqual((2.1 * 1000) / part);
  }
});

const shape = {
  participants: 1,
  labels: ["a", "i0", "i1", "i2"],
  x: [0, 0.5, 0.52, 0.9],
  y: [0, 0.5, 0.5, 0.9],
  nodeFrom: [0, 100, 0, 0],
  nodeUntil: [1000, 200, 1000, 1000],
  source: [0, 0, 0],
  target: [2, 2, 3],
  from: [0, 10, 0],
  until: [5, 1000, 1000],
};

test("participants and the largest instruments come first", () => {
  expect([...sizesOf(shape)]).toEqual([3, 0, 2, 1]);
  expect(namedNodes(shape, sizesOf(shape))).toEqual([0, 2, 3, 1]);
});

test("the nearest node within reach that is there on the day", () => {
  const near = (day: number, x: number, reach = 0.05) => nearestOf(shape, [1, 2, 3], day, { x, y: 0.5 }, reach);
  expect(near(150, 0.505)).toBe(1);
  expect(near(150, 0.515)).toBe(2);
  // Its first day, the day before, and the first day after.
  expect([near(100, 0.5), near(99, 0.5), near(200, 0.5)]).toEqual([1, 2, 2]);
  expect(near(150, 0.7)).toBeNull();
});
