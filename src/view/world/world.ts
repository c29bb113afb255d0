import { type Depositary, openFolded } from "../../depositary.ts";
import { openFile } from "../../graph/file-standings.ts";
import type { Rows } from "../../graph/graph.ts";
import type { ReadFile } from "../../graph/read-file.ts";
import type { Places } from "../../graph/write-file.ts";
import type { Day } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";

/** An opened file, as the page of a world shows and asks it. */
export interface World {
  readonly depositary: Depositary;
  readonly rows: Rows;
  readonly places: Places;
  /** The days of the slider: from the first change to the record's date. */
  readonly first: Day;
  readonly last: Day;
  readonly sourced: boolean;
}

/** Builds the index: some tenths of a second for a million spells. */
export function worldOf(file: ReadFile): World {
  const { standings, graph, places, sourced } = openFile(file);
  if (!places) throw new Error("a file is placed when it is read");
  const depositary = openFolded(standings, graph);
  const [earliest = depositary.record.date] = graph.turningDays();
  const last = Math.max(depositary.record.date, earliest);
  return { depositary, rows: graph.rows, places, first: earliest, last, sourced };
}

/** What is lit: an instrument, or a participant, by number; null for nothing. */
export type Lit = { readonly instrument: number } | { readonly participant: number } | null;

/** The rows of what is lit. */
export function litRows({ rows }: World, lit: Lit): number[] {
  if (lit === null) return [];
  if ("instrument" in lit) {
    const [first, end] = rows.of(lit.instrument);
    return Array.from({ length: end - first }, (_, i) => first + i);
  }
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) if (rows.participant[row] === lit.participant) found.push(row);
  return found;
}

/** One spell in a sentence: "Norland and the Herring Pact: party, 1 Jan 1960 to 3 Mar 1980, withdrew". */
export function spellInWords({ depositary, rows }: World, row: number): string {
  const { participant, instrument, state, from, until, ended } = rows.spell(row);
  const { names } = depositary;
  const days = Number.isFinite(until) ? `${inWords(from)} to ${inWords(until - 1)}` : `since ${inWords(from)}`;
  const standing = state.leaving ? "leaving" : state.standing;
  const end = ended ? `, ${ended.how}` : "";
  return `${names.short(participant, from)} and ${names.short(instrument, from)}: ${standing}, ${days}${end}`;
}
