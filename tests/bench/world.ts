import {
  checkedColumns,
  DEPARTED,
  instrumentOf,
  instrumentsOfRows,
  OPEN,
  PARTY,
  type SpellColumns,
} from "../../src/graph/columns.ts";
import type { Spell } from "../../src/standing/spell.ts";
import { type Day, dayOf, FOREVER } from "../../src/time/day.ts";

const PARTICIPANTS = 220;
const [SMALLEST, LARGEST] = [2, 200];
const ENDED = 0.05;
const REJOINED = 0.1;
/** Of an instrument's participants, those that are there from its first day. */
const FOUNDING = 0.3;
const OPENED = dayOf(1945, 1, 1);
const OPENED_DAYS = 75 * 365;
const JOINING_DAYS = 25 * 365;

/** Memberships and the number of instruments that hold them; 75,000 is the size of the World Treaty Index. */
export const SIZES: Readonly<Record<string, { edges: number; instruments: number }>> = {
  "1e4": { edges: 10_000, instruments: 150 },
  "1e5": { edges: 100_000, instruments: 1_000 },
  "1e6": { edges: 1_000_000, instruments: 75_000 },
  "1e7": { edges: 10_000_000, instruments: 300_000 },
};

/** Mulberry32: the same seed gives the same numbers, from 0 to before 1, on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A made-up world of memberships: sizes of instruments by a power law, a few ended, some of these taken up again. */
export function worldOf({ edges, instruments }: { edges: number; instruments: number }, seed = 1): SpellColumns {
  const random = seeded(seed);
  const sizes = sizesOf(edges, instruments, random);
  const starts = new Uint32Array(instruments + 1);
  const participant = new Uint16Array(edges);
  const from = new Int32Array(edges);
  const until = new Int32Array(edges).fill(OPEN);
  const flags = new Uint8Array(edges).fill(PARTY);
  const everyone = Uint16Array.from({ length: PARTICIPANTS }, (_, i) => i);
  let row = 0;
  sizes.forEach((size, i) => {
    const end = row + size;
    const opened = OPENED + Math.floor(random() * OPENED_DAYS);
    for (const who of drawn(everyone, size, random)) {
      if (row === end) break;
      let first = opened;
      if (random() >= FOUNDING) first += 1 + Math.floor(random() ** 2 * JOINING_DAYS);
      participant[row] = who;
      from[row] = first;
      if (random() < ENDED) {
        const last = first + 30 + Math.floor(random() * JOINING_DAYS);
        until[row] = last;
        flags[row] = PARTY | DEPARTED;
        if (random() < REJOINED && row + 1 < end) {
          row++;
          participant[row] = who;
          from[row] = last + 30 + Math.floor(random() * 3650);
        }
      }
      row++;
    }
    starts[i + 1] = row;
  });
  const columns = {
    participants: Array.from({ length: PARTICIPANTS }, (_, i) => `P${String(i).padStart(3, "0")}`),
    instruments: Array.from({ length: instruments }, (_, i) => `t${String(i).padStart(6, "0")}`),
    starts,
    participant,
    from,
    until,
    flags,
  };
  return checkedColumns({ ...columns, spell: (at) => spellOf(columns, at) });
}

function spellOf(columns: Omit<SpellColumns, "spell">, row: number): Spell {
  const cause = { act: null, rule: "made up", computed: false };
  const end = columns.until[row] as number;
  return {
    participant: columns.participants[columns.participant[row] as number] as string,
    instrument: columns.instruments[instrumentOf(columns.starts, row)] as string,
    from: columns.from[row] as number,
    until: end === OPEN ? FOREVER : end,
    state: { standing: "party", leaving: null, suspended: null, provisional: false, notToBecome: false },
    orElse: [],
    contested: [],
    began: cause,
    ended: end === OPEN ? null : { ...cause, how: "withdrew" },
  };
}

/** Some of everyone, ascending. */
function drawn(everyone: Uint16Array, size: number, random: () => number): Uint16Array {
  for (let i = 0; i < size; i++) {
    const other = i + Math.floor(random() * (everyone.length - i));
    const one = everyone[i] as number;
    everyone[i] = everyone[other] as number;
    everyone[other] = one;
  }
  return everyone.slice(0, size).sort();
}

/** Sizes that follow a power law whose steepness makes them add up to `edges`; the last few are filled up or cut. */
function sizesOf(edges: number, instruments: number, random: () => number): number[] {
  const mean = edges / instruments;
  let [flat, steep] = [-3, 6];
  for (let i = 0; i < 60; i++) {
    const middle = (flat + steep) / 2;
    if (meanOf(middle) > mean) flat = middle;
    else steep = middle;
  }
  const shares = weightsOf(flat);
  const total = shares.reduce((sum, weight) => sum + weight, 0);
  let upTo = 0;
  const chances = Float64Array.from(shares, (weight) => {
    upTo += weight;
    return upTo / total;
  });
  const sizes = Array.from({ length: instruments }, () => {
    const chance = random();
    return (
      SMALLEST +
      Math.max(
        0,
        chances.findIndex((each) => chance < each),
      )
    );
  });
  let missing = edges - sizes.reduce((sum, size) => sum + size, 0);
  for (let i = 0; missing !== 0; i = (i + 1) % instruments) {
    const size = sizes[i] as number;
    const step = missing > 0 ? Math.min(missing, LARGEST - size, 8) : Math.max(missing, SMALLEST - size, -8);
    sizes[i] = size + step;
    missing -= step;
  }
  return sizes;
}

function weightsOf(steepness: number): number[] {
  return Array.from({ length: LARGEST - SMALLEST + 1 }, (_, i) => (SMALLEST + i) ** -steepness);
}

function meanOf(steepness: number): number {
  const weights = weightsOf(steepness);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, i) => sum + weight * (SMALLEST + i), 0) / total;
}

/** What is asked of every peer in the same words. An instrument is drawn as often as it has edges, days evenly. */
export interface Asked {
  readonly instrument: number;
  readonly other: number;
  readonly day: Day;
  /** The day to which one step of the slider goes from `day`. */
  readonly next: Day;
  /** The end of ten years that begin on `day`. */
  readonly later: Day;
}

export function askedOf(columns: SpellColumns, count: number, seed = 2): Asked[] {
  const random = seeded(seed);
  const instruments = instrumentsOfRows(columns);
  const any = () => instruments[Math.floor(random() * instruments.length)] as number;
  return Array.from({ length: count }, () => {
    const instrument = any();
    const day = OPENED + Math.floor(random() * (OPENED_DAYS + JOINING_DAYS));
    return { instrument, other: any(), day, next: day + 1, later: day + 3650 };
  });
}
