import type { Act } from "../records/record.ts";
import type { Spell, State } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { SpellKind } from "./file-head.ts";

type KindState = SpellKind["state"];

/** What a spell shares with others of its kind; the inverse of `spellOfKind`. */
export function kindOf({ from, state, orElse, contested, began, ended }: Spell): SpellKind {
  const relative = (each: State): KindState => ({ ...each, leaving: shifted(each.leaving, -from) });
  return {
    state: relative(state),
    orElse: orElse.map(relative),
    contested: contested.map(({ view, state: other }) => ({ view, state: relative(other) })),
    began: { rule: began.rule, computed: began.computed },
    ended: ended && { rule: ended.rule, computed: ended.computed, how: ended.how },
  };
}

/** Where acts are not there, causes have none. */
export function spellOfKind(
  kind: SpellKind,
  whose: Pick<Spell, "participant" | "instrument" | "from" | "until">,
  acts: { readonly began: Act | null; readonly ended: Act | null },
): Spell {
  const { from } = whose;
  const absolute = (each: KindState): State => ({ ...each, leaving: shifted(each.leaving, from) });
  return {
    ...whose,
    state: absolute(kind.state),
    orElse: kind.orElse.map(absolute),
    contested: kind.contested.map(({ view, state }) => ({ view, state: absolute(state) })),
    began: { act: acts.began, ...kind.began },
    ended: kind.ended && { act: acts.ended, ...kind.ended },
  };
}

function shifted(leaving: State["leaving"], by: Day): State["leaving"] {
  return leaving && { notice: leaving.notice + by, effect: leaving.effect === null ? null : leaving.effect + by };
}
