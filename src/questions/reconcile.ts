import { countsAsParty } from "../graph/graph.ts";
import type { ParticipantId } from "../records/record.ts";
import type { State } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { FOREVER } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { type AnswerData, BLANK, COUNT_RULES, type CountRule, type Note } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { groundsOf } from "./grounds.ts";
import { notesOnInstrument } from "./notes.ts";
import type { ReconcileQuestion } from "./question.ts";
import { everIn, isBound, spellsOn, sureness } from "./sets.ts";

/**
 * "Why 34 and not 35?": each number with the rule of counting and the participants that make it right on the asked day;
 * where none does on that day, the days on which one does.
 */
export function answerReconcile(engine: Engine, question: ReconcileQuestion): AnswerData {
  const { instrument, on, one, other } = question;
  const day = dayFor(engine, question);
  const ours = counted(engine, instrument, day, "parties");
  const notes: Note[] = [];
  const ids = new Set<ParticipantId>();
  for (const n of new Set([one, other])) {
    const rule = COUNT_RULES.find((each) => counted(engine, instrument, day, each).length === n);
    if (rule) {
      const set = counted(engine, instrument, day, rule);
      const extra = set.filter((id) => !ours.includes(id));
      const missing = ours.filter((id) => !set.includes(id));
      for (const id of [...extra, ...missing]) ids.add(id);
      notes.push({ note: "counted", n, how: rule, extra, missing, span: null });
      continue;
    }
    const span = daysWith(engine, instrument, n);
    if (!span) {
      notes.push({ note: "uncounted", n });
      continue;
    }
    const set = counted(engine, instrument, Number.isFinite(span.from) ? span.from : span.until - 1, "parties");
    const extra = set.filter((id) => !ours.includes(id));
    const missing = ours.filter((id) => !set.includes(id));
    for (const id of [...extra, ...missing]) ids.add(id);
    notes.push({ note: "counted", n, how: "parties", extra, missing, span });
  }
  const spells = spellsOn(engine, instrument, day);
  const { coverage } = instrumentOf(engine, instrument);
  const apart = [...ids].sort();
  return {
    ...BLANK,
    asked: question,
    kind: "derivation",
    on: day,
    participants: apart,
    instruments: [instrument],
    count: ours.length,
    because: apart.flatMap((id) => {
      const spell = spells.get(id);
      return spell ? groundsOf(engine, spell) : [];
    }),
    steps: [],
    notes: [...notes, ...notesOnInstrument(engine, instrument, on).filter((n) => n.note !== "toward")],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** The asked day where either number can be right on it, else the last day on which one was. */
function dayFor(engine: Engine, { instrument, on, one, other }: ReconcileQuestion): Day {
  const fits = (day: Day, n: number) => counted(engine, instrument, day, "parties").length === n;
  if (fits(on, one) || fits(on, other)) return on;
  const span = [one, other]
    .map((n) => daysWith(engine, instrument, n))
    .find((each) => each !== null && each.from <= on);
  if (!span) return on;
  return Math.min(on, span.until - 1);
}

/** The last run of days on which so many were parties. */
function daysWith(engine: Engine, instrument: string, n: number): Span | null {
  const steps = engine.graph.countOver(instrument);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (step?.parties !== n || n === 0) continue;
    let first = i;
    while (steps[first - 1]?.parties === n) first -= 1;
    return { from: steps[first]?.from ?? step.from, until: steps[i + 1]?.from ?? FOREVER };
  }
  return null;
}

const STATES: Partial<Record<CountRule, (state: State) => boolean>> = {
  parties: countsAsParty,
  "parties-and-suspended": (state) => state.standing === "party",
  "parties-certain": (state) => countsAsParty(state) && state.suspended === null,
  "not-leaving": (state) => countsAsParty(state) && state.leaving === null,
  bound: isBound,
  "signed-or-bound": (state) =>
    state.standing === "party" || state.standing === "consented" || state.standing === "signatory",
};

/** Who is counted by a rule on a day, sorted. */
function counted(engine: Engine, instrument: string, day: Day, rule: CountRule): ParticipantId[] {
  const spells = [...spellsOn(engine, instrument, day).values()];
  const claim = STATES[rule];
  if (claim) return spells.filter((spell) => sureness(spell, claim) === "yes").map((spell) => spell.participant);
  if (rule === "other-view") {
    return spells
      .filter((spell) => countsAsParty(spell.contested[0]?.state ?? spell.state))
      .map((spell) => spell.participant);
  }
  const ever = [...everIn(engine, instrument, day).keys()];
  if (rule === "ever-party") return ever.sort();
  const signed = spells.filter((spell) => spell.state.standing !== "former").map((spell) => spell.participant);
  return [...new Set([...ever, ...signed])].sort();
}
