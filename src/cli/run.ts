import { Command, CommanderError, InvalidArgumentError } from "commander";
import { complaintText } from "../records/complaint.ts";
import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { claims } from "./claims.ts";
import type { CommandSpec, Exit, Options } from "./command.ts";
import { BadRecord, depositaryAt, NoFolder } from "./data.ts";
import { diff } from "./diff.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { list } from "./list.ts";
import { explain, status } from "./pair.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The terminal, one of the two doors: words in, the library asked, lines out. It knows arguments, columns and exit
 * codes; it refuses to know what follows from an act.
 *
 * `depositary ask "who is left in Open Skies on 18 December 2021?"` prints 32 names with their acts, and exits 0.
 */
const COMMANDS: readonly CommandSpec[] = [
  ask,
  status,
  explain,
  diff,
  claims,
  list,
  check,
  exportCommand,
  importCommand,
];

/** Runs one call. Never throws for what a user typed or for what a record holds; a bug is thrown. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = 0;
  const program = new Command("depositary")
    .description("Who is left? A treaty-membership graph through time, every name with its act and its source.")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .addHelpText("after", () => `\n${exampleText(COMMANDS.flatMap((spec) => examplesOf(spec).slice(0, 1)))}`);
  for (const spec of COMMANDS) {
    const command = spec.set(program.command(spec.name).description(spec.summary).summary(spec.summary));
    command.addHelpText("after", () => `\n${exampleText(examplesOf(spec))}`);
    command.action((...given: unknown[]) => {
      const options = command.opts<Options>();
      exit = spec.run(given.slice(0, command.processedArgs.length).flat().filter(isText), options, terminal);
    });
  }
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...args], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof InvalidArgumentError) terminal.err(`error: ${error.message}`);
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof NoFolder) {
      terminal.err(`${error.message}; a record is a folder with datapackage.json, acts/ and the rest.`);
      return 2;
    }
    if (error instanceof BadRecord) {
      for (const complaint of error.complaints) terminal.err(complaintText(complaint));
      terminal.err(
        `${error.message}; nothing is answered from it. Mend them and run: depositary check ${error.folder}`,
      );
      return 2;
    }
    throw error;
  }
}

/** Help shows calls that work on the built-in record; without one it is help all the same. */
function examplesOf(spec: CommandSpec): string[] {
  try {
    return spec.examples(depositaryAt(undefined));
  } catch (error) {
    if (error instanceof BadRecord || error instanceof NoFolder) return [];
    throw error;
  }
}

function exampleText(calls: readonly string[]): string {
  return calls.length === 0 ? "" : ["Examples:", ...calls.map((call) => `  depositary ${call}`)].join("\n");
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
