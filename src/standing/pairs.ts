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
import { type Segment, segmentsOf } from "./worlds.ts";

/** Folds pairs on demand and once each, so that a successor can look at its predecessor's day before. */
export class Pairs {
  private readonly record: TreatyRecord;
  private readonly acts = new Map<InstrumentId, Act[]>();
  private readonly byParticipant = new Map<InstrumentId, Map<ParticipantId, Act[]>>();
  private readonly takingPart = new Map<InstrumentId, Set<ParticipantId>>();
  private readonly lives: ReadonlyMap<ParticipantId, readonly Life[]>;
  private readonly clocks = new Map<InstrumentId, Clock>();
  /** Null while a pair is being folded. */
  private readonly folded = new Map<string, Segment[] | null>();
  private readonly successionsOf = new Map<ParticipantId, Succession[]>();
  private readonly successionsTo = new Map<ParticipantId, Succession[]>();

  constructor(record: TreatyRecord) {
    this.record = record;
    // A variant is what another source says: read for findings and notes, never folded.
    for (const act of record.acts) if (act.mark !== "variant") push(this.acts, act.instrument, act);
    for (const [instrument, acts] of this.acts) {
      acts.sort((a, b) => a.date.latest - b.date.latest || a.line - b.line);
      const own = new Map<ParticipantId, Act[]>();
      for (const act of acts) if (act.participant !== null) push(own, act.participant, act);
      this.byParticipant.set(instrument, own);
    }
    for (const tie of record.successions) {
      push(this.successionsOf, tie.from, tie);
      push(this.successionsTo, tie.to, tie);
    }
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

  private actsOfPair(participant: ParticipantId, instrument: Instrument): readonly Act[] {
    return this.byParticipant.get(instrument.id)?.get(participant) ?? [];
  }

  /** Everyone with an act toward it, and whoever continues one of them. */
  participantsOf(instrument: Instrument): ReadonlySet<ParticipantId> {
    let found = this.takingPart.get(instrument.id);
    if (!found) {
      found = new Set(this.byParticipant.get(instrument.id)?.keys());
      // A set that grows while it is gone through is gone through to its new end.
      for (const id of found)
        for (const tie of this.successionsOf.get(id) ?? NO_SUCCESSIONS) if (tie.type === "continues") found.add(tie.to);
      this.takingPart.set(instrument.id, found);
    }
    return found;
  }

  /** The pair's segments as the depositary sees it, or under one view. */
  segments(participant: ParticipantId, instrument: Instrument, view: string | null = null): Segment[] {
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
  otherViews(participant: ParticipantId, instrument: Instrument): Map<string, Segment[]> {
    const views = new Map<string, Segment[]>();
    for (const act of this.actsOfPair(participant, instrument)) {
      if (act.view === null || views.has(act.view)) continue;
      views.set(act.view, this.segments(participant, instrument, act.view));
    }
    return views;
  }

  facts(participant: ParticipantId, instrument: Instrument, view: string | null): PairFacts {
    const acts = this.actsOfPair(participant, instrument).filter((act) => act.view === null || act.view === view);
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
