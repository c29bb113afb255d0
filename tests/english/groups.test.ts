import { describe, expect, test } from "vitest";
import { answer } from "./asking.ts";

describe("a group by its names", () => {
  test.each([
    ["Which permanent members of the Security Council are in the Ottawa treaty?", ["FRA", "GBR"]],
    ["Who of the P5 has not ratified the CTBT?", ["CHN", "RUS", "USA"]],
    ["Which of the five nuclear-weapon states has not ratified the CTBT?", ["CHN", "RUS", "USA"]],
    ["which nuclear weapon states are parties to the NPT", ["CHN", "FRA", "GBR", "RUS", "USA"]],
    ["Which nuclear-weapon states were in the NPT on 1 January 1980?", ["GBR", "SUN", "USA"]],
  ])("%s", (question, participants) => {
    expect(answer(question)).toMatchObject({ participants });
  });

  test("those whom the NPT means are not all that have the weapons", () =>
    expect(answer("Which nuclear-armed states are parties to the NPT?").participants).toContain("PRK"));
});

test.each([
  ["Which G7 members are in the Rome Statute?", ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN"]],
  ["Which Nordic countries were in NATO on 1 January 2020?", ["DNK", "ISL", "NOR"]],
  ["Which of the Visegrad Four have left the Ottawa treaty?", ["POL"]],
  ["Who of the Visegrád states was in the Warsaw Pact on 1 June 1991?", ["CSK", "HUN", "POL"]],
])("%s", (question, participants) => {
  expect(answer(question)).toMatchObject({ participants });
});
