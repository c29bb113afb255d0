import { describe, expect, it } from "vitest";
import { open } from "../../src/depositary.ts";
import type { AnswerData } from "../../src/questions/answer-data.ts";
import { answerQuestion } from "../../src/questions/answer-question.ts";
import { engineOf } from "../../src/questions/engine.ts";
import type { Question, Supposed, WhichQuestion, WhoQuestion } from "../../src/questions/question.ts";
import { supposing, suppositionActs } from "../../src/questions/supposing.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";
import { fold } from "../../src/standing/fold.ts";
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

/** An answer goes on up to `holds.until` and no further; the same backwards. Every turning day of the record is tried. */
function holdsAsSaid(question: WhoQuestion | WhichQuestion): void {
  const said = answered(question);
  const { from, until } = said.holds ?? { from: Number.NaN, until: Number.NaN };
  const keyOn = (on: number) => {
    const { participants, instruments, maybe, suspended, contested } = answered({ ...question, on });
    return JSON.stringify([question.ask === "who" ? participants : instruments, maybe, suspended, contested]);
  };
  const now = keyOn(question.on);
  const turns = depositary.graph.turningDays().filter((turn) => turn > from && turn < until);
  const tried = turns.filter((_, i) => i % Math.ceil(turns.length / 12) === 0);
  for (const on of tried) expect(keyOn(on), `${JSON.stringify(question)} on day ${on}`).toBe(now);
  if (Number.isFinite(from)) expect(keyOn(from - 1), `${JSON.stringify(question)} before ${from}`).not.toBe(now);
  if (Number.isFinite(until)) expect(keyOn(until), `${JSON.stringify(question)} from ${until} on`).not.toBe(now);
}

describe("how long an answer holds", () => {
  const instruments = record.instruments.filter((one) => !one.coverage.exitsOnly).map(({ id }) => id);
  for (const reading of ["remaining", "departed", "returned", "pending", "leaving", "suspended"] as const) {
    it(`is right on every turning day: who, ${reading}`, () => {
      for (const instrument of instruments)
        for (const on of DAYS) holdsAsSaid({ ask: "who", reading, instrument, filters: [], on, form: "list" });
    });
  }

  it("is right of what binds participants, also those that continue another", () => {
    for (const participant of ["RUS", "USA", "TUR", "DEU", "UKR"])
      for (const reading of ["in", "departed", "ever", "pending"] as const)
        for (const on of DAYS)
          holdsAsSaid({
            ask: "which",
            reading,
            participants: [participant],
            kind: null,
            since: null,
            on,
            form: "list",
          });
  });
});

describe("a supposition", () => {
  it("folds to what the whole record with it on top folds to", () => {
    const on = day("2026-01-01");
    for (const instrument of ["open-skies", "npt", "inf", "nato", "ctbt"]) {
      if (!record.instruments.some(({ id }) => id === instrument)) continue;
      for (const does of ["leave", "notice", "join", "ratify"] as const)
        for (const participant of ["BLR", "RUS", "USA", "KGZ", "IND"]) {
          const given: Supposed[] = [{ participant, instrument, does, on }];
          const whole = fold(suppose(record, suppositionActs(given))).spells.filter((s) => s.instrument === instrument);
          const part = supposing(engine, given).standings.spells.filter((s) => s.instrument === instrument);
          expect(part).toEqual(whole);
        }
    }
  });
});
