import type { Answer } from "../../depositary.ts";
import { dayOfIso } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";

/** "True from 18 Dec 2021 until 4 Apr 2023." for an answer; empty where it holds on no single stretch. */
export function holdsSentence({ holds, assuming }: Answer): string {
  if (!holds) return "";
  const words = (iso: string | null) => {
    const day = iso === null ? null : dayOfIso(iso);
    return day === null ? null : inWords(day, "short");
  };
  const [from, until] = [words(holds.from), words(holds.until)];
  const how = assuming.length > 0 ? "As supposed, true" : "True";
  if (from && until) return `${how} from ${from} until ${until}.`;
  if (from) return `${how} since ${from}.`;
  return until ? `${how} until ${until}.` : `${how} on every day of the record.`;
}
