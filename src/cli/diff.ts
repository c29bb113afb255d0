import { InvalidArgumentError } from "commander";
import { type Depositary, isDeparture, membershipsOf, startOf } from "../depositary.ts";
import { type Day, isoOf } from "../time/day.ts";
import { type CommandSpec, DATA, dayOption, failed, idOf, JSON_OUT, opened, quoted } from "./command.ts";
import { printTable, printText } from "./table.ts";
import { painter, plain } from "./terminal.ts";

/** What is different on one day from another: every change of standing after the first day and up to the second. */
export const diff: CommandSpec = {
  name: "diff",
  set: (command) =>
    command
      .argument("<from>", "the day compared with, YYYY-MM-DD")
      .argument("<to>", "the day looked at, YYYY-MM-DD")
      .argument("[instrument]", "a name or an id of the record; by default all of them")
      .addOption(JSON_OUT)
      .addOption(DATA),
  summary: "what changed from one day to another, in one instrument or in all",
  examples: exampleDiffs,
  run: ([first = "", second = "", what], options, terminal) => {
    const from = dayOption(first);
    const to = dayOption(second);
    if (to < from) throw new InvalidArgumentError(`${first} is after ${second}: write the earlier day first.`);
    const depositary = opened(options);
    const found = what === undefined ? { id: null } : idOf(depositary, "instrument", what);
    if ("error" in found) return failed(found, what ?? "", options, terminal);
    const instrument = found.id;
    const answer = instrument === null ? depositary.diff(from, to) : depositary.diff(from, to, instrument);
    if ("error" in answer) return failed(answer, "", options, terminal);
    if (options.json) {
      terminal.out(JSON.stringify(answer, null, 2));
      return 0;
    }
    const paint = painter(terminal.colour.out);
    const { names } = depositary;
    const changes = answer.changes ?? [];
    if (instrument !== null) {
      const counts = [from, to].map((day) => `${counted(depositary, instrument, day)} on ${isoOf(day)}`);
      terminal.out(paint.bold(plain(`${names.short(instrument, to)}: ${counts.join(", ")}`)));
    }
    if (changes.length === 0) terminal.out("Nothing changed.");
    const columns = [
      { head: "date" },
      { head: "participant" },
      { head: "instrument" },
      { head: "was" },
      { head: "is" },
    ];
    const keep = (_: unknown, k: number) => instrument === null || k !== 2;
    const rows = changes.map((change) => [
      change.on,
      names.short(change.participant, to),
      names.short(change.instrument, to),
      change.from,
      change.to,
    ]);
    if (changes.length > 0) {
      printTable(
        terminal,
        columns.filter(keep),
        rows.map((row) => row.filter(keep)),
      );
    }
    if (answer.notes.length > 0) terminal.out("");
    for (const note of answer.notes) printText(terminal, note);
    return 0;
  },
};

/** "34 parties"; where only exits are recorded nobody can be counted. */
function counted(depositary: Depositary, instrument: string, on: Day): string {
  const { noun } = depositary.record.instruments.find(({ id }) => id === instrument) ?? {};
  const answer = depositary.answer({ ask: "who", reading: "remaining", instrument, filters: [], on, form: "count" });
  if ("error" in answer || answer.count === undefined) return "not counted";
  return `${answer.count} ${answer.count === 1 ? (noun?.one ?? "party") : (noun?.many ?? "parties")}`;
}

/** Around the first departure from the instrument that a newcomer sees first. */
function exampleDiffs({ record, standings, names }: Depositary): string[] {
  const start = startOf(record);
  const exit = membershipsOf(standings.spells).find((each) => each.instrument === start && isDeparture(each));
  const day = exit?.until ?? record.date;
  const call = `diff ${isoOf(day - 1)} ${isoOf(record.date)}`;
  return start === null ? [call] : [`${call} ${quoted(names.short(start, record.date))}`, call];
}
