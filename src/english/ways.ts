import { type Piece, tagged, textOf } from "./pieces.ts";

const WAYS =
  /^(accession|ratification|succession|acceptance|approval|admission|(the )?continuation( of)?|succeeding|inheriting)$/;

/** "By ratification or by accession": two ways of becoming a party stand beside each other, to choose from. */
export function namesTwoWays(pieces: readonly Piece[]): boolean {
  const or = pieces.findIndex((piece) => tagged(piece, "or"));
  const ways = (part: readonly Piece[]) => part.filter((piece) => WAYS.test(textOf(piece))).length;
  return or > 0 && ways(pieces.slice(0, or)) === 1 && ways(pieces.slice(or + 1)) === 1;
}
