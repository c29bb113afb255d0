import type { Act, Instrument, ParticipantId } from "../records/record.ts";
import { onceFor, remembered } from "../standing/lazily.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { countBefore } from "../time/turns.ts";
import { type AnswerData, BLANK, type DatedMoment } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { ascending } from "./line.ts";
import { notesOnActs } from "./notes.ts";
import { otherViews } from "./other-views.ts";
import type { ActsQuestion } from "./question.ts";
import { foundOf, isOnce } from "./when.ts";

/** "Who left a treaty in 2025?": everyone that did it toward any instrument of the record, in order of day. */
export function answerActs(engine: Engine, question: ActsQuestion): AnswerData {
  const { kind, since, on, form } = question;
  const chosen = engine.record.instruments.filter((one) => kind === null || one.kind === kind);
  const found = doneIn(engine, question, chosen, { from: since, on });
  const dates = found
    .flatMap((one) => one.dates)
    .filter((date) => date.on <= on)
    .sort((a, b) => a.on - b.on);
  const views = found.flatMap((one) => one.views);
  const participants = [...new Set(dates.flatMap((date) => date.participant ?? []))].sort();
  const keyOf = (who: ParticipantId | null, day: Day) => `${who} ${day}`;
  const told = new Set(dates.map((date) => keyOf(date.participant, date.on)));
  const because = found.flatMap(({ grounds }) => grounds).filter((one) => told.has(keyOf(one.participant, one.since)));
  return {
    ...BLANK,
    asked: question,
    kind: form === "count" ? "count" : form === "any" ? "verdict" : "participants",
    verdict: form !== "any" ? null : dates.length > 0 ? "yes" : views.length > 0 ? "contested" : "no",
    holds: heldAround(engine, question, chosen, dates),
    on,
    participants,
    instruments: [...new Set(dates.map((date) => date.instrument))].sort(),
    contested: [...new Set(views.map((note) => note.participant))].sort(),
    count: participants.length,
    dates,
    because,
    notes: [...views, ...notesOnActs(engine, because)],
    coverage: { until: Math.min(...chosen.map(({ coverage }) => coverage.until)), missing: [] },
  };
}

/** What was done toward each of the instruments on those days, both included, and what another view sees done. */
function doneIn(
  engine: Engine,
  { moment, filters, excluded }: ActsQuestion,
  chosen: readonly Instrument[],
  { from: since, on }: { readonly from: Day | null; readonly on: Day },
) {
  const stretch = { from: since ?? ALWAYS, until: on + 1 };
  return chosen.flatMap(({ id }) => {
    if (firstFrom(stirs(engine)(id), stretch.from) >= stretch.until) return [];
    const asked = { ask: "when", moment, participant: null, instrument: id, on, since, filters } as const;
    const { dates, grounds } = foundOf(engine, asked);
    // Each instrument of a line answers for itself; a notice or a deposit beside the act is no act of its own.
    const own = dates.filter((date) => date.instrument === id && isOnce(moment, date.act));
    if (!excluded) return [{ dates: own, grounds, views: otherViews(engine, asked) }];
    const exclusions = own.filter((date) => date.act === "exclusion");
    // No view on record sees an exclusion: those that differ see somebody leave.
    return [{ dates: exclusions, grounds: grounds.filter(({ act }) => act.act === "exclusion"), views: [] }];
  });
}

/** The days on which a standing along a line can change or an act toward it is dated, ascending: on others nothing is done. */
const stirs = onceFor((engine: Engine) =>
  remembered((id) =>
    ascending([...engine.turns(id), ...engine.line(id).flatMap((each) => engine.acts(each).map(dayOf))]),
  ),
);

/** The first of the ascending days that is not before `from`; `FOREVER` where there is none. */
function firstFrom(days: readonly Day[], from: Day): Day {
  return days[countBefore(days, from)] ?? FOREVER;
}

/** From the last of the acts told to the day before the next of the kind: what was done by then is the same throughout. */
function heldAround(
  engine: Engine,
  question: ActsQuestion,
  chosen: readonly Instrument[],
  dates: readonly DatedMoment[],
): Span {
  const { moment, on } = question;
  // A consent that was taken back is counted no more from that day on.
  const undone =
    moment === "consented" ? chosen.flatMap(({ id }) => engine.actsOfKind("consent-withdrawn", id).map(dayOf)) : [];
  const last = [...dates.map((date) => date.on), ...undone].filter((day) => day <= on);
  return {
    from: last.length > 0 ? Math.max(...last) : ALWAYS,
    until: Math.min(nextDone(engine, question, chosen), ...undone.filter((day) => day > on)),
  };
}

/** The first day after the asked one on which anybody does it, in the record or by another view; else `FOREVER`. */
function nextDone(engine: Engine, question: ActsQuestion, chosen: readonly Instrument[]): Day {
  // The next is mostly near, and few acts have to be looked at for it.
  let length = NEAR;
  for (let from = nextDue(engine, chosen, question.on); from < FOREVER; length *= 4) {
    const done = doneIn(engine, question, chosen, { from, on: from + length }).flatMap((one) =>
      [...one.dates, ...one.views].map((each) => each.on),
    );
    if (done.length > 0) return Math.min(...done);
    from = nextDue(engine, chosen, from + length);
  }
  return FOREVER;
}

/** The first day after `day` on which anything can be done toward any of them. */
function nextDue(engine: Engine, chosen: readonly Instrument[], day: Day): Day {
  return Math.min(...chosen.map(({ id }) => firstFrom(stirs(engine)(id), day + 1)));
}

/** Two years, in days. */
const NEAR = 731;

function dayOf({ date }: Act): Day {
  return date.latest;
}
