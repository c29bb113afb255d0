import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("days that have a name in the calendar", () => {
  test.each([
    ["Who was in the Warsaw Pact on Christmas Eve of 1990?", "Who remained in the Warsaw Pact on 24 December 1990?"],
    [
      "Who has left the Mine Ban Convention since Christmas Day 2025?",
      "Who has left the Mine Ban Convention by 23 November 2026, since 25 December 2025?",
    ],
    ["How many were in Open Skies on Boxing Day 2021?", "How many remained in Open Skies on 26 December 2021?"],
    ["How many were in Open Skies on New Year's Eve 2021?", "How many remained in Open Skies on 31 December 2021?"],
    ["How many were in Open Skies at New Year 2022?", "How many remained in Open Skies on 1 January 2022?"],
    ["How many EU members were there on May Day 2004?", "How many remained in the EU on 1 May 2004?"],
    ["Who leaves UNESCO next year?", "Who has left UNESCO by 31 December 2027, since 1 January 2027?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("without its year it is asked of which, and the offer is answered", () => {
    const given = depositary.ask("Who has left UNESCO since Christmas?");
    expect(given).toMatchObject({ error: { kind: "bad-date" } });
    for (const offer of "suggestions" in given ? given.suggestions : []) answer(offer);
  });

  test("a day that the year has not", () => expect(echo("Who was in NATO on leap day 2023?")).toMatch(/^bad-date/));
});

describe("words that say one thing together", () => {
  test.each([
    [
      "Who took the Soviet Union's place in the INF Treaty?",
      "Who succeeded the Soviet Union in the INF Treaty by 23 November 2026?",
    ],
    [
      "Who took Czechoslovakia's seat in the Council of Europe?",
      "Who succeeded Czechoslovakia in the Council of Europe by 23 November 2026?",
    ],
    ["Upcoming exits from UNESCO?", "Who is leaving UNESCO on 23 November 2026?"],
    ["Whose withdrawal from UNESCO has not yet taken effect?", "Who is leaving UNESCO on 23 November 2026?"],
    ["Whose notice of leaving UNESCO has yet to take effect?", "Who is leaving UNESCO on 23 November 2026?"],
    [
      "UNESCO: which members have handed in their notice and are waiting for it to take effect?",
      "Who is leaving UNESCO on 23 November 2026?",
    ],
    [
      "How many days did the US spend outside UNESCO?",
      "How long was the United States outside UNESCO by 23 November 2026?",
    ],
    [
      "Number of days Lithuania spent as a party to the CCM",
      "How long was Lithuania in the Convention on Cluster Munitions by 23 November 2026?",
    ],
    [
      "If Russia goes too, who is left in the CSTO?",
      "If Russia left the CSTO on 23 November 2026, who remains in the CSTO on 23 November 2026?",
    ],
    ["Explain how the US came back to UNESCO.", "Show how the United States stands toward UNESCO on 23 November 2026."],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test.each(["How much has the US spent in NATO?", "How much did the US spend on NATO?"])(
    "%s: money is not time",
    (question) => expect(echo(question)).toMatch(/^out-of-scope/),
  );

  test.each(["If Russia goes to war, who is left in the CSTO?", "upcoming accessions to NATO"])("%s", (question) =>
    expect(echo(question)).toMatch(/^not-understood/),
  );
});

describe("a state that began or broke up names a day", () => {
  test.each([
    [
      "Who was in the Council of Europe before the independence of Montenegro?",
      "Who remained in the Council of Europe on 2 June 2006?",
    ],
    ["Was South Sudan in the ICC before it became independent?", "Was South Sudan in the Rome Statute on 8 July 2011?"],
    [
      "Who succeeded Czechoslovakia in Open Skies after it split up?",
      "Who succeeded Czechoslovakia in Open Skies by 1 January 1993?",
    ],
    [
      "Did Serbia have to join the Council of Europe anew after Montenegro became independent, or did it continue the old membership?",
      "Show how Serbia stands toward the Council of Europe on 3 June 2006.",
    ],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("and is no act of membership", () =>
    expect(echo("Which states became independent in 1991?")).toMatch(/^not-understood/));
});

test("how long one was in it after another joined is no length up to that day", () =>
  expect(echo("How long was Sweden in NATO after Finland joined?")).toMatch(/^not-understood/));

test("what is said to have been suspended in a month reads back", () => {
  const question = "Is it true that Ukraine suspended the Ottawa Convention in July 2025?";
  expect(depositary.read(echo(question))).toEqual(depositary.read(question));
});

describe("how one stands is shown, and nobody is asked for", () => {
  test.each([
    [
      "What was the status of Kyrgyzstan in Open Skies on 1 January 2010?",
      "Show how Kyrgyzstan stands toward Open Skies on 1 January 2010.",
    ],
    ["What is Turkmenistan's status in the CIS?", "Show how Turkmenistan stands toward the CIS on 23 November 2026."],
    [
      "Where does Turkey stand in the CFE Treaty?",
      "Show how Türkiye stands toward the CFE Treaty on 23 November 2026.",
    ],
    [
      "how does kyrgyzstan stand toward open skies",
      "Show how Kyrgyzstan stands toward Open Skies on 23 November 2026.",
    ],
    ["what's iran's standing in the NPT", "Show how Iran stands toward the NPT on 23 November 2026."],
    ["What is the position of Ukraine in the CIS?", "Show how Ukraine stands toward the CIS on 23 November 2026."],
    ["kyrgyzstan open skies status", "Show how Kyrgyzstan stands toward Open Skies on 23 November 2026."],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));

  test("what it thinks of it, or is in it, is not taken for who is in it", () => {
    expect(depositary.ask("What was Ukraine's position on the CIS?")).toHaveProperty("error");
    expect(depositary.ask("what is ukraine in the CIS")).toHaveProperty("error");
  });
});
