import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels, type Wanted } from "../../src/scene/place-labels.ts";
import { overlapping } from "./pictures.ts";

const PANEL = { width: 400, height: 300 };
const wanted = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 8 }),
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    r: fc.integer({ min: 2, max: 20 }),
    line: fc.record({
      text: fc.constantFrom("Canada", "Russia, left 2021", "United States"),
      size: fc.constantFrom(12 as const, 15 as const),
      bold: fc.boolean(),
    }),
  }),
  { selector: ({ key }) => key, maxLength: 30 },
);

test("no label touches another or what is kept, and all lie in the panel", () => {
  fc.assert(
    fc.property(wanted, (labels: Wanted[]) => {
      const kept = labels.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
      const boxes = [...placeLabels(labels, kept, PANEL).values()].map(({ box }) => box);
      boxes.forEach((box, i) => {
        for (const other of [...boxes.slice(i + 1), ...kept]) expect(overlapping(box, other)).toBe(false);
        expect(box.x >= 0 && box.y >= 0).toBe(true);
        expect(box.x + box.width <= PANEL.width && box.y + box.height <= PANEL.height).toBe(true);
      });
    }),
  );
});

test("the first has first choice: what comes later changes nothing for it", () => {
  fc.assert(
    fc.property(wanted, (labels: Wanted[]) => {
      const half = labels.slice(0, labels.length >> 1);
      const all = placeLabels(labels, [], PANEL);
      for (const [key, label] of placeLabels(half, [], PANEL)) expect(all.get(key)).toEqual(label);
    }),
  );
});
