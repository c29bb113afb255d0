import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

const share = (question: string) => answer(question).measure?.share;

describe("a share of those who have taken a step, and not of those in force", () => {
  test.each([
    "what share of Annex 2 states has ratified the CTBT?",
    "share of annex 2 states with a ctbt ratification",
    "Of the Annex 2 states, what percentage have ratified the CTBT?",
    "how much of Annex 2 has ratified CTBT",
    "what percentage of the CTBT's Annex 2 states have ratified it",
    "Which fraction of the Annex 2 states have deposited a ratification of the CTBT?",
  ])("%s", (question) => {
    expect(share(question)).toBeCloseTo(35 / 44);
    expect(answer(question).sentence).toContain("35 of the 44");
  });

  test("nobody is in it before its entry into force", () => {
    expect(share("What share of the Annex 2 states is in the CTBT?")).toBe(0);
  });

  test.each([
    ["What percentage of signatories have ratified the CTBT?", "consented"],
    ["what share of CTBT signatories has ratified?", "consented"],
    ["what share of the CTBT's signatories never ratified it?", "unratified"],
  ] as const)("%s: of those who signed it", (question, reading) => {
    const read = depositary.read(question);
    expect(read).toMatchObject({ among: "signed", part: { reading, of: "ctbt" } });
    const { acts } = depositary.record;
    const signed = acts.filter((one) => one.instrument === "ctbt" && one.act === "signature" && one.mark !== "variant");
    expect(answer(question).measure?.total).toBe(new Set(signed.map((one) => one.participant)).size);
  });

  test("signatories and those who are not make the whole", () => {
    const [ratified = 0, rest = 0] = [
      share("What share of the signatories of the CTBT has ratified it?"),
      share("What share of the signatories of the CTBT has not ratified it?"),
    ];
    expect(ratified).toBeGreaterThan(0.9);
    // Russia has withdrawn its ratification, and is in neither.
    expect(1 - ratified - rest).toBeLessThan(0.01);
  });

  test.each([
    ["what proportion of NATO members have ratified the Ottawa Convention?", "nato", "consented"],
    ["What percentage of African states signed but did not ratify the ATT?", "africa", "pending"],
    ["What share of NATO are signatories of the ATT?", "nato", "signed"],
    ["What fraction of EU members have not ratified the CCM?", "eu", "unratified"],
  ])("%s", (question, instrument, reading) => {
    const read = depositary.read(question);
    expect(read).toMatchObject({ ask: "share", measure: "participants", part: { part: "reading", reading } });
    expect(JSON.stringify(read)).toContain(instrument);
  });

  test("on a day of the past, by a figure, and as a statement", () => {
    expect(share("What share of the Annex 2 states had ratified the CTBT in 2000?")).toBeCloseTo(30 / 44);
    expect(answer("What share of the population of the Annex 2 states has ratified the CTBT?").measure?.unit).toBe(
      "persons",
    );
    expect(answer("Is it true that 79.5 % of the Annex 2 states have ratified the CTBT?").verdict).toBe("yes");
    expect(answer("Is it true that 90 % of the Annex 2 states have ratified the CTBT?").verdict).toBe("no");
  });

  test("a share of nobody in particular is asked back", () => {
    expect(echo("what share has ratified the CTBT?")).toMatch(/^not-understood: the share of whom/);
  });
});

describe("a share of the world", () => {
  test.each([
    "What share of the world's population is in NATO?",
    "What share of the world's population lives in NPT states?",
    "What percentage of the world is in the NPT?",
    "What share of the world's population is in the EU and NATO?",
  ])("is refused by name, for its total is not on record: %s", (question) => {
    expect(depositary.ask(question)).toMatchObject({
      error: { message: expect.stringMatching(/^what the whole world has is not on record/) },
    });
  });

  test("the total that can be told is offered", () => {
    expect(depositary.ask("What share of the world's population is in NATO?")).toMatchObject({
      suggestions: ["What is the total of NATO by population on 23 November 2026?"],
    });
  });
});

describe("how much is left is the sum of those that stay", () => {
  test.each([
    [
      "how much of open skies territory is left without Russia, US and Canada",
      "What is the total of Open Skies by area on 23 November 2026, leaving out Russia, the United States and Canada?",
    ],
    ["how much of the open skies area is left?", "What is the total of Open Skies by area on 23 November 2026?"],
    [
      "how much NATO territory remains without the US?",
      "What is the total of NATO by area on 23 November 2026, leaving out the United States?",
    ],
    ["how many people are left in the EU", "What is the total of the EU by population on 23 November 2026?"],
    [
      "how much of the area was left after the US and Russia left Open Skies?",
      "What is the total of Open Skies by area on 18 December 2021?",
    ],
    ["how much of the Open Skies area left?", "What share of Open Skies by area was lost by 23 November 2026?"],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));

  test.each([
    ["What share of the treaty's area is left?", "What share of Open Skies by area is left on 23 November 2026?"],
    [
      "What percentage of Open Skies territory remains?",
      "What share of Open Skies by area is left on 23 November 2026?",
    ],
    [
      "What share of the area was left when Russia left Open Skies?",
      "What share of Open Skies by area was left on 18 December 2021?",
    ],
    ["What fraction of OPEC is left?", "What share of OPEC by participants is left on 23 November 2026?"],
    [
      "If Canada left Open Skies, what share of the area would be left?",
      "If Canada left Open Skies on 23 November 2026, what share of Open Skies by area is left on 23 November 2026?",
    ],
  ])("the share that is left is of all that were there: %s", (question, reading) => {
    expect(echo(question)).toBe(reading);
    expect(echo(reading)).toBe(reading);
  });

  test("and its base counts in those that have left", () => {
    const { measure, sentence, because } = answer("What share of the area of Open Skies is left?");
    expect(measure?.share).toBeCloseTo(1 - 0.621, 3);
    expect(measure?.base).toBe("the 34 parties of Open Skies, by area");
    expect(sentence).toContain("of the 34 parties of Open Skies, by area, those that have left counted in");
    expect([...new Set(because.map(({ participant }) => participant))]).toEqual(["RUS", "USA"]);
    expect(answer("What share of OPEC is left?").sentence).toMatch(/^On 23 November 2026, 11 of the 15 .* are left/);
  });

  test("a share of those that stay, with others left out, is refused by name", () =>
    expect(echo("what percentage of the open skies area is left without Canada?")).toContain(
      "the share of those that stay",
    ));
});

test("of a share that is lost with those supposed to leave it is not said that nothing changes", () => {
  const { notes } = answer("If Turkey left NATO, what share of its area would be lost?");
  expect(notes.filter((note) => /changes nothing/.test(note))).toEqual([]);
});
