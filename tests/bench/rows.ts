/** One figure of a benchmark, held against what it has to reach. */
export interface Row {
  readonly name: string;
  /** What was measured, in `unit`: ms, kB, or × (how many times faster than the peer, or larger than the base). */
  readonly value: number;
  readonly unit: "ms" | "kB" | "bytes" | "×";
  /** What it has to reach; null where the figure is only told. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null;
}

export function isShort({ value, target }: Row): boolean {
  if (target === null) return false;
  return "atMost" in target ? !(value <= target.atMost) : !(value >= target.atLeast);
}

/** Lines of an aligned table: name, value, target, and `short` where the target is missed. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => [row.name, `${figure(row.value)} ${row.unit}`, targetText(row), verdict(row)]);
  const widths = [0, 1, 2].map((i) => Math.max(...cells.map((line) => (line[i] ?? "").length)));
  return cells.map(([name = "", value = "", target = "", end = ""]) =>
    `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${end}`.trimEnd(),
  );
}

/** `bench: N passed, M short`: rows without a target are not counted. */
export function summaryOf(rows: readonly Row[]): string {
  const held = rows.filter((row) => row.target !== null);
  const short = held.filter(isShort).length;
  return `bench: ${held.length - short} passed, ${short} short`;
}

function targetText({ target, unit }: Row): string {
  if (target === null) return "";
  return "atMost" in target ? `<= ${figure(target.atMost)} ${unit}` : `>= ${figure(target.atLeast)} ${unit}`;
}

function verdict(row: Row): string {
  return row.target === null ? "" : isShort(row) ? "short" : "passed";
}

/** Three figures that count, and no more digits than a reader can use. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}
