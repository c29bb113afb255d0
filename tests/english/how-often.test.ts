import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("how often something was done", () => {
  test.each([
    ["Has the US left UNESCO twice?", "yes"],
    ["has the us left unesco more than once", "yes"],
    ["Did the US leave UNESCO three times?", "no"],
    ["Is it true that the US has left the Paris Agreement at least twice?", "yes"],
    ["Has Russia left Open Skies more than once?", "no"],
    ["Is it false that the US left UNESCO exactly twice?", "no"],
    ["Did Belarus leave Open Skies at least once?", "no"],
  ] as const)("%s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test.each([
    ["Who left UNESCO twice?", ["USA"]],
    ["Which states left UNESCO more than once?", ["USA"]],
    ["who has left the Paris Agreement at least twice", ["USA"]],
    ["Who left NATO twice?", []],
    ["Who left UNESCO at least twice by 2010?", []],
  ])("%s", (question, participants) => {
    const given = answer(question);
    expect(given.participants).toEqual(participants);
    // The echo is read as the question.
    expect(answer(given.reading).participants).toEqual(participants);
    expect(answer(given.reading).reading).toBe(given.reading);
  });

  test("what is to come has not been done", () => {
    expect(answer("Who left UNESCO three times?").participants).toEqual([]);
  });

  test("its sentence tells how often it was", () => {
    expect(answer("Did the US leave UNESCO three times?").sentence).toBe(
      "No: the United States has left UNESCO twice by 23 November 2026: on 1 January 1985 and on 1 January 2019.",
    );
    expect(answer("How many states left UNESCO at least twice?").sentence).toBe(
      "One has left UNESCO at least twice by 23 November 2026: the United States.",
    );
  });

  test.each([
    "Who has left a treaty twice?",
    "Has anyone left the Paris Agreement twice?",
    "When did the US leave UNESCO twice?",
    "NATO has three times as many members as the CSTO",
    "who joined the CSTO twice?",
    "who is twice in NATO?",
  ])("what cannot be counted so is refused: %s", (question) => {
    expect(echo(question)).toMatch(/^not-understood/);
  });

  test("“once” by itself is at some time", () => {
    expect(echo("who was once in NATO?")).toBe("Who was ever in NATO by 23 November 2026?");
  });
});

describe("who did it in the same wave", () => {
  test.each([
    "who joined NATO in the same wave as Estonia?",
    "in the same wave as Estonia, who joined NATO?",
    "Who joined NATO in the same enlargement as Estonia?",
    "Who joined NATO on the same date as Estonia?",
  ])("%s", (question) => {
    expect(answer(question).participants).toEqual(["BGR", "LTU", "LVA", "ROU", "SVK", "SVN"]);
  });
});

test.each([
  "how many joined the CCM by year",
  "how many states joined the CCM per year?",
  "how many left UNESCO each year",
])("numbers year by year are refused by name, and the whole number is offered: %s", (question) => {
  const given = depositary.ask(question);
  expect(given).toMatchObject({ error: { message: expect.stringContaining("numbers year by year are not told") } });
  const [offer = ""] = "error" in given ? given.suggestions : [];
  expect(answer(offer).count).toBeGreaterThan(0);
});

test("whether one alone did it so often is not checked, and is refused", () => {
  expect(depositary.ask("Is it true that only the US has left UNESCO twice?")).toHaveProperty("error");
});

test("one that came back is told without the deposit that its first membership rested on", () => {
  expect(answer("When did Gabon return to OPEC?").sentence).toBe("Gabon became a member of OPEC again in July 2016.");
  expect(answer("When did the United States return to the Paris Agreement?").sentence).toMatch(
    /again on 19 February 2021; it deposited its acceptance on 20 January 2021/,
  );
});
