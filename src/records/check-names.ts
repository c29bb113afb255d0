import { overlap } from "../time/span.ts";
import type { Instrument, Name } from "./record.ts";
import type { Row } from "./row.ts";
import { spanOf } from "./span-of.ts";

/**
 * One name means one thing on one day. Capitals make no difference. Instruments along *continues* may share a name,
 * which then asks the line as a whole; and a name that is `shared` by its kind is so of all that bear it.
 */
export function checkNames(read: readonly { name: Name; row: Row }[], instruments: readonly Instrument[]): void {
  const lines = linesOf(instruments);
  const byText = new Map<string, { name: Name; row: Row }[]>();
  for (const one of read) {
    const text = one.name.name.toLowerCase();
    const others = byText.get(text) ?? [];
    for (const other of others) {
      if (other.name.id === one.name.id || overlap(spanOf(other.name), spanOf(one.name)) === null) continue;
      if (one.name.kind === "shared" && other.name.kind === "shared") continue;
      const line = lines.get(one.name.id);
      if (line !== undefined && line === lines.get(other.name.id)) continue;
      const cause = `line ${other.row.line} calls ${other.name.id} so on some of the same days`;
      one.row.complain("ambiguous-name", "name", `a name of ${one.name.id} alone`, cause);
      break;
    }
    byText.set(text, [...others, one]);
  }
}

/** For every instrument, the oldest one it continues: the name of its line. */
function linesOf(instruments: readonly Instrument[]): Map<string, string> {
  const before = new Map<string, string>();
  for (const { id, lineage } of instruments) {
    for (const { type, of } of lineage) if (type === "continues") before.set(id, of);
  }
  const lines = new Map<string, string>();
  for (const { id } of instruments) {
    let oldest = id;
    for (let steps = instruments.length; steps > 0; steps--) oldest = before.get(oldest) ?? oldest;
    lines.set(id, oldest);
  }
  return lines;
}
