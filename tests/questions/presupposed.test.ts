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
