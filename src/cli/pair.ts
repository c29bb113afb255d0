import type { Command } from "commander";
import { type Depositary, isDeparture, membershipsOf, standingInWords, startOf } from "../depositary.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { stepsTable } from "./ask.ts";
import {
  type CommandSpec,
  DATA,
  type Exit,
  failed,
  idOf,
  JSON_OUT,
  ON,
  type Options,
  opened,
  quoted,
} from "./command.ts";
import { printTable, printText } from "./table.ts";
import { painter, plain, type Terminal } from "./terminal.ts";

/** The commands about one participant and one instrument. */
export const status: CommandSpec = {
  name: "status",
  set: (command) => pairArguments(command).addOption(ON).addOption(JSON_OUT).addOption(DATA),
  summary: "what one participant is to one instrument on a day, and every spell of it",
  examples: (depositary) => examplePair(depositary, "status", true),
  run: (args, options, terminal) =>
    ofPair(args, options, terminal, (depositary, pair) => {
      const on = options.on ?? depositary.record.date;
      const answer = depositary.answer({ ask: "is", ...pair, state: "party", on });
      if ("error" in answer) return failed(answer, "", options, terminal);
      if (options.json) terminal.out(JSON.stringify(answer, null, 2));
      else tellStatus(depositary, pair, on, answer.notes, terminal);
      return 0;
    }),
};

export const explain: CommandSpec = {
  name: "explain",
  set: (command) => pairArguments(command).addOption(JSON_OUT).addOption(DATA),
  summary: "the derivation of that standing, act by act, with sources",
  examples: (depositary) => examplePair(depositary, "explain", false),
  run: (args, options, terminal) =>
    ofPair(args, options, terminal, (depositary, pair) => {
      const answer = depositary.answer({ ask: "why", ...pair, on: depositary.record.date });
      if ("error" in answer) return failed(answer, "", options, terminal);
      if (options.json) terminal.out(JSON.stringify(answer, null, 2));
      else {
        const paint = painter(terminal.colour.out);
        terminal.out(paint.bold(plain(answer.sentence)));
        for (const line of stepsTable(answer.steps ?? [], terminal.columns)) terminal.out(line);
        for (const earlier of earlierOnLine(depositary, pair.instrument)) {
          const steps = depositary.explain(pair.participant, earlier);
          if (steps.length === 0) continue;
          const name = depositary.names.inSentence(earlier, depositary.record.date);
          terminal.out(paint.bold(plain(`Before it, in ${name}:`)));
          for (const line of stepsTable(steps, terminal.columns)) terminal.out(line);
        }
        for (const note of answer.notes) printText(terminal, note);
      }
      return 0;
    }),
};

interface Pair {
  readonly participant: string;
  readonly instrument: string;
}

function pairArguments(command: Command): Command {
  return command
    .argument("<participant>", "a name or an id of the record")
    .argument("<instrument>", "a name or an id of the record");
}

function ofPair(
  args: readonly string[],
  options: Options,
  terminal: Terminal,
  then: (depositary: Depositary, pair: Pair) => Exit,
): Exit {
  const depositary = opened(options);
  const [first = "", second = ""] = args;
  const participant = idOf(depositary, "participant", first);
  if ("error" in participant) return failed(participant, first, options, terminal);
  const instrument = idOf(depositary, "instrument", second);
  if ("error" in instrument) return failed(instrument, second, options, terminal);
  return then(depositary, { participant: participant.id, instrument: instrument.id });
}

function tellStatus(depositary: Depositary, pair: Pair, on: Day, notes: readonly string[], terminal: Terminal): void {
  const { names, record, standings } = depositary;
  const paint = painter(terminal.colour.out);
  const noun = record.instruments.find(({ id }) => id === pair.instrument)?.noun.one ?? "party";
  const line = [...earlierOnLine(depositary, pair.instrument).reverse(), pair.instrument];
  const spells = line.flatMap((each) => standings.spellsOf(pair.participant, each));
  const now = spells.findLast((spell) => covers(spell, on));
  const who = names.short(pair.participant, on);
  const what = names.short(pair.instrument, on);
  terminal.out(
    paint.bold(plain(`${who} · ${what} · ${inWords(on)}: ${now ? standingInWords(now, noun) : "no standing"}`)),
  );
  if (spells.length > 0) {
    terminal.out("");
    const rows = spells.map((spell) => [
      spell === now ? ">" : "",
      isoOf(spell.from),
      spell.until === FOREVER ? "" : isoOf(spell.until),
      spell.instrument === pair.instrument ? "" : names.short(spell.instrument, spell.from),
      `${standingInWords(spell, noun)}${spell.ended ? ` (${spell.ended.how})` : ""}`,
    ]);
    const onLine = rows.some((row) => row[3] !== "");
    const columns = [{ head: "" }, { head: "from" }, { head: "until" }, { head: "in" }, { head: "standing" }];
    const keep = (_: unknown, k: number) => onLine || k !== 3;
    printTable(
      terminal,
      columns.filter(keep),
      rows.map((row) => row.filter(keep)),
    );
  }
  if (notes.length > 0) terminal.out("");
  for (const note of notes) printText(terminal, note);
}

/** What the instrument continues, latest first: a line is asked as a whole, each instrument on its own days. */
function earlierOnLine({ standings }: Depositary, instrument: string): string[] {
  const line = standings.line(instrument);
  return line.slice(0, line.indexOf(instrument)).reverse();
}

/** One who has left the instrument that a newcomer sees first, else anybody's membership. */
function examplePair({ record, standings, names }: Depositary, command: string, dated: boolean): string[] {
  const memberships = membershipsOf(standings.spells);
  const start = startOf(record);
  const found =
    memberships.find((each) => each.instrument === start && isDeparture(each)) ??
    memberships.find(isDeparture) ??
    memberships[0];
  if (!found) return [];
  const { participant, instrument, from } = found;
  const call = `${command} ${quoted(names.short(participant, record.date))} ${quoted(names.short(instrument, record.date))}`;
  return dated ? [call, `${call} --on ${isoOf(from)}`] : [call];
}
