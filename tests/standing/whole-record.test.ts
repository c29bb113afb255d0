import { describe, expect, it } from "vitest";
import { membershipsOf } from "../../src/standing/membership.ts";
import type { Spell } from "../../src/standing/spell.ts";
import { covers } from "../../src/time/span.ts";
import { day } from "../builders.ts";
import { builtInStandings } from "../built-in-record.ts";

const standings = builtInStandings();

function on(instrument: string, text: string): Spell[] {
  return standings.spells.filter((spell) => spell.instrument === instrument && covers(spell, day(text)));
}

/** Ids of those who count as in it on the day: sure, party, and not with suspended membership. */
function members(instrument: string, text: string): string[] {
  return on(instrument, text)
    .filter(
      ({ state, orElse }) => state.standing === "party" && state.suspended !== "membership" && orElse.length === 0,
    )
    .map((spell) => spell.participant);
}

function apart(instrument: string, text: string): string[] {
  return on(instrument, text)
    .filter(({ state }) => state.standing === "party" && state.suspended === "membership")
    .map((spell) => spell.participant);
}

function without(these: readonly string[], those: readonly string[]): string {
  return these.filter((id) => !those.includes(id)).join(" ");
}

/** "USA 2020-11-04" for each membership of the instrument that its member ended from that day on, in order of day. */
function exits(instrument: string, since = "0001-01-01"): string[] {
  return membershipsOf(standings.spells.filter((spell) => spell.instrument === instrument))
    .filter(
      ({ ended, until }) => ended !== null && /^(withdrew|lapsed|excluded)$/.test(ended.how) && until >= day(since),
    )
    .sort((a, b) => a.until - b.until)
    .map(({ participant }) => participant);
}

describe("counts that others publish", () => {
  it.each([
    // instrument, day, count
    ["cfe", "1992-11-08", 0],
    ["cfe", "1992-11-09", 29],
    ["cfe", "2023-11-06", 30],
    ["cfe", "2023-11-07", 29],
    ["council-of-europe", "1949-08-03", 10],
    ["council-of-europe", "2022-03-15", 47],
    ["council-of-europe", "2022-03-16", 46],
    ["mine-ban", "1999-02-28", 0],
    ["mine-ban", "2025-12-26", 166],
    ["mine-ban", "2026-02-20", 161],
    ["osce", "1975-08-01", 35],
    ["osce", "2026-11-23", 57],
    ["ecowas", "2025-01-28", 15],
    ["ecowas", "2025-01-29", 12],
    ["opec", "2020-06-01", 13],
    ["rome-statute", "2026-06-01", 125],
    ["rome-statute", "2026-06-02", 124],
    ["npt", "2026-11-23", 191],
    ["cluster-munitions", "2025-03-05", 112],
    ["cluster-munitions", "2025-03-06", 111],
    ["arms-trade", "2014-12-23", 0],
    ["paris-agreement", "2016-11-03", 0],
    ["cis-agreement", "2009-08-17", 12],
    ["cis-agreement", "2009-08-18", 11],
    ["weu", "1995-03-06", 10],
    ["cento", "1956-01-01", 5],
    ["seato", "1973-11-07", 8],
    ["seato", "1973-11-08", 7],
    ["anzus", "2026-11-23", 3],
    ["start-1", "1994-12-05", 5],
    ["sort", "2011-02-04", 2],
    ["sort", "2011-02-05", 0],
    ["new-start", "2026-02-04", 2],
    ["new-start", "2026-02-05", 0],
  ])("%s has on %s so many that count: %i", (instrument, text, count) => {
    expect(members(instrument, text)).toHaveLength(count);
  });
});

describe("sets across instruments", () => {
  it("outside NATO in CFE on the day that Russia left stand seven", () => {
    expect(without(members("cfe", "2023-11-07"), members("nato", "2023-11-07"))).toBe("ARM AZE BLR GEO KAZ MDA UKR");
  });

  it("five members of the EU are outside the mine ban on 20 February 2026", () => {
    expect(without(members("eu", "2026-02-20"), members("mine-ban", "2026-02-20"))).toBe("EST FIN LTU LVA POL");
  });

  it("nine of Annex 2 had still to ratify the test ban on 3 November 2023, and nobody was ever a party to it", () => {
    const consented = on("ctbt", "2023-11-03").filter(({ state }) => state.standing === "consented");
    const annex = standings.record.groups.filter((one) => one.group === "annex-2").map((one) => one.participant);
    const ids = consented.map((spell) => spell.participant);
    expect(without(annex, ids)).toBe("CHN EGY IND IRN ISR PAK PRK RUS USA");
    expect(standings.spells.filter((s) => s.instrument === "ctbt" && s.state.standing === "party")).toEqual([]);
    expect(on("ctbt", "2026-11-23").filter(({ state }) => state.standing === "consented")).toHaveLength(178);
  });

  it("Annex 2 is the group that the clause names", () => {
    const clause = standings.record.instruments.find((one) => one.id === "ctbt")?.clauses.entryIntoForce;
    const annex = standings.record.groups.filter((one) => one.group === "annex-2").map((one) => one.participant);
    expect(clause?.named).toEqual(annex);
    expect(annex).toHaveLength(44);
  });
});

describe("those who left", () => {
  it("OPEC since 2019: Qatar, Ecuador, Angola and the Emirates; Indonesia stands apart and has not left", () => {
    expect(exits("opec", "2019-01-01")).toEqual(["QAT", "ECU", "AGO", "ARE"]);
    expect(apart("opec", "2020-06-01")).toEqual(["IDN"]);
    expect(exits("opec")).not.toContain("IDN");
  });

  it("the Paris Agreement twice: the United States, out on 2020-11-04, in on 2021-02-19, out on 2026-01-27", () => {
    const states = ["2020-11-03", "2020-11-04", "2021-02-18", "2021-02-19", "2026-01-26", "2026-01-27"].map((text) =>
      members("paris-agreement", text).includes("USA"),
    );
    expect(states).toEqual([true, false, false, true, true, false]);
    expect(exits("paris-agreement")).toEqual(["USA", "USA"]);
  });

  it("UNESCO: the United States is in on 31 December 2018 and out on 1 January 2019", () => {
    expect(["2018-12-31", "2019-01-01"].map((text) => members("unesco", text).includes("USA"))).toEqual([true, false]);
  });

  it("the Rome Statute: Burundi, the Philippines and Hungary, and never Malaysia, South Africa or the Gambia", () => {
    expect(exits("rome-statute")).toEqual(["BDI", "PHL", "HUN"]);
    const malaysia = standings.spellsOf("MYS", "rome-statute");
    expect(malaysia.map(({ state }) => state.standing)).toEqual(["consented"]);
  });

  it("the integrated command: France and Greece, who never left NATO", () => {
    expect(exits("nato-integrated-command")).toEqual(["FRA", "GRC"]);
    expect(exits("nato")).toEqual([]);
  });

  it("nobody left what expired or never began: New START, START I, START II", () => {
    expect(["new-start", "start-1", "start-2"].flatMap((id) => exits(id))).toEqual([]);
    expect(standings.spells.filter((s) => s.instrument === "start-2" && s.state.standing === "party")).toEqual([]);
    expect(standings.clock("new-start").ended?.how).toBe("treaty expired");
    expect(standings.clock("start-1").ended?.how).toBe("treaty expired");
    expect(standings.clock("sort").ended?.how).toBe("treaty replaced");
  });
});

describe("what is contested", () => {
  const views = (participant: string, instrument: string, text: string) => {
    const spell = standings.spellsOf(participant, instrument).find((each) => covers(each, day(text)));
    return [spell?.state.standing, ...(spell?.contested ?? []).map(({ view, state }) => `${view}: ${state.standing}`)];
  };

  it("North Korea and the NPT: party by the depositaries, former in its own view from January 2003", () => {
    expect(views("PRK", "npt", "2003-02-01")).toEqual([
      "party",
      "PRK: former",
      "those who count three months from the second notice: party",
    ]);
    expect(views("PRK", "npt", "2026-11-23")).toEqual([
      "party",
      "PRK: former",
      "those who count three months from the second notice: former",
    ]);
    expect(without(members("npt", "2026-11-23"), ["PRK"]).split(" ")).toHaveLength(190);
  });

  it("Ukraine is party to the mine ban, suspended only in its own view", () => {
    const spell = standings.spellsOf("UKR", "mine-ban").find((each) => covers(each, day("2026-11-23")));
    expect(spell?.state).toMatchObject({ standing: "party", suspended: null });
    expect(spell?.contested.map(({ view, state }) => [view, state.standing, state.suspended])).toEqual([
      ["UKR", "party", "operation"],
    ]);
  });

  it("Argentina and the WHO, Venezuela and Cuba and the Rio Pact, each with the view that differs", () => {
    expect(views("ARG", "who", "2026-11-23")).toEqual(["party", "ARG: former"]);
    expect(views("VEN", "rio-pact", "2026-11-23")).toEqual(["former", "the Guaidó representation: party"]);
    expect(views("CUB", "rio-pact", "2026-11-23")).toEqual(["party", "CUB: former"]);
  });

  it("Russia's suspension of New START is Russia's view", () => {
    const spell = standings.spellsOf("RUS", "new-start").find((each) => covers(each, day("2024-01-01")));
    expect(spell?.state).toMatchObject({ standing: "party", suspended: null });
    expect(spell?.contested).toMatchObject([{ view: "RUS", state: { suspended: "operation" } }]);
  });
});

describe("suspensions", () => {
  it("of CFE: by Russia from 2007, by members of NATO after it left, and toward single participants", () => {
    const suspended = (text: string) =>
      on("cfe", text)
        .filter(({ state }) => state.standing === "party" && state.suspended !== null)
        .map((spell) => spell.participant)
        .join(" ");
    expect(suspended("2007-12-11")).toBe("");
    expect(suspended("2007-12-12")).toBe("RUS");
    expect(suspended("2023-12-07")).toBe("CZE DNK ITA USA");
    const edges = standings.toward
      .filter((edge) => edge.instrument === "cfe")
      .map((edge) => `${edge.by} ${edge.toward}`);
    expect(edges.sort()).toEqual(["BLR CZE", "BLR POL", "CZE BLR", "POL BLR"]);
  });

  it("of ANZUS: by the United States toward New Zealand, which stays a party", () => {
    expect(standings.toward.filter((edge) => edge.instrument === "anzus")).toMatchObject([
      { by: "USA", toward: "NZL" },
    ]);
    expect(members("anzus", "2000-01-01")).toEqual(["AUS", "NZL", "USA"]);
  });

  it("Yugoslavia's seat in the OSCE, from 1992 until its readmission", () => {
    expect(apart("osce", "1995-01-01")).toEqual(["SCG"]);
    expect(apart("osce", "2000-11-10")).toEqual([]);
    expect(members("osce", "2000-11-10")).toContain("SCG");
  });
});

describe("succession", () => {
  it("Russia stands where the Soviet Union stood, without an act of its own", () => {
    for (const [instrument, text] of [
      ["npt", "1991-12-26"],
      ["osce", "1991-12-26"],
    ] as const) {
      expect(members(instrument, text)).toContain("RUS");
      expect(members(instrument, text)).not.toContain("SUN");
    }
  });

  it("Serbia continues Serbia and Montenegro; Montenegro and South Sudan succeed from their first day", () => {
    for (const instrument of ["npt", "mine-ban", "rome-statute", "council-of-europe", "osce"]) {
      expect(members(instrument, "2006-06-02"), instrument).toContain("SCG");
      expect(members(instrument, "2006-06-03"), instrument).toContain("SRB");
    }
    expect(members("mine-ban", "2006-06-03")).toContain("MNE");
    expect(members("mine-ban", "2011-07-09")).toContain("SSD");
    expect(on("ctbt", "2006-06-03").find((s) => s.participant === "MNE")?.state.standing).toBe("consented");
  });

  it("Czechia and Slovakia take over what Czechoslovakia was in CFE, and accede to the OSCE anew", () => {
    expect(without(["CZE", "SVK"], members("cfe", "1993-01-01"))).toBe("");
    expect(members("cfe", "1993-01-01")).not.toContain("CSK");
    const joined = standings.record.acts.filter((act) => act.instrument === "osce" && act.act === "accession");
    expect(
      without(
        ["CZE", "SVK"],
        joined.map((act) => act.participant ?? ""),
      ),
    ).toBe("");
    expect(members("osce", "1992-12-31")).toContain("CSK");
  });
});
