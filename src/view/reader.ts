import { signal } from "@preact/signals";
import type { Asking } from "../asking.ts";
import type { OpenRecord } from "../opened.ts";
import { type Fetched, hasCome } from "./places.ts";

/**
 * What reads questions in words. It is as much code as all that the first picture needs of questions, scenes and
 * standing together, and that picture reads none: it is fetched behind it, or before it where the address asks in words.
 */
export interface QuestionReader {
  /** It, of one record: null while it is on its way, an error where it did not come. Whoever reads this waits for it. */
  of(opened: OpenRecord): Fetched<Asking>;
  /** Fetches it, where it is not here; done once it has come, or has not. */
  come(): Promise<void>;
}

export function questionReader(): QuestionReader {
  const code = signal<Fetched<typeof import("../asking.ts")>>(null);
  let coming: Promise<void> | null = null;
  const fetchIt = async () => {
    try {
      code.value = await import("../asking.ts");
    } catch (error) {
      code.value = error instanceof Error ? error : new Error(String(error));
      coming = null;
    }
  };
  return {
    of: (opened) => (hasCome(code.value) ? code.value.askingOf(opened) : code.value),
    come: () => {
      coming ??= fetchIt();
      return coming;
    },
  };
}
