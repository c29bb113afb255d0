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
  const sorted = [...moves].sort(inOrder);
  const unsure = sorted.filter((move) => move.early < move.late);
  let worlds: readonly World[] = [{ state: NOTHING, done: NONE_DONE }];
  const segments: Segment[] = [{ from: ALWAYS, states: [NOTHING], moves: [] }];
  let changing: Move[] = [];
  const after = (next: readonly World[], move: Move) => {
    if (!allowTheSame(worlds, next)) changing.push(move);
    worlds = next;
  };
  for (const day of daysOf(moves)) {
    for (const move of sorted) if (move.late === day) after(settled(worlds, move), move);
    for (const move of unsure) {
      if (!isWithin(move.early, move.late, day)) continue;
      after(distinct([...worlds, ...worlds.flatMap((world) => perhaps(world, move))]), move);
    }
    worlds = distinct(worlds);
    if (worlds.length > MOST_WORLDS) throw new RangeError(`more than ${MOST_WORLDS} possible histories of one pair`);
    if (changing.length === 0) continue;
    segments.push({ from: day, states: statesOf(worlds), moves: changing });
    changing = [];
  }
  return segments;
}

/** The days on which a move may or must have been made, ascending. */
function daysOf(moves: readonly Move[]): Day[] {
  const days = new Set<Day>();
  for (const { early, late } of moves) {
    if (Number.isFinite(early)) days.add(early);
    if (Number.isFinite(late)) days.add(late);
  }
  return [...days].sort((a, b) => a - b);
}

function inOrder(a: Move, b: Move): number {
  return a.order - b.order || (a.cause.act?.line ?? 0) - (b.cause.act?.line ?? 0);
}

const NONE_DONE: ReadonlySet<Move> = new Set();

function settled(worlds: readonly World[], move: Move): readonly World[] {
  const [only] = worlds;
  if (!only || worlds.length > 1) return worlds.map((world) => settle(world, move));
  const next = settle(only, move);
  return next === only ? worlds : [next];
}

function settle(world: World, move: Move): World {
  if (world.done.has(move)) return { ...world, done: new Set([...world.done].filter((other) => other !== move)) };
  const state = move.apply(world.state);
  return state === world.state ? world : { state, done: world.done };
}

/** The world in which an open move happens today; none where it has happened, or has nothing to change yet. */
function perhaps(world: World, move: Move): World[] {
  if (world.done.has(move)) return [];
  const state = move.apply(world.state);
  return isSameInner(state, world.state) ? [] : [{ state, done: new Set([...world.done, move]) }];
}

function distinct(worlds: readonly World[]): readonly World[] {
  if (worlds.length === 1) return worlds;
  const kept: World[] = [];
  for (const world of worlds) {
    const twin = kept.some(
      (other) =>
        isSameInner(other.state, world.state) &&
        other.done.size === world.done.size &&
        [...other.done].every((move) => world.done.has(move)),
    );
    if (!twin) kept.push(world);
  }
  return kept;
}

/** The states of the worlds without repetitions, the one that binds most first. */
function statesOf(worlds: readonly World[]): Inner[] {
  const states: Inner[] = [];
  for (const { state } of worlds) if (!states.some((other) => isSameInner(other, state))) states.push(state);
  return states.sort((a, b) => BINDING[b.standing] - BINDING[a.standing]);
}

/** How much a standing binds: decides which of several possible states a spell shows. */
const BINDING: Record<Standing, number> = { none: 0, former: 1, signatory: 2, consented: 3, party: 4 };

/** Whether the same states are possible in both; how often, and by which moves, does not matter. */
function allowTheSame(a: readonly World[], b: readonly World[]): boolean {
  if (a === b) return true;
  const within = (some: readonly World[], all: readonly World[]) =>
    some.every(({ state }) => all.some((other) => isSameInner(other.state, state)));
  return within(a, b) && within(b, a);
}

export function isSameState(a: State, b: State): boolean {
  return (
    a === b ||
    (a.standing === b.standing &&
      a.leaving?.notice === b.leaving?.notice &&
      a.leaving?.effect === b.leaving?.effect &&
      a.suspended === b.suspended &&
      a.provisional === b.provisional &&
      a.notToBecome === b.notToBecome)
  );
}

function isSameInner(a: Inner, b: Inner): boolean {
  return a === b || (a.signed === b.signed && isSameState(a, b));
}
