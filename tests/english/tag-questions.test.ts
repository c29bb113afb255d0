import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("what is asked or said of a statement behind it", () => {
  test.each([
    ["Japan has signed the CTBT, hasn't it?", "yes"],
    ["Poland isn't in the CIS, is it?", "yes"],
    ["Germany hasn't left the Mine Ban Convention, has it?", "yes"],
    ["Russia hasn't left Open Skies, has it?", "no"],
    ["Pakistan never signed the CTBT, did it?", "yes"],
    ["The Warsaw Pact is still in force, isn't it?", "no"],
    ["All Baltic states are in the Mine Ban Convention, right?", "no"],
    ["“All NATO members are in the EU.” Are you sure?", "no"],
    ["“Nobody has left the OSCE.” Sure?", "yes"],
    ["The EU never lost a member, did it?", "no"],
    ["Canada suspended the CFE Treaty, didn't it?", "yes"],
    ["Sweden suspended the Mine Ban Convention, right?", "no"],
    ["Albania withdrew from the Warsaw Pact, everybody knows this", "yes"],
    ["Estonia left the Mine Ban Convention together with Denmark, as we all know", "no"],
  ])("%s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("what is told in the negative is so where it has not come about", () => {
    expect(answer("Austria never joined NATO.").verdict).toBe("yes");
    expect(answer("Russia has not ratified the Mine Ban Convention.").verdict).toBe("yes");
    expect(answer("France has not ratified the CTBT.").verdict).toBe("no");
  });

  test("who is said to have joined in a stretch of days was not in it before", () => {
    expect(echo("Only Finland and Sweden joined NATO after 2020, right?")).toMatch(
      /, not in NATO on 31 December 2020\?$/,
    );
    expect(echo("Finland joined NATO after 2020, didn't it?")).toMatch(/^Is it true that Finland joined NATO between/);
  });

  test("behind a question it changes nothing", () => {
    expect(echo("Who left Open Skies, right?")).toBe(echo("Who left Open Skies?"));
    expect(echo("Isn't Russia in NATO, no?")).toBe(echo("Is it true that Russia is in NATO?"));
    expect(echo("Has India not ratified the CTBT?")).toBe(echo("Has India ratified the CTBT?"));
  });
});

describe("a header over a question", () => {
  test.each([
    ["Quick reference: who is in ANZUS?", "Who is in ANZUS?"],
    ["Help desk request: when did Qatar leave OPEC?", "When did Qatar leave OPEC?"],
    ["Rumour: Hungary has left NATO", "Is it true that Hungary has left NATO?"],
    ["Statement to check: nobody has left NATO", "Is it true that nobody has left NATO?"],
  ])("%s", (question, plain) => {
    expect(echo(question)).toBe(echo(plain));
  });

  test("what names a thing before a colon is no header", () => {
    expect(echo("Open Skies: who left?")).toBe(echo("Who left Open Skies?"));
    expect(echo("Members in question: who is in NATO?")).not.toBe("");
    expect(echo("Stranger things: who is in NATO?")).toMatch(/^not-understood|^unknown-name|^Who remains in NATO/);
  });
});
