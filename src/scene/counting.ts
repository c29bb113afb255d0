import { countsAsParty } from "../graph/graph.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Spell } from "../standing/spell.ts";

/** Those of a day's spells that count for sure, in their order. */
export function membersCounted(spells: readonly Spell[]): ParticipantId[] {
  return spells
    .filter((spell) => [spell.state, ...spell.orElse].every(countsAsParty))
    .map((spell) => spell.participant);
}
