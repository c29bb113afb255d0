import type { Answer } from "../../depositary.ts";
import { dayOfIso } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";

/** "True from 18 Dec 2021 until 4 Apr 2023." for an answer; empty where it holds on no single stretch. */
export function holdsSentence({ holds }: Answer): string {
  if (!holds) return "";
  const words = (iso: string | null) => {
    const day = iso === null ? null : dayOfIso(iso);
    return day === null ? null : inWords(day, "short");
  };
  const [from, until] = [words(holds.from), words(holds.until)];
  if (from && until) return `True from ${from} until ${until}.`;
  if (from) return `True since ${from}.`;
  return until ? `True until ${until}.` : "True on every day of the record.";
}
