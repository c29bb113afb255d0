import type { Question } from "../questions/question.ts";
import { type At, type Piece, tagged } from "./pieces.ts";
import type { Slots, Verb } from "./slots.ts";
import { namesTwoWays } from "./ways.ts";

/** What was understood: the question, and every number and text in it, however deep. */
export interface Taken {
  readonly question: Question;
  readonly values: ReadonlySet<unknown>;
}

/** What must stand in the question where a verb is said: its moments, readings and ranks. */
const TAKEN_AS: Partial<Record<Verb, RegExp>> = {
  // Only who has signed can declare that it does not intend to become a party (VCLT, article 18).
  sign: /sign|opened|pending|unratified|declined|depositaries/,
  ratify: /ratif|consented|pending|entry|joining|unbound|unsigned|depositaries/,
  suspend: /suspended/,
  provisional: /provisional/,
  // What replaced an instrument is told with what is known of it.
  succeed: /heirs|ever|remaining|joined|about/,
  end: /ended|heirs|in-force|duration|how-long|left|departed|suspended|changes/,
  notice: /notice|leav|left|rule|revoked|put-off|declined|depositaries/,
  revoke: /revoked|unbound|revoke/,
  extend: /extended|put-off/,
  decline: /declined/,
};

/** What stands in a question of those that left, or of what was lost with them. */
const LEAVES = /left|leav|depart|return|out|exit|ended|losses|exclu|notice|revoked|changes|about|heirs|duration|stay/;

export function isSet(piece: Piece | undefined): boolean {
  return piece?.is === "name" && piece.entry.kind !== "participant";
}

/** "Left the Mine Ban Convention". */
function behindArticles(pieces: readonly Piece[], place: number): Piece | undefined {
  return pieces.slice(place + 1).find((piece) => !tagged(piece, "filler"));
}

/** A verb that says what was done, where the question asks for something else. */
export function lostVerb({ verbs, tags, pieces }: Slots, { values, question }: Taken): At | null {
  const isFollowed = tags.has("followed");
  const asked = question.ask === "claim" ? question.of : question;
  const texts = [...values].filter((value) => typeof value === "string");
  // A derivation tells every act, and a day on which one became a party by which act it did.
  if (question.ask === "why") return null;
  if (question.ask === "when" && question.moment === "joined" && namesTwoWays(pieces)) return null;
  // Those in it no more are those that left.
  const gone = asked.ask === "rank" && asked.filters.some((filter) => !filter.in && filter.of === asked.instrument);
  const lost = verbs.find(({ verbs: said, negated, place, helper, beforeIn }) => {
    // "States that left one and stayed in the other": whom the question asks for has to have left.
    const before = pieces[place - 1];
    const relative = before?.is === "word" && /^(that|which|who)$/.test(before.text);
    const left = said.includes("left") && (relative || (helper !== "be" && helper !== "would")) && !beforeIn;
    const leaves = (left || said.includes("depart")) && negated === null && isSet(behindArticles(pieces, place));
    if (leaves && asked.ask !== "share" && !gone && !texts.some((text) => LEAVES.test(text))) return true;
    // "Neither signed nor ratified": who has not signed cannot be pending.
    if (negated !== null && said.includes("sign") && values.has("pending")) return true;
    // Who did not extend it left it when its term ended.
    if (negated !== null && said.includes("extend") && values.has("departed")) return false;
    // A signature is followed by the ratification that is asked for.
    if (said.includes("sign") && isFollowed && values.has("consented")) return false;
    const patterns = said.map((verb) => TAKEN_AS[verb]);
    return patterns.every((pattern) => pattern && !texts.some((text) => pattern.test(text)));
  });
  return lost?.at ?? null;
}
