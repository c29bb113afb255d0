import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Argument } from "commander";
import { tally } from "../depositary.ts";
import { IMPORTER_NAMES, IMPORTERS, type ImporterName, importedCsv, importNames } from "../exchange/importers.ts";
import { complaintText } from "../records/complaint.ts";
import { type CommandSpec, DATA, opened } from "./command.ts";
import { wrapped } from "./table.ts";
import { painter } from "./terminal.ts";

const FORMAT_LIST = IMPORTER_NAMES.map((name) => `  ${name.padEnd(12)} ${IMPORTERS[name].description}`);
/** More complaints than anybody reads; the rest is counted. */
const MOST_TOLD = 50;

/** Somebody else's file as rows of act files, on standard output: nothing is written into any record. */
export const importCommand: CommandSpec = {
  name: "import",
  set: (command) =>
    command
      .addArgument(new Argument("<format>", "one of the formats below").choices(IMPORTER_NAMES))
      .argument("<file>", "the file to read")
      .addOption(DATA)
      .addHelpText("after", ["", "Formats:", ...FORMAT_LIST].join("\n")),
  summary: "read another program's file and print its acts as rows of this record",
  examples: () => IMPORTER_NAMES.map((name) => `import ${name} my-data/theirs`),
  run: ([format, file = ""], options, terminal) => {
    if (!existsSync(file)) {
      terminal.err(`There is no file ${JSON.stringify(file)}.`);
      return 2;
    }
    const importer = IMPORTERS[format as ImporterName];
    const { record } = opened(options);
    const { acts, complaints } = importer.read(basename(file), readFileSync(file, "utf8"), importNames(record));
    terminal.out(importedCsv(acts, `${format}-import`).trimEnd());
    const paint = painter(terminal.colour.err);
    for (const complaint of complaints.slice(0, MOST_TOLD)) terminal.err(complaintText(complaint));
    if (complaints.length > MOST_TOLD) terminal.err(`and ${complaints.length - MOST_TOLD} more`);
    terminal.err(paint.bold(`${tally(acts.length, "act")}, ${tally(complaints.length, "complaint")}.`));
    for (const line of wrapped(importer.caution, terminal.columns)) terminal.err(line);
    return complaints.length > 0 ? 2 : 0;
  },
};
