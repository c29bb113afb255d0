import * as v from "valibot";
import { isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
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
  const parsed = parseTidyJson(text) ?? parseYaml(text, file, complaints);
  if (parsed === null) return null;
  const { plain, lineOf } = parsed;
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
      // What one of several shapes is to be, the schema says in its own words.
      expected: issue.type === "union" ? issue.message : (issue.expected ?? issue.message),
      cause: causeOf(issue),
    });
  }
  return null;
}

interface Parsed {
  readonly plain: unknown;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * JSON laid out as `JSON.stringify(value, null, 2)` does: far faster than as YAML, and its lines are looked
 * up only if something is wrong. Such a layout shows that no key is doubled. Null for all else, broken JSON included.
 */
function parseTidyJson(text: string): Parsed | null {
  let unsafe = false;
  let plain: unknown;
  try {
    plain = JSON.parse(text, (key, value: unknown) => {
      unsafe ||= key in {};
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (unsafe || JSON.stringify(plain, null, 2).trimEnd() !== text.trimEnd()) return null;
  return { plain, lineOf: (path) => parseYaml(text, "", [])?.lineOf(path) ?? 1 };
}

function parseYaml(text: string, file: string, complaints: Complaint[]): Parsed | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const before = complaints.length;
  const complain = (kind: ComplaintKind, offset: number, value: string, expected: string, cause: string) =>
    complaints.push({ kind, file, line: counter.linePos(offset).line, column: null, value, expected, cause });
  for (const error of document.errors)
    complain("bad-yaml", error.pos[0], "", "well-formed YAML or JSON", error.message);
  visit(document, {
    Alias(_, { source, range }) {
      complain(
        "bad-yaml",
        range?.[0] ?? 0,
        `*${source}`,
        "every value written out",
        "an alias stands for another value",
      );
    },
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== "string" || !(key.value in {})) return;
      complain("unsafe-id", key.range?.[0] ?? 0, key.value, "another key", "every object has a property of that name");
    },
  });
  if (complaints.length > before) return null;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { plain: document.toJS(), lineOf };
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
