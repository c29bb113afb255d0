import type { Moment, Question, Ranking, Reading, StateAsked } from "./question.ts";

/**
 * What a question needs beside spells: the acts that they follow from, or clauses; null for nothing. Where these are left
 * out, "nobody ratified" or "there is no clause" would be false, and "the record does not say" as well.
 */
export function beyondSpells(question: Question): "acts" | "clauses" | null {
  if (question.given && question.given.length > 0) return "clauses";
  switch (question.ask) {
    case "claim":
      return beyondSpells(question.of);
    case "rule":
      return "clauses";
    case "about":
      return question.topic === "depositaries" || question.topic === "figures" ? "clauses" : null;
    case "why":
      return "acts";
    case "is":
      return STATES_OF_ACTS.includes(question.state) ? "acts" : null;
    case "who":
      return READINGS_OF_ACTS.includes(question.reading) ? "acts" : null;
    case "when":
    case "acts":
      return isAct(question.moment) ? "acts" : null;
    case "how-long":
      return question.between?.some(isAct) ? "acts" : null;
    case "share":
      return question.among || (question.part.part === "reading" && READINGS_OF_ACTS.includes(question.part.reading))
        ? "acts"
        : null;
    case "rank":
      return ACTED.includes(question.rank) ? "acts" : null;
    default:
      return null;
  }
}

const READINGS_OF_ACTS: readonly Reading[] = ["unratified", "signed", "joined-unsigned"];
const ACTED: readonly Ranking[] = ["first-signed", "last-signed", "first-consented", "last-consented"];
const MOMENTS_OF_ACTS: readonly Moment[] = [
  "signed",
  "consented",
  "notice",
  "suspended",
  "provisional",
  "revoked",
  "put-off",
  "unbound",
  "declined",
  "opened",
  "extended",
];

/** That one had signed is no part of what it is later, and the others change no standing. */
const STATES_OF_ACTS: readonly StateAsked[] = ["signatory", "revoked", "unbound", "declined"];

function isAct(moment: Moment): boolean {
  return MOMENTS_OF_ACTS.includes(moment);
}
