import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("whom a day is told of is not when it is asked", () => {
  test.each([
    ["Which states that were in Open Skies in 2010 have left?", ["RUS", "USA"]],
    ["Of the 30 parties the CFE Treaty had at its peak, which are gone?", ["RUS"]],
    ["Who was in ECOWAS in 1999 and has left?", ["BFA", "MLI", "MRT", "NER"]],
    ["Which states were in the Warsaw Pact in 1980 and are in NATO?", ["BGR", "HUN", "POL", "ROU"]],
    ["Which of the members NATO had in 1949 are in the EU?", ["BEL", "DNK", "FRA", "ITA", "LUX", "NLD", "PRT"]],
    [
      "Of the states that were in OPEC in 2015, who is still in it?",
      ["DZA", "IRN", "IRQ", "KWT", "LBY", "NGA", "SAU", "VEN"],
    ],
  ])("%s", (question, participants) => {
    const given = answer(question);
    expect(given.participants).toEqual(participants);
    expect(given.on).toBe("2026-11-23");
  });

  test.each([
    ["Which states that joined NATO in 1999 are in the EU?", ["CZE", "HUN", "POL"]],
    ["Who left the mine ban in 2025 and is in the EU?", ["EST", "LTU", "LVA"]],
    ["Which states left ECOWAS in 2025 and are outside the Rome Statute?", []],
  ])("a step is of its year, and what is told in the present of today: %s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
    expect(answer(question).reading).toMatch(/on 23 November 2026\?$/);
  });

  test("a number that is not so is told", () => {
    expect(answer("Of the 35 parties that Open Skies had in 2010, which have left?").assuming).toContain(
      "“35” is not taken as given: on 31 December 2010 they were 34",
    );
  });

  test.each([
    ["Which states were in NATO in 1950?", "Who remained in NATO on 31 December 1950?"],
    [
      "Which states that were in Open Skies on 1 January 2010 were in NATO on that day?",
      "Who remained in Open Skies on 1 January 2010, in NATO on that day?",
    ],
    [
      "Who was in Open Skies on 1 January 2010 and in NATO?",
      "Who remained in Open Skies on 1 January 2010, in NATO on that day?",
    ],
    ["Who joined NATO in 1999?", "Who joined NATO, and when, by 31 December 1999, since 1 January 1999?"],
  ])("one day is asked about: %s", (question, reading) => {
    expect(echo(question)).toBe(reading);
  });
});
