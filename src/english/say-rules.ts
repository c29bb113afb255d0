import type { AnswerData, ClauseFound } from "../questions/answer-data.ts";
import type { Rule, RuleQuestion } from "../questions/question.ts";
import type { EntryIntoForceClause, Period, WithdrawalClause } from "../records/clauses.ts";
import { inWords } from "../time/words.ts";
import { count, numberWords, type Teller } from "./teller.ts";

/** `six months`, `two years`, `150 days`: in words up to twelve. */
function periodWords(period: Period): string {
  if ("days" in period) return counted(period.days, "day");
  const years = period.months / 12;
  return period.months > 0 && Number.isInteger(years) ? counted(years, "year") : counted(period.months, "month");
}

function counted(n: number, unit: string): string {
  return n === 0 ? count(n, unit) : `${numberWords(n)} ${unit}${n === 1 ? "" : "s"}`;
}

const MATTERS: Record<Rule, string> = {
  leaving: "leaving",
  entry: "entry into force",
  joining: "later joiners",
  duration: "duration",
};

export function ruleSentence(data: AnswerData, asked: RuleQuestion, teller: Teller): string {
  const what = teller.names.inSentence(asked.instrument, asked.on);
  const clauses = data.notes.flatMap((note) => (note.note === "rule" ? [note.clause] : []));
  if (clauses.length === 0) return `The record has no clause of ${what} on ${MATTERS[asked.rule]}.`;
  const told = clauses.map((found) => {
    const whose =
      found.rule === "leaving" && found.clause.for !== null
        ? ` (for ${teller.names.inSentence(found.clause.for, asked.on)})`
        : "";
    return `${clauseWords(found, teller, asked.on)}${whose}${articleWords(found.clause.article)}`;
  });
  const HEADS: Record<Rule, string> = {
    leaving: `To leave ${what}: `,
    entry: `Entry into force of ${what}: `,
    joining: `For one that joins ${what} later it enters into force `,
    duration: `Duration of ${what}: `,
  };
  const began = data.dates?.find((date) => date.act === "entry-into-force");
  const since = began ? ` It entered into force on ${inWords(began.on)}.` : "";
  return `${HEADS[asked.rule]}${told.join("; ")}.${since}`;
}

/** `, Art. XV(2)`; what is no article is told as it is, and "no clause" has been said already. */
export function articleWords(article: string): string {
  if (article.startsWith("no clause")) return article === "no clause" ? "" : ` (${article.replace(/^no clause /, "")})`;
  return /^([IVXLC]+|\d+)\b/.test(article) ? `, Art. ${article}` : `, by ${article}`;
}

/** A clause in words, without its article. */
export function clauseWords(found: ClauseFound, teller: Teller, on: number): string {
  switch (found.rule) {
    case "leaving":
      return leavingWords(found.clause);
    case "entry":
      return entryWords(found.clause, found.named === null ? null : teller.names.inSentence(found.named, on));
    case "joining": {
      const { delay, roundTo } = found.clause;
      const first = roundTo === "month-first" ? ", on the first day of the month that follows" : "";
      return isZero(delay) ? `on the day of its deposit${first}` : `${periodWords(delay)} after its deposit${first}`;
    }
    case "duration": {
      const { period, extension } = found.clause;
      const more =
        extension === "indefinite"
          ? ", extended without limit"
          : extension
            ? `, and ${periodWords(extension)} more with each extension`
            : "";
      return `${periodWords(period)} from its entry into force${more}`;
    }
  }
}

function isZero(period: Period): boolean {
  return "months" in period ? period.months === 0 : period.days === 0;
}

const ROUNDED: Record<NonNullable<WithdrawalClause["roundTo"]>, string> = {
  "year-end": ", to the end of the year in which they run out",
  "1-january": ", with effect on the following 1 January",
  "financial-year": ", to the end of the financial year",
};

function leavingWords(clause: WithdrawalClause): string {
  if (clause.way === "none") return "no clause on leaving";
  if (clause.way === "lapse" || !clause.period) return "one leaves by not prolonging it";
  const least = clause.mode === "earliest" ? "at least " : "";
  const full = clause.fullDays ? ", counted in full days" : "";
  const from = clause.countsFrom === "all-notified" ? ", from the day on which all others are notified" : "";
  const rounded = clause.roundTo ? ROUNDED[clause.roundTo] : "";
  const since = clause.notBefore?.since === "treaty" ? "from its entry into force" : "from the leaver's own entry";
  const early = clause.notBefore ? `; not before ${periodWords(clause.notBefore.period)} ${since}` : "";
  const condition = clause.condition ? `; ${clause.condition}` : "";
  const notice = isZero(clause.period) ? "notice" : `${least}${periodWords(clause.period)} of notice`;
  return `${notice}${full}${from}${rounded}${early}${condition}`;
}

function entryWords(clause: EntryIntoForceClause, named: string | null): string {
  if (clause.recordedOnly) return "a condition that the record cannot compute: only the recorded day counts";
  const who = [
    ...(clause.deposits === null ? [] : [`${clause.deposits} deposits`]),
    ...(clause.named.length > 0
      ? [named ? `those of ${named} (${clause.named.length})` : `those of ${clause.named.length} named participants`]
      : []),
    ...(clause.all ? ["those of all signatories"] : []),
  ];
  const deposits =
    clause.deposits === null && who.length > 0 ? `the deposits: ${who.join(", ")}` : who.join(", among them ");
  return `${isZero(clause.delay) ? "with" : `${periodWords(clause.delay)} after`} ${deposits || "the deposits"}`;
}
