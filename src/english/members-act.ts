import { type Engine, isGroup } from "../questions/engine.ts";
import { membersOn } from "../questions/sets.ts";
import { lazily } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { verbOf } from "./events.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/**
 * "After the Baltic states joined", "if the Benelux countries leave", "if every EU member outside NATO joined it": what a group, or
 * the members of an instrument, are said to have done in a clause is said of those in it, each by its name.
 */
export function membersAct(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine, on: Day): readonly Piece[] {
  if (!pieces.some((_, i) => isSet(pieces, i, engine))) return pieces;
  const named = lazily(() => lexicon.entries("participant").filter((entry) => entry.short));
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const acts = piece.is === "name" && isSet(pieces, i, engine) ? actsAt(pieces, i) : null;
    if (acts === null || piece.is !== "name") {
      out.push(piece);
      continue;
    }
    const left = new Set(
      acts.without.flatMap(({ id, kind }) => (kind === "participant" ? [id] : [...membersOn(engine, id, on).keys()])),
    );
    const members = [...membersOn(engine, piece.entry.id, on).keys()].filter((id) => !left.has(id));
    const entries = members
      .flatMap((id) => named().find((entry) => entry.id === id) ?? [])
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    out.push(
      ...entries.map(
        (entry, k): Piece => ({ is: "name", entry, others: [], member: true, at: piece.at, pause: k > 0 }),
      ),
    );
    i = acts.verb - 1;
    // "Those outside NATO joined it": it is what they are said to be outside of.
    const outside = acts.without.find(({ kind }) => kind === "instrument");
    const [verb, it] = [pieces[acts.verb], pieces[acts.verb + 1]];
    if (outside && verb && textOf(it) === "it" && it) {
      out.push(verb, { is: "name", entry: outside, others: [], at: it.at, pause: false });
      i += 2;
    }
  }
  return out;
}

/** A group; or all members of an instrument, said with that word: what the instrument does is its own. */
function isSet(pieces: readonly Piece[], i: number, engine: Engine): boolean {
  const piece = pieces[i];
  if (piece?.is !== "name") return false;
  if (piece.entry.kind !== "instrument") return isGroup(engine, piece.entry.id);
  const before = pieces[i - 1];
  const each =
    tagged(before, "all") ||
    (textOf(before) === "the" && /^(members|member states|parties|states parties)$/.test(textOf(pieces[i + 1])));
  return each && /^(members?|member states?|part(y|ies)|states? part(y|ies)|all(y|ies))$/.test(textOf(pieces[i + 1]));
}

/** Where the verb of its deed stands, in a clause that tells of a day or supposes, and who is left out; null where none is told. */
function actsAt(
  pieces: readonly Piece[],
  i: number,
): { readonly verb: number; readonly without: readonly Entry[] } | null {
  const opener = pieces
    .slice(0, i)
    .findLast(
      (piece) => !(piece.is === "number" || tagged(piece, "filler", "all", "both", "thatDay")) || tagged(piece, "if"),
    );
  const when = opener?.is === "word" && opener.text === "when";
  if (!when && !tagged(opener, "before", "after", "day-after", "since", "until-on", "if") && opener?.is !== "offset")
    return null;
  const without: Entry[] = [];
  for (let k = i + 1; k < pieces.length; k++) {
    const piece = pieces[k] as Piece;
    if (verbOf(piece) !== null) return { verb: k, without };
    const left = exceptedAt(pieces, k);
    if (left) {
      without.push(...left.entries);
      k = left.end - 1;
    } else if (
      !(tagged(piece, "noun", "filler", "all", "have", "would") || /^(still|currently|now)$/.test(textOf(piece))) ||
      piece.pause
    )
      return null;
  }
  return null;
}

/** "Except North Korea and Pakistan", "outside NATO", "not in NATO": who of a set is left out, and where that ends. */
function exceptedAt(
  pieces: readonly Piece[],
  from: number,
): { readonly entries: Entry[]; readonly end: number } | null {
  const denies = tagged(pieces[from], "except", "outside");
  const notIn = tagged(pieces[from], "not") && tagged(pieces[from + 1], "in");
  if (!denies && !notIn) return null;
  const kind = tagged(pieces[from], "except") ? "participant" : "instrument";
  const entries: Entry[] = [];
  let k = from + (notIn ? 2 : 1);
  for (; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === kind) entries.push(piece.entry);
    else if (!tagged(piece, "and", "filler") || verbOf(piece) !== null) break;
  }
  return entries.length > 0 ? { entries, end: k } : null;
}
