import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { default as addFormats } from "ajv-formats";
import { expect } from "vitest";

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const checks = { answer: compiled("answer"), failure: compiled("failure") };

function compiled(name: string): ValidateFunction {
  const file = new URL(`../src/questions/${name}.schema.json`, import.meta.url);
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * Expects an answer, or a failure (which has an `error`), to keep the published contract as others get it: as JSON.
 * `undefined` where JSON would drop a field is therefore no difference.
 */
export function expectContract(given: unknown): void {
  const json: unknown = JSON.parse(JSON.stringify(given));
  const failed = typeof json === "object" && json !== null && "error" in json;
  const check = checks[failed ? "failure" : "answer"];
  check(json);
  const faults = (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`,
  );
  expect(faults).toEqual([]);
}
