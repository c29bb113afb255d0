import type { AnchorPlace } from "./clauses.ts";
import { type EventMention, plainly, verbOf } from "./events.ts";
import { type At, type Piece, tagged } from "./pieces.ts";

const TOGETHER =
  /^(with|together with|along with|alongside|alongside of|on (the )?same (day|date) as|in the same (wave|round|batch|enlargement) as|at (the )?same time as)$/;

/** "Who left together with Mali?": on the day on which it did so, and besides it; where nothing is done, besides it. */
export function togetherAt(
  pieces: readonly Piece[],
  i: number,
): { readonly pieces: readonly (Piece | AnchorPlace)[]; readonly end: number } | null {
  const piece = pieces[i];
  if (piece?.is !== "word" || !TOGETHER.test(piece.text)) return null;
  if (!pieces.some((each) => tagged(each, "who", "which", "count"))) return null;
  // "Is with Russia", "was lost with Russia": a share of a sum.
  if (piece.text === "with" && pieces.some((each) => tagged(each, "share", "bind", "area", "population"))) return null;
  let end = i + 1;
  const subjects: EventMention["subjects"][number][] = [];
  for (let k = i + 1; k < pieces.length; k++) {
    const each = pieces[k];
    if (each?.is === "name" && each.entry.kind === "participant") {
      subjects.push(each.entry);
      end = k + 1;
    } else if (!tagged(each, "and", "filler") || each?.pause) break;
  }
  const did = pieces.map(verbOf).find((each) => each !== null && DEEDS.has(each));
  if (subjects.length === 0) return null;
  const at: At = [piece.at[0], pieces[end - 1]?.at[1] ?? piece.at[1]];
  const besides: Piece = { is: "word", tags: ["except"], text: "except", at: piece.at, pause: false };
  const others = [besides, ...pieces.slice(i + 1, end)];
  if (!did) return piece.text !== "with" || isBesides(pieces, subjects) ? { pieces: others, end } : null;
  const on: Piece = { is: "word", tags: ["on"], text: SAME_DAY, at: piece.at, pause: false };
  return { pieces: [on, { is: "anchor", event: plainly(did, subjects, at), at, pause: false }, ...others], end };
}

/** "Which states are in NATO with Turkey?": nobody else is named. */
function isBesides(pieces: readonly Piece[], subjects: EventMention["subjects"]): boolean {
  const names = pieces.flatMap((piece) => (piece.is === "name" ? [piece.entry] : []));
  const alone = names.every((entry) => entry.kind !== "participant" || subjects.includes(entry));
  return alone && names.length > subjects.length;
}

const DEEDS: ReadonlySet<EventMention["did"]> = new Set([
  "left",
  "notice",
  "joined",
  "returned",
  "signed",
  "ratified",
  "revoked",
  "suspended",
  "extended",
]);

/** What stands before the day on which another did the same. */
export const SAME_DAY = "on that day alone";
