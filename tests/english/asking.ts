import { open } from "../../src/depositary.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { builtInRecord } from "../built-in-record.ts";

/** The built-in record, opened once a test file. */
export const depositary = open(builtInRecord());

/** The echo of a question; of one that is not read, why. */
export function echo(question: string): string {
  const read = depositary.read(question);
  return "error" in read ? `${read.error.kind}: ${read.error.message}` : depositary.echo(read);
}

/** The answer to a question; one that is refused fails the test. */
export function answer(question: string): Answer {
  const given = depositary.ask(question);
  if ("error" in given) throw new Error(`${question}: ${given.error.message}`);
  return given;
}
