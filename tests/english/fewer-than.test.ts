import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("instruments set side by side by the fewer members", () => {
  test.each([
    ["Does the CCM have fewer parties than the Ottawa Convention?", "yes"],
    ["does the CCM have fewer parties than Ottawa?", "yes"],
    ["Are there fewer parties to the CCM than to the ATT?", "yes"],
    ["Is NATO smaller than the EU?", "no"],
    ["Does the EU have less members than NATO?", "yes"],
    ["Is it false that the EU has fewer members than NATO?", "no"],
    ["Did the Warsaw Pact have fewer members than NATO in 1980?", "yes"],
    // It was over: nobody is fewer.
    ["Did the Warsaw Pact have fewer members than NATO in 2000?", "yes"],
    ["Is the Warsaw Pact bigger than NATO?", "no"],
  ])("%s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test.each([
    ["Which has fewer members, NATO or the EU?", ["eu"]],
    ["Which is smaller, the EU or NATO?", ["eu"]],
    ["Which has the fewest parties, the CCM, Ottawa or the ATT?", ["cluster-munitions"]],
  ])("%s", (question, instruments) => {
    expect(answer(question).instruments).toEqual(instruments);
  });

  test("its sentence tells both numbers, the fewer first", () => {
    expect(answer("Which has fewer members, NATO or the EU?").sentence).toBe(
      "The EU has fewer, by five: 27 member states on 23 November 2026; NATO has 32 members.",
    );
  });

  test.each([
    "did fewer states sign the CCM than Ottawa?",
    "Does NATO have as many members as the EU?",
    "Does the CSTO have fewer members than NATO or the EU?",
    "Which has fewer people, NATO or the EU?",
  ])("what is compared otherwise is refused: %s", (question) => {
    expect(echo(question)).toMatch(/^not-understood/);
  });

  test("where only exits are recorded nobody is counted", () => {
    expect(echo("Does UNESCO have fewer members than NATO?")).toBe(
      "Is it true that UNESCO had fewer parties than NATO on 23 November 2026?",
    );
    expect(() => answer("Does UNESCO have fewer members than NATO?")).toThrow(/only exits and returns/);
  });

  test("a number is still no instrument", () => {
    expect(echo("Does Open Skies have fewer than 30 parties?")).toBe(
      "Is it true that fewer than 30 participants remain in Open Skies on 23 November 2026?",
    );
  });
});

describe("Ottawa", () => {
  test.each([
    ["Did Ottawa sign the CCM?", "Has Canada signed the Convention on Cluster Munitions by 23 November 2026?"],
    ["Is Ottawa in NATO?", "Is Canada in NATO on 23 November 2026?"],
    ["Has Lithuania left Ottawa?", "Has Lithuania left the Mine Ban Convention by 23 November 2026?"],
    ["How many are left in Ottawa?", "How many remain in the Mine Ban Convention on 23 November 2026?"],
  ])("is the state where it does something, and the treaty where one is in it: %s", (question, expected) => {
    expect(echo(question)).toBe(expected);
  });
});
