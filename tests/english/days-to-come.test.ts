import { describe, expect, test } from "vitest";
import { answer, depositary } from "./asking.ts";

describe("what the record does not tell of days to come is refused", () => {
  test.each([
    "Will NATO still exist in 2050?",
    "Will Lithuania be in the EU in 2050?",
    "Will Russia be in NATO in 2040?",
  ])("%s", (question) => expect(depositary.ask(question)).toMatchObject({ error: { kind: "out-of-scope" } }));

  test.each([
    ["Will the US still be in UNESCO on 1 January 2027?", "no"],
    ["Will New START be in force in 2030?", "no"],
  ] as const)("%s: an end on record tells it", (question, verdict) => expect(answer(question).verdict).toBe(verdict));
});

test.each(["Can the US leave NATO?", "Could Georgia withdraw from the CIS?"])(
  "%s: what one may do is said by the clause, which is offered",
  (question) => {
    const given = depositary.ask(question);
    expect(given).toMatchObject({ error: { kind: "out-of-scope" } });
    if ("error" in given) for (const each of given.suggestions) answer(each);
  },
);

test("what one had done is no leave to do it", () =>
  expect(answer("Could the US have left Open Skies by 2021?").verdict).toBe("yes"));

describe("of nobody that left", () => {
  test.each([
    ["Had nobody walked out of the Ottawa Convention, how many parties would it have now?", 166],
    ["If no one had ever left the EU, how many members would it have?", 28],
    ["If nobody had left ECOWAS, how many members would it have?", 16],
  ])("%s", (question, count) => expect(answer(question).count).toBe(count));

  test.each([
    "If nobody leaves NATO, how many are in it?",
    "Suppose nobody had withdrawn from NATO, how many members?",
    "If nobody had signed the ATT, how many parties?",
  ])("%s: nothing is there to be supposed away", (question) =>
    expect(depositary.ask(question)).toMatchObject({ error: {} }),
  );
});

describe("a leaving that is notified and counts later is told as one to come", () => {
  test.each([
    [
      "Who left an organisation in 2027?",
      /^Two participants leave an organisation .*: Nicaragua and the United States leave UNESCO/,
    ],
    ["Who left an organisation between 2018 and 2028?", /participants left or leave an organisation/],
    ["Who left UNESCO by 2030?", /^Three will have left UNESCO by 31 December 2030: Israel/],
    ["Who left UNESCO on 1 January 2027?", /^Two leave UNESCO on 1 January 2027/],
    ["What happened in 2027?", /Nicaragua and the United States \(UNESCO\) are out on 1 Jan 2027/],
    // Of others nothing is foretold.
    ["Who left Open Skies by 2030?", /^Two have left Open Skies by 31 December 2030/],
    ["Who left NATO by 2030?", /^Nobody has left NATO by 31 December 2030/],
  ])("%s", (question, sentence) => expect(answer(question).sentence).toMatch(sentence));

  test("of one alone it is said that it was", () =>
    expect(answer("Which members of OPEC were ever in ECOWAS?").sentence).toBe(
      "On 23 November 2026 OPEC has one member that was ever in ECOWAS: Nigeria.",
    ));
});
