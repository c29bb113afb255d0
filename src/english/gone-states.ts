import type { Engine } from "../questions/engine.ts";
import type { Day } from "../time/day.ts";
import { verbOf } from "./events.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/**
 * "Which states took part in it in 1975 but no longer exist?", "… that have ceased to exist?": of the participants of the record
 * that have ended by the asked day. They are named in its place; where no day is told whoever was ever in it is meant.
 */
export function goneStates(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine, on: Day): readonly Piece[] {
  const end = pieces.findIndex((piece, i) => isExist(piece) && i > 0);
  const denied = end < 0 ? -1 : deniedBefore(pieces, end);
  const asks = pieces.slice(0, Math.max(denied, 0));
  const somebody = asks.some((piece, i) => tagged(piece, "who") || (tagged(piece, "noun") && i > 0));
  const set = pieces.findIndex((piece) => piece.is === "name" && piece.entry.kind !== "participant");
  if (denied < 0 || set < 0 || !somebody || !asks.some((piece) => tagged(piece, "who", "which", "count", "list")))
    return pieces;
  const gone = engine.record.participants.flatMap(({ id, lives }) => {
    const last = lives.at(-1)?.until ?? null;
    const entry = last !== null && last <= on ? lexicon.entryOf(id) : undefined;
    return entry ? [entry] : [];
  });
  if (gone.length === 0) return pieces;
  const { at } = pieces[end] as Piece;
  let from = denied;
  while (
    tagged(pieces[from - 1], "but", "and") ||
    /^(that|which|who|have|has|do|does|are|since)$/.test(textOf(pieces[from - 1]))
  )
    from -= 1;
  let until = end + 1;
  while (tagged(pieces[until], "filler", "no-longer") || isToday(pieces[until], on)) until += 1;
  const names = gone.map((entry): Piece => ({ is: "name", entry, others: [], at, pause: entry !== gone[0] }));
  const among: Piece = { is: "word", tags: ["among"], text: "among", at, pause: true };
  const rest = [...pieces.slice(0, from), ...pieces.slice(until)];
  const plain = rest.every((piece) => piece.is !== "date" && (verbOf(piece) === null || tagged(piece, "noun")));
  const ever: Piece = { is: "word", tags: ["ever"], text: "ever", at, pause: false };
  const asked = plain ? rest.flatMap((piece) => (piece === pieces[set] ? [ever, piece] : [piece])) : rest;
  return [...asked, among, ...names];
}

function isExist(piece: Piece | undefined): boolean {
  return /^(exists?|existed|existing)$/.test(textOf(piece));
}

function isToday(piece: Piece | undefined, on: Day): boolean {
  return piece?.is === "date" && piece.date.span.from === on;
}

/** Where what denies it stands: "no longer exist", "do not exist any more", "ceased to exist"; -1 where nothing does. */
function deniedBefore(pieces: readonly Piece[], end: number): number {
  let i = end - 1;
  while (i > 0 && tagged(pieces[i], "filler", "to") && !tagged(pieces[i], "no-longer", "not", "end")) i -= 1;
  return tagged(pieces[i], "no-longer", "not") || /^ceased?$/.test(textOf(pieces[i])) ? i : -1;
}
