import { expect, test } from "vitest";
import { groupsOf } from "../../src/view/answer/groups.ts";
import { day } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

test("whoever was in the Warsaw Pact is in its list ever after, also who has ceased to exist", () => {
  const members = (on: string) =>
    Object.fromEntries(
      groupsOf(builtIn(), "warsaw-pact", day(on), "area")
        .filter(({ id }) => id !== "never")
        .map(({ id, rows }) => [id, rows.map(({ name }) => name)]),
    );
  const until = ["Bulgaria", "Czechoslovakia", "Hungary", "Poland", "Romania"];
  for (const on of ["1991-07-01", "1992-12-31", "1993-01-01", "2026-11-23"]) {
    const { remaining, departed, ended } = members(on);
    expect(remaining, on).toEqual([]);
    expect(departed, on).toEqual(["Albania", "East Germany"]);
    expect(ended, on).toEqual([...until, on < "1991-12-25" ? "Soviet Union" : "Russia"].sort());
  }
});
