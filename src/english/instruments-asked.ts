import { did, type Hearing, isYesNo, peopleOf, says } from "./hearing.ts";
import { tagged, textOf } from "./pieces.ts";

// Whether treaties, alliances and organisations are asked for, and not who is in one.

function sets({ slots }: Hearing): number {
  return new Set(slots.sets.map((set) => set.entry.id)).size;
}

/** "Alliances that have ended", "treaties never in force": they stand at the head, and nobody and nothing is named. */
export function isOfInstruments(hearing: Hearing): boolean {
  const { pieces } = hearing.slots;
  const head = pieces.findIndex((piece) => !tagged(piece, "filler", "which", "list", "count"));
  const first = pieces[head];
  const several = first?.is === "word" && first.text.endsWith("s") && !tagged(pieces[head + 1], "noun");
  return (
    several &&
    tagged(first, "treaty", "alliance", "organisation", "regime") &&
    sets(hearing) === 0 &&
    peopleOf(hearing).length === 0
  );
}

/** Instruments are asked for: "which treaties …", "what still binds …", "what has … left". */
export function asksInstruments(hearing: Hearing): boolean {
  const { slots } = hearing;
  const { pieces } = slots;
  const head = pieces.findIndex((piece) => tagged(piece, "which", "list", "count", "what"));
  const kinds = pieces.findIndex((piece) => tagged(piece, "treaty", "alliance", "organisation", "regime"));
  const headed =
    kinds >= 0 &&
    head >= 0 &&
    kinds > head &&
    kinds - head <= 4 &&
    pieces.slice(head + 1, kinds).every((piece) => piece.is === "word");
  if (headed && slots.sets.every((set) => set.place > kinds + 1 || set.entry.kind === "group"))
    return sets(hearing) === 0;
  const bare = pieces.some((piece) => piece.is === "word" && /^(what|which|whats)$/.test(piece.text));
  // "Russia and the United States, both in?"
  if (says(hearing, "both") && says(hearing, "in") && peopleOf(hearing).length > 1 && sets(hearing) === 0) return true;
  const binds = did(hearing, "bind") && peopleOf(hearing).length > 0 && sets(hearing) === 0;
  const first = slots.pieces.find((piece) => !tagged(piece, "filler", "which", "list", "count"));
  const [last] = slots.pieces.slice(-1);
  // "Georgia treaties".
  const named = slots.pieces.length > 1 && slots.verbs.length === 0 && !isYesNo(hearing);
  if (
    named &&
    tagged(last, "treaty") &&
    slots.pieces.slice(0, -1).every((piece) => piece.is === "name") &&
    sets(hearing) === 0
  )
    return true;
  if (
    tagged(first, "treaty", "alliance", "organisation", "regime") &&
    peopleOf(hearing).length > 0 &&
    sets(hearing) === 0
  )
    return true;
  if (isOfInstruments(hearing) && did(hearing, "force", "enter", "end", "open")) return true;
  // "Has Germany ever left a treaty?"
  const anything = pieces.some((piece) => /^(anything|something)$/.test(textOf(piece)));
  if (
    isYesNo(hearing) &&
    (kinds >= 0 || anything) &&
    peopleOf(hearing).length > 0 &&
    sets(hearing) === 0 &&
    slots.verbs.length > 0
  )
    return true;
  const left =
    bare && peopleOf(hearing).length > 0 && sets(hearing) === 0 && slots.verbs.length > 0 && !says(hearing, "when");
  const inWhat =
    bare &&
    peopleOf(hearing).length > 0 &&
    sets(hearing) === 0 &&
    says(hearing, "in", "alliance", "organisation", "noun");
  return binds || left || inWhat;
}
