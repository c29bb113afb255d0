import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("“how many left”, behind what is named and with nothing after it, asks for those that remain", () => {
  test.each([
    ["open skies how many left", "Open Skies"],
    ["NATO: how many members left?", "NATO"],
    ["npt how many parties left now", "the NPT"],
  ])("%s", (question, of) => expect(echo(question)).toBe(`How many remain in ${of} on 23 November 2026?`));

  test.each([
    ["how many left open skies", "How many have left Open Skies by 23 November 2026?"],
    ["open skies how many have left", "How many have left Open Skies by 23 November 2026?"],
    ["open skies who left", "Who has left Open Skies by 23 November 2026?"],
    ["open skies: how many left in 2020", "How many had left Open Skies by 31 December 2020, since 1 January 2020?"],
  ])("%s: those who went", (question, read) => expect(echo(question)).toBe(read));
});

test.each([
  ["Who is going out of UNESCO?", "Who is leaving UNESCO on 23 November 2026?"],
  ["Who was going out of UNESCO on 1 June 2018?", "Who was leaving UNESCO on 1 June 2018?"],
  ["Which states are getting out of the CFE?", "Who is leaving the CFE Treaty on 23 November 2026?"],
  ["Who went out of UNESCO?", "Who has left UNESCO by 23 November 2026?"],
])("on the way out is not out: %s", (question, read) => expect(echo(question)).toBe(read));

test.each(["What did the CSTO grow out of?", "The CSTO grew out of what?", "Which treaty did the CSTO grow out of?"])(
  "%s: what it continues is told, and not how it grew",
  (question) => {
    const { reading, notes } = answer(question);
    expect(reading).toBe("What is known about the CSTO on 23 November 2026?");
    expect(notes).toContain("The CSTO continues the Tashkent treaty.");
  },
);

test("how it grew is still asked by “grow”", () =>
  expect(echo("How did NATO grow in 2004?")).toContain("How did NATO grow"));

describe("whose ratification is missing: that of those whom the entry into force waits for", () => {
  test.each([
    ["Whose ratification is still missing for the CTBT?", 9],
    ["If China ratified the CTBT, whose ratification would be missing?", 8],
    ["If China and Nepal ratified the CTBT, whose ratification would still be outstanding?", 8],
  ])("%s", (question, count) => {
    const { participants, assuming } = answer(question);
    expect(participants).toHaveLength(count);
    expect(participants).toContain("IND");
    expect(assuming).toContain("those are asked about whose ratification the entry into force needs");
  });

  test("of those who have signed it is asked by that word", () =>
    expect(answer("Which signatories of the CTBT have not ratified it?").participants).toContain("NPL"));
});

describe("a share of those who remain on a supposition is a share of heads", () => {
  test.each([
    ["Suppose Belarus leaves Open Skies. What share of the remaining parties would be NATO members?", 0.903],
    ["If Belarus left Open Skies, what share of its parties would be in NATO?", 0.903],
    ["If Belarus left Open Skies, what share of the Open Skies parties would be NATO members?", 0.903],
    ["If Finland left NATO, what percentage of NATO members would be EU members?", 0.71],
  ])("%s", (question, share) => {
    const { measure } = answer(question);
    expect(measure?.name).toBe("participants");
    expect(measure?.share).toBeCloseTo(share, 3);
  });

  test("what would be lost is still the share of those supposed to leave", () =>
    expect(answer("If Belarus left Open Skies, what share of the area would be lost?").measure?.value).toBe(207600));
});

describe("of two statements none is left out silently", () => {
  test.each([
    "Iran is in the ICC, it signed the Rome Statute, no?",
    "Is it true that Iran is in the ICC, it signed the Rome Statute?",
    "Iran is in the ICC, because it signed the Rome Statute, right?",
  ])("the first is asked about, its ground is told as left out: %s", (question) => {
    const { verdict, assuming } = answer(question);
    expect(verdict).toBe("no");
    expect(assuming.join()).toContain("it signed the Rome Statute”: taken as said beside the question");
  });

  test.each([
    "Is it true that Iran is in the ICC and signed the Rome Statute?",
    "Finland is in NATO and left the Ottawa Convention, right?",
  ])("joined by “and” the second is named: %s", (question) =>
    expect(depositary.ask(question)).toMatchObject({
      error: { kind: "not-understood", message: expect.stringContaining("is a second statement") },
    }),
  );
});

describe("when it is out, and who is left: both are told", () => {
  test.each([
    "Had Moldova given notice under the CIS Charter on 1 May 2026, when would it cease to be a member, and who would be left?",
    "If Moldova gave notice under the CIS Charter on 1 May 2026, when would it leave and how many would remain?",
  ])("%s", (question) => {
    const { dates, also } = answer(question);
    expect(dates?.map(({ participant, on }) => `${participant} ${on}`)).toContain("MDA 2027-05-01");
    expect(also?.count).toBe(8);
  });

  test("what is supposed behind both is asked of as before", () =>
    expect(echo("When is it out and how many remain if Moldova gave notice under the CIS Charter on 1 May 2026?")).toBe(
      "If Moldova gave notice of leaving the CIS Charter on 1 May 2026, how many remain in the CIS Charter on 1 May 2027?",
    ));
});

describe("how many deposits a clause asks for, and who made one", () => {
  test.each([
    "How many instruments had to be deposited for the Rome Statute to enter into force?",
    "How many ratifications had to be deposited for the Rome Statute to enter into force?",
    "How many ratifications did it take to bring the Rome Statute into force?",
  ])("%s", (question) => expect(answer(question).sentence).toContain("60 days after 60 deposits"));

  test.each([
    "Which states deposited an instrument with respect to the Arms Trade Treaty in the course of 2020?",
    "Who deposited its instrument for the Arms Trade Treaty in 2020?",
  ])("%s", (question) => expect(answer(question).participants).toEqual(["AFG", "CHN", "NAM", "NIU", "STP"]));
});

test.each([
  ["If Bulgaria gave notice under Open Skies today, what is the earliest it could be out?", "2027-05-23"],
  ["If Bulgaria gave notice under Open Skies today, what's the soonest Bulgaria could leave?", "2027-05-23"],
])("the earliest that it could be so is a day: %s", (question, day) =>
  expect(answer(question).dates).toContainEqual(expect.objectContaining({ participant: "BGR", on: day })),
);

test.each([
  ["What was the most recent country to leave OPEC and when did it go?", "Who left OPEC last by 23 November 2026?"],
  ["When does Nicaragua's membership of UNESCO finish?", "When did Nicaragua leave UNESCO by 23 November 2026?"],
  ["Belarus is supposedly still in Open Skies?", "Is Belarus in Open Skies on 23 November 2026?"],
])("%s", (question, read) => expect(echo(question)).toBe(read));

describe("what all of a set do is supposed of each of them, but for those left out", () => {
  test.each([
    ["If every EU member still outside NATO joined it, how many allies would there be?", 36],
    ["If all EU members joined NATO, how many members would there be?", 36],
    ["If all EU members except Ireland joined NATO, how many members would there be?", 35],
  ])("%s", (question, count) => expect(answer(question).count).toBe(count));

  test("without all that are needed it stays as it is", () => {
    const { verdict, assuming } = answer(
      "If all Annex 2 states except North Korea ratified the CTBT, would it enter into force?",
    );
    expect(verdict).toBe("no");
    expect(assuming.join()).not.toContain("North Korea");
    expect(
      answer(
        "If all Annex 2 states except North Korea and Pakistan ratified the CTBT, whose ratification would be missing?",
      ).participants,
    ).toEqual(["PAK", "PRK"]);
  });
});

test.each([
  ["Who is in Open Skies, Belarus aside?", "Who remains in Open Skies on 23 November 2026, leaving out Belarus?"],
  [
    "Which NATO members left the Ottawa Convention, leaving Finland and Poland aside?",
    "Who has left the Mine Ban Convention by 23 November 2026, in NATO on that day, leaving out Finland, leaving out Poland?",
  ],
])("aside: %s", (question, read) => expect(echo(question)).toBe(read));

test.each([
  ["APMBC: withdrawals that took effect in the first quarter of 2026", ["FIN", "POL"]],
  ["APMBC withdrawals in Q1 2026", ["FIN", "POL"]],
  ["Who left the Ottawa Convention in the second half of 2025?", ["EST", "LTU", "LVA"]],
  ["Withdrawals from Open Skies that have taken effect", ["RUS", "USA"]],
])("%s", (question, participants) => expect(answer(question).participants).toEqual(participants));

test.each([
  "How many members has ECOWAS now, after the exit of Mali, Niger and Burkina Faso?",
  "How many members does ECOWAS have today, after Mali, Niger and Burkina Faso left?",
])("what was before now does not move it: %s", (question) =>
  expect(echo(question)).toBe("How many remain in ECOWAS on 23 November 2026?"),
);

test.each([
  [
    "france back in natos integrated command when",
    "When did France return to the NATO integrated command by 23 November 2026?",
  ],
  ["is turkey in natos", "Is Türkiye in NATO on 23 November 2026?"],
])("capitals with a bare “s”: %s", (question, read) => expect(echo(question)).toBe(read));

test("a new instrument of accession is a deposit", () =>
  expect(
    answer(
      "If Hungary deposited a new instrument of accession to the Rome Statute on 1 March 2027, when would it be a party again?",
    ).dates,
  ).toContainEqual(expect.objectContaining({ participant: "HUN", on: "2027-05-01" })));
