import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("who was suspended", () => {
  test.each([
    "Who was suspended from the OSCE?",
    "Who has been suspended from the OSCE?",
    "Which states were ever suspended in the OSCE?",
    "Was anyone suspended from the OSCE?",
  ])("is asked of all days up to now: %s", (question) => {
    expect(echo(question)).toBe("Who was suspended in the OSCE, and when, by 23 November 2026?");
    expect(answer(question).dates).toMatchObject([{ participant: "SCG", act: "suspension", on: "1992-07-08" }]);
  });

  test("who is so, and who was so on a day, is asked about that day", () => {
    expect(echo("Who is suspended in ECOWAS?")).toBe("Who is suspended in ECOWAS on 23 November 2026?");
    expect(answer("Who was suspended in ECOWAS on 1 January 2024?").participants).toEqual(["BFA", "GIN", "MLI", "NER"]);
    expect(answer("How many states were suspended from ECOWAS?").count).toBe(4);
  });

  test("of one the days are told", () => {
    expect(answer("Was Russia suspended from the Council of Europe?").sentence).toBe(
      "Russia had its rights suspended in the Council of Europe on 25 February 2022.",
    );
    expect(echo("Was Indonesia ever suspended from OPEC?")).toBe(
      "When was Indonesia suspended in OPEC by 23 November 2026?",
    );
  });

  test("who was not suspended is refused, and never answered with those who were", () => {
    expect(depositary.ask("Who has not been suspended in ECOWAS?")).toMatchObject({
      error: { kind: "not-understood", message: "who is not suspended is not told: ask who is, or who was" },
    });
  });

  test.each([
    ["Is it true that Russia was suspended from the Council of Europe?", "yes"],
    ["Is it true that Russia has been suspended from the Council of Europe?", "yes"],
    ["Is it true that Russia was never suspended from the Council of Europe?", "no"],
    ["Is it false that Russia was suspended from the Council of Europe?", "no"],
    ["Is it true that Hungary was suspended from the Council of Europe?", "no"],
    ["Is it true that Georgia was suspended toward Russia in Open Skies?", "yes"],
    ["Is it true that Russia is suspended in the Council of Europe?", "no"],
  ])("a statement of it in the past is of any day: %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
    expect(echo(echo(question))).toBe(echo(question));
  });

  test("in words that expect a yes, and of several, the days are told too", () => {
    expect(echo("Wasn't Russia suspended from the Council of Europe?")).toBe(
      "When was Russia suspended in the Council of Europe by 23 November 2026?",
    );
    expect(answer("Were Mali and Niger suspended from ECOWAS?").dates).toMatchObject([
      { participant: "MLI" },
      { participant: "NER" },
    ]);
    expect(depositary.ask("Is it true that Mali and Niger were suspended from ECOWAS?")).toMatchObject({
      suggestions: ["Who was suspended in ECOWAS, and when, by 23 November 2026, among Mali and Niger?"],
    });
  });
});
