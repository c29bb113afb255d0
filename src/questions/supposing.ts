import { indexOf } from "../graph/as-of.ts";
import type { AsOfIndex } from "../graph/graph.ts";
import type { Act, ActKind, InstrumentId } from "../records/record.ts";
import { fold, type Standings } from "../standing/fold.ts";
import { computedEntry, exitPlan } from "../standing/moves.ts";
import { SUPPOSITION, suppose } from "../standing/suppose.ts";
import type { Day } from "../time/day.ts";
import { edtfOfDay } from "../time/edtf.ts";
import { covers } from "../time/span.ts";
import type { Note } from "./answer-data.ts";
import { type Engine, engineOf, instrumentOf } from "./engine.ts";
import type { Supposed, Supposing } from "./question.ts";

/** The record as it would stand with the hypothetical acts on top; only what they touch is folded again. */
export function supposing(engine: Engine, given: readonly Supposed[]): Engine {
  for (const { instrument } of given) instrumentOf(engine, instrument);
  const acts = suppositionActs(given);
  const touched = new Set(given.flatMap(({ instrument }) => engine.standings.line(instrument)));
  const record = suppose(engine.record, acts);
  const changed = new Set(given.map(({ participant }) => participant));
  const before = { standings: engine.standings, changed };
  const again = fold({ ...record, acts: record.acts.filter((act) => touched.has(act.instrument)) }, before);
  const standings = overlaid(engine.standings, again, touched);
  const index = indexOf(again);
  const part = engineOf(again, index);
  const of = (id: string) => (touched.has(id) ? part : engine);
  return {
    ...engine,
    record,
    standings,
    graph: indexOverlaid(engine.graph, index, touched, standings),
    acts: (id) => of(id).acts(id),
    actsOf: (participant, id) => of(id).actsOf(participant, id),
    variants: (id) => of(id).variants(id),
    memberships: (id) => of(id).memberships(id),
    turns: (id) => of(id).turns(id),
  };
}

const ACTS: Record<Supposing, ActKind> = {
  leave: "withdrawal",
  notice: "notice-of-withdrawal",
  join: "admission",
  sign: "signature",
  ratify: "ratification",
  revoke: "notice-revoked",
};

/** Lines are told apart so that acts of one day keep the order in which they are supposed. */
const AFTER_EVERY_LINE = 1_000_000;

/** What is supposed as acts of a record, in the order in which it is supposed. */
export function suppositionActs(given: readonly Supposed[]): Act[] {
  return given.map((one, i) => ({
    instrument: one.instrument,
    participant: one.participant,
    act: ACTS[one.does],
    date: edtfOfDay(one.on),
    effect: null,
    toward: null,
    scope: null,
    view: null,
    mark: null,
    source: SUPPOSITION,
    note: "hypothetical",
    line: AFTER_EVERY_LINE + i,
  }));
}

/** The first day on which what is supposed counts, by the clause alone: nothing is folded for it. */
export function effectOf(engine: Engine, one: Supposed): Day {
  const facts = engine.standings.history(one.participant, one.instrument)?.facts;
  const [act] = suppositionActs([one]);
  if (!facts || !act) return one.on;
  const before = facts.acts.filter((each) => each.date.latest <= one.on);
  if (one.does === "notice") return exitPlan({ ...facts, acts: [...before, act] }, before.length)?.day ?? one.on;
  return one.does === "ratify" ? (computedEntry(facts, act)?.late ?? one.on) : one.on;
}

function overlaid(base: Standings, over: Standings, touched: ReadonlySet<InstrumentId>): Standings {
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? over : base);
  const spells = [...base.spells.filter((spell) => !touched.has(spell.instrument)), ...over.spells];
  return {
    record: over.record,
    spells: spells.sort((a, b) => (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : 0)),
    toward: [...base.toward.filter((tie) => !touched.has(tie.instrument)), ...over.toward],
    spellsOf: (participant, instrument) => of(instrument).spellsOf(participant, instrument),
    clock: (instrument) => of(instrument).clock(instrument),
    line: (instrument) => base.line(instrument),
    history: (participant, instrument) => of(instrument).history(participant, instrument),
  };
}

function indexOverlaid(
  base: AsOfIndex,
  over: AsOfIndex,
  touched: ReadonlySet<InstrumentId>,
  standings: Standings,
): AsOfIndex {
  const of = (instrument: InstrumentId) => (touched.has(instrument) ? over : base);
  let whole: AsOfIndex | null = null;
  // Verbs over all instruments are asked rarely: only then is everything indexed again.
  const all = () => {
    whole ??= indexOf(standings);
    return whole;
  };
  return {
    at: (instrument, day) => of(instrument).at(instrument, day),
    between: (instrument, from, until) => of(instrument).between(instrument, from, until),
    changes: (from, until, instrument) =>
      instrument === undefined ? all().changes(from, until) : of(instrument).changes(from, until, instrument),
    countOver: (instrument) => of(instrument).countOver(instrument),
    turningDays: (instrument) =>
      instrument === undefined ? all().turningDays() : of(instrument).turningDays(instrument),
    holds: base.holds,
    get rows() {
      return all().rows;
    },
  };
}

/** What each supposition comes to: the day of its effect with the rule that gives it, or that nothing follows from it. */
export function notesOnSupposed(engine: Engine, supposed: Engine, given: readonly Supposed[]): Note[] {
  return given.map((one): Note => {
    const { participant, instrument, does, on } = one;
    const before = engine.standings.spellsOf(participant, instrument).find((spell) => covers(spell, on - 1));
    const party = before?.state.standing === "party";
    const history = supposed.standings.history(participant, instrument);
    const index = history?.facts.acts.findIndex((act) => act.source === SUPPOSITION && act.date.latest === on) ?? -1;
    if (does === "notice") {
      const plan = history && index >= 0 ? exitPlan(history.facts, index) : null;
      const rule = plan ? [plan.rule, ...(plan.condition ? [plan.condition] : [])].join("; ") : "";
      return { note: "supposed", supposed: one, effect: plan?.day ?? null, rule, possible: party };
    }
    if (does === "leave" || does === "revoke")
      return { note: "supposed", supposed: one, effect: null, rule: "", possible: party };
    const entry = supposed.standings
      .spellsOf(participant, instrument)
      .find((spell) => spell.state.standing === "party" && spell.until > on);
    const computed = entry?.began.computed ? entry.began.rule : "";
    const effect = entry && does !== "sign" ? Math.max(entry.from, on) : null;
    return { note: "supposed", supposed: one, effect, rule: computed, possible: !party };
  });
}
