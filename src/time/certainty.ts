/** What can be said of a statement on a day whose facts are not all dated to the day (Kleene's strong logic). */
export type Certainty = "yes" | "no" | "maybe";

export function and(a: Certainty, b: Certainty): Certainty {
  if (a === "no" || b === "no") return "no";
  return a === "yes" && b === "yes" ? "yes" : "maybe";
}

export function or(a: Certainty, b: Certainty): Certainty {
  if (a === "yes" || b === "yes") return "yes";
  return a === "no" && b === "no" ? "no" : "maybe";
}

export function not(a: Certainty): Certainty {
  if (a === "maybe") return "maybe";
  return a === "yes" ? "no" : "yes";
}

/** Yes where all agree on true, no where all agree on false; `claims` is not empty. */
export function agreed(claims: readonly boolean[]): Certainty {
  const some = claims.some((claim) => claim);
  return some ? (claims.every((claim) => claim) ? "yes" : "maybe") : "no";
}
