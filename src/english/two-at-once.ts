import { type Heard, type Hearing, missing, peopleOf, says, timesOf, understood } from "./hearing.ts";
import { type Piece, tagged } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";
import { SAME_DAY } from "./together.ts";

// Questions that ask two things which one answer tells: an act and its day, an end and how it came, two sets compared.

/** "By which act, and on what date, did it join?": the day of a step is told with its act. */
export function asksActAndDay(hearing: Hearing): boolean {
  const { pieces, verbs } = hearing.slots;
  const act = pieces.some(
    (piece) => piece.is === "word" && /^(by|through) (which|what) (act|instrument)$/.test(piece.text),
  );
  return act && says(hearing, "when") && verbs.some((verb) => verb.verb !== "remain");
}

/** "The difference in membership between A and B": two sets compared by who is in them, and no two days. */
export function asksApart(hearing: Hearing): boolean {
  const { slots } = hearing;
  const compares = slots.pieces.some((piece) => piece.is === "word" && COMPARES.test(piece.text));
  const named = slots.sets.every(({ entry, negative }) => entry.kind === "instrument" && !negative);
  return compares && named && slots.sets.length === 2 && peopleOf(hearing).length === 0 && slots.dates.length < 2;
}

const COMPARES =
  /^(difference|differences|differ|compare|comparison|comparison of|diff|versus|vs|compared to|compared with)$/;

/** "Was it terminated or did it expire?": the day of its end is told with how it ended. */
export function asksHowEnded(hearing: Hearing): boolean {
  const ends = hearing.slots.verbs.filter(({ verb }) => verb === "end").map(({ text }) => text);
  return peopleOf(hearing).length === 0 && says(hearing, "or") && new Set(ends).size > 1;
}

/** Two sets compared: those that are in one of them alone. */
export function readApart(hearing: Hearing): Heard {
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const [first, second] = hearing.slots.sets;
  if (!first || !second) return missing(hearing, "set", "compared with what?");
  const { on, window } = times;
  const both = { instrument: first.entry.id, with: { how: "one", of: [second.entry.id] } } as const;
  const form = hearing.slots.tags.has("count") ? "count" : "list";
  return understood({ ask: "who", reading: "remaining", ...both, filters: [], on, form }, window, [
    "compared by who is in one of the two and not in the other",
  ]);
}

/** "Members left after the three quit", "after the exits, how many members left?": those that the going of others leaves. */
export function isLeftOver({ slots: { pieces, dates } }: Hearing, left: VerbMention): boolean {
  const last = left.place === pieces.length - 1;
  const gone = dates.some(
    ({ anchor, place }) => anchor?.of === "left" && (place > left.place || last) && !isSameDay(pieces[place - 1]),
  );
  const next = pieces[left.place + 1];
  const ofSet = next?.is === "name" && next.entry.kind === "instrument";
  return gone && left.helper === null && !ofSet && tagged(pieces[left.place - 1], "noun");
}

/** "Open Skies, how many left?", "NATO members left now": of what is named before, and behind it nothing; those that remain. */
export function isLeftAtEnd({ slots: { pieces, sets, dates }, on }: Hearing, left: VerbMention): boolean {
  const behind = pieces.slice(left.place + 1);
  const ends = behind.every((piece) => tagged(piece, "filler") || (piece.is === "date" && piece.date.span.from === on));
  const counted = pieces.findIndex((piece) => tagged(piece, "count"));
  const between = pieces.slice(counted + 1, left.place);
  const named = sets.some((set) => set.place < counted && !set.negative);
  const now = dates.every(({ span }) => span.from === on);
  return (
    left.helper === null &&
    ends &&
    now &&
    named &&
    counted >= 0 &&
    between.every((piece) => tagged(piece, "noun", "filler"))
  );
}

function isSameDay(piece: Piece | undefined): boolean {
  return piece?.is === "word" && piece.text === SAME_DAY;
}
