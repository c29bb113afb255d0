import type { Answer, Depositary, Supposed } from "../../depositary.ts";
import type { Claim, ClaimCheck, Expectation, RecordedRow } from "../../records/claim.ts";
import type { Day } from "../../time/day.ts";
import { parseEdtf } from "../../time/edtf.ts";

/** A claim of the record with what its questions answer: whether it holds is worked out here and written nowhere. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
  readonly checks: readonly Checked[];
  readonly readings: readonly {
    readonly reading: string;
    readonly holds: Holds;
    readonly checks: readonly Checked[];
  }[];
  /** What it is about, for its picture; null where nothing can be drawn. */
  readonly picture: ClaimPicture | null;
}

/** A state of the page: an instrument on a day, with what the claim supposes. */
export interface ClaimPicture {
  readonly instrument: string;
  readonly day: Day;
  readonly suppose: readonly Supposed[];
}

export type ClaimVerdict = "holds" | "otherwise" | "fails" | "unsure" | "uncheckable";

/** Null where the record cannot tell: the question has no sure answer. */
export type Holds = boolean | null;

export interface Checked {
  /** The question in words; null for a row that must stand in the record. */
  readonly question: string | null;
  /** What the record says to it. */
  readonly said: string;
  readonly holds: Holds;
  /** Named by the claim and not by the answer, and the other way round. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly answer: Answer | null;
  readonly picture: ClaimPicture | null;
}

export function checkedClaims(depositary: Depositary): CheckedClaim[] {
  return depositary.record.claims.map((claim) => checkedClaim(depositary, claim));
}

export function checkedClaim(depositary: Depositary, claim: Claim): CheckedClaim {
  const check = (each: ClaimCheck) =>
    "recorded" in each
      ? recordedCheck(depositary, each.recorded)
      : askedCheck(depositary, each.question, each.expect, claim.on);
  const checks = claim.checks.map(check);
  const readings = claim.readings.map(({ reading, checks: own }) => {
    const checked = own.map(check);
    return { reading, holds: together(checked), checks: checked };
  });
  const asSaid = together(checks);
  const verdict: ClaimVerdict =
    claim.checks.length === 0
      ? "uncheckable"
      : asSaid === true
        ? "holds"
        : readings.some(({ holds }) => holds === true)
          ? "otherwise"
          : asSaid === null
            ? "unsure"
            : "fails";
  return { claim, verdict, checks, readings, picture: pictureOf(claim, checks) };
}

function together(checks: readonly Checked[]): Holds {
  if (checks.some(({ holds }) => holds === false)) return false;
  return checks.every(({ holds }) => holds === true) ? true : null;
}

function askedCheck(depositary: Depositary, question: string, expect: Expectation, on: Day): Checked {
  const answer = depositary.ask(question, { on });
  if ("error" in answer)
    return {
      question,
      said: `${answer.error.message}.`,
      holds: null,
      missing: [],
      extra: [],
      answer: null,
      picture: null,
    };
  const { holds, missing = [], extra = [] } = meets(answer, expect);
  return {
    question,
    said: answer.sentence,
    holds,
    missing,
    extra,
    answer,
    picture: askedPicture(depositary, question, answer, on),
  };
}

interface Met {
  readonly holds: Holds;
  readonly missing?: readonly string[];
  readonly extra?: readonly string[];
}

function meets(answer: Answer, expect: Expectation): Met {
  if ("verdict" in expect) {
    const { verdict } = answer;
    return { holds: verdict === "yes" || verdict === "no" ? verdict === expect.verdict : null };
  }
  if ("count" in expect) return { holds: within(answer.count ?? null, expect.count) };
  if ("share" in expect) return { holds: within(answer.measure?.share ?? null, expect.share) };
  if ("on" in expect) {
    const dates = (answer.dates ?? []).map(({ on }) => parseEdtf(on)).filter((date) => "earliest" in date);
    const { earliest, latest } = expect.on;
    return {
      holds: dates.length === 0 ? null : dates.some((date) => earliest <= date.earliest && date.latest <= latest),
    };
  }
  const given = [...(answer.participants ?? []), ...(answer.instruments ?? [])];
  const unsure = answer.maybe ?? [];
  if ("includes" in expect) {
    const missing = expect.includes.filter((id) => !given.includes(id));
    return { holds: missing.length === 0 ? true : missing.every((id) => unsure.includes(id)) ? null : false, missing };
  }
  const [wanted, found] =
    "participants" in expect
      ? [expect.participants, answer.participants ?? []]
      : [expect.instruments, answer.instruments ?? []];
  const missing = wanted.filter((id) => !found.includes(id));
  const extra = found.filter((id) => !wanted.includes(id));
  if (missing.length + extra.length > 0) return { holds: false, missing, extra };
  return { holds: unsure.length > 0 ? null : true };
}

function within(value: number | null, { min, max }: { readonly min: number; readonly max: number }): Holds {
  return value === null ? null : min <= value && value <= max;
}

function recordedCheck(
  { record, names }: Depositary,
  { instrument, participant, act, within: days }: RecordedRow,
): Checked {
  const inside = (day: { readonly earliest: Day; readonly latest: Day }) =>
    days.earliest <= day.earliest && day.latest <= days.latest;
  const rows =
    act === null
      ? record.events.filter((event) => event.instrument === instrument && event.participant === participant)
      : record.acts.filter(
          (each) => each.instrument === instrument && each.participant === participant && each.act === act,
        );
  const found = rows.find((row) => inside(row.date));
  const what = names.inSentence(instrument, days.latest);
  const said = found
    ? `The record has it: ${"event" in found ? found.event : found.act.replaceAll("-", " ")}, ${found.date.text}${found.note === "" ? "" : `, ${found.note}`}.`
    : `The record has no such row on ${what} within ${days.text}.`;
  const picture = { instrument, day: found?.date.earliest ?? days.earliest, suppose: [] };
  return { question: null, said, holds: found !== undefined, missing: [], extra: [], answer: null, picture };
}

/** The instrument that the question is about, or the first that its answer names, on the day that it is answered for. */
function askedPicture(depositary: Depositary, question: string, answer: Answer, on: Day): ClaimPicture | null {
  const read = depositary.read(question, { on });
  if ("error" in read) return null;
  const known = (id: string | null | undefined) => depositary.record.instruments.find((each) => each.id === id)?.id;
  const instrument = known("instrument" in read ? read.instrument : null) ?? known(answer.instruments?.[0]);
  if (instrument === undefined) return null;
  const dated = answer.kind === "dates" ? parseEdtf(answer.dates?.[0]?.on ?? "") : null;
  return { instrument, day: dated && "earliest" in dated ? dated.earliest : read.on, suppose: read.given ?? [] };
}

/** Of its questions' pictures the latest up to the day on which it was made, else the first. */
function pictureOf(claim: Claim, checks: readonly Checked[]): ClaimPicture | null {
  const pictures = checks.flatMap(({ picture }) => picture ?? []);
  const past = pictures.filter(({ day }) => day <= claim.on).sort((a, b) => b.day - a.day);
  return past[0] ?? pictures[0] ?? null;
}
