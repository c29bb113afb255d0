import fc from "fast-check";
import type { Act, ActKind } from "../../src/records/record.ts";
import { fold, type Standings } from "../../src/standing/fold.ts";
import { type Day, FOREVER, isoOf } from "../../src/time/day.ts";
import { covers } from "../../src/time/span.ts";
import { act, day, participant, recordOf } from "../builders.ts";

/**
 * A fold so plain that it can be read at a glance: for one day it walks through a pair's acts and says what may hold.
 * It serves histories that make sense step by step, which is what `anyWorld` draws.
 */
export interface World {
  readonly standings: Standings;
  readonly pairs: readonly Pair[];
  /** The first and last day on which anything happens, widened by one. */
  readonly first: Day;
  readonly last: Day;
}

interface Pair {
  readonly participant: string;
  readonly instrument: string;
  readonly steps: readonly Step[];
  /** The day on which the participant ceases to exist, and with it all that it held. */
  readonly ends: Day;
}

/** An act on a day between `early` and `late`, and what it makes of the pair. */
interface Step {
  readonly kind: ActKind;
  readonly scope: "membership" | "operation" | null;
  readonly early: Day;
  readonly late: Day;
  readonly after: State;
}
type State =
  | "none"
  | "signatory"
  | "consented"
  | "party"
  | "party, membership suspended"
  | "party, operation suspended"
  | "former";

export const INSTRUMENTS = ["league", "pact"];
export const PARTICIPANTS = ["AAA", "BBB", "CCC", "DDD"];
const START = day("1990-01-01");

/** What may hold on a day, the one that binds most first; empty where nothing does. */
export function statesOn(pair: Pair, on: Day): State[] {
  if (on >= pair.ends) return [];
  let state: State = "none";
  for (const step of pair.steps) {
    if (step.late <= on) state = step.after;
    else return step.early <= on ? [state, step.after].sort((a, b) => binding(b) - binding(a)) : shown([state]);
  }
  return shown([state]);
}

function shown(states: State[]): State[] {
  return states.filter((state) => state !== "none");
}

function binding(state: State): number {
  return state.startsWith("party") ? 4 : ["none", "former", "signatory", "consented"].indexOf(state);
}

export function isMember(states: readonly State[]): boolean {
  return states.length > 0 && states.every((state) => state === "party" || state === "party, operation suspended");
}

/** Whoever joins and withdraws on one day was never a party, and has not departed. */
export function isDepartureIn(pair: Pair, window: { from: Day; until: Day }): boolean {
  return pair.steps.some(
    ({ kind, late }) =>
      kind === "withdrawal" && covers(window, late) && statesOn(pair, late - 1).some((s) => s.startsWith("party")),
  );
}

/** The states of a real spell in the words of the naive fold. */
export function inWords(state: { standing: string; suspended: string | null }): string {
  return state.suspended === null ? state.standing : `${state.standing}, ${state.suspended} suspended`;
}

const anyStep = fc.record({
  choice: fc.nat(2),
  gap: fc.nat(4),
  width: fc.constantFrom(0, 0, 0, 1, 2),
});
const anySteps = fc.record({ start: fc.nat(9), steps: fc.array(anyStep, { minLength: 2, maxLength: 9 }) });
/** Some participants end in the midst of it, on days on which others begin. */
const anyEnds = fc.array(fc.constantFrom(FOREVER, START + 4, START + 8, START + 12), { minLength: 4, maxLength: 4 });

/**
 * Two instruments and four participants within a few weeks, so that many things happen on one day; the second
 * instrument at the same time, or when all is quiet in the first.
 */
export const anyWorld: fc.Arbitrary<World> = fc
  .tuple(fc.array(anySteps, { minLength: 8, maxLength: 8 }), anyEnds, fc.constantFrom(0, 0, 40))
  .map(([histories, ends, later]) =>
    histories.map(({ start, steps }, i) => ({
      participant: PARTICIPANTS[i % 4] as string,
      instrument: INSTRUMENTS[i >> 2] as string,
      steps: stepsOf(start + (i >> 2) * later, steps).filter(({ late }) => late < (ends[i % 4] as Day)),
      ends: ends[i % 4] as Day,
    })),
  )
  .map((pairs) => {
    const acts = pairs.flatMap((pair) => pair.steps.map((step) => actOf(pair, step)));
    const inForce = INSTRUMENTS.map((instrument) =>
      act({ instrument, participant: null, act: "entry-into-force", date: "1980-01-01" }),
    );
    const days = pairs.flatMap(({ steps }) => steps.flatMap(({ early, late }) => [early, late]));
    const lives = pairs.slice(0, 4).map(({ participant: id, ends }) => {
      return participant(id, ends === FOREVER ? {} : { until: isoOf(ends) });
    });
    return {
      standings: fold(recordOf({ participants: lives, acts: [...inForce, ...acts] })),
      pairs,
      first: Math.min(START, ...days) - 1,
      last: Math.max(START + 13, ...days) + 1,
      // A counterexample is told by its steps; the standings that follow would fill pages.
      [fc.toStringMethod]: () => JSON.stringify(pairs),
    };
  });

type Draw = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const ENDS: ReadonlySet<ActKind> = new Set(["withdrawal", "suspension-ended", "consent-withdrawn"]);

function stepsOf(start: number, draws: readonly Draw[]): Step[] {
  const steps: Step[] = [];
  let [state, free, signed]: [State, Day, boolean] = ["none", START + start, false];
  for (const { choice, gap, width } of draws) {
    const [kind, scope, after] = nextOf(state, choice, signed);
    signed ||= kind === "signature";
    // What opens on the day of an end would be taken before it.
    const early = free + (ENDS.has(steps.at(-1)?.kind ?? "signature") ? gap + 1 : gap);
    steps.push({ kind, scope, early, late: early + width, after });
    free = early + width;
    state = after;
  }
  return steps;
}

function nextOf(state: State, choice: number, signed: boolean): [ActKind, Step["scope"], State] {
  if (state === "none" && choice === 0) return ["signature", null, "signatory"];
  if (state === "consented" && choice === 0) return ["consent-withdrawn", null, signed ? "signatory" : "none"];
  if ((state === "none" || state === "signatory") && choice === 1) return ["ratification", null, "consented"];
  if (state === "none" || state === "signatory" || state === "consented") return ["admission", null, "party"];
  if (state === "former") return ["readmission", null, "party"];
  if (choice === 0) return ["withdrawal", null, "former"];
  if (state !== "party") return ["suspension-ended", null, "party"];
  const scope = choice === 1 ? "membership" : "operation";
  return ["suspension", scope, `party, ${scope} suspended`];
}

function actOf({ participant, instrument }: Pair, { kind, scope, early, late }: Step): Act {
  const date = early === late ? isoOf(early) : `[${isoOf(early)}..${isoOf(late)}]`;
  return act({ instrument, participant, act: kind, scope, date });
}
