import { HEADS, pointsBack } from "./around.ts";
import { verbOf } from "./events.ts";
import type { Miss } from "./hearing.ts";
import { type At, namesOne, type Piece, tagged, textOf } from "./pieces.ts";
import { type TwoAsked, twoDeeds } from "./two-asked.ts";

/**
 * "When is it out, and who is left?": of what is supposed the days are told anyway, so the last is the question. "Is it
 * still in, or did it leave?": the second is the first, asked the other way. Two questions are never answered as one: any
 * other second one is named, so that both can be read for themselves, or offered.
 */
export function oneQuestion(
  pieces: readonly Piece[],
  supposing: boolean,
  claim: boolean,
  text: string,
): { readonly pieces: readonly Piece[]; readonly two?: TwoAsked } | Miss {
  const joined = supposing ? null : secondStatement(pieces, claim);
  if (joined) {
    const message = `“${text.slice(...joined)}” is a second statement: ask of one at a time`;
    return { miss: "other", at: joined, message };
  }
  const joint = pieces.findIndex(
    (piece, i) => i > 0 && tagged(piece, "and", "or") && opensAnother(pieces, i, supposing, claim),
  );
  const deeds = claim || supposing ? null : twoDeeds(pieces, text, isOtherDeed);
  if (deeds) {
    const message = "two steps are asked about: ask when each was";
    return { miss: "other", at: [0, text.length], message, suggestions: [deeds.first, deeds.second], two: deeds };
  }
  if (joint < 0) return { pieces };
  const [first, second] = [pieces.slice(0, joint), pieces.slice(joint + 1)];
  const cut = pieces[joint]?.at ?? [0, text.length];
  const start = second[0]?.at[0] ?? cut[1];
  const two = { first: text.slice(0, cut[0]).trim(), second: text.slice(start).trim() };
  // A second that names a set of its own is about what is supposed, and narrowed by that set.
  if (supposing && first.some((piece) => tagged(piece, "when")))
    return second.some((piece) => piece.is === "name") ? { pieces: second } : { pieces: second, two };
  if (endsOtherwise(first, second) || isKeptToo(first, second)) return { pieces };
  const order = inOrder(first, second);
  if (order && tagged(pieces[joint], "or")) return { pieces: order };
  const speaksOf = second.some((piece) => piece.is === "name" || piece.is === "date" || piece.is === "number");
  if (tagged(pieces[joint], "or") && !speaksOf && asksWhether(first)) return { pieces: first };
  return {
    miss: "other",
    at: [start, text.length],
    message: `“${two.second}” is a second question: ask one at a time`,
    suggestions: [two.first, two.second],
    // "Or" lets choose; but for what is asked of days of its own only what is joined by "and" is asked together.
    ...(tagged(pieces[joint], "and") || isContraryOnDays(first, second) ? { two } : {}),
  };
}

/** "Iran is in the ICC and signed the NPT": where it is, and what it did to something that is named; null where one is stated. */
function secondStatement(pieces: readonly Piece[], claim: boolean): At | null {
  if (!claim && !asksWhether(pieces)) return null;
  const joint = pieces.findIndex((piece) => tagged(piece, "and"));
  const [first, second] = [pieces.slice(0, Math.max(joint, 0)), pieces.slice(joint + 1)];
  const deed = second.find((piece) => !tagged(piece, "filler", "have", "not", "never", "thus"));
  const isIn =
    namesOne(first, "participant") && namesOne(first, "instrument") && first.every((piece) => verbOf(piece) === null);
  const states = isIn && first.some((piece) => tagged(piece, "be")) && !first.some((piece) => tagged(piece, ...ASKING));
  const [from, until] = [second[0], second.at(-1)];
  if (!states || verbOf(deed) === null || !namesOne(second, "instrument") || !from || !until) return null;
  return [from.at[0], until.at[1]];
}
const ASKING = ["who", "which", "count", "when", "all", "none", "some", "only"] as const;

/** Behind the joint stands a question's own head: "and who …", "or did it …", "and is Ukraine …". */
function opensAnother(pieces: readonly Piece[], joint: number, supposing: boolean, claim: boolean): boolean {
  const before = pieces.slice(0, joint);
  if (!supposing && !before.some((piece) => piece.is === "name")) return false;
  const next = pieces.slice(joint + 1).findIndex((piece) => !tagged(piece, "filler", "thus", "or"));
  const head = pieces[joint + 1 + next];
  const behind = pieces[joint + 2 + next];
  if (next < 0 || tagged(head, "if-so")) return false;
  // "Is it true that …" asks, whatever follows it.
  const asks = claim || before.some((piece) => tagged(piece, ...HEADS));
  // "And when?", "and when did it leave?" ask for the days of the same; "and when was it back?" of another step.
  if (tagged(head, "when")) return asks && isOtherDeed(before, pieces.slice(joint + 2 + next));
  // "If it gave notice: earliest exit date, and which states would remain?"
  if (supposing && tagged(head, "who", "which", "count") && before.some((piece) => tagged(piece, "when"))) return true;
  // "Who left, and who …" asks anew.
  if (tagged(head, "who", "count", "how-long", "why"))
    return asks && !tagged(pieces[joint + 1 + next], "which") && behind !== undefined;
  // "Was it a party, and which states succeeded it?"
  if (tagged(head, "which")) return tagged(behind, "noun") && asksWhether(before);
  if (!tagged(head, "be", "do", "have")) return false;
  const subject =
    behind?.is === "name" ? behind.entry.kind === "participant" : tagged(behind, "it", "filler", "decline");
  return subject && asks && (tagged(pieces[joint], "or") || behind?.is === "name" || pointsBack(behind as Piece));
}

/** A step that was not spoken of before; that it took effect is told of any, and a leaving with the notice before it. */
function isOtherDeed(before: readonly Piece[], behind: readonly Piece[]): boolean {
  const told = new Set(before.map(verbOf));
  const leaves = told.has("left") || told.has("notice");
  return behind.some((piece) => {
    const deed = verbOf(piece);
    // Entry into force is a step; to take effect is told of any.
    const takesEffect = deed === "in-force" && (leaves || !/force$/.test(textOf(piece)));
    const toldWith = takesEffect || (deed === "left" && told.has("notice"));
    return deed !== null && !toldWith && !told.has(deed);
  });
}

/** "Was it terminated, or did it expire?": how it ended is asked, by two words for an end. */
function endsOtherwise(first: readonly Piece[], second: readonly Piece[]): boolean {
  const end = (pieces: readonly Piece[]) => pieces.find((piece) => tagged(piece, "end"));
  const [one, other] = [end(first), end(second)];
  return one?.is === "word" && other?.is === "word" && one.text !== other.text;
}

/** "Was it thrown out, or did it give notice first?": the day of a leaving is told with that of the notice before it. */
function inOrder(first: readonly Piece[], second: readonly Piece[]): readonly Piece[] | null {
  const [last] = second.slice(-1);
  const told = new Set([...first, ...second].map(verbOf));
  const [head] = first;
  if (!tagged(last, "first") || !told.has("left") || !told.has("notice") || !head || !asksWhether(first)) return null;
  const left = first.some((piece) => verbOf(piece) === "left");
  const named = first.filter((piece) => piece.is === "name");
  const when: Piece = { is: "word", tags: ["when"], text: "when", at: head.at, pause: false };
  return left ? [when, ...first] : [when, ...named, ...second.slice(0, -1)];
}

/** "What is its full title, and who is its depositary?": an instrument's names are told with its depositary. */
function isKeptToo(first: readonly Piece[], second: readonly Piece[]): boolean {
  return first.some((piece) => tagged(piece, "titled", "called")) && second.some((piece) => tagged(piece, "keeper"));
}

/** "Is it still a party, or did it drop out in the 1980s?": that it left is no answer to where it is now, and is asked beside it. */
function isContraryOnDays(first: readonly Piece[], second: readonly Piece[]): boolean {
  const dated = second.some((piece) => piece.is === "date") && !second.some((piece) => piece.is === "name");
  const left = second.some((piece) => verbOf(piece) === "left") && asksWhether(second);
  return dated && left && asksWhether(first) && first.every((piece) => verbOf(piece) === null);
}

function asksWhether(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => !tagged(piece, "filler", "thus", "and") || tagged(piece, "be", "do", "have"));
  return tagged(first, "be", "do", "have");
}
