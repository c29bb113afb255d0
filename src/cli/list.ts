import { Argument } from "commander";
import { countsAsParty, type Depositary } from "../depositary.ts";
import { type Day, isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { type CommandSpec, DATA, JSON_OUT, ON, opened } from "./command.ts";
import { type Column, printTable } from "./table.ts";
import { painter } from "./terminal.ts";

const WHAT = ["instruments", "participants", "groups"] as const;

/** What the record holds: the words that questions can name. */
export const list: CommandSpec = {
  name: "list",
  set: (command) =>
    command
      .addArgument(new Argument("[what]", "what to list").choices(WHAT).default("instruments"))
      .addOption(ON)
      .addOption(JSON_OUT)
      .addOption(DATA),
  summary: "what the record holds: instruments, participants or groups",
  examples: () => ["list", "list participants", "list groups --json"],
  run: ([what], options, terminal) => {
    const depositary = opened(options);
    const on = options.on ?? depositary.record.date;
    const { columns, rows, json } = LISTS[(what ?? "instruments") as (typeof WHAT)[number]](depositary, on);
    if (options.json) terminal.out(JSON.stringify(json, null, 2));
    else {
      printTable(terminal, columns, rows);
      terminal.err(painter(terminal.colour.err).dim(`${rows.length} ${what}, on ${inWords(on)}`));
    }
    return 0;
  },
};

interface Listing {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly json: readonly object[];
}

const LISTS: Record<(typeof WHAT)[number], (depositary: Depositary, on: Day) => Listing> = {
  instruments: ({ record, standings, graph, names }, on) => {
    const found = record.instruments.map(({ id, kind, noun, coverage }) => {
      const { inForce, ended } = standings.clock(id);
      const sure = graph.at(id, on).filter((spell) => spell.orElse.length === 0 && countsAsParty(spell.state));
      return {
        id,
        name: names.short(id, on),
        kind,
        noun: noun.many,
        // Where only exits are recorded nobody can be counted.
        parties: coverage.exitsOnly ? null : sure.length,
        inForce: inForce === null ? null : isoOf(inForce),
        ended: ended === null ? null : isoOf(ended.on),
        acts: record.acts.filter((act) => act.instrument === id).length,
        completeTo: isoOf(coverage.until),
      };
    });
    return {
      columns: [
        { head: "id" },
        { head: "name" },
        { head: "parties", align: "right" },
        { head: "in force" },
        { head: "ended" },
        { head: "acts", align: "right" },
        { head: "complete to" },
      ],
      rows: found.map((each) => [
        each.id,
        each.name,
        each.parties === null ? "exits only" : String(each.parties),
        each.inForce ?? "never",
        each.ended ?? "",
        String(each.acts),
        each.completeTo,
      ]),
      json: found,
    };
  },
  participants: ({ record, names, graph }, on) => {
    const memberships = new Map<string, string[]>();
    for (const { id } of record.instruments) {
      for (const spell of graph.at(id, on)) {
        if (spell.orElse.length > 0 || !countsAsParty(spell.state)) continue;
        memberships.set(spell.participant, [...(memberships.get(spell.participant) ?? []), id]);
      }
    }
    const found = record.participants.map(({ id, lives, codes }) => ({
      id,
      name: names.short(id, on),
      lives: lives.map(({ from, until }) => ({
        from: from === null ? null : isoOf(from),
        until: until === null ? null : isoOf(until),
      })),
      codes,
      in: memberships.get(id) ?? [],
    }));
    return {
      columns: [{ head: "id" }, { head: "name" }, { head: "life" }, { head: "in" }],
      rows: found.map((each) => [
        each.id,
        each.name,
        each.lives.map(({ from, until }) => (from || until ? `${from ?? "?"} to ${until ?? "now"}` : "")).join(", "),
        each.in.join(" "),
      ]),
      json: found,
    };
  },
  groups: ({ record, names }, on) => {
    const ids = [...new Set(record.groups.map((row) => row.group))].sort();
    const found = ids.map((id) => {
      const members = record.groups.filter((row) => row.group === id).map((row) => row.participant);
      return { id, name: names.short(id, on), members: [...new Set(members)].sort() };
    });
    return {
      columns: [{ head: "id" }, { head: "name" }, { head: "members", align: "right" }, { head: "" }],
      rows: found.map((each) => [each.id, each.name, String(each.members.length), each.members.join(" ")]),
      json: found,
    };
  },
};
