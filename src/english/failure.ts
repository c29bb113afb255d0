import type { Failure } from "../questions/answer.ts";

/** A question that has no answer: where in its text that lies, why, and the nearest ones that have. */
export function failure(
  kind: Failure["error"]["kind"],
  at: readonly [from: number, until: number],
  message: string,
  suggestions: readonly string[],
): Failure {
  return { error: { kind, at: [at[0], at[1]], message }, suggestions: [...suggestions] };
}
