import * as v from "valibot";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Complaint, ComplaintKind } from "./complaint.ts";

/** A YAML or JSON file that has the shape asked for, and the way back from a value to its line. */
export interface Tree<T> {
  readonly value: T;
  /** The line of a path's value, or of the nearest thing above it that is written down. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads a YAML 1.2 text (JSON is YAML) and holds it against `schema`. Aliases are refused, since a short text can
 * stand for a huge one; so are doubled keys and keys that every object has. Null, with complaints, where anything does not fit.
 */
export function readTree<S extends v.GenericSchema>(
  text: string,
  file: string,
  schema: S,
  kindOf: (path: readonly (string | number)[]) => ComplaintKind,
  complaints: Complaint[],
): Tree<v.InferOutput<S>> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  let unsafe = false;
  const complain = (line: number, value: string, expected: string, cause: string) =>
    complaints.push({ kind: "bad-yaml", file, line, column: null, value, expected, cause });
  for (const error of document.errors) {
    complain(counter.linePos(error.pos[0]).line, "", "well-formed YAML or JSON", error.message);
  }
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== "string" || !(key.value in {})) return;
      const line = counter.linePos(key.range?.[0] ?? 0).line;
      const cause = "every object has a property of that name";
      complaints.push({
        kind: "unsafe-id",
        file,
        line,
        column: null,
        value: key.value,
        expected: "another key",
        cause,
      });
      unsafe = true;
    },
  });
  if (unsafe || document.errors.length > 0) return null;
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    complain(1, "", "every value written out", "an alias (*) stands for another value");
    return null;
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (node && typeof node === "object" && "range" in node && Array.isArray(node.range)) {
        return counter.linePos(Number(node.range[0])).line;
      }
    }
    return 1;
  };
  const checked = v.safeParse(schema, plain);
  if (checked.success) return { value: checked.output, lineOf };
  for (const issue of checked.issues) {
    const path = (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
    complaints.push({
      kind: kindOf(path),
      file,
      line: lineOf(path),
      column: path.join(".") || null,
      value: issue.received === "undefined" ? "" : shown(issue.input),
      expected: issue.expected ?? issue.message,
      cause: causeOf(issue),
    });
  }
  return null;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function causeOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === "undefined") return "it is not there";
  if (issue.expected === "never") return "a slip of the pen: nothing of that name is read";
  if (issue.expected === "string" && typeof issue.input === "number")
    return "put it in quotes, or it is read as a number";
  return issue.type === "check" ? issue.message : "a slip of the pen, or a value of another kind";
}
