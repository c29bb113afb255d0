import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/graph/as-of.ts";
import type { AnswerData } from "../../src/questions/answer-data.ts";
import { answerQuestion } from "../../src/questions/answer-question.ts";
import { type Engine, engineOf } from "../../src/questions/engine.ts";
import type { Question, Supposed } from "../../src/questions/question.ts";
import { fold } from "../../src/standing/fold.ts";
import { act, day, figure, groupMember, instrument, recordOf, succession, withdrawalClause } from "../builders.ts";

/**
 * `pact` (treaty): AAA, BBB, CCC from 1990; AAA left in 2000; DDD signed only. `league` (alliance): BBB, CCC from 1992.
 * `club` (organisation): AAA left it in 1995 and came back in 1998. EEE came from AAA.
 */
const member = (id: string, date: string, what = "pact") =>
  act({ instrument: what, participant: id, act: "admission", date });
const inForce = (what: string) =>
  act({ instrument: what, participant: null, act: "entry-into-force", date: "1990-01-01" });
const standings = fold(
  recordOf({
    participants: ["EEE"],
    instruments: [
      instrument("pact", { clauses: { withdrawal: [withdrawalClause({ mode: "earliest" })] } }),
      instrument("league", {
        kind: "alliance",
        clauses: { withdrawal: [withdrawalClause({ condition: "not in war" })] },
      }),
      instrument("club", { kind: "organisation" }),
    ],
    groups: [groupMember("south", "BBB"), groupMember("south", "DDD")],
    successions: [succession("AAA", "EEE", "separates", "2001-01-01")],
    figures: [figure("AAA", "area", 60), figure("BBB", "area", 30), figure("CCC", "area", 10)],
    acts: [
      ...["pact", "league", "club"].map(inForce),
      ...["AAA", "BBB", "CCC"].map((id) => member(id, "1990-01-01")),
      act({ participant: "AAA", act: "notice-of-withdrawal", date: "1999-07-01" }),
      act({ participant: "AAA", act: "withdrawal", date: "2000-01-01" }),
      act({ participant: "DDD", act: "signature", date: "1989-01-01" }),
      member("BBB", "1992-01-01", "league"),
      member("CCC", "1992-01-01", "league"),
      member("AAA", "1991-01-01", "club"),
      act({ instrument: "club", participant: "AAA", act: "withdrawal", date: "1995-01-01" }),
      act({ instrument: "club", participant: "AAA", act: "readmission", date: "1998-01-01" }),
    ],
  }),
);
const engine: Engine = engineOf(standings, indexOf(standings));
const ON = day("2010-01-01");

function answer(question: Question): AnswerData {
  const found = answerQuestion(engine, question);
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

describe("which instruments", () => {
  const which = (fields: object) =>
    answer({
      ask: "which",
      reading: "in",
      participants: ["BBB", "CCC"],
      kind: null,
      on: ON,
      form: "list",
      ...fields,
    } as Question);

  it("those in which all of them are", () => {
    expect(which({}).instruments).toEqual(["league", "pact"]);
    expect(which({ participants: ["AAA", "BBB"] }).instruments).toEqual([]);
    expect(which({ participants: ["AAA", "BBB"], on: day("1999-12-31") }).instruments).toEqual(["pact"]);
  });

  it("of one kind, the others named apart", () => {
    const found = which({ kind: "treaty" });
    expect(found.instruments).toEqual(["pact"]);
    expect(found.notes).toContainEqual({ note: "kind-apart", instruments: ["league"] });
  });

  it("those left, with the day, and a return beside it", () => {
    const found = which({ participants: ["AAA"], reading: "departed" });
    expect(found.instruments).toEqual(["club", "pact"]);
    expect(found.dates?.map((date) => [date.instrument, date.on])).toEqual([
      ["club", day("1995-01-01")],
      ["pact", day("2000-01-01")],
    ]);
    expect(found.notes).toContainEqual({
      note: "back-in",
      participant: "AAA",
      instrument: "club",
      left: day("1995-01-01"),
      back: day("1998-01-01"),
    });
    expect(which({ participants: ["AAA"], reading: "departed", since: day("1999-01-01") }).instruments).toEqual([
      "pact",
    ]);
  });
});

describe("what changed", () => {
  const changes = (since: string | null, on: string, only: "all" | "losses" = "all") =>
    answer({
      ask: "changes",
      instrument: "pact",
      participant: null,
      since: since === null ? null : day(since),
      on: day(on),
      only,
    }).changes?.map((change) => [change.participant, change.from, change.to]);

  it("both ends of the stretch are in it", () => {
    expect(changes("1999-07-01", "2000-01-01")).toEqual([
      ["AAA", "party", "leaving"],
      ["AAA", "leaving", "departed"],
    ]);
    expect(changes("1999-07-02", "1999-12-31")).toEqual([]);
  });

  it("losses are what makes the parties fewer", () => {
    expect(changes(null, "2010-01-01", "losses")).toEqual([["AAA", "leaving", "departed"]]);
  });
});

describe("how long", () => {
  const howLong = (fields: object) =>
    answer({ ask: "how-long", participant: "AAA", instrument: "pact", on: ON, ...fields } as Question).duration;

  it("the last day counted is the one before the exit", () => {
    expect(howLong({})).toEqual({
      days: day("2000-01-01") - day("1990-01-01"),
      span: { from: day("1990-01-01"), until: day("2000-01-01") },
    });
  });

  it("several memberships are added up, and what goes on ends with the asked day", () => {
    const all = howLong({ instrument: "club" });
    expect(all?.days).toBe(day("1995-01-01") - day("1991-01-01") + ON + 1 - day("1998-01-01"));
    expect(all?.span).toBeNull();
  });

  it("from one moment to another", () => {
    expect(howLong({ between: ["notice", "left"] })?.days).toBe(184);
  });
});

describe("ranks", () => {
  const rank = (order: string, fields: object = {}) =>
    answer({ ask: "rank", rank: order, instrument: "pact", filters: [], kind: null, on: ON, ...fields } as Question);

  it("first and last, ties together", () => {
    expect(rank("first-in").participants).toEqual(["AAA", "BBB", "CCC"]);
    expect(rank("last-out").participants).toEqual(["AAA"]);
    expect(rank("longest").participants).toEqual(["BBB", "CCC"]);
    expect(rank("shortest").participants).toEqual(["AAA"]);
    expect(rank("first-in", { filters: [{ in: true, of: "south", on: null }] }).participants).toEqual(["BBB"]);
  });

  it("over the whole record", () => {
    expect(rank("most-exits", { instrument: null })).toMatchObject({ participants: ["AAA"], count: 2 });
    expect(rank("biggest-instrument", { instrument: null })).toMatchObject({
      instruments: ["league", "pact"],
      count: 2,
    });
  });
});

describe("shares", () => {
  const share = (fields: object) =>
    answer({
      ask: "share",
      measure: "area",
      instrument: "pact",
      part: { part: "departed" },
      lost: true,
      without: [],
      on: ON,
      ...fields,
    } as Question).measure;

  it("a loss is measured on those who were in before it", () => {
    expect(share({})).toMatchObject({
      value: 60,
      total: 100,
      part: ["AAA"],
      base: { participants: ["AAA", "BBB", "CCC"] },
    });
  });

  it("the largest that stayed left out is told beside it", () => {
    expect(share({})?.otherwise).toMatchObject([{ value: 60, total: 70, base: { without: ["BBB"] } }]);
    expect(share({ without: ["BBB"] })).toMatchObject({ value: 60, total: 70 });
  });

  it("heads, of those that pass a filter", () => {
    const filter = { in: true, of: "league", on: null };
    expect(share({ measure: "participants", part: { part: "filter", filter }, lost: false })).toMatchObject({
      value: 2,
      total: 2,
    });
  });

  it("who has no figure is named", () => {
    const found = answer({
      ask: "share",
      measure: "area",
      instrument: "south",
      part: { part: "all" },
      lost: false,
      without: [],
      on: ON,
    });
    expect(found.measure).toMatchObject({ total: 30, missing: ["DDD"] });
    expect(found.notes).toContainEqual({ note: "no-figure", participants: ["DDD"], measure: "area" });
  });
});

it("two counts are reconciled by the rule and the participants that make each right", () => {
  const found = answer({ ask: "reconcile", instrument: "pact", one: 2, other: 4, on: day("1999-08-01") });
  expect(found.notes.filter((note) => note.note === "counted" || note.note === "uncounted")).toEqual([
    { note: "counted", n: 2, how: "not-leaving", extra: [], missing: ["AAA"], span: null },
    { note: "counted", n: 4, how: "signed-or-bound", extra: ["DDD"], missing: [], span: null },
  ]);
});

describe("what if", () => {
  const who = (given: Supposed[], on = ON, instrumentId = "pact") =>
    answer({ ask: "who", reading: "remaining", instrument: instrumentId, filters: [], on, form: "list", given });
  const leave: Supposed = { participant: "BBB", instrument: "pact", does: "leave", on: ON };

  it("is answered on top of the record, tells the difference, and leaves the record as it was", () => {
    const found = who([leave]);
    expect(found.participants).toEqual(["CCC"]);
    expect(found.notes).toContainEqual({ note: "without-supposing", gained: [], lost: ["BBB"], count: 2 });
    expect(found.changes).toEqual([{ on: ON, participant: "BBB", instrument: "pact", from: "party", to: "former" }]);
    expect(found.asked.given).toEqual([leave]);
    expect(answer({ ...found.asked, given: [] } as Question).participants).toEqual(["BBB", "CCC"]);
  });

  it("is chained", () => {
    const join: Supposed = { participant: "BBB", instrument: "pact", does: "join", on: ON + 10 };
    expect(who([leave, join], ON + 9).participants).toEqual(["CCC"]);
    expect(who([leave, join], ON + 10).participants).toEqual(["BBB", "CCC"]);
  });

  it("a notice has its effect by the clause, at the earliest where the clause says so", () => {
    const notice: Supposed = { participant: "BBB", instrument: "pact", does: "notice", on: ON };
    const effect = day("2010-07-01");
    expect(who([notice], effect - 1).participants).toEqual(["BBB", "CCC"]);
    const found = who([notice], effect);
    expect(found.participants).toEqual(["CCC"]);
    expect(found.notes[0]).toMatchObject({ note: "supposed", effect, rule: "Art. X, at the earliest" });
  });

  it("under a condition that cannot be tested it is a maybe", () => {
    const notice: Supposed = { participant: "BBB", instrument: "league", does: "notice", on: ON };
    const found = who([notice], day("2010-08-01"), "league");
    expect([found.participants, found.maybe]).toEqual([["CCC"], ["BBB"]]);
  });

  it("of one that is not in it nothing follows, and that is said", () => {
    const found = who([{ ...leave, participant: "EEE" }]);
    expect(found.participants).toEqual(["BBB", "CCC"]);
    expect(found.notes[0]).toMatchObject({ note: "supposed", possible: false });
  });
});

describe("claims", () => {
  const claim = (says: object, of: object = {}) =>
    answer({
      ask: "claim",
      of: { ask: "who", reading: "remaining", instrument: "pact", filters: [], on: ON, form: "list", ...of },
      says,
      on: ON,
    } as Question);

  it("only: whoever else is there is named, and the set among which it is true", () => {
    const found = claim({ says: "only", participants: ["BBB"] });
    expect(found.verdict).toBe("no");
    expect(found.readings[0]).toMatchObject({ as: { as: "said" }, extra: ["CCC"], missing: [] });
    expect(found.readings).toContainEqual(
      expect.objectContaining({ as: { as: "among", of: "south" }, verdict: "yes" }),
    );
  });

  it("among: whoever is not there is named", () => {
    expect(claim({ says: "among", participants: ["AAA", "BBB"] })).toMatchObject({
      verdict: "no",
      readings: expect.arrayContaining([expect.objectContaining({ missing: ["AAA"] })]),
    });
  });

  it("a number may be true of another reading", () => {
    const found = claim({ says: "count", how: "exactly", n: 3 });
    expect(found.verdict).toBe("no");
    const true_ = found.readings.filter(({ verdict }) => verdict === "yes").map(({ as }) => as.as);
    expect(true_).toEqual(["signed", "ever", "on"]);
  });

  it("all and most are asked of those that pass the filters", () => {
    const inLeague = { filters: [{ in: true, of: "league", on: null }] };
    expect(claim({ says: "all" }, inLeague).verdict).toBe("yes");
    expect(claim({ says: "all" }, { filters: [{ in: true, of: "south", on: null }] }).verdict).toBe("no");
  });
});

it("heirs in an instrument are those that have a standing in it", () => {
  const found = answer({ ask: "heirs", participant: "AAA", instrument: null, on: ON });
  expect(found.participants).toEqual(["EEE"]);
  expect(answer({ ask: "heirs", participant: "AAA", instrument: "pact", on: ON })).toMatchObject({
    participants: [],
    notes: [{ note: "heirs", of: "AAA", heirs: ["EEE"] }],
  });
});
