import { CsvError, parse } from "csv-parse/sync";
import type { Complaint } from "./complaint.ts";
import { Row } from "./row.ts";

/**
 * The rows of a table, each with the line on which it starts. A table that is missing, is no CSV or has other columns
 * gives no rows and says why; a row with too few or too many cells is left out with a complaint, as is the second of
 * two equal rows.
 */
export function readTable(
  files: ReadonlyMap<string, string>,
  file: string,
  columns: readonly string[],
  complaints: Complaint[],
): Row[] {
  const text = files.get(file);
  if (text === undefined) {
    complaints.push({
      kind: "missing-file",
      file,
      line: null,
      column: null,
      value: "",
      expected: `a table with the columns ${columns.join(",")}`,
      cause: "not written yet, or another folder was given",
    });
    return [];
  }
  const [header, ...lines] = linesOf(text, file, complaints);
  if (header === undefined || header.cells.join() !== columns.join()) {
    if (header !== undefined || text === "") complaints.push(wrongColumns(file, header?.cells ?? [], columns));
    return [];
  }
  const rows: Row[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    if (cells.length !== columns.length) {
      complaints.push({
        kind: "wrong-columns",
        file,
        line,
        column: null,
        value: cells.join(","),
        expected: `${columns.length} cells`,
        cause: cellCountCause(cells, columns.length),
      });
      continue;
    }
    const key = JSON.stringify(cells);
    const first = seen.get(key);
    if (first !== undefined) {
      complaints.push({
        kind: "duplicate-row",
        file,
        line,
        column: null,
        value: cells.join(","),
        expected: "each row once",
        cause: `line ${first} says the same`,
      });
      continue;
    }
    seen.set(key, line);
    rows.push(new Row(file, line, new Map(columns.map((column, at) => [column, cells[at] ?? ""])), complaints));
  }
  return rows;
}

export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text as they are, each with the line on which it starts; none, with a complaint, where it is no CSV. */
export function linesOf(text: string, file: string, complaints: Complaint[]): Line[] {
  try {
    const parsed = parse(text, { info: true, relaxColumnCount: true, bom: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let before = 0;
    return parsed.map(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    complaints.push({
      kind: "bad-csv",
      file,
      line: typeof error.lines === "number" ? error.lines : null,
      column: null,
      value: "",
      expected: "comma-separated values as in RFC 4180",
      cause:
        error.code === "CSV_QUOTE_NOT_CLOSED"
          ? "a quotation mark is opened and never closed"
          : "a quotation mark inside a cell: put the whole cell in quotes and double the mark",
    });
    return [];
  }
}

function wrongColumns(file: string, found: readonly string[], columns: readonly string[]): Complaint {
  const lacking = columns.filter((column) => !found.includes(column));
  const extra = found.filter((column) => !columns.includes(column));
  const causes = [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(", ")}`] : []),
    ...(extra.length > 0 ? [`does not know ${extra.join(", ")}`] : []),
  ];
  return {
    kind: "wrong-columns",
    file,
    line: 1,
    column: null,
    value: found.join(","),
    expected: columns.join(","),
    cause: causes.length > 0 ? causes.join("; ") : "the columns stand in another order, or twice",
  };
}

function cellCountCause(cells: readonly string[], expected: number): string {
  if (cells.length === 1 && cells[0] === "") return "an empty line";
  return cells.length > expected
    ? `${cells.length} cells: a comma inside a cell that is not in quotes`
    : `${cells.length} cells: a comma is missing; empty cells need theirs too`;
}
