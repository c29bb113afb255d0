import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, describe, expect, it, vi } from "vitest";
import type * as AsOf from "../../src/graph/as-of.ts";
import type * as Columns from "../../src/graph/columns.ts";
import { LAWS } from "./laws.ts";
import { anyWorld } from "./naive.ts";

/**
 * Wrong indexes that the laws must tell from the right one: each is `src/graph`, or what it stands on, with one place of one file altered.
 * A place that is no longer in the file, or there more than once, fails too, so that the list cannot go stale.
 */
const MUTANTS: readonly (readonly [file: string, right: string, wrong: string])[] = [
  ["../time/turns.ts", "(days[middle] as number) < day", "(days[middle] as number) <= day"],
  ["../time/turns.ts", "least = middle + 1", "least = middle + 2"],
  ["change-log.ts", "as number) - member", "as number)"],
  ["own-changes.ts", "((flags[row + 1] ?? 0) & ADJOINS) === 0", "true"],
  ["own-changes.ts", "(keys[at - 1] as number) > key", "(keys[at - 1] as number) < key"],
  [
    "own-changes.ts",
    "((until[row] as number) - FIRST_DAY) * PLACES + own",
    "((until[row] as number) - FIRST_DAY) * PLACES",
  ],
  ["change-log.ts", "write(from[row] as number, row * 2)", "write(from[row] as number, row * 2 + 1)"],
  ["change-log.ts", "if (day > most) most = day", "if (day > most) most = day - 32"],
  ["bits.ts", "31 - Math.clz32(word & -word)", "31 - Math.clz32(word)"],
  ["bits.ts", "& ~(1 << (bit & 31))", "| (1 << (bit & 31))"],
  ["columns.ts", "now === who && first === last", "first === last"],
  ["columns.ts", "now === who && first === last", "now === who"],
  ["columns.ts", "countsAsParty(state) && orElse.every(countsAsParty)", "countsAsParty(state)"],
  ["columns.ts", "countsAsParty(state) && orElse.every(countsAsParty)", 'state.standing === "party"'],
  ["columns.ts", "DEPARTURES.includes(ended.how) ? DEPARTED : 0", "DEPARTURES.includes(ended.how) ? 0 : DEPARTED"],
  ["graph.ts", 'state.suspended !== "membership"', "state.suspended === null"],
  ["turning-points.ts", "point < first || days[point] !== day", "true"],
  ["turning-points.ts", "if ((flags[row] as number) & ADJOINS) tally(point, row - 1, -1);", ""],
  ["turning-points.ts", "sets[w] = sets[w - width] as number", ""],
  ["turning-points.ts", "if (at === first || day !==", "if (day !=="],
  ["turning-points.ts", "if (point > first) {", "if (point >= 0) {"],
  ["turning-points.ts", "countBefore(days, day + 1, first", "countBefore(days, day, first"],
  ["turning-points.ts", "after === first ? -1 : after - 1", "after === first ? -1 : after"],
  ["alive.ts", "countBefore(log.days, day + 1)", "countBefore(log.days, day)"],
  ["alive.ts", "if ((flags[row] as number) & ADJOINS) drop(mask, row - 1)", ""],
  ["alive.ts", "if ((flags[row] as number) & ADJOINS) put(mask, row - 1)", ""],
  ["alive.ts", "else this.back(into, place, start)", "else this.back(into, place, start - 1)"],
  ["rows.ts", "& ~(not < 0 ? 0 : (others[not + w] as number))", ""],
  ["departures.ts", "(flags[entry >>> 1] as number) & ADJOINS ? (entry >>> 1) - 1 : -1", "-1"],
  ["departures.ts", "((flags[ended] as number) & DEPARTED) === 0", "false"],
  ["departures.ts", "countBefore(days, until, first, end)", "countBefore(days, until + 1, first, end)"],
  ["rows.ts", "!== PARTY) continue", "=== 0) continue"],
  ["rows.ts", "< id) low = middle + 1", "<= id) low = middle + 1"],
  ["as-of.ts", "(flags[row] as number) & ADJOINS ? spell(row - 1) : null", "null"],
  ["as-of.ts", "row + 1 < end && (flags[row + 1] as number) & ADJOINS", "false"],
  ["as-of.ts", "changes.sort((a, b) => a.on - b.on)", "changes"],
  ["as-of.ts", "!last || !sameCount(last, step)", "true"],
  ["as-of.ts", "a.parties === b.parties && ", ""],
  ["as-of.ts", "a.consented === b.consented && ", ""],
  ["as-of.ts", "a.signatories === b.signatories", "true"],
  ["../time/turns.ts", "if (!same(turn - 1))", "if (!same(turn))"],
  ["../time/turns.ts", "countBefore(turns, day + 1)", "countBefore(turns, day)"],
];

/** Histories drawn once, so that a mutant is caught on every run or on none. */
const WORLDS = fc.sample(anyWorld, { numRuns: 60, seed: 1992 });

const SRC = fileURLToPath(new URL("../../src", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, "mutants-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

vi.setConfig({ testTimeout: 60_000 });

describe("the laws catch an index that is wrong in one place", () => {
  it("and the same index, made the same way without a fault, keeps them", async () => {
    expect(await broken("none", () => null)).toBeNull();
  });

  it.each(MUTANTS)("%s: %s → %s", async (file, right, wrong) => {
    const text = readFileSync(join(SRC, "graph", file), "utf8");
    expect(text.split(right).length - 1).toBe(1);
    const name = String(
      MUTANTS.findIndex((mutant) => mutant[0] === file && mutant[1] === right && mutant[2] === wrong),
    );
    expect(
      await broken(name, (each) => (each === join("graph", file) ? text.replace(right, () => wrong) : null)),
    ).not.toBeNull();
  });
});

/** The first law that an altered `src/graph`, or a floor below it, breaks; or null. */
async function broken(name: string, alter: (file: string) => string | null): Promise<string | null> {
  const root = join(folder, name);
  for (const floor of ["time", "standing", "graph"]) {
    mkdirSync(join(root, floor), { recursive: true });
    for (const file of readdirSync(join(SRC, floor)).filter((each) => each.endsWith(".ts"))) {
      const text = alter(join(floor, file)) ?? readFileSync(join(SRC, floor, file), "utf8");
      writeFileSync(join(root, floor, file.replace(/\.ts$/, ".js")), compiled(text));
    }
  }
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(root, "graph", file)).href);
  const { indexColumns } = (await load("as-of.js")) as typeof AsOf;
  const { columnsOf } = (await load("columns.js")) as typeof Columns;
  for (const world of WORLDS) {
    for (const mostSetBytes of [1e9, 0]) {
      for (const [law, holds] of Object.entries(LAWS)) {
        try {
          holds(world, indexColumns(columnsOf(world.standings.spells), mostSetBytes));
        } catch {
          return law;
        }
      }
    }
  }
  return null;
}

const compilations = new Map<string, string>();

function compiled(text: string): string {
  const known = compilations.get(text) ?? compile(text);
  compilations.set(text, known);
  return known;
}

function compile(text: string): string {
  return ts.transpileModule(text.replace(/(from "\.[^"]*)\.ts"/g, '$1.js"'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;
}
