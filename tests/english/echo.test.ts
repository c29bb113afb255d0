import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";
import { expectContract } from "../contract.ts";
import { questionsOf } from "./generated.ts";

const depositary = open(builtInRecord());
const questions = questionsOf(depositary);

describe("the echo", () => {
  test("reads back as the question that it echoes, whatever the question", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const echo = depositary.echo(question);
        expect({ echo, read: depositary.read(echo) }).toEqual({ echo, read: question });
      }),
      { numRuns: 400 },
    );
  });

  test("every generated question is answered by the contract, or refused by name", () => {
    fc.assert(
      fc.property(questions, (question) => expectContract(depositary.answer(question))),
      { numRuns: 100 },
    );
  });
});

describe("whatever is typed", () => {
  test("nothing throws: an answer or a failure that keeps the contract", () => {
    const words = fc.constantFrom(
      ..."who is left in Open Skies NATO if Russia leaves when 2021 18 % , ? not only between and the".split(" "),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(words, { maxLength: 14 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => expectContract(depositary.ask(typed))),
      { numRuns: 300 },
    );
  });

  test("ten thousand characters are refused at once, before a word is read", () => {
    const failure = depositary.ask("who is left in Open Skies ".repeat(400));
    expect(failure).toMatchObject({ error: { kind: "not-understood", at: [1000, 10_400] } });
  });
});
