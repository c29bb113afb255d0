import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { type Inner, type Move, NOTHING } from "./moves.ts";
import type { Spell, State } from "./spell.ts";
import { isSameState, type Segment } from "./worlds.ts";

const UNKNOWN_CAUSE = { act: null, rule: "first recorded day", computed: false };

/**
 * Turns a pair's segments into spells: cut where another view differs, joined where nothing differs, `none` left out.
 * `others`: the same pair folded under each view that its acts name.
 */
export function spellsOf(
  participant: ParticipantId,
  instrument: InstrumentId,
  segments: readonly Segment[],
  others: ReadonlyMap<string, readonly Segment[]>,
): Spell[] {
  const spells: Spell[] = [];
  let last: Spell | null = null;
  for (const from of daysOf(segments, others)) {
    const segment = segmentAt(segments, from);
    const states = shown(segment.states);
    const [state = NOTHING, ...orElse] = states;
    const contested = contestedOn(from, state, others);
    if (last && isSame(last, state, orElse, contested)) continue;
    if (last && last.state.standing !== "none") spells.push(closed(last, from, segment, state));
    const began = lastMove(segment, from)?.cause ?? UNKNOWN_CAUSE;
    last = { participant, instrument, from, until: FOREVER, state, orElse, contested, began, ended: null };
  }
  if (last && last.state.standing !== "none") spells.push(last);
  return spells;
}

/** The days on which a segment of any view begins, ascending. */
function daysOf(segments: readonly Segment[], others: ReadonlyMap<string, readonly Segment[]>): readonly Day[] {
  const days = segments.map((segment) => segment.from);
  if (others.size === 0) return days;
  for (const other of others.values()) for (const segment of other) days.push(segment.from);
  return [...new Set(days)].sort((a, b) => a - b);
}

type Contested = Spell["contested"];
const UNCONTESTED: Contested = [];

/** The views under which another state than `state` holds. */
function contestedOn(day: Day, state: State, others: ReadonlyMap<string, readonly Segment[]>): Contested {
  if (others.size === 0) return UNCONTESTED;
  return [...others].flatMap(([view, segments]) => {
    const seen = bare(segmentAt(segments, day).states[0] ?? NOTHING);
    return isSameState(seen, state) ? [] : [{ view, state: seen }];
  });
}

function isSame(spell: Spell, state: State, orElse: readonly State[], contested: Contested): boolean {
  return (
    isSameState(spell.state, state) &&
    spell.orElse.length === orElse.length &&
    spell.orElse.every((other, i) => isSameState(other, orElse[i] ?? NOTHING)) &&
    spell.contested.length === contested.length &&
    spell.contested.every(
      ({ view, state: seen }, i) => view === contested[i]?.view && isSameState(seen, contested[i].state),
    )
  );
}

function segmentAt(segments: readonly Segment[], day: Day): Segment {
  const found = segments.findLast((segment) => segment.from <= day);
  if (!found) throw new RangeError("standing/spells: the segments of a pair begin before every day");
  return found;
}

function lastMove(segment: Segment, from: Day): Move | undefined {
  return segment.from === from ? segment.moves[segment.moves.length - 1] : undefined;
}

/** An end is known where membership, or whatever standing it was, is over; else another spell goes on. */
function closed(spell: Spell, until: Day, next: Segment, { standing: after }: State): Spell {
  const over = after === "none" || (after === "former" && spell.state.standing !== "former") || after === "signatory";
  const move = over && next.from === until ? next.moves.find((m) => m.ending !== null) : undefined;
  return { ...spell, until, ended: move?.ending ? { ...move.cause, how: move.ending } : null };
}

function bare(inner: Inner): State {
  const { standing, leaving, suspended, provisional, notToBecome } = inner;
  return { standing, leaving, suspended, provisional, notToBecome };
}

/** What may hold, without what only the fold needs to know; the one that binds most first. */
function shown(inner: readonly Inner[]): State[] {
  const states: State[] = [];
  for (const state of inner) if (!states.some((other) => isSameState(other, state))) states.push(bare(state));
  return states;
}
