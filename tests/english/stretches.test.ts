import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("days of a stretch by its length or its decade", () => {
  test.each([
    ["Which countries left UNESCO during the 1980s?", ["GBR", "SGP", "USA"]],
    ["Who left UNESCO in the eighties?", ["GBR", "SGP", "USA"]],
    ["Who joined NATO in the 90s?", ["CZE", "HUN", "POL"]],
    ["Countries that have quit OPEC in the past ten years?", ["AGO", "ARE", "ECU", "QAT"]],
    ["Who has left OPEC in the last decade?", ["AGO", "ARE", "ECU", "QAT"]],
    ["Who left the Paris Agreement in the last year?", ["USA"]],
    ["Who has left NATO in the last year?", []],
  ])("%s", (question, who) => expect([...(answer(question).participants ?? [])].sort()).toEqual(who));

  test("the stretch is told, today included", () =>
    expect(echo("Who has left OPEC in the last two years?")).toBe(
      "Who has left OPEC by 23 November 2026, since 24 November 2024?",
    ));

  test.each(["who left OPEC in the early 1990s?", "who left OPEC in the last few years?", "who left in the 1890s?"])(
    "%s is not taken for a stretch",
    (question) => expect(depositary.ask(question)).toMatchObject({ error: {} }),
  );
});

describe("what others did after one of them", () => {
  test.each([
    ["who else left opec after qatar", ["AGO", "ARE", "ECU"]],
    ["Which states left OPEC after Qatar?", ["AGO", "ARE", "ECU"]],
    ["Which states left OPEC after Qatar left?", ["AGO", "ARE", "ECU"]],
    ["Who joined NATO after Finland?", ["SWE"]],
    ["Who left the Warsaw Pact before East Germany?", ["ALB"]],
  ])("%s", (question, who) => expect([...(answer(question).participants ?? [])].sort()).toEqual(who));

  test("one who did not do it names no day", () =>
    expect(depositary.ask("Who left OPEC after Norway?")).toMatchObject({ error: { kind: "bad-date" } }));
});

describe("which of several times", () => {
  test.each([
    ["When was the second US withdrawal from the Paris Agreement?", "2026-01-27"],
    ["When did America take back its first notice of leaving the WHO?", "2021-01-20"],
  ])("%s", (question, on) =>
    expect(answer(question).dates).toMatchObject([{ on }, ...(answer(question).dates ?? []).slice(1)]),
  );

  test.each([
    ["Who was the last country out of the Rome Statute?", "Who left the Rome Statute last by 23 November 2026?"],
    ["Who was first out of OPEC?", "Who left OPEC first by 23 November 2026?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));
});
