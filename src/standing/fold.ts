import type {
  Act,
  Instrument,
  InstrumentId,
  Life,
  ParticipantId,
  Succession,
  TreatyRecord,
} from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type Clock, clockOf, countsOn } from "./clock.ts";
import { type Inner, type Move, movesOf, NOTHING, ORDER, type PairFacts } from "./moves.ts";
import type { InstrumentClock, Spell, TowardSuspension } from "./spell.ts";
import { spellsOf } from "./spells.ts";
import { towardSuspensions } from "./toward.ts";
import { type Segment, segmentsOf } from "./worlds.ts";

/**
 * What follows: the one fold from acts to standings. `fold(record)` reads every pair's acts in order of day and gives
 * its spells; the United States and Open Skies come out as signatory, consented, party, party (leaving), former.
 *
 * This floor knows rules and clauses. It refuses to know questions, days asked, and pictures.
 */
export interface Standings {
  readonly record: TreatyRecord;
  /** All spells, sorted by instrument, participant, first day. */
  readonly spells: readonly Spell[];
  readonly toward: readonly TowardSuspension[];
  /** The spells of one pair in order; empty where there never was any. */
  spellsOf(participant: ParticipantId, instrument: InstrumentId): readonly Spell[];
  clock(instrument: InstrumentId): InstrumentClock;
  /** The instruments along the lineage `continues`, oldest first, `instrument` among them. */
  line(instrument: InstrumentId): readonly InstrumentId[];
  /** What the pair's spells were made from; null where the pair has no act and inherits none. */
  history(participant: ParticipantId, instrument: InstrumentId): PairHistory | null;
  /** False where the spells stand alone, without the acts and clauses that they follow from. */
  readonly explained: boolean;
}

export interface PairHistory {
  readonly facts: PairFacts;
  readonly segments: readonly Segment[];
}

/** What was folded before some participants' acts were added to the record. */
export interface FoldedBefore {
  readonly standings: Standings;
  readonly changed: ReadonlySet<ParticipantId>;
}

/** With `before` only the pairs that the added acts can reach are folded; the others are taken over as they are. */
export function fold(record: TreatyRecord, before: FoldedBefore | null = null): Standings {
  const pairs = new Pairs(record);
  const reached = before && continuing(record, before.changed);
  const byPair = new Map<string, readonly Spell[]>();
  const spells: Spell[] = [];
  const toward: TowardSuspension[] = [];
  for (const instrument of [...record.instruments].sort((a, b) => compare(a.id, b.id))) {
    const ofInstrument: Spell[] = [];
    const participants = pairs.participantsOf(instrument);
    // A pair is folded from its own acts, its predecessors' and the instrument's clock, and from nothing else.
    const kept =
      before && participants.length > 0 && sameClock(pairs.clock(instrument), before.standings.clock(instrument.id))
        ? before.standings
        : null;
    for (const participant of participants) {
      const ofPair =
        kept && !reached?.has(participant)
          ? kept.spellsOf(participant, instrument.id)
          : spellsOf(
              participant,
              instrument.id,
              pairs.segments(participant, instrument),
              pairs.otherViews(participant, instrument),
            );
      byPair.set(pairKey(participant, instrument.id), ofPair);
      ofInstrument.push(...ofPair);
    }
    spells.push(...ofInstrument);
    const ofOne = (participant: ParticipantId) => byPair.get(pairKey(participant, instrument.id)) ?? [];
    toward.push(...towardSuspensions(instrument.id, pairs.actsOf(instrument), ofOne));
  }
  const instruments = new Map(record.instruments.map((instrument) => [instrument.id, instrument]));
  return {
    record,
    spells,
    toward,
    spellsOf: (participant, instrument) => byPair.get(pairKey(participant, instrument)) ?? [],
    clock: (id) => pairs.clock(known(instruments, id)),
    line: (id) => lineOf(record, id),
    explained: true,
    history: (participant, id) => {
      const instrument = known(instruments, id);
      if (!byPair.has(pairKey(participant, id))) return null;
      return { facts: pairs.facts(participant, instrument, null), segments: pairs.segments(participant, instrument) };
    },
  };
}

/** Those participants and whoever succeeds to one of them, in whatever way: those whom their acts can reach. */
export function continuing(record: TreatyRecord, participants: ReadonlySet<ParticipantId>): Set<ParticipantId> {
  const found = new Set(participants);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const tie of record.successions) if (tie.from === id) found.add(tie.to);
  return found;
}

/** Whether two clocks tell the same days for the same reasons: what they know beside them is compared too. */
export function sameClock(a: InstrumentClock, b: InstrumentClock): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function known(instruments: ReadonlyMap<InstrumentId, Instrument>, id: InstrumentId): Instrument {
  const instrument = instruments.get(id);
  if (!instrument) throw new RangeError(`standing/fold: no instrument ${JSON.stringify(id)} in the record`);
  return instrument;
}

function pairKey(participant: ParticipantId, instrument: InstrumentId): string {
  return `${instrument} ${participant}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Folds pairs on demand and once each, so that a successor can look at its predecessor's day before. */
class Pairs {
  private readonly record: TreatyRecord;
  private readonly acts = new Map<InstrumentId, Act[]>();
  private readonly ofPair = new Map<string, Act[]>();
  private readonly lives: ReadonlyMap<ParticipantId, readonly Life[]>;
  private readonly clocks = new Map<InstrumentId, Clock>();
  private readonly folded = new Map<string, Segment[]>();
  private readonly folding = new Set<string>();
  private readonly continuations: readonly Succession[];

  constructor(record: TreatyRecord) {
    this.record = record;
    // A variant is what another source says: read for findings and notes, never folded.
    for (const act of record.acts) if (act.mark !== "variant") push(this.acts, act.instrument, act);
    for (const acts of this.acts.values()) {
      acts.sort((a, b) => a.date.latest - b.date.latest || a.line - b.line);
      for (const act of acts)
        if (act.participant !== null) push(this.ofPair, pairKey(act.participant, act.instrument), act);
    }
    this.continuations = record.successions.filter(({ type }) => type === "continues");
    this.lives = new Map(record.participants.map(({ id, lives }) => [id, lives]));
  }

  actsOf(instrument: Instrument): readonly Act[] {
    return (this.acts.get(instrument.id) ?? []).filter((act) => act.view === null);
  }

  clock(instrument: Instrument): Clock {
    let clock = this.clocks.get(instrument.id);
    if (!clock) {
      clock = clockOf(this.record, instrument, this.actsOf(instrument));
      this.clocks.set(instrument.id, clock);
    }
    return clock;
  }

  /** Everyone with an act toward it, and whoever continues one of them; sorted by id. */
  participantsOf(instrument: Instrument): ParticipantId[] {
    const found = new Set<ParticipantId>();
    for (const act of this.acts.get(instrument.id) ?? []) if (act.participant !== null) found.add(act.participant);
    const waiting = [...found];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const tie of this.continuations) {
        if (tie.from !== id || found.has(tie.to)) continue;
        found.add(tie.to);
        waiting.push(tie.to);
      }
    }
    return [...found].sort(compare);
  }

  /** The pair's segments as the depositary sees it, or under one view. */
  segments(participant: ParticipantId, instrument: Instrument, view: string | null = null): Segment[] {
    const key = `${pairKey(participant, instrument.id)} ${view ?? ""}`;
    const known = this.folded.get(key);
    if (known) return known;
    if (this.folding.has(key)) throw new RangeError(`succession runs in a circle at ${participant}`);
    this.folding.add(key);
    const segments = segmentsOf(this.moves(participant, instrument, view));
    this.folding.delete(key);
    this.folded.set(key, segments);
    return segments;
  }

  /** The pair folded once for each view that its acts name (rule 8). */
  otherViews(participant: ParticipantId, instrument: Instrument): Map<string, Segment[]> {
    const views = new Map<string, Segment[]>();
    for (const act of this.ofPair.get(pairKey(participant, instrument.id)) ?? []) {
      if (act.view === null || views.has(act.view)) continue;
      views.set(act.view, this.segments(participant, instrument, act.view));
    }
    return views;
  }

  facts(participant: ParticipantId, instrument: Instrument, view: string | null): PairFacts {
    const acts = (this.ofPair.get(pairKey(participant, instrument.id)) ?? []).filter(
      (act) => act.view === null || act.view === view,
    );
    return {
      participant,
      acts,
      clauses: instrument.clauses,
      clock: this.clock(instrument),
      takenOver: (act) => this.takenOver(participant, instrument, act),
    };
  }

  private moves(participant: ParticipantId, instrument: Instrument, view: string | null): Move[] {
    const clock = this.clock(instrument);
    const moves = movesOf(this.facts(participant, instrument, view));
    for (const tie of this.record.successions) {
      if (tie.type === "continues" && tie.to === participant) moves.push(...this.inherit(tie, instrument));
    }
    for (const end of this.endsOfLife(participant)) moves.push(end);
    if (clock.ended) {
      moves.push({
        early: clock.ended.on,
        late: clock.ended.on,
        order: ORDER.instrumentEnd,
        cause: clock.ended.cause,
        ending: clock.ended.how,
        apply: (s) => (s.standing === "party" || s.standing === "former" ? FORMER : NOTHING),
      });
    }
    return moves;
  }

  /** `continues` passes all standing on the day, and an exit that is under way with it (rule 5). */
  private inherit(tie: Succession, instrument: Instrument): Move[] {
    const before = this.segments(tie.from, instrument);
    const state = stateOn(before, tie.date - 1);
    if (state.standing === "none") return [];
    const rule = `continues ${tie.from}`;
    const cause = { act: null, rule, computed: false };
    const day = { early: tie.date, late: tie.date };
    const moves: Move[] = [
      { ...day, order: ORDER.inherit, cause, ending: null, apply: (s) => (s.standing === "none" ? state : s) },
    ];
    const out = state.leaving?.effect ?? null;
    if (state.standing === "consented" || (out !== null && out >= tie.date)) {
      for (const move of movesOf(this.facts(tie.from, instrument, null))) {
        // What the predecessor had under way: its computed entry into force, or its exit.
        if (move.late >= tie.date && (move.order === ORDER.entry || move.order === ORDER.exit)) moves.push(move);
      }
    }
    return moves;
  }

  /** The predecessor's state on the day before a notified succession counts, or on its own last day if that is earlier. */
  private takenOver(participant: ParticipantId, instrument: Instrument, act: Act): Inner | null {
    let found: Inner | null = null;
    for (const tie of this.record.successions) {
      if (tie.to !== participant) continue;
      const lastDay = Math.min(countsOn(act), this.endOf(tie.from)) - 1;
      const state = stateOn(this.segments(tie.from, instrument), lastDay);
      if (state.standing !== "none" && (!found || state.standing === "party")) found = state;
    }
    return found;
  }

  private endOf(participant: ParticipantId): Day {
    const lives = this.lives.get(participant) ?? [];
    return Math.max(...lives.map((life) => life.until ?? FOREVER), ...(lives.length === 0 ? [FOREVER] : []));
  }

  private endsOfLife(participant: ParticipantId): Move[] {
    const lives = this.lives.get(participant) ?? [];
    return lives.flatMap((life) => {
      if (life.until === null) return [];
      const on = life.until;
      const heir = this.record.successions.find(
        (tie) => tie.from === participant && tie.type === "continues" && tie.date === on,
      );
      const ending = heir ? ("continued by" as const) : ("participant ended" as const);
      const rule = heir ? `continued by ${heir.to}` : "ceased to exist";
      const cause = { act: null, rule, computed: false };
      return [{ early: on, late: on, order: ORDER.participantEnd, cause, ending, apply: () => NOTHING }];
    });
  }
}

const FORMER: Inner = { ...NOTHING, standing: "former" };

/** The state that binds most on that day. */
export function stateOn(segments: readonly Segment[], day: Day): Inner {
  let state: Inner = NOTHING;
  segments.forEach((segment, i) => {
    const until = segments[i + 1]?.from ?? FOREVER;
    if (covers({ from: segment.from, until }, day)) state = segment.states[0] ?? NOTHING;
  });
  return state;
}

/** The instruments tied to `id` by `continues`, oldest first. */
export function lineOf(record: TreatyRecord, id: InstrumentId): InstrumentId[] {
  const line = [id];
  for (;;) {
    const oldest = record.instruments.find((instrument) => instrument.id === line[0]);
    const before = oldest?.lineage.find((tie) => tie.type === "continues")?.of;
    if (before === undefined || line.includes(before)) break;
    line.unshift(before);
  }
  for (;;) {
    const youngest = line[line.length - 1];
    const after = record.instruments.find((instrument) =>
      instrument.lineage.some((tie) => tie.type === "continues" && tie.of === youngest),
    )?.id;
    if (after === undefined || line.includes(after)) return line;
    line.push(after);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
