const KEY = "depositary.asked";
const MOST = 8;

/** Questions asked in this browser, the latest first; none where the browser keeps nothing. */
export function askedBefore(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text): text is string => typeof text === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a question that was understood, on this machine only. */
export function keepAsked(text: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([text, ...askedBefore().filter((each) => each !== text)].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing forgets the history, and all else works.
  }
}
