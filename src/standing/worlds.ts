import { ALWAYS, type Day } from "../time/day.ts";
import { isWithin } from "../time/span.ts";
import { type Inner, type Move, NOTHING } from "./moves.ts";
import type { Standing, State } from "./spell.ts";

/** A run of days with the same possible states; it lasts until the next segment. The first state binds most. */
export interface Segment {
  readonly from: Day;
  readonly states: readonly Inner[];
  /** The moves of this day that changed what holds, in order; the last one is why the segment began. */
  readonly moves: readonly Move[];
}

interface World {
  readonly state: Inner;
  /** `innerKey` of the state. */
  readonly key: string;
  /** Unsure moves that have already happened in this world. */
  readonly done: ReadonlySet<Move>;
}

/** More overlapping unsure dates than any history needs; beyond it the record is at fault, not the fold. */
const MOST_WORLDS = 256;

/**
 * Makes the moves in order of day. A move dated to the day changes every world; a coarser one splits the worlds on
 * its earliest day (it may have happened) and joins them on its latest (it has). Days before the first move: nothing.
 */
export function segmentsOf(moves: readonly Move[]): Segment[] {
  const days = [...new Set(moves.flatMap((move) => [move.early, move.late]))]
    .filter((day) => Number.isFinite(day))
    .sort((a, b) => a - b);
  let worlds: World[] = [worldOf(NOTHING, NONE_DONE)];
  const unsure = moves.filter((move) => move.early < move.late);
  const segments: Segment[] = [{ from: ALWAYS, states: [NOTHING], moves: [] }];
  for (const day of days) {
    const changing: Move[] = [];
    const today = moves.filter((move) => move.late === day).sort(inOrder);
    for (const move of today) {
      const before = keyOf(worlds);
      worlds = worlds.map((world) => settle(world, move));
      if (keyOf(worlds) !== before) changing.push(move);
    }
    const open = unsure.filter((move) => isWithin(move.early, move.late, day)).sort(inOrder);
    for (const move of open) {
      const before = keyOf(worlds);
      worlds = distinct([...worlds, ...worlds.flatMap((world) => perhaps(world, move))]);
      if (keyOf(worlds) !== before) changing.push(move);
    }
    worlds = distinct(worlds);
    if (worlds.length > MOST_WORLDS) throw new RangeError(`more than ${MOST_WORLDS} possible histories of one pair`);
    if (changing.length > 0) segments.push({ from: day, states: statesOf(worlds), moves: changing });
  }
  return segments;
}

function inOrder(a: Move, b: Move): number {
  return a.order - b.order || (a.cause.act?.line ?? 0) - (b.cause.act?.line ?? 0);
}

const NONE_DONE: ReadonlySet<Move> = new Set();

function worldOf(state: Inner, done: ReadonlySet<Move>): World {
  return { state, key: innerKey(state), done };
}

function settle(world: World, move: Move): World {
  if (world.done.has(move)) return { ...world, done: new Set([...world.done].filter((other) => other !== move)) };
  const state = move.apply(world.state);
  return state === world.state ? world : worldOf(state, world.done);
}

/** The world in which an open move happens today; none where it has happened, or has nothing to change yet. */
function perhaps(world: World, move: Move): World[] {
  if (world.done.has(move)) return [];
  const changed = worldOf(move.apply(world.state), new Set([...world.done, move]));
  return changed.key === world.key ? [] : [changed];
}

function distinct(worlds: readonly World[]): World[] {
  if (worlds.length === 1) return [...worlds];
  const kept: World[] = [];
  for (const world of worlds) {
    const twin = kept.some(
      (other) =>
        other.key === world.key &&
        other.done.size === world.done.size &&
        [...other.done].every((move) => world.done.has(move)),
    );
    if (!twin) kept.push(world);
  }
  return kept;
}

function statesOf(worlds: readonly World[]): Inner[] {
  const [only] = worlds;
  if (only && worlds.length === 1) return [only.state];
  const states = new Map(worlds.map((world) => [world.key, world.state]));
  return [...states.values()].sort((a, b) => BINDING[b.standing] - BINDING[a.standing]);
}

/** How much a standing binds: decides which of several possible states a spell shows. */
const BINDING: Record<Standing, number> = { none: 0, former: 1, signatory: 2, consented: 3, party: 4 };

export function stateKey(state: State): string {
  const leaving = state.leaving ? `${state.leaving.notice}>${state.leaving.effect}` : "";
  return `${state.standing}|${leaving}|${state.suspended ?? ""}|${state.provisional}|${state.notToBecome}`;
}

function innerKey(state: Inner): string {
  return `${stateKey(state)}|${state.signed}`;
}

function keyOf(worlds: readonly World[]): string {
  const [only] = worlds;
  if (only && worlds.length === 1) return only.key;
  return [...new Set(worlds.map((world) => world.key))].sort().join("&");
}
