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
import { ActsInOrder } from "./acts-in-order.ts";
import { type Clock, clockOf, countsOn, movesClock, sameClock } from "./clock.ts";
import { grouped } from "./grouped.ts";
import { entersByRule, type Inner, type Move, movesOf, NOTHING, ORDER, type PairFacts } from "./moves.ts";
import type { Spell } from "./spell.ts";
import { spellsOf } from "./spells.ts";
import { type Segment, segmentsOf } from "./worlds.ts";

/** What has been folded before, and those whose acts are other ones now, with whoever their acts reach. */
interface Before {
  readonly pairs: Pairs;
  readonly moved: ReadonlySet<ParticipantId>;
  /** Whose clocks may run otherwise. */
  readonly unsettled: ReadonlySet<InstrumentId>;
}

/** Folds pairs on demand and once each, so that a successor can look at its predecessor's day before. */
export class Pairs {
  private readonly record: TreatyRecord;
  private readonly acts: ActsInOrder;
  private readonly before: Before | null;
  private readonly takingPart = new Map<InstrumentId, Set<ParticipantId>>();
  private readonly lives: ReadonlyMap<ParticipantId, readonly Life[]>;
  private readonly clocks = new Map<InstrumentId, Clock>();
  private readonly moved = new Map<InstrumentId, ReadonlySet<ParticipantId> | null>();
  /** Null while a pair is being folded. */
  private readonly folded = new Map<string, Segment[] | null>();
  private readonly inSpells = new Map<InstrumentId, Map<ParticipantId, readonly Spell[]>>();
  private readonly successionsOf: ReadonlyMap<ParticipantId, readonly Succession[]>;
  private readonly successionsTo: ReadonlyMap<ParticipantId, readonly Succession[]>;

  constructor(record: TreatyRecord, acts = ActsInOrder.of(record.acts), before: Before | null = null) {
    this.record = record;
    this.acts = acts;
    this.before = before;
    this.successionsOf = before?.pairs.successionsOf ?? grouped(record.successions, (tie) => tie.from);
    this.successionsTo = before?.pairs.successionsTo ?? grouped(record.successions, (tie) => tie.to);
    this.lives = before?.pairs.lives ?? new Map(record.participants.map(({ id, lives }) => [id, lives]));
  }

  /**
   * The same with some acts more and without those that are set aside. Only pairs that these can reach are folded anew:
   * a pair is folded from its own acts, its predecessors' and the instrument's clock, and from nothing else.
   */
  with(more: readonly Act[], setAside: ReadonlySet<Act>): Pairs {
    const changed = [...more, ...setAside];
    return new Pairs(this.record, this.acts.with(more, setAside), {
      pairs: this,
      moved: this.reachedFrom(changed.flatMap(({ participant }) => participant ?? [])),
      unsettled: new Set(changed.filter(movesClock).map(({ instrument }) => instrument)),
    });
  }

  /** Those participants and whoever succeeds to one of them, in whatever way: those whom their acts can reach. */
  private reachedFrom(participants: Iterable<ParticipantId>): Set<ParticipantId> {
    const found = new Set(participants);
    // A set that grows while it is gone through is gone through to its new end.
    for (const id of found) for (const tie of this.successionsOf.get(id) ?? NO_SUCCESSIONS) found.add(tie.to);
    return found;
  }

  /** Those who alone can stand otherwise than before toward it; null where everybody can. */
  movedToward(instrument: Instrument): ReadonlySet<ParticipantId> | null {
    const { before } = this;
    if (!before) return null;
    if (!before.unsettled.has(instrument.id)) return before.moved;
    let moved = this.moved.get(instrument.id);
    if (moved === undefined) {
      moved = this.movedByClock(instrument, before);
      this.moved.set(instrument.id, moved);
    }
    return moved;
  }

  private movedByClock(instrument: Instrument, { pairs, moved }: Before): ReadonlySet<ParticipantId> | null {
    const [now, then] = [this.clock(instrument), pairs.clock(instrument)];
    if (!sameClock(now, then)) return null;
    if (now.lastFoundingDeposit === then.lastFoundingDeposit) return moved;
    return this.reachedFrom([...moved, ...this.enteringByRule(instrument)]);
  }

  /** Whose entry into force is told by the rules alone, and so by who is a founder. */
  private enteringByRule(instrument: Instrument): ParticipantId[] {
    return [...this.acts.participants(instrument.id)].filter((participant) => {
      const views = new Set([null, ...this.acts.ofPair(participant, instrument.id).map(({ view }) => view)]);
      return [...views].some((view) => {
        const { acts } = this.facts(participant, instrument, view);
        return acts.some((_, index) => entersByRule(acts, index));
      });
    });
  }

  /** What was folded before, where the pair has stayed as it was. */
  private asBefore(participant: ParticipantId, instrument: Instrument): Pairs | null {
    const moved = this.movedToward(instrument);
    return this.before && moved && !moved.has(participant) ? this.before.pairs : null;
  }

  actsOf(instrument: Instrument): readonly Act[] {
    return this.acts.toward(instrument.id).filter((act) => act.view === null);
  }

  clock(instrument: Instrument): Clock {
    if (this.before && !this.before.unsettled.has(instrument.id)) return this.before.pairs.clock(instrument);
    let clock = this.clocks.get(instrument.id);
    if (!clock) {
      clock = clockOf(this.record, instrument, this.actsOf(instrument));
      this.clocks.set(instrument.id, clock);
    }
    return clock;
  }

  /** Everyone with an act toward it, and whoever continues one of them. */
  participantsOf(instrument: Instrument): ReadonlySet<ParticipantId> {
    let found = this.takingPart.get(instrument.id);
    if (!found) {
      found = new Set(this.acts.participants(instrument.id));
      // A set that grows while it is gone through is gone through to its new end.
      for (const id of found)
        for (const tie of this.successionsOf.get(id) ?? NO_SUCCESSIONS) if (tie.type === "continues") found.add(tie.to);
      this.takingPart.set(instrument.id, found);
    }
    return found;
  }

  /** The pair's spells in order of day; none where nobody of it has an act. */
  spells(participant: ParticipantId, instrument: Instrument): readonly Spell[] {
    const before = this.asBefore(participant, instrument);
    if (before) return before.spells(participant, instrument);
    let known = this.inSpells.get(instrument.id);
    if (!known) {
      known = new Map();
      this.inSpells.set(instrument.id, known);
    }
    let spells = known.get(participant);
    if (!spells) {
      spells = this.participantsOf(instrument).has(participant) ? this.spellsAnew(participant, instrument) : NO_SPELLS;
      known.set(participant, spells);
    }
    return spells;
  }

  private spellsAnew(participant: ParticipantId, instrument: Instrument): readonly Spell[] {
    const segments = this.segments(participant, instrument);
    return spellsOf(participant, instrument.id, segments, this.otherViews(participant, instrument));
  }

  /** The pair's segments as the depositary sees it, or under one view. */
  segments(participant: ParticipantId, instrument: Instrument, view: string | null = null): Segment[] {
    const before = this.asBefore(participant, instrument);
    if (before) return before.segments(participant, instrument, view);
    const key = `${instrument.id} ${participant} ${view ?? ""}`;
    const known = this.folded.get(key);
    if (known) return known;
    if (known === null) throw new RangeError(`succession runs in a circle at ${participant}`);
    this.folded.set(key, null);
    const segments = segmentsOf(this.moves(participant, instrument, view));
    this.folded.set(key, segments);
    return segments;
  }

  /** The pair folded once for each view that its acts name (rule 8). */
  private otherViews(participant: ParticipantId, instrument: Instrument): Map<string, Segment[]> {
    const views = new Map<string, Segment[]>();
    for (const act of this.acts.ofPair(participant, instrument.id)) {
      if (act.view === null || views.has(act.view)) continue;
      views.set(act.view, this.segments(participant, instrument, act.view));
    }
    return views;
  }

  facts(participant: ParticipantId, instrument: Instrument, view: string | null): PairFacts {
    const acts = this.acts.ofPair(participant, instrument.id);
    return {
      participant,
      acts: acts.filter((act) => act.view === null || act.view === view),
      clauses: instrument.clauses,
      clock: this.clock(instrument),
      takenOver: (act) => this.takenOver(participant, instrument, act),
    };
  }

  private moves(participant: ParticipantId, instrument: Instrument, view: string | null): Move[] {
    const clock = this.clock(instrument);
    const moves = movesOf(this.facts(participant, instrument, view));
    for (const tie of this.successionsTo.get(participant) ?? NO_SUCCESSIONS) {
      if (tie.type === "continues") moves.push(...this.inherit(tie, instrument));
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
    for (const tie of this.successionsTo.get(participant) ?? NO_SUCCESSIONS) {
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
      const heir = this.successionsOf.get(participant)?.find((tie) => tie.type === "continues" && tie.date === on);
      const ending = heir ? ("continued by" as const) : ("participant ended" as const);
      const rule = heir ? `continued by ${heir.to}` : "ceased to exist";
      const cause = { act: null, rule, computed: false };
      return [{ early: on, late: on, order: ORDER.participantEnd, cause, ending, apply: () => NOTHING }];
    });
  }
}

const NO_SPELLS: readonly Spell[] = [];
const NO_SUCCESSIONS: readonly Succession[] = [];
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
