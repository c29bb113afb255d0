import type { EntryIntoForceClause, WithdrawalClause } from "../records/clauses.ts";
import { periodText } from "../records/period.ts";
import { ALL_TIME, covers } from "../time/span.ts";
import { type AnswerData, BLANK, type Note } from "./answer-data.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import type { RuleQuestion } from "./question.ts";

/** "How much notice does Open Skies require?": the clause as compiled, in words, with its article. */
export function answerRule(engine: Engine, question: RuleQuestion): AnswerData {
  const { instrument, on, rule } = question;
  const { clauses, coverage } = instrumentOf(engine, instrument);
  const notes: Note[] = [];
  if (rule === "leaving") {
    const governing = clauses.withdrawal.filter((clause) =>
      covers({ from: clause.from ?? ALL_TIME.from, until: clause.until ?? ALL_TIME.until }, on),
    );
    for (const clause of governing) notes.push({ note: "rule", rule, ...leavingWords(clause), for: clause.for });
  } else if (rule === "entry" && clauses.entryIntoForce) {
    notes.push({ note: "rule", rule, ...entryWords(clauses.entryIntoForce), for: null });
  } else if (rule === "joining" && clauses.laterJoiners) {
    const { article, delay, roundTo } = clauses.laterJoiners;
    const first = roundTo === "month-first" ? ", on the first day of the month that follows" : "";
    const text = isZero(delay) ? "on the day of its deposit" : `${periodText(delay)} after its deposit${first}`;
    notes.push({ note: "rule", rule, text, article, for: null });
  } else if (rule === "duration" && clauses.duration) {
    const { article, period, extension } = clauses.duration;
    const more =
      extension === "indefinite"
        ? ", extended without limit"
        : extension
          ? `, and ${periodText(extension)} more with each extension`
          : "";
    notes.push({
      note: "rule",
      rule,
      text: `${periodText(period)} from its entry into force${more}`,
      article,
      for: null,
    });
  }
  return {
    ...BLANK,
    asked: question,
    kind: "rule",
    on,
    instruments: [instrument],
    notes: notes.length > 0 ? notes : [{ note: "no-rule", rule }],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

function isZero(period: { readonly months: number } | { readonly days: number }): boolean {
  return "months" in period ? period.months === 0 : period.days === 0;
}

function leavingWords(clause: WithdrawalClause): { text: string; article: string } {
  const { article } = clause;
  if (clause.way === "none") return { text: "no clause on leaving", article };
  if (clause.way === "lapse" || !clause.period) return { text: "one leaves by not prolonging it", article };
  const least = clause.mode === "earliest" ? "at least " : "";
  const full = clause.fullDays ? ", counted in full days" : "";
  const from = clause.countsFrom === "all-notified" ? ", from the day on which all others are notified" : "";
  const ROUNDED = {
    "year-end": ", up to the end of that year",
    "1-january": ", up to the following 1 January",
    "financial-year": ", up to the end of the financial year",
  };
  const rounded = clause.roundTo ? ROUNDED[clause.roundTo] : "";
  const early = clause.notBefore
    ? `; not before ${periodText(clause.notBefore.period)} of ${clause.notBefore.since === "treaty" ? "its being in force" : "membership"}`
    : "";
  const condition = clause.condition ? `; ${clause.condition}` : "";
  return {
    text: `${least}${periodText(clause.period)} of notice${full}${from}${rounded}${early}${condition}`,
    article,
  };
}

function entryWords(clause: EntryIntoForceClause): { text: string; article: string } {
  const { article } = clause;
  if (clause.recordedOnly)
    return { text: "a condition that the record cannot compute: only the recorded day counts", article };
  const who = [
    ...(clause.deposits === null ? [] : [`${clause.deposits} deposits`]),
    ...(clause.named.length > 0 ? [`those of ${clause.named.length} named participants`] : []),
    ...(clause.all ? ["those of all signatories"] : []),
  ];
  const delay = isZero(clause.delay) ? "with" : `${periodText(clause.delay)} after`;
  return { text: `${delay} ${who.join(", among them ") || "the deposits"}`, article };
}
