import { ACT_COLUMNS } from "../records/read-acts.ts";
import { csvOf } from "./csv.ts";
import type { ImportedAct, Importer } from "./import/imported.ts";
import { manytreaties } from "./import/manytreaties.ts";
import { unoda } from "./import/unoda.ts";
import { untc } from "./import/untc.ts";

export { type ImportNames, importNames } from "./import/import-names.ts";
export type { Imported, ImportedAct, Importer } from "./import/imported.ts";

/** Other people's formats that can be read; `IMPORTERS.untc.read("open-skies.csv", text, importNames(record))`. */
export const IMPORTERS = { untc, unoda, manytreaties } as const satisfies Readonly<Record<string, Importer>>;

export type ImporterName = keyof typeof IMPORTERS;

export const IMPORTER_NAMES = Object.keys(IMPORTERS) as readonly ImporterName[];

/** Imported acts with the columns of an act file, the instrument in front; `source` is the id under which to cite. */
export function importedCsv(acts: readonly ImportedAct[], source: string): string {
  return csvOf(
    ["instrument", ...ACT_COLUMNS],
    acts.map(({ instrument, participant, act, date, mark, note }) => [
      instrument,
      participant,
      act,
      date,
      null,
      null,
      null,
      null,
      mark,
      source,
      note,
    ]),
  );
}
