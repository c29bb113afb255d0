import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("what is supposed of no day is supposed of the day that is asked about", () => {
  const without = ["BIH", "FIN", "GEO", "SWE", "UKR"];
  test.each([
    "On 18 December 2021, if Belarus left, who was left in Open Skies outside NATO?",
    "On 18 December 2021, if Belarus followed, who was left in Open Skies outside NATO?",
    "If Belarus left Open Skies, who was left in it outside NATO on 18 December 2021?",
    "If Belarus had left Open Skies too, who would have been left outside NATO the day after Russia left?",
    "If Belarus had left Open Skies too, who would have been left outside NATO when Russia left?",
  ])("%s", (question) => expect(answer(question).participants).toEqual(without));

  test("a day to come changes nothing: it left before", () =>
    expect(answer("If Belarus left Open Skies, how many are left on 1 January 2030?").count).toBe(31));
});

describe("the only ones", () => {
  test.each([
    "On 18 December 2021, if Belarus followed, were Finland and Sweden the only non-NATO powers left in Open Skies?",
    "true or false: on 18 December 2021, if Belarus left too, Finland and Sweden would be the only non-NATO states in Open Skies",
  ])("%s", (question) => {
    const { verdict, sentence } = answer(question);
    expect(verdict).toBe("no");
    expect(sentence).toContain(
      "Bosnia and Herzegovina, Georgia and Ukraine were too. It is true among members of the EU.",
    );
  });

  test("are those of what is supposed of, and not all that were never in the alliance", () =>
    expect(
      answer("If Belarus left Open Skies, would Finland and Sweden be the only non-NATO members?").sentence,
    ).toContain("no, Bosnia and Herzegovina, Georgia and Ukraine are too"));

  test.each([
    ["Who are the only non-NATO parties to Open Skies?", ["BLR", "BIH", "GEO", "UKR"].sort()],
    ["Who would be the only non-NATO parties if Belarus left?", ["BIH", "GEO", "UKR"]],
    ["Who is the only state to have returned to the Paris Agreement?", ["USA"]],
  ])("%s: the answer tells all of them", (question, who) => expect(answer(question).participants).toEqual(who));

  test("one of them in the most treaties is asked for, and no treaty", () =>
    expect(answer("Which country is in the most treaties?").participants).toContain("DEU"));

  test("notices that are pending are those of who is leaving", () =>
    expect(answer("Whose notices were pending under the Mine Ban Convention on 1 November 2025?").count).toBe(5));
});

test("what is supposed of a year is so throughout it, so that the year has one answer", () => {
  expect(answer("If Ukraine joined NATO, how many in 2010?").count).toBe(29);
  expect(answer("If France left NATO, how many members in 2010?").count).toBe(27);
});

test("the instrument is named once where several suppose something of it; the echo names it each time", () => {
  const { sentence, reading } = answer(
    "If the United States had not left Open Skies, and Russia had not left Open Skies, who is left outside NATO?",
  );
  expect(sentence).toContain(
    "had not left Open Skies on 22 November 2020, and Russia had not left it on 18 December 2021:",
  );
  expect(reading.match(/had not left Open Skies/g)).toHaveLength(2);
  expect(answer("If Sweden left NATO, and Sweden left the EU, who is left in NATO?").sentence).toContain(
    "Sweden left NATO on 23 November 2026, and Sweden left the EU on 23 November 2026",
  );
});

describe("a leaving whose effect is asked about", () => {
  test.each([
    ["if the US withdrew from the NPT on 1 january 2027, when would it take effect", "2027-04-01"],
    ["If Germany left NATO on 1 March 2027, when would it be out?", "2028-03-01"],
    ["when would it take effect if Turkey quit NATO on 1 June 2027?", "2028-06-01"],
  ])("is supposed to be notified, and its day is that of the clause: %s", (question, day) => {
    const { dates, assuming } = answer(question);
    expect(dates?.find(({ act }) => act === "withdrawal")?.on).toBe(day);
    expect(assuming).toContainEqual(expect.stringMatching(/the notice of it, as its effect is asked about$/));
  });

  test("what follows from a leaving is asked of the leaving itself", () => {
    expect(echo("If Belarus left Open Skies, who is left outside NATO?")).toMatch(/^If Belarus left Open Skies on /);
  });
});
