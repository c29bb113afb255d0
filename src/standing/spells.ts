import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { type Inner, type Move, NOTHING } from "./moves.ts";
import type { Spell, State } from "./spell.ts";
import { type Segment, stateKey } from "./worlds.ts";

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
  const days = [segments, ...others.values()].flatMap((each) => each.map((segment) => segment.from));
  const spells: Spell[] = [];
  let last: { key: string; spell: Spell } | null = null;
  for (const from of others.size > 0 ? [...new Set(days)].sort((a, b) => a - b) : days) {
    const segment = segmentAt(segments, from);
    const states = shown(segment.states);
    const contested = [...others].flatMap(([view, segmentsOfView]) => {
      const state = bare(segmentAt(segmentsOfView, from).states[0] ?? NOTHING);
      return stateKey(state) === stateKey(states[0] ?? NOTHING) ? [] : [{ view, state }];
    });
    const key = [...states.map(stateKey), "/", ...contested.map((c) => `${c.view}=${stateKey(c.state)}`)].join(" ");
    if (last && last.key === key) continue;
    if (last && last.spell.state.standing !== "none") spells.push(closed(last.spell, from, segment, states));
    const cause = lastMove(segment, from)?.cause ?? UNKNOWN_CAUSE;
    const [state = NOTHING, ...orElse] = states;
    last = {
      key,
      spell: { participant, instrument, from, until: FOREVER, state, orElse, contested, began: cause, ended: null },
    };
  }
  if (last && last.spell.state.standing !== "none") spells.push(last.spell);
  return spells;
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
function closed(spell: Spell, until: Day, next: Segment, states: readonly State[]): Spell {
  const after = states[0]?.standing ?? "none";
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
  const [only] = inner;
  if (only && inner.length === 1) return [bare(only)];
  const states = new Map(inner.map((state) => [stateKey(state), bare(state)]));
  return [...states.values()];
}
