import type { InstrumentId, ParticipantId, SuccessionType } from "../records/record.ts";
import { isDeparture, type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { addMonths, type Day, FOREVER } from "../time/day.ts";
import { covers, overlap, type Span } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import { leftOn } from "./labels.ts";
import { groupedRows, type Joint, jointsOf, type LaneSort, withPredecessors } from "./lanes-order.ts";
import type { Look, MeasureChoice } from "./scene.ts";
import { type Strip, stripOf } from "./strip.ts";

/**
 * Swimlanes: a row a participant, a bar a spell, over a true-scale axis. Rows stand in the order of the record's date
 * and stay there when the day moves, so that a drag moves the cursor and nothing else.
 */
export interface Lanes {
  readonly instrument: InstrumentId;
  /** First day of the axis, and the first day after it. */
  readonly from: Day;
  readonly until: Day;
  readonly ticks: Strip["ticks"];
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
  /** Suspensions toward single participants, under the bar. */
  readonly toward: readonly Span[];
  /** Who goes on where this one ended, and the day; drawn as a kinked line to their rows. */
  readonly joints: readonly { readonly to: ParticipantId; readonly day: Day }[];
  /** Beside the end of one that ceased: who goes on; empty for all others. */
  readonly ending: string;
  /** At the right end: since when, where that is not what all have; a suspension. */
  readonly note: string;
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

export function lanesOf(basis: SceneBasis, instrument: InstrumentId, sort: LaneSort, measure: MeasureChoice): Lanes {
  const { graph, standings } = basis;
  const { record } = basis;
  const { from, ticks } = stripOf(basis, instrument, "equal");
  // Up to the record's date, or to the last change that is already known to come.
  const coming = graph.turningDays(instrument).at(-1) ?? record.date;
  const until = (coming > record.date ? addMonths(coming, 3) : record.date) + 1;
  const clock = standings.clock(instrument);
  const ended = clock.ended?.on ?? null;
  const axis = { from, until };
  const spells = new Map<ParticipantId, Spell[]>();
  for (const spell of graph.between(instrument, from, until))
    spells.set(spell.participant, [...(spells.get(spell.participant) ?? []), spell]);
  const shown = [...spells.keys()].filter((id) =>
    (spells.get(id) ?? []).some(({ state }) => state.standing !== "none"),
  );
  const joints = jointsOf(basis, instrument);
  const rowOf = (participant: ParticipantId) =>
    laneRow(
      basis,
      instrument,
      participant,
      spells.get(participant) ?? [],
      axis,
      joints.filter((joint) => joint.from === participant),
    );
  const groups = groupedRows(basis, instrument, shown, sort, measure);
  return {
    instrument,
    from,
    until,
    ticks: ticks.filter(({ day }) => covers(axis, day)),
    inForce: clock.inForce,
    ended,
    groups: withPredecessors(groups, joints).map(({ title, participants }) => ({
      title,
      count:
        groups.find((group) => group.title === title)?.participants.filter((id) => participants.includes(id)).length ??
        0,
      rows: participants.map(rowOf),
    })),
  };
}

function laneRow(
  basis: SceneBasis,
  instrument: InstrumentId,
  participant: ParticipantId,
  spells: readonly Spell[],
  axis: Span,
  joints: readonly Joint[],
): LaneRow {
  const { names, record, standings } = basis;
  const memberships = membershipsOf(spells);
  const exits = memberships.filter(isDeparture).map((membership) => exitOf(membership, spells, axis));
  const toward = standings.toward.filter((each) => each.instrument === instrument && each.by === participant);
  const name = names.short(participant, record.date);
  return {
    participant,
    name,
    bars: spells.flatMap((spell) => barOf(spell, axis)),
    wedges: memberships.flatMap(wedgeOf),
    exits,
    toward: toward.flatMap((span) => overlap(span, axis) ?? []),
    joints: joints.map(({ to, day }) => ({ to, day })),
    ending: endingWords(basis, spells, joints),
    note: [sinceNote(basis, instrument, memberships, spells), ...suspendedNotes(basis, toward)]
      .filter(Boolean)
      .join("; "),
    sentence: rowSentence(basis, name, spells, memberships),
  };
}

function barOf(spell: Spell, axis: Span): LaneBar[] {
  const look = lookOf(spell, true);
  const part = overlap(spell, axis);
  if (look === "ghost" || look === "ended" || look === "absent" || !part) return [];
  return [{ ...part, look }];
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

/** "since 20 Oct 2003" for those who joined after the entry into force; founders need none. */
function sinceNote(
  { standings }: SceneBasis,
  instrument: InstrumentId,
  memberships: readonly Membership[],
  spells: readonly Spell[],
): string {
  const { inForce, ended } = standings.clock(instrument);
  const last = memberships.at(-1);
  if (!last) {
    const signed = spells.find(({ state }) => state.standing === "signatory");
    const nothingElse = spells.every(({ state }) => state.standing === "signatory" || state.standing === "none");
    return signed && nothingElse ? `signed ${inWords(signed.from, "short")}` : "";
  }
  const later = inForce === null || last.from > inForce;
  return last.until === FOREVER && later && ended === null ? `since ${inWords(last.from, "short")}` : "";
}

function suspendedNotes(
  { names, record }: SceneBasis,
  toward: readonly ({ toward: ParticipantId } & Span)[],
): string[] {
  const years = ({ from, until }: Span) => {
    const year = (day: Day) => inWords(day).slice(-4);
    return until === FOREVER ? `since ${year(from)}` : `${year(from)}–${year(until - 1).slice(-2)}`;
  };
  const first = toward
    .slice(0, 1)
    .map((each) => `suspended toward ${names.short(each.toward, record.date)} ${years(each)}`);
  return toward.length > 1 ? [`${first[0]} and ${toward.length - 1} more`] : first;
}

const TIE_WORDS: Readonly<Record<SuccessionType, string>> = {
  continues: "continued by",
  succeeds: "succeeded by",
  "dissolves-into": "dissolved into",
  merges: "merged into",
  accedes: "acceded to",
  separates: "parted from",
};

/** "dissolved into Czechia and Slovakia", for one whose last standing ended then. */
function endingWords({ names, record }: SceneBasis, spells: readonly Spell[], joints: readonly Joint[]): string {
  const end = spells.findLast(({ state }) => state.standing !== "former")?.until;
  const last = joints.filter(({ day, type }) => day === end && type !== "separates");
  const [first] = last;
  if (!first) return "";
  const heirs = last
    .filter(({ type }) => type === first.type)
    .map(({ to }) => names.short(to, record.date))
    .sort();
  return `${TIE_WORDS[first.type]} ${heirs.length < 4 ? listed(heirs) : `${heirs.length} others`}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const STANDING_WORDS: Readonly<Record<LaneBar["look"], string>> = {
  party: "in it",
  leaving: "leaving",
  consented: "ratified, not in force for it",
  signatory: "signed only",
  provisional: "applied it provisionally",
  suspended: "membership suspended",
  contested: "contested",
  unsure: "not sure",
};

function rowSentence(
  { record }: SceneBasis,
  name: string,
  spells: readonly Spell[],
  memberships: readonly Membership[],
): string {
  const parts = spells.flatMap((spell, i) => {
    const look = lookOf(spell, true);
    if (look === "ghost" || look === "ended" || look === "absent") return [];
    const next = spells[i + 1];
    const end = next?.from === spell.until && next.state.standing !== "former" ? "" : until(spell.until, record.date);
    return [`${STANDING_WORDS[look]} from ${inWords(spell.from)}${end}`];
  });
  const gone = memberships.filter(isDeparture).map(({ until: day, ended }) => `${ended?.how} on ${inWords(day)}`);
  return `${name}: ${[...parts, ...gone].join("; ")}.`;
}

function until(day: Day, recordDate: Day): string {
  return day === FOREVER || day > recordDate ? "" : ` until ${inWords(day)}`;
}
