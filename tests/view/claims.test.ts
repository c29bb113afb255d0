import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import type { Claim } from "../../src/records/claim.ts";
import { type CheckedClaim, checkedClaim, checkedClaims } from "../../src/view/desk/checked.ts";
import { storyOf } from "../../src/view/desk/story.ts";
import { act, day, edtf, recordOf, TEST_SOURCE } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

const all = checkedClaims(builtIn());
function claim(n: number): CheckedClaim {
  const found = all.find((each) => each.claim.id === `closed-skies-${String(n).padStart(2, "0")}`);
  if (!found) throw new Error(`no claim ${n}`);
  return found;
}

describe("the claims of 18 December 2021", () => {
  test("each that the record cannot check has its reason, every other a sure verdict", () => {
    expect(all.length).toBe(29);
    for (const { claim: one, verdict } of all)
      expect([one.id, verdict === "uncheckable"]).toEqual([one.id, one.reason !== null]);
    expect(all.filter(({ verdict }) => verdict === "unsure")).toEqual([]);
  });

  test("only Finland and Sweden outside NATO: Bosnia, Georgia and Ukraine are missing; true among EU members", () => {
    const { verdict, checks, readings, picture } = claim(20);
    expect(verdict).toBe("otherwise");
    expect(checks[0]?.extra).toEqual(["BIH", "GEO", "UKR"]);
    expect(readings.map(({ reading, holds }) => [reading, holds])).toEqual([["among members of the EU", true]]);
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
    expect(claim(16).checks[0]).toMatchObject({ question: null, holds: true });
    expect(claim(16).picture?.day).toBe(day("2021-01-15"));
  });
});

describe("a claim's verdict", () => {
  const record = recordOf({
    acts: [
      act({ participant: null, act: "entry-into-force", date: "2000-01-01" }),
      act({ participant: "AAA", act: "ratification", date: "2000-01-01" }),
      act({ participant: "BBB", act: "accession", date: "2004", effect: "2004" }),
    ],
    date: "2010-01-01",
  });
  const made = (checks: Claim["checks"], readings: Claim["readings"] = []): Claim => ({
    id: "x",
    claim: "x",
    by: "x",
    on: day("2005-01-01"),
    source: TEST_SOURCE,
    place: "",
    checks,
    readings,
    reason: null,
    note: null,
  });
  const counted = (on: string, n: number) => ({
    question: `How many parties did pact have on ${on}?`,
    expect: { count: { min: n, max: n } },
  });
  const verdict = (one: Claim) => checkedClaim(open(record), one).verdict;

  test("holds only if every check does", () => {
    expect(verdict(made([counted("1 January 2003", 1), counted("1 January 2006", 2)]))).toBe("holds");
    expect(verdict(made([counted("1 January 2003", 1), counted("1 January 2006", 3)]))).toBe("fails");
  });

  test("is true under another reading where one reading holds", () => {
    const readings = [{ reading: "later", checks: [counted("1 January 2006", 2)] }];
    expect(verdict(made([counted("1 January 2003", 2)], readings))).toBe("otherwise");
  });

  test("cannot be told where a question is not understood", () => {
    const check = { question: "Who is fond of pact?", expect: { verdict: "yes" as const } };
    expect(verdict(made([check]))).toBe("unsure");
  });

  test("takes a row within the days, not beside them", () => {
    const within = (text: string) =>
      verdict(
        made([{ recorded: { instrument: "pact", participant: "AAA", act: "ratification", within: edtf(text) } }]),
      );
    expect([within("2000-01"), within("2000-02")]).toEqual(["holds", "fails"]);
  });
});

test("the story goes by the days of the pictures and leaves out what has none", () => {
  const days = storyOf(all).map(({ picture }) => picture?.day ?? 0);
  expect(days.length).toBe(all.filter(({ verdict }) => verdict !== "uncheckable").length);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});
