import type { Instrument, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import { ALWAYS, isoOf } from "../time/day.ts";
import { overlap } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground, type Measured } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { exitGrounds, groundsOf } from "./grounds.ts";
import type { Moment, RankQuestion } from "./question.ts";
import { passing, sureMembers } from "./sets.ts";
import { answerWhen } from "./when.ts";

/** "Who left first?", "Who has been in it longest?", "Who has left the most treaties?": those at the top, ties together. */
export function answerRank(engine: Engine, question: RankQuestion): AnswerData {
  const { on, instrument, rank } = question;
  const found =
    rank === "longest" || rank === "shortest"
      ? byLength(engine, question)
      : rank === "largest" || rank === "smallest"
        ? byMeasure(engine, question)
        : rank === "oldest-instrument" || rank === "newest-instrument"
          ? byAge(engine, question)
          : instrument === null || rank === "most-instruments" || rank === "most-exits"
            ? overRecord(engine, question)
            : byDay(engine, question, instrument);
  const coverage = instrument === null ? null : instrumentOf(engine, instrument).coverage;
  return {
    ...BLANK,
    asked: question,
    kind: found.instruments ? "instruments" : "participants",
    on,
    participants: found.instruments ? null : found.participants.sort(),
    instruments: found.instruments ?? (instrument === null ? null : [instrument]),
    count: found.count,
    duration: found.duration ?? null,
    dates: found.dates,
    because: found.grounds,
    measure: found.measure ?? null,
    notes: [
      ...(question.among && found.sizes ? [{ note: "sizes" as const, sizes: found.sizes }] : []),
      ...(found.measure && found.measure.missing.length > 0
        ? [{ note: "no-figure" as const, participants: found.measure.missing, measure: found.measure.name }]
        : []),
    ],
    coverage: { until: coverage?.until ?? engine.record.date, missing: coverage?.missing ?? [] },
  };
}

interface Top {
  readonly participants: ParticipantId[];
  readonly instruments?: string[];
  /** The winning number; how many are at the top where the rank is a day. */
  readonly count: number;
  readonly dates: readonly DatedMoment[];
  readonly grounds: readonly Ground[];
  readonly duration?: AnswerData["duration"];
  readonly measure?: Measured;
  /** How many are in each of those compared. */
  readonly sizes?: readonly { readonly id: string; readonly n: number }[];
}
const NOBODY: Top = { participants: [], count: 0, dates: [], grounds: [] };

const MOMENTS: Partial<Record<RankQuestion["rank"], Moment>> = {
  "first-in": "joined",
  "last-in": "joined",
  "first-out": "left",
  "last-out": "left",
  "first-signed": "signed",
  "last-signed": "signed",
  "first-consented": "consented",
  "last-consented": "consented",
};

function byDay(engine: Engine, question: RankQuestion, instrument: string): Top {
  const moment = MOMENTS[question.rank] ?? "joined";
  const { filters, on } = question;
  const asked = answerWhen(engine, { ask: "when", moment, participant: null, instrument, on, since: ALWAYS, filters });
  const dates = (asked.dates ?? []).filter((date) => date.act !== "notice-of-withdrawal");
  if (dates.length === 0) return NOBODY;
  const days = dates.map((date) => date.on);
  const day = question.rank.startsWith("first") ? Math.min(...days) : Math.max(...days);
  const top = dates.filter((date) => date.on === day);
  const participants = [...new Set(top.flatMap((date) => date.participant ?? []))];
  const grounds = asked.because.filter((ground) => participants.includes(ground.participant ?? ""));
  return { participants, count: participants.length, dates: top, grounds };
}

/** By days as a party up to the asked one. */
function byLength(engine: Engine, question: RankQuestion): Top {
  const { instrument, filters, on } = question;
  if (instrument === null) return NOBODY;
  const passes = passing(engine, filters, on);
  const lengths = [...engine.memberships(instrument)]
    .filter(([id]) => passes(id) !== "no")
    .map(([id, memberships]) => {
      const runs = memberships.flatMap((m) => overlap(m, { from: ALWAYS, until: on + 1 }) ?? []);
      return { id, memberships, runs, days: runs.reduce((sum, run) => sum + run.until - run.from, 0) };
    })
    .filter(({ days }) => days > 0);
  if (lengths.length === 0) return NOBODY;
  const days = lengths.map((each) => each.days);
  const best = question.rank === "longest" ? Math.max(...days) : Math.min(...days);
  const top = lengths.filter((each) => each.days === best);
  const [first] = top;
  const run = first?.runs.length === 1 ? (first.runs[0] ?? null) : null;
  return {
    participants: top.map(({ id }) => id),
    count: top.length,
    dates: top.flatMap(({ id, runs }) =>
      runs.map((each) => ({ participant: id, instrument, act: "entry-into-force", on: each.from, text: "" })),
    ),
    grounds: top.flatMap(({ memberships }) =>
      memberships[0]?.spells[0] ? groundsOf(engine, memberships[0].spells[0]) : [],
    ),
    duration: { days: best, span: run },
  };
}

/** By a figure, of those that have one; who has none is told. */
function byMeasure(engine: Engine, { instrument, filters, on, measure = "area", rank }: RankQuestion): Top {
  if (instrument === null) return NOBODY;
  const passes = passing(engine, filters, on);
  const base = sureMembers(engine, instrument, on).filter((id) => passes(id) === "yes");
  const figureOf = (id: ParticipantId) => engine.figures.value(id, measure)?.value;
  const figures = base.flatMap((id) => figureOf(id) ?? []);
  const { value: total, missing } = engine.figures.total(base, measure);
  if (figures.length === 0) return NOBODY;
  const value = rank === "largest" ? Math.max(...figures) : Math.min(...figures);
  const part = base.filter((id) => figureOf(id) === value).sort();
  return {
    ...NOBODY,
    participants: part,
    count: part.length,
    measure: {
      name: measure,
      unit: engine.figures.unit(measure) ?? "",
      value,
      total,
      base: { measure, instrument, on, participants: [...base].sort(), without: [] },
      part,
      missing,
      otherwise: [],
    },
  };
}

/** The instruments that are ranked: of the kind, or those set side by side. */
function chosenBy({ record }: Engine, { kind, among }: RankQuestion): readonly Instrument[] {
  return record.instruments.filter((one) => (kind === null || one.kind === kind) && (!among || among.includes(one.id)));
}

/** By the day on which they were opened, else entered into force; those of which neither is recorded are left out. */
function byAge(engine: Engine, question: RankQuestion): Top {
  const { rank, on, among } = question;
  const dated = chosenBy(engine, question)
    .flatMap(({ id }): DatedMoment[] => {
      const { opened, inForce } = engine.standings.clock(id);
      const day = opened ?? inForce;
      const act = opened === null ? "entry-into-force" : "opened";
      return day === null || day > on ? [] : [{ participant: null, instrument: id, act, on: day, text: isoOf(day) }];
    })
    .sort((a, b) => a.on - b.on);
  const end = rank === "oldest-instrument" ? dated[0] : dated[dated.length - 1];
  const top = dated.filter((date) => date.on === end?.on).map((date) => date.instrument);
  const dates = among ? dated : dated.filter((date) => date.on === end?.on);
  return { ...NOBODY, instruments: top, count: top.length, dates };
}

/** Over all instruments of the kind; those of which only exits are recorded cannot be counted. */
function overRecord(engine: Engine, question: RankQuestion): Top {
  const { rank, on } = question;
  const instruments = chosenBy(engine, question);
  const exitsFrom = (id: string) =>
    [...engine.memberships(id).values()].flat().filter((m) => m.instrument === id && isDeparture(m) && m.until <= on);
  if (rank === "biggest-instrument" || rank === "smallest-instrument" || rank === "most-left-instrument") {
    const sizes = instruments
      .filter((one) => rank === "most-left-instrument" || !one.coverage.exitsOnly)
      .map(({ id }) => ({
        id,
        n: rank === "most-left-instrument" ? exitsFrom(id).length : sureMembers(engine, id, on).length,
      }));
    // Of those that have any, for what is over has none; of those set side by side each counts.
    const held = sizes.map(({ n }) => n).filter((n) => n > 0 || question.among !== undefined);
    const most = rank === "smallest-instrument" ? Math.min(...held) : Math.max(0, ...held);
    if (held.length === 0) return { ...NOBODY, instruments: [] };
    const top = sizes.filter(({ n }) => n === most).map(({ id }) => id);
    return { participants: [], instruments: top.sort(), count: most, dates: [], grounds: [], sizes };
  }
  const tally = new Map<ParticipantId, number>();
  const exits = instruments.flatMap(({ id }) => exitsFrom(id));
  const named =
    rank === "most-exits"
      ? exits.map((exit) => exit.participant)
      : instruments.filter((one) => !one.coverage.exitsOnly).flatMap(({ id }) => sureMembers(engine, id, on));
  for (const id of named) tally.set(id, (tally.get(id) ?? 0) + 1);
  const most = Math.max(0, ...tally.values());
  const participants = [...tally].filter(([, n]) => n === most && n > 0).map(([id]) => id);
  const theirs = rank === "most-exits" ? exits.filter((exit) => participants.includes(exit.participant)) : [];
  return {
    participants,
    count: most,
    dates: theirs
      .map((exit) => ({ ...exit, act: "withdrawal", on: exit.until, text: "" }))
      .map(({ participant, instrument, act, on: day, text }) => ({ participant, instrument, act, on: day, text }))
      .sort((a, b) => a.on - b.on),
    grounds: theirs.flatMap((exit) => exitGrounds(engine, exit)),
  };
}
