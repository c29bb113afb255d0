import { expect } from "vitest";
import { type AsOfIndex, changesAmong } from "../../src/graph/graph.ts";
import type { State } from "../../src/standing/spell.ts";
import { ALWAYS, type Day, FOREVER } from "../../src/time/day.ts";
import { INSTRUMENTS, inWords, isDepartureIn, isMember, PARTICIPANTS, statesOn, type World } from "./naive.ts";

type Law = (world: World, index: AsOfIndex) => void;

/** What holds of the index of any history: each law throws where it does not. Every day of a world is near a border. */
export const LAWS: Readonly<Record<string, Law>> = {
  "at: who holds what on a day is what their acts say": onEveryDay((world, index, on) => {
    for (const instrument of INSTRUMENTS) {
      const found = index.at(instrument, on).map((spell) => [spell.participant, said(spell)]);
      const expected = pairsOf(world, instrument)
        .map((pair) => [pair.participant, statesOn(pair, on)] as const)
        .filter(([, states]) => states.length > 0);
      expect(found).toEqual(expected.map(([participant, states]) => [participant, [...states].sort()]));
    }
  }),
  "turning days: each day on which a pair is not what it was, and no other": onEveryDay((world, index, on) => {
    for (const instrument of INSTRUMENTS) {
      expect(index.turningDays(instrument).includes(on)).toBe(
        pairsOf(world, instrument).some((pair) => turns(pair, on)),
      );
    }
    expect(index.turningDays().includes(on)).toBe(world.pairs.some((pair) => turns(pair, on)));
  }),
  "changes: every pair that is not what it was, with what it was and is": onEveryDay((world, index, on) => {
    const all = index.changes(on, on + 1);
    const expected = world.pairs.filter((pair) => turns(pair, on));
    expect(all.map((change) => `${change.instrument} ${change.participant}`)).toEqual(
      expected.map((pair) => `${pair.instrument} ${pair.participant}`),
    );
    for (const { before, after, participant, instrument } of all) {
      const held = (day: Day) => index.at(instrument, day).find((spell) => spell.participant === participant) ?? null;
      expect([before, after]).toEqual([held(on - 1), held(on)]);
    }
    for (const instrument of INSTRUMENTS) {
      const its = all.filter((change) => change.instrument === instrument);
      expect(index.changes(on, on + 1, instrument)).toEqual(its);
      const spells = index.between(instrument, ALWAYS, FOREVER);
      for (const participant of PARTICIPANTS) {
        const own = spells.filter((spell) => spell.participant === participant);
        expect(changesAmong(own, { from: on, until: on + 1 })).toEqual(
          its.filter((change) => change.participant === participant),
        );
      }
    }
    for (const entry of index.rows.changes(on, on + 1)) {
      expect(entry & 1 ? index.rows.until[entry >>> 1] : index.rows.from[entry >>> 1]).toBe(on);
    }
  }),
  "changes of many days: those of each day, one after the other": inEveryWindow((world, index, from, until) => {
    for (const instrument of [undefined, ...INSTRUMENTS]) {
      const singly = [];
      for (let on = from; on < until; on++) singly.push(...index.changes(on, on + 1, instrument));
      expect(index.changes(from, until, instrument)).toEqual(singly);
    }
    expect(index.changes(until, from)).toEqual([]);
    expect(index.changes(ALWAYS, FOREVER)).toEqual(index.changes(world.first, world.last + 1));
  }),
  "countOver: parties for sure, consented and signatories, until the next step": onEveryDay((world, index, on) => {
    for (const instrument of INSTRUMENTS) {
      const step = index.countOver(instrument).findLast((each) => each.from <= on);
      const states = pairsOf(world, instrument).map((pair) => statesOn(pair, on));
      expect(step?.parties ?? 0).toBe(states.filter(isMember).length);
      expect(step?.consented ?? 0).toBe(states.filter(([first]) => first === "consented").length);
      expect(step?.signatories ?? 0).toBe(states.filter(([first]) => first === "signatory").length);
    }
  }),
  "countOver: adjoining steps differ, and the first stands on the first turning day": (_, index) => {
    for (const instrument of INSTRUMENTS) {
      const steps = index.countOver(instrument);
      expect(steps[0]?.from).toBe(index.turningDays(instrument)[0]);
      steps.forEach((step, i) => {
        if (i > 0) expect({ ...step, from: 0 }).not.toEqual({ ...steps[i - 1], from: 0 });
      });
    }
  },
  "between: the spells that share a day with the window": inEveryWindow((world, index, from, until) => {
    const ofPact = world.standings.spells.filter((spell) => spell.instrument === "pact");
    const expected = ofPact.filter((spell) => Math.max(spell.from, from) < Math.min(spell.until, until));
    expect(index.between("pact", from, until)).toEqual(expected);
    expect(index.between("pact", ALWAYS, FOREVER)).toEqual(ofPact);
  }),
  "members: by number, alone and without those of another instrument": onEveryDay((world, { rows }, on) => {
    const into = new Uint16Array(PARTICIPANTS.length);
    const named = (count: number) => [...into.subarray(0, count)].map((number) => rows.participants[number]);
    const members = (instrument: string) =>
      pairsOf(world, instrument)
        .filter((pair) => isMember(statesOn(pair, on)))
        .map((pair) => pair.participant);
    const numbers = INSTRUMENTS.map((id) => rows.instrument(id));
    numbers.forEach((number, i) => {
      if (number < 0) return;
      const expected = members(INSTRUMENTS[i] as string);
      expect(named(rows.members(number, on, into))).toEqual(expected);
      const { days, counts } = rows.memberCounts(number);
      const point = days.findLastIndex((day) => day <= on);
      expect(point < 0 ? 0 : counts[point]).toBe(expected.length);
      const other = numbers[1 - i] as number;
      if (other < 0) return;
      const without = members(INSTRUMENTS[1 - i] as string);
      expect(named(rows.membersOutside(number, other, on, into))).toEqual(
        expected.filter((id) => !without.includes(id)),
      );
    });
  }),
  "covering: the rows of everybody who holds anything on the day": onEveryDay((world, { rows }, on) => {
    const mask = rows.covering(on);
    const found: string[] = [];
    for (let row = 0; row < rows.count; row++) {
      if (((mask[row >>> 5] as number) >>> (row & 31)) & 1) {
        found.push(`${rows.spell(row).instrument} ${rows.spell(row).participant}`);
      }
    }
    const holding = world.pairs.filter((pair) => statesOn(pair, on).length > 0);
    expect(found).toEqual(holding.map((pair) => `${pair.instrument} ${pair.participant}`));
  }),
  "memberships: all members of all instruments together": onEveryDay((world, { rows }, on) => {
    expect(rows.memberships(on)).toBe(world.pairs.filter((pair) => isMember(statesOn(pair, on))).length);
  }),
  "departures: those who withdrew on a day of the window": inEveryWindow((world, { rows }, from, until) => {
    const number = rows.instrument("pact");
    if (number < 0) return;
    const ended = [...rows.departures(number, from, until)].map(rows.spell);
    expect(ended.map((spell) => spell.until)).toEqual(ended.map((spell) => spell.until).sort((a, b) => a - b));
    const found = new Set(ended.map((spell) => spell.participant).sort());
    const expected = pairsOf(world, "pact").filter((pair) => isDepartureIn(pair, { from, until }));
    expect([...found]).toEqual(expected.map((pair) => pair.participant));
  }),
  "holds: the longest run of days around a day on which nothing turns": onEveryDay((world, index, on) => {
    const key = (day: Day) =>
      pairsOf(world, "pact")
        .map((pair) => statesOn(pair, day))
        .join(";");
    const run = index.holds(on, index.turningDays("pact"), (day) => key(day) === key(on));
    for (let day = Math.max(run.from, world.first); day < Math.min(run.until, world.last); day++) {
      expect(key(day)).toBe(key(on));
    }
    if (run.from !== ALWAYS) expect(key(run.from - 1)).not.toBe(key(on));
    if (run.until !== FOREVER) expect(key(run.until)).not.toBe(key(on));
  }),
};

function onEveryDay(law: (world: World, index: AsOfIndex, on: Day) => void): Law {
  return (world, index) => {
    for (let on = world.first; on <= world.last; on++) law(world, index, on);
  };
}

function inEveryWindow(law: (world: World, index: AsOfIndex, from: Day, until: Day) => void): Law {
  return (world, index) => {
    for (let from = world.first; from <= world.last; from += 2) {
      for (const length of [0, 1, 6]) law(world, index, from, from + length);
    }
  };
}

function pairsOf({ pairs }: World, instrument: string): World["pairs"] {
  return pairs.filter((pair) => pair.instrument === instrument);
}

function turns(pair: World["pairs"][number], on: Day): boolean {
  return statesOn(pair, on).join() !== statesOn(pair, on - 1).join();
}

function said(spell: { readonly state: State; readonly orElse: readonly State[] }): string[] {
  return [spell.state, ...spell.orElse].map(inWords).sort();
}
