import * as v from "valibot";
import type { Complaint, ComplaintKind } from "./complaint.ts";
import { clausesOf, clausesSchema, daySchema } from "./read-clauses.ts";
import { INSTRUMENT_KINDS, type Instrument, LINEAGE_TYPES } from "./record.ts";
import { idFault, nearest, textFault } from "./row.ts";
import { readTree, type Tree } from "./yaml.ts";

const FILE = /^instruments\/(.+)\.yaml$/;
const FOLDERS = /^(?:acts|events)\/(.+)\.csv$/;

const words = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => textFault(text) === null, "plain text, without spaces around it and without control characters"),
);
const schema = v.strictObject({
  kind: v.picklist(INSTRUMENT_KINDS),
  article: v.boolean(),
  noun: v.strictObject({ one: words, many: words }),
  depositaries: v.optional(v.array(words), []),
  identifiers: v.optional(v.record(v.string(), words), {}),
  lineage: v.optional(v.array(v.strictObject({ type: v.picklist(LINEAGE_TYPES), of: v.string() })), []),
  sectors: v.optional(v.pipe(v.array(v.string()), v.maxLength(2)), []),
  clauses: v.optional(clausesSchema, {}),
  coverage: v.strictObject({
    until: daySchema,
    missing: v.optional(v.array(words), []),
    exits_only: v.optional(v.boolean(), false),
  }),
});
type Read = v.InferOutput<typeof schema>;

/** Who and what an instrument's file may name. */
export interface Known {
  readonly participants: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Every instrument that has a file, sorted by id; files of acts and events without one are complained about. */
export function readInstruments(
  files: ReadonlyMap<string, string>,
  known: Known,
  complaints: Complaint[],
): Instrument[] {
  const read: { id: string; file: string; tree: Tree<Read> }[] = [];
  const ids = new Set<string>();
  for (const [file, text] of files) {
    const id = FILE.exec(file)?.[1];
    if (id === undefined) continue;
    ids.add(id);
    const fault = idFault(id);
    if (fault !== null) complaints.push(whole("unsafe-id", file, id, "a file named for the instrument's id", fault));
    const tree = readTree(
      text,
      file,
      schema,
      (path) => (path[0] === "clauses" ? "bad-clause" : "bad-instrument"),
      complaints,
    );
    if (tree !== null) read.push({ id, file, tree });
    if (!files.has(`acts/${id}.csv`)) {
      complaints.push(
        whole("instrument-without-acts", file, "", `a file acts/${id}.csv`, "not written yet, or named otherwise"),
      );
    }
  }
  for (const file of files.keys()) {
    const id = FOLDERS.exec(file)?.[1];
    if (id !== undefined && !ids.has(id)) {
      const cause = nearest(id, [...ids]);
      complaints.push(whole("acts-without-instrument", file, id, `a file instruments/${id}.yaml`, cause));
    }
  }
  for (const one of read) checkReferences(one, ids, known, complaints);
  checkLineage(read, ids, complaints);
  return read
    .map(({ id, tree: { value } }) => ({
      id,
      kind: value.kind,
      article: value.article,
      noun: value.noun,
      depositaries: value.depositaries,
      identifiers: value.identifiers,
      lineage: value.lineage,
      sectors: value.sectors,
      clauses: clausesOf(value.clauses),
      coverage: { until: value.coverage.until, missing: value.coverage.missing, exitsOnly: value.coverage.exits_only },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface ReadFile {
  readonly id: string;
  readonly file: string;
  readonly tree: Tree<Read>;
}

function checkReferences(
  { file, tree }: ReadFile,
  ids: ReadonlySet<string>,
  known: Known,
  complaints: Complaint[],
): void {
  const { value, lineOf } = tree;
  const refer = (
    path: readonly (string | number)[],
    id: string | undefined,
    among: ReadonlySet<string>,
    kind: ComplaintKind,
    where: string,
  ) => {
    if (id === undefined || among.has(id)) return;
    const cause = nearest(id, [...among]);
    complaints.push({
      kind,
      file,
      line: lineOf(path),
      column: path.join("."),
      value: id,
      expected: `an id from ${where}`,
      cause,
    });
  };
  for (const [at, id] of value.sectors.entries()) refer(["sectors", at], id, ids, "unknown-instrument", "instruments/");
  refer(["clauses", "source"], value.clauses.source, known.sources, "unknown-source", "sources.json");
  const people = (path: readonly (string | number)[], id: string | undefined) =>
    refer(path, id, known.participants, "unknown-participant", "participants.csv");
  for (const [at, one] of value.clauses.withdrawal.entries()) people(["clauses", "withdrawal", at, "for"], one.for);
  for (const [at, id] of (value.clauses.entry_into_force?.named ?? []).entries()) {
    people(["clauses", "entry_into_force", "named", at], id);
  }
}

/** Lineage names instruments that exist, and nothing comes from itself, however long the way round. */
function checkLineage(read: readonly ReadFile[], ids: ReadonlySet<string>, complaints: Complaint[]): void {
  const parents = new Map(read.map(({ id, tree }) => [id, tree.value.lineage.map((one) => one.of)]));
  for (const { id, file, tree } of read) {
    tree.value.lineage.forEach(({ of }, at) => {
      const complain = (expected: string, cause: string) =>
        complaints.push({
          kind: "bad-lineage",
          file,
          line: tree.lineOf(["lineage", at]),
          column: `lineage.${at}.of`,
          value: of,
          expected,
          cause,
        });
      if (!ids.has(of)) complain("an id from instruments/", nearest(of, [...ids]));
      else if (reaches(of, id, parents))
        complain("an earlier instrument", `${of} comes from ${id}, if only by a detour`);
    });
  }
}

/** True if `target` is `start` or stands above it. */
export function reaches(start: string, target: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return false;
}

function whole(kind: ComplaintKind, file: string, value: string, expected: string, cause: string): Complaint {
  return { kind, file, line: null, column: null, value, expected, cause };
}
