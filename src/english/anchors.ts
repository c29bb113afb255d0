import type { Engine } from "../questions/engine.ts";
import type { Moment, Supposed } from "../questions/question.ts";
import { supposing } from "../questions/supposing.ts";
import { momentsOf } from "../questions/when.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Did, EventMention } from "./events.ts";

const MOMENTS: Record<Did, readonly [ofParticipant: Moment, ofInstrument: Moment]> = {
  left: ["left", "ended"],
  notice: ["notice", "ended"],
  joined: ["joined", "in-force"],
  signed: ["signed", "opened"],
  ratified: ["consented", "in-force"],
  revoked: ["notice", "ended"],
  suspended: ["suspended", "ended"],
  "in-force": ["joined", "in-force"],
  ended: ["left", "ended"],
  opened: ["signed", "opened"],
};

/**
 * The day on which an event had its effect; of several participants the last one's, of several times the first entry
 * and the last exit. Null where the record has no such day.
 */
export function dayOfEvent(
  engine: Engine,
  event: EventMention,
  instrument: InstrumentId,
  given: readonly Supposed[],
): Day | null {
  const known = given.length > 0 ? supposing(engine, given) : engine;
  const [own, whole] = MOMENTS[event.did];
  const who: (ParticipantId | null)[] = event.subjects.length > 0 ? event.subjects.map(({ id }) => id) : [null];
  const days = who.map((participant) => {
    const moment = participant === null ? whole : own;
    const asked = { ask: "when", moment, participant, instrument, on: known.record.date } as const;
    const dates = momentsOf(known, asked).filter((date) => moment === "notice" || date.act !== "notice-of-withdrawal");
    return (moment === "left" ? dates[dates.length - 1] : dates[0])?.on ?? null;
  });
  return days.includes(null) ? null : Math.max(...days.filter((day): day is Day => day !== null));
}
