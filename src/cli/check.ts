import { count } from "../depositary.ts";
import { complaintText } from "../records/complaint.ts";
import { readRecord } from "../records/read.ts";
import { type CommandSpec, JSON_OUT } from "./command.ts";
import { builtInFolder, recordFiles } from "./data.ts";
import { wrapped } from "./table.ts";
import { painter } from "./terminal.ts";

/** Reads a folder and prints every complaint, not only the first; complaints are bad data and end it with 2. */
export const check: CommandSpec = {
  name: "check",
  set: (command) =>
    command.argument("[dir]", "the folder to check; by default the built-in record").addOption(JSON_OUT),
  summary: "read a record's files and print every complaint",
  examples: () => ["check", "check my-data", "check my-data --json"],
  run: ([dir], options, terminal) => {
    const folder = dir ?? builtInFolder();
    const { record, complaints } = readRecord(recordFiles(folder));
    const paint = painter(terminal.colour.out);
    if (options.json) terminal.out(JSON.stringify({ folder, complaints }, null, 2));
    else {
      for (const complaint of complaints) {
        const [first = "", ...rest] = wrapped(complaintText(complaint), terminal.columns - 2);
        terminal.out([first, ...rest.map((line) => `  ${line}`)].join("\n"));
      }
    }
    const n = complaints.length;
    if (n > 0) terminal.err(paint.red(`${count(n, "complaint")} in ${folder}.`));
    else if (record && !options.json) {
      const { instruments, participants, acts, sources } = record;
      const held = [
        count(instruments.length, "instrument"),
        count(participants.length, "participant"),
        count(acts.length, "act"),
        count(sources.length, "source"),
      ];
      terminal.out(`${folder}: ${held.join(", ")}. No complaint.`);
    }
    return n > 0 ? 2 : 0;
  },
};
