import type { Spell, State } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";

const WORDS: Record<State["standing"], string> = {
  none: "no standing",
  signatory: "signed, not ratified",
  consented: "ratified, not yet in force for it",
  party: "party",
  former: "former",
};

/**
 * A spell's standing as a few words: `party, leaving (out on 18 Dec 2021)`, `party, membership suspended`,
 * `party or signed, not ratified (unsure)`. `party` is said with the instrument's own noun.
 */
export function standingInWords(spell: Pick<Spell, "state" | "orElse" | "contested">, noun: string): string {
  const said = [...new Set([spell.state, ...spell.orElse].map((state) => stateInWords(state, noun)))];
  const unsure = said.length > 1 ? `${said.join(" or ")} (unsure)` : (said[0] ?? "");
  const views = spell.contested.map(({ view, state }) => `${stateInWords(state, noun)} in the view of ${view}`);
  return views.length === 0 ? unsure : `${unsure}; contested: ${views.join(", ")}`;
}

function stateInWords(state: State, noun: string): string {
  const { standing, leaving, suspended, provisional, notToBecome } = state;
  const qualifiers = [
    leaving && `leaving${dayOut(leaving.effect)}`,
    suspended && `${suspended} suspended`,
    provisional && "applied provisionally",
    notToBecome && "does not intend to become one",
  ].filter((each) => each !== null && each !== false);
  return [standing === "party" ? noun : WORDS[standing], ...qualifiers].join(", ");
}

function dayOut(effect: Day | null): string {
  return effect === null ? " (day not recorded)" : ` (out on ${inWords(effect, "short")})`;
}
