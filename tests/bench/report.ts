import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
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
  return `${others.length + 1} × ${processor}, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}
