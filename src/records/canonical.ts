import { parse } from "csv-parse/sync";
import { parseDocument } from "yaml";
import { parseEdtf } from "../time/edtf.ts";

/**
 * The one way to write a file of the record, so that a diff shows what was changed and nothing else: line ends of one
 * kind, quotes only where CSV needs them, rows in their order, JSON and YAML as their libraries print them. Text that
 * cannot be parsed comes back as it is: `readRecord` says what is wrong with it.
 */
export function canonicalText(file: string, text: string): string {
  try {
    if (file.endsWith(".csv")) return csvText(file, text);
    if (file.endsWith(".json")) return `${JSON.stringify(sorted(file, JSON.parse(text)), null, 2)}\n`;
    if (file.endsWith(".yaml")) return parseDocument(text).toString({ lineWidth: 0, flowCollectionPadding: true });
    return text;
  } catch (error) {
    if (error instanceof Error) return text;
    throw error;
  }
}

/** What each table is sorted by, in order; a column with a date sorts by its first possible day. */
const ORDER: readonly { readonly files: RegExp; readonly by: readonly string[] }[] = [
  { files: /^acts\//, by: ["date", "participant", "act", "mark", "view"] },
  { files: /^events\//, by: ["date", "participant", "event"] },
  { files: /^participants\.csv$/, by: ["id", "from"] },
  { files: /^succession\.csv$/, by: ["from", "date", "to"] },
  { files: /^figures\.csv$/, by: ["participant", "measure", "year"] },
  { files: /^named-acts\.csv$/, by: ["id", "date", "participant"] },
  { files: /^groups\.csv$/, by: ["group", "participant", "from"] },
];

/** `names.csv` keeps its order: the first name of a kind is the one that sentences use. */
function csvText(file: string, text: string): string {
  const [header = [], ...rows] = parse(text, { bom: true }) as string[][];
  const by = ORDER.find(({ files }) => files.test(file))?.by ?? [];
  const columns = by.map((column) => ({ at: header.indexOf(column), dated: column === "date" || column === "from" }));
  const keyed = rows.map((row) => ({ row, key: columns.map(({ at, dated }) => keyOf(row[at] ?? "", dated)) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return [header, ...keyed.map(({ row }) => row)].map((row) => `${row.map(cellText).join(",")}\n`).join("");
}

function keyOf(cell: string, dated: boolean): string | number {
  if (!dated) return cell;
  const date = parseEdtf(cell);
  // Participants of `succession.csv` stand in a column of the same name as a day.
  return "fault" in date ? cell : date.earliest;
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? "";
    if (one === other) continue;
    if (typeof one === typeof other) return one < other ? -1 : 1;
    // An empty day stands before every day.
    return typeof one === "string" ? -1 : 1;
  }
  return 0;
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sorted(file: string, value: unknown): unknown {
  if (file !== "sources.json" || !Array.isArray(value)) return value;
  const idOf = (source: unknown) =>
    typeof source === "object" && source !== null && "id" in source ? String(source.id) : "";
  return [...value].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));
}
