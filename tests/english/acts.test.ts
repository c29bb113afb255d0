import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("acts in a stretch of days, of no instrument in particular", () => {
  test.each([
    [
      "Who gave notice in 2025?",
      "Who gave notice of leaving any instrument, and when, by 31 December 2025, since 1 January 2025?",
    ],
    [
      "who withdrew from something in 2023",
      "Who left any instrument, and when, by 31 December 2023, since 1 January 2023?",
    ],
    [
      "Which states joined an alliance since 2000?",
      "Who joined any alliance, and when, by 23 November 2026, since 1 January 2000?",
    ],
    [
      "How many EU members left a treaty in 2025?",
      "How many left any treaty by 31 December 2025, since 1 January 2025, in the EU on that day?",
    ],
    [
      "which NATO members have left a treaty?",
      "Who left any treaty, and when, by 23 November 2026, in NATO on that day?",
    ],
  ])("%s", (question, read) => {
    expect(echo(question)).toBe(read);
  });

  test("each is told with its instrument and its day; a notice given then is no leaving", () => {
    const { participants, instruments, sentence } = answer("all participants with a withdrawal effective in 2025");
    expect(participants).toEqual(["BFA", "EST", "LTU", "LVA", "MLI", "NER"]);
    expect(instruments).toEqual(["cluster-munitions", "ecowas", "mine-ban"]);
    expect(sentence).toMatch(/Estonia, Latvia and Lithuania left the Mine Ban Convention on 27 December 2025/);
    expect(answer("Who left the Mine Ban Convention in 2025, and when?").participants).toEqual(["EST", "LTU", "LVA"]);
  });

  test.each([
    [
      "did anybody leave anything in 2024?",
      "yes",
      "Has anybody left any instrument by 31 December 2024, since 1 January 2024?",
    ],
    [
      "Did any NATO member leave a treaty in 2020?",
      "yes",
      /^Has anybody left any treaty by .*, in NATO on that day\?$/,
    ],
    ["has any state ever joined an alliance since 2010", "yes", /^Has anybody joined any alliance by /],
    ["did anyone leave in 1871", "no", /^Has anybody left any instrument by 31 December 1871/],
    [
      "has anybody left an organisation between 1 March 2026 and 1 April 2026",
      "contested",
      /^Has anybody left any organisation/,
    ],
  ])("whether any did: %s %s", (question, verdict, read) => {
    expect(answer(question).verdict).toBe(verdict);
    expect(echo(question)).toMatch(read);
  });

  test("they hold from the last of the acts to the next", () => {
    expect(answer("did anybody leave anything in 2024?").holds).toEqual({ from: "2024-01-01", until: "2025-01-29" });
    expect(answer("who joined what in 2023?").holds?.from).toBe("2023-08-01");
    expect(answer("did anyone leave in 1871").holds?.from).toBeNull();
  });

  test("a withdrawal announced is a notice given", () => {
    expect(echo("which countries announced withdrawal in 2025?")).toBe(
      echo("who gave notice of leaving anything in 2025?"),
    );
  });

  test("where an instrument is shown it is meant, unless any is said", () => {
    const shown = (question: string) => {
      const read = depositary.read(question, { about: "nato" });
      return "error" in read ? read.error.message : [read.ask, "instrument" in read ? read.instrument : null];
    };
    expect(shown("Who joined since 2000?")).toEqual(["when", "nato"]);
    expect(shown("Who joined anything since 2000?")).toEqual(["acts", null]);
  });
});
