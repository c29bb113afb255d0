import type { InstrumentId } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import type { Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { isWithin, overlap, type Span } from "../time/span.ts";
import { stayAround } from "../time/turns.ts";
import { ADJOINS, columnsOf, OPEN, type SpellColumns } from "./columns.ts";
import type { AsOfIndex, Change, CountStep } from "./graph.ts";
import { buildIndex } from "./rows.ts";

/** Builds the index; verbs are described at `AsOfIndex`. An instrument without spells has no days and no members. */
export function indexOf(standings: Pick<Standings, "spells">): AsOfIndex {
  return indexColumns(columnsOf(standings.spells));
}

/** The same from columns that are already there; `mostSetBytes` is for tests. */
export function indexColumns(columns: SpellColumns, mostSetBytes?: number): AsOfIndex {
  const { log, points, rows } = buildIndex(columns, mostSetBytes);
  const { from, until, flags, spell } = columns;
  const turns = new Map<InstrumentId | undefined, readonly Day[]>();

  const spellsWhere = (instrument: InstrumentId, wanted: (row: number) => boolean): Spell[] => {
    const found: Spell[] = [];
    const [first, end] = rows.of(rows.instrument(instrument));
    for (let row = first; row < end; row++) if (wanted(row)) found.push(spell(row));
    return found;
  };

  const beginning = (row: number): Change => {
    const after = spell(row);
    const before = (flags[row] as number) & ADJOINS ? spell(row - 1) : null;
    return { on: after.from, instrument: after.instrument, participant: after.participant, before, after };
  };
  const ending = (row: number): Change => {
    const before = spell(row);
    return { on: before.until, instrument: before.instrument, participant: before.participant, before, after: null };
  };
  const changesOf = (instrument: InstrumentId, window: Span): Change[] => {
    const changes: Change[] = [];
    const [first, end] = rows.of(rows.instrument(instrument));
    for (let row = first; row < end; row++) {
      if (isWithin(window.from, window.until, from[row] as number)) changes.push(beginning(row));
      const adjoined = row + 1 < end && (flags[row + 1] as number) & ADJOINS;
      const last = until[row] as number;
      if (last !== OPEN && !adjoined && isWithin(window.from, window.until, last)) changes.push(ending(row));
    }
    return changes.sort((a, b) => a.on - b.on);
  };

  return {
    at: (instrument, day) => spellsWhere(instrument, (row) => isWithin(from[row] as number, until[row] as number, day)),
    between: (instrument, first, end) =>
      spellsWhere(
        instrument,
        (row) =>
          overlap({ from: from[row] as number, until: until[row] as number }, { from: first, until: end }) !== null,
      ),
    changes: (first, end, instrument) => {
      if (instrument !== undefined) return changesOf(instrument, { from: first, until: end });
      return Array.from(rows.changes(first, end), (entry) =>
        entry & 1 ? ending(entry >>> 1) : beginning(entry >>> 1),
      );
    },
    countOver: (instrument) => {
      const number = rows.instrument(instrument);
      const steps: CountStep[] = [];
      for (let point = points.starts[number] ?? 0; point < (points.starts[number + 1] ?? 0); point++) {
        const step = {
          from: points.days[point] as number,
          parties: points.parties[point] as number,
          consented: points.consented[point] as number,
          signatories: points.signatories[point] as number,
        };
        const last = steps[steps.length - 1];
        if (!last || !sameCount(last, step)) steps.push(step);
      }
      return steps;
    },
    turningDays: (instrument) => {
      let days = turns.get(instrument);
      if (!days) {
        const number = instrument === undefined ? 0 : rows.instrument(instrument);
        days = Array.from(instrument === undefined ? log.days : rows.memberCounts(number).days);
        turns.set(instrument, days);
      }
      return days;
    },
    holds: stayAround,
    rows,
  };
}

function sameCount(a: CountStep, b: CountStep): boolean {
  return a.parties === b.parties && a.consented === b.consented && a.signatories === b.signatories;
}
