import { readFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { dayOf } from "../../src/time/day.ts";
import { builtInRecord } from "../built-in-record.ts";
import { expectContract } from "../contract.ts";

describe("the published schema", () => {
  test.each([
    ["answer", "Answer"],
    ["failure", "Failure"],
  ])("%s.schema.json is what `npm run schema` makes of the type", (file, type) => {
    const made = createGenerator({ tsconfig: "tsconfig.json", path: "src/questions/answer.ts", type }).createSchema(
      type,
    );
    const kept: unknown = JSON.parse(readFileSync(`src/questions/${file}.schema.json`, "utf8"));
    expect(kept).toEqual(JSON.parse(JSON.stringify(made)));
  });

  const answer = {
    question: "is USA in NATO?",
    reading: "Is the United States a member of NATO on 1 May 2020?",
    sentence: "Yes.",
    kind: "verdict",
    on: "2020-05-01",
    verdict: "yes",
    readings: [],
    parts: [],
    holds: { from: "1949-08-24", until: null },
    because: [
      {
        participant: null,
        instrument: "nato",
        act: "in-force",
        on: "1949-08",
        source: { id: "s", title: "S", url: null },
      },
    ],
    assuming: [],
    coverage: { until: "2026-07-01", missing: [] },
    notes: [],
  };

  test("an answer and a failure that keep it pass", () => {
    expectContract(answer);
    expectContract({ error: { kind: "bad-date", at: [3, 9], message: "no such day" }, suggestions: [] });
  });

  test.each([
    ["a field of no name known here", { ...answer, extra: 1 }],
    ["a day that does not exist", { ...answer, on: "2021-02-30" }],
    ["a verdict of another kind", { ...answer, verdict: "perhaps" }],
    ["no notes", { ...answer, notes: undefined }],
    ["a share over one", { ...answer, measure: { name: "a", unit: "b", value: 2, total: 1, share: 2, base: "c" } }],
    ["a failure with one offset", { error: { kind: "bad-date", at: [3], message: "x" }, suggestions: [] }],
    ["a failure without suggestions", { error: { kind: "bad-date", at: [3, 4], message: "x" } }],
  ])("%s breaks it", (_, broken) => {
    expect(() => expectContract(broken)).toThrow();
  });
});

describe("what the library answers keeps the contract", () => {
  const depositary = open(builtInRecord());

  test.each(depositary.examples())("%s", (question) => {
    for (const on of [dayOf(1950, 1, 1), dayOf(2001, 12, 31), dayOf(2021, 8, 1), depositary.record.date]) {
      expectContract(depositary.ask(question, { on }));
    }
  });

  test.each([
    "who is left in Open Skies on 30 February 2020?",
    "who is left in Atlantis?",
    "is Ruritania in NATO?",
    "how",
    "",
    "what will happen next year?",
  ])("where it cannot answer: %j", (question) => {
    const failure = depositary.ask(question);
    expectContract(failure);
    expect(failure).toHaveProperty("error");
  });
});
