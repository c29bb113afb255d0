import type { Engine } from "../questions/engine.ts";
import { answerRank } from "../questions/rank.ts";
import type { Day } from "../time/day.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { ofWhat } from "./those-of-a-day.ts";

type Name = Extract<Piece, { is: "name" }>;

/**
 * "Every state that founded NATO is in the EU", "which founding members of OPEC have left it?": of those who joined it first
 * something is asked, and not who they were. They stand in the question by their names.
 */
export function foundersAsSet(
  pieces: readonly Piece[],
  lexicon: Lexicon,
  engine: Engine,
  on: Day,
): { readonly pieces: readonly Piece[]; readonly said: readonly string[] } {
  const none = { pieces, said: [] };
  if (!pieces.some((piece) => FOUNDS.test(textOf(piece)))) return none;
  const found = foundersIn(pieces);
  if (!found) return none;
  const { from, until, of } = found;
  let start = from;
  while (start > 0 && tagged(pieces[start - 1], "filler", "in", ...QUANTIFIERS)) start -= 1;
  const quantified = pieces.slice(start, from);
  const [head, rest] = [pieces.slice(0, start), pieces.slice(until)];
  // "Not all of them", "and which have left?": another question than that of each.
  const asks =
    head.every((piece) => tagged(piece, ...ASKS) && textOf(piece) !== "not") &&
    !rest.some((piece) => tagged(piece, "who", "which", "count"));
  if (!asks || !isAskedOf(head, rest)) return none;
  const { id } = of.entry;
  const { participants } = answerRank(engine, {
    ask: "rank",
    rank: "first-in",
    instrument: id,
    filters: [],
    kind: null,
    on,
  });
  const entries = (participants ?? []).flatMap((one) => lexicon.entryOf(one) ?? []);
  if (entries.length === 0) return none;
  const { at } = of;
  const names = entries.map((entry, k): Piece => ({ is: "name", entry, others: [], at, pause: k > 0 }));
  const word = (tag: "noun" | "in" | "among" | "none" | "any-of", text: string): Piece => ({
    is: "word",
    tags: [tag],
    text,
    at,
    pause: false,
  });
  const says = (...tags: readonly (typeof QUANTIFIERS)[number][]) => quantified.some((piece) => tagged(piece, ...tags));
  const whom = says("none")
    ? [word("none", "no"), word("noun", "states"), word("among", "among")]
    : says("some", "any-of")
      ? [word("any-of", "any of")]
      : head.some((piece) => tagged(piece, "who", "which", "count", "list"))
        ? [word("noun", "states"), word("in", "of")]
        : [];
  const words = entries.length === 1 ? "the one that joined it first is" : "those that joined it first are";
  return { pieces: [...head, ...whom, ...names, ...ofWhat(rest, of)], said: [`as founders ${words} taken`] };
}

const FOUNDS = /^(founders?|founding|original|founded|established|created|set up)$/;
const FOUNDED = /^(founded|established|created|set up)$/;
const MEMBERS = /^((member |founding )?(members?|states?|part(y|ies)|countr(y|ies)|nations?|powers?))( of| to)?$/;
const QUANTIFIERS = ["all", "none", "some", "any-of", "both"] as const;
const ASKS = ["who", "which", "count", "list", "be", "have", "do", "would", "claim", "filler", "in", "not"] as const;

/** Where the founders are named, and of what: "founding members of NATO", "NATO founders", "states that founded NATO". */
function foundersIn(pieces: readonly Piece[]) {
  for (const [i, piece] of pieces.entries()) {
    const text = textOf(piece);
    if (!FOUNDS.test(text)) continue;
    if (FOUNDED.test(text)) {
      const name = tagged(pieces[i + 1], "filler") ? i + 2 : i + 1;
      const of = instrumentAt(pieces, name);
      const relative = /^(that|which|who)$/.test(textOf(pieces[i - 1])) && MEMBERS.test(textOf(pieces[i - 2]));
      if (of && relative) return { from: i - 2, until: name + 1, of };
      continue;
    }
    const noun = MEMBERS.test(textOf(pieces[i + 1])) ? i + 1 : i;
    if (noun === i && !/^founders?$/.test(text)) continue;
    const before = instrumentAt(pieces, i - 1);
    if (before) return { from: i - 1, until: noun + 1, of: before };
    let name = noun + 1;
    while (tagged(pieces[name], "in", "filler") && !pieces[name]?.pause) name += 1;
    const of = instrumentAt(pieces, name);
    const leads = name > noun + 1 || / (of|to)$/.test(textOf(pieces[noun]));
    if (of && leads) return { from: i, until: name + 1, of };
  }
  return null;
}

function instrumentAt(pieces: readonly Piece[], i: number): Name | null {
  const piece = pieces[i];
  return piece?.is === "name" && piece.entry.kind === "instrument" ? piece : null;
}

/** Something is said of them behind: where they are, what they did; or it is asked before whether they are there. */
function isAskedOf(head: readonly Piece[], rest: readonly Piece[]): boolean {
  const predicate = [...head, ...rest].some((piece) => tagged(piece, "be", "have", "do", "would", ...DEEDS));
  const ofSet = rest.some(
    (piece) =>
      (piece.is === "name" && piece.entry.kind !== "participant") ||
      (tagged(piece, "it", "noun", ...DEEDS) && textOf(piece) !== "there"),
  );
  const other = rest.some((piece) => piece.is === "name" && piece.entry.kind === "participant");
  return predicate && ofSet && !other;
}
const DEEDS = ["left", "depart", "remain", "ratify", "sign", "join", "leaving", "suspend"] as const;
