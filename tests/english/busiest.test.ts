import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("the year, or the day, in which most did it", () => {
  test.each([
    ["In which year did most states join NATO?", 12, "Most joined NATO in 1949, twelve: "],
    ["When did most states join the EU?", 10, "Most joined the EU in 2004, ten: Cyprus, "],
    ["Which year saw the most accessions to NATO since 1990?", 7, "Most joined NATO in 2004, seven: "],
    ["On which day did most states sign Open Skies?", 25, "Most signed Open Skies on 24 March 1992, 25: "],
    [
      "On which day did most states leave the mine ban convention?",
      3,
      "Most left the Mine Ban Convention on 27 December 2025, three: Estonia, Latvia and Lithuania ",
    ],
    ["When did most NATO members join the EU?", 8, "Most in NATO joined the EU in 2004, eight: "],
  ])("is told: %s", (question, count, begins) => {
    const told = answer(question);
    expect(told.count).toBe(count);
    expect(told.participants).toHaveLength(count);
    expect(told.sentence.slice(0, begins.length)).toBe(begins);
  });

  test("of several years that are level all are told", () => {
    const { count, dates, sentence } = answer("In which year did most states leave CENTO?");
    expect(count).toBe(2);
    expect(sentence).toMatch(/^Most left CENTO in 1979, two: /);
    expect(dates?.map(({ on }) => on.slice(0, 4))).toEqual(["1979", "1979"]);
    expect(answer("In which year did most states leave the Warsaw Pact?").sentence).toMatch(
      /^Most left the Warsaw Pact in 1968 and in 1990, one each: /,
    );
  });

  test("when its members were most is another question", () => {
    expect(echo("In which year did NATO have the most members?")).toBe(
      "When did NATO have the most parties by 23 November 2026?",
    );
  });

  test.each([
    ["In which year did most states withdraw from treaties?", /told of one treaty/],
    ["In which month did most states join NATO?", /ask for the year, or for the day/],
    ["In which year did most states join UNESCO?", /only exits and returns are recorded/],
  ])("%s is refused by name", (question, message) => {
    expect(depositary.ask(question)).toMatchObject({ error: { message: expect.stringMatching(message) } });
  });
});

test("behind another question it is of whoever did it, and not of the one that was asked about first", () => {
  const text =
    "Who succeeded Guyana in the WHO? Also, in which year did most participants withdraw their consent to Open Skies?";
  expect(depositary.read(text)).toMatchObject({ also: { ask: "when", participant: null, busiest: "year" } });
});
