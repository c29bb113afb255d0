import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("the days on which an instrument had so many members", () => {
  test.each([
    ["When did NATO first have more than twenty members?", ["2004-03-29"]],
    ["Since when has NATO had 32 members?", ["2024-03-07"]],
    ["When did NATO have 16 members?", ["1982-05-30", "1999-03-12"]],
    ["when did the EU have 28 member states", ["2013-07-01", "2020-02-01"]],
    ["When did the Rome Statute reach 60 parties?", ["2002-07-01"]],
    ["When did NATO first have more than forty members?", []],
    // Asked by the name of its heir, the Tashkent treaty is meant while it speaks for it.
    ["When did the CSTO first have nine members?", ["1994-04-20", "1999-04-20"]],
  ])("%s", (question, days) => {
    expect(answer(question).dates?.map((date) => date.on)).toEqual(days);
  });

  test("before it had any parties it had none fewer than a number", () => {
    const [first] = answer("When did Open Skies fall below 34 parties?").dates ?? [];
    expect(first?.on).toBe("2002-01-01");
  });

  test("who joined or left on the day is told", () => {
    expect(answer("Since when has NATO had 32 members?").sentence).toBe(
      "NATO has had 32 members since 7 March 2024 (Sweden joined).",
    );
    expect(answer("When did Open Skies fall below 34 parties?").sentence).toContain(
      "since 22 November 2020 (the United States left)",
    );
  });

  test("a step of somebody beside the number is another question", () => {
    expect(echo("When did 65 states sign the Mine Ban Convention?")).toContain("not-understood");
  });

  test("the number of days agrees with the headline of each", () => {
    for (const n of [26, 30, 31, 32]) {
      const [first] = answer(`When did NATO have ${n} members?`).dates ?? [];
      expect(answer(`How many members did NATO have on ${first?.on}?`).count).toBe(n);
    }
  });
});
