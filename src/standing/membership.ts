import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { DEPARTURES, type Spell } from "./spell.ts";

/** A run of adjoining spells as party: what people call one membership. Leaving, suspension and doubt do not cut it. */
export interface Membership extends Span {
  readonly participant: ParticipantId;
  readonly instrument: InstrumentId;
  readonly spells: readonly Spell[];
  /** How it ended; null while it is open. */
  readonly ended: Spell["ended"];
}

/** The memberships of one pair's spells (in order of day). */
export function membershipsOf(spells: readonly Spell[]): Membership[] {
  const memberships: Membership[] = [];
  for (const spell of spells) {
    if (spell.state.standing !== "party") continue;
    const { participant, instrument, from, until, ended } = spell;
    const last = memberships[memberships.length - 1];
    if (last && last.until === from && last.participant === participant && last.instrument === instrument) {
      memberships[memberships.length - 1] = { ...last, until, ended, spells: [...last.spells, spell] };
    } else {
      memberships.push({ participant, instrument, from, until, ended, spells: [spell] });
    }
  }
  return memberships;
}

/** True where the others ended it for the member. */
export function isExclusion(membership: Membership): boolean {
  return membership.ended?.how === "excluded";
}

/** True where the member itself ended it, by leaving, letting it lapse, or being excluded (rule 11). */
export function isDeparture(membership: Membership): boolean {
  return membership.ended !== null && DEPARTURES.includes(membership.ended.how);
}

/** Each time that one came back by `day`: the departure, and the membership that began after it. */
export function returns(memberships: readonly Membership[], day: Day): { left: Membership; back: Membership }[] {
  return memberships.flatMap((back) => {
    const left = memberships.findLast((one) => isDeparture(one) && one.until <= back.from);
    return left && back.from <= day ? [{ left, back }] : [];
  });
}
