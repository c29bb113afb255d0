import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("who joined without a signature", () => {
  const acceded = ["BIH", "EST", "FIN", "HRV", "LTU", "LVA", "SVN", "SWE"];
  test.each([
    "Which States acceded to Open Skies without having signed it?",
    "Who joined Open Skies without signing it?",
    "who joined but did not sign open skies",
    "Who did not sign Open Skies but joined it?",
  ])("%s", (question) => expect(answer(question).participants).toEqual(acceded));

  test("by its day: Czechia and Slovakia succeeded to a signature", () =>
    expect(answer("Who joined Open Skies without signing it by 1 January 2003?").participants).toEqual(["SWE"]));

  test("who did neither is another question", () =>
    expect(echo("Who neither signed nor joined Open Skies?")).toBe(
      "Who has neither signed nor joined Open Skies by 23 November 2026?",
    ));
});

describe("one who signed and did not ratify", () => {
  test.each([
    ["Is it a fact that Iran signed the Paris Agreement and never ratified it?", "yes"],
    ["Did Iran sign the Paris Agreement and never ratify it?", "yes"],
    ["Did the US sign the CTBT but not ratify it?", "yes"],
    ["Did France sign the CTBT but not ratify it?", "no"],
    ["Did India sign the CTBT but not ratify it?", "no"],
  ] as const)("%s", (question, verdict) => expect(answer(question).verdict).toBe(verdict));
});
