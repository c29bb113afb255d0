import { type EventMention, plainly } from "./events.ts";
import type { Entry } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/** What "now that" leads to is so on the asked day already, and asks about no day of its own; in the past it tells one. */
export function isSoNow(relation: Piece | undefined, asked: readonly (Piece | undefined)[]): boolean {
  return saysNowThat(relation) && !asked.some((piece) => /^(was|were)$/.test(textOf(piece)));
}

function saysNowThat(piece: Piece | undefined): boolean {
  return textOf(piece) === "now that";
}

/** "Now that Hungary is out (of it)", "now that Finland is in": what one came to, told by where it is; the step is meant. */
export function cameToAt(
  pieces: readonly Piece[],
  i: number,
): { readonly event: EventMention; readonly end: number } | null {
  if (!saysNowThat(pieces[i])) return null;
  const subjects: Entry[] = [];
  let k = i + 1;
  for (; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") subjects.push(piece.entry);
    else if (!tagged(piece, "filler", "and", "both") || tagged(piece, "be")) break;
  }
  const is = tagged(pieces[k], "be", "have");
  let at = is ? k + 1 : k;
  while (tagged(pieces[at], "filler", "no-longer", "both") && !tagged(pieces[at], "in", "outside", "noun")) at += 1;
  const said = pieces[at];
  if (subjects.length === 0 || !is) return null;
  const denied = pieces.slice(k, at).some((piece) => tagged(piece, "no-longer"));
  const out = tagged(said, "out", "outside") || denied;
  if (!out && !tagged(said, "in", "noun")) return null;
  let end = at + 1;
  while (tagged(pieces[end], "in", "it", "filler", "noun") && !pieces[end]?.pause) end += 1;
  const of = pieces[end];
  const object = of?.is === "name" && of.entry.kind === "instrument" && !of.pause ? of.entry : null;
  if (object) end += 1;
  const span = [pieces[i + 1]?.at[0] ?? 0, pieces[end - 1]?.at[1] ?? 0] as const;
  return { event: { ...plainly(out ? "left" : "joined", subjects, span), object }, end };
}
