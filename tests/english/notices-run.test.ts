import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("how long from a notice to its effect", () => {
  test.each([
    ["How long did Russia's notice under Open Skies run?", 183],
    ["How many days after giving notice did Russia leave Open Skies?", 183],
    ["How long after Russia gave notice did it leave Open Skies?", 183],
    ["What was the length of Russia's notice period under Open Skies?", 183],
    ["How long did Lithuania's notice under the Ottawa Convention last?", 183],
    ["How many months after its notice did Burundi leave the ICC?", 365],
    ["how long after giving notice was the UK out of the EU?", 1039],
    ["How long did the US stay in the Paris Agreement after giving notice?", 366],
    ["How long after its notice was the US out of Paris (the first time)?", 366],
    ["How long after its notice did the US leave the Paris Agreement for the second time?", 365],
  ])("%s", (question, days) => {
    expect(answer(question).duration?.days).toBe(days);
    expect(echo(question)).toMatch(/^How long from notice to leaving of /);
  });

  test("which of several times is told in the reading, and asked again by it", () => {
    const read = "How long from notice to leaving of the Paris Agreement for the United States for the second time by";
    const said = echo("How long after its notice did the US leave the Paris Agreement for the second time?");
    expect(said.slice(0, read.length)).toBe(read);
    expect(echo(said)).toBe(said);
  });

  test.each([
    [
      "How long after signing did Russia ratify Open Skies?",
      "How long from signature to ratification of Open Skies for Russia by 23 November 2026?",
    ],
    [
      "How long after it joined did the UK leave the EU?",
      "How long from joining to leaving of the EU for the United Kingdom by 23 November 2026?",
    ],
    ["How long was Russia in Open Skies when it gave notice?", "How long was Russia in Open Skies by 17 June 2021?"],
    [
      "How long from leaving to notice of Open Skies for Russia?",
      "How long from leaving to notice of Open Skies for Russia by 23 November 2026?",
    ],
    [
      "How long from entry into force to notice of Open Skies for Russia?",
      "How long from entry into force to notice of Open Skies for Russia by 23 November 2026?",
    ],
    ["How long is the notice period of Open Skies?", "What is the rule of Open Skies on leaving on 23 November 2026?"],
  ])("another step of one's own begins it, or it is no such length: %s", (question, read) =>
    expect(echo(question)).toBe(read),
  );
});
