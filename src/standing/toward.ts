import type { Act, InstrumentId, ParticipantId } from "../records/record.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { countsOn } from "./clock.ts";
import type { Spell, TowardSuspension } from "./spell.ts";

/**
 * Suspensions toward single participants (rule 6): edges between participants that end when they are ended, and with
 * either side's membership.
 */
export function towardSuspensions(
  instrument: InstrumentId,
  acts: readonly Act[],
  spellsOf: (participant: ParticipantId) => readonly Spell[],
): TowardSuspension[] {
  return acts.filter(isToward).flatMap((act) => {
    const { participant, toward } = act;
    const from = countsOn(act);
    const ending = acts
      .slice(acts.indexOf(act) + 1)
      .find(
        (later) => later.act === "suspension-ended" && later.participant === participant && later.toward === toward,
      );
    const until = Math.min(
      ending ? countsOn(ending) : FOREVER,
      membershipEnd(spellsOf(participant), from),
      membershipEnd(spellsOf(toward), from),
    );
    if (until <= from) return [];
    return [{ instrument, by: participant, toward, scope: act.scope ?? "operation", act, from, until }];
  });
}

function isToward(act: Act): act is Act & { participant: ParticipantId; toward: ParticipantId } {
  return act.act === "suspension" && act.participant !== null && act.toward !== null;
}

/** The first day after `from` on which one with these spells is no party; `from` itself where it is none then. */
function membershipEnd(spells: readonly Spell[], from: Day): Day {
  let end = from;
  for (const spell of spells) {
    if (spell.state.standing !== "party") continue;
    if (spell.from <= end) end = Math.max(end, spell.until);
  }
  return end;
}
