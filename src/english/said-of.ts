import type { Says } from "../questions/question.ts";
import { type Hearing, peopleOf } from "./hearing.ts";
import { type Piece, tagged } from "./pieces.ts";
import { countOfAll } from "./stated-counts.ts";

// Of whom a statement says what it says: of these alone, of these among others, of all, of none, of a number.

/** "Among the first to join", "a founding member": others may have been so too. */
export function saysOneOf({ slots: { pieces, tags } }: Hearing): boolean {
  if (tags.has("only")) return false;
  return (
    tags.has("among") ||
    pieces.some((piece, i) => {
      if (!tagged(piece, "first", "latest", "longest", "shortest")) return false;
      const [before, behind] = [pieces[i - 1], pieces[i + 1]];
      const some = before?.is === "word" && /^an?$/.test(before.text);
      const several = [piece, behind].some(
        (each) => each?.is === "word" && /^((members|parties|states|countries)( of| to)?|founders)$/.test(each.text),
      );
      return some || several;
    })
  );
}

/** Only, all, most, some, no, a number: what makes a statement one about a set. */
export function isQuantified({ slots }: Hearing): boolean {
  const { tags, numbers } = slots;
  return (
    numbers.some((number) => !number.percent) || (["only", "all", "most", "none"] as const).some((tag) => tags.has(tag))
  );
}

/** "Not all NATO members …", "not everyone …"; "aren't all of them …?" expects a yes, and denies nothing. */
export function saysNotAll({ slots: { pieces } }: Hearing): Piece | undefined {
  return pieces.find(
    (piece, i) =>
      piece.is === "word" && tagged(piece, "not") && !/nt$/.test(piece.text) && tagged(pieces[i + 1], "all", "most"),
  );
}

/** "Neither Russia nor Belarus left", "no participants …, among Russia and Belarus": it is said of none of them. */
export function saysNeither({ slots }: Hearing): boolean {
  if (slots.people.length === 0) return false;
  if (slots.tags.has("none") && slots.tags.has("among")) return true;
  return (
    slots.pieces.some(
      (piece, i) => piece.is === "word" && piece.text === "neither" && behindFillers(slots.pieces, i)?.is === "name",
    ) && slots.people.length > 1
  );
}

function behindFillers(pieces: readonly Piece[], i: number): Piece | undefined {
  return pieces.slice(i + 1).find((piece) => !tagged(piece, "filler"));
}

/** "Did Russia or Belarus leave?", "some participants …, among Russia and Belarus": any of them is enough. */
export function isEither({ slots }: Hearing): boolean {
  const or = slots.people.some((person) => person.joint === "or");
  // "Did any of Croatia and Serbia join?", "any states of …".
  const first = slots.people[0]?.place ?? 0;
  const any = slots.pieces
    .slice(0, first)
    .findLast((piece) => !tagged(piece, "filler", "noun") && !(tagged(piece, "in") && !tagged(piece, "any-of")));
  if (slots.people.length > 1 && tagged(any, "any-of", "some")) return true;
  return or || (slots.people.length > 0 && slots.tags.has("some") && slots.tags.has("among"));
}

/** "Is the US only a signatory?": that nothing followed its signature, and not that nobody else signed. */
function signedOnly({ slots: { pieces, verbs } }: Hearing): boolean {
  return verbs.some(({ verb, place }) => {
    if (verb !== "sign") return false;
    let i = place - 1;
    while (tagged(pieces[i], "filler")) i -= 1;
    return tagged(pieces[i], "only") && pieces[i - 1]?.is === "name";
  });
}

/** What is said of whom; null where nobody is spoken of. */
export function saysOf(hearing: Hearing): Says | null {
  const { tags, numbers } = hearing.slots;
  const participants = peopleOf(hearing);
  const number = numbers.find((each) => !each.percent);
  if (saysNeither(hearing)) return { says: "none" };
  if (isEither(hearing)) return { says: "some" };
  if (participants.length > 0)
    return { says: tags.has("only") && !signedOnly(hearing) ? "only" : "among", participants };
  if (countOfAll(hearing.slots)) return { says: "all" };
  if (number) return { says: "count", how: number.compared ?? "exactly", n: number.n };
  if (tags.has("all")) return { says: "all" };
  if (tags.has("most")) return { says: "most" };
  if (tags.has("none")) return { says: "none" };
  // "Are the Benelux states in Open Skies?" asks it of each of them.
  if (!tags.has("some") && hearing.slots.sets.some((set) => set.entry.kind === "group" && !set.negative))
    return { says: "all" };
  return tags.has("some") || tags.has("noun") ? { says: "some" } : null;
}
