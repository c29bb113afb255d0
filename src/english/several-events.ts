import { EVENT_NOUNS, type EventMention, eventAt, isAlso, skip } from "./events.ts";
import type { Entry } from "./lexicon.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";

// Several deeds told in one clause: "if Russia left, and Belarus on 1 March, …".

/** Events joined by "and" or commas; a subject holds until another is named. */
export function eventsAt(pieces: readonly Piece[], i: number): { events: EventMention[]; end: number } {
  const events: EventMention[] = [];
  let end = i;
  for (let at = i; at < pieces.length; ) {
    const start = events.length === 0 ? at : skip(pieces, at, ["and", "filler", "thus", "thatDay"]);
    // A helping verb opens the question itself: "if Russia left, did Belarus leave?"
    if (events.length > 0 && tagged(pieces[start], "do", "be", "have", "would")) break;
    // "If it gave notice: exit date, …": the noun belongs to what is asked for.
    if (events.length > 0 && tagged(pieces[start + 1], "when") && EVENT_NOUNS.test(textOf(pieces[start]))) break;
    const last = events[events.length - 1];
    const found = eventAt(pieces, start, last?.subjects ?? [], true) ?? (last ? likewiseAt(pieces, start, last) : null);
    if (!found || (events.length > 0 && start === at && pieces[at]?.pause !== true)) break;
    events.push(found.event);
    end = found.end;
    for (const also of objectsBehind(pieces, end)) {
      events.push({ ...found.event, object: also.object });
      end = also.end;
    }
    at = end;
  }
  return { events, end };
}

/** "Left the EU and NATO, …": what else the same was done to, up to the pause that ends the clause. */
function objectsBehind(pieces: readonly Piece[], from: number): { object: Entry; end: number }[] {
  const found: { object: Entry; end: number }[] = [];
  for (let k = from; k < pieces.length; ) {
    const name = skip(pieces, k, ["and", "filler"]);
    const piece = pieces[name];
    const joins = name > k || piece?.pause === true;
    if (!joins || piece?.is !== "name" || piece.entry.kind !== "instrument") break;
    found.push({ object: piece.entry, end: name + 1 });
    k = name + 1;
  }
  const last = found.at(-1);
  // "If Russia left it and NATO remained": what follows the name is said of it.
  return last && (last.end === pieces.length || pieces[last.end]?.pause) ? found : [];
}

/** "…, and Norway on 1 March 2027", "…, and Finland after it": others who do the same, the verb left out. */
function likewiseAt(
  pieces: readonly Piece[],
  i: number,
  { did, object, date: led, negated, denies }: EventMention,
): { event: EventMention; end: number } | null {
  const subjects: Entry[] = [];
  let k = i;
  for (; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece?.is === "name" && piece.entry.kind === "participant") subjects.push(piece.entry);
    else if (!tagged(piece, "and", "filler")) break;
  }
  if (subjects.length === 0) return null;
  const after = skip(pieces, k, ["filler"]);
  if (tagged(pieces[after], "after") && tagged(pieces[after + 1], "it")) k = after + 2;
  while (isAlso(pieces[k]) || tagged(pieces[k], "likewise")) k += 1;
  const day = pieces[skip(pieces, k, ["on", "filler", "in"])];
  const own = day?.is === "date" && !day.pause ? day : null;
  // Who follows another out goes no earlier.
  const date = own ?? (tagged(pieces[k - 1], "likewise") ? led : null);
  if (own) k = pieces.indexOf(own) + 1;
  // Without a pause behind it the name begins the question itself: "if A left and B is in C".
  if (k < pieces.length && !pieces[k]?.pause && !tagged(pieces[k - 1], "likewise")) return null;
  const at: At = [pieces[i]?.at[0] ?? 0, pieces[k - 1]?.at[1] ?? 0];
  return { event: { subjects, several: null, did, object, date, negated, denies, at }, end: k };
}
