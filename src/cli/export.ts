import { Argument } from "commander";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../exchange/formats.ts";
import { type CommandSpec, DATA, opened } from "./command.ts";

const FORMAT_LIST = FORMAT_NAMES.map((name) => `  ${name.padEnd(8)} ${FORMATS[name].description}`);

/** The whole record in somebody else's format, on standard output. */
export const exportCommand: CommandSpec = {
  name: "export",
  set: (command) =>
    command
      .addArgument(new Argument("<format>", "one of the formats below").choices(FORMAT_NAMES))
      .addOption(DATA)
      .addHelpText("after", ["", "Formats:", ...FORMAT_LIST].join("\n")),
  summary: "the record and what follows from it, in another program's format",
  examples: () => FORMAT_NAMES.map((name) => `export ${name}`),
  run: ([format], options, terminal) => {
    terminal.out(FORMATS[format as FormatName].write(opened(options)).trimEnd());
    return 0;
  },
};
