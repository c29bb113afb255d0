import type { Act, ActKind } from "../records/record.ts";
import { joiningDay } from "../standing/arithmetic.ts";
import { countsOn } from "../standing/clock.ts";
import { foldOver, type Standings } from "../standing/fold.ts";
import { onceFor, remembered, rememberedLast } from "../standing/lazily.ts";
import { type ExitPlan, exitPlan } from "../standing/moves.ts";
import { type Chain, chainOn, chainsOf, type Step } from "../standing/set-aside.ts";
import type { Spell } from "../standing/spell.ts";
import { actsWith, SUPPOSITION, suppose } from "../standing/suppose.ts";
import type { Day } from "../time/day.ts";
import { edtfOfDay } from "../time/edtf.ts";
import { covers } from "../time/span.ts";
import type { Note } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { engineOver, type SupposedEngine } from "./overlay.ts";
import type { Supposed, Supposing } from "./question.ts";

/** As many as somebody goes to and fro between: the day moves, the words change, what is supposed stays. */
const SUPPOSITIONS_KEPT = 8;

const keptOf = onceFor((_: Engine) => rememberedLast<SupposedEngine>(SUPPOSITIONS_KEPT));

/** The record as it would stand with the hypothetical acts on top; only what they touch is folded again, the rest is shared. */
export function supposing(engine: Engine, given: readonly Supposed[]): SupposedEngine {
  return keptOf(engine)(JSON.stringify(given), () => foldedAnew(engine, given));
}

function foldedAnew(engine: Engine, given: readonly Supposed[]): SupposedEngine {
  for (const { instrument } of given) instrumentOf(engine, instrument);
  const { acts, setAside } = suppositionOf(engine.standings, given);
  const touched = new Set(given.flatMap(({ instrument }) => engine.standings.line(instrument)));
  const record = suppose(engine.record, acts, setAside);
  const over = foldOver(engine.standings, record, touched, acts, setAside);
  const recorded = remembered((id) =>
    actsWith(
      engine.recorded(id),
      acts.filter((act) => act.instrument === id),
      setAside,
    ),
  );
  return engineOver(engine, over, touched, recorded);
}

/** What is supposed, as acts on top of the record and recorded acts that are set aside. */
export function suppositionOf(
  standings: Standings,
  given: readonly Supposed[],
): { acts: readonly Act[]; setAside: ReadonlySet<Act> } {
  const setAside = new Set(
    given.flatMap((one) => [...(chainOf(standings, one)?.acts ?? []), ...callsOff(standings, one)]),
  );
  return { acts: suppositionActs(given), setAside };
}

/** The exits on record that will not come about where the notice before them is revoked. */
function callsOff(standings: Standings, { participant, instrument, does, on }: Supposed): readonly Act[] {
  if (does !== "revoke") return [];
  const acts = standings.history(participant, instrument)?.facts.acts ?? [];
  return acts.filter((act) => act.act === "withdrawal" && countsOn(act) > on);
}

/** What of the record a supposition sets aside; null where it adds an act, or the record has nothing to set aside. */
function chainOf(standings: Standings, { participant, instrument, does, on }: Supposed): Chain | null {
  const step = STEPS[does];
  return step ? chainOn(chainsOf(standings, participant, instrument, step), on) : null;
}

/** Of the suppositions that set something aside, what that is. */
export const STEPS: Partial<Record<Supposing, Step>> = {
  stay: "leaving",
  "not-join": "joining",
  "not-ratify": "consent",
  "not-sign": "signature",
};

const ACTS: Partial<Record<Supposing, ActKind>> = {
  leave: "withdrawal",
  notice: "notice-of-withdrawal",
  join: "admission",
  sign: "signature",
  ratify: "ratification",
  revoke: "notice-revoked",
};

/** Lines are told apart so that acts of one day keep the order in which they are supposed. */
const AFTER_EVERY_LINE = 1_000_000;

/** The acts that are supposed, as those of a record, in the order in which they are. */
function suppositionActs(given: readonly Supposed[]): Act[] {
  return given.flatMap((one, i): Act[] => {
    const act = ACTS[one.does];
    return act ? [actSupposed(one, act, AFTER_EVERY_LINE + i)] : [];
  });
}

function actSupposed(one: Supposed, act: ActKind, line: number): Act {
  return {
    instrument: one.instrument,
    participant: one.participant,
    act,
    date: edtfOfDay(one.on),
    effect: null,
    toward: null,
    scope: null,
    view: null,
    mark: null,
    source: SUPPOSITION,
    note: "hypothetical",
    line,
  };
}

/** The first day on which each of what is supposed counts, all of it together: nine deposits may do what one does not. */
export function effectsOf(engine: Engine, given: readonly Supposed[]): Day[] {
  if (!given.some(({ does }) => LATER.has(does))) return given.map(({ on }) => on);
  const supposed = supposing(engine, given);
  return given.map((one) => {
    if (one.does === "notice") return exitBy(supposed, one)?.day ?? one.on;
    return one.does === "ratify" ? Math.max(one.on, entryBy(supposed, one)?.from ?? one.on) : one.on;
  });
}

/** What may have its effect on a later day than its own. */
const LATER: ReadonlySet<Supposing> = new Set(["notice", "ratify"]);

/** How a supposed notice ends; null where nothing follows from it. */
function exitBy(supposed: Engine, { participant, instrument, on }: Supposed): ExitPlan | null {
  const history = supposed.standings.history(participant, instrument);
  const index = history?.facts.acts.findIndex((act) => act.source === SUPPOSITION && act.date.latest === on) ?? -1;
  return history && index >= 0 ? exitPlan(history.facts, index) : null;
}

/** The spell in which one is a party by what is supposed. */
function entryBy(supposed: Engine, { participant, instrument, on }: Supposed): Spell | undefined {
  const spells = supposed.standings.spellsOf(participant, instrument);
  return spells.find((spell) => spell.state.standing === "party" && spell.until > on);
}

/** What each supposition comes to: the day of its effect with the rule that gives it, or that nothing follows from it. */
export function notesOnSupposed(engine: Engine, supposed: Engine, given: readonly Supposed[]): Note[] {
  const firsts = given.filter((one, i) => given.findIndex(({ instrument }) => instrument === one.instrument) === i);
  return [
    ...given.map((one) => noteOnSupposed(engine, supposed, one)),
    ...firsts.flatMap((one) => keptEntry(engine, supposed, one)),
  ];
}

/** Recorded days beat computed ones (rule 4): what was founded by a deposit that is set aside is founded all the same. */
function keptEntry(engine: Engine, supposed: Engine, { participant, instrument }: Supposed): Note[] {
  const { entryIntoForce: clause } = instrumentOf(engine, instrument).clauses;
  const was = engine.standings.history(participant, instrument)?.facts.clock;
  const is = supposed.standings.clock(instrument);
  const met = is.lastFoundingDeposit ?? null;
  if (!clause || !was || was.lastFoundingDeposit === null || was.lastFoundingDeposit === met) return [];
  const by = met === null ? null : joiningDay(clause, met);
  if (was.inForce === null || was.inForce !== is.inForce || was.inForce === by) return [];
  return [{ note: "kept-entry", instrument, on: was.inForce, article: clause.article, by }];
}

function noteOnSupposed(engine: Engine, supposed: Engine, one: Supposed): Note {
  const { participant, instrument, does, on } = one;
  if (STEPS[does]) return { note: "set-aside", supposed: one, acts: chainOf(engine.standings, one)?.acts ?? [] };
  const before = engine.standings.spellsOf(participant, instrument).find((spell) => covers(spell, on - 1));
  const party = before?.state.standing === "party";
  if (does === "notice") {
    const plan = exitBy(supposed, one);
    const rule = plan ? [plan.rule, ...(plan.condition ? [plan.condition] : [])].join("; ") : "";
    return {
      note: "supposed",
      supposed: one,
      effect: plan?.day ?? null,
      unsure: (plan?.condition ?? null) !== null,
      rule,
      possible: party,
    };
  }
  if (does === "leave" || does === "revoke")
    return { note: "supposed", supposed: one, effect: null, unsure: false, rule: "", possible: party };
  const entry = entryBy(supposed, one);
  const computed = entry?.began.computed ? entry.began.rule : "";
  const effect = entry && does !== "sign" ? Math.max(entry.from, on) : null;
  return { note: "supposed", supposed: one, effect, unsure: false, rule: computed, possible: !party };
}
