import type { Complaint } from "../../records/complaint.ts";
import type { ActKind } from "../../records/record.ts";
import { dayOf, isoOf, isRealDay } from "../../time/day.ts";
import { MONTHS } from "../../time/edtf.ts";
import { type ImportedAct, type Importer, tidied } from "./imported.ts";
import { badDate, foreignTable, unknownAct, unknownParticipant } from "./table.ts";

/** The letter behind a date, as the collection explains them in its heads. */
const LETTERS: Readonly<Record<string, ActKind>> = {
  a: "accession",
  A: "acceptance",
  AA: "approval",
  d: "succession",
  s: "definitive-signature",
  n: "provisional-application",
};
/** What a date without a letter is, by the first of these words in its column's head. */
const PLAIN: readonly [word: string, act: ActKind][] = [
  ["Ratification", "ratification"],
  ["Signature", "signature"],
  ["Acceptance(A)", "acceptance"],
  ["Accession(a)", "accession"],
  ["Succession(d)", "succession"],
  ["rovisional application", "provisional-application"],
];

/**
 * Status tables of the UN Treaty Collection, one CSV a treaty, the treaty named by the file: `Participant`, then columns
 * whose heads list acts and their letters; a cell is a day with at most one letter, `29 Aug 2005 a`.
 */
export const untc: Importer = {
  description: "a status table of the UN Treaty Collection as CSV, the treaty named by the file",
  caution: "Such tables have lost the brackets and footnotes that tell who withdrew: exits are not in them.",
  read(file, text, names) {
    const complaints: Complaint[] = [];
    const acts: ImportedAct[] = [];
    const [head, ...rows] = foreignTable(file, text, complaints);
    if (head && head.cells[0] !== "Participant") {
      complaints.push({
        kind: "wrong-columns",
        file,
        line: 1,
        column: null,
        value: head.cells.join(","),
        expected: "Participant, then columns of acts",
        cause: "another table of the collection, or another format",
      });
      return { acts, complaints };
    }
    const instrument = names.instrument(file.replace(/^.*[\\/]/, "").replace(/\.csv$/i, ""));
    for (const { line, cells } of rows) {
      const [name = "", ...days] = cells;
      const participant = names.participant(name);
      if (participant === null) {
        complaints.push(unknownParticipant(file, line, "Participant", name));
        continue;
      }
      days.forEach((cell, i) => {
        if (cell === "") return;
        const column = head?.cells[i + 1] ?? "";
        const read = cellOf(cell, column);
        if ("act" in read) acts.push({ instrument, participant, mark: null, ...read });
        else if (read.wrong === "date")
          complaints.push(badDate(file, line, column, cell, "a day such as 29 Aug 2005 a"));
        else
          complaints.push(
            unknownAct(file, line, column, cell, `one of the letters ${Object.keys(LETTERS).join(", ")}`),
          );
      });
    }
    return { acts: tidied(acts), complaints };
  },
};

type Cell = { act: ActKind; date: string; note: string } | { wrong: "date" | "act" };

function cellOf(cell: string, column: string): Cell {
  const match = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?:\s+([A-Za-z]{1,2}))?$/.exec(cell);
  const month = MONTHS.findIndex((name) => name.slice(0, 3) === match?.[2]) + 1;
  const civil = { year: Number(match?.[3]), month, day: Number(match?.[1]) };
  if (!match || month === 0 || !isRealDay(civil)) return { wrong: "date" };
  const date = isoOf(dayOf(civil.year, civil.month, civil.day));
  const letter = match[4];
  if (letter === undefined) {
    const act = PLAIN.find(([word]) => column.includes(word))?.[1];
    return act === undefined ? { wrong: "act" } : { act, date, note: "" };
  }
  if (letter === "d" && column.includes("Succession to signature"))
    return { act: "signature", date, note: "succession to signature" };
  if (letter === "c") return { act: "ratification", date, note: "formal confirmation" };
  const act = LETTERS[letter];
  return act === undefined ? { wrong: "act" } : { act, date, note: "" };
}
