import { describe, expect, it } from "vitest";
import { type LargeNetwork, MOST_PLACED_BY_FORCE, placeLarge } from "../../src/scene/place-large.ts";
import { worldOf } from "../bench/world.ts";

/** Instruments by the numbers of their participants. */
function networkOf(count: number, ...members: readonly (readonly number[])[]): LargeNetwork {
  return {
    participants: Array.from({ length: count }, (_, i) => `P${i}`),
    instruments: members.map((_, i) => `i${i}`),
    starts: Uint32Array.from([0, ...members.map((_, i) => members.slice(0, i + 1).flat().length)]),
    participant: Uint16Array.from(members.flat()),
  };
}

describe("a network of many thousands", () => {
  it("lies the same every time, all of it within the picture", () => {
    const world = worldOf({ edges: 4000, instruments: 300 });
    const places = placeLarge(world);
    expect(placeLarge(world)).toEqual(places);
    for (const axis of [places.x, places.y]) {
      expect(axis).toHaveLength(220 + 300);
      for (const share of axis) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it("has those near one another that share instruments, and instruments amid their participants", () => {
    const blocs = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    const { x, y } = placeLarge(networkOf(8, ...blocs.flatMap((bloc) => Array(10).fill(bloc)), [3, 4]));
    const apart = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    expect(Math.max(apart(0, 1), apart(1, 2))).toBeLessThan(apart(0, 7));
    // The first instrument is the eighth node.
    expect(apart(8, 0)).toBeLessThan(apart(8, 7));
  });

  it("does not let instruments with the same participants hide one another", () => {
    const { x, y } = placeLarge(networkOf(3, [0, 1, 2], [0, 1, 2], [0, 1, 2]));
    expect(new Set([3, 4, 5].map((i) => `${x[i]} ${y[i]}`)).size).toBe(3);
  });

  it("takes no table of all pairs where there are too many, and tells how far it is", () => {
    const parts: number[] = [];
    const { x } = placeLarge(networkOf(MOST_PLACED_BY_FORCE + 1, [0, MOST_PLACED_BY_FORCE]), (part) =>
      parts.push(part),
    );
    expect(x).toHaveLength(MOST_PLACED_BY_FORCE + 2);
    expect(parts).toEqual([1]);
    placeLarge(networkOf(2, [0, 1]), (part) => parts.push(part));
    expect(parts.at(-1)).toBe(1);
  });
});
