import type { Theme } from "../scene/tokens.ts";

const QUERY = "(prefers-color-scheme: dark)";

/** Light or dark, as the reader's system has it. */
export function currentTheme(): Theme {
  return matchMedia(QUERY).matches ? "dark" : "light";
}

/** Calls when that changes, until the function that it returns is called. */
export function watchTheme(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
