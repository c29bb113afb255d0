import { painter, plain, type Terminal } from "./terminal.ts";

export interface Column {
  readonly head: string;
  readonly align?: "left" | "right";
}

const GAP = "  ";

/**
 * Lines of aligned columns, the last one wrapped at `width` under its own start. Cells are plain text from data; heads
 * stand above them unless all are empty. Colours are put on whole lines by the caller.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const cells = rows.map((row) => row.map(plain));
  const heads = columns.map((column) => column.head);
  const shown = heads.some((head) => head !== "") ? [heads, ...cells] : cells;
  const widths = columns.map((_, k) => Math.max(0, ...shown.map((row) => widthOf(row[k] ?? ""))));
  const last = columns.length - 1;
  const indent = widths.slice(0, last).reduce((sum, each) => sum + each + GAP.length, 0);
  return shown.flatMap((row) => {
    const start = row.slice(0, last).map((cell, k) => padded(cell, widths[k] ?? 0, columns[k]?.align ?? "left"));
    const rest =
      columns[last]?.align === "right"
        ? [padded(row[last] ?? "", widths[last] ?? 0, "right")]
        : wrapped(row[last] ?? "", Math.max(width - indent, 20));
    return rest.map((line, k) => (k === 0 ? [...start, line].join(GAP) : `${" ".repeat(indent)}${line}`).trimEnd());
  });
}

/** Prints a table with heads, these dimmed. */
export function printTable(terminal: Terminal, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const [head = "", ...rest] = table(columns, rows, terminal.columns);
  terminal.out(painter(terminal.colour.out).dim(head));
  for (const line of rest) terminal.out(line);
}

/** Prints text from data, wrapped. */
export function printText(terminal: Terminal, text: string): void {
  for (const line of wrapped(plain(text), terminal.columns)) terminal.out(line);
}

/** Lines no longer than `width` where words allow it. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}

/** Columns on the screen: a letter with its accents is one. */
function widthOf(text: string): number {
  return [...text.normalize("NFC").replace(/\p{M}/gu, "")].length;
}
