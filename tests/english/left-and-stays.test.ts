import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("who left one and is still in another", () => {
  test.each([
    ["Who left Open Skies and is still in NATO?", ["USA"]],
    ["who left the mine ban but remains in NATO?", ["EST", "FIN", "LTU", "LVA", "POL"]],
    ["Which states that left the Mine Ban Convention are still in Open Skies?", ["EST", "FIN", "LTU", "LVA", "POL"]],
    ["who is still in NATO and left the Mine Ban Convention?", ["EST", "FIN", "LTU", "LVA", "POL"]],
    ["Who left the Mine Ban Convention and is still in the CCM?", []],
    ["Who left ECOWAS and is in the NPT?", ["BFA", "MLI", "MRT", "NER"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("who was never in one, and is in another", () => {
    expect(answer("which states were never in NATO but are in the EU?").participants).toEqual([
      "AUT",
      "CYP",
      "IRL",
      "MLT",
    ]);
  });

  test("those who are left in one stay so", () => {
    expect(echo("Who is still left in Open Skies and in NATO?")).toMatch(/^Who remains in Open Skies .*, in NATO/);
  });
});

test.each([
  ["Who had left Open Skies by 2021?", ["RUS", "USA"]],
  ["Who had left Open Skies in 2021?", ["RUS"]],
])("by a year is up to its end: %s", (question, participants) => {
  expect(answer(question).participants).toEqual(participants);
});

test("who did it by a day did it by then, and not later", () => {
  const ratified = (on: string) => answer(`How many had ratified the CCM by ${on}?`).count ?? 0;
  expect(ratified("31 December 2010")).toBe(49);
  expect(ratified("2010")).toBe(49);
  expect(ratified("31 December 2010")).toBeLessThan(ratified("31 December 2015"));
});

test("a peak of one day is told as that day", () => {
  expect(answer("When did OPEC have the most members?").sentence).toBe(
    "OPEC had the most members, 15, on 31 December 2018.",
  );
});

test("what was joined is called as on that day, and what was left as on the day before", () => {
  expect(answer("Which organisations had Germany joined by 1996?").sentence).toContain("the EEC on 1 January 1958");
});
