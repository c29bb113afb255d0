import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("how long after one participant another took the same step", () => {
  test.each([
    ["How long after the US left Open Skies did Russia leave?", 391],
    ["How many days between the US leaving Open Skies and Russia leaving it?", 391],
    ["days between the US and the Russian exit from Open Skies", 391],
    ["How long did Russia stay in Open Skies after the US left?", 391],
    ["How long before Russia did the United States leave Open Skies?", 391],
    ["How long after Finland did Sweden join NATO?", 338],
    ["How many years after Finland joined NATO did Sweden join?", 338],
    ["How much later than Finland did Sweden join NATO?", 338],
    ["How long from Finland's accession to NATO to Sweden's?", 338],
    ["How long was Sweden kept waiting after Finland got into NATO?", 338],
    ["How long before Sweden joined NATO did Finland join?", 338],
    ["How many years after the UK did Denmark join the EU?", 0],
    ["How much time passed between the US and Russian notices under Open Skies?", 392],
  ])("%s %i days", (question, days) => {
    expect(answer(question).duration).toMatchObject({ days });
    expect(echo(question)).toMatch(/^How long after /);
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test("the sentence tells which was first, with both days", () => {
    expect(answer("How long after Germany did France ratify Open Skies?")).toMatchObject({
      sentence:
        "France deposited its ratification of Open Skies 5 months and 28 days (181 days) before Germany: on 30 July 1993, and Germany on 27 January 1994.",
      participants: ["DEU", "FRA"],
    });
    expect(answer("How long after Russia did the US sign the CTBT?").sentence).toBe(
      "The United States signed the CTBT on the same day as Russia: on 24 September 1996.",
    );
  });

  test("of one that never took it that is said", () => {
    expect(answer("How long after Russia did Belarus leave Open Skies?")).toMatchObject({
      sentence:
        "Russia left Open Skies on 18 December 2021; of Belarus the record has no such day by 23 November 2026.",
    });
    expect(answer("How long after Russia did Belarus leave Open Skies?").duration).toBeUndefined();
  });

  test("names with an article turn the order, too", () => {
    const read = depositary.read("How long after the US did the UK leave UNESCO?");
    const said = "How long after the United States did the United Kingdom leave UNESCO by 23 November 2026?";
    expect(echo("How long after the US did the UK leave UNESCO?")).toBe(said);
    expect(depositary.read(said)).toEqual(read);
  });

  test("of several times it is the last before it", () => {
    expect(answer("How long after the UK did Denmark join the EU by 1 January 1970?").duration).toBeUndefined();
    expect(answer("How long after the US did the UK leave UNESCO?").dates).toMatchObject([
      { participant: "USA", on: "1985-01-01" },
      { participant: "GBR", on: "1986-01-01" },
    ]);
  });

  test.each([
    "How long did Finland and Sweden take to join NATO?",
    "How long was Sweden in NATO after Finland joined?",
  ])("%s is another question", (question) => expect(depositary.ask(question)).toHaveProperty("error"));
});

describe("how long after one step of its own it took another", () => {
  test.each([
    ["How many years after Russia signed the CTBT did it ratify it?", 1375],
    ["How many days before Russia left Open Skies did it give notice?", 183],
    ["How long after the US gave notice did it leave Open Skies?", 184],
    ["How long after joining did Uzbekistan leave the CSTO?", 1826],
  ])("%s %i days", (question, days) => {
    expect(answer(question).duration).toMatchObject({ days });
    expect(echo(question)).toMatch(/^How long from (signature|notice|joining) to /);
  });
});

describe("from one step of a treaty until the next", () => {
  test.each([
    ["How many days went by from the signing of the CFE Treaty until it entered into force?", 721],
    ["How many days from its signing until Open Skies entered into force", 3570],
    ["How many days went by from the opening of the NPT until it entered into force?", 612],
    ["how long did the US wait from its signature of the Paris Agreement until it joined", 196],
  ])("%s", (question, days) => expect(answer(question).duration?.days).toBe(days));

  test.each([
    [
      "How long from Finland's signature of Open Skies until it ratified it?",
      "How long from signature to ratification of Open Skies for Finland by 23 November 2026?",
    ],
    [
      "How long was the CFE Treaty in force until Russia left?",
      "How long was the CFE Treaty in force by 6 November 2023?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});
