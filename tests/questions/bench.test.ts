import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";
import { expectContract } from "../contract.ts";
import { HALVES, misses, questionsIn } from "./bench.ts";

const depositary = open(builtInRecord());

/** What is not answered as it should be, by id with the reason: the one place that holds it. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("./known-misses.json", import.meta.url), "utf8"),
);

describe.each(HALVES)("the %s questions", (file) => {
  const questions = questionsIn(file);
  const missed = misses(depositary, questions);

  test(`${questions.length - missed.size} of ${questions.length} are answered as they should be; the rest are known`, () => {
    const told = [...missed].map(
      ([id, faults]) => `${id} ${questions.find((each) => each.id === id)?.question}: ${faults.join("; ")}`,
    );
    console.info(`${file}: ${questions.length - missed.size} of ${questions.length} understood`);
    const unlisted = told.filter((text) => KNOWN[text.split(" ")[0] ?? ""] === undefined);
    expect(unlisted).toEqual([]);
    const passing = questions.filter(({ id }) => KNOWN[id] !== undefined && !missed.has(id)).map(({ id }) => id);
    expect(passing).toEqual([]);
  });

  test("every answer and every refusal keeps the contract", () => {
    for (const { question } of questions) expectContract(depositary.ask(question));
  });

  test("every echo reads back as the question that it echoes", () => {
    const lost = questions.flatMap(({ id, question }) => {
      const read = depositary.read(question);
      if ("error" in read) return [];
      const echo = depositary.echo(read);
      const again = depositary.read(echo);
      return "error" in again || depositary.echo(again) !== echo ? [`${id} ${echo}`] : [];
    });
    expect(lost).toEqual([]);
  });

  test("ids are unique, and a paraphrase has an original that expects the same kind of answer", () => {
    const ids = questions.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const { paraphrase } of questions) if (paraphrase !== undefined) expect(ids).toContain(paraphrase);
  });
});

test("together there are at least 250 questions, 100 paraphrases and 20 refusals", () => {
  const all = HALVES.flatMap((file) => questionsIn(file));
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(all.filter(({ paraphrase }) => paraphrase !== undefined).length).toBeGreaterThanOrEqual(100);
  expect(all.filter(({ refused }) => refused !== undefined).length).toBeGreaterThanOrEqual(20);
  const known = Object.keys(KNOWN).filter((id) => !all.some((asked) => asked.id === id));
  expect(known).toEqual([]);
});
