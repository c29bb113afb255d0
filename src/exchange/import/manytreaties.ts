import type { Complaint } from "../../records/complaint.ts";
import type { ActKind } from "../../records/record.ts";
import { parseEdtf } from "../../time/edtf.ts";
import { type ImportedAct, type Importer, tidied } from "./imported.ts";
import { badDate, foreignTable, unknownParticipant } from "./table.ts";

const DATES: readonly [column: string, act: ActKind][] = [
  ["StateSignature", "signature"],
  ["StateRatification", "ratification"],
  ["StateForce", "entry-into-force"],
];
const NEEDED = ["stateID", "Title", ...DATES.map(([column]) => column)];

/**
 * Tables of the R package manytreaties: a row a participant and treaty, days as EDTF (`?`, `a..b`); `9999-12-31` stands
 * for "not yet" and for "never" and is no day.
 */
export const manytreaties: Importer = {
  description: "a table of parties of the R package manytreaties as CSV",
  caution:
    "Whether an end is a withdrawal or the end of the treaty such files do not tell, so ends are left out; many of their facts are wrong.",
  read(file, text, names) {
    const complaints: Complaint[] = [];
    const acts: ImportedAct[] = [];
    const [head, ...rows] = foreignTable(file, text, complaints);
    const missing = NEEDED.filter((column) => !head?.cells.includes(column));
    if (!head || missing.length > 0) {
      if (head)
        complaints.push({
          kind: "wrong-columns",
          file,
          line: 1,
          column: null,
          value: head.cells.join(","),
          expected: NEEDED.join(", "),
          cause: `without ${missing.join(", ")}`,
        });
      return { acts, complaints };
    }
    const at = (cells: readonly string[], column: string) => cells[head.cells.indexOf(column)] ?? "";
    for (const { line, cells } of rows) {
      const code = at(cells, "stateID");
      const participant = names.participant(code);
      if (participant === null) {
        complaints.push(unknownParticipant(file, line, "stateID", code));
        continue;
      }
      const instrument = names.instrument(at(cells, "Title"));
      for (const [column, act] of DATES) {
        const value = at(cells, column);
        if (value === "" || value === "NA" || value.startsWith("9999")) continue;
        const date = value.includes("..") ? `[${value}]` : value;
        if ("fault" in parseEdtf(date))
          complaints.push(badDate(file, line, column, value, "YYYY-MM-DD, also with ? or a..b"));
        else acts.push({ instrument, participant, act, date, mark: null, note: "" });
      }
    }
    return { acts: tidied(acts), complaints };
  },
};
