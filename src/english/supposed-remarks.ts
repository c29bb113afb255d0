import type { AnswerData, Note } from "../questions/answer-data.ts";
import { edtfInWords, inWords } from "../time/words.ts";
import { isSameDeed, suppositionsEcho } from "./echo.ts";
import { capital, listed, namesIn, numberWords, type Teller } from "./teller.ts";

// What a supposition comes to; that it is one is said in every answer on top of it.

type SupposedNote = Extract<Note, { note: "supposed" }>;

/** Those who are supposed to do the same, and to the same effect, are told of together, with the first of them. */
export function supposedRemark(note: SupposedNote, data: AnswerData, teller: Teller): string {
  const { supposed, effect, rule } = note;
  const together = data.notes.filter(
    (each): each is SupposedNote => each.note === "supposed" && comesToTheSame(each, note),
  );
  if (together[0] !== note) return "";
  const given = together.map((each) => each.supposed);
  const said = suppositionsEcho(given, { names: teller.names, today: teller.record.date }).join(", and ");
  if (!note.possible) {
    const is =
      supposed.does === "leave" || supposed.does === "notice" || supposed.does === "revoke"
        ? `${given.length === 1 ? "was" : "were"} not in it`
        : `${given.length === 1 ? "was" : "were"} in it already`;
    return `It is supposed that ${said}, but ${given.length === 1 ? "it" : "they"} ${is} on that day: nothing follows.`;
  }
  const then = effect === null || effect === supposed.on ? "" : `, with effect on ${inWords(effect)}${earliest(note)}`;
  return `That ${said} is supposed, and in no document${then}${rule ? ` (${rule})` : ""}.`;
}

function comesToTheSame(a: SupposedNote, b: SupposedNote): boolean {
  return (
    isSameDeed(a.supposed, b.supposed) &&
    a.effect === b.effect &&
    a.rule === b.rule &&
    a.unsure === b.unsure &&
    a.possible === b.possible
  );
}

/** What is said of an effect that waits for something that the record cannot tell. */
export function earliest({ unsure }: { readonly unsure: boolean }): string {
  return unsure ? " at the earliest" : "";
}

/** Which acts are set aside; what others did stays as it is recorded, whatever it may have been an answer to. */
export function setAsideRemark({ supposed, acts }: Extract<Note, { note: "set-aside" }>, teller: Teller): string {
  const who = capital(teller.names.inSentence(supposed.participant, supposed.on));
  if (acts.length === 0)
    return `${who} did nothing of the kind up to ${inWords(supposed.on)} by the record: nothing is set aside.`;
  const told = acts.map((act) => `${act.act.replaceAll("-", " ")} (${edtfInWords(act.date)})`);
  return `${who}: set aside ${acts.length === 1 ? "is" : "are"} ${listed(told)}. All else stays as recorded.`;
}

export function withoutSupposing(
  note: Extract<Note, { note: "without-supposing" }>,
  on: number,
  teller: Teller,
): string {
  const { gained, lost } = note;
  if (gained.length + lost.length === 0) return "The supposition changes nothing in this answer.";
  const is = (ids: readonly string[]) => (ids.length === 1 ? "is" : "are");
  const more = gained.length > 0 ? `${namesIn(teller, gained, on)} ${is(gained)} not in it` : "";
  const less = lost.length > 0 ? `${namesIn(teller, lost, on)} ${is(lost)} in it too` : "";
  const n = note.count === null ? "" : ` there ${note.count === 1 ? "is" : "are"} ${numberWords(note.count)}:`;
  return `In the record as it stands${n === "" ? "," : n} ${[more, less].filter((part) => part !== "").join(", and ")}.`;
}

/** That a recorded day is kept, though what is supposed away was needed for it. */
export function keptEntry(note: Extract<Note, { note: "kept-entry" }>, teller: Teller): string {
  const then =
    note.by === null ? "not have entered into force without it" : `have entered into force on ${inWords(note.by)}`;
  return `By the clause ${teller.names.inSentence(note.instrument, note.on)} would ${then} (Art. ${note.article}); the recorded day, ${inWords(note.on)}, is kept.`;
}
