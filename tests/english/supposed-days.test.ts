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

describe("the day behind a supposed deed is that deed's, by whatever words it is told", () => {
  test.each([
    [
      "If Argentina deposited its accession to the cluster munitions convention on 10 March 2027, when would it enter into force for it?",
      "ARG",
      "2027-09-01",
    ],
    ["If Egypt lodged its accession to the mine ban treaty on 5 May 2027 when would it be bound", "EGY", "2027-11-01"],
    [
      "Suppose Ukraine deposits its acceptance of the Arms Trade Treaty on 1 January 2027: when would it become a party?",
      "UKR",
      "2027-04-01",
    ],
    [
      "If Finland deposited its instrument of accession to the CCM on 1 June 2027, from when would it be a party?",
      "FIN",
      "2027-12-01",
    ],
    [
      "if Argentina's accession to the CCM were deposited on 10 March 2027, when would it be a party?",
      "ARG",
      "2027-09-01",
    ],
  ])("%s", (question, participant, on) => {
    expect(answer(question).dates).toContainEqual(
      expect.objectContaining({ participant, on, act: "entry-into-force" }),
    );
  });

  test("where an accession counts on its own day its deposit is a joining", () =>
    expect(echo("If Ukraine deposited its accession to NATO on 1 January 2028, how many members would it have?")).toBe(
      "If Ukraine joined NATO on 1 January 2028, how many remain in NATO on 1 January 2028?",
    ));

  test.each([
    [
      "If South Africa again notified its withdrawal from the Rome Statute, say on 15 January 2027, from when would it no longer be a party?",
      "If South Africa gave notice of leaving the Rome Statute on 15 January 2027, when did South Africa leave the Rome Statute by 15 January 2028?",
    ],
    [
      "If Germany withdrew from the Mine Ban Convention, say on 3 March 2027, who would be left?",
      "If Germany left the Mine Ban Convention on 3 March 2027, who remains in the Mine Ban Convention on 3 March 2027?",
    ],
    [
      "If Belarus's notice of leaving Open Skies were given on 1 March 2027, when would it be out?",
      "If Belarus gave notice of leaving Open Skies on 1 March 2027, when did Belarus leave Open Skies by 1 September 2027?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});
