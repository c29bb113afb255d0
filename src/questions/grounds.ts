import type { ParticipantId } from "../records/record.ts";
import type { Membership } from "../standing/membership.ts";
import type { Cause, Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { Ground } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { continuedOn } from "./lineage.ts";

/** The act that made a spell; for a party the one that its membership began with, and the notice of one leaving. */
export function groundsOf(engine: Engine, spell: Spell): Ground[] {
  const { participant, instrument } = spell;
  if (spell.state.standing !== "party") return groundOf(participant, spell.began, spell.from);
  const membership = membershipOf(engine, spell);
  const first = membership?.spells[0] ?? spell;
  const grounds = groundOf(participant, first.began, first.from);
  if (grounds.length === 0) {
    const own = engine.standings.history(participant, instrument)?.facts.acts[0];
    if (own) grounds.push({ participant, act: own, since: first.from });
    else grounds.push(...groundsTakenOver(engine, first));
  }
  if (spell.state.leaving || spell.state.suspended) grounds.push(...groundOf(participant, spell.began, spell.from));
  return onceEach(grounds);
}

/** A standing that was passed on stands on the acts of whom the participant continues. */
function groundsTakenOver(engine: Engine, { participant, instrument, from }: Spell): Ground[] {
  const tie = continuedOn(engine, participant, from);
  const before = tie && engine.standings.spellsOf(tie.from, instrument).find((spell) => covers(spell, tie.date - 1));
  return before ? groundsOf(engine, before).map((ground) => ({ ...ground, participant })) : [];
}

function membershipOf(engine: Engine, spell: Spell): Membership | undefined {
  const all = engine.memberships(spell.instrument).get(spell.participant) ?? [];
  return all.find((m) => m.instrument === spell.instrument && covers(m, spell.from));
}

export function groundOf(participant: ParticipantId, cause: Cause | null, since: Day): Ground[] {
  return cause?.act ? [{ participant, act: cause.act, since }] : [];
}

/** An exit stands on the exit itself and, where there was one, on the notice. */
export function exitGrounds(engine: Engine, exit: Membership): Ground[] {
  const { participant, instrument } = exit;
  const grounds = exit.ended ? groundOf(participant, exit.ended, exit.until) : [];
  const notice = exit.spells.find((spell) => spell.state.leaving !== null);
  if (notice?.began.act) grounds.push({ participant, act: notice.began.act, since: notice.from });
  if (grounds.length === 0) {
    const last = engine.standings.history(participant, instrument)?.facts.acts.at(-1);
    if (last) grounds.push({ participant, act: last, since: exit.until });
  }
  return onceEach(grounds);
}

/** Each act once, for the first reason that it is given. */
function onceEach(grounds: Ground[]): Ground[] {
  if (grounds.length < 2) return grounds;
  return grounds.filter((ground, i) => grounds.findIndex((other) => other.act === ground.act) === i);
}
