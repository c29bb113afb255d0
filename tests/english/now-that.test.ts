import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("now that something is so, it is asked of today", () => {
  test.each([
    ["How many are in Open Skies now that Russia has left?", "How many remain in Open Skies on 23 November 2026?"],
    ["Who is in Open Skies now that the US is out?", "Who remains in Open Skies on 23 November 2026?"],
    ["Now that Russia has left, who is still in Open Skies?", "Who remains in Open Skies on 23 November 2026?"],
    [
      "How many states belong to the ICC now that Hungary is out?",
      "How many remain in the Rome Statute on 23 November 2026?",
    ],
    [
      "How many EU members are outside NATO now that Sweden is a member?",
      "How many remain in the EU on 23 November 2026, not in NATO on that day?",
    ],
    [
      "Now that the UK is no longer in the EU, how many members has it?",
      "How many remain in the EU on 23 November 2026?",
    ],
    [
      "Is Ukraine in Open Skies now that Russia and the US are out of it?",
      "Is Ukraine in Open Skies on 23 November 2026?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));

  test("what it takes as so is told with its day, and what is not so is no ground", () => {
    expect(answer("How many are in Open Skies now that Russia has left?").assuming?.join(" ")).toContain(
      "18 December 2021",
    );
    expect(depositary.ask("Who is in NATO now that Ukraine has joined?")).toMatchObject({
      error: { kind: "bad-date" },
    });
  });
});

describe("the day of an event is that of the instrument toward which it was done", () => {
  test.each([
    [
      "NATO allies that were still inside the cluster munitions convention on the day Lithuania left it",
      "Who remained in the Convention on Cluster Munitions on 6 March 2025, in NATO on that day?",
    ],
    [
      "Which EU members were in the Ottawa Convention when Finland left it?",
      "Who remained in the Mine Ban Convention on 10 January 2026, in the EU on that day?",
    ],
    [
      "Which NATO allies were in the EU when the UK left it?",
      "Who remained in the EU on 1 February 2020, in NATO on that day?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));

  test("of what only one view sees its day is meant, and whose view it is is told", () => {
    const { reading, assuming } = answer("Was New START in force on the date Russia suspended it?");
    expect(reading).toBe("Was New START in force on 21 February 2023?");
    expect(assuming?.join(" ")).toContain("21 February 2023, in the view of Russia");
  });
});
