import { expect, test } from "vitest";
import { ledTo } from "../../src/view/matrix/roving.ts";

const led = (key: string, from: readonly [number, number], whole = false) => ledTo(key, whole, from, [5, 4]);

test("arrows lead to the neighbours and stop at the edges", () => {
  expect(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => led(key, [2, 2]))).toEqual([
    [1, 2],
    [3, 2],
    [2, 1],
    [2, 3],
  ]);
  expect(led("ArrowUp", [0, 1])).toEqual([0, 1]);
  expect(led("ArrowRight", [1, 3])).toEqual([1, 3]);
});

test("Home and End lead to the ends of the row, with Ctrl of the table", () => {
  expect(led("Home", [2, 2])).toEqual([2, 0]);
  expect(led("End", [2, 2])).toEqual([2, 3]);
  expect(led("Home", [2, 2], true)).toEqual([0, 0]);
  expect(led("End", [2, 2], true)).toEqual([4, 3]);
});

test("other keys lead nowhere, so that the page may have them", () => {
  expect(led("n", [2, 2])).toBeNull();
  expect(led("Enter", [2, 2])).toBeNull();
});
