import { askingOf, type CheckDone, type ClaimChecked } from "../../asking.ts";
import { type Answer, type OpenRecord, onceFor, recordedRow, type Supposed } from "../../opened.ts";
import type { ClaimCheck, Expectation } from "../../records/claim.ts";
import type { Day } from "../../time/day.ts";
import { parseEdtf } from "../../time/edtf.ts";

/** A checked claim with what the desk shows beside its verdict: who is missing, and the picture that it is about. */
export interface DeskClaim extends Omit<ClaimChecked, "checks" | "readings"> {
  readonly checks: readonly DeskCheck[];
  readonly readings: readonly (Omit<ClaimChecked["readings"][number], "checks"> & {
    readonly checks: readonly DeskCheck[];
  })[];
  /** Null where nothing can be drawn. */
  readonly picture: ClaimScene | null;
}

export interface DeskCheck extends CheckDone {
  /** Whether `question` can be asked; of a row that must stand in the record it says what is looked for. */
  readonly asked: boolean;
  /** Named by the claim and not by the answer, and the other way round. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly picture: ClaimScene | null;
}

/** A state of the page: an instrument on a day, with what the claim supposes. */
export interface ClaimScene {
  readonly instrument: string;
  readonly day: Day;
  readonly suppose: readonly Supposed[];
}

/** The record's claims, checked once: they do not change with what is shown. */
export const deskClaims: (depositary: OpenRecord) => readonly DeskClaim[] = onceFor((depositary) =>
  askingOf(depositary)
    .claims()
    .map((checked): DeskClaim => {
      const { claim } = checked;
      const shown = (done: readonly CheckDone[], checks: readonly ClaimCheck[]) =>
        done.map((each, i) => deskCheck(depositary, each, checks[i], claim.on));
      const checks = shown(checked.checks, claim.checks);
      const readings = checked.readings.map((reading, i) => ({
        ...reading,
        checks: shown(reading.checks, claim.readings[i]?.checks ?? []),
      }));
      return { ...checked, checks, readings, picture: latestOf(checks, claim.on) };
    }),
);

function deskCheck(depositary: OpenRecord, done: CheckDone, check: ClaimCheck | undefined, on: Day): DeskCheck {
  if (check === undefined || "recorded" in check) {
    const picture = check ? recordedPicture(depositary, check.recorded) : null;
    return { ...done, asked: false, missing: [], extra: [], picture };
  }
  const { answer } = done;
  const names = answer ? differences(answer, check.expect) : { missing: [], extra: [] };
  return {
    ...done,
    asked: true,
    ...names,
    picture: answer ? askedPicture(depositary, check.question, answer, on) : null,
  };
}

function differences(answer: Answer, expect: Expectation): { missing: string[]; extra: string[] } {
  const given = [...(answer.participants ?? []), ...(answer.instruments ?? [])];
  if ("includes" in expect) return { missing: expect.includes.filter((id) => !given.includes(id)), extra: [] };
  const wanted = "participants" in expect ? expect.participants : "instruments" in expect ? expect.instruments : null;
  if (wanted === null) return { missing: [], extra: [] };
  const found = ("participants" in expect ? answer.participants : answer.instruments) ?? [];
  return { missing: wanted.filter((id) => !found.includes(id)), extra: found.filter((id) => !wanted.includes(id)) };
}

/** The instrument that the question is about, or the first that its answer names, on the day that it is answered for. */
function askedPicture(depositary: OpenRecord, question: string, answer: Answer, on: Day): ClaimScene | null {
  const read = askingOf(depositary).read(question, { on });
  if ("error" in read) return null;
  const known = (id: string | null | undefined) => depositary.record.instruments.find((each) => each.id === id)?.id;
  const instrument = known("instrument" in read ? read.instrument : null) ?? known(answer.instruments?.[0]);
  if (instrument === undefined) return null;
  const dated = answer.kind === "dates" ? parseEdtf(answer.dates?.[0]?.on ?? "") : null;
  return { instrument, day: dated && "earliest" in dated ? dated.earliest : read.on, suppose: read.given ?? [] };
}

/** The instrument on the day of the row that is looked for; on the first day on which it might stand where it does not. */
function recordedPicture(
  { record }: OpenRecord,
  row: Extract<ClaimCheck, { recorded: unknown }>["recorded"],
): ClaimScene {
  const { instrument, within } = row;
  const found = recordedRow(record, row);
  return { instrument, day: found?.date.earliest ?? within.earliest, suppose: [] };
}

/** Of the pictures the latest up to the day on which the claim was made, else the first. */
function latestOf(checks: readonly DeskCheck[], on: Day): ClaimScene | null {
  const pictures = checks.flatMap(({ picture }) => picture ?? []);
  const past = pictures.filter(({ day }) => day <= on).sort((a, b) => b.day - a.day);
  return past[0] ?? pictures[0] ?? null;
}
