import { type Names, namesOf } from "../records/names.ts";
import type { Act, ActKind, InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { edtfInWords, inWords } from "../time/words.ts";
import type { Standings } from "./fold.ts";
import type { Inner, Move } from "./moves.ts";
import { replayPair } from "./replay.ts";
import type { Step } from "./spell.ts";

/**
 * The derivation of a pair's standing, line by line in order of day: each act with what followed from it, each day
 * that a clause computed, and what other sources say. Empty where the record has no act of the pair.
 */
export function explain(
  standings: Standings,
  participant: ParticipantId,
  instrument: InstrumentId,
  names: Names = namesOf(standings.record),
): Step[] {
  const history = standings.history(participant, instrument);
  const named = (id: string, on: Day) => names.inSentence(id, on);
  const steps: Step[] = [];
  let before: Inner | undefined = history?.segments[0]?.states[0];
  for (const segment of history?.segments.slice(1) ?? []) {
    const after = segment.states[0];
    for (const move of segment.moves) {
      const last = move === segment.moves[segment.moves.length - 1];
      const text = `${sentenceOf(standings, participant, move, segment.from, named)}${last ? follows(before, after, segment.states.length > 1) : "."}`;
      steps.push({ on: segment.from, text, act: move.cause.act, rule: ruleOf(move) });
    }
    before = after;
  }
  for (const act of standings.record.acts) {
    if (act.participant !== participant || act.instrument !== instrument) continue;
    const remark = remarkOn(act, named);
    if (remark) steps.push({ on: act.date.earliest, text: remark, act, rule: act.mark ?? act.view ?? act.act });
  }
  for (const { act, clause, computed, recorded } of replayPair(standings, participant, instrument)) {
    const text =
      computed === recorded
        ? `By ${clause} the day is ${inWords(computed)}: the recorded day agrees.`
        : `By ${clause} the day would be ${inWords(computed)}; recorded is ${inWords(recorded)}, and the record counts.`;
    steps.push({ on: recorded, text, act, rule: clause });
  }
  return steps
    .map((step, i) => ({ step, i }))
    .sort((a, b) => a.step.on - b.step.on || a.i - b.i)
    .map(({ step }) => step);
}

function ruleOf(move: Move): string {
  return move.cause.computed ? `${move.cause.rule} (computed)` : move.cause.rule;
}

const SAID: Record<ActKind, string> = {
  signature: "Signature",
  "definitive-signature": "Definitive signature",
  ratification: "Deposit of the instrument of ratification",
  acceptance: "Deposit of the instrument of acceptance",
  approval: "Deposit of the instrument of approval",
  accession: "Deposit of the instrument of accession",
  succession: "Notification of succession",
  admission: "Admission",
  "provisional-application": "Provisional application",
  "provisional-application-ended": "End of provisional application",
  "entry-into-force": "Entry into force",
  "notice-of-withdrawal": "Notice of withdrawal",
  "notice-revoked": "Notice of withdrawal revoked",
  "notice-suspended": "Notice of withdrawal suspended",
  "notice-extended": "Time of the notice extended",
  withdrawal: "Withdrawal takes effect",
  lapse: "Membership lapses, not having been prolonged",
  exclusion: "Exclusion",
  readmission: "Readmission",
  suspension: "Suspension",
  "suspension-ended": "End of the suspension",
  "consent-withdrawn": "Consent withdrawn",
  "intention-not-to-become-party": "Declaration of intention not to become a party",
  opened: "Opening for signature",
  extension: "Extension",
  termination: "Termination of the instrument",
};

type Named = (id: string, on: Day) => string;

function sentenceOf(standings: Standings, participant: ParticipantId, move: Move, on: Day, named: Named): string {
  const { act, rule, computed } = move.cause;
  const unsure = move.early !== move.late && act ? `, dated ${edtfInWords(act.date)}` : "";
  if (act && computed && act.mark !== "computed")
    return `${capital(rule)}, counted from ${noun(act)} of ${edtfInWords(act.date)}`;
  if (act) {
    // The effect of a notice is the exit it announces; elsewhere it is the day on which the act itself counts.
    const later =
      act.effect && act.effect.latest === on && act.date.latest !== on ? ` (act of ${edtfInWords(act.date)})` : "";
    const scope = act.scope ? ` (${act.scope})` : "";
    return `${SAID[act.act]}${scope}${later}${unsure}`;
  }
  const tie = standings.record.successions.find(
    (t) => t.date === on && t.type === "continues" && (t.to === participant || t.from === participant),
  );
  if (tie?.to === participant) return `Continues ${named(tie.from, on - 1)} and takes over its standing`;
  if (tie) return `Continued by ${named(tie.to, on)}, which takes over its standing`;
  return capital(rule);
}

/** What is no noun in `SAID`. */
const NOUNS: Partial<Record<ActKind, string>> = {
  "notice-revoked": "the revocation of the notice",
  "notice-suspended": "the suspension of the notice",
  "notice-extended": "the extension of the notice",
  withdrawal: "the effect of the withdrawal",
  lapse: "the lapse of the membership",
  "consent-withdrawn": "the withdrawal of the consent",
};

function noun(act: Act): string {
  const said = SAID[act.act];
  const own = NOUNS[act.act];
  if (own) return own;
  return `the ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

function follows(before: Inner | undefined, after: Inner | undefined, unsure: boolean): string {
  if (!after) return ".";
  const perhaps = unsure ? "perhaps " : "";
  if (before?.standing !== after.standing) return `: ${perhaps}${STANDING_WORDS[after.standing]}.`;
  if (after.leaving && !before?.leaving) {
    const { effect } = after.leaving;
    return effect === null
      ? ": leaving, on a day that the record does not tell."
      : `: leaving, a party until ${inWords(effect - 1)}.`;
  }
  if (before.leaving && !after.leaving) return ": no longer leaving.";
  if (after.suspended !== before.suspended)
    return after.suspended ? ": suspended, not departed." : ": no longer suspended.";
  return ".";
}

const STANDING_WORDS = {
  none: "no standing from this day",
  signatory: "a signatory",
  consented: "bound to be, not yet in force for it",
  party: "a party from this day",
  former: "no longer a party from this day",
} as const;

function remarkOn(act: Act, named: Named): string | null {
  const when = edtfInWords(act.effect ?? act.date);
  if (act.mark === "variant") return `Another source gives ${when} for ${noun(act)}; kept as a variant, not counted.`;
  if (act.view !== null) return `In the view of ${act.view}: ${SAID[act.act].toLowerCase()} on ${when}.`;
  if (act.toward !== null) {
    return `${SAID[act.act]} toward ${named(act.toward, act.date.latest)} only (${act.scope ?? "operation"}): membership is not touched.`;
  }
  return null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
