import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("a set with the number that it is said to have", () => {
  test.each([
    "Which EU27 states are not in NATO?",
    "Which EU 27 members are not in NATO?",
    "which of the EU-27 are not in NATO",
    "Which of the EU's 27 members are not in NATO?",
    "Which of the 27 EU members are not in NATO?",
    "In the EU, which of the 27 are not in NATO?",
  ])("%s", (question) => {
    expect(answer(question).participants).toEqual(["AUT", "CYP", "IRL", "MLT"]);
  });

  test.each([
    ["Which of NATO's 32 are not party to the Arms Trade Treaty?", ["TUR", "USA"]],
    ["eu27 minus nato", ["AUT", "CYP", "IRL", "MLT"]],
    ["Which EU15 states were outside NATO in 1996?", ["AUT", "FIN", "IRL", "SWE"]],
  ])("whatever the set: %s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("of all of them something is said", () => {
    expect(answer("Are all EU27 states in the Arms Trade Treaty?").verdict).toBe("yes");
    expect(answer("Is it true that all of NATO's 32 members are in the OSCE?").verdict).toBe("yes");
    expect(answer("Is Sweden in the EU27?").verdict).toBe("yes");
  });

  test.each([
    ["Which EU28 states are in NATO?", "those in the EU are 27 on 23 November 2026, and not 28"],
    ["Was the UK in the EU28?", "those in the EU are 27"],
    ["Which of NATO's 31 members are in the EU?", "those in NATO are 32"],
    ["which of the 27 are in NATO?", "27 of what? no set of the question has so many"],
    ["Who left UNESCO's 194?", "of UNESCO nobody is counted"],
  ])("where it has another number on that day nobody guesses which set is meant: %s", (question, message) => {
    expect(echo(question)).toContain(`not-understood: ${message}`);
  });

  test("on a day on which it had that number it is that set", () => {
    expect(answer("Which EU28 states were in NATO on 1 January 2015?").count).toBe(22);
  });

  test("two numbers are still compared, and years are years", () => {
    expect(echo("NATO 32 or 31 members?")).toBe("Why 32 and not 31 in NATO on 23 November 2026?");
    expect(echo("Who was in NATO 1999?")).toMatch(/^ambiguous|1999/);
  });

  test("other words with a number in them are none", () => {
    expect(echo("Which G20 states are in NATO?")).toMatch(/^unknown-name: no name "G20/);
  });
});
