import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("who followed another did the same after it", () => {
  test.each([
    ["Who followed the United States out of Open Skies?", ["RUS"]],
    ["who went after the Americans from Open Skies", ["RUS"]],
    ["Which states followed Russia out of Open Skies?", []],
    ["Which states did the same after Burundi left the ICC?", ["HUN", "PHL"]],
    ["Who followed Burundi in leaving the ICC?", ["HUN", "PHL"]],
    ["Who followed Finland into NATO?", ["SWE"]],
    ["Who followed Finland in joining NATO?", ["SWE"]],
  ])("%s", (question, participants) => {
    const { dates, because, participants: named } = answer(question);
    const found = named ?? dates?.map((date) => date.participant) ?? because.map((one) => one.participant);
    expect([...new Set(found)].sort()).toEqual(participants);
  });

  test.each([
    ["Did anybody follow the United States out of Open Skies?", "yes"],
    ["Did anyone do the same after Russia left the CFE Treaty?", "no"],
    ["did anyone follow the Americans out of the WHO?", "contested"],
    ["Has anybody left Open Skies since the United States?", "yes"],
    ["Did Russia follow the United States out of Open Skies?", "yes"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("who is supposed to follow one that has left leaves it, too", () => {
    const supposed = "If Slovakia followed Hungary out of the ICC, how many parties would there be?";
    expect(echo(supposed)).toBe(echo("If Slovakia left the ICC, how many parties would there be?"));
    expect(depositary.ask("If Slovakia followed Austria out of NATO, how many are left?")).toHaveProperty("error");
  });

  test.each(["Which states followed Hungary?", "Who followed the example of Russia?", "who did the same?"])(
    "where neither way is said it is not guessed: %s",
    (question) => expect(depositary.ask(question)).toHaveProperty("error"),
  );
});

describe("whether anybody took a step in a stretch of days is told with those that did", () => {
  test.each([
    ["Did anyone join NATO in 2020?", ["MKD"]],
    ["Did anybody join NATO after Finland?", ["SWE"]],
    ["Has any state joined NATO since Finland?", ["SWE"]],
    ["Has anybody joined NATO since 2021?", ["FIN", "SWE"]],
    ["Did anyone sign Open Skies in 2010?", []],
  ])("%s", (question, participants) => {
    expect(answer(question).dates?.map((date) => date.participant)).toEqual(participants);
  });

  test("without any such days it is a statement", () => {
    expect(answer("Has anybody left NATO?").verdict).toBe("no");
  });
});
