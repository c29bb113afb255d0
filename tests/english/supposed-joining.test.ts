import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("who is supposed to join", () => {
  test.each([
    [
      "If Latvia acceded to the Convention on Cluster Munitions on 1 March 2027, from when would it be bound?",
      "LVA",
      "2027-09-01",
    ],
    [
      "Were Egypt to deposit its instrument of accession to the Mine Ban Convention today, when would it enter into force for it?",
      "EGY",
      "2027-05-01",
    ],
    ["If Ukraine ratified the Arms Trade Treaty on 1 January 2027, when would it be a party?", "UKR", "2027-04-01"],
    [
      "If Finland had second thoughts and rejoined the Mine Ban Convention on 3 May 2027, when would it be a party?",
      "FIN",
      "2027-05-03",
    ],
  ])("is asked about for its joining: %s", (question, participant, on) => {
    expect(answer(question).dates).toContainEqual(
      expect.objectContaining({ participant, on, act: "entry-into-force" }),
    );
  });

  test("where a deposit counts on its own day, one that accedes has joined", () => {
    expect(echo("If Ukraine acceded to NATO on 1 January 2028, how many members would it have?")).toBe(
      "If Ukraine joined NATO on 1 January 2028, how many remain in NATO on 1 January 2028?",
    );
  });

  test("who is supposed to leave is asked about for its leaving", () => {
    expect(echo("If Belarus gave notice under Open Skies today, when?")).toMatch(/when did Belarus leave Open Skies/);
  });

  test.each([
    [
      "If Norway gave notice under the CFE Treaty on 1 February 2027 and Iceland did so on 1 April 2027, who would be left on 1 December 2027?",
      "If Norway gave notice of leaving the CFE Treaty on 1 February 2027, and Iceland gave notice of leaving the CFE Treaty on 1 April 2027, who remains in the CFE Treaty on 1 December 2027?",
    ],
    [
      "If Sweden and then Finland left NATO, who would be left in both NATO and the EU?",
      "If Sweden and Finland left NATO on 23 November 2026, who remains in NATO on 23 November 2026, in the EU on that day?",
    ],
    [
      "If Canada gave notice under Open Skies today: exit date, and which NATO members would still be in?",
      "If Canada gave notice of leaving Open Skies on 23 November 2026, who remains in Open Skies on 23 May 2027, in NATO on that day?",
    ],
  ])("several suppose together: %s", (question, reading) => {
    expect(echo(question)).toBe(reading);
  });
});
