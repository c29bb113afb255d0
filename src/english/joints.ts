import { type Piece, tagged } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/** What joins a name to the one of its kind before it: nothing but a joint, a comma, articles and prepositions between. */
export function jointBefore(pieces: readonly Piece[], place: number, kind: "participant" | "set"): "and" | "or" | null {
  let joint: "and" | "or" | null = pieces[place]?.pause ? "and" : null;
  for (let k = place - 1; k >= 0; k--) {
    const piece = pieces[k];
    if (piece?.is === "name") {
      const same = (piece.entry.kind === "participant") === (kind === "participant");
      return same ? joint : null;
    }
    if (piece?.is !== "word") return null;
    if (tagged(piece, "or")) joint = "or";
    else if (piece.text === "nor" || tagged(piece, "and")) joint = joint ?? "and";
    else if (!tagged(piece, "filler", "in", "both", "noun", "not") || tagged(piece, "outside")) return null;
    if (piece.pause) joint = joint ?? "and";
  }
  return null;
}

/** "Not in NATO and in the EU": the second set has a preposition of its own and nothing that denies it. */
export function saysPositive(pieces: readonly Piece[], from: number, until: number): boolean {
  const between = pieces.slice(from + 1, until);
  return (
    between.some((piece) => tagged(piece, "in")) &&
    !between.some((piece) => tagged(piece, "or") || tagged(piece, "not"))
  );
}

/** "In any of A and B, in C": a pause, and then a preposition or what denies it. */
export function isApart(pieces: readonly Piece[], from: number, until: number): boolean {
  return pieces
    .slice(from + 1, until)
    .some((piece) => piece.pause && tagged(piece, "in", "outside", "not", "ever", "never"));
}

/** "left in Open Skies" means those who are; "left in 2021" means those who went. */
export function leadsToSet(pieces: readonly Piece[], i: number): boolean {
  const [preposition, after, afterArticle] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (!tagged(preposition, "in", "outside")) return false;
  if (after?.is === "name" && after.entry.kind !== "participant") return true;
  return after?.is === "word" && !tagged(after, "year" as Tag) && (afterArticle?.is === "name" || tagged(after, "it"));
}

const NEGATIONS = new Set(
  "not nt non isnt arent wasnt werent havent hasnt hadnt didnt doesnt dont nor neither aint wont wouldnt".split(" "),
);

/** Whether words deny what follows: "not", "didn't", "no longer". */
export function negates(text: string): boolean {
  if (!text.includes(" ")) return NEGATIONS.has(text);
  return text.split(" ").some((word) => NEGATIONS.has(word)) || /^(no longer|no more)$/.test(text);
}
