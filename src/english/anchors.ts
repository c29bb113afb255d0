import type { Engine } from "../questions/engine.ts";
import { otherViews } from "../questions/other-views.ts";
import type { Moment, Supposed, WhenQuestion } from "../questions/question.ts";
import { supposing } from "../questions/supposing.ts";
import { isOnce, momentsOf } from "../questions/when.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { Did, EventMention } from "./events.ts";

const MOMENTS: Record<Did, readonly [ofParticipant: Moment, ofInstrument: Moment]> = {
  left: ["left", "ended"],
  notice: ["notice", "ended"],
  joined: ["joined", "in-force"],
  acceded: ["joined", "in-force"],
  returned: ["returned", "in-force"],
  signed: ["signed", "opened"],
  ratified: ["consented", "in-force"],
  revoked: ["revoked", "ended"],
  unbound: ["unbound", "ended"],
  extended: ["put-off", "extended"],
  suspended: ["suspended", "ended"],
  "in-force": ["joined", "in-force"],
  ended: ["left", "ended"],
  began: ["joined", "opened"],
  opened: ["signed", "opened"],
};

/** The first day from `from` on which it did so in effect, by the record's standings; null where there is none. */
export function firstDayOf(
  engine: Engine,
  did: Did,
  participant: ParticipantId | null,
  instrument: InstrumentId,
  from: Day,
): Day | null {
  const moment = MOMENTS[did][participant === null ? 1 : 0];
  const dates = momentsOf(engine, { ask: "when", moment, participant, instrument, on: engine.record.date });
  return dates.find(({ on, act }) => on >= from && (isOnce(moment, act) || moment === "notice"))?.on ?? null;
}

/**
 * The day on which an event had its effect; of several participants the last one's, of several times the first entry
 * and the last exit, or the one within the days that the event names. A participant that ended, and left nothing by that,
 * is no more from the day after its last. Null where the record has no such day.
 */
export function dayOfEvent(
  engine: Engine,
  event: EventMention,
  instrument: InstrumentId,
  given: readonly Supposed[],
): Day | null {
  const known = given.length > 0 ? supposing(engine, given) : engine;
  const [own, whole] = MOMENTS[event.did];
  if (event.several !== null) return dayOfSeveral(known, event.several, own, instrument);
  const who: (ParticipantId | null)[] = event.subjects.length > 0 ? event.subjects.map(({ id }) => id) : [null];
  const days = who.map((participant) => {
    const moment = participant === null ? whole : own;
    const asked = { ask: "when", moment, participant, instrument, on: known.record.date } as const;
    const lives =
      participant === null || event.object !== null ? [] : (known.participants.get(participant)?.lives ?? []);
    if (event.did === "began") return lives[0]?.from ?? null;
    const ended = event.did === "ended" ? (lives.at(-1)?.until ?? null) : null;
    if (ended !== null) return ended;
    const within = event.date?.date.span;
    const dates = momentsOf(known, asked)
      .filter((date) => isOnce(moment, date.act) || moment === "notice")
      .filter((date) => !within || covers(within, date.on));
    // What is done again only later is, told as an event, the time before.
    const done = dates.filter(({ on }) => on <= known.record.date);
    if (moment === "left" && done.length > 0) return done[done.length - 1]?.on ?? null;
    return (moment === "left" ? dates[dates.length - 1] : dates[0])?.on ?? seenOtherwise(known, asked);
  });
  return days.includes(null) ? null : Math.max(...days.filter((day): day is Day => day !== null));
}

/** Whose view it is that gives the day of an event, where the depositary's record has none; empty where the record has it. */
export function onlySeenBy(engine: Engine, event: EventMention, instrument: InstrumentId): string[] {
  const views = event.subjects.flatMap(({ id: participant }) => {
    const asked = {
      ask: "when",
      moment: MOMENTS[event.did][0],
      participant,
      instrument,
      on: engine.record.date,
    } as const;
    return momentsOf(engine, asked).length > 0 ? [] : otherViews(engine, asked).map(({ view }) => view);
  });
  return [...new Set(views)];
}

/** Of what only other views see: the day that all of them give; null where they give several. */
function seenOtherwise(engine: Engine, asked: WhenQuestion): Day | null {
  if (asked.participant === null) return null;
  const [day = null, ...others] = new Set(otherViews(engine, asked).map(({ on }) => on));
  return others.length === 0 ? day : null;
}

/** The last day on which exactly so many did it together; null where there is none. */
function dayOfSeveral(engine: Engine, n: number, moment: Moment, instrument: InstrumentId): Day | null {
  const asked = { ask: "when", moment, participant: null, instrument, on: engine.record.date } as const;
  const on = new Map<Day, Set<ParticipantId | null>>();
  for (const date of momentsOf(engine, asked)) {
    if (!isOnce(moment, date.act)) continue;
    on.set(date.on, (on.get(date.on) ?? new Set()).add(date.participant));
  }
  const days = [...on].filter(([, who]) => who.size === n).map(([day]) => day);
  return days.length > 0 ? Math.max(...days) : null;
}
