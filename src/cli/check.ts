import { type Depositary, open, type ReplayReport, replayRecord, tally } from "../depositary.ts";
import { complaintText } from "../records/complaint.ts";
import { readRecord } from "../records/read.ts";
import { isoOf } from "../time/day.ts";
import { type CommandSpec, JSON_OUT } from "./command.ts";
import { builtInFolder, recordFiles } from "./data.ts";
import { printTable, wrapped } from "./table.ts";
import { painter, type Terminal } from "./terminal.ts";

/** Reads a folder and prints every complaint, not only the first; complaints are bad data and end it with 2. */
export const check: CommandSpec = {
  name: "check",
  set: (command) =>
    command
      .argument("[dir]", "the folder to check; by default the built-in record")
      .option("--report", "hold every recorded day against the clause that computes it; differences are findings")
      .addOption(JSON_OUT),
  summary: "read a record's files and print every complaint; with --report, findings too",
  examples: () => ["check", "check --report", "check my-data", "check my-data --json"],
  run: ([dir], options, terminal) => {
    const folder = dir ?? builtInFolder();
    const { record, complaints } = readRecord(recordFiles(folder));
    const depositary = record && options.report ? open(record) : null;
    const report = depositary && replayRecord(depositary.standings);
    if (options.json) {
      terminal.out(JSON.stringify({ folder, complaints, ...(report ? { findings: findings(report) } : {}) }, null, 2));
    } else {
      for (const complaint of complaints) {
        const [first = "", ...rest] = wrapped(complaintText(complaint), terminal.columns - 2);
        terminal.out([first, ...rest.map((line) => `  ${line}`)].join("\n"));
      }
    }
    const n = complaints.length;
    if (n > 0) terminal.err(painter(terminal.colour.err).red(`${tally(n, "complaint")} in ${folder}.`));
    else if (record && !options.json) {
      const { instruments, participants, acts, sources } = record;
      const held = [
        tally(instruments.length, "instrument"),
        tally(participants.length, "participant"),
        tally(acts.length, "act"),
        tally(sources.length, "source"),
      ];
      terminal.out(`${folder}: ${held.join(", ")}. No complaint.`);
      if (depositary && report) tellReport(depositary, report, terminal);
    }
    return n > 0 ? 2 : 0;
  },
};

/** The report as plain data: days as text, acts by their line. */
function findings({ groups, open: exits }: ReplayReport): object {
  return {
    clauses: groups.map(({ instrument, what, clause, agreeing, differing }) => ({
      instrument,
      what,
      clause,
      agreeing: agreeing.length,
      differing: differing.map(({ act, computed, recorded }) => ({
        participant: act.participant,
        recorded: isoOf(recorded),
        computed: isoOf(computed),
        file: `acts/${act.instrument}.csv`,
        line: act.line,
      })),
    })),
    withoutClause: exits.map(({ act, why }) => ({ instrument: act.instrument, participant: act.participant, why })),
  };
}

function tellReport({ names, record }: Depositary, { groups, open: exits }: ReplayReport, terminal: Terminal): void {
  const paint = painter(terminal.colour.out);
  const total = (kind: "agreeing" | "differing") => groups.reduce((sum, group) => sum + group[kind].length, 0);
  terminal.out("");
  terminal.out(paint.bold(`Clauses replayed: ${total("agreeing")} recorded days agree, ${total("differing")} differ.`));
  printTable(
    terminal,
    [
      { head: "instrument" },
      { head: "what" },
      { head: "agree", align: "right" },
      { head: "differ", align: "right" },
      { head: "clause" },
    ],
    groups.map(({ instrument, what, clause, agreeing, differing }) => [
      instrument,
      what,
      String(agreeing.length),
      differing.length === 0 ? "" : String(differing.length),
      clause,
    ]),
  );
  const name = (id: string | null) => (id === null ? "(itself)" : names.short(id, record.date));
  const differences = groups.flatMap(({ differing, what, clause }) =>
    differing.map(({ act, computed, recorded }) => [
      `acts/${act.instrument}.csv:${act.line}`,
      name(act.participant),
      what,
      isoOf(recorded),
      isoOf(computed),
      clause,
    ]),
  );
  if (differences.length > 0) {
    terminal.out("");
    terminal.out(paint.bold("Where they differ the record counts:"));
    const heads = ["row", "participant", "what", "recorded", "computed", "clause"];
    printTable(
      terminal,
      heads.map((head) => ({ head })),
      differences,
    );
  }
  if (exits.length > 0) {
    const whys = new Map<string, string[]>();
    for (const { act, why } of exits)
      whys.set(why, [
        ...(whys.get(why) ?? []),
        `${name(act.participant)} (${names.short(act.instrument, record.date)})`,
      ]);
    terminal.out("");
    terminal.out(paint.bold(`${tally(exits.length, "exit")} for which no clause computes the day:`));
    const rows = [...whys].map(([why, who]) => [why, who.join(", ")]);
    printTable(terminal, [{ head: "why" }, { head: "who" }], rows);
  }
}
