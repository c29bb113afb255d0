import type { DeskClaim } from "./checked.ts";

/** The claims that have a picture, one turning day at a time: those of one day stand together, in order of day. */
export function storyOf(claims: readonly DeskClaim[]): DeskClaim[] {
  return claims.filter(({ picture }) => picture !== null).sort((a, b) => (a.picture?.day ?? 0) - (b.picture?.day ?? 0));
}
