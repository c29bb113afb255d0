import { describe, expect, test } from "vitest";
import { answer } from "./asking.ts";

describe("what one instrument is to another", () => {
  test.each([
    ["What replaced SORT?", "New START replaced SORT."],
    ["What came after the Tashkent treaty?", "The CSTO continues the Tashkent treaty."],
    ["What did the CSTO succeed?", "The CSTO continues the Tashkent treaty."],
    ["Which treaty replaced the INF Treaty?", "No instrument of the record continues or replaces the INF Treaty."],
  ])("%s", (question, note) => {
    expect(answer(question).notes).toContain(note);
  });

  test("of one that runs it is not said that nothing replaced it", () => {
    expect(answer("Tell me about the NPT").notes.join(" ")).not.toMatch(/replaces/);
  });
});

describe("who is leaving, of no instrument in particular", () => {
  test.each(["who is leaving what right now", "Who is leaving an organisation?"])("%s: from now on", (question) => {
    expect(answer(question)).toMatchObject({ participants: ["NIC", "USA"], instruments: ["unesco"] });
  });

  test("of one that is named it is as it was", () => {
    expect(answer("Who is leaving UNESCO?").reading).toBe("Who is leaving UNESCO on 23 November 2026?");
  });
});

test("sources are asked for by their name", () => {
  expect(answer("What sources say that Russia left Open Skies?").kind).toBe("derivation");
});
