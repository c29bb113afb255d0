import type { ClaimVerdict } from "../../asking.ts";

export const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  true: "True",
  otherwise: "True under another reading",
  false: "False",
  unsure: "Cannot be told",
  unchecked: "Not checkable here",
};

/** A sign and words, never colour alone. */
const SIGNS: Readonly<Record<ClaimVerdict, string>> = {
  true: "M3 8.5 6.5 12 13 4.5",
  otherwise: "M3 11.5 6 14 10 9.5M4 5q2-2.4 4 0t4 0",
  false: "M4 4 12 12M12 4 4 12",
  unsure: "M5.5 6q0-2.5 2.5-2.5T10.5 6q0 1.6-2.5 2.6V10M8 12.4v1.2",
  unchecked: "M3 8h10",
};

export function VerdictBadge({ verdict }: { verdict: ClaimVerdict }) {
  return (
    <span class={`verdict ${verdict}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SIGNS[verdict]} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      {VERDICT_WORDS[verdict]}
    </span>
  );
}
