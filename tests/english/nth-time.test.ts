import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("of several times the one that is asked about", () => {
  test.each([
    ["When did the US leave UNESCO for the first time?", "1985-01-01"],
    ["For my article I need the exact date the US officially quit the Paris accord the second time.", "2026-01-27"],
    ["When did the US join UNESCO a third time?", "2023-07-10"],
  ])("%s", (question, on) => {
    expect(answer(question).dates?.find(({ act }) => act !== "notice-of-withdrawal")?.on).toBe(on);
  });

  test("the notice beside it is that of the same time", () => {
    const { dates } = answer("When did the US leave the Paris Agreement for the second time?");
    expect(dates?.map(({ on }) => on).sort()).toEqual(["2025-01-27", "2026-01-27"]);
  });

  test("how long it lasted is of that time alone", () => {
    expect(answer("How long was the US outside the Paris Agreement the first time?").duration?.days).toBe(107);
    expect(echo("How long was the US in UNESCO the second time?")).toBe(
      "How long was the United States in UNESCO for the second time by 23 November 2026?",
    );
  });

  test("a time that never was is said to be none", () => {
    const { dates, sentence } = answer("When did the US leave Open Skies for the second time?");
    expect(dates).toEqual([]);
    expect(sentence).toBe("The United States has not left Open Skies for a second time, as far as the record goes.");
  });

  test("of everybody at once it is refused", () => {
    expect(echo("Who left UNESCO for the second time?")).toMatch(/^not-understood/);
  });
});
