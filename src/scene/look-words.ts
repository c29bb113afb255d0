import type { Look } from "./scene.ts";

/** What a mark means, in a word or two, for legends and for those who hear the page. */
export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  party: "in it",
  leaving: "leaving",
  consented: "ratified, not yet in force",
  signatory: "signed only",
  provisional: "applies it provisionally",
  ghost: "departed",
  suspended: "suspended",
  contested: "contested",
  unsure: "not sure",
  ended: "in it until it ended",
  absent: "no standing",
};
