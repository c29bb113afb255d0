import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("toward whom a suspension is", () => {
  test.each([
    "On what date did Georgia suspend Open Skies toward Russia?",
    "when did georgia suspend open skies towards russia",
    "Did Georgia suspend the Treaty on Open Skies toward Russia?",
    "Who suspended Open Skies toward Russia, and when?",
    "Toward which party has Georgia suspended Open Skies, and since when?",
  ])("%s", (question) => {
    expect(answer(question).sentence).toBe(
      "Georgia suspended its operation of Open Skies toward Russia on 3 April 2012.",
    );
  });

  test("one toward another is no suspension toward whoever is asked about", () => {
    const { dates, sentence } = answer("When did Georgia suspend Open Skies toward Belarus?");
    expect(dates).toEqual([]);
    expect(sentence).toContain("toward Belarus");
    expect(answer("Who suspended CFE toward Belarus?").participants).toEqual(["CZE", "POL"]);
    expect(answer("Who suspended CFE toward Russia?").sentence).toContain(
      "Nobody has been suspended in the CFE Treaty toward Russia",
    );
  });

  test("a suspension toward one is told as that, and the one toward all is not the same again", () => {
    expect(answer("When did Czechia suspend CFE?").sentence).toBe(
      "Czechia suspended its operation of the CFE Treaty toward Belarus in August 2022 and suspended its operation of it on 7 November 2023.",
    );
  });

  test("nothing else is done toward anybody", () => {
    expect(echo("When did Georgia leave Open Skies toward Russia?")).toMatch(/^not-understood/);
  });
});

describe("what is applied provisionally", () => {
  test.each([
    "Which States applied the Convention on Cluster Munitions provisionally before it bound them?",
    "Who provisionally applied the Convention on Cluster Munitions?",
    "which states applied the ccm provisionally",
    "Provisional application of the Convention on Cluster Munitions: which states?",
  ])("%s", (question) => {
    expect(answer(question).dates?.map(({ participant }) => participant)).toEqual(["NOR", "LTU", "CHE"]);
  });

  test("of one, and how many", () => {
    expect(answer("When did Norway apply the Convention on Cluster Munitions provisionally?").dates).toMatchObject([
      { participant: "NOR", on: "2008-12-03" },
    ]);
    const { acts } = depositary.record;
    const all = acts.filter((act) => act.instrument === "arms-trade" && act.act === "provisional-application");
    expect(answer("How many states applied the Arms Trade Treaty provisionally?").count).toBe(all.length);
  });

  test("to apply for membership is something else", () => {
    expect(echo("Who applied to join NATO?")).toMatch(/^not-understood/);
  });
});

describe("what one of several times rests on", () => {
  test.each([
    "source of the second withdrawal of the US from the paris agreement",
    "What are the sources of the second US withdrawal from the Paris Agreement?",
  ])("%s", (question) => {
    const { steps = [], reading } = answer(question);
    expect(reading).toContain("for the second time");
    expect([...new Set(steps.map(({ act }) => act))]).toEqual(["notice-of-withdrawal", "withdrawal"]);
    expect(steps.every(({ on }) => on >= "2025")).toBe(true);
  });

  test("the first is another, and of a third there is nothing", () => {
    const of = (nth: string) => answer(`Show how the United States left the Paris Agreement for the ${nth} time`).steps;
    expect(of("first")?.every(({ on }) => on < "2021")).toBe(true);
    expect(of("third")).toEqual([]);
  });
});

describe("by which of two ways one became a party is told with the day", () => {
  test.each([
    ["Did Finland become a party to the Ottawa Convention by ratification or by accession?", "deposited its accession"],
    ["Did Germany join the Ottawa Convention by ratification or accession?", "deposited its ratification"],
    ["Did Montenegro join the ICC by accession or by succession?", "by succession, notified on 23 October 2006"],
    [
      "Did the Russian Federation enter the OSCE by a new accession, or as the continuation of the Soviet Union?",
      "is the continuation of the Soviet Union",
    ],
  ])("%s", (question, says) => {
    const { sentence, notes } = answer(question);
    expect([sentence, ...notes].join(" ")).toContain(says);
  });
});

describe("how long", () => {
  test("of two treaties of one line that live on side by side no day counts twice", () => {
    expect(answer("How long has Belarus been in the CSTO?")).toMatchObject({
      duration: { days: 11_906 },
      sentence: expect.stringMatching(/from 20 April 1994 on\.$/),
    });
  });
});
