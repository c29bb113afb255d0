import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { builtLibrary } from "./built.ts";
import { shortest } from "./clock.ts";
import type { Row } from "./rows.ts";

const RUNS = 5;

/** A question in words, asked of the library and of the built terminal: the second starts Node and reads the record. */
export async function terminalRows(folder: string, bin: string): Promise<Row[]> {
  const { filesIn, open, readRecord } = await builtLibrary();
  const { record } = readRecord(filesIn(folder));
  if (!record) throw new Error(`${folder} has complaints`);
  const depositary = open(record);
  const [question = ""] = depositary.examples();
  const asking = await shortest(50, () => depositary.ask(question));
  const rows: Row[] = [{ name: `ask "${question}"`, value: asking, unit: "ms", target: { atMost: 50 } }];
  if (!existsSync(bin)) throw new Error(`${bin} is not built: run \`npm run build\``);
  const started = await shortest(RUNS, () => execFileSync(process.execPath, [bin, "ask", question, "--json"]));
  rows.push({ name: "the same from the built terminal", value: started, unit: "ms", target: { atMost: 500 } });
  return rows;
}
