import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("what an instrument waits for", () => {
  test("why it is not in force is told by its clause", () => {
    const { sentence, notes } = answer("why is the ctbt not in force");
    expect(sentence).toBe("The CTBT has not entered into force, as far as the record goes.");
    expect(notes.join(" ")).toContain("Annex 2");
  });

  test("of one that ended, its end", () =>
    expect(echo("Why is the INF not in force any more?")).toBe("When did the INF Treaty end by 23 November 2026?"));

  const missing = ["CHN", "EGY", "IND", "IRN", "ISR", "PAK", "PRK", "RUS", "USA"];
  test.each([
    "which states must ratify the ctbt for it to enter into force",
    "Which Annex 2 states must ratify the CTBT?",
  ])("%s: those who have not", (question) => expect(answer(question).participants).toEqual(missing));
});

test.each([
  "If all three Baltic states left NATO, how many members remain?",
  "If the three Baltic states left NATO, how many members remain?",
])("%s: a group with the number of its members acts", (question) => expect(answer(question).count).toBe(29));

test("how a number changed is told by who came and went", () =>
  expect(echo("How did the number of parties to Open Skies change between 2002 and 2022?")).toBe(
    "What changed in Open Skies from 1 January 2002 to 31 December 2022?",
  ));
