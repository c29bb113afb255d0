import { describe, expect, it } from "vitest";
import { fold } from "../../src/standing/fold.ts";
import { type Replayed, replayRecord } from "../../src/standing/replay-record.ts";
import { isoOf } from "../../src/time/day.ts";
import { act, day, entryIntoForceClause, instrument, recordOf, withdrawalClause } from "../builders.ts";
import { builtInStandings } from "../built-in-record.ts";
import { IN_FORCE } from "./told.ts";

describe("clauses against the recorded days of the built-in record", () => {
  const { groups, open } = replayRecord(builtInStandings());
  const total = (what: Replayed, side: "agreeing" | "differing") =>
    groups.filter((group) => group.what === what).reduce((sum, group) => sum + group[side].length, 0);
  const exit = (of: string, participant: string) =>
    groups
      .filter((group) => group.instrument === of && group.what === "exit")
      .flatMap((group) => [...group.agreeing, ...group.differing])
      .filter((replay) => replay.act.participant === participant);

  it("differ once: the Emirates left OPEC on 1 May 2026, and Article 8 would have had the first of January", () => {
    const differing = groups.flatMap((group) => group.differing);
    expect(
      differing.map(({ act, clause, computed, recorded }) => [
        act.instrument,
        act.participant,
        clause,
        isoOf(computed),
        isoOf(recorded),
      ]),
    ).toEqual([["opec", "ARE", "Art. 8", "2027-01-01", "2026-05-01"]]);
  });

  it("agree for all else: the codebook gives these numbers", () => {
    expect(total("entry", "agreeing")).toBe(79);
    expect(total("exit", "agreeing")).toBe(35);
    expect(total("in force", "agreeing")).toBe(9);
    expect(total("end", "agreeing")).toBe(2);
    expect(total("compiled entry", "agreeing")).toBe(515);
    expect(open).toHaveLength(21);
  });

  it("count CFE's 150 days whole: Russia's notice of 9 June 2023 ends on 7 November", () => {
    expect(exit("cfe", "RUS")).toMatchObject([
      { computed: day("2023-11-07"), recorded: day("2023-11-07"), agrees: true },
    ]);
  });

  it("know why they compute nothing for the other exits", () => {
    const reasons = new Map(open.map(({ act, why }) => [`${act.instrument} ${act.participant}`, why]));
    expect(reasons.get("eu GBR")).toBe("the time of notice was extended by agreement");
    expect(reasons.get("council-of-europe RUS")).toBe("excluded: no notice runs");
    expect(reasons.get("tashkent-treaty UZB")).toBe("did not prolong: no notice runs");
  });
});

describe("a replay", () => {
  const left = (mode: "automatic" | "earliest", on: string) =>
    replayRecord(
      fold(
        recordOf({
          instruments: [instrument("pact", { clauses: { withdrawal: [withdrawalClause({ mode })] } })],
          acts: [
            IN_FORCE,
            act({ act: "accession", date: "1989-01-01" }),
            act({ act: "notice-of-withdrawal", date: "2021-06-18" }),
            act({ act: "withdrawal", date: on }),
          ],
        }),
      ),
    ).groups.find((group) => group.what === "exit");

  it("agrees with a later day where the leaver names it, and never with an earlier one", () => {
    expect(left("earliest", "2021-12-20")?.agreeing).toHaveLength(1);
    expect(left("automatic", "2021-12-20")?.differing).toHaveLength(1);
    expect(left("earliest", "2021-12-17")?.differing).toHaveLength(1);
  });

  it.each([
    // delay in days after the second deposit, on 2 November 1989; recorded is 1 January 1990
    [60, 1, 0],
    [61, 0, 1],
  ])(
    "of an instrument's own entry into force counts %i days from the last deposit that was needed",
    (days, same, other) => {
      const clause = entryIntoForceClause({ deposits: 2, delay: { days } });
      const record = recordOf({
        instruments: [instrument("pact", { clauses: { entryIntoForce: clause } })],
        acts: [
          act({ act: "ratification", date: "1989-01-01" }),
          act({ participant: "BBB", act: "ratification", date: "1989-11-02" }),
          act({ participant: "CCC", act: "ratification", date: "1989-12-24" }),
          IN_FORCE,
        ],
      });
      const group = replayRecord(fold(record)).groups.find(({ what }) => what === "in force");
      expect([group?.agreeing, group?.differing].map((replays) => replays?.length)).toEqual([same, other]);
    },
  );
});
