import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a day before and a day after", () => {
  test.each([
    ["How many members did the EU have before Brexit and after?", 28, 27],
    ["How many members did the EU have before and after Brexit?", 28, 27],
    ["NATO members before and after 1999", 16, 19],
    ["How many parties did Open Skies have before the US left, and after it?", 34, 33],
    ["who was in Open Skies the day before and the day after Russia left", 33, 32],
    ["how many members were in the Warsaw Pact before and after Albania left?", 8, 7],
    ["How many parties did the NPT have before 1990 and after 2000?", 137, 187],
  ])("both are answered: %s", (question, before, after) => {
    const { count, also } = answer(question);
    expect([count, also?.count]).toEqual([before, after]);
  });

  test("so are shares and totals", () => {
    expect(echo("What was the EU's population before and after Brexit?")).toBe(
      "What is the total of the EU by population on 31 January 2020? Also, what is the total of the EU by population on 1 February 2020?",
    );
    expect(answer("What share of NATO was in Open Skies before and after the US left?").also?.sentence).toMatch(
      /26 of the 30 members/,
    );
  });

  test("of what cannot be asked of both nothing is dropped", () => {
    expect(depositary.ask("Is it true that the EU had 28 members before and after Brexit?")).toHaveProperty("error");
  });
});

describe("two days compared", () => {
  const changes = "What changed in NATO from 1 January 1999 to 31 December 2024?";
  test.each([
    ["Compare NATO in 1999 with NATO in 2024", changes],
    ["Compare NATO in 2024 to NATO in 1999", changes],
    ["NATO 1999 versus NATO 2024", changes],
    ["What is the difference between NATO in 1999 and NATO in 2024?", changes],
    ["How did NATO membership in 1999 differ from 2024?", changes],
    ["How does NATO in 1999 compare with NATO in 2024?", changes],
    [
      "compare the EU on 1 January 2004 and on 1 January 2008",
      "What changed in the EU from 1 January 2004 to 1 January 2008?",
    ],
    ["Compare the EU before and after Brexit", "What changed in the EU from 31 January 2020 to 1 February 2020?"],
    [
      "Compare the EU before Brexit with the EU after Brexit",
      "What changed in the EU from 31 January 2020 to 1 February 2020?",
    ],
    [
      "compare Open Skies when the US left with Open Skies when Russia left",
      "What changed in Open Skies from 22 November 2020 to 18 December 2021?",
    ],
  ])("are told by what changed between them: %s", (question, read) => expect(echo(question)).toBe(read));

  test("two things on two days are not one", () => {
    expect(depositary.ask("Compare NATO in 1999 with the EU in 2024")).toHaveProperty("error");
  });
});
