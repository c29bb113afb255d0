import type { ExchangeBasis } from "./basis.ts";
import { bibtex, cslJson, referencesOf } from "./citation.ts";
import { gexfOf } from "./gexf.ts";
import { graphmlOf } from "./graphml.ts";
import { edgesCsv, jsonOf, spellsCsv } from "./tables.ts";

/**
 * Other people's formats: what the record and its standings look like to Gephi, networkx, a spreadsheet or a reference
 * manager. `FORMATS.gexf.write(depositary)` is a text to save as `depositary.gexf`.
 *
 * This floor knows formats and their traps. It refuses to know questions, pictures, files and the clock.
 */
export interface Format {
  /** The end of a file name, without its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line for a list of formats. */
  readonly description: string;
  write(basis: ExchangeBasis): string;
}

export const FORMATS = {
  gexf: {
    extension: "gexf",
    mediaType: "application/gexf+xml",
    description: "the network through time, memberships as edges with spells, for Gephi and networkx",
    write: gexfOf,
  },
  graphml: {
    extension: "graphml",
    mediaType: "application/graphml+xml",
    description: "the network with one edge a membership and its days as attributes",
    write: graphmlOf,
  },
  csv: {
    extension: "csv",
    mediaType: "text/csv",
    description: "every spell of every standing, one a row, with its source",
    write: spellsCsv,
  },
  edges: {
    extension: "csv",
    mediaType: "text/csv",
    description: "the edge list: one membership a row",
    write: edgesCsv,
  },
  json: {
    extension: "json",
    mediaType: "application/json",
    description: "participants, instruments, spells, memberships and sources in one document",
    write: jsonOf,
  },
  csl: {
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    description: "the record and its sources as CSL-JSON references",
    write: ({ record }) => cslJson(referencesOf(record)),
  },
  bibtex: {
    extension: "bib",
    mediaType: "application/x-bibtex",
    description: "the record and its sources as BibTeX references",
    write: ({ record }) => bibtex(referencesOf(record)),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
