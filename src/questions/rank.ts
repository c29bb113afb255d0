import type { Instrument, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import { ALWAYS, isoOf } from "../time/day.ts";
import { overlap } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground, type Measured } from "./answer-data.ts";
import { type Engine, instrumentOf, isAlive } from "./engine.ts";
import { exitGrounds, groundsOf } from "./grounds.ts";
import type { Moment, RankQuestion } from "./question.ts";
import { passing, sureMembers } from "./sets.ts";
import { answerWhen } from "./when.ts";

/**
 * "Who left first?", "Who has been in it longest?", "Who has left the most treaties?": those at the top, ties together. Of
 * "the first ten" whoever shares the tenth place is there too.
 */
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
      ...((question.among || question.top) && found.sizes ? [{ note: "sizes" as const, sizes: found.sizes }] : []),
      ...(question.nth && found.places ? [{ note: "places" as const, ...found.places }] : []),
      ...(question.top && found.ranked ? [{ note: "ranked" as const, ranked: found.ranked }] : []),
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
  readonly sizes?: readonly Placed[];
  /** The participants at the top in the order of the rank. */
  readonly ranked?: readonly Placed[];
  /** The places that those told share. */
  readonly places?: Places;
}
interface Places {
  readonly first: number;
  readonly last: number;
}
interface Placed {
  readonly id: string;
  readonly n: number;
}
const NOBODY: Top = { participants: [], count: 0, dates: [], grounds: [] };

/**
 * The first of those that are ranked, as many as are asked for, and whoever is level with the last of them; of one place
 * only those that share it.
 */
function topOf(ranked: readonly Placed[], { rank, top = 1, nth }: RankQuestion): Placed[] {
  const up = ASCENDING.has(rank);
  const ordered = [...ranked].sort((a, b) => (up ? a.n - b.n : b.n - a.n));
  if (nth !== undefined) return ordered.filter(({ n }) => n === ordered[nth - 1]?.n);
  const last = ordered[top - 1];
  return last ? ordered.filter(({ n }) => (up ? n <= last.n : n >= last.n)) : ordered;
}

/** The first and the last of the places that `top`, all level, have among those ranked. */
function placesOf(top: readonly Placed[], ranked: readonly Placed[], { rank }: RankQuestion): Places {
  const [one] = top;
  const before = one ? ranked.filter(({ n }) => (ASCENDING.has(rank) ? n < one.n : n > one.n)).length : 0;
  return { first: before + 1, last: before + top.length };
}

const ASCENDING: ReadonlySet<RankQuestion["rank"]> = new Set([
  "first-in",
  "first-out",
  "first-signed",
  "first-consented",
  "shortest",
  "smallest",
  "smallest-instrument",
  "oldest-instrument",
]);

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
  // Who did it several times has the place of its first time, or of its last.
  const places = new Map<ParticipantId, number>();
  const best = question.rank.startsWith("first") ? Math.min : Math.max;
  for (const { participant, on: day } of dates)
    if (participant !== null) places.set(participant, best(day, places.get(participant) ?? day));
  const all = [...places].map(([id, n]) => ({ id, n }));
  const ranked = topOf(all, question);
  const participants = ranked.map(({ id }) => id);
  const top = ranked.flatMap(({ id, n }) => dates.filter((date) => date.participant === id && date.on === n));
  const grounds = asked.because.filter((ground) => participants.includes(ground.participant ?? ""));
  return {
    participants,
    count: participants.length,
    dates: top,
    grounds,
    ranked,
    places: placesOf(ranked, all, question),
  };
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
  const ranked = topOf(
    lengths.map(({ id, days }) => ({ id, n: days })),
    question,
  );
  const top = ranked.flatMap((place) => lengths.find(({ id }) => id === place.id) ?? []);
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
    duration: { days: first?.days ?? 0, span: run },
    ranked,
  };
}

/** By a figure, of those that have one; who has none is told. Of no instrument: of all participants of that day. */
function byMeasure(engine: Engine, question: RankQuestion): Top {
  const { instrument, filters, on, measure = "area" } = question;
  const passes = passing(engine, filters, on);
  const all =
    instrument === null
      ? engine.everyone.filter((id) => isAlive(engine.participants.get(id)?.lives ?? [], on))
      : sureMembers(engine, instrument, on);
  const base = all.filter((id) => passes(id) === "yes");
  const figures = base.flatMap((id): Placed[] => {
    const figure = engine.figures.value(id, measure);
    return figure ? [{ id, n: figure.value }] : [];
  });
  const { value: total, missing } = engine.figures.total(base, measure);
  if (figures.length === 0) return NOBODY;
  const ranked = topOf(figures, question);
  const part = ranked.map(({ id }) => id).sort();
  const value = question.top ? engine.figures.total(part, measure).value : (ranked[0]?.n ?? 0);
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
    ranked,
  };
}

/** The instruments that are ranked: of the kind, or those set side by side. */
function chosenBy({ record }: Engine, { kind, among }: RankQuestion): readonly Instrument[] {
  return record.instruments.filter((one) => (kind === null || one.kind === kind) && (!among || among.includes(one.id)));
}

/** By the day on which they were opened, else entered into force; those of which neither is recorded are left out. */
function byAge(engine: Engine, question: RankQuestion): Top {
  const { on, among } = question;
  const dated = chosenBy(engine, question)
    .flatMap(({ id }): DatedMoment[] => {
      const { opened, inForce } = engine.standings.clock(id);
      const day = opened ?? inForce;
      const act = opened === null ? "entry-into-force" : "opened";
      return day === null || day > on ? [] : [{ participant: null, instrument: id, act, on: day, text: isoOf(day) }];
    })
    .sort((a, b) => a.on - b.on);
  const top = topOf(
    dated.map(({ instrument, on: n }) => ({ id: instrument, n })),
    question,
  ).map(({ id }) => id);
  const dates = among ? dated : dated.filter(({ instrument }) => top.includes(instrument));
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
    const held = sizes.filter(({ n }) => n > 0 || question.among !== undefined);
    const top = topOf(held, question);
    const named = top.map(({ id }) => id).sort();
    // Side by side all are told; of the whole record those at the top.
    return { ...NOBODY, instruments: named, count: top[0]?.n ?? 0, sizes: question.among ? sizes : top };
  }
  const tally = new Map<ParticipantId, number>();
  const exits = instruments.flatMap(({ id }) => exitsFrom(id));
  const named =
    rank === "most-exits"
      ? exits.map((exit) => exit.participant)
      : instruments.filter((one) => !one.coverage.exitsOnly).flatMap(({ id }) => sureMembers(engine, id, on));
  for (const id of named) tally.set(id, (tally.get(id) ?? 0) + 1);
  const ranked = topOf(
    [...tally].map(([id, n]) => ({ id, n })),
    question,
  );
  const participants = ranked.map(({ id }) => id);
  const theirs = rank === "most-exits" ? exits.filter((exit) => participants.includes(exit.participant)) : [];
  return {
    participants,
    count: ranked[0]?.n ?? 0,
    ranked,
    dates: theirs
      .map((exit) => ({ ...exit, act: "withdrawal", on: exit.until, text: "" }))
      .map(({ participant, instrument, act, on: day, text }) => ({ participant, instrument, act, on: day, text }))
      .sort((a, b) => a.on - b.on),
    grounds: theirs.flatMap((exit) => exitGrounds(engine, exit)),
  };
}
