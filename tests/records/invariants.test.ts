import { describe, expect, it } from "vitest";
import type { Act, TreatyRecord } from "../../src/records/record.ts";
import { spanOf } from "../../src/records/span-of.ts";
import { fold } from "../../src/standing/fold.ts";
import { covers, overlap } from "../../src/time/span.ts";
import { builtInRecord, builtInStandings } from "../built-in-record.ts";

const record = builtInRecord();
const standings = builtInStandings();
const place = (act: Act) => `acts/${act.instrument}.csv:${act.line}`;

describe("whatever the record says", () => {
  it("spells of a pair never overlap, and each has days", () => {
    const faults = standings.spells.flatMap((spell, at) => {
      const before = standings.spells[at - 1];
      const samePair = before?.participant === spell.participant && before.instrument === spell.instrument;
      const wrong = spell.until <= spell.from || (samePair && before !== undefined && overlap(before, spell) !== null);
      return wrong ? [`${spell.participant} ${spell.instrument} ${spell.from}`] : [];
    });
    expect(faults).toEqual([]);
    expect(standings.spells.length).toBeGreaterThan(3000);
  });

  it("nobody acts outside its life without saying in what capacity", () => {
    const lives = new Map(record.participants.map((one) => [one.id, one.lives]));
    const outside = record.acts.filter((act) => {
      if (act.participant === null || act.note.startsWith("outside life:")) return false;
      const days = { from: act.date.earliest, until: act.date.latest + 1 };
      // On the day on which a life ends its own exit, and what is noted of that day, still belongs to it.
      return !(lives.get(act.participant) ?? []).some(
        (life) => overlap(spanOf(life), days) !== null || life.until === act.date.earliest,
      );
    });
    expect(outside.map(place)).toEqual([]);
  });

  it("every id leads somewhere", () => {
    const participants = new Set(record.participants.map(({ id }) => id));
    const instruments = new Set(record.instruments.map(({ id }) => id));
    const sources = new Set(record.sources.map(({ id }) => id));
    const groups = new Set(record.groups.map(({ group }) => group));
    const missing = (ids: readonly (string | null)[], among: ReadonlySet<string>) =>
      ids.filter((id): id is string => id !== null && !among.has(id));
    expect(
      missing(
        record.acts.flatMap((act) => [act.participant, act.toward]),
        participants,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.acts.map((act) => act.source),
        sources,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.events.flatMap((one) => [one.participant]),
        participants,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.events.map((one) => one.source),
        sources,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.figures.map((one) => one.participant),
        participants,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.names.map((one) => one.id),
        new Set([
          ...participants,
          ...instruments,
          ...groups,
          ...record.namedActs.map((one) => one.id),
          ...record.instruments.flatMap((one) => one.depositaries),
        ]),
      ),
    ).toEqual([]);
    expect(
      missing(
        record.successions.flatMap((one) => [one.from, one.to]),
        participants,
      ),
    ).toEqual([]);
    expect(
      missing(
        record.instruments.flatMap((one) => one.lineage.map((tie) => tie.of)),
        instruments,
      ),
    ).toEqual([]);
  });

  it("nobody comes from itself by any detour", () => {
    const above = (id: string, seen: readonly string[]): string[] =>
      seen.includes(id)
        ? [id]
        : record.successions.filter((one) => one.to === id).flatMap((one) => above(one.from, [...seen, id]));
    expect(record.participants.flatMap(({ id }) => above(id, []))).toEqual([]);
  });

  it("nothing after the record's date lacks the mark scheduled", () => {
    const later = record.acts.filter((act) => (act.effect ?? act.date).latest > record.date && act.mark !== "variant");
    const without = later.filter((act) => act.mark !== "scheduled" && act.act !== "notice-of-withdrawal");
    expect(without.map(place)).toEqual([]);
    expect(later.length).toBeGreaterThan(0);
    expect(record.events.filter((one) => one.date.earliest > record.date)).toEqual([]);
  });

  it("a change of name is no turning day", () => {
    const named = record.names.flatMap(({ from, until }) => [from, until]).filter((on) => on !== null);
    expect(named.length).toBeGreaterThan(20);
    const nameless: TreatyRecord = { ...record, names: [] };
    expect(fold(nameless).spells).toEqual(standings.spells);
  });

  it("on every day of its life whoever acts has one short name, and shares it with nobody", () => {
    const days = [...new Set(record.names.flatMap(({ from }) => (from === null ? [] : [from])))];
    const faults = days.flatMap((on) => {
      const inUse = record.names.filter((one) => one.kind === "short" && covers(spanOf(one), on));
      const ids = inUse.map((one) => one.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    expect(faults).toEqual([]);
  });
});

/** The codebook gives this number; a look-up that confirms one lowers it. */
const RECALLED = 276;

describe("recalled facts", () => {
  it("are marked and counted, as the codebook says", () => {
    expect(record.acts.filter((act) => act.mark === "recalled")).toHaveLength(RECALLED);
  });
});
