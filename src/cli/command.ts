import { type Command, InvalidArgumentError, Option } from "commander";
import type { Depositary, Failure } from "../depositary.ts";
import { type Day, dayOfIso } from "../time/day.ts";
import { parseEdtf } from "../time/edtf.ts";
import { depositaryAt } from "./data.ts";
import { painter, plain, type Terminal } from "./terminal.ts";

/** How a command ended: 0 answered, 1 not understood or no such thing, 2 bad usage or bad data. */
export type Exit = 0 | 1 | 2;

/** One command of the terminal: its words for help, and what it does. It is listed because it works. */
export interface CommandSpec {
  readonly name: string;
  /** Arguments and options, as commander writes them. */
  readonly set: (command: Command) => Command;
  readonly summary: string;
  /** Calls that work on the record at hand, without the program's name. */
  readonly examples: (depositary: Depositary) => string[];
  readonly run: (args: readonly string[], options: Options, terminal: Terminal) => Exit;
}

/** Every option that any command has; each command sets those it takes. */
export interface Options {
  readonly on?: Day;
  readonly data?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly report?: boolean;
}

export const DATA = new Option("--data <dir>", "answer from the record in this folder instead of the built-in one");
export const JSON_OUT = new Option("--json", "print JSON, as the published schema says");
export const CSV_OUT = new Option("--csv", "print the answer's rows as CSV").conflicts(["json", "markdown"]);
export const MARKDOWN_OUT = new Option("--markdown", "print the answer as Markdown").conflicts(["json", "csv"]);
export const ON = new Option("--on <date>", "the day asked about, YYYY-MM-DD; by default the record's date").argParser(
  dayOption,
);

/** The one day that an argument names. Throws commander's own error, which says what is wrong with it. */
export function dayOption(text: string): Day {
  const day = dayOfIso(text);
  if (day !== null) return day;
  const read = parseEdtf(text);
  throw new InvalidArgumentError("fault" in read ? `${read.fault} (${read.cause}).` : "Expected one day, YYYY-MM-DD.");
}

export function opened(options: Options): Depositary {
  return depositaryAt(options.data);
}

/** The id that a name means, or what may have been meant; a failure is told and ends the command with 1. */
export function idOf(
  depositary: Depositary,
  kind: "participant" | "instrument",
  text: string,
): { id: string } | Failure {
  const { lexicon } = depositary;
  const found = lexicon.named(text, kind);
  const [only] = found;
  if (only && found.length === 1) return { id: only.id };
  const near = found.length > 1 ? found : lexicon.near(text).filter((entry) => entry.kind === kind);
  const meant = near.map((entry) => (found.length > 1 ? entry.id : entry.name));
  const other = kind === "participant" ? "instrument" : "participant";
  const swapped =
    lexicon.named(text, other).length > 0 ? ` (it is ${other === "instrument" ? "an" : "a"} ${other})` : "";
  const message =
    found.length > 1
      ? `${JSON.stringify(text)} can be ${meant.join(" or ")}`
      : `no ${kind} ${JSON.stringify(text)} in the record${swapped}`;
  return {
    error: { kind: found.length > 1 ? "ambiguous" : "unknown-name", at: [0, text.length], message },
    suggestions: meant,
  };
}

/** Tells a failure: as JSON on standard output, else in words on standard error, the place marked. */
export function failed(failure: Failure, asked: string, options: Options, terminal: Terminal): Exit {
  if (options.json) terminal.out(JSON.stringify(failure, null, 2));
  else {
    const paint = painter(terminal.colour.err);
    const { message, at } = failure.error;
    const [from, until] = at;
    if (from > 0 || until < asked.length) {
      terminal.err(`  ${plain(asked)}`);
      terminal.err(`  ${" ".repeat(from)}${paint.red("^".repeat(Math.max(1, until - from)))}`);
    }
    const said = plain(message.charAt(0).toUpperCase() + message.slice(1));
    terminal.err(/[.?!]$/.test(said) ? said : `${said}.`);
    if (failure.suggestions.length > 0) {
      terminal.err("");
      terminal.err(asked.includes(" ") ? "What can be answered:" : "Did you mean:");
      for (const text of failure.suggestions) terminal.err(`  ${plain(text)}`);
    }
  }
  return 1;
}

/** An argument as a shell takes it. */
export function quoted(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, "\\$&")}"`;
}
