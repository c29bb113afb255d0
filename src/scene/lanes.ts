import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { addMonths, type Day, FOREVER } from "../time/day.ts";
import { overlap, type Span } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import { leftOn } from "./labels.ts";
import { groupedRows, type Joint, jointsOf, type LaneSort, withPredecessors } from "./lanes-order.ts";
import { endingWords, noteOf, rowSentence } from "./lanes-words.ts";
import type { Look, MeasureChoice } from "./scene.ts";
import { firstDayOf } from "./strip.ts";

/**
 * Swimlanes: a row a participant, a bar a spell, over a true-scale axis. Rows stand in the order of the record's date,
 * or of the last day that is supposed, and stay there when the day moves: a drag moves the cursor and nothing else.
 */
export interface Lanes {
  readonly instrument: InstrumentId;
  /** First day of the axis, and the first day after it. */
  readonly from: Day;
  readonly until: Day;
  /** A line through all rows; null where it never was in force. */
  readonly inForce: Day | null;
  readonly ended: Day | null;
  readonly groups: readonly LaneGroup[];
}

export interface LaneGroup {
  /** Empty where rows are not grouped. */
  readonly title: string;
  /** How many belong under the title; a predecessor that stands above its successors does not. */
  readonly count: number;
  readonly rows: readonly LaneRow[];
}

export interface LaneRow {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly bars: readonly LaneBar[];
  /** From notice to effect: the bar's top edge falls to zero. */
  readonly wedges: readonly Span[];
  readonly exits: readonly LaneExit[];
  /** Suspensions toward single participants, and of rights or of operation, under the bar: it still counts. */
  readonly toward: readonly Span[];
  /** Who goes on where this one ended, and the day; drawn as a kinked line to their rows. */
  readonly joints: readonly { readonly to: ParticipantId; readonly day: Day }[];
  /** The day from which on the row is what is supposed, not what is recorded; null where nothing is. */
  readonly supposed: Day | null;
  /** Beside the end of one that ceased: who goes on; empty for all others. */
  readonly ending: string;
  /** At the right end, the weightiest first, as many as fit: a suspension; since when, where not all have that. */
  readonly notes: readonly string[];
  /** All of it in words, for the row's name and for those who hear it. */
  readonly sentence: string;
}

/** What a bar shows; a bar is drawn up to the axis's end where it is still open. */
export interface LaneBar extends Span {
  readonly look: Exclude<Look, "ghost" | "ended" | "absent">;
}

export interface LaneExit {
  readonly day: Day;
  readonly words: string;
  /** Up to which day the dotted rest runs: its return, or the end of the axis. */
  readonly until: Day;
}

/** A hypothetical act on top of the record. */
export interface SupposedAct {
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly on: Day;
}

/** @param supposed what the basis holds beyond what is recorded */
export function lanesOf(
  basis: SceneBasis,
  instrument: InstrumentId,
  sort: LaneSort,
  measure: MeasureChoice,
  supposed: readonly SupposedAct[] = [],
): Lanes {
  const { graph, standings, record } = basis;
  const from = firstDayOf(basis, instrument);
  // Up to the record's date, or to the last change that is already known to come.
  const coming = graph.turningDays(instrument).at(-1) ?? record.date;
  const until = (coming > record.date ? addMonths(coming, 3) : record.date) + 1;
  const clock = standings.clock(instrument);
  const axis = { from, until };
  const spells = new Map<ParticipantId, Spell[]>();
  for (const spell of graph.between(instrument, from, until))
    spells.set(spell.participant, [...(spells.get(spell.participant) ?? []), spell]);
  // One that only took over the place of another after the end has nothing to be drawn.
  const shown = [...spells.keys()].filter((id) =>
    (spells.get(id) ?? []).some((spell) => barOf(spell, axis).length > 0),
  );
  const joints = jointsOf(basis, instrument).filter(({ to }) => shown.includes(to));
  const own = supposed.filter((act) => act.instrument === instrument);
  const rowOf = (participant: ParticipantId) =>
    laneRow(
      basis,
      instrument,
      participant,
      spells.get(participant) ?? [],
      axis,
      joints.filter((joint) => joint.from === participant),
      own.filter((act) => act.participant === participant),
    );
  const groups = groupedRows(basis, instrument, shown, sort, measure, own.length > 0 ? until - 1 : record.date);
  return {
    instrument,
    from,
    until,
    inForce: clock.inForce,
    ended: clock.ended?.on ?? null,
    groups: withPredecessors(groups, joints).map(({ title, participants }) => ({
      title,
      count:
        groups.find((group) => group.title === title)?.participants.filter((id) => participants.includes(id)).length ??
        0,
      rows: participants.map(rowOf),
    })),
  };
}

/** One row by itself: all spells of a participant toward an instrument, on an axis of the caller's. */
export function laneOf(basis: SceneBasis, instrument: InstrumentId, participant: ParticipantId, axis: Span): LaneRow {
  return laneRow(basis, instrument, participant, basis.standings.spellsOf(participant, instrument), axis, [], []);
}

function laneRow(
  basis: SceneBasis,
  instrument: InstrumentId,
  participant: ParticipantId,
  spells: readonly Spell[],
  axis: Span,
  joints: readonly Joint[],
  supposed: readonly SupposedAct[],
): LaneRow {
  const { names, record, standings } = basis;
  const memberships = membershipsOf(spells);
  const exits = memberships.filter(isDeparture).map((membership) => exitOf(membership, spells, axis));
  const toward = standings.toward.filter((each) => each.instrument === instrument && each.by === participant);
  const partly = spells.filter(({ state }) => state.suspended === "rights" || state.suspended === "operation");
  const name = names.short(participant, record.date);
  const since = supposed.length === 0 ? null : Math.min(...supposed.map(({ on }) => on));
  return {
    participant,
    name,
    bars: spells.flatMap((spell) => barOf(spell, axis)).reduce(joined, []),
    wedges: memberships.flatMap(wedgeOf),
    exits,
    toward: [...toward, ...partly].flatMap((span) => overlap(span, axis) ?? []).sort((a, b) => a.from - b.from),
    joints: joints.map(({ to, day }) => ({ to, day })),
    supposed: since,
    ending: endingWords(basis, spells, joints),
    notes: noteOf(basis, instrument, memberships, spells, toward, since !== null),
    sentence: rowSentence(basis, name, spells, memberships, since),
  };
}

function barOf(spell: Spell, axis: Span): LaneBar[] {
  const look = lookOf(spell, true);
  const part = overlap(spell, axis);
  if (look === "ghost" || look === "ended" || look === "absent" || !part) return [];
  return [{ ...part, look }];
}

/** Spells that differ in what no bar shows are one bar: no seam between them. */
function joined(bars: readonly LaneBar[], bar: LaneBar): LaneBar[] {
  const last = bars.at(-1);
  return last && last.look === bar.look && last.until === bar.from
    ? [...bars.slice(0, -1), { ...last, until: bar.until }]
    : [...bars, bar];
}

/** From the notice to the end of the membership that it ended; a revoked notice has no wedge. */
function wedgeOf(membership: Membership): Span[] {
  const leaving = membership.spells.at(-1);
  if (!leaving?.state.leaving) return [];
  const { notice, effect } = leaving.state.leaving;
  const until = membership.until === FOREVER ? effect : membership.until;
  return until !== null && notice < until ? [{ from: notice, until }] : [];
}

function exitOf(membership: Membership, spells: readonly Spell[], axis: Span): LaneExit {
  const day = membership.until;
  const back = spells.find(
    (spell) => spell.from >= day && spell.state.standing !== "former" && spell.state.standing !== "none",
  );
  const words = membership.ended?.how === "excluded" ? `excluded ${inWords(day, "short")}` : leftOn(day);
  return { day, words, until: Math.min(back?.from ?? axis.until, axis.until) };
}
