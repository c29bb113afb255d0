import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a second question is answered with the first, or named", () => {
  test.each([
    "Russia's notice under Open Skies: given when, in effect when?",
    "When did Russia give notice and when did it leave Open Skies?",
    "On what date did Russia give notice under Open Skies, and on what date did it take effect?",
  ])("%s: the leaving is told with its notice", (question) =>
    expect(answer(question).sentence).toBe(
      "Russia left Open Skies on 18 December 2021; it gave notice on 18 June 2021.",
    ),
  );

  test.each([
    [
      "In which year did Greece leave NATO's integrated command, and when was it back?",
      ["left the NATO integrated command on 14 August 1974", "again on 20 October 1980"],
    ],
    ["When did Finland sign Open Skies, and when did it ratify?", ["signed", "deposited"]],
    ["When did the UK join the EU and when did it leave?", ["1 January 1973", "left the EU on 1 February 2020"]],
    ["When was Open Skies signed and when did it enter into force?", ["24 March 1992", "1 January 2002"]],
    [
      "Uruguay and the Rio Treaty: date of the notice of withdrawal and date of its revocation?",
      ["24 September 2019", "10 March 2020"],
    ],
    [
      "Who signed START II, and did it ever enter into force?",
      ["Russia and the United States signed", "START II has not entered into force"],
    ],
    ["Who has left the ICC and how many remain?", ["Three have left", "124 parties"]],
    ["who left Open Skies? Also, who stayed?", ["the United States on 22 November 2020", "32 parties"]],
    ["When did the UK join and leave the EU?", ["1 January 1973", "left the EU on 1 February 2020"]],
    ["When did Finland sign and ratify Open Skies?", ["signed", "deposited"]],
    ["In which years did Greece leave NATO's integrated command and come back to it?", ["1974", "1980"]],
    [
      "Rome Statute: date of deposit of Ukraine's instrument of ratification, and date of entry into force for that State?",
      ["25 October 2024", "1 January 2025"],
    ],
    ["When did Russia give notice and leave Open Skies?", ["18 June 2021", "18 December 2021"]],
    // How long it was in is asked of the one that left, and not of what it left.
    [
      "When was Russia excluded from the Council of Europe and how long had it been a member?",
      [
        "was excluded from the Council of Europe on 16 March 2022",
        "26 years",
        "from 28 February 1996 to 15 March 2022",
      ],
    ],
    ["When did the UK leave the EU, and how long had it been in?", ["1 February 2020", "from 1 January 1973 to 31"]],
    ["Did Iraq leave CENTO and how long was it a member?", ["Yes", "from 15 April 1955 to 23 March 1959"]],
    [
      "When did the US leave the Paris Agreement for the first time and how long was it out?",
      ["on 4 November 2020", "outside the Paris Agreement", "from 4 November 2020 to 18 February 2021"],
    ],
    ["When did the INF treaty end and how long had it been in force?", ["2 August 2019", "from 1 June 1988"]],
    ["What is the Ottawa Convention, and who is its depositary?", ["opened for signature", "Secretary-General"]],
    // One question of two days.
    ["CFE headcount on the day before Russia's exit, and on the day of it?", ["had 30 parties", "had 29 parties"]],
    ["How many were in NATO in 1990 and how many are there now?", ["16 members", "32 members"]],
    ["How many members did NATO have in 1990 and in 2010?", ["16 members", "28 members"]],
    ["Who was in CENTO on 1 May 1958 and on 1 May 1960?", ["1 May 1958: Iran, Iraq", "1 May 1960: Iran, Pakistan"]],
  ])("%s", (question, says) => {
    const { sentence, also, reading } = answer(question);
    for (const each of says) expect(sentence).toContain(each);
    expect(sentence.endsWith(also?.sentence ?? "?")).toBe(true);
    expect(reading).toContain("Also, ");
  });

  test("whose stay is asked must be one that is named", () => {
    expect(depositary.ask("who left Open Skies first and how long had it been a party?")).toHaveProperty("error");
    expect(depositary.ask("Who left the Warsaw Pact and how long were they members?")).toHaveProperty("error");
  });

  test("what is supposed holds for both, and is said before both once", () => {
    const { also, sentence } = answer("If Belarus left Open Skies, who is left outside NATO and how many are left?");
    expect(also?.count).toBe(31);
    expect(sentence.match(/Hypothetical/g)).toHaveLength(1);
  });

  test("the second is about what the first was, on its day where it tells of the past", () => {
    expect(echo("Who had left Open Skies by 1 January 2021 and how many were in it?")).toBe(
      "Who had left Open Skies by 1 January 2021? Also, how many remained in Open Skies on 1 January 2021?",
    );
    expect(echo("Who had left Open Skies by 1 January 2021 and how many are in it?")).toContain("on 23 November 2026");
  });

  test.each([
    [
      "On what day did Open Skies enter into force and how many parties did it have then?",
      "how many remained in Open Skies on 1 January 2002?",
    ],
    [
      "On what day did Open Skies enter into force and who had ratified by then?",
      "who ratified Open Skies, and when, by 1 January 2002?",
    ],
    [
      "When did the UK leave the EU and how many members remained then?",
      "how many remained in the EU on 1 February 2020?",
    ],
    [
      "When did the UK leave the EU and how many members remained afterwards?",
      "how many remained in the EU on 1 February 2020?",
    ],
    [
      "Who left Open Skies first, and how many remained after that?",
      "how many remained in Open Skies on 22 November 2020?",
    ],
    [
      "When did Russia leave Open Skies and was Belarus a party then?",
      "was Belarus in Open Skies on 18 December 2021?",
    ],
    ["When did Open Skies have the most parties and who was in it then?", "who remained in Open Skies on 8 July 2005?"],
  ])("“then” is the day that the first asks for: %s", (question, second) =>
    expect(echo(question).split("Also, ")[1]).toBe(second),
  );

  test("a second with a day of its own keeps it, and one of most participants is of nobody named before", () => {
    for (const question of [
      "When did Russia leave NATO by 12 April 1990? Also, who joined ANZUS last by 23 November 2026, in the CIS on that day?",
      "Who succeeded Guyana in the WHO by 24 December 1969? Also, in which year did most participants leave Open Skies by 15 April 2021?",
    ])
      expect(echo(question)).toBe(question);
  });

  test.each([
    // Twice, and never.
    "When did the US leave the Paris Agreement and how many remained then?",
    "When did Russia leave NATO and how many remained then?",
  ])("where that is no one day it is not answered for another: %s", (question) =>
    expect(depositary.ask(question)).toMatchObject({
      error: { message: expect.stringContaining("is a second question") },
    }),
  );

  test("a year in which the answer changes has no one answer, of the second as of the first", () => {
    expect(depositary.ask("How many were in NATO in 1990 and in 2004?")).toMatchObject({
      error: { kind: "ambiguous" },
      suggestions: [expect.stringContaining("1 January 2004"), expect.stringContaining("31 December 2004")],
    });
  });

  test.each([
    "Who left Open Skies, and why did they do it?",
    "Is Russia in the ICC or did it leave the WHO?",
    "Who left Open Skies and who is best?",
    "Is it true that Russia left Open Skies and is Belarus in it?",
  ])("neither is answered alone: %s", (question) => expect(depositary.ask(question)).toHaveProperty("error"));

  test("what is to be kept in mind of the acts says of which of the two answers", () => {
    const { notes, also } = answer("Who has left the ICC and how many remain?");
    expect(notes).toContain(
      "Three of the six acts behind the first answer are recalled and not confirmed by a look-up.",
    );
    expect(notes.filter((note) => note.includes("behind the second answer"))).toHaveLength(1);
    expect(also?.notes.join(" ")).toContain("behind this answer");
  });

  test("name and day of one are one question", () =>
    expect(answer("Name and date of the first state to leave the ICC").sentence).toBe(
      "Burundi left the Rome Statute first, on 27 October 2017.",
    ));

  test("the day of the same step is no other question", () =>
    expect(echo("When did Russia leave Open Skies and when did that take effect?")).toBe(
      "When did Russia leave Open Skies by 23 November 2026?",
    ));
});

test("what is denied beside “in it” narrows, also where something is supposed", () =>
  expect(answer("If Belarus left Open Skies, who is in it outside NATO?").participants).toEqual(["BIH", "GEO", "UKR"]));

test.each([
  ["How many days passed between the opening of the NPT for signature and its entry into force?", 612],
  ["What time elapsed between Nicaragua's denunciation of the Rio Treaty and the day on which it took effect?", 730],
  ["How many days lay between the Emirates' notice to OPEC and their exit?", 3],
])("%s", (question, days) => expect(answer(question).duration?.days).toBe(days));

describe("where it is now, or whether it left in some days: both are told", () => {
  test.each([
    [
      "Is New Zealand still a party to the ANZUS treaty, or did it drop out in the 1980s?",
      ["Yes:", "has not left ANZUS"],
    ],
    ["Is the US in Open Skies, or did it quit in 2020?", ["No:", "left Open Skies on 22 November 2020"]],
    ["Is Greece still in NATO or did it leave in 1974?", ["Yes:", "has not left NATO"]],
  ])("%s", (question, says) => {
    const { sentence, reading } = answer(question);
    for (const each of says) expect(sentence).toContain(each);
    expect(echo(reading)).toBe(reading);
  });

  test("of no day the second is the first, asked the other way", () => {
    expect(echo("Is Russia still in Open Skies or has it left?")).toBe("Is Russia in Open Skies on 23 November 2026?");
  });
});
