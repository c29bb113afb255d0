import { isoOf } from "../time/day.ts";
import { ALL_TIME, covers } from "../time/span.ts";
import { type AnswerData, BLANK, type ClauseFound } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import type { Rule, RuleQuestion } from "./question.ts";

/** "How much notice does Open Skies require?": the clauses compiled of it, with their articles. */
export function answerRule(engine: Engine, question: RuleQuestion): AnswerData {
  const { instrument, on, rule } = question;
  const { coverage } = instrumentOf(engine, instrument);
  const found = clausesOn(engine, instrument, rule, on);
  const { inForce } = engine.standings.clock(instrument);
  // What the clause of entry into force came to is told with it.
  const began =
    rule === "entry" && inForce !== null && inForce <= on
      ? [{ participant: null, instrument, act: "entry-into-force", on: inForce, text: isoOf(inForce) }]
      : null;
  return {
    ...BLANK,
    asked: question,
    kind: "rule",
    on,
    instruments: [instrument],
    ...(began ? { dates: began } : {}),
    notes: found.map((clause) => ({ note: "rule", clause })),
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** The clauses of an instrument on one matter that govern on that day. */
export function clausesOn(engine: Engine, instrument: string, rule: Rule, on: number): ClauseFound[] {
  const { clauses } = instrumentOf(engine, instrument);
  switch (rule) {
    case "leaving":
      return clauses.withdrawal
        .filter((clause) => covers({ from: clause.from ?? ALL_TIME.from, until: clause.until ?? ALL_TIME.until }, on))
        .map((clause) => ({ rule, clause }));
    case "entry": {
      const clause = clauses.entryIntoForce;
      return clause ? [{ rule, clause, named: groupOf(engine, clause.named) }] : [];
    }
    case "joining":
      return clauses.laterJoiners ? [{ rule, clause: clauses.laterJoiners }] : [];
    case "duration":
      return clauses.duration ? [{ rule, clause: clauses.duration }] : [];
  }
}

/** The group whose members are exactly those named; null where none is. */
function groupOf(engine: Engine, named: readonly string[]): string | null {
  const wanted = [...named].sort().join(" ");
  if (wanted === "") return null;
  for (const [id, rows] of engine.groups) {
    if (
      rows
        .map((row) => row.participant)
        .sort()
        .join(" ") === wanted
    )
      return id;
  }
  return null;
}
