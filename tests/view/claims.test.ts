import { describe, expect, test } from "vitest";
import { type DeskClaim, deskClaims } from "../../src/view/desk/checked.ts";
import { storyOf } from "../../src/view/desk/story.ts";
import { day } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

const all = deskClaims(builtIn());
function claim(n: number): DeskClaim {
  const found = all.find((each) => each.claim.id === `closed-skies-${String(n).padStart(2, "0")}`);
  if (!found) throw new Error(`no claim ${n}`);
  return found;
}

describe("the claims of 18 December 2021", () => {
  test("each that the record cannot check has its reason, every other a sure verdict", () => {
    expect(all.length).toBe(29);
    for (const { claim: one, verdict } of all)
      expect([one.id, verdict === "unchecked"]).toEqual([one.id, one.reason !== null]);
    expect(all.filter(({ verdict }) => verdict === "unsure")).toEqual([]);
  });

  test("only Finland and Sweden outside NATO: Bosnia, Georgia and Ukraine are missing; true among EU members", () => {
    const { verdict, checks, readings, picture } = claim(20);
    expect(verdict).toBe("otherwise");
    expect(checks[0]?.extra).toEqual(["BIH", "GEO", "UKR"]);
    expect(readings.map((each) => [each.reading, each.verdict])).toEqual([["among members of the EU", "true"]]);
    expect(picture).toMatchObject({ instrument: "open-skies", suppose: [{ participant: "BLR", does: "leave" }] });
  });

  test("80 percent of the area: 62 of all, 59 with Greenland, 81 without Canada", () => {
    const { verdict, checks, readings } = claim(5);
    const shares = [checks, ...readings.map((reading) => reading.checks)].map((own) =>
      Math.round((own[0]?.answer?.measure?.share ?? 0) * 1000),
    );
    expect([verdict, shares]).toEqual(["otherwise", [621, 591, 807]]);
  });

  test("what must stand in the record is looked up there: the announcement of January 2021", () => {
    expect(claim(16).checks[0]).toMatchObject({ asked: false, verdict: "yes" });
    expect(claim(16).picture?.day).toBe(day("2021-01-15"));
  });
});

test("the story goes by the days of the pictures and leaves out what has none", () => {
  const days = storyOf(all).map(({ picture }) => picture?.day ?? 0);
  expect(days.length).toBe(all.filter(({ verdict }) => verdict !== "unchecked").length);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});
