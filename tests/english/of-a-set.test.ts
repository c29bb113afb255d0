import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("which instruments all of a set are in, or any of it", () => {
  test.each([
    ["Which treaties bind all NATO members?", ["npt"]],
    ["which treaties are all NATO members party to?", ["npt"]],
    ["Which treaties bind the EU members?", ["arms-trade", "npt", "paris-agreement"]],
    ["Which alliances were all members of the Warsaw Pact in on 1 January 1980?", ["warsaw-pact"]],
    ["which treaties have all the Baltic states left?", ["mine-ban"]],
    ["Which treaties has any Baltic state left?", ["cluster-munitions", "mine-ban"]],
  ])("%s", (question, instruments) => {
    expect(answer(question).instruments).toEqual(instruments);
  });

  test.each([
    "What do the Baltic states have in common?",
    "What binds the Baltic states together?",
    "Which instruments do the Baltic states share?",
    "Which instruments are the Baltic states all in?",
  ])("all of a group are meant where nothing else is said: %s", (question) => {
    expect(echo(question)).toBe(
      "Which instruments are all of those in the Baltic states party to on 23 November 2026?",
    );
    expect(answer(question).participants).toEqual(["EST", "LTU", "LVA"]);
  });

  test("that an alliance stands for its members is said", () => {
    expect(answer("Which treaties bind NATO?").assuming).toEqual(["of NATO all those in it are meant"]);
  });

  test("what is true of all is true of each, on the asked day", () => {
    const { instruments = [], participants = [] } = answer("Which treaties bind all EU members on 1 January 2020?");
    expect(participants).toHaveLength(28);
    for (const instrument of instruments)
      for (const participant of participants)
        expect(answer(`Was ${participant} in ${instrument} on 1 January 2020?`).verdict).toBe("yes");
  });

  test.each([
    "Which treaties bind no NATO member?",
    "Which treaties bind NATO and the EU?",
    "which treaties are the Baltic states not in?",
    "which treaties bind all of NATO except the United States?",
    "Which alliance do most EU members belong to?",
    "Which treaties has every EU member ratified?",
  ])("another question of a set is refused: %s", (question) => {
    expect(echo(question)).toMatch(/^not-understood/);
  });

  test("who is bound by one is another question", () => {
    expect(echo("Which states were bound by START I on 1 January 2000?")).toBe(
      "Who remained in START I on 1 January 2000?",
    );
  });

  test("an organisation that is itself a participant is asked about as one", () => {
    expect(echo("Which treaties bind the EU?")).toBe(
      "Which treaties is the European Union (organisation) in on 23 November 2026?",
    );
  });
});
