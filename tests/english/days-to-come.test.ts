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
