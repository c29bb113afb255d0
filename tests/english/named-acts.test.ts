import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("an act that has a name of its own", () => {
  test.each([
    ["Who was in the EU the day before Brexit?", "Who remained in the EU on 31 January 2020?"],
    ["How many members did the EU have after Brexit?", "How many remained in the EU on 1 February 2020?"],
    ["who was in the EU two years after brexit", "Who remained in the EU on 1 February 2022?"],
    [
      "Which states joined NATO after Brexit?",
      "Who joined NATO, and when, by 23 November 2026, since 2 February 2020?",
    ],
    [
      "who joined the Council of Europe between Brexit and today?",
      "Who joined the Council of Europe, and when, by 23 November 2026, since 1 February 2020?",
    ],
    ["What happened in the EU from 2010 to Brexit?", "What changed in the EU from 1 January 2010 to 1 February 2020?"],
    ["Was Poland in the Warsaw Pact at German unification?", "Was Poland in the Warsaw Pact on 3 October 1990?"],
    ["who was in NATO before the reunification of Germany?", "Who remained in NATO on 2 October 1990?"],
    ["Who was in ECOWAS before the Sahel exits?", "Who remained in ECOWAS on 28 January 2025?"],
    ["Who was in the OSCE when the Velvet Divorce happened?", "Who remained in the CSCE on 1 January 1993?"],
    ["how many parties had the NPT before the fall of the USSR?", "How many remained in the NPT on 25 December 1991?"],
  ])("names the day: %s", (question, expected) => {
    expect(echo(question)).toBe(expected);
  });

  test.each([
    ["When was Brexit?", "When did the United Kingdom leave the EU by 23 November 2026?"],
    ["Brexit date?", "When did the United Kingdom leave the EU by 23 November 2026?"],
    [
      "When did the Sahel exits take place?",
      "Who left ECOWAS, and when, by 23 November 2026, among Burkina Faso, Mali and Niger?",
    ],
  ])("is asked about as what it is: %s", (question, expected) => {
    expect(echo(question)).toBe(expected);
  });

  test.each([
    "Who would be in the EU without Brexit?",
    "If Brexit had never happened, who would be in the EU?",
    "if there had been no Brexit, who would be left in the EU?",
  ])("can be supposed away: %s", (question) => {
    expect(answer(question).count).toBe(28);
    expect(answer(question).participants).toContain("GBR");
  });

  test("what went with it is told of it alone", () => {
    expect(answer("How many members did ECOWAS lose in the Sahel exits?").participants).toEqual(["BFA", "MLI", "NER"]);
    expect(answer("What share of the EU's population was lost with Brexit?").measure?.share).toBeCloseTo(0.132, 3);
    expect(answer("What was the area of the EU before Brexit?").measure?.name).toBe("area");
    expect(echo("What was the area of the EU before Brexit?")).toBe(
      "What is the total of the EU by area on 31 January 2020?",
    );
    expect(answer("ECOWAS after the Sahel exits: how many members left?").count).toBe(12);
  });

  test("the day is told with its name", () => {
    expect(answer("Who was in the EU the day before Brexit?").assuming).toContain("“Brexit”: 1 February 2020");
  });

  test("a name that two bear is that of the one spoken of, and else asked back", () => {
    expect(echo("Was East Germany in the CSCE before unification?")).toBe(
      "Was East Germany in the CSCE on 2 October 1990?",
    );
    expect(echo("was Yemen in the NPT after unification?")).toBe("Was Yemen in the NPT on 22 May 1990?");
    expect(echo("Who was in NATO before unification?")).toMatch(
      /^ambiguous: "unification" can be German unification or/,
    );
  });

  test.each([
    ["Who was in NATO before the Velvet Revolution?", /^unknown-name: no name "Velvet"/],
    ["Who was in the EU before Grexit?", /^unknown-name: no name "Grexit"/],
    ["When was German unification?", /^not-understood: that is the end of East Germany, on 3 October 1990/],
    ["If Brexit were reversed, how many members would the EU have?", /^not-understood/],
  ])("what has no act on record is refused: %s", (question, expected) => {
    expect(echo(question)).toMatch(expected);
  });
});
