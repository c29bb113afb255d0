import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("the largest and the smallest by a figure", () => {
  test.each([
    ["which nato member has the fewest people", ["ISL"]],
    ["Which NATO member has the largest population?", ["USA"]],
    ["What is the biggest country, by territory, that is still in Open Skies?", ["CAN"]],
    ["Who was the largest party to Open Skies on 1 January 2020?", ["RUS"]],
    ["Which is the largest EU member outside NATO by population?", ["AUT"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("the figure is that of the record's own table, and its share of the whole", () => {
    const { measure } = answer("Which NATO member has the smallest population?");
    expect(measure).toMatchObject({ name: "population", unit: "persons" });
    const { value = 0, total = 1, share } = measure ?? {};
    expect(share).toBeCloseTo(value / total);
  });

  test("where no measure is named the area is taken, and that is said", () => {
    expect(answer("largest party of Open Skies").assuming.join(" ")).toContain("by area");
  });

  test.each([
    ["Is Canada the largest party of Open Skies?", "yes"],
    ["Is Iceland the least populous member of NATO?", "yes"],
    ["Is Malta the smallest member of NATO by area?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test.each([
    "most populous country outside the NPT",
    "Is Russia the largest country outside NATO?",
    "Which country lost the most people?",
  ])("is refused, and not answered as another question: %s", (question) => {
    expect(echo(question)).toMatch(/^not-understood/);
  });
});

describe("the oldest and the newest instrument, by its opening", () => {
  test.each([
    ["Which is older, NATO or the Warsaw Pact?", ["nato"]],
    ["Which is newer, NATO or the Warsaw Pact?", ["warsaw-pact"]],
  ])("%s", (question, instruments) => {
    expect(answer(question).instruments).toEqual(instruments);
  });

  test("nothing in the record was opened before the oldest", () => {
    const [oldest] = answer("Which instrument is the oldest?").dates ?? [];
    for (const name of ["NATO", "UNESCO", "the NPT", "the Arms Trade Treaty"]) {
      const [opened] = answer(`When was ${name} opened for signature?`).dates ?? [];
      if (opened) expect((oldest?.on ?? "") <= opened.on).toBe(true);
    }
  });

  test("the oldest member is the one that joined first", () => {
    expect(echo("Who is the oldest member of NATO?")).toBe("Who joined NATO first by 23 November 2026?");
  });
});
