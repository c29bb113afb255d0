import { describe, expect, test } from "vitest";
import { fold } from "../../src/standing/fold.ts";
import { chainOn, chainsOf } from "../../src/standing/set-aside.ts";
import { suppose } from "../../src/standing/suppose.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const record = builtInRecord();
const standings = fold(record);

function without(participant: string, instrument: string, step: Parameters<typeof chainsOf>[3], on: string) {
  const chain = chainOn(chainsOf(standings, participant, instrument, step), day(on));
  return fold(suppose(record, [], new Set(chain?.acts ?? [])));
}

describe("acts that are set aside", () => {
  test("the United States and Open Skies: the notice of May 2020 and the exit of November are one leaving", () => {
    const [leaving, ...others] = chainsOf(standings, "USA", "open-skies", "leaving");
    expect(others).toEqual([]);
    expect(leaving?.acts.map(({ act, date }) => [act, date.text])).toEqual([
      ["notice-of-withdrawal", "2020-05-22"],
      ["withdrawal", "2020-11-22"],
    ]);
    const spells = without("USA", "open-skies", "leaving", "2020-11-22").spellsOf("USA", "open-skies");
    expect(spells.at(-1)).toMatchObject({
      state: { standing: "party", leaving: null },
      until: Number.POSITIVE_INFINITY,
    });
  });

  test("the record itself is not touched", () => {
    expect(record.acts.length).toBe(builtInRecord().acts.length);
    expect(fold(record).spellsOf("USA", "open-skies").at(-1)?.state.standing).toBe("former");
  });

  test("one that left twice left by two chains, and what came between stays", () => {
    const chains = chainsOf(standings, "USA", "paris-agreement", "leaving");
    expect(chains.map(({ on }) => on)).toEqual([day("2020-11-04"), day("2026-01-27")]);
    const spells = without("USA", "paris-agreement", "leaving", "2021-01-01").spellsOf("USA", "paris-agreement");
    const [party] = spells.filter(({ state }) => state.standing === "party");
    expect(party?.from).toBe(day("2016-11-04"));
    expect(spells.at(-1)?.state.standing).toBe("former");
  });

  test("a joining takes with it what rests on it, and leaves the signature", () => {
    const spells = without("USA", "open-skies", "joining", "2002-01-01").spellsOf("USA", "open-skies");
    expect(new Set(spells.map(({ state }) => state.standing))).toEqual(new Set(["signatory"]));
  });

  test("a signature takes everything with it that the participant did", () => {
    expect(without("KGZ", "open-skies", "signature", "2000-01-01").spellsOf("KGZ", "open-skies")).toEqual([]);
  });

  test("a departure from what the CSTO continues is one from its line", () => {
    expect(chainsOf(standings, "UZB", "csto", "leaving").map(({ on }) => on)).toContain(day("1999-04-20"));
  });

  test("a day before the first step has none", () => {
    expect(chainOn(chainsOf(standings, "USA", "open-skies", "leaving"), day("2010-01-01"))).toBeNull();
  });
});
