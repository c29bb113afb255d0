import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("until a day", () => {
  test.each([
    ["Who was in Open Skies until 2021?", ["RUS"]],
    ["Who was in Open Skies until 18 December 2021?", ["RUS"]],
    ["Which NATO members were in Open Skies until 2020?", ["USA"]],
    ["who was in the EU until Brexit?", ["GBR"]],
    ["Who was in NATO until 1990?", []],
    ["Who was in the CSTO until 2010?", []],
  ])("they left then: %s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test.each(["Who was in the Warsaw Pact until 1991?", "who stayed in the Warsaw Pact until 1991?"])(
    "where it ended then its last day is asked about: %s",
    (question) => {
      expect(answer(question).participants).toEqual(["BGR", "CSK", "HUN", "POL", "ROU", "SUN"]);
      expect(answer(question).assuming.join()).toContain("it ended on 1 July 1991");
    },
  );

  test.each([
    ["was Russia a party to Open Skies until 2021?", "yes"],
    ["was Russia a party to Open Skies until 2020?", "no"],
    ["Is it true that Russia was in Open Skies until 2021?", "yes"],
    ["Was the UK in the EU until Brexit?", "yes"],
    ["Was the UK in the EU until 31 January 2020?", "yes"],
    ["Was Hungary in the Warsaw Pact until 1991?", "yes"],
    ["Was Albania in the Warsaw Pact until 1991?", "no"],
    ["Was East Germany in the Warsaw Pact until 1990?", "yes"],
    ["Was INF in force until 2019?", "yes"],
    ["Was INF in force until 2018?", "no"],
  ] as const)("%s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("up to now is no end, and who stayed until a day was in it then", () => {
    expect(echo("Who has been in NATO until now?")).toBe("Who remains in NATO on 23 November 2026?");
    expect(echo("Who stayed in Open Skies until 1 January 2021?")).toBe(
      "Who remained in Open Skies on 1 January 2021?",
    );
  });

  test("who was not in it until a day is refused: whether they joined then is another question", () => {
    expect(echo("Who was not in NATO until 1999?")).toMatch(/^not-understood: “until” asks for an end/);
  });
});
