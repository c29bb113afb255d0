import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("one place of a rank", () => {
  test.each([
    ["Which country was the second to leave Open Skies?", ["RUS"]],
    ["Who left the Rome Statute third?", ["HUN"]],
    ["32nd member of NATO", ["SWE"]],
    ["NATO's sixteenth member", ["ESP"]],
    ["Which state was the 7th to join the EU?", ["DNK", "GBR", "IRL"]],
    ["Second most recent country to join NATO", ["FIN"]],
    ["Who was the third last to join NATO?", ["MKD"]],
    ["Which country was the 40th to join NATO?", []],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("those of one day share their places, and that is said", () => {
    expect(answer("the 13th member of NATO").sentence).toBe(
      "Greece and Turkey joined NATO on 18 February 1952, and share the 13th and 14th places.",
    );
    expect(answer("who was the 22nd to join NATO?").sentence).toMatch(/share the 20th to 26th places\.$/);
  });

  test("a statement of a place is true of each that shares it", () => {
    expect(answer("Greece was the 13th to join NATO, wasn't it?").verdict).toBe("yes");
    expect(answer("Was Finland the 31st country to join NATO?").verdict).toBe("yes");
    expect(answer("Was Spain the 20th to join NATO?").verdict).toBe("no");
  });

  test("which time one did it, and how many are first, are other questions", () => {
    expect(echo("The second US withdrawal from the Paris Agreement")).toMatch(/for the second time/);
    expect(echo("the first two to leave the Rome Statute")).toMatch(/^Who were the first two/);
    expect(echo("Which is the second largest member of NATO?")).toMatch(/^not-understood/);
    expect(echo("Who signed the CTBT on the 24th?")).toMatch(/^not-understood/);
  });
});
