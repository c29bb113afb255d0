import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexColumns, indexOf } from "../../src/graph/as-of.ts";
import { columnsOf } from "../../src/graph/columns.ts";
import { fold } from "../../src/standing/fold.ts";
import { builtInRecord } from "../built-in-record.ts";
import { LAWS } from "./laws.ts";
import { anyWorld } from "./naive.ts";

describe.each([
  ["with a set of members at every turning point", 1e9],
  ["without sets", 0],
])("the index %s says what a naive fold over the acts says", (_, mostSetBytes) => {
  it.each(Object.entries(LAWS))("%s", (_, law) => {
    fc.assert(
      fc.property(anyWorld, (world) => law(world, indexColumns(columnsOf(world.standings.spells), mostSetBytes))),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe("what the index takes", () => {
  it("is at most 64 bytes a row for the record here", () => {
    const { rows } = indexOf(fold(builtInRecord()));
    expect(rows.bytes / rows.count).toBeLessThanOrEqual(64);
  });
});
