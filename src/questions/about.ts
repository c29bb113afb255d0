import { countsAsParty } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import { ALWAYS, type Day, isoOf } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Note } from "./answer-data.ts";
import { type Engine, isGroup, isInstrument } from "./engine.ts";
import { notesOnInstrument, notesOnSpells } from "./notes.ts";
import type { AboutQuestion } from "./question.ts";
import { membersOn, spellsOn } from "./sets.ts";

/** "What do you know about Belarus?", "How fresh is this?": what the record holds of a thing, or of itself. */
export function answerAbout(engine: Engine, question: AboutQuestion): AnswerData {
  const { of, on } = question;
  if (question.topic === "figures") return { ...blank(engine, question), notes: figureSources(engine) };
  if (of === null || question.topic === "record" || question.topic === "help")
    return { ...blank(engine, question), notes: [recordNote(engine)] };
  if (question.topic === "names") return calledBy(engine, question, of);
  if (question.topic === "depositaries") return keptBy(engine, question, of);
  if (isInstrument(engine, of)) return aboutInstrument(engine, question, of);
  if (isGroup(engine, of)) {
    const participants = [...membersOn(engine, of, on).keys()].sort();
    return { ...blank(engine, question), on, participants, count: participants.length };
  }
  return aboutParticipant(engine, question, of);
}

function blank(engine: Engine, question: AboutQuestion): AnswerData {
  const { record } = engine;
  return { ...BLANK, asked: question, kind: "about", on: question.on, coverage: { until: record.date, missing: [] } };
}

function recordNote(engine: Engine): Note {
  const { acts, instruments, participants } = engine.record;
  const count = engine.standings.explained ? acts.length : null;
  return { note: "acts", count, instruments: instruments.length, participants: participants.length };
}

/** The depositaries of an instrument; those that are participants are named as such. */
function keptBy(engine: Engine, question: AboutQuestion, id: string): AnswerData {
  const of = engine.instruments.get(id)?.depositaries ?? [];
  const participants = of.filter((each) => engine.participants.has(each)).sort();
  return {
    ...blank(engine, question),
    participants,
    instruments: [id],
    notes: [{ note: "depositaries", instrument: id, of }],
  };
}

/** What a thing is called and was; of an instrument its depositaries are told with that. */
function calledBy(engine: Engine, question: AboutQuestion, id: string): AnswerData {
  const names = engine.record.names.filter((name) => name.id === id);
  const keepers = engine.instruments.get(id)?.depositaries ?? [];
  return {
    ...blank(engine, question),
    ...(isInstrument(engine, id) ? { instruments: [id] } : engine.participants.has(id) ? { participants: [id] } : {}),
    notes: [
      { note: "names", names },
      ...(keepers.length > 0 ? [{ note: "depositaries", instrument: id, of: keepers } as const] : []),
    ],
  };
}

/** Where the figures are from: of each measure its sources, the one of most figures first. */
function figureSources({ record, figures }: Engine): Note[] {
  return figures.measures().flatMap((measure) => {
    const bySource = new Map<string, { count: number; years: [number, number] }>();
    for (const { measure: of, source, year } of record.figures) {
      if (of !== measure) continue;
      const known = bySource.get(source);
      if (known) {
        known.count += 1;
        known.years = [Math.min(known.years[0], year), Math.max(known.years[1], year)];
      } else bySource.set(source, { count: 1, years: [year, year] });
    }
    return [...bySource]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([source, { count, years }]): Note => ({ note: "figures-from", measure, source, count, years }));
  });
}

function aboutInstrument(engine: Engine, question: AboutQuestion, id: string): AnswerData {
  const { on } = question;
  const one = engine.instruments.get(id);
  const { opened, inForce, ended } = engine.standings.clock(id);
  const moments: [string, Day | null][] = [
    ["opened", opened],
    ["entry-into-force", inForce],
    ["termination", ended?.on ?? null],
  ];
  const dates = moments.flatMap(([act, day]): DatedMoment[] =>
    day === null ? [] : [{ participant: null, instrument: id, act, on: day, text: isoOf(day) }],
  );
  const counts = [...spellsOn(engine, id, on).values()].filter((spell) => countsAsParty(spell.state));
  const gone = [...engine.memberships(id).values()].flat().filter((m) => isDeparture(m) && m.until <= on);
  const notes: Note[] = notesOnInstrument(engine, id, on);
  const rule = one?.clauses.withdrawal[0];
  if (gone.length > 0) notes.push({ note: "departures", participants: [...new Set(gone.map((m) => m.participant))] });
  if (rule) notes.push({ note: "has-rule", instrument: id });
  notes.push(...lineageOf(engine, id));
  return {
    ...blank(engine, question),
    participants: one?.coverage.exitsOnly ? null : counts.map((spell) => spell.participant),
    instruments: [id],
    count: one?.coverage.exitsOnly ? null : counts.length,
    dates,
    notes,
    coverage: { until: one?.coverage.until ?? engine.record.date, missing: one?.coverage.missing ?? [] },
  };
}

/** What it is to other instruments, and they to it; of one that has ended also that none took its place. */
function lineageOf(engine: Engine, id: InstrumentId): Note[] {
  const ties = engine.record.instruments.flatMap((one) =>
    one.lineage
      .filter(({ of }) => one.id === id || of === id)
      .map(({ type, of }) => ({ note: "lineage" as const, instrument: one.id, type, of })),
  );
  const isHeir = ({ type, of }: (typeof ties)[number]) => of === id && (type === "continues" || type === "replaces");
  return engine.standings.clock(id).ended && !ties.some(isHeir) ? [...ties, { note: "no-heir", of: id }] : ties;
}

function aboutParticipant(engine: Engine, question: AboutQuestion, id: ParticipantId): AnswerData {
  const { on } = question;
  const { record, standings, figures } = engine;
  const spells = record.instruments.flatMap((one) => standings.spellsOf(id, one.id).filter((s) => covers(s, on)));
  const instruments = spells.filter((spell) => countsAsParty(spell.state)).map((spell) => spell.instrument);
  const left = record.instruments.flatMap((one) =>
    (engine.memberships(one.id).get(id) ?? []).filter(
      (m) => m.instrument === one.id && isDeparture(m) && m.until <= on,
    ),
  );
  const dates = left
    .map(
      (m): DatedMoment => ({
        participant: id,
        instrument: m.instrument,
        act: "withdrawal",
        on: m.until,
        text: isoOf(m.until),
      }),
    )
    .sort((a, b) => a.on - b.on);
  const signed = spells.filter((spell) => spell.state.standing === "signatory").map((spell) => spell.instrument);
  const notes: Note[] = notesOnSpells(engine, spells);
  if (signed.length > 0) notes.push({ note: "signed-only", instruments: signed.sort() });
  for (const life of engine.participants.get(id)?.lives ?? []) {
    if ((life.from ?? ALWAYS) > on || (life.until !== null && life.until <= on))
      notes.push({ note: "life", participant: id, from: life.from, until: life.until });
  }
  for (const measure of figures.measures()) {
    const figure = figures.value(id, measure);
    // "Area with Greenland" is told where it is another figure.
    const plain = measure.includes("-") ? figures.value(id, measure.split("-")[0] ?? "") : null;
    if (figure && figure.value !== plain?.value)
      notes.push({ note: "figure", measure, value: figure.value, unit: figure.unit, year: figure.year });
  }
  const heirs = record.successions.filter((tie) => tie.from === id).map((tie) => tie.to);
  if (heirs.length > 0) notes.push({ note: "heirs", of: id, heirs });
  for (const event of record.events) if (event.participant === id) notes.push({ note: "event", event });
  return {
    ...blank(engine, question),
    participants: [id],
    instruments: instruments.sort(),
    count: instruments.length,
    dates,
    notes,
  };
}
