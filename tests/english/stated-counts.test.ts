import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("how many are expected is said, and the answer counts for itself", () => {
  test.each([
    ["Who are the 32 members of NATO?", 32],
    ["The six of the CSTO - which states are they today?", 6],
    ["Who were the six founding members of the European Economic Community?", 6],
    // As many as said, or not.
    ["Which three states left ECOWAS?", 4],
  ])("%s", (question, count) => {
    const found = answer(question);
    expect(found.count).toBe(count);
    expect(found.assuming.join(" ")).toContain("the answer counts for itself");
  });

  test("a number that is no such count is refused", () => {
    expect(echo("members of NATO for the first 12 years")).toMatch(/^not-understood/);
    expect(echo("Open Skies members, 12")).toMatch(/^not-understood/);
  });
});

describe("years that follow each other are one stretch", () => {
  test.each(["2011–2014", "2011-2014"])("a dash between them: %s", (years) => {
    expect(echo(`New parties to the Mine Ban Convention ${years}?`)).toBe(
      "What changed in the Mine Ban Convention from 1 January 2011 to 31 December 2014?",
    );
  });

  test("or a word", () => {
    expect(answer("Who left the Mine Ban Convention in 2024 and 2025?").participants).toEqual(
      answer("Who left the Mine Ban Convention between 1 January 2024 and 31 December 2025?").participants,
    );
  });

  test("years apart are two questions", () => {
    expect(echo("Who left UNESCO in 1984 and 2018?")).toBe(
      "Who had left UNESCO by 31 December 1984, since 1 January 1984? Also, who had left UNESCO by 31 December 2018, since 1 January 2018?",
    );
  });
});

test("an instrument named twice is one", () => {
  expect(answer("What came in place of the Moscow Treaty (SORT)?").notes.join(" ")).toContain(
    "New START replaced SORT",
  );
});

describe("a number that is said of a set", () => {
  test.each([
    ["Which of the seven nuclear-armed states are in the NPT?", "those in the nuclear-armed states are nine on"],
    ["How many of the 30 NATO members are in the EU?", "those in NATO are 32 on"],
    ["who of the four Baltic states is in NATO?", "those in the Baltic states are three on"],
  ])("is told where they are not so many: %s", (question, told) => {
    const given = depositary.ask(question);
    expect("error" in given ? [] : given.assuming).toContainEqual(expect.stringContaining(told));
  });

  test.each([
    "Which of the nine nuclear-armed states are in the NPT?",
    "Which of the 32 NATO allies are in the EU?",
    "How many of the 27 EU members are in NATO?",
    "which of the five nuclear-weapon states ratified the CTBT?",
  ])("is none of their business where they are: %s", (question) => {
    expect(depositary.ask(question)).toMatchObject({ assuming: [] });
  });
});

describe("all of so many", () => {
  test.each([
    [
      "Have all seven nuclear-armed states signed the CTBT?",
      "no",
      "“seven” is not taken as given: those in the nuclear-armed states are nine on 23 November 2026",
    ],
    [
      "Is it true that all seven Nordic states are in NATO?",
      "yes",
      "“seven” is not taken as given: those in the Nordic states are five on 23 November 2026",
    ],
    [
      "Are all four nuclear-weapon states in the NPT?",
      "yes",
      "“four” is not taken as given: those in the NPT nuclear-weapon states are five on 23 November 2026",
    ],
    [
      "Did all 50 members of NATO sign the ATT?",
      "no",
      "“50” is not taken as given: those in NATO are 32 on 23 November 2026",
    ],
  ])("is asked of all there are, and the number is remarked upon: %s", (question, verdict, said) => {
    expect(answer(question)).toMatchObject({ verdict, assuming: [said] });
    expect(echo(question)).toMatch(/^Is it true that all participants /);
  });

  test.each([
    ["Are the three Baltic states in NATO?", "yes"],
    ["Have all of the 27 EU members ratified the CTBT?", "yes"],
    ["Are all 44 Annex 2 states in the NPT?", "no"],
    ["Did all 15 former Soviet republics join the CIS?", "no"],
  ])("which needs no remark where it is their number: %s", (question, verdict) =>
    expect(answer(question)).toMatchObject({ verdict, assuming: [] }),
  );

  test("a number of no set, and of the set itself, is what is asked", () => {
    expect(echo("Are 12 EU members in NATO?")).toContain("exactly 12 participants remain in NATO");
    expect(echo("Are all 34 parties of Open Skies still in it?")).toContain("exactly 34 participants remain");
  });

  test("who joined it has been in it, whether it has left since or not", () =>
    expect(answer("Did all former Soviet republics join the CIS?").sentence).toBe(
      "No: twelve of the 15; Estonia, Latvia and Lithuania have not.",
    ));
});
