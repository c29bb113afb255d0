import { existsSync, readFileSync } from "node:fs";
import type { Depositary } from "../../src/depositary.ts";
import type { Answer, Failure } from "../../src/questions/answer.ts";

/** A question with what a right answer holds; the fields are described in README.md. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  readonly like: string;
  readonly paraphrase?: string;
  readonly refused?: string;
  readonly expect?: Readonly<Record<string, unknown>>;
}

export const HALVES = [
  "wild",
  "wild-2",
  "wild-3",
  "wild-4",
  "wild-5",
  "wild-6",
  "wild-7",
  "wild-8",
  "wild-9",
  "wild-10",
  "wild-11",
  "wild-12",
  "own",
] as const;

export function questionsIn(name: (typeof HALVES)[number]): Asked[] {
  const file = new URL(`./${name}.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Asked);
}

/** What is wrong with the answer, in words; empty where it holds everything that is expected. */
export function faultsOf(asked: Asked, given: Answer | Failure): string[] {
  if ("error" in given) {
    if (asked.refused === given.error.kind) return [];
    return [`refused as ${given.error.kind} (${given.error.message}), expected ${asked.refused ?? "an answer"}`];
  }
  if (asked.refused !== undefined) return [`answered, and should be refused as ${asked.refused}: ${given.sentence}`];
  return Object.entries(asked.expect ?? {}).flatMap(([field, wanted]) => fieldFaults(field, wanted, given));
}

const LISTS_OF_OBJECTS = new Set(["dates", "because", "changes", "steps", "readings"]);

function fieldFaults(field: string, wanted: unknown, answer: Answer): string[] {
  if (field === "says") {
    const said = [answer.sentence, ...answer.notes, ...(answer.steps ?? []).map((step) => step.text)].map(lower);
    return (wanted as string[])
      .filter((text) => !said.some((each) => each.includes(lower(text))))
      .map((text) => `says nowhere ${JSON.stringify(text)}`);
  }
  if (field === "share") {
    const share = answer.measure ? Math.round(answer.measure.share * 1000) / 1000 : undefined;
    return share === wanted ? [] : [`share is ${share}, expected ${wanted}`];
  }
  // Of two questions asked together what the first does not tell is told by the second.
  const [first, second] = [answer, answer.also].map((each) => each as unknown as Record<string, unknown> | undefined);
  const found = first?.[field] ?? second?.[field];
  if (LISTS_OF_OBJECTS.has(field)) {
    const list = (found ?? []) as Record<string, unknown>[];
    return (wanted as Record<string, unknown>[])
      .filter((each) => !list.some((one) => holds(one, each)))
      .map((each) => `${field} has no ${JSON.stringify(each)}; it has ${JSON.stringify(list).slice(0, 300)}`);
  }
  if (field === "duration" && found && typeof found === "object") {
    return holds(found as Record<string, unknown>, wanted as Record<string, unknown>)
      ? []
      : [`duration is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
  }
  return same(found, wanted) ? [] : [`${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
}

function lower(text: string): string {
  return text.toLowerCase();
}

function holds(one: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) => same(one[key], value));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every question of a file, asked: those with faults by id. */
export function misses(depositary: Depositary, questions: readonly Asked[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const asked of questions) {
    const faults = faultsOf(asked, depositary.ask(asked.question));
    if (faults.length > 0) found.set(asked.id, faults);
  }
  return found;
}
