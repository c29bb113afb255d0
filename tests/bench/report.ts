import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));

/** Puts lines of a table between the marks of a section of docs/performance.md, with the machine and the day. */
export function writeSection(name: string, lines: readonly string[]): void {
  const text = readFileSync(FILE, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no section marked ${start} … ${end}`);
  const body = [`Measured on ${machine()}.`, "", "```", ...lines, "```"].join("\n");
  writeFileSync(FILE, `${text.slice(0, from + start.length)}\n${body}\n${text.slice(to)}`);
}

function machine(): string {
  const [first, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = first?.model.replace(/\s+/g, " ").trim() || process.arch;
  return `${others.length + 1} × ${processor}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}; ${load()}`;
}

/** What else the machine was doing when the program started: how many programs wanted each of its cores. */
const before = (loadavg()[0] ?? 0) / cpus().length;

function load(): string {
  return `${before.toFixed(1)} programs waiting for each core when it began`;
}

/** What to think of the times on a machine that was busy; null on one that was not. */
export function warning(): string | null {
  if (before < 0.75) return null;
  return `The machine was busy (${load()}): times and targets in ms are of this moment. Ratios (×) and bytes hold.`;
}
