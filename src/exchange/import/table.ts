import type { Complaint } from "../../records/complaint.ts";
import { type Line, linesOf } from "../../records/csv.ts";

/** The rows of a foreign CSV without blanks around cells, the header first; empty rows are passed over. */
export function foreignTable(file: string, text: string, complaints: Complaint[]): Line[] {
  return linesOf(text, file, complaints)
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

export function unknownParticipant(file: string, line: number | null, column: string, value: string): Complaint {
  return {
    kind: "unknown-participant",
    file,
    line,
    column,
    value,
    expected: "a name or a code of exactly one participant of the record",
    cause: "another spelling, or a participant that the record does not have",
  };
}

export function badDate(file: string, line: number | null, column: string, value: string, expected: string): Complaint {
  return { kind: "bad-date", file, line, column, value, expected, cause: "another way to write days, or a slip" };
}

export function unknownAct(file: string, line: number | null, column: string, value: string, known: string): Complaint {
  return {
    kind: "unknown-act",
    file,
    line,
    column,
    value,
    expected: known,
    cause: "an act that this reader does not know",
  };
}
