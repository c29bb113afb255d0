import { describe, expect, it } from "vitest";
import { fold } from "../../src/standing/fold.ts";
import { isoOf } from "../../src/time/day.ts";
import { act, entryIntoForceClause, instrument, recordOf } from "../builders.ts";
import { IN_FORCE, pact, told } from "./told.ts";

describe("rule 4, on the calendar of treaties", () => {
  const monthFirst = { article: "17", delay: { months: 5 }, roundTo: "month-first" } as const;
  const treaty = instrument("pact", { clauses: { laterJoiners: monthFirst } });

  it.each([
    // deposit, first day of the sixth month after it
    ["1998-09-16", "1999-03-01"],
    ["2000-03-01", "2000-09-01"],
    ["2001-08-31", "2002-02-01"],
    ["2001-09-30", "2002-03-01"],
  ])("a deposit of %s counts from %s, the first day of the sixth month after it", (deposit, entry) => {
    const record = pact([IN_FORCE, act({ act: "accession", date: deposit })], { instruments: [treaty] });
    expect(told(record).at(-1)).toBe(`party ${entry}..`);
  });

  it("an instrument enters into force by its own clause, rounded as that says", () => {
    const clause = entryIntoForceClause({ deposits: 2, delay: { days: 60 }, roundTo: "month-first" });
    const record = recordOf({
      instruments: [instrument("pact", { clauses: { entryIntoForce: clause } })],
      acts: ["AAA", "BBB"].map((participant) => act({ participant, act: "ratification", date: "2002-04-11" })),
    });
    expect(isoOf(fold(record).clock("pact").inForce ?? 0)).toBe("2002-07-01");
  });

  it("a term of twenty-five years ends, unless an extension made it unlimited", () => {
    const duration = { article: "X", period: { months: 300 }, extension: "indefinite" as const };
    const termed = instrument("pact", { clauses: { duration } });
    const joined = [IN_FORCE, act({ act: "ratification", date: "1989-01-01" })];
    expect(told(pact(joined, { instruments: [termed] }))).toContain("party 1990-01-01..2015-01-01 treaty expired");
    const extended = [...joined, act({ participant: null, act: "extension", date: "2014-05-11" })];
    expect(told(pact(extended, { instruments: [termed] })).at(-1)).toBe("party 1990-01-01..");
  });
});
