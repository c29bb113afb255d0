import { expect, test } from "vitest";
import { holdsSentence, open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

function held(text: string): string {
  const answer = depositary.ask(text);
  if ("error" in answer) throw new Error(answer.error.message);
  return holdsSentence(answer, depositary.record.date);
}

test("only what is supposed is true as supposed, and not what else was taken for granted", () => {
  // No instrument is named, and the record's own start is meant: that supposes nothing.
  expect(held("who is left?")).toBe("True since 18 Dec 2021; the record ends on 23 Nov 2026.");
  expect(held("who was in NATO two years ago?")).toBe("True since 7 Mar 2024; the record ends on 23 Nov 2026.");
  expect(held("if Belarus left Open Skies, who is left in it?")).toBe(
    "As supposed, true since 23 Nov 2026; the record itself ends on 23 Nov 2026.",
  );
  expect(held("who was in Open Skies on 1 January 2021?")).toBe("True from 22 Nov 2020 until 18 Dec 2021.");
});
