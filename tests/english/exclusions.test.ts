import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("exclusions across the record", () => {
  test.each([
    "which members have been expelled from any organisation",
    "Who has ever been expelled from a treaty or alliance?",
    "which states were kicked out of anything since 2000",
    "Which organisations have expelled a member?",
    "Which organisations has Russia been expelled from?",
    "What was Russia kicked out of?",
  ])("only those who were excluded are told of: %s", (question) => {
    const { participants, instruments, dates } = answer(question);
    expect(participants).toEqual(["RUS"]);
    expect(instruments).toEqual(["council-of-europe"]);
    expect(dates).toEqual([
      { participant: "RUS", instrument: "council-of-europe", act: "exclusion", on: "2022-03-16" },
    ]);
  });

  test("whether anybody was is a verdict, and nobody is an answer", () => {
    expect(answer("Has any state been thrown out of a treaty?")).toMatchObject({
      verdict: "no",
      participants: [],
      sentence: "No: nobody has been excluded from any treaty of the record by 23 November 2026.",
    });
    expect(answer("has any EU member been expelled from an organisation?").verdict).toBe("no");
    expect(answer("has anyone been expelled from an organisation?").verdict).toBe("yes");
  });

  test("one that is named is asked about alone", () => {
    expect(answer("Which treaties has Iraq been thrown out of?").sentence).toBe(
      "Iraq has been excluded from no treaty of the record by 23 November 2026.",
    );
    expect(answer("Has Iran ever been expelled from anything?").instruments).toEqual([]);
    expect(echo("Has Russia left anything?")).toBe("Which instruments has Russia left by 23 November 2026?");
  });

  test("who left or was expelled is both, and two kinds of instrument are not one", () => {
    expect(echo("Who left an alliance or was expelled from one since 1960?")).toBe(
      "Who left any alliance, and when, by 23 November 2026, since 1 January 1960?",
    );
    expect(echo("Who left or was expelled from the Council of Europe?")).toBe(
      "Who has left the Council of Europe by 23 November 2026?",
    );
    expect(echo("Who left a treaty or an alliance in 1968?")).toMatch(/^Who left any instrument, and when/);
  });
});
