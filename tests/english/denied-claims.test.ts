import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("that a statement is false", () => {
  test.each([
    ["Is it false that Russia left Open Skies?", "no"],
    ["isn't it false that russia left open skies", "no"],
    ["Is it untrue that Belarus left Open Skies?", "yes"],
    ["Is it wrong that the US never ratified the CTBT?", "no"],
    ["It is not true that Russia left Open Skies in June 2021, is it?", "yes"],
    ["Russia left Open Skies in 2020: false?", "yes"],
    ["Is it false that New START is still in force?", "yes"],
    ["Is it a myth that France left NATO?", "yes"],
    ["Is it false that NATO has 32 members?", "no"],
    ["Is it not the case that NATO has more members than the EU?", "no"],
    ["Is it false that all NATO members are in Open Skies?", "yes"],
    ["Is it false that North Korea left the NPT?", "contested"],
  ] as const)("%s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("its sentence tells what is so", () => {
    expect(answer("Is it false that Russia left Open Skies?").sentence).toBe(
      "No: Russia has left Open Skies by 23 November 2026.",
    );
    expect(answer("It is not true that Russia left Open Skies in June 2021, is it?").sentence).toContain(
      "What is denied is true if the notice counts, not its effect.",
    );
  });

  test("the readings of it are turned with it", () => {
    const [said, notice] = answer("Is it false that Russia left Open Skies in June 2021?").readings;
    expect([said?.verdict, notice?.verdict]).toEqual(["yes", "no"]);
  });

  test.each(["Ukraine is in the Mine Ban Convention", "NATO has 31 members", "Russia left Open Skies"])(
    "its contrary is the statement itself: %s",
    (statement) => {
      const plain = answer(`Is it true that ${statement}?`).verdict ?? "";
      const denied = answer(`Is it false that ${statement}?`).verdict ?? "";
      const turned: Record<string, string> = { yes: "no", no: "yes", maybe: "maybe", contested: "contested" };
      expect(denied).toBe(turned[plain]);
    },
  );
});

describe("that not all are so", () => {
  const expected = "Is it false that all participants remain in Open Skies on 23 November 2026, in NATO on that day?";
  test.each([
    "Is it true that not all NATO members are in Open Skies?",
    "Not all NATO members are in Open Skies.",
    "not every NATO member is in open skies, right?",
    "not everyone in NATO is in Open Skies",
  ])("%s", (question) => {
    expect(echo(question)).toBe(expected);
    expect(answer(question).verdict).toBe("yes");
  });

  test("denied twice it is that all are", () => {
    expect(echo("Is it false that not all EU members are in NATO?")).toBe(
      "Is it true that all participants remain in NATO on 23 November 2026, in the EU on that day?",
    );
  });

  test.each([
    ["Are not all NATO members in Open Skies?", /whether all are, or not all/],
    ["is it false who left Open Skies?", /a statement is missing/],
    ["Which is false: Russia left or the US left?", /“false” was heard/],
    ["Which is true: Russia left or the US left?", /“true” was heard/],
    ["was it wrong of Russia to leave Open Skies?", /it takes no sides/],
  ])("what may mean either, or states nothing, is refused: %s", (question, message) => {
    expect(echo(question)).toMatch(message);
    expect("error" in depositary.read(question)).toBe(true);
  });
});

describe("what was not done in the days that are stated", () => {
  test.each([
    ["Is it true that France left NATO in 1966?", "No: France did not leave NATO in 1966."],
    ["Did France leave NATO in 1966?", "No: France did not leave NATO in 1966."],
    ["Is it true that Russia joined NATO in 1999?", "No: Russia did not join NATO in 1999."],
    ["Did Spain sign the NPT in June 1990?", "No: Spain did not sign the NPT in June 1990."],
    [
      "Is it true that Greece gave notice of leaving NATO on 14 August 1974?",
      "No: Greece did not give notice of leaving NATO on 14 August 1974.",
    ],
    [
      "Did the United States ratify the CTBT between 1998 and 2000?",
      "No: the United States did not ratify the CTBT between 1 January 1998 and 31 December 2000.",
    ],
    ["Is it false that France left NATO in 1966?", "Yes: France did not leave NATO in 1966."],
  ])("is said of whom it is stated: %s", (question, sentence) => expect(answer(question).sentence).toBe(sentence));

  test("that France left a part of it is told beside", () => {
    expect(answer("Is it true that France left NATO in 1966?").notes).toContainEqual(
      expect.stringMatching(/^France left the NATO integrated command on 1 July 1966/),
    );
  });
});
