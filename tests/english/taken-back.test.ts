import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("what one takes back is its notice, or its consent", () => {
  test.each([
    "When did the Gambia withdraw its ICC notice?",
    "When did the Gambia withdraw its notice from the Rome Statute?",
    "When did the Gambia revoke its notice of withdrawal from the Rome Statute?",
  ])("%s", (question) => {
    expect(answer(question).dates).toMatchObject([{ participant: "GMB", act: "notice-revoked", on: "2017-02-10" }]);
  });

  test("a withdrawal notice is given, and not taken back", () =>
    expect(answer("When was the Gambia's withdrawal notice from the Rome Statute?").dates).toMatchObject([
      { act: "notice-of-withdrawal", on: "2016-11-10" },
    ]));

  test.each([
    ["Who ratified the CTBT after Russia withdrew its ratification?", "since 4 November 2023"],
    ["How many had ratified the CTBT when Russia revoked its CTBT ratification?", "by 3 November 2023"],
    ["Who ratified the test ban treaty before Russia withdrew its consent?", "by 2 November 2023"],
    ["Who was leaving the Rome Statute before the Gambia withdrew its notice?", "on 9 February 2017"],
    ["Who left the Rome Statute after South Africa revoked its notice?", "since 8 March 2017"],
    ["Who remained in Open Skies after Russia withdrew?", "on 18 December 2021"],
  ])("as the event that a day is anchored to: %s", (question, days) => {
    expect(echo(question)).toContain(days);
  });
});
