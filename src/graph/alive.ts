import type { Day } from "../time/day.ts";
import { countBefore } from "../time/turns.ts";
import { drop, put } from "./bits.ts";
import type { ChangeLog } from "./change-log.ts";
import { ADJOINS, type SpellColumns } from "./columns.ts";

const CHECKPOINTS = 16;

/**
 * Which rows cover a day, one bit a row: a copy of the nearest of a few checkpoints, and the changes from there to the
 * day applied or taken back.
 */
export class AliveMasks {
  private readonly columns: SpellColumns;
  private readonly log: ChangeLog;
  private readonly words: number;
  /** Checkpoint `k` has the days before `places[k]` of the log applied; the first has none. */
  private readonly places: readonly number[];
  private readonly masks: Uint32Array;

  constructor(columns: SpellColumns, log: ChangeLog) {
    this.columns = columns;
    this.log = log;
    this.words = Math.ceil(columns.from.length / 32);
    const places = [0];
    for (let k = 1; k < CHECKPOINTS; k++) {
      const place = countBefore(log.starts, (k * log.entries.length) / CHECKPOINTS);
      if (place > (places[places.length - 1] as number) && place < log.days.length) places.push(place);
    }
    this.places = places;
    this.masks = new Uint32Array(places.length * this.words);
    const mask = new Uint32Array(this.words);
    places.forEach((place, k) => {
      if (k > 0) this.forward(mask, places[k - 1] as number, place);
      this.masks.set(mask, k * this.words);
    });
  }

  get bytes(): number {
    return this.masks.byteLength;
  }

  /** Rows that cover `day`, bit `row & 31` of word `row >>> 5`, written into `into` or new words. */
  on(day: Day, into: Uint32Array = new Uint32Array(this.words)): Uint32Array {
    const { log, places, masks, words } = this;
    const place = countBefore(log.days, day + 1);
    const entry = log.starts[place] as number;
    let nearest = 0;
    for (let k = 1; k < places.length; k++) {
      const distance = Math.abs((log.starts[places[k] as number] as number) - entry);
      if (distance < Math.abs((log.starts[places[nearest] as number] as number) - entry)) nearest = k;
    }
    into.set(masks.subarray(nearest * words, (nearest + 1) * words));
    const start = places[nearest] as number;
    if (start <= place) this.forward(into, start, place);
    else this.back(into, place, start);
    return into;
  }

  private forward(mask: Uint32Array, from: number, until: number): void {
    const { entries, starts } = this.log;
    const { flags } = this.columns;
    const end = starts[until] as number;
    for (let i = starts[from] as number; i < end; i++) {
      const entry = entries[i] as number;
      const row = entry >>> 1;
      if (entry & 1) drop(mask, row);
      else {
        put(mask, row);
        if ((flags[row] as number) & ADJOINS) drop(mask, row - 1);
      }
    }
  }

  private back(mask: Uint32Array, from: number, until: number): void {
    const { entries, starts } = this.log;
    const { flags } = this.columns;
    const end = starts[from] as number;
    for (let i = (starts[until] as number) - 1; i >= end; i--) {
      const entry = entries[i] as number;
      const row = entry >>> 1;
      if (entry & 1) put(mask, row);
      else {
        drop(mask, row);
        if ((flags[row] as number) & ADJOINS) put(mask, row - 1);
      }
    }
  }
}
