import type { Answer, Failure, SourceLink } from "../questions/answer.ts";
import { type Claim, type ClaimCheck, type Expectation, type RecordedRow, recordedRow } from "../records/claim.ts";
import type { Names } from "../records/names.ts";
import type { TreatyRecord } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { parseEdtf } from "../time/edtf.ts";
import { edtfInWords } from "../time/words.ts";

/**
 * What a claim comes to. `otherwise`: false as said, and true under another reading; `unsure`: the record cannot tell or
 * views differ; `unchecked`: the record cannot check it, for a reason that is given.
 */
export type ClaimVerdict = "true" | "false" | "otherwise" | "unsure" | "unchecked";

export interface ClaimChecked {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
  /** The computation, check by check; empty where nothing can be checked. */
  readonly checks: readonly CheckDone[];
  readonly readings: readonly {
    readonly reading: string;
    readonly verdict: ClaimVerdict;
    readonly checks: readonly CheckDone[];
  }[];
  readonly source: SourceLink;
}

export interface CheckDone {
  /** The question asked; of a recorded row, what is looked for in words. */
  readonly question: string;
  /** What was expected for the claim to hold, in words. */
  readonly expected: string;
  /** What was found: the answer's sentence, the row, or why the question could not be answered. */
  readonly found: string;
  readonly verdict: "yes" | "no" | "unsure";
  /** Null where a recorded row is looked for, and where the question could not be answered. */
  readonly answer: Answer | null;
}

/** What claims are checked with: `ask` answers on the day on which the claim was made. */
export interface ClaimBasis {
  readonly record: TreatyRecord;
  readonly names: Names;
  ask(question: string, on: Day): Answer | Failure;
}

/** Every claim of the record with its verdict, computation and readings, in order of id. */
export function checkClaims(basis: ClaimBasis): ClaimChecked[] {
  return basis.record.claims.map((claim) => {
    const checks = claim.checks.map((check) => done(check, claim, basis));
    const readings = claim.readings.map(({ reading, checks: others }) => {
      const made = others.map((check) => done(check, claim, basis));
      return { reading, verdict: together(made), checks: made };
    });
    const said = claim.reason !== null && checks.length === 0 ? "unchecked" : together(checks);
    const otherwise = said === "false" && readings.some((each) => each.verdict === "true");
    const source = basis.record.sources.find(({ id }) => id === claim.source);
    return {
      claim,
      verdict: otherwise ? "otherwise" : said,
      checks,
      readings,
      source: { id: claim.source, title: source?.title ?? claim.source, url: source?.URL ?? null },
    };
  });
}

/** It holds if each check does; one that fails is enough against it. */
function together(checks: readonly CheckDone[]): ClaimVerdict {
  if (checks.length === 0) return "unchecked";
  if (checks.some((check) => check.verdict === "no")) return "false";
  return checks.some((check) => check.verdict === "unsure") ? "unsure" : "true";
}

function done(check: ClaimCheck, claim: Claim, basis: ClaimBasis): CheckDone {
  if ("recorded" in check) return rowDone(check.recorded, basis);
  const { question, expect } = check;
  const answer = basis.ask(question, claim.on);
  const expected = expectedWords(expect, basis, claim.on);
  if ("error" in answer) return { question, expected, found: answer.error.message, verdict: "unsure", answer: null };
  return { question, expected, found: answer.sentence, verdict: verdictOf(answer, expect), answer };
}

function verdictOf(answer: Answer, expect: Expectation): CheckDone["verdict"] {
  if ("verdict" in expect) {
    if (answer.verdict !== "yes" && answer.verdict !== "no") return "unsure";
    return yes(answer.verdict === expect.verdict);
  }
  if ("count" in expect) {
    const { min, max } = expect.count;
    const n = answer.count ?? 0;
    const most = n + (answer.maybe?.length ?? 0);
    if (n > max || most < min) return "no";
    return n >= min && most <= max ? "yes" : "unsure";
  }
  if ("participants" in expect) return yes(same(answer.participants ?? [], expect.participants));
  if ("instruments" in expect) return yes(same(answer.instruments ?? [], expect.instruments));
  if ("includes" in expect) {
    const all = new Set([...(answer.participants ?? []), ...(answer.instruments ?? [])]);
    return yes(expect.includes.every((id) => all.has(id)));
  }
  if ("on" in expect) {
    const { earliest, latest } = expect.on;
    const dates = (answer.dates ?? []).map((date) => parseEdtf(date.on));
    return yes(dates.some((date) => !("fault" in date) && date.earliest >= earliest && date.latest <= latest));
  }
  const share = answer.measure?.share;
  return share === undefined ? "unsure" : yes(share >= expect.share.min && share <= expect.share.max);
}

function yes(so: boolean): "yes" | "no" {
  return so ? "yes" : "no";
}

function same(found: readonly string[], wanted: readonly string[]): boolean {
  return [...found].sort().join(" ") === [...wanted].sort().join(" ");
}

function rowDone(row: RecordedRow, { record, names }: ClaimBasis): CheckDone {
  const { instrument, participant, within } = row;
  const found = recordedRow(record, row);
  const who = participant === null ? "" : `${names.inSentence(participant, within.latest)}, `;
  const what = row.act === null ? "an event" : row.act.replaceAll("-", " ");
  const where = names.inSentence(instrument, within.latest);
  return {
    question: `${who}${what} of ${where}`,
    expected: `within ${edtfInWords(within)}`,
    found: found ? `recorded on ${edtfInWords(found.date)}` : "no such row in the record",
    verdict: yes(found !== undefined),
    answer: null,
  };
}

function expectedWords(expect: Expectation, { names }: ClaimBasis, on: Day): string {
  const named = (ids: readonly string[]) => ids.map((id) => names.short(id, on)).join(", ") || "nobody";
  if ("verdict" in expect) return expect.verdict;
  if ("count" in expect) {
    const { min, max } = expect.count;
    return min === max ? `${min}` : `${min} to ${max}`;
  }
  if ("participants" in expect) return named(expect.participants);
  if ("instruments" in expect) return named(expect.instruments);
  if ("includes" in expect) return `among them ${named(expect.includes)}`;
  if ("on" in expect) return edtfInWords(expect.on);
  const { min, max } = expect.share;
  return `${Math.round(min * 100)} to ${Math.round(max * 100)} %`;
}
