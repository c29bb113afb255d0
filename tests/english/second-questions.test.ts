import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a second question is answered with the first, or named", () => {
  test.each([
    "Russia's notice under Open Skies: given when, in effect when?",
    "When did Russia give notice and when did it leave Open Skies?",
    "On what date did Russia give notice under Open Skies, and on what date did it take effect?",
  ])("%s: the leaving is told with its notice", (question) =>
    expect(answer(question).sentence).toBe(
      "Russia left Open Skies on 18 December 2021; it gave notice on 18 June 2021.",
    ),
  );

  test.each([
    "In which year did Greece leave NATO's integrated command, and when was it back?",
    "When did Finland sign Open Skies, and when did it ratify?",
    "CFE headcount on the day before Russia's exit, and on the day of it?",
  ])("%s", (question) => expect(depositary.ask(question)).toMatchObject({ error: { kind: "not-understood" } }));

  test("the day of the same step is no other question", () =>
    expect(echo("When did Russia leave Open Skies and when did that take effect?")).toBe(
      "When did Russia leave Open Skies by 23 November 2026?",
    ));
});

test("what is denied beside “in it” narrows, also where something is supposed", () =>
  expect(answer("If Belarus left Open Skies, who is in it outside NATO?").participants).toEqual(["BIH", "GEO", "UKR"]));

test.each([
  ["How many days passed between the opening of the NPT for signature and its entry into force?", 612],
  ["What time elapsed between Nicaragua's denunciation of the Rio Treaty and the day on which it took effect?", 730],
  ["How many days lay between the Emirates' notice to OPEC and their exit?", 3],
])("%s", (question, days) => expect(answer(question).duration?.days).toBe(days));
