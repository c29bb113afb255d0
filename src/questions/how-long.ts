import type { ParticipantId } from "../records/record.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { merge, overlap, type Span } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { groundsOf } from "./grounds.ts";
import { partsLeft } from "./parts-left.ts";
import { type HowLongQuestion, type Moment, OWN_MOMENTS } from "./question.ts";
import { answerWhen, isOnce, momentsOf } from "./when.ts";

/** "How long was the United States a party?": the days of its memberships up to the asked day, and their sum. */
export function answerHowLong(engine: Engine, question: HowLongQuestion): AnswerData {
  const { instrument, participant, on } = question;
  const { coverage } = instrumentOf(engine, instrument);
  const blank = {
    ...BLANK,
    asked: question,
    kind: "duration" as const,
    on,
    participants: participant === null ? null : [participant],
    instruments: [instrument],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
  if (question.between && question.after !== undefined)
    return { ...blank, ...stepsApart(engine, question, question.between, question.after) };
  if (question.between) return { ...blank, ...betweenMoments(engine, question, question.between) };
  const upTo = { from: ALWAYS, until: on + 1 };
  const { inForce, ended } = engine.standings.clock(instrument);
  const memberships = participant === null ? [] : (engine.memberships(instrument).get(participant) ?? []);
  const runs: Span[] = question.out
    ? gapsBetween(memberships)
    : participant === null
      ? inForce === null
        ? []
        : [{ from: inForce, until: ended?.on ?? FOREVER }]
      : // Of two that live on side by side along a line no day counts twice.
        merge(memberships);
  const asked = question.nth === undefined ? runs : runs.slice(question.nth - 1, question.nth);
  const spans = asked.flatMap((run) => overlap(run, upTo) ?? []);
  const days = spans.reduce((sum, span) => sum + (span.until - span.from), 0);
  const moments = spans.flatMap((span, i): DatedMoment[] => {
    const at = (act: string, day: Day) => ({ participant, instrument, act, on: day, text: "" });
    const closed = (asked[i]?.until ?? FOREVER) <= on;
    const [begins, ends] = question.out ? ["end", "entry-into-force"] : ["entry-into-force", "end"];
    return [at(begins, span.from), ...(closed ? [at(ends, span.until)] : [])];
  });
  const grounds = memberships.flatMap((membership) => {
    const [first] = membership.spells;
    return first && membership.from <= on ? groundsOf(engine, first) : [];
  });
  return {
    ...blank,
    notes: question.out && days === 0 ? partsLeft(engine, instrument, on, participant) : [],
    duration: { days, span: spans.length === 1 ? (spans[0] ?? null) : null },
    dates: moments,
    because: grounds,
  };
}

/** The days after each departure until the next membership; open where there is none. */
function gapsBetween(memberships: readonly Membership[]): Span[] {
  return memberships
    .filter(isDeparture)
    .map(({ until }) => ({ from: until, until: memberships.find((next) => next.from >= until)?.from ?? FOREVER }));
}

/** From one participant's step to another's: of several times the last before it. The days are told in that order. */
function stepsApart(
  engine: Engine,
  { participant, instrument, on }: HowLongQuestion,
  [first, second]: readonly [Moment, Moment],
  after: ParticipantId,
) {
  const daysOf = (moment: Moment, who: ParticipantId | null) =>
    momentsOf(engine, { ask: "when", moment, participant: who, instrument, on }).filter(
      (date) => isOnce(moment, date.act) && date.on <= on,
    );
  const [b] = daysOf(second, participant);
  const led = daysOf(first, after);
  const a = led.findLast((date) => b !== undefined && date.on <= b.on) ?? led[0];
  const participants = [after, ...(participant === null ? [] : [participant])].sort();
  const dates = [a, b].flatMap((each) => (each ? [each] : []));
  if (!a || !b) return { participants, dates, duration: null };
  const span = { from: Math.min(a.on, b.on), until: Math.max(a.on, b.on) };
  return { participants, dates, duration: { days: span.until - span.from, span } };
}

/** From the first day of one moment to the first day of the other. */
function betweenMoments(engine: Engine, question: HowLongQuestion, [first, second]: readonly [Moment, Moment]) {
  const { instrument, participant, on } = question;
  const daysOf = (moment: Moment, nth?: number) =>
    answerWhen(engine, {
      ask: "when",
      moment,
      participant: OWN_MOMENTS.has(moment) ? null : participant,
      instrument,
      on,
      ...(nth === undefined ? {} : { nth }),
    }).dates ?? [];
  const [b] = daysOf(second, question.nth);
  // A notice is revoked, or takes effect, once: of several it is the last before that.
  const ofNotice = second === "revoked" || (first === "notice" && second === "left");
  const a = ofNotice && b ? daysOf(first).findLast(({ on: day }) => day <= b.on) : daysOf(first)[0];
  const dates = [a, b].flatMap((each) => (each ? [each] : []));
  if (!a || !b) return { dates, duration: null };
  const span = { from: Math.min(a.on, b.on), until: Math.max(a.on, b.on) };
  return { dates, duration: { days: span.until - span.from, span } };
}
