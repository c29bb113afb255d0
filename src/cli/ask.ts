import type { Command } from "commander";
import { type Answer, type Depositary, holdsSentence } from "../depositary.ts";
import { csvOf } from "../exchange/csv.ts";
import { type Day, dayOfIso } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { type CommandSpec, CSV_OUT, DATA, failed, JSON_OUT, MARKDOWN_OUT, ON, opened, quoted } from "./command.ts";
import { printTable, table, wrapped } from "./table.ts";
import { painter, plain, type Terminal } from "./terminal.ts";

export const ask: CommandSpec = {
  name: "ask",
  set: (command: Command) =>
    command
      .argument("<question...>")
      .addOption(ON)
      .addOption(JSON_OUT)
      .addOption(CSV_OUT)
      .addOption(MARKDOWN_OUT)
      .addOption(DATA),
  summary: "ask in words: who is left, who has left, when, how many, is it so",
  examples: (depositary) => depositary.examples().map((text) => `ask ${quoted(text)}`),
  run: (args, options, terminal) => {
    const depositary = opened(options);
    const question = args.join(" ");
    const answer = depositary.ask(question, {
      today: terminal.today,
      ...(options.on === undefined ? {} : { on: options.on }),
    });
    if ("error" in answer) return failed(answer, question, options, terminal);
    if (options.json) terminal.out(JSON.stringify(answer, null, 2));
    else if (options.markdown) terminal.out(depositary.markdown(answer).trimEnd());
    else if (options.csv) {
      const { header, rows } = depositary.table(answer);
      terminal.out(csvOf(header, rows).trimEnd());
      // One file has one header: what is left out is told beside it.
      if (answer.also)
        terminal.err(`The rows are those of the first question; ask the second alone: ${answer.also.reading}`);
    } else tellAnswer(depositary, answer, terminal);
    return 0;
  },
};

/** The answer for people: as understood, the sentence, the acts behind it, how long it is true, what to keep in mind. */
export function tellAnswer(depositary: Depositary, answer: Answer, terminal: Terminal): void {
  const paint = painter(terminal.colour.out);
  const { columns } = terminal;
  const lines = (text: string, mark: (line: string) => string = (line) => line) => {
    for (const line of wrapped(plain(text), columns)) terminal.out(mark(line));
  };
  lines(answer.sentence, paint.bold);
  lines(`Read as: ${answer.reading}`, paint.dim);
  if (answer.steps && answer.steps.length > 0) {
    terminal.out("");
    for (const line of stepsTable(answer.steps, columns)) terminal.out(line);
  } else if (answer.because.length > 0) {
    terminal.out("");
    const { heads, rows } = groundsTable(depositary, answer);
    printTable(terminal, heads, rows);
  }
  const asides = [
    ...(answer.holds ? [holdsSentence(answer, depositary.record.date)] : []),
    ...answer.notes,
    ...coverage(answer, depositary.record.date),
  ];
  if (asides.length > 0) terminal.out("");
  for (const aside of asides) lines(aside);
}

/** The acts behind an answer; where they are toward several instruments, with these. */
function groundsTable(
  { names, record }: Depositary,
  { because, kind, on }: Answer,
): { heads: { head: string }[]; rows: string[][] } {
  const day = dayOfIso(on ?? "") ?? record.date;
  const several = new Set(because.map(({ instrument }) => instrument)).size > 1;
  const name = (id: string | null) => (id === null ? "" : names.short(id, day));
  // Of a set, participants in order of the alphabet, as the sentence has them; else as the answer has them.
  const isSet = kind === "participants" || kind === "count";
  const inOrder = isSet
    ? [...because].sort((a, b) => names.place(name(a.participant)) - names.place(name(b.participant)))
    : because;
  return {
    heads: ["participant", ...(several ? ["instrument"] : []), "act", "date", "source"].map((head) => ({ head })),
    rows: inOrder.map(({ participant, by, instrument, act, on: date, source }) => [
      by === undefined
        ? name(participant)
        : `${names.short(by, dayOfIso(date) ?? day)}, continued by ${name(participant)}`,
      ...(several ? [name(instrument)] : []),
      act.replaceAll("-", " "),
      date,
      source.title,
    ]),
  };
}

export function stepsTable(steps: NonNullable<Answer["steps"]>, columns: number): string[] {
  const rows = steps.map(({ on, text, source }) => [on, source ? `${text} [${source.title}]` : text]);
  return table([{ head: "" }, { head: "" }], rows, columns);
}

function coverage({ coverage: { until, missing } }: Answer, recordDate: Day): string[] {
  const day = dayOfIso(until) ?? recordDate;
  return [
    ...(day < recordDate ? [`The acts behind this are complete to ${inWords(day, "short")} only.`] : []),
    ...(missing.length > 0 ? [`Not in the record: ${missing.join("; ")}.`] : []),
  ];
}
