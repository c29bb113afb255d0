import type { TreatyRecord } from "../records/record.ts";
import { civilOf, type Day, isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";

/** What is cited beside the record itself: an answer of it, or nothing. */
export interface Cited {
  /** The question as it was understood. */
  readonly reading: string;
  readonly sentence: string;
  /** The day that the answer is about. */
  readonly on: Day;
  /** Where it can be seen again; null where there is no page. */
  readonly url: string | null;
}

/** A reference in CSL-JSON 1.0.2, as Zotero and pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

const NAME = "Depositary";

/** The record, or an answer of it, as a reference: with reading, day asked, and the record's version and date. */
export function citationOf(record: TreatyRecord, cited: Cited | null = null): CslItem {
  const { year, month, day } = civilOf(record.date);
  const about = `record version ${record.version}, as recorded on ${inWords(record.date)}`;
  return {
    id: cited === null ? "depositary-record" : `depositary-${isoOf(cited.on)}-${keyOf(cited.reading)}`,
    type: "dataset",
    title: cited === null ? record.title : cited.sentence,
    ...(cited === null ? {} : { "container-title": record.title }),
    author: [{ literal: NAME }],
    issued: { "date-parts": [[year, month, day]] },
    version: record.version,
    ...(cited?.url ? { URL: cited.url } : {}),
    note: cited === null ? about : `Read as: ${cited.reading}; on ${inWords(cited.on)}; ${about}`,
  };
}

/** The record's own reference, then its sources. */
export function referencesOf(record: TreatyRecord): CslItem[] {
  return [citationOf(record), ...record.sources.map((source) => ({ ...source }))];
}

export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** The same references for BibTeX, all as `@misc`, which every style knows; every text is escaped for TeX. */
export function bibtex(items: readonly CslItem[]): string {
  const keys = new Set<string>();
  return items.map((item) => entry(item, uniqueKey(keys, item.id))).join("\n");
}

function entry(item: CslItem, key: string): string {
  const author = Array.isArray(item.author) ? item.author.map(literalOf).join(" and ") : "";
  const [year, month, day] = datePartsOf(item.issued);
  const fields: [name: string, value: string][] = [
    // A second pair of braces keeps the capitals of the title, and an author's name in one piece.
    ["title", `{${tex(item.title)}}`],
    ["author", author === "" ? "" : `{${tex(author)}}`],
    ["year", year === undefined ? "" : String(year)],
    ["date", day === undefined ? "" : [year, pad(month), pad(day)].join("-")],
    ["publisher", tex(textOf(item.publisher))],
    ["version", tex(textOf(item.version))],
    ["note", tex(textOf(item.note))],
    // An address is no TeX text: only what would end the field or the line is written otherwise.
    ["url", textOf(item.URL).replace(/[{}\\\s]/g, encodeURIComponent)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${key},\n${lines.join("\n")}\n}\n`;
}

function literalOf(author: unknown): string {
  return typeof author === "object" && author !== null && "literal" in author ? textOf(author.literal) : "";
}

function datePartsOf(issued: unknown): readonly (number | undefined)[] {
  const parts = typeof issued === "object" && issued !== null && "date-parts" in issued ? issued["date-parts"] : null;
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  return Array.isArray(first) ? first.map((part) => (Number.isInteger(part) ? (part as number) : undefined)) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function pad(value: number | undefined): string {
  return String(value ?? 0).padStart(2, "0");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces behind a backslash too: one without its other would end the field, or the file.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that TeX will print as it is; line ends become spaces. */
function tex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^#$%&_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}

/** Letters, digits and hyphens: what every BibTeX program takes as a key. */
function keyOf(text: string): string {
  const ascii = text.normalize("NFD").toLowerCase();
  return (
    ascii
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 48)
      .replace(/-+$/, "") || "answer"
  );
}

function uniqueKey(taken: Set<string>, id: string): string {
  const key = keyOf(id);
  let unique = key;
  for (let n = 2; taken.has(unique); n++) unique = `${key}-${n}`;
  taken.add(unique);
  return unique;
}
