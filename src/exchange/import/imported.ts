import type { Complaint } from "../../records/complaint.ts";
import type { ActKind, Mark } from "../../records/record.ts";
import type { ImportNames } from "./import-names.ts";

/** An act that somebody else's file states, in the words of this record; days as EDTF text. */
export interface ImportedAct {
  /** An instrument of the record, or an id made from the file's own title. */
  readonly instrument: string;
  readonly participant: string;
  readonly act: ActKind;
  readonly date: string;
  readonly mark: Mark | null;
  readonly note: string;
}

/** What could be read, and everything that could not, by line. */
export interface Imported {
  readonly acts: readonly ImportedAct[];
  readonly complaints: readonly Complaint[];
}

/** A reader of one foreign format. It guesses nothing: what it does not understand is a complaint. */
export interface Importer {
  /** One line for a list of formats. */
  readonly description: string;
  /** What such files cannot tell, for whoever reads the result. */
  readonly caution: string;
  /** @param file the name of the file, for complaints and where the format names the treaty by it */
  read(file: string, text: string, names: ImportNames): Imported;
}

/** Sorted as act files are, exact repetitions once; later days of one act by other depositaries are variants. */
export function tidied(acts: readonly ImportedAct[]): ImportedAct[] {
  const sorted = [...acts].sort(
    (a, b) =>
      compare(a.instrument, b.instrument) ||
      compare(a.date, b.date) ||
      compare(a.participant, b.participant) ||
      compare(a.act, b.act) ||
      compare(a.note, b.note),
  );
  const begun = new Set<string>();
  const told = new Set<string>();
  return sorted.flatMap((act) => {
    const pair = JSON.stringify([act.instrument, act.participant, act.act]);
    const day = JSON.stringify([pair, act.date]);
    if (told.has(day)) return [];
    told.add(day);
    const later = begun.has(pair);
    begun.add(pair);
    return [later ? { ...act, mark: "variant" as const } : act];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
