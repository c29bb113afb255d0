import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";
import { call } from "../cli/calls.ts";

const depositary = open(builtInRecord());

function asked(text: string) {
  const answer = depositary.ask(text);
  if ("error" in answer) throw new Error(answer.error.message);
  return answer;
}

describe("of one that is no more and of which nothing is on record, what its successors did is told", () => {
  test.each([
    ["Was Czechoslovakia in the NPT?", "yes"],
    ["Did Yugoslavia ever ratify the NPT?", "yes"],
    ["Is it true that Czechoslovakia was never in the NPT?", "no"],
    ["Was Czechoslovakia in the NPT on 1 January 1980?", "maybe"],
    ["Was Yugoslavia outside the NPT on 1 May 1980?", "maybe"],
    ["Was Czechoslovakia in the NPT on 1 January 1965?", "no"],
    ["Is Czechoslovakia in the NPT?", "no"],
    // Of these something is on record, and it is what counts.
    ["Was Czechoslovakia ever in Open Skies?", "no"],
    ["Was Yugoslavia ever in NATO?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(asked(question)).toMatchObject({ verdict });
  });

  test("with the acts by which they succeeded, and that its own are not on record", async () => {
    const answer = asked("Was Czechoslovakia in the NPT on 1 January 1980?");
    expect(answer.because.map(({ participant, act }) => `${participant} ${act}`)).toEqual([
      "CZE succession",
      "SVK succession",
    ]);
    expect(answer.holds).toEqual({ from: "1970-03-05", until: "1993-01-01" });
    expect((await call(["ask", answer.question])).out).toMatch(
      /Czechia and Slovakia succeeded to it from Czechoslovakia/,
    );
  });

  test("one whose standing has ended with it is not said to have had none", () =>
    expect(asked("Was the Soviet Union in the NPT?").notes).toContain(
      "The Soviet Union has had no standing toward it since 26 December 1991.",
    ));
});

describe("when one that is no more came into it", () => {
  test.each([
    [
      "When did Czechoslovakia join the NPT?",
      "The record does not tell when Czechoslovakia joined the NPT.",
      /^Czechia and Slovakia succeeded/,
    ],
    [
      "When did Yugoslavia ratify the NPT?",
      "The record does not tell when Yugoslavia ratified the NPT.",
      /^Bosnia and Herzegovina, Croatia, .* succeeded/,
    ],
  ])("%s", (question, sentence, note) => {
    const answer = asked(question);
    expect(answer.sentence).toBe(sentence);
    expect(answer.notes.some((each) => note.test(each))).toBe(true);
    expect(answer.because.every(({ act }) => act === "succession")).toBe(true);
    expect(answer.because.length).toBeGreaterThan(1);
  });

  test("what it did not do is said where the record lacks nothing, with who went on in it", () => {
    const answer = asked("When did Yugoslavia join NATO?");
    expect(answer.sentence).toBe("Yugoslavia has not joined NATO, as far as the record goes.");
    expect(answer.notes).toContain("Croatia, North Macedonia and Slovenia came from Yugoslavia and went on in it.");
  });
});

describe("from what the record says that it lacks nothing follows", () => {
  test.each([
    // The record names the acts of East Germany toward it as missing.
    ["Was East Germany ever in the NPT?", "maybe"],
    ["Did East Germany ratify the NPT?", "maybe"],
    ["Was East Germany in the NPT on 1 May 1980?", "maybe"],
    ["Is East Germany in the NPT?", "no"],
    ["Was East Germany in the NPT on 1 May 1969?", "no"],
    // Of these only exits and returns are recorded.
    ["Is France in the WHO?", "maybe"],
    ["Is it true that France was never in UNESCO?", "maybe"],
    ["Is France out of UNESCO?", "maybe"],
    ["Was France in UNESCO on 1 January 1940?", "no"],
    ["Was the United States in UNESCO on 1 January 1990?", "no"],
    ["Has France left UNESCO?", "no"],
    // Nothing is said to be missing, and so there was nothing.
    ["Was East Germany ever in the CTBT?", "no"],
    ["Was East Germany ever in NATO?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(asked(question)).toMatchObject({ verdict });
  });

  test.each([
    [
      "When did East Germany join the NPT?",
      "The record does not tell when, or whether, East Germany joined the NPT.",
      "The record has no act of East Germany toward the NPT: its acts are among those that the record lacks.",
    ],
    [
      "When did France join UNESCO?",
      "The record does not tell when, or whether, France joined UNESCO.",
      "The record has no act of France toward UNESCO, of which only exits and returns are recorded.",
    ],
  ])("%s", (question, sentence, note) => {
    expect(asked(question).sentence).toBe(sentence);
    expect(asked(question).notes).toContain(note);
  });

  test("a statement of it is held to be neither true nor false", () =>
    expect(asked("Is it true that France is in the WHO?").sentence).toBe(
      "Maybe: the record cannot tell whether France is in the WHO on 23 November 2026.",
    ));
});
