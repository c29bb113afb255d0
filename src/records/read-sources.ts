import * as v from "valibot";
import type { Complaint, ComplaintKind } from "./complaint.ts";
import { daySchema } from "./read-clauses.ts";
import type { Source } from "./record.ts";
import { idFault, textFault } from "./row.ts";
import { readTree } from "./yaml.ts";

const words = v.pipe(
  v.string(),
  v.minLength(1, "a text; the empty one says nothing"),
  v.check((text) => textFault(text) === null, "plain text, without spaces around it and without control characters"),
);
/** Only addresses that a browser opens as pages: a source's link is shown, and `javascript:` would run. */
const address = v.pipe(
  words,
  v.check((text) => /^https?:\/\/[^\s"'<>]+$/.test(text), "an address that begins with https:// or http://"),
);
/** CSL-JSON knows many more fields; those that are not used are let through and left out. */
const sourcesSchema = v.array(
  v.looseObject({
    id: v.pipe(
      v.string(),
      v.check((id) => idFault(id) === null, "an id of letters, digits, dots and hyphens"),
    ),
    type: words,
    title: words,
    publisher: v.optional(words),
    URL: v.optional(address),
    note: v.optional(words),
  }),
);

/** `sources.json`: an array of CSL-JSON items, each with an id of its own and a title. */
export function readSources(files: ReadonlyMap<string, string>, complaints: Complaint[]): Source[] {
  const file = "sources.json";
  const text = files.get(file);
  if (text === undefined) {
    complaints.push(missing(file, "an array of CSL-JSON items"));
    return [];
  }
  const tree = readTree(text, file, sourcesSchema, () => "bad-source", complaints);
  if (tree === null) return [];
  const first = new Map<string, number>();
  tree.value.forEach(({ id }, at) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    else {
      complaints.push({
        kind: "bad-source",
        file,
        line: tree.lineOf([at, "id"]),
        column: `${at}.id`,
        value: id,
        expected: "each id once",
        cause: `the entry at line ${tree.lineOf([before, "id"])} has it`,
      });
    }
  });
  return tree.value.map(({ id, type, title, publisher, URL, note }) => ({
    id,
    type,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(URL === undefined ? {} : { URL }),
    ...(note === undefined ? {} : { note }),
  }));
}

const datapackageSchema = v.looseObject({ title: words, version: words, date: daySchema, start: v.optional(words) });

/** What `datapackage.json` says of the record as a whole; null, with complaints, where it cannot be told. */
export function readDatapackage(
  files: ReadonlyMap<string, string>,
  instruments: readonly string[],
  complaints: Complaint[],
): { title: string; version: string; date: number; start: string | null } | null {
  const file = "datapackage.json";
  const text = files.get(file);
  if (text === undefined) {
    complaints.push(missing(file, "the description of the tables and the record's date"));
    return null;
  }
  const kindOf = (): ComplaintKind => "bad-datapackage";
  const tree = readTree(text, file, datapackageSchema, kindOf, complaints);
  if (tree === null) return null;
  const { title, version, date, start = null } = tree.value;
  if (start !== null && !instruments.includes(start)) {
    const expected = "the id of an instrument of this record";
    const cause = "the file of that instrument was renamed or is missing";
    complaints.push({ kind: kindOf(), file, line: null, column: "start", value: start, expected, cause });
  }
  return { title, version, date, start };
}

function missing(file: string, expected: string): Complaint {
  const cause = "not written yet, or another folder was given";
  return { kind: "missing-file", file, line: null, column: null, value: "", expected, cause };
}
