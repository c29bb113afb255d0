import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/graph/as-of.ts";
import type { AnswerData } from "../../src/questions/answer-data.ts";
import { answerQuestion } from "../../src/questions/answer-question.ts";
import { type Engine, engineOf as engineFrom } from "../../src/questions/engine.ts";
import type { Filter, Question, Reading, StateAsked } from "../../src/questions/question.ts";
import type { TreatyRecord } from "../../src/records/record.ts";
import { fold } from "../../src/standing/fold.ts";
import { ALWAYS, FOREVER } from "../../src/time/day.ts";
import { act, day, groupMember, instrument, participant, recordOf, withdrawalClause } from "../builders.ts";

function engineOf(record: TreatyRecord): Engine {
  const standings = fold(record);
  return engineFrom(standings, indexOf(standings));
}

function answer(engine: Engine, question: Question): AnswerData {
  const found = answerQuestion(engine, question);
  if ("refused" in found) throw new Error(`refused: ${found.refused}`);
  return found;
}

function who(engine: Engine, reading: Reading, on: string, filters: Filter[] = [], what = "pact"): AnswerData {
  return answer(engine, { ask: "who", reading, instrument: what, filters, on: day(on), form: "list" });
}

const member = (id: string, date: string, what = "pact") =>
  act({ instrument: what, participant: id, act: "admission", date });
const inForce = (what: string, date = "1980-01-01") =>
  act({ instrument: what, participant: null, act: "entry-into-force", date });

/** AAA left in 2000; BBB is suspended from 1995; CCC may have left in May 2001; DDD only signed; EEE stayed out. */
const pact = engineOf(
  recordOf({
    participants: ["EEE", participant("LATE", { from: "2005-01-01" })],
    instruments: [instrument("pact", { clauses: { withdrawal: [withdrawalClause()] } }), "league"],
    groups: [groupMember("south", "AAA"), groupMember("south", "CCC", { until: "1999-01-01" })],
    acts: [
      inForce("pact"),
      inForce("league"),
      ...["AAA", "BBB", "CCC"].map((id) => member(id, "1990-01-01")),
      member("BBB", "1992-01-01", "league"),
      act({ instrument: "league", participant: "CCC", act: "admission", date: "1996" }),
      act({ participant: "AAA", act: "notice-of-withdrawal", date: "1999-07-01" }),
      act({ participant: "AAA", act: "withdrawal", date: "2000-01-01" }),
      act({ participant: "BBB", act: "suspension", scope: "membership", date: "1995-01-01" }),
      act({ participant: "CCC", act: "withdrawal", date: "2001-05" }),
      act({ participant: "DDD", act: "signature", date: "1989-01-01" }),
    ],
  }),
);

describe("who remains", () => {
  it("those who count, sorted, and those whose membership is suspended apart", () => {
    const found = who(pact, "remaining", "1999-12-31");
    expect([found.participants, found.count, found.suspended, found.maybe]).toEqual([["AAA", "CCC"], 2, ["BBB"], []]);
    expect(found.notes).toContainEqual({
      note: "suspended",
      participant: "BBB",
      scope: "membership",
      since: day("1995-01-01"),
    });
  });

  it("every name has its act and its source", () => {
    const found = who(pact, "remaining", "1991-01-01");
    expect(found.because.map((ground) => [ground.participant, ground.act.act, ground.act.source])).toEqual([
      ["AAA", "admission", "test-source"],
      ["BBB", "admission", "test-source"],
      ["CCC", "admission", "test-source"],
    ]);
  });

  it("a coarse exit makes a maybe on its days, neither in nor out", () => {
    const found = who(pact, "remaining", "2001-05-10");
    expect([found.participants, found.maybe]).toEqual([[], ["CCC"]]);
    expect(who(pact, "remaining", "2001-05-31").maybe).toEqual([]);
  });

  it("filters ask on the asked day, or on a day of their own", () => {
    const outside: Filter = { in: false, of: "league", on: null };
    expect(who(pact, "remaining", "1991-06-01", [outside]).participants).toEqual(["AAA", "BBB", "CCC"]);
    expect(who(pact, "remaining", "1994-06-01", [outside]).participants).toEqual(["AAA", "CCC"]);
    expect(who(pact, "remaining", "1994-06-01", [{ ...outside, on: day("1991-01-01") }]).participants).toEqual([
      "AAA",
      "BBB",
      "CCC",
    ]);
  });

  it("certainly in one and not in another leaves out whoever may be in the other", () => {
    const found = who(pact, "remaining", "1996-06-01", [{ in: false, of: "league", on: null }]);
    expect([found.participants, found.maybe]).toEqual([["AAA"], ["CCC"]]);
  });

  it("a group answers as an instrument does, on its own days", () => {
    const south: Filter = { in: true, of: "south", on: null };
    expect(who(pact, "remaining", "1998-12-31", [south]).participants).toEqual(["AAA", "CCC"]);
    expect(who(pact, "remaining", "1999-01-01", [south]).participants).toEqual(["AAA"]);
  });

  it("holds from the last change to the next, filters included", () => {
    const plain = who(pact, "remaining", "1997-01-01");
    expect(plain.holds).toEqual({ from: day("1995-01-01"), until: day("2000-01-01") });
    const filtered = who(pact, "remaining", "1997-06-01", [{ in: false, of: "league", on: null }]);
    expect(filtered.holds).toEqual({ from: day("1996-12-31"), until: day("2000-01-01") });
    expect(who(pact, "remaining", "2010-01-01").holds).toEqual({ from: day("2001-05-31"), until: FOREVER });
    expect(who(pact, "remaining", "1980-06-01").holds).toEqual({ from: ALWAYS, until: day("1990-01-01") });
  });

  it("a day past the record's date is answered as known, and says so", () => {
    const found = who(pact, "remaining", "2030-01-01");
    expect(found.notes).toContainEqual({ note: "past-record", asked: day("2030-01-01"), record: day("2026-11-23") });
  });
});

describe("the other readings of left", () => {
  it("departed: with the exit and the notice behind it", () => {
    const found = who(pact, "departed", "2010-01-01");
    expect(found.participants).toEqual(["AAA", "CCC"]);
    expect(found.because.filter((g) => g.participant === "AAA").map((g) => g.act.act)).toEqual([
      "withdrawal",
      "notice-of-withdrawal",
    ]);
    expect(who(pact, "departed", "1999-12-31").participants).toEqual([]);
    expect(who(pact, "departed", "2001-05-10")).toMatchObject({ participants: ["AAA"], maybe: ["CCC"] });
  });

  it("departed since a day leaves out those who went before", () => {
    const since = answer(pact, {
      ask: "who",
      reading: "departed",
      instrument: "pact",
      filters: [],
      on: day("2010-01-01"),
      since: day("2001-01-01"),
      form: "list",
    });
    expect(since.participants).toEqual(["CCC"]);
  });

  it("leaving: from the notice to the day before the effect", () => {
    expect(
      ["1999-06-30", "1999-07-01", "1999-12-31", "2000-01-01"].map((on) => who(pact, "leaving", on).participants),
    ).toEqual([[], ["AAA"], ["AAA"], []]);
  });

  it("pending means signatories, and says so", () => {
    const found = who(pact, "pending", "1995-01-01");
    expect(found.participants).toEqual(["DDD"]);
    expect(found.notes).toContainEqual({ note: "signatories-only" });
  });

  it("never ranges over those alive that day", () => {
    expect(who(pact, "never", "1995-01-01").participants).toEqual(["DDD", "EEE"]);
    expect(who(pact, "never", "2005-01-01").participants).toEqual(["DDD", "EEE", "LATE"]);
    expect(who(pact, "never", "2005-01-01").notes).toContainEqual({ note: "eligibility" });
  });

  it("ever: whoever was a party up to that day", () => {
    expect(who(pact, "ever", "2020-01-01").participants).toEqual(["AAA", "BBB", "CCC"]);
    expect(who(pact, "ever", "1989-12-31").participants).toEqual([]);
  });
});

describe("those who came back, and lines of instruments", () => {
  const league = instrument("league", { lineage: [{ type: "continues", of: "pact" }] });
  const line = engineOf(
    recordOf({
      instruments: ["pact", league],
      acts: [
        inForce("pact", "1994-04-20"),
        inForce("league", "2003-09-18"),
        ...["AAA", "BBB", "CCC"].map((id) => member(id, "1994-04-20")),
        act({ participant: "BBB", act: "lapse", date: "1999-04-20" }),
        act({ participant: "CCC", act: "lapse", date: "1999-04-20" }),
        member("AAA", "2003-09-18", "league"),
        act({ instrument: "league", participant: "BBB", act: "readmission", date: "2006-06-23" }),
      ],
    }),
  );

  it("the younger name asks the line, each instrument on its own days", () => {
    expect(who(line, "remaining", "1998-01-01", [], "league").participants).toEqual(["AAA", "BBB", "CCC"]);
    expect(who(line, "remaining", "2000-01-01", [], "league").participants).toEqual(["AAA"]);
    expect(who(line, "remaining", "2010-01-01", [], "league").participants).toEqual(["AAA", "BBB"]);
    expect(who(line, "remaining", "1998-01-01", [], "league").notes).toContainEqual({
      note: "line",
      asked: "league",
      acting: "pact",
    });
    expect(who(line, "remaining", "2010-01-01", [], "pact").participants).toEqual(["AAA"]);
  });

  it("one that left with the older and is back in the younger has returned, not departed", () => {
    const found = who(line, "departed", "2010-01-01", [], "league");
    expect(found.participants).toEqual(["CCC"]);
    expect(found.notes).toContainEqual({
      note: "returned",
      participant: "BBB",
      left: day("1999-04-20"),
      back: day("2006-06-23"),
      again: null,
    });
  });
});

describe("is it so", () => {
  const ask = (state: StateAsked, on: string, id: string, engine = pact) =>
    answer(engine, { ask: "is", participant: id, instrument: "pact", state, on: day(on) }).verdict;

  it.each<[StateAsked, string, string, string]>([
    ["party", "1999-12-31", "AAA", "yes"],
    ["party", "2000-01-01", "AAA", "no"],
    ["party", "1996-01-01", "BBB", "yes"],
    ["suspended", "1996-01-01", "BBB", "yes"],
    ["suspended", "1994-12-31", "BBB", "no"],
    ["leaving", "1999-08-01", "AAA", "yes"],
    ["party", "2001-05-10", "CCC", "maybe"],
    ["departed", "2001-05-10", "CCC", "maybe"],
    ["departed", "2000-01-01", "AAA", "yes"],
    ["departed", "1999-12-31", "AAA", "no"],
    ["signatory", "1989-01-01", "DDD", "yes"],
    ["signatory", "1988-12-31", "DDD", "no"],
    ["consented", "1995-01-01", "DDD", "no"],
    ["consented", "2010-01-01", "AAA", "yes"],
    ["ever", "2010-01-01", "AAA", "yes"],
    ["ever", "2010-01-01", "EEE", "no"],
  ])("%s on %s: %s %s", (state, on, id, verdict) => expect(ask(state, on, id)).toBe(verdict));

  it("contested where another view answers otherwise: never a bare yes or no", () => {
    const disputed = engineOf(
      recordOf({
        acts: [
          inForce("pact"),
          member("AAA", "1990-01-01"),
          act({ participant: "AAA", act: "withdrawal", date: "2003-01-11", view: "AAA" }),
        ],
      }),
    );
    expect([ask("party", "2003-01-10", "AAA", disputed), ask("party", "2003-01-11", "AAA", disputed)]).toEqual([
      "yes",
      "contested",
    ]);
    expect(ask("departed", "2003-01-11", "AAA", disputed)).toBe("contested");
    expect(who(disputed, "remaining", "2010-01-01")).toMatchObject({ participants: ["AAA"], contested: ["AAA"] });
  });
});

describe("when", () => {
  const when = (moment: "left" | "joined" | "signed" | "peak" | "in-force" | "ended", id: string | null) =>
    answer(pact, { ask: "when", moment, participant: id, instrument: "pact", on: day("2026-11-23") });

  it("left: the effect first, then the notice", () => {
    expect(when("left", "AAA").dates?.map((d) => [d.act, d.on])).toEqual([
      ["withdrawal", day("2000-01-01")],
      ["notice-of-withdrawal", day("1999-07-01")],
    ]);
  });

  it("a coarse day is told as it was recorded", () => {
    expect(when("left", "CCC").dates?.map((d) => d.on)).toEqual([day("2001-05-31")]);
  });

  it("the peak: from its first day until the next change", () => {
    expect(when("peak", null)).toMatchObject({
      count: 3,
      between: { from: day("1990-01-01"), until: day("1995-01-01") },
    });
  });

  it("never happened: an empty list, not an error", () => {
    expect(when("ended", null).dates).toEqual([]);
    expect(when("left", "EEE").dates).toEqual([]);
  });
});

describe("what the record cannot answer", () => {
  const exits = engineOf(
    recordOf({
      instruments: [
        instrument("pact", { coverage: { until: day("2026-01-01"), missing: ["members"], exitsOnly: true } }),
      ],
      acts: [inForce("pact"), member("AAA", "1990-01-01")],
    }),
  );

  it.each(["remaining", "never", "ever", "pending"] as const)(
    "a record of exits only refuses to say who is %s",
    (reading) => {
      expect(
        answerQuestion(exits, { ask: "who", reading, instrument: "pact", filters: [], on: 0, form: "list" }),
      ).toEqual({ refused: "exits-only", instrument: "pact" });
    },
  );

  it("an id that is not in the record is a mistake of the program, said at once", () => {
    expect(() => who(pact, "remaining", "2000-01-01", [], "nowhere")).toThrow(RangeError);
    expect(() => who(pact, "remaining", "2000-01-01", [{ in: true, of: "nowhere", on: null }])).toThrow(RangeError);
  });
});
