import type { Shown } from "../address.ts";
import type { DeskClaim } from "./checked.ts";

/** The claims that have a picture, one turning day at a time: those of one day stand together, in order of day. */
export function storyOf(claims: readonly DeskClaim[]): DeskClaim[] {
  return claims.filter(({ picture }) => picture !== null).sort((a, b) => (a.picture?.day ?? 0) - (b.picture?.day ?? 0));
}

/** What the page shows for a step: its picture, and the question behind it, whose answer lights up. */
export function shownFor({ claim, picture, checks }: DeskClaim): Partial<Shown> {
  if (!picture) return {};
  const check = checks.find((each) => each.asked && each.picture === picture);
  return {
    claim: claim.id,
    why: null,
    toward: null,
    compare: null,
    ...picture,
    question: check?.question ?? null,
    // What a question supposes is supposed by it alone, and not once more by the address.
    suppose: check ? [] : picture.suppose,
  };
}
