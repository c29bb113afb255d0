import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("one deed toward several instruments is supposed of each", () => {
  test("left the EU and NATO", () => {
    const found = answer("If Hungary left the EU and NATO, which organisations would it still be in?");
    expect(found.instruments).toEqual(["council-of-europe", "osce"]);
    expect(found.notes.join(" ")).not.toContain("changes nothing");
  });

  test("quit three of them", () => {
    expect(echo("If the US quit NATO, UNESCO and the OSCE, who is left in NATO?")).toBe(
      "If the United States left NATO on 23 November 2026, and the United States left UNESCO on 23 November 2026, and the United States left the OSCE on 23 November 2026, who remains in NATO on 23 November 2026?",
    );
  });
});

test("what one did in a stretch of days is what changed for it", () => {
  expect(echo("What did Hungary do in 2025?")).toBe(
    "What changed for Hungary from 1 January 2025 to 31 December 2025?",
  );
});

test.each(["Which organisation did Greenland leave in 1985?", "Which treaties bind all five nuclear powers?"])(
  "is refused, and not answered as another question: %s",
  (question) => {
    expect(echo(question)).toMatch(/^(not-understood|unknown-name)/);
  },
);
