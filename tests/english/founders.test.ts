import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("of those who founded it something is asked, and not who they were", () => {
  test.each([
    ["“Every state that founded NATO is a party to the Convention on Cluster Munitions today.” Please check.", "no"],
    ["Are all founding members of NATO in the CCM?", "no"],
    ["All founders of NATO are in the EU", "no"],
    ["Is it true that every founding member of the EU is in NATO?", "yes"],
    ["All original members of OPEC are still in it. True?", "yes"],
    ["Every state that founded OPEC is still a member", "yes"],
    ["no founder of NATO has left it", "yes"],
    ["none of the founders of the EU has left the Rome Statute", "yes"],
    ["Are the founding members of OPEC all still in it?", "yes"],
    ["Have any founders of OPEC left it?", "no"],
    ["Is Italy a founding member of NATO?", "yes"],
  ])("%s", (question, verdict) => expect(answer(question).verdict).toBe(verdict));

  test.each([
    ["Which founding members of the EU are in the CCM?", ["BEL", "DEU", "FRA", "ITA", "LUX", "NLD"]],
    ["which OPEC founders are in the Rome Statute", ["VEN"]],
    ["Which founders of NATO are not in the EU?", ["CAN", "GBR", "ISL", "NOR", "USA"]],
  ])("%s", (question, participants) => expect(answer(question).participants).toEqual(participants));

  test("how many of them left it, and who is taken for them", () => {
    const { count, assuming } = answer("How many founding members of OPEC have left it?");
    expect(count).toBe(0);
    expect(assuming).toContain("as founders those that joined it first are taken");
  });

  test.each([
    ["Who founded NATO?", "Who joined NATO first by 23 November 2026?"],
    ["How many founding members of NATO were there?", "Who joined NATO first by 23 November 2026?"],
  ])("who they were: %s", (question, reading) => expect(echo(question)).toBe(reading));

  test("what is said of not all of them is not asked of each", () =>
    expect(depositary.ask("not all founders of NATO are in the EU")).toHaveProperty("error"));
});

describe("outside a set, of some that are named or drawn from a group, is not in it that day", () => {
  test.each([
    ["Which founders of NATO are outside the EU?", ["CAN", "GBR", "ISL", "NOR", "USA"]],
    ["Which founders of NATO are not in the EU?", ["CAN", "GBR", "ISL", "NOR", "USA"]],
    ["Which of Norway and the United Kingdom is outside the EU?", ["GBR", "NOR"]],
    ["Which former Soviet republics are outside the CSTO?", ["AZE", "EST", "GEO", "LTU", "LVA", "MDA", "TKM", "UKR"]],
    ["Which former Soviet republics were never in the CIS?", ["EST", "LTU", "LVA"]],
  ])("%s", (question, participants) => expect(answer(question)).toMatchObject({ participants }));
});
