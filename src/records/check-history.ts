import type { Day } from "../time/day.ts";
import type { ReadAct } from "./read-acts.ts";
import { type Act, type ActKind, DEPOSITS, type Succession } from "./record.ts";

/**
 * Whether a row can stand after the rows before it: nobody enters who is in, nobody leaves who is not bound. This is
 * a check of the rows against each other, not the fold: it knows no clauses, no certainty and no days between acts.
 * Variants and rows of one view are left out; so are participants with refused rows, whose history has holes.
 */
export function checkHistory(
  acts: readonly ReadAct[],
  successions: readonly Succession[],
  doubtful: ReadonlySet<string>,
): void {
  const bonds = new Map<string, Bond>();
  const steps: Step[] = [
    ...acts
      .filter(({ act }) => act.mark !== "variant" && act.view === null)
      .map((read) => ({ ...read, ...placeOf(read.act) })),
    ...successions.filter((one) => one.type === "continues").map((one) => ({ one, on: one.date, order: 0 })),
  ];
  steps.sort((a, b) => a.on - b.on || a.order - b.order);
  for (const step of steps) {
    if ("one" in step) {
      const bond = bonds.get(step.one.from);
      if (bond !== undefined) bonds.set(step.one.to, bond);
      continue;
    }
    const { act, row } = step;
    if (act.participant === null) {
      if (act.act === "termination") bonds.clear();
    } else if (!doubtful.has(act.participant)) {
      const bond = bonds.get(act.participant) ?? "none";
      const fault = faultOf(act.act, bond);
      if (fault !== null) row.complain(fault.kind, "act", fault.expected, fault.cause);
      bonds.set(act.participant, bondAfter(act, bond, bonds, successions));
    }
  }
}

/**
 * How far a participant is bound. `succeeded`: a party by succession, whose own entry into force may still be recorded;
 * `suspended`: its membership is, so that it can be readmitted.
 */
type Bond = "none" | "signed" | "consented" | "succeeded" | "party" | "suspended";
type Step = (ReadAct & Place) | ({ readonly one: Succession } & Place);
interface Place {
  readonly on: Day;
  readonly order: number;
}

const JOININGS: readonly ActKind[] = [...DEPOSITS, "admission"];
const EXITS: readonly ActKind[] = ["withdrawal", "lapse", "exclusion"];

/** On one day: continuity, consent, succession, entry, exit, the instrument's own end. */
function placeOf(act: Act): Place {
  const counts = EXITS.includes(act.act) || act.act === "succession";
  const on = counts ? (act.effect ?? act.date).earliest : act.date.earliest;
  if (JOININGS.includes(act.act)) return { on, order: 1 };
  if (act.act === "succession") return { on, order: 2 };
  if (EXITS.includes(act.act)) return { on, order: 4 };
  return { on, order: act.act === "termination" ? 5 : 3 };
}

function faultOf(kind: ActKind, bond: Bond) {
  const outside = bond === "none" || bond === "signed";
  if (EXITS.includes(kind) && outside) {
    return {
      kind: "exit-while-not-party" as const,
      expected: "one that is a party, or has consented",
      cause: "its entry is missing, it is out already, or this is another participant's act",
    };
  }
  const within =
    (kind === "entry-into-force" && (bond === "party" || bond === "suspended")) ||
    (kind === "readmission" && (bond === "party" || bond === "succeeded")) ||
    (kind === "succession" && !outside && bond !== "consented");
  if ((JOININGS.includes(kind) && !outside) || within) {
    return {
      kind: "entry-while-party" as const,
      expected: "one that is outside",
      cause: "it is in already: the exit between is missing, or another source's date stands without the mark variant",
    };
  }
  return null;
}

function bondAfter(act: Act, bond: Bond, bonds: ReadonlyMap<string, Bond>, successions: readonly Succession[]): Bond {
  if (act.act === "signature") return bond === "none" ? "signed" : bond;
  if (JOININGS.includes(act.act)) return "consented";
  if (act.act === "entry-into-force" || act.act === "readmission") return "party";
  if (EXITS.includes(act.act) || act.act === "consent-withdrawn") return "none";
  if (act.act === "suspension" && act.scope === "membership" && act.toward === null) return "suspended";
  if (act.act === "suspension-ended" && bond === "suspended") return "party";
  if (act.act !== "succession") return bond;
  const inherited = successions.filter((one) => one.to === act.participant).map((one) => bonds.get(one.from) ?? "none");
  // A predecessor without a row here is one whose acts are not compiled: the notice of succession stands for them.
  if (inherited.every((one) => one === "none")) return "succeeded";
  if (inherited.some((one) => one !== "none" && one !== "signed" && one !== "consented")) return "succeeded";
  return inherited.includes("consented") ? "consented" : "signed";
}
