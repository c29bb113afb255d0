import type { InstrumentId } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import type { Spell } from "../standing/spell.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers, overlap, type Span } from "../time/span.ts";
import { type AsOfIndex, type Change, type CountStep, countsAsParty } from "./graph.ts";

/** The spells of one instrument by first day, and its turning days. */
interface Shelf {
  /** Sorted by first day, then participant. */
  readonly spells: readonly Spell[];
  readonly firstDays: Float64Array;
  /** Sorted by participant, then first day. */
  readonly byParticipant: readonly Spell[];
  readonly turns: readonly Day[];
}

const EMPTY: Shelf = { spells: [], firstDays: new Float64Array(), byParticipant: [], turns: [] };

/** Builds the index; verbs are described at `AsOfIndex`. An instrument without spells has no days and no members. */
export function indexOf(standings: Pick<Standings, "spells">): AsOfIndex {
  const shelves = new Map<InstrumentId, Shelf>();
  const grouped = new Map<InstrumentId, Spell[]>();
  for (const spell of standings.spells) {
    const list = grouped.get(spell.instrument);
    if (list) list.push(spell);
    else grouped.set(spell.instrument, [spell]);
  }
  for (const [instrument, spells] of grouped) shelves.set(instrument, shelve(spells));
  const shelf = (instrument: InstrumentId) => shelves.get(instrument) ?? EMPTY;
  const allTurns = uniqueDays([...shelves.values()].flatMap((each) => each.turns));

  const at = (instrument: InstrumentId, day: Day): Spell[] => {
    const { spells, firstDays } = shelf(instrument);
    const found: Spell[] = [];
    const end = countUpTo(firstDays, day);
    for (let i = 0; i < end; i++) {
      const spell = spells[i];
      if (spell && covers(spell, day)) found.push(spell);
    }
    return found.sort(byParticipant);
  };

  return {
    at,
    between: (instrument, from, until) =>
      shelf(instrument).byParticipant.filter((spell) => overlap(spell, { from, until }) !== null),
    changes: (from, until, instrument) => {
      const chosen = instrument === undefined ? [...shelves.values()] : [shelf(instrument)];
      return chosen.flatMap((each) => changesIn(each, { from, until })).sort(byDay);
    },
    countOver: (instrument) => {
      const steps: CountStep[] = [];
      for (const from of shelf(instrument).turns) {
        const step = count(from, at(instrument, from));
        const last = steps[steps.length - 1];
        if (!last || !sameCount(last, step)) steps.push(step);
      }
      return steps;
    },
    turningDays: (instrument) => (instrument === undefined ? allTurns : shelf(instrument).turns),
    holds,
  };
}

function shelve(spells: readonly Spell[]): Shelf {
  const sorted = [...spells].sort((a, b) => a.from - b.from || byParticipant(a, b));
  return {
    spells: sorted,
    firstDays: Float64Array.from(sorted, (spell) => spell.from),
    byParticipant: [...spells].sort(byParticipant),
    turns: uniqueDays(spells.flatMap((spell) => [spell.from, spell.until])),
  };
}

function uniqueDays(days: readonly Day[]): Day[] {
  return [...new Set(days)].filter((day) => Number.isFinite(day)).sort((a, b) => a - b);
}

function byParticipant(a: Spell, b: Spell): number {
  return a.participant < b.participant ? -1 : a.participant > b.participant ? 1 : a.from - b.from;
}

function byDay(a: Change, b: Change): number {
  return a.on - b.on || textOrder(a.instrument, b.instrument) || textOrder(a.participant, b.participant);
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the ascending days are not after `day`. */
function countUpTo(days: ArrayLike<number>, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? FOREVER) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function changesIn(shelf: Shelf, window: Span): Change[] {
  const changes: Change[] = [];
  shelf.byParticipant.forEach((spell, i) => {
    const previous = shelf.byParticipant[i - 1];
    const before = previous?.participant === spell.participant && previous.until === spell.from ? previous : null;
    const { instrument, participant } = spell;
    if (covers(window, spell.from)) changes.push({ on: spell.from, instrument, participant, before, after: spell });
    const next = shelf.byParticipant[i + 1];
    const followed = next?.participant === participant && next.from === spell.until;
    if (!followed && covers(window, spell.until)) {
      changes.push({ on: spell.until, instrument, participant, before: spell, after: null });
    }
  });
  return changes;
}

function count(from: Day, spells: readonly Spell[]): CountStep {
  const sure = spells.filter((spell) => spell.orElse.length === 0 || spell.orElse.every(countsAsParty));
  return {
    from,
    parties: sure.filter((spell) => countsAsParty(spell.state)).length,
    consented: spells.filter((spell) => spell.state.standing === "consented").length,
    signatories: spells.filter((spell) => spell.state.standing === "signatory").length,
  };
}

function sameCount(a: CountStep, b: CountStep): boolean {
  return a.parties === b.parties && a.consented === b.consented && a.signatories === b.signatories;
}

function holds(day: Day, turns: readonly Day[], same: (day: Day) => boolean): Span {
  const next = countUpTo(turns, day);
  let from: Day = ALWAYS;
  for (let i = next - 1; i >= 0; i--) {
    const turn = turns[i] ?? ALWAYS;
    if (!same(turn - 1)) {
      from = turn;
      break;
    }
  }
  for (let i = next; i < turns.length; i++) {
    const turn = turns[i] ?? FOREVER;
    if (!same(turn)) return { from, until: turn };
  }
  return { from, until: FOREVER };
}
