import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { DEPARTURES, type Ending, type Spell } from "../standing/spell.ts";
import { type Day, dayOf, FOREVER } from "../time/day.ts";
import { countsAsParty } from "./graph.ts";

/**
 * Spells as columns of numbers, one row a spell, sorted by instrument, participant and first day: 11 bytes a row.
 * Participants and instruments are numbered by their place in the sorted lists of ids.
 */
export interface SpellColumns {
  readonly participants: readonly ParticipantId[];
  readonly instruments: readonly InstrumentId[];
  /** Rows of instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly participant: Uint16Array;
  readonly from: Int32Array;
  /** The first day after the spell; `OPEN` while there is none. */
  readonly until: Int32Array;
  /** What the row counts as, and the bits below. */
  readonly flags: Uint8Array;
  spell(row: number): Spell;
}

/** The `until` of a row that is still open: later than every day that can be written. */
export const OPEN = 0x7fffffff;
/** The days that can be written as `YYYY-MM-DD`, which are those that the index keeps. */
export const FIRST_DAY = dayOf(0, 1, 1);
export const LAST_DAY = dayOf(9999, 12, 31);
/** At most so many participants: their numbers take two bytes. */
export const MOST_PARTICIPANTS = 0x10000;

/** What a row counts as: the low two bits of its flags. `PARTY` is for sure and not suspended; doubt is `OTHER`. */
export const OTHER = 0;
export const PARTY = 1;
export const CONSENTED = 2;
export const SIGNATORY = 3;
export const TALLY = 3;
/** The row begins on the day on which the row before, of the same pair, ends. */
export const ADJOINS = 4;
/** The member itself ended it, or was excluded. */
export const DEPARTED = 8;

/** Spells of a fold as columns. Throws a RangeError for a spell without a first day or without any day. */
export function columnsOf(spells: readonly Spell[]): SpellColumns {
  const sorted = [...spells].sort(inOrder);
  const participants = [...new Set(sorted.map((spell) => spell.participant))].sort(textOrder);
  const numbers = new Map(participants.map((id, number) => [id, number]));
  if (participants.length > MOST_PARTICIPANTS) {
    throw new RangeError(`graph: ${participants.length} participants, and the index numbers ${MOST_PARTICIPANTS}`);
  }
  const instruments: InstrumentId[] = [];
  const starts: number[] = [];
  sorted.forEach((spell, row) => {
    if (spell.instrument === instruments[instruments.length - 1]) return;
    instruments.push(spell.instrument);
    starts.push(row);
  });
  starts.push(sorted.length);
  return checkedColumns({
    participants,
    instruments,
    starts: Uint32Array.from(starts),
    participant: Uint16Array.from(sorted, (spell) => numbers.get(spell.participant) ?? 0),
    from: Int32Array.from(sorted, firstDayOf),
    until: Int32Array.from(sorted, (spell) => (spell.until === FOREVER ? OPEN : spell.until)),
    flags: Uint8Array.from(sorted, flagsOf),
    spell: (row) => {
      const spell = sorted[row];
      if (!spell) throw new RangeError(`graph: there is no row ${row}`);
      return spell;
    },
  });
}

/**
 * Checks what every verb relies on and marks the rows that adjoin the row before. Throws a RangeError that names the
 * first row that ends before it begins, is out of order, shares a day with another spell of its pair, or lies outside
 * the years 0000 to 9999.
 */
export function checkedColumns(columns: SpellColumns): SpellColumns {
  const { starts, participant, from, until, flags } = columns;
  for (let i = 0; i + 1 < starts.length; i++) {
    let [who, last] = [-1, 0];
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      const [now, first, end] = [participant[row] as number, from[row] as number, until[row] as number];
      if (first < FIRST_DAY || (end > LAST_DAY && end !== OPEN)) {
        throw new RangeError(`graph: the spell in row ${row} lies outside the years 0000 to 9999`);
      }
      if (first >= end) throw new RangeError(`graph: the spell in row ${row} has no days`);
      if (now < who) throw new RangeError(`graph: the spell in row ${row} is out of order`);
      if (now === who && first < last) throw new RangeError(`graph: two spells of one pair overlap in row ${row}`);
      if (now === who && first === last) flags[row] = (flags[row] as number) | ADJOINS;
      who = now;
      last = end;
    }
  }
  return columns;
}

interface Countable {
  readonly state: Spell["state"];
  readonly orElse: Spell["orElse"];
  readonly ended: { readonly how: Ending } | null;
}

/** The instrument of a row. */
export function instrumentOf(starts: ArrayLike<number>, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= row) low = middle;
    else high = middle;
  }
  return low;
}

/** The instrument of each row. */
export function instrumentsOfRows({ starts, from }: Pick<SpellColumns, "starts" | "from">): Uint32Array {
  const instruments = new Uint32Array(from.length);
  for (let i = 0; i + 1 < starts.length; i++) instruments.fill(i, starts[i], starts[i + 1]);
  return instruments;
}

function firstDayOf({ participant, instrument, from }: Spell): Day {
  if (Number.isFinite(from)) return from;
  throw new RangeError(`graph: a spell of ${participant} and ${instrument} has no first day`);
}

/** The flags of a spell or of a kind of them, without `ADJOINS`. */
export function flagsOf({ state, orElse, ended }: Countable): number {
  const departed = state.standing === "party" && ended !== null && DEPARTURES.includes(ended.how) ? DEPARTED : 0;
  if (state.standing === "consented") return CONSENTED | departed;
  if (state.standing === "signatory") return SIGNATORY | departed;
  return (countsAsParty(state) && orElse.every(countsAsParty) ? PARTY : OTHER) | departed;
}

function inOrder(a: Spell, b: Spell): number {
  return textOrder(a.instrument, b.instrument) || textOrder(a.participant, b.participant) || a.from - b.from;
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
