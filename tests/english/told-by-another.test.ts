import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a day told by an event, and again by its date", () => {
  test.each([
    [
      "Who was bound by the INF Treaty on the eve of its end, i.e. on 1 August 2019?",
      "Who remained in the INF Treaty on 1 August 2019?",
    ],
    [
      "Who was in Open Skies on the day after Russia left (19 December 2021)?",
      "Who remained in Open Skies on 19 December 2021?",
    ],
    [
      "Who was in Open Skies when Russia left, i.e. in December 2021?",
      "Who remained in Open Skies on 18 December 2021?",
    ],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("where they differ neither is chosen", () =>
    expect(echo("Who was in Open Skies when Russia left, namely on 3 May 2020?")).toMatch(
      /^bad-date.*18 December 2021/,
    ));
});

describe("what was done after another's step is asked from then on", () => {
  test.each([
    ["Did Russia leave Open Skies after the US left in 2020?", "yes"],
    ["Has Russia left Open Skies after the US left?", "yes"],
    ["Did Sweden join NATO before Finland joined?", "no"],
    ["Did Sweden join NATO after Finland joined?", "yes"],
    ["Did Germany leave NATO after 2010?", "no"],
    ["Has Ecuador come back to OPEC since 2007?", "yes"],
    ["Did Burundi rejoin the ICC after leaving it?", "no"],
    ["Germany joined NATO in 1955. Was France in it then?", "yes"],
    ["When Finland joined NATO, was Sweden in it?", "no"],
    ["Was the Soviet Union in the NPT when it broke up?", "yes"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict });
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });
});

describe("an article of what is supposed", () => {
  test.each([
    [
      "If the United States gave notice under Article 13 on 15 February 2027, when would it cease to be a party to the North Atlantic Treaty?",
      "2028-02-15",
    ],
    ["Suppose Hungary triggered Article 50 on 1 January 2027: when would it be out of the EU?", "2029-01-01"],
  ])("%s", (question, on) => expect(answer(question).dates).toContainEqual(expect.objectContaining({ on })));

  test.each([
    "If the US gave notice under Article 5 on 15 February 2027, when would it be out of NATO?",
    "Has NATO ever invoked Article 5?",
  ])("%s: of another clause", (question) => expect(echo(question)).toMatch(/stands in article 13/));
});

test.each([
  ["How many were in NATO before the Baltic states joined?", "How many remained in NATO on 28 March 2004?"],
  ["Who was in the EU before the Benelux countries joined the CFE?", "Who remained in the EEC on 8 November 1992?"],
  [
    "Which Baltic states were in NATO when Finland joined?",
    "Who remained in NATO on 4 April 2023, in the Baltic states on that day?",
  ],
])("%s: what a group did is said of those in it", (question, read) => expect(echo(question)).toBe(read));

test("what several share is no share of anything", () =>
  expect(echo("Which agreements do Washington and Beijing share?")).toBe(
    "Which treaties are the United States and China both in on 23 November 2026?",
  ));
