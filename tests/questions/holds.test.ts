import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { open } from "../../src/depositary.ts";
import { indexOf } from "../../src/graph/as-of.ts";
import type { AnswerData } from "../../src/questions/answer-data.ts";
import { answerQuestion } from "../../src/questions/answer-question.ts";
import { engineOf } from "../../src/questions/engine.ts";
import {
  type Filter,
  type IsQuestion,
  type Question,
  READINGS,
  STATES_ASKED,
  type Supposed,
  WHICH_READINGS,
  type WhichQuestion,
  type WhichReading,
  type WhoQuestion,
} from "../../src/questions/question.ts";
import { supposing, suppositionOf } from "../../src/questions/supposing.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";
import { fold } from "../../src/standing/fold.ts";
import type { Spell } from "../../src/standing/spell.ts";
import { suppose } from "../../src/standing/suppose.ts";
import { day } from "../builders.ts";

const { record } = readRecord(filesIn("graph-data"));
if (!record) throw new Error("graph-data has complaints");
const depositary = open(record);
const engine = engineOf(depositary.standings, depositary.graph);
const DAYS = [day("1992-02-01"), day("2004-05-01"), day("2021-12-18"), day("2026-06-01")];

function answered(question: Question): AnswerData {
  const data = answerQuestion(engine, question);
  if ("refused" in data) throw new Error(`refused: ${JSON.stringify(question)}`);
  return data;
}

type Held = WhoQuestion | WhichQuestion | IsQuestion;

/** What of an answer has to stay the same while it holds. */
function kept(question: Held, on: number): string {
  const { participants, instruments, maybe, suspended, contested, verdict } = answered({ ...question, on });
  if (question.ask === "is") return String(verdict);
  return JSON.stringify([question.ask === "who" ? participants : instruments, maybe, suspended, contested]);
}

/**
 * An answer goes on up to `holds.until` and no further; the same backwards. Days between are tried where anything at
 * all turns: in the record, in its groups, in the lives of its participants.
 */
function holdsAsSaid(question: Held, most = 12): void {
  const said = answered(question);
  const { from, until } = said.holds ?? { from: Number.NaN, until: Number.NaN };
  const now = kept(question, question.on);
  const turns = TURNS.filter((turn) => turn > from && turn < until);
  const tried = turns.filter((_, i) => i % Math.ceil(turns.length / most) === 0).flatMap((turn) => [turn - 1, turn]);
  for (const on of tried)
    if (on >= from) expect(kept(question, on), `${JSON.stringify(question)} on day ${on}`).toBe(now);
  if (Number.isFinite(from))
    expect(kept(question, from - 1), `${JSON.stringify(question)} before ${from}`).not.toBe(now);
  if (Number.isFinite(until))
    expect(kept(question, until), `${JSON.stringify(question)} from ${until} on`).not.toBe(now);
}

const TURNS = [
  ...new Set([
    ...depositary.graph.turningDays(),
    ...record.groups.flatMap(({ from, until }) => [from, until]),
    ...record.participants.flatMap(({ lives }) => lives.flatMap(({ from, until }) => [from, until])),
  ]),
]
  .filter((turn): turn is number => turn !== null)
  .sort((a, b) => a - b);

describe("how long an answer holds", () => {
  const instruments = record.instruments.filter((one) => !one.coverage.exitsOnly).map(({ id }) => id);
  for (const reading of READINGS) {
    it(`is right on every turning day: who, ${reading}`, () => {
      for (const instrument of instruments)
        for (const on of DAYS) holdsAsSaid({ ask: "who", reading, instrument, filters: [], on, form: "list" }, 6);
    });
  }

  it("is right where sets narrow it: on the asked day, ever, on a day of their own, several as one", () => {
    const groups = [...new Set(record.groups.map((row) => row.group))];
    const set = fc.constantFrom(...instruments, ...groups, "RUS", "CSK");
    const together = fc.record({
      how: fc.constantFrom("any" as const, "one" as const),
      of: fc.uniqueArray(fc.constantFrom(...instruments), { minLength: 1, maxLength: 2 }),
    });
    const day = fc.integer({ min: TURNS[0] ?? 0, max: record.date });
    const filter: fc.Arbitrary<Filter> = fc.record(
      { in: fc.boolean(), of: set, on: fc.oneof(fc.constantFrom(null, "ever" as const), day), with: together },
      { requiredKeys: ["in", "of", "on"] },
    );
    const question: fc.Arbitrary<WhoQuestion> = fc
      .record({
        reading: fc.constantFrom(...READINGS),
        instrument: fc.constantFrom(...instruments),
        filters: fc.array(filter, { maxLength: 2 }),
        with: fc.option(together, { nil: undefined }),
        since: fc.option(day, { nil: undefined }),
        on: day,
      })
      .map(({ with: others, since, ...rest }) => ({
        ask: "who",
        ...rest,
        form: "list",
        ...(others && rest.reading === "remaining" ? { with: others } : {}),
        ...(since !== undefined && rest.reading === "departed" ? { since } : {}),
      }));
    fc.assert(
      fc.property(question, (each) => holdsAsSaid(each)),
      { numRuns: 150 },
    );
  });

  it("is right of one participant, whatever is asked of it", () => {
    for (const participant of ["RUS", "USA", "PRK", "UZB", "CSK", "CZE", "EU"])
      for (const instrument of instruments)
        for (const state of STATES_ASKED)
          for (const on of DAYS.slice(1, 3)) holdsAsSaid({ ask: "is", participant, instrument, state, on }, 5);
  });

  it("is right of what binds participants, also those that continue another", () => {
    for (const participants of [["RUS"], ["USA", "RUS"], ["TUR"], ["DEU"], ["UKR"], []])
      for (const reading of WHICH_READINGS)
        for (const on of DAYS) {
          if (participants.length === 0 && !OF_NOBODY.includes(reading)) continue;
          holdsAsSaid({ ask: "which", reading, participants, kind: null, since: null, on, form: "list" }, 8);
        }
  });

  it("is right of what binds all of a set, or any, also where those in it change", () => {
    for (const of of ["baltic-states", "benelux", "warsaw-pact", "eu"])
      for (const how of ["all", "any"] as const)
        for (const reading of ["in", "departed", "never"] as const)
          for (const on of DAYS)
            holdsAsSaid({ ask: "which", reading, participants: [], set: { of, how }, kind: null, on, form: "list" }, 8);
  });
});

/** What can be asked of instruments without naming a participant. */
const OF_NOBODY: readonly WhichReading[] = ["departed", "in-force", "ended"];

/** Some whose supposed acts do much and some whose do nothing, toward instruments of every make. */
const PEOPLE = new Map([
  ["open-skies", ["BLR", "KGZ"]],
  ["npt", ["RUS", "IND"]],
  ["inf", ["USA"]],
  ["nato", ["USA", "IND"]],
  ["ctbt", ["KGZ"]],
  ["csto", ["UZB"]],
]);

describe("a supposition", () => {
  it("keeps everybody in order where one comes in and another never was", () => {
    const on = day("2026-01-01");
    const part = supposing(engine, [
      { participant: "ALB", instrument: "open-skies", does: "join", on },
      { participant: "UKR", instrument: "open-skies", does: "not-sign", on: day("1992-03-24") },
    ]);
    for (const of of ["runs", "memberships", "moves"] as const) {
      const ids = [...part[of]("open-skies").keys()];
      expect(ids).toEqual([...ids].sort());
      expect([ids.includes("ALB"), ids.includes("UKR")]).toEqual([true, false]);
    }
  });

  it("folds to what the whole record with it on top folds to", () => {
    const on = day("2026-01-01");
    for (const instrument of PEOPLE.keys()) {
      for (const does of ["leave", "notice", "ratify", "stay", "not-join", "not-ratify"] as const)
        for (const participant of PEOPLE.get(instrument) ?? []) {
          const given: Supposed[] = [{ participant, instrument, does, on }];
          const { acts, setAside } = suppositionOf(depositary.standings, given);
          const whole = fold(suppose(record, acts, setAside));
          const part = supposing(engine, given);
          const its = (spells: readonly Spell[]) => spells.filter((spell) => spell.instrument === instrument);
          expect(its(part.standings.spells)).toEqual(its(whole.spells));
          const again = engineOf(whole, indexOf(whole));
          for (const of of ["runs", "memberships"] as const)
            expect([...part[of](instrument)]).toEqual([...again[of](instrument)]);
        }
    }
  });
});
