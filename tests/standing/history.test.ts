import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/graph/as-of.ts";
import { answerQuestion } from "../../src/questions/answer-question.ts";
import { engineOf } from "../../src/questions/engine.ts";
import type { Filter, Reading } from "../../src/questions/question.ts";
import { explain } from "../../src/standing/explain.ts";
import { fold } from "../../src/standing/fold.ts";
import { isDeparture, membershipsOf } from "../../src/standing/membership.ts";
import { replayPair } from "../../src/standing/replay.ts";
import { isoOf } from "../../src/time/day.ts";
import { covers } from "../../src/time/span.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

/** What the built-in record must say of history: tallies that the depositaries and the alliances publish. */

const record = builtInRecord();
const standings = fold(record);
const engine = engineOf(standings, indexOf(standings));
const outsideNato: Filter[] = [{ in: false, of: "nato", on: null }];

function who(what: string, on: string, filters: Filter[] = [], reading: Reading = "remaining") {
  const found = answerQuestion(engine, { ask: "who", reading, instrument: what, filters, on: day(on), form: "list" });
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

const names = (what: string, on: string, filters: Filter[] = [], reading: Reading = "remaining") =>
  who(what, on, filters, reading).participants?.join(" ");

function state(participant: string, what: string, on: string): string {
  const spell = standings.spellsOf(participant, what).find((each) => covers(each, day(on)));
  if (!spell) return "none";
  const { standing, leaving, suspended } = spell.state;
  return [standing, leaving && "leaving", suspended && `suspended:${suspended}`].filter(Boolean).join(" ");
}

describe("Open Skies", () => {
  it.each([
    ["2001-12-31", 0],
    ["2002-01-01", 26],
    ["2005-07-07", 33],
    ["2005-07-08", 34],
    ["2020-11-21", 34],
    ["2020-11-22", 33],
    ["2021-12-17", 33],
    ["2021-12-18", 32],
    ["2026-11-23", 32],
  ])("on %s: %i parties", (on, count) => expect(who("open-skies", on).count).toBe(count));

  it("has exactly 34 parties on every day from 8 July 2005 to 21 November 2020", () => {
    expect(who("open-skies", "2012-01-01").holds).toEqual({ from: day("2005-07-08"), until: day("2020-11-22") });
  });

  it("on the eve of entry into force 26 were bound, and the answer says so", () => {
    const note = who("open-skies", "2001-12-31").notes.find((each) => each.note === "not-in-force");
    expect(note).toMatchObject({ from: day("2002-01-01"), signed: ["KGZ"] });
    expect(note?.note === "not-in-force" && note.consented.length).toBe(26);
  });

  it.each([
    ["2021-12-17", "BIH BLR FIN GEO RUS SWE UKR"],
    ["2021-12-18", "BIH BLR FIN GEO SWE UKR"],
    ["2023-04-03", "BIH BLR FIN GEO SWE UKR"],
    ["2023-04-04", "BIH BLR GEO SWE UKR"],
    ["2024-03-07", "BIH BLR GEO UKR"],
  ])("outside NATO on %s: %s", (on, ids) => expect(names("open-skies", on, outsideNato)).toBe(ids));

  it("Kyrgyzstan signed and never ratified", () => {
    expect(names("open-skies", "2026-11-23", [], "pending")).toBe("KGZ");
    expect(membershipsOf(standings.spellsOf("KGZ", "open-skies"))).toEqual([]);
  });

  it("Russia is leaving from 18 June 2021 to 17 December 2021, and a party all the while", () => {
    expect(
      ["2021-06-17", "2021-06-18", "2021-12-17", "2021-12-18"].map((on) => state("RUS", "open-skies", on)),
    ).toEqual(["party", "party leaving", "party leaving", "former"]);
  });

  it("the United States and Russia left, nobody else", () => {
    expect(names("open-skies", "2026-11-23", [], "departed")).toBe("RUS USA");
  });

  it("of the NATO members Albania, Montenegro and North Macedonia never joined", () => {
    expect(names("open-skies", "2026-11-23", [{ in: true, of: "nato", on: null }], "never")).toBe("ALB MKD MNE");
  });

  it("of the former Soviet republics six remain", () => {
    const former: Filter[] = [{ in: true, of: "former-soviet-republics", on: null }];
    expect(names("open-skies", "2026-11-23", former)).toBe("BLR EST GEO LTU LVA UKR");
  });

  it("Czechoslovakia ratified, was never a party, and Czechia and Slovakia took its place", () => {
    expect(state("CSK", "open-skies", "1992-12-31")).toBe("consented");
    expect(["CSK", "CZE", "SVK"].map((id) => state(id, "open-skies", "1993-01-01"))).toEqual([
      "none",
      "consented",
      "consented",
    ]);
    expect(["CZE", "SVK"].map((id) => state(id, "open-skies", "2002-01-01"))).toEqual(["party", "party"]);
  });

  it("Georgia suspended the treaty toward Russia only, until Russia left", () => {
    const ofOpenSkies = standings.toward.filter((edge) => edge.instrument === "open-skies");
    const edges = ofOpenSkies.map((edge) => [edge.by, edge.toward, isoOf(edge.from), isoOf(edge.until)]);
    expect(edges).toEqual([["GEO", "RUS", "2012-04-03", "2021-12-18"]]);
    expect(state("GEO", "open-skies", "2020-01-01")).toBe("party");
  });

  it("both exits came exactly when the six months of Article XV had run", () => {
    for (const [id, on] of [
      ["USA", "2020-11-22"],
      ["RUS", "2021-12-18"],
    ] as const) {
      const exit = replayPair(standings, id, "open-skies").find((replay) => replay.act.act === "withdrawal");
      expect([exit?.computed, exit?.recorded]).toEqual([day(on), day(on)]);
    }
  });

  it("every recorded entry of a later joiner is the one that Article XVII computes", () => {
    const joiners = record.participants
      .flatMap(({ id }) => replayPair(standings, id, "open-skies"))
      .filter((r) => r.act.act === "entry-into-force");
    expect(joiners.length).toBeGreaterThan(4);
    for (const replay of joiners) expect(isoOf(replay.computed)).toBe(isoOf(replay.recorded));
  });

  it("entry into force is what the treaty's own condition computes", () => {
    const withoutDays = {
      ...record,
      acts: record.acts.filter((act) => act.participant !== null || act.act !== "entry-into-force"),
    };
    expect(isoOf(fold(withoutDays).clock("open-skies").inForce ?? 0)).toBe("2002-01-01");
  });
});

describe("alliances", () => {
  it.each([
    ["nato", "1952-02-17", 12],
    ["nato", "1952-02-18", 14],
    ["nato", "2021-12-18", 30],
    ["nato", "2024-03-07", 32],
    ["eu", "2020-01-31", 28],
    ["eu", "2020-02-01", 27],
    ["warsaw-pact", "1968-09-12", 8],
    ["warsaw-pact", "1968-09-14", 7],
  ])("%s on %s: %i", (what, on, count) => expect(who(what, on).count).toBe(count));

  it("six in the CSTO on 18 December 2021, and Uzbekistan apart with its membership suspended", () => {
    const found = who("csto", "2021-12-18");
    expect([found.participants?.join(" "), found.count, found.suspended]).toEqual([
      "ARM BLR KAZ KGZ RUS TJK",
      6,
      ["UZB"],
    ]);
  });

  it("along the line from Tashkent to the CSTO Uzbekistan is in, out, in, suspended", () => {
    const at = (on: string) => {
      const found = who("csto", on);
      return found.suspended.includes("UZB") ? "suspended" : found.participants?.includes("UZB") ? "in" : "out";
    };
    expect(
      ["1995-01-01", "1999-04-19", "1999-04-20", "2003-12-31", "2006-06-23", "2012-06-27", "2012-06-28"].map(at),
    ).toEqual(["in", "in", "out", "out", "in", "in", "suspended"]);
  });

  it("nobody has left NATO", () => expect(names("nato", "2026-11-23", [], "departed")).toBe(""));

  it("Albania in 1968 and the German Democratic Republic in 1990 left the Warsaw Pact, nobody else", () => {
    const departures = membershipsOf(standings.spells).filter((m) => m.instrument === "warsaw-pact" && isDeparture(m));
    expect(departures.map((m) => [m.participant, isoOf(m.until).slice(0, 4)])).toEqual([
      ["ALB", "1968"],
      ["DDR", "1990"],
    ]);
  });

  it("Hungary declared its exit in 1956 and stayed", () => {
    expect(["1956-11-02", "1956-11-04", "1991-06-30"].map((on) => state("HUN", "warsaw-pact", on))).toEqual([
      "party leaving",
      "party",
      "party",
    ]);
  });

  it("the United Kingdom is in the EU on 31 January 2020, the last day of an extended notice, and out on 1 February", () => {
    expect(["2017-03-29", "2020-01-31", "2020-02-01"].map((on) => state("GBR", "eu", on))).toEqual([
      "party leaving",
      "party leaving",
      "former",
    ]);
  });
});

describe("treaties that ended for all", () => {
  it.each([
    ["inf", "2019-08-02", "USA"],
    ["abm", "2002-06-13", "USA"],
    ["new-start", "2026-02-05", ""],
  ])("%s ended on %s; departed: %j", (what, on, departed) => {
    expect(isoOf(standings.clock(what).ended?.on ?? 0)).toBe(on);
    expect(who(what, isoOf(day(on) - 1)).count).toBeGreaterThanOrEqual(2);
    expect(who(what, on).count).toBe(0);
    expect(names(what, "2026-11-23", [], "departed")).toBe(departed);
  });

  it("New START expired, with its last day on 4 February 2026", () => {
    expect(standings.clock("new-start").ended?.how).toBe("treaty expired");
    expect(["2026-02-04", "2026-02-05"].map((on) => state("USA", "new-start", on))).toEqual(["party", "former"]);
  });

  it("Russia continued the Soviet Union in the INF Treaty; Belarus, Kazakhstan and Ukraine took part by succession", () => {
    expect(["SUN", "RUS"].map((id) => state(id, "inf", "1991-12-25"))).toEqual(["party", "none"]);
    expect(["SUN", "RUS", "BLR", "KAZ", "UKR"].map((id) => state(id, "inf", "1991-12-26"))).toEqual([
      "none",
      "party",
      "party",
      "party",
      "party",
    ]);
  });
});

describe("explain", () => {
  it("shows how the United States left, each act with its source", () => {
    const steps = explain(standings, "USA", "open-skies");
    expect(steps.filter((step) => step.act?.mark !== "variant").map((step) => [isoOf(step.on), step.text])).toEqual([
      ["1992-03-24", "Signature: a signatory."],
      ["1993-12-03", "Deposit of the instrument of ratification: bound to be, not yet in force for it."],
      ["2002-01-01", "Entry into force: a party from this day."],
      ["2020-05-22", "Notice of withdrawal: leaving, a party until 21 November 2020."],
      ["2020-11-22", "Withdrawal takes effect: no longer a party from this day."],
      ["2020-11-22", "By Art. XV(2), at the earliest the day is 22 November 2020: the recorded day agrees."],
    ]);
    for (const step of steps) expect(record.sources.some((source) => source.id === step.act?.source)).toBe(true);
  });

  it("is empty where the record has no act of the pair", () => {
    expect(explain(standings, "AUT", "open-skies")).toEqual([]);
  });
});
