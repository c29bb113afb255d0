import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { Standings } from "./fold.ts";
import { isDeparture, membershipsOf } from "./membership.ts";
import { ENTRANCES } from "./moves.ts";

/** What a participant did that a supposition can set aside. */
export type Step = "leaving" | "joining" | "consent" | "signature";

/** The recorded acts that make up one step, and the day on which it counted; `from` is the day of the first of them. */
export interface Chain {
  readonly from: Day;
  readonly on: Day;
  readonly acts: readonly Act[];
}

/**
 * Every time that the participant took that step toward the instrument or one that it continues, in order of day. A
 * leaving is the exit with the notice that led to it, or a notice that is running. A joining or a consent takes with it
 * whatever was done on it up to the end of that membership; a signature whatever the participant did after it.
 * Standing that was passed on rests on no act of one's own, and cannot be set aside.
 */
export function chainsOf(
  standings: Standings,
  participant: ParticipantId,
  instrument: InstrumentId,
  step: Step,
): Chain[] {
  const line = standings.line(instrument);
  const found = line
    .slice(0, line.indexOf(instrument) + 1)
    .flatMap((each) => chainsToward(standings, participant, each, step));
  return found.filter(({ acts }) => acts.length > 0).sort((a, b) => a.on - b.on);
}

/** The step that was under way or counted on that day, else the last one before it; null where there is none. */
export function chainOn(chains: readonly Chain[], day: Day): Chain | null {
  const running = chains.find(({ from, on }) => covers({ from, until: on + 1 }, day));
  return running ?? chains.findLast(({ on }) => on <= day) ?? null;
}

const EXITS: ReadonlySet<Act["act"]> = new Set([
  "notice-of-withdrawal",
  "notice-extended",
  "notice-suspended",
  "notice-revoked",
  "withdrawal",
  "lapse",
  "exclusion",
]);
const SIGNATURES: ReadonlySet<Act["act"]> = new Set(["signature", "definitive-signature"]);

function chainsToward(standings: Standings, participant: ParticipantId, instrument: InstrumentId, step: Step): Chain[] {
  const acts = standings.history(participant, instrument)?.facts.acts ?? [];
  const memberships = membershipsOf(standings.spellsOf(participant, instrument));
  const during = (from: Day, until: Day, kept: (act: Act) => boolean) =>
    acts.filter((act) => !kept(act) && covers({ from, until: until + 1 }, act.date.latest));
  if (step === "leaving") {
    return memberships.flatMap((membership): Chain[] => {
      const { leaving } = membership.spells.findLast((spell) => spell.state.leaving !== null)?.state ?? {};
      const gone = isDeparture(membership);
      if (!gone && !leaving) return [];
      const on = gone ? membership.until : (leaving?.effect ?? leaving?.notice ?? membership.until);
      const from = leaving?.notice ?? membership.ended?.act?.date.latest ?? on;
      return [{ from, on, acts: during(from, on, (act) => !EXITS.has(act.act)) }];
    });
  }
  if (step === "signature") {
    const signed = acts.filter((act) => SIGNATURES.has(act.act)).map((act) => act.date.latest);
    return signed.map((on) => ({ from: on, on, acts: during(on, FOREVER, () => false) }));
  }
  const consents = acts.filter((act) => ENTRANCES.has(act.act));
  const joinings = memberships.flatMap((membership): (Chain & { consent: Act })[] => {
    const consent = consents.findLast((act) => act.date.latest <= membership.from);
    if (!consent) return [];
    const from = consent.date.latest;
    const taken = during(from, membership.until, (act) => act.act === "signature");
    return [{ from, on: step === "joining" ? membership.from : from, acts: taken, consent }];
  });
  // Consents on which no membership rests: the instrument is not in force, or not yet for it.
  const others = consents.filter((act) => !joinings.some(({ acts: taken }) => taken.includes(act)));
  const waiting = others.map((act) => act.date.latest);
  return [
    ...joinings.map(({ from, on, acts: taken }) => ({ from, on, acts: taken })),
    ...waiting.map((on) => ({ from: on, on, acts: during(on, FOREVER, (act) => act.act === "signature") })),
  ];
}
