import { describe, expect, test } from "vitest";
import { halfSide, placeWhole } from "../../src/scene/whole.ts";
import { fold } from "../../src/standing/fold.ts";
import { act } from "../builders.ts";
import { builtIn, storedPlaces } from "./pictures.ts";

/** Width and height of the panel that is placed for. */
const FIELD = { width: 912, height: 440 };

const placed = placeWhole(builtIn().standings);
const degree = (key: string) => {
  const pairs = builtIn().standings.spells.map(({ participant, instrument }) => [
    `p:${participant}`,
    `i:${instrument}`,
  ]);
  return new Set(pairs.filter((pair) => pair.includes(key)).map((pair) => pair.join(" "))).size;
};

describe.each([
  ["placed anew", placed],
  ["as stored beside the record", storedPlaces()],
])("the whole network, %s", (_, places) => {
  const squares = Object.keys(places).filter((key) => key.startsWith("i:"));
  const pixels = (key: string) => ({
    x: (places[key]?.x ?? 0) * FIELD.width,
    y: (places[key]?.y ?? 0) * FIELD.height,
  });

  test("places everybody who ever had a standing, and nobody else, in the panel", () => {
    const keys = builtIn().standings.spells.flatMap(({ participant, instrument }) => [
      `p:${participant}`,
      `i:${instrument}`,
    ]);
    expect(Object.keys(places).sort()).toEqual([...new Set(keys)].sort());
    for (const { x, y } of Object.values(places)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });

  test("no square lies over another, however many ever belong to it, nor over a dot", () => {
    const over = squares.flatMap((a) =>
      Object.keys(places)
        .filter((b) => b !== a)
        .filter((b) => {
          const need = halfSide(degree(a)) + (b.startsWith("i:") ? halfSide(degree(b)) : 3);
          const [p, q] = [pixels(a), pixels(b)];
          return Math.abs(p.x - q.x) < need && Math.abs(p.y - q.y) < need;
        })
        .map((b) => `${a} ${b}`),
    );
    expect(over).toEqual([]);
  });

  test("universal treaties lie nearer to the middle of all than regional ones", () => {
    const all = Object.keys(places).map(pixels);
    const middle = (axis: "x" | "y") => all.reduce((sum, at) => sum + at[axis], 0) / all.length;
    const away = (key: string) => Math.hypot(pixels(key).x - middle("x"), pixels(key).y - middle("y"));
    const universal = squares.filter((key) => degree(key) > 120);
    const regional = squares.filter((key) => degree(key) < 40);
    expect(universal.length).toBeGreaterThan(4);
    expect(Math.max(...universal.map(away))).toBeLessThan(Math.min(...regional.map(away)));
  });
});

describe("a changed record", () => {
  const before = placeWhole(builtIn().standings);

  test("without a change leaves everybody where they are", () => {
    expect(placeWhole(builtIn().standings, storedPlaces())).toEqual(storedPlaces());
  });

  test("with a newcomer moves only those on whom it would lie, and it lies amid its participants", () => {
    const { record } = builtIn();
    const [first] = record.instruments.filter(({ id }) => id === "anzus");
    if (!first) throw new Error("ANZUS is not in the record");
    const members = ["NOR", "SWE", "FIN"];
    const acts = (["opened", "entry-into-force"] as const).map((kind) =>
      act({ participant: null, instrument: "pact", act: kind, date: "2026-01-01" }),
    );
    const ratified = members.map((participant) =>
      act({ participant, instrument: "pact", act: "ratification", date: "2025-01-01" }),
    );
    const grown = fold({
      ...record,
      instruments: [...record.instruments, { ...first, id: "pact", sectors: [] }],
      acts: [...record.acts, ...acts, ...ratified],
    });
    const after = placeWhole(grown, before);
    const at = after["i:pact"];
    if (!at) throw new Error("the newcomer has no place");
    const moved = Object.keys(before).filter((key) => {
      const [p, q] = [before[key], after[key]];
      return p && q && Math.hypot((p.x - q.x) * FIELD.width, (p.y - q.y) * FIELD.height) > 0.5;
    });
    expect(moved.length).toBeLessThan(20);
    const mean = members.reduce((sum, id) => sum + (before[`p:${id}`]?.x ?? 0), 0) / members.length;
    expect(Math.abs(at.x - mean)).toBeLessThan(0.1);
  });
});
