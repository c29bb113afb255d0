import type { Note } from "../questions/answer-data.ts";
import type { Moment } from "../questions/question.ts";
import { inWords } from "../time/words.ts";
import { didWords } from "./say-acts.ts";
import { listed, type Teller } from "./teller.ts";

type Seen = Extract<Note, { note: "seen-otherwise" }>;

/** The act by which one comes to a moment on which views differ. */
const ACT: Partial<Record<Moment, string>> = {
  left: "withdrawal",
  joined: "entry-into-force",
  suspended: "suspension",
};

/** Whose view it is: "Argentina itself", "those who count three months from the second notice". */
export function viewOf({ view, participant }: Pick<Seen, "view" | "participant">, { names, record }: Teller): string {
  return view === participant ? `${names.inSentence(view, record.date)} itself` : names.inSentence(view, record.date);
}

/** "Left it on 17 March 2026"; `named`: the instrument in place of "it". */
export function seenWords({ instrument, moment, on, scope }: Seen, named: boolean, teller: Teller): string {
  const told = { act: ACT[moment] ?? moment, on, n: 1, scope: scope ?? "operation" } as const;
  const words = didWords(told, instrument, named, teller);
  return `${words} on ${inWords(on)}`;
}

/** "In the view of Argentina itself it left on 17 March 2026": each view with its day; empty where none says otherwise. */
export function viewsWords(notes: readonly Note[], teller: Teller): string {
  const seen = notes.filter((note): note is Seen => note.note === "seen-otherwise");
  return listed(
    seen.map(
      (note, i) =>
        `in the view of ${viewOf(note, teller)} ${i === 0 ? `it ${seenWords(note, false, teller)}` : `on ${inWords(note.on)}`}`,
    ),
  );
}
