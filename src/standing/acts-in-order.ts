import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import { grouped } from "./grouped.ts";

type ByParticipant = ReadonlyMap<ParticipantId, readonly Act[]>;

/**
 * The acts that are folded, as pairs are folded from them: those toward an instrument in order of day, and of these
 * each participant's. A variant is what another source says: read for findings and notes, never folded.
 */
export class ActsInOrder {
  private readonly all: ReadonlyMap<InstrumentId, readonly Act[]>;
  private readonly byParticipant: ReadonlyMap<InstrumentId, ByParticipant>;

  private constructor(all: ActsInOrder["all"], byParticipant: ActsInOrder["byParticipant"]) {
    this.all = all;
    this.byParticipant = byParticipant;
  }

  static of(acts: readonly Act[]): ActsInOrder {
    const all = grouped(acts, (act) => (act.mark === "variant" ? null : act.instrument));
    const byParticipant = new Map<InstrumentId, ByParticipant>();
    for (const [instrument, toward] of all) {
      toward.sort(inOrder);
      byParticipant.set(
        instrument,
        grouped(toward, (act) => act.participant),
      );
    }
    return new ActsInOrder(all, byParticipant);
  }

  toward(instrument: InstrumentId): readonly Act[] {
    return this.all.get(instrument) ?? NO_ACTS;
  }

  ofPair(participant: ParticipantId, instrument: InstrumentId): readonly Act[] {
    return this.byParticipant.get(instrument)?.get(participant) ?? NO_ACTS;
  }

  /** Everyone with an act of its own toward the instrument. */
  participants(instrument: InstrumentId): Iterable<ParticipantId> {
    return this.byParticipant.get(instrument)?.keys() ?? [];
  }

  /** The same with some acts more and without those that are set aside; lists that these do not touch are shared. */
  with(more: readonly Act[], setAside: ReadonlySet<Act>): ActsInOrder {
    const all = new Map(this.all);
    const byParticipant = new Map(this.byParticipant);
    const again = (acts: readonly Act[], added: readonly Act[]) => {
      const kept = acts.filter((act) => !setAside.has(act));
      for (const act of added) kept.splice(kept.findLastIndex((other) => inOrder(other, act) <= 0) + 1, 0, act);
      return kept;
    };
    for (const [instrument, changed] of grouped([...more, ...setAside], (act) => act.instrument)) {
      const added = changed.filter((act) => !setAside.has(act));
      all.set(instrument, again(this.toward(instrument), added));
      const pairs = new Map(byParticipant.get(instrument));
      for (const participant of new Set(changed.map((act) => act.participant))) {
        if (participant === null) continue;
        const own = added.filter((act) => act.participant === participant);
        const acts = again(this.ofPair(participant, instrument), own);
        if (acts.length > 0) pairs.set(participant, acts);
        else pairs.delete(participant);
      }
      byParticipant.set(instrument, pairs);
    }
    return new ActsInOrder(all, byParticipant);
  }
}

const NO_ACTS: readonly Act[] = [];

function inOrder(a: Act, b: Act): number {
  return a.date.latest - b.date.latest || a.line - b.line;
}
