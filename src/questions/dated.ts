import type { Act, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import type { DatedMoment, Ground, Note } from "./answer-data.ts";
import type { Compared } from "./asked-for.ts";
import { compares } from "./found.ts";

/** The days of a moment as they are found, with the acts behind them. */
export interface Found {
  readonly dates: readonly DatedMoment[];
  readonly grounds: readonly Ground[];
  readonly count?: number;
  readonly between?: Span;
  readonly notes?: readonly Note[];
}

/** Only those of whom there are so many times, by the acts that are one. */
export function doneOften(
  found: Found,
  { how, n }: { readonly how: Compared; readonly n: number },
  isTime: (date: DatedMoment) => boolean,
): Found {
  const tally = new Map<ParticipantId | null, number>();
  for (const date of found.dates) if (isTime(date)) tally.set(date.participant, (tally.get(date.participant) ?? 0) + 1);
  const keeps = ({ participant }: { readonly participant: ParticipantId | null }) =>
    compares(tally.get(participant) ?? 0, how, n);
  return { ...found, dates: found.dates.filter(keeps), grounds: found.grounds.filter(keeps) };
}

export function momentOf(act: Act, on: Day): DatedMoment {
  return { participant: act.participant, instrument: act.instrument, act: act.act, on, text: act.date.text };
}

export function groundFor(act: Act, since: Day): Ground {
  return { participant: act.participant as ParticipantId | null, act, since };
}

export function listed(found: { moment: DatedMoment; ground: Ground | null }[]): Found {
  return {
    dates: found.map((each) => each.moment),
    grounds: found.flatMap((each) => (each.ground ? [each.ground] : [])),
  };
}

export function sorted(found: { moment: DatedMoment; ground: Ground | null }[]): Found {
  return listed([...found].sort((a, b) => a.moment.on - b.moment.on));
}
