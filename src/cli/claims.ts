import type { CheckDone, ClaimChecked, ClaimVerdict } from "../depositary.ts";
import { isoOf } from "../time/day.ts";
import { type CommandSpec, DATA, JSON_OUT, opened } from "./command.ts";
import { wrapped } from "./table.ts";
import { painter, plain, type Terminal } from "./terminal.ts";

const WORDS: Record<ClaimVerdict, string> = {
  true: "true",
  false: "false",
  otherwise: "false as said, true under another reading",
  unsure: "unsure",
  unchecked: "not checkable here",
};

/** What was said in public, each statement with its verdict and the computation behind it. */
export const claims: CommandSpec = {
  name: "claims",
  set: (command) => command.argument("[id]", "one claim; by default all").addOption(JSON_OUT).addOption(DATA),
  summary: "what was said in public, checked: the verdict and the computation",
  examples: ({ record }) => ["claims", ...record.claims.slice(0, 1).map(({ id }) => `claims ${id}`), "claims --json"],
  run: ([id], options, terminal) => {
    const all = opened(options).claims();
    const chosen = id === undefined ? all : all.filter(({ claim }) => claim.id === id);
    if (id !== undefined && chosen.length === 0) {
      terminal.err(`No claim ${JSON.stringify(plain(id))} in the record.`);
      const first = all.map(({ claim }) => claim.id).slice(0, 3);
      if (first.length > 0) terminal.err(`There are ${all.length}: ${first.join(", ")} and so on.`);
      return 1;
    }
    if (options.json) terminal.out(JSON.stringify(chosen.map(jsonOf), null, 2));
    else tellClaims(chosen, terminal);
    return 0;
  },
};

function jsonOf({ claim, verdict, checks, readings, source }: ClaimChecked): object {
  const { id, claim: said, by, on, place, reason, note } = claim;
  return { id, claim: said, by, on: isoOf(on), source, place, verdict, reason, note, checks, readings };
}

function tellClaims(chosen: readonly ClaimChecked[], terminal: Terminal): void {
  const paint = painter(terminal.colour.out);
  const lines = (text: string, indent: string, mark: (line: string) => string = (line) => line) => {
    for (const line of wrapped(plain(text), terminal.columns - indent.length)) terminal.out(`${indent}${mark(line)}`);
  };
  const tellChecks = (checks: readonly CheckDone[], indent: string) => {
    for (const { question, expected, found, verdict } of checks) {
      lines(`${question} Holds if: ${expected}.`, indent, paint.dim);
      lines(`${verdict}: ${found}`, `${indent}  `);
    }
  };
  for (const { claim, verdict, checks, readings } of chosen) {
    lines(`${claim.id}  ${WORDS[verdict]}`, "", paint.bold);
    lines(`“${claim.claim}” (${claim.by}, ${isoOf(claim.on)}, ${claim.place})`, "  ");
    tellChecks(checks, "  ");
    for (const { reading, verdict: other, checks: more } of readings) {
      lines(`${WORDS[other]}, read as: ${reading}`, "  ", paint.bold);
      tellChecks(more, "    ");
    }
    if (claim.reason !== null) lines(claim.reason, "  ");
    if (claim.note !== null) lines(claim.note, "  ");
    terminal.out("");
  }
  const counts = new Map<ClaimVerdict, number>();
  for (const { verdict } of chosen) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  terminal.err([...counts].map(([verdict, n]) => `${n} ${WORDS[verdict]}`).join("; "));
}
