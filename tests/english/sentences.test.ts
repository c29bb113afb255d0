import { describe, expect, test } from "vitest";
import { answer } from "./asking.ts";

describe("an answer reads as an editor would have it", () => {
  test("those who left on one day are named together, in order of the alphabet and not of their ids", () => {
    expect(answer("which NATO members have left the Mine Ban Convention?").sentence).toContain(
      "Estonia, Latvia and Lithuania on 27 December 2025; Finland on 10 January 2026; Poland on 20 February 2026.",
    );
    expect(answer("who has left Open Skies?").sentence).toContain(
      ": the United States on 22 November 2020 and Russia on 18 December 2021.",
    );
  });

  test("what was left twice is one of those that were left", () => {
    const { sentence, count } = answer("which treaties has the United States left?");
    expect(count).toBe(4);
    expect(sentence).toContain("the Paris Agreement on 4 November 2020 and again on 27 January 2026");
  });

  test("what anybody has left is told with who did", () => {
    const { reading, sentence } = answer("which treaties have been left?");
    expect(reading).toBe("Which treaties has anybody left by 23 November 2026?");
    expect(sentence).toMatch(/^Nine treaties have been left by 23 November 2026: /);
    expect(sentence).toContain("Open Skies (the United States on 22 November 2020 and Russia on 18 December 2021)");
  });

  test("a number that was asked for is not lost among two hundred names; who is in it is told as data", () => {
    const told = answer("how many are in the Paris Agreement?");
    expect(told.sentence).toBe(`The Paris Agreement has ${told.count} parties on 23 November 2026.`);
    expect(told.participants).toHaveLength(told.count ?? 0);
    expect(answer("who is in the Paris Agreement?").sentence).toContain("Afghanistan");
    expect(answer("how many states have ratified the CTBT?").sentence).toBe(
      "178 have ratified the CTBT by 23 November 2026.",
    );
  });

  test("up to the record's date one has left, before it one had", () => {
    expect(answer("has Ukraine left the Mine Ban Convention?").sentence).toContain("Ukraine has not left");
    expect(answer("had Russia left Open Skies on 1 January 2022?").sentence).toContain("Russia had left");
  });

  test("one that took its consent back is not said to have signed on that day, nor to be bound", () => {
    const { verdict, sentence, notes } = answer("has Russia ratified the CTBT?");
    expect(verdict).toBe("yes");
    expect(sentence).toBe(
      "Yes: Russia consented to be bound by the CTBT, and withdrew its consent on 3 November 2023.",
    );
    const told = [...notes, answer("why is Russia in the CTBT?").sentence, ...answer("is Russia in the CTBT?").notes];
    expect(told.join(" ")).toContain("withdrew its consent to the CTBT on 3 November 2023");
    expect(told.join(" ")).not.toContain("signed on 3 November 2023");
    expect(told.join(" ")).not.toContain("signed the CTBT on 3 November 2023");
  });

  test("a single day is said once", () => {
    expect(answer("what happened in Open Skies on 22 November 2020?").reading).toBe(
      "What changed in Open Skies on 22 November 2020?",
    );
  });

  test("what the sentence says is not said again beneath it", () => {
    const { sentence, notes } = answer("is START I in force?");
    expect(sentence).toContain("START I expired for all on 5 December 2009");
    expect(notes.join(" ")).not.toContain("expired for all");
  });
});
