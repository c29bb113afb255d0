import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/graph/as-of.ts";
import { countsAsParty } from "../../src/graph/graph.ts";
import { toGraphology } from "../../src/graph/graphology.ts";
import type { ActKind } from "../../src/records/record.ts";
import { fold } from "../../src/standing/fold.ts";
import { ALWAYS, FOREVER } from "../../src/time/day.ts";
import { covers } from "../../src/time/span.ts";
import { act, day, recordOf } from "../builders.ts";

/** Random histories of three participants toward two instruments, some dated to a month only. */
const KINDS: ActKind[] = [
  "signature",
  "ratification",
  "accession",
  "admission",
  "entry-into-force",
  "withdrawal",
  "suspension",
  "suspension-ended",
  "notice-of-withdrawal",
];
const anyAct = fc.record({
  instrument: fc.constantFrom("pact", "league"),
  participant: fc.constantFrom("AAA", "BBB", "CCC"),
  act: fc.constantFrom(...KINDS),
  scope: fc.constantFrom("membership" as const, "operation" as const),
  date: fc
    .tuple(
      fc.integer({ min: 1990, max: 1993 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.boolean(),
    )
    .map(([y, m, d, coarse]) => `${y}-${String(m).padStart(2, "0")}${coarse ? "" : `-${String(d).padStart(2, "0")}`}`),
});
const anyHistory = fc.array(anyAct, { maxLength: 14 }).map((acts) =>
  fold(
    recordOf({
      acts: [
        act({ participant: null, act: "entry-into-force", date: "1990-06-01" }),
        act({ instrument: "league", participant: null, act: "entry-into-force", date: "1989-01-01" }),
        ...acts.map((fields) => act(fields)),
      ],
    }),
  ),
);
const from = day("1989-06-01");
const until = day("1995-01-01");

/** Days at and beside the borders of spells, where an index goes wrong if it does. */
function borderDays(standings: ReturnType<typeof fold>): number[] {
  const borders = standings.spells.flatMap((spell) => [spell.from, spell.until]).filter(Number.isFinite);
  return [...new Set([from, ...borders.flatMap((border) => [border - 1, border, border + 1])])];
}

describe("the as-of index gives what the spells say", () => {
  it("spells of a pair never overlap, and adjoining ones differ", () => {
    fc.assert(
      fc.property(anyHistory, (standings) => {
        for (const instrument of ["pact", "league"]) {
          for (const participant of ["AAA", "BBB", "CCC"]) {
            standings.spellsOf(participant, instrument).forEach((spell, i, all) => {
              const next = all[i + 1];
              expect(spell.from).toBeLessThan(spell.until);
              if (!next) return;
              expect(spell.until).toBeLessThanOrEqual(next.from);
              const { from: _f, until: _u, began: _b, ended: _e, ...what } = spell;
              if (spell.until === next.from) expect(next).not.toMatchObject(what);
            });
          }
        }
      }),
    );
  });

  it("at: the spells that cover the day, one a participant, sorted", () => {
    fc.assert(
      fc.property(anyHistory, (standings) => {
        const graph = indexOf(standings);
        for (const on of borderDays(standings)) {
          const naive = standings.spells.filter((spell) => spell.instrument === "pact" && covers(spell, on));
          expect(graph.at("pact", on)).toEqual(naive);
        }
      }),
    );
  });

  it("between: those that share a day with the window", () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (standings, start, length) => {
          const window = { from: from + start, until: from + start + length };
          const naive = standings.spells.filter(
            (s) => s.instrument === "pact" && s.from < window.until && window.from < s.until,
          );
          expect(indexOf(standings).between("pact", window.from, window.until)).toEqual(naive);
        },
      ),
    );
  });

  it("changes: applied to the standings of one day they give those of a later one", () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 900 }),
        (standings, start, length) => {
          const graph = indexOf(standings);
          const [a, b] = [from + start, from + start + length];
          const held = new Map(graph.at("pact", a).map((spell) => [spell.participant, spell]));
          for (const change of graph.changes(a + 1, b + 1, "pact")) {
            expect(held.get(change.participant) ?? null).toEqual(change.before);
            if (change.after) held.set(change.participant, change.after);
            else held.delete(change.participant);
          }
          expect([...held.values()].sort((x, y) => (x.participant < y.participant ? -1 : 1))).toEqual(
            graph.at("pact", b),
          );
        },
      ),
    );
  });

  it("countOver: each step counts what `at` shows on every day until the next", () => {
    fc.assert(
      fc.property(anyHistory, (standings) => {
        const graph = indexOf(standings);
        const steps = graph.countOver("pact");
        for (const on of borderDays(standings)) {
          const step = steps.findLast((each) => each.from <= on);
          const sure = graph.at("pact", on).filter((s) => [s.state, ...s.orElse].every(countsAsParty));
          expect(step?.parties ?? 0).toBe(sure.length);
        }
      }),
    );
  });

  it("turning days: between two of them nothing changes, and on each something does", () => {
    fc.assert(
      fc.property(anyHistory, (standings) => {
        const graph = indexOf(standings);
        for (const turn of graph.turningDays()) expect(graph.changes(turn, turn + 1)).not.toEqual([]);
        const quiet = borderDays(standings).filter((on) => !graph.turningDays().includes(on));
        for (const on of quiet) expect(graph.changes(on, on + 1)).toEqual([]);
      }),
    );
  });

  it("holds: the answer is the same on every day of the run and another just outside it", () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 1800 }), (standings, start) => {
        const graph = indexOf(standings);
        const key = (on: number) => JSON.stringify(graph.at("pact", on).map((s) => [s.participant, s.state, s.orElse]));
        const on = from + start;
        const run = graph.holds(on, graph.turningDays("pact"), (other) => key(other) === key(on));
        expect(covers(run, on)).toBe(true);
        for (const other of [...borderDays(standings), until]) {
          if (covers(run, other)) expect(key(other)).toBe(key(on));
        }
        if (run.from !== ALWAYS) expect(key(run.from - 1)).not.toBe(key(on));
        if (run.until !== FOREVER) expect(key(run.until)).not.toBe(key(on));
      }),
    );
  });

  it("an instrument that nobody joined has no members and no days", () => {
    const graph = indexOf(fold(recordOf({ instruments: ["pact"], acts: [] })));
    expect([graph.at("pact", 0), graph.turningDays("pact"), graph.countOver("pact"), graph.at("nowhere", 0)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe("the graph that people get", () => {
  it("has an edge a membership with a key that the same record always gives", () => {
    const record = recordOf({
      acts: [
        act({ participant: null, act: "entry-into-force", date: "1990-01-01" }),
        act({ participant: "AAA", act: "admission", date: "1991-01-01" }),
        act({ participant: "AAA", act: "withdrawal", date: "1995-01-01" }),
        act({ participant: "AAA", act: "readmission", date: "1997-01-01" }),
        act({ participant: "BBB", act: "admission", date: "1991-01-01" }),
        act({ participant: "BBB", act: "suspension", toward: "AAA", scope: "operation", date: "1998-01-01" }),
      ],
    });
    const graph = toGraphology(fold(record));
    expect(graph.nodes().sort()).toEqual(["i:pact", "p:AAA", "p:BBB"]);
    expect(graph.edges().sort()).toEqual([
      "m:AAA:pact:1991-01-01",
      "m:AAA:pact:1997-01-01",
      "m:BBB:pact:1991-01-01",
      "s:BBB:AAA:pact:1998-01-01",
    ]);
    expect(graph.getEdgeAttributes("m:AAA:pact:1991-01-01")).toEqual({
      kind: "membership",
      from: "1991-01-01",
      until: "1995-01-01",
      ended: "withdrew",
    });
  });
});
