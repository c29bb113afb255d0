import { closest, distance } from "fastest-levenshtein";
import { type Day, dayOfIso } from "../time/day.ts";
import { type EdtfDate, parseEdtf } from "../time/edtf.ts";
import type { Complaint, ComplaintKind } from "./complaint.ts";

/** A row of a table while it is read: every cell that cannot be taken as it stands becomes a complaint. */
export class Row {
  readonly file: string;
  readonly line: number;
  /** True until a cell was refused; a row that is not sound is left out of what is built. */
  sound = true;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #complaints: Complaint[];

  constructor(file: string, line: number, cells: ReadonlyMap<string, string>, complaints: Complaint[]) {
    this.file = file;
    this.line = line;
    this.#cells = cells;
    this.#complaints = complaints;
    for (const [column, cell] of cells) {
      const fault = textFault(cell);
      if (fault !== null) this.complain("unsafe-text", column, "plain text", fault);
    }
  }

  text(column: string): string {
    return this.#cells.get(column) ?? "";
  }

  /** The cell, which may not be empty. */
  required(column: string): string {
    const cell = this.text(column);
    if (cell === "") this.complain("missing-value", column, "a value", "the cell is empty");
    return cell;
  }

  /** The cell as one of `choices`; null (with a complaint) for anything else. */
  choice<T extends string>(column: string, choices: readonly T[], kind: ComplaintKind): T | null {
    const cell = this.text(column);
    const found = choices.find((choice) => choice === cell);
    if (found === undefined) this.complain(kind, column, `one of ${choices.join(", ")}`, nearest(cell, choices));
    return found ?? null;
  }

  /** As `choice`, but an empty cell is null without a complaint. */
  choiceOrNull<T extends string>(column: string, choices: readonly T[], kind: ComplaintKind): T | null {
    return this.text(column) === "" ? null : this.choice(column, choices, kind);
  }

  /** The cell as an id that the record knows. */
  known(column: string, ids: ReadonlySet<string>, kind: ComplaintKind, where: string): string {
    const cell = this.text(column);
    if (!ids.has(cell)) this.complain(kind, column, `an id from ${where}`, nearest(cell, [...ids]));
    return cell;
  }

  /** The cell as the id of a source; the empty cell is a complaint of its own kind. */
  source(sources: ReadonlySet<string>): string {
    if (this.text("source") === "") {
      this.complain(
        "missing-source",
        "source",
        "the id of a source",
        "the cell is empty; nothing stands without a source",
      );
      return "";
    }
    return this.known("source", sources, "unknown-source", "sources.json");
  }

  /** A day, or null for an empty cell. */
  dayOrNull(column: string): Day | null {
    const cell = this.text(column);
    if (cell === "") return null;
    const day = dayOfIso(cell);
    if (day !== null) return day;
    const read = parseEdtf(cell);
    if ("fault" in read) this.complain("bad-date", column, "a day, YYYY-MM-DD", `${read.fault}; ${read.cause}`);
    else this.complain("bad-date", column, "a day, YYYY-MM-DD", "only acts and events can be dated less surely");
    return null;
  }

  /** A date with its certainty; an empty cell is a fault like any other. */
  edtf(column: string): EdtfDate | null {
    const read = parseEdtf(this.text(column));
    if (!("fault" in read)) return read;
    this.complain("bad-date", column, "a date that exists", `${read.fault}; ${read.cause}`);
    return null;
  }

  edtfOrNull(column: string): EdtfDate | null {
    return this.text(column) === "" ? null : this.edtf(column);
  }

  complain(kind: ComplaintKind, column: string | null, expected: string, cause: string): void {
    this.sound = false;
    const value = column === null ? "" : this.text(column);
    this.#complaints.push({ kind, file: this.file, line: this.line, column, value, expected, cause });
  }
}

/** The nearest of `ids` as a likely cause; far-off ones are not offered. */
export function nearest(cell: string, ids: readonly string[]): string {
  if (cell === "") return "the cell is empty";
  if (ids.length === 0) return "there is none yet";
  const best = closest(cell.slice(0, 80), ids);
  const near =
    distance(cell.slice(0, 80).toLowerCase(), best.toLowerCase()) <= Math.max(1, Math.floor(best.length / 2));
  return near ? `did you mean ${best}?` : "a slip of the pen, or not entered yet";
}

/** What is wrong with a text that is to be shown in terminals and pages; null where it is plain. */
export function textFault(text: string): string | null {
  if (text.trim() !== text) return "a space or line end stands before or after the text";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return "a control character or line end stands in the text";
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
      return "an invisible mark stands in the text that changes the direction of reading";
    }
  }
  return null;
}

/** What is wrong with an id; null where it is letters, digits, dots and hyphens and is no name that objects have. */
export function idFault(id: string): string | null {
  if (id in {}) return "every object has a property of that name";
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/.test(id) ? null : "ids are letters, digits, dots and hyphens";
}
