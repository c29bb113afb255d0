import { Argument } from "commander";
import { fileOf } from "../depositary.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../exchange/formats.ts";
import { placeWhole } from "../scene/whole.ts";
import { type CommandSpec, DATA, opened } from "./command.ts";

/** The index's own file, which the page opens at any size (`world.html`); the others are texts. */
const INDEX = "index";
const INDEX_FILE = "record.depositary";

const FORMAT_LIST = [
  ...FORMAT_NAMES.map((name) => `  ${name.padEnd(8)} ${FORMATS[name].description}`),
  `  ${INDEX.padEnd(8)} the as-of index with places and sources in one small file, for the page's world view`,
];

/** The whole record in somebody else's format, on standard output. */
export const exportCommand: CommandSpec = {
  name: "export",
  set: (command) =>
    command
      .addArgument(new Argument("<format>", "one of the formats below").choices([...FORMAT_NAMES, INDEX]))
      .addOption(DATA)
      .addHelpText("after", ["", "Formats:", ...FORMAT_LIST].join("\n")),
  summary: "the record and what follows from it, in another program's format",
  examples: () => FORMAT_NAMES.map((name) => `export ${name}`),
  run: ([format], options, terminal) => {
    if (format === INDEX) {
      const { standings } = opened(options);
      if (terminal.bytes(fileOf(standings, { places: placeWhole(standings) }))) return 0;
      terminal.err(`The index is no text: send it to a file, as in: depositary export ${INDEX} > ${INDEX_FILE}`);
      return 2;
    }
    terminal.out(FORMATS[format as FormatName].write(opened(options)).trimEnd());
    return 0;
  },
};
