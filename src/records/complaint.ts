/** What can be wrong with a record. One kind is one thing to look for; the cell and the cause say the rest. */
export const COMPLAINT_KINDS = [
  "missing-file",
  "wrong-columns",
  "bad-csv",
  "bad-yaml",
  "duplicate-row",
  "not-sorted",
  "missing-value",
  "bad-value",
  "unsafe-text",
  "unsafe-id",
  "unknown-participant",
  "unknown-instrument",
  "unknown-name",
  "unknown-source",
  "missing-source",
  "unknown-act",
  "unknown-mark",
  "unknown-scope",
  "unknown-kind",
  "bad-date",
  "effect-before-date",
  "after-record-date",
  "outside-life",
  "participant-missing",
  "participant-extra",
  "toward-without-suspension",
  "scope-without-suspension",
  "entry-while-party",
  "exit-while-not-party",
  "instrument-without-acts",
  "acts-without-instrument",
  "bad-lives",
  "bad-succession",
  "bad-named-act",
  "bad-figure",
  "ambiguous-name",
  "bad-instrument",
  "bad-clause",
  "bad-lineage",
  "bad-claim",
  "bad-source",
  "bad-datapackage",
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** One thing that keeps a record from being read: where it stands, what stands there, what was expected, and why. */
export interface Complaint {
  readonly kind: ComplaintKind;
  /** Path inside the record's folder, with slashes. */
  readonly file: string;
  /** 1-based; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The column of a table, or the dotted path in YAML and JSON; null for a whole line or file. */
  readonly column: string | null;
  readonly value: string;
  readonly expected: string;
  /** The likely cause, in words. */
  readonly cause: string;
}

/** One line of plain text; values are quoted, cut at 80 characters and free of control characters. */
export function complaintText(complaint: Complaint): string {
  const place = [complaint.file, ...(complaint.line === null ? [] : [String(complaint.line)])].join(":");
  const column = complaint.column === null ? "" : ` ${complaint.column}`;
  const value = complaint.value === "" ? "" : ` ${quoted(complaint.value)}`;
  return `${place}${column}: ${complaint.kind}${value}: expected ${complaint.expected} (${complaint.cause})`;
}

/** By file, then line; whole-file complaints first, otherwise in the order found. */
export function inOrder(complaints: readonly Complaint[]): Complaint[] {
  return [...complaints].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });
}

/** JSON quoting turns line ends and escapes into visible text, so that no value can drive a terminal. */
function quoted(value: string): string {
  const cut = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return JSON.stringify(cut).replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "?");
}
