import { expect, it } from "vitest";
import { changeLogOf } from "../../src/graph/change-log.ts";
import { checkedColumns, instrumentsOfRows, OPEN, PARTY } from "../../src/graph/columns.ts";
import { ownChangesOf } from "../../src/graph/own-changes.ts";
import { buildIndex } from "../../src/graph/rows.ts";
import { worldOf } from "../bench/world.ts";

it("an instrument's changes, few or many, stand as in the log of all changes", () => {
  const world = worldOf({ edges: 6_000, instruments: 120 });
  const log = changeLogOf(world);
  const own = ownChangesOf(world, log.entries.length);
  const instruments = instrumentsOfRows(world);
  const sizes = new Set<boolean>();
  world.instruments.forEach((_, i) => {
    const entries = own.entries.subarray(own.starts[i], own.starts[i + 1]);
    expect(entries).toEqual(log.entries.filter((entry) => instruments[entry >>> 1] === i));
    // Few are sorted by hand, many are not.
    sizes.add(entries.length > 32);
  });
  expect(sizes.size).toBe(2);
});

it("an instrument whose first change is on the day of the last change of the one before has that day too", () => {
  const columns = checkedColumns({
    participants: ["AAA"],
    instruments: ["one", "two"],
    starts: Uint32Array.of(0, 1, 2),
    participant: new Uint16Array(2),
    from: Int32Array.of(100, 100),
    until: new Int32Array(2).fill(OPEN),
    flags: new Uint8Array(2).fill(PARTY),
    spell: () => {
      throw new Error("nobody looks at a spell");
    },
  });
  const { rows } = buildIndex(columns);
  for (const instrument of [0, 1]) {
    expect([...rows.memberCounts(instrument).days]).toEqual([100]);
    expect([...rows.memberCounts(instrument).counts]).toEqual([1]);
  }
});
