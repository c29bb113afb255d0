import type { AnswerData, Change, Note } from "../questions/answer-data.ts";
import type { ChangesQuestion } from "../questions/question.ts";
import { inWords } from "../time/words.ts";
import { daysEcho } from "./echo-record.ts";
import { capital, count, listed, namesIn, nounOf, numberWords, suspendedWords, type Teller } from "./teller.ts";

/** How many changes are told in the sentence; the list has all. */
const TOLD = 8;

/** "Four changes in Open Skies …: …. It had 34 parties before, and 32 after." */
export function changesSentence(data: AnswerData, asked: ChangesQuestion, teller: Teller): string {
  const { on, since, instrument, participant } = asked;
  const what = instrument === null ? "" : ` in ${teller.names.inSentence(instrument, on)}`;
  const who = participant === null ? "" : ` for ${teller.names.inSentence(participant, on)}`;
  const when = daysEcho(since, on);
  const changes = data.changes ?? [];
  if (changes.length === 0) return `Nothing changed${what}${who} ${when}.`;
  const noun = asked.only === "losses" ? "loss" : asked.only === "gains" ? "entry" : "change";
  const many = asked.only === "losses" ? "losses" : asked.only === "gains" ? "entries" : "changes";
  const told = changesTold(data, asked, teller);
  return `${capital(count(changes.length, noun, many))}${what}${who} ${when}: ${told}.${countsWords(data, asked, teller)}`;
}

const GOES = new Set<Change["to"]>(["departed", "ended", "former", "none"]);

/**
 * Those that changed alike on one day are told together, in order of day; where there is no room for all, who went out comes
 * first, then who came in.
 */
function changesTold(data: AnswerData, asked: ChangesQuestion, teller: Teller): string {
  const changes = data.changes ?? [];
  const groups: { change: Change; words: (n: number) => string; ids: string[] }[] = [];
  for (const change of changes) {
    const words = (n: number) => changeWords(change, n, data, teller);
    const alike = groups.find(
      (each) =>
        each.change.on === change.on && each.change.instrument === change.instrument && each.words(1) === words(1),
    );
    if (alike) alike.ids.push(change.participant);
    else groups.push({ change, words, ids: [change.participant] });
  }
  const place = ({ from, to }: Change) =>
    GOES.has(to) && from !== "signatory" ? 0 : to === "party" && !COUNTED.has(from) ? 1 : 2;
  const inOrder =
    groups.length <= TOLD + 1 && asked.instrument !== null
      ? groups
      : [0, 1, 2].flatMap((each) => groups.filter(({ change }) => place(change) === each));
  // One more is told as well as counted.
  const room = inOrder.length === TOLD + 1 ? TOLD + 1 : TOLD;
  const told = inOrder.slice(0, room).map(({ change, words, ids }) => {
    const what = `${words(ids.length)} on ${inWords(change.on, "short")}`;
    const of = asked.instrument === null ? teller.names.short(change.instrument, change.on) : "";
    if (asked.participant !== null) return of ? `${of} (${what})` : `it ${what}`;
    const names = namesIn(teller, ids, change.on - (GOES.has(change.to) ? 1 : 0));
    return `${names}${of && ` (${of})`} ${what}`;
  });
  const rest = inOrder.slice(room).reduce((n, { ids }) => n + ids.length, 0);
  // Names of several have commas of their own.
  const several = inOrder.slice(0, room).some(({ ids }) => ids.length > 1);
  if (rest > 0) return `${told.join(several ? "; " : ", ")}${several ? ";" : ","} and ${numberWords(rest)} more`;
  return several ? told.join("; ") : listed(told);
}

/** Those that counted already: a change to party is no entry of them. */
const COUNTED: ReadonlySet<Change["from"]> = new Set(["party", "leaving", "suspended"]);

/** "It had 34 parties before, and 33 after." */
function countsWords({ notes }: AnswerData, { instrument }: ChangesQuestion, teller: Teller): string {
  const counts = notes.find((note): note is Extract<Note, { note: "counts" }> => note.note === "counts");
  if (!counts || instrument === null || counts.before === counts.after) return "";
  const { before, after } = counts;
  return ` It had ${numberWords(before)} ${nounOf(teller, instrument, before)} before, and ${numberWords(after)} after.`;
}

/** What became of some, by what they were before: who has been leaving or suspended does not become a party again. */
function changeWords(
  { from, to, instrument, participant, on }: Change,
  n: number,
  data: AnswerData,
  teller: Teller,
): string {
  const noun = nounOf(teller, instrument, n);
  const a = n === 1 ? "a " : "";
  const [its, was] = n === 1 ? ["its", "was"] : ["their", "were"];
  switch (to) {
    case "none":
      return `lost ${its} standing`;
    case "signatory":
      return from === "consented" ? `took ${its} consent back` : n === 1 ? "became a signatory" : "became signatories";
    case "consented":
      return "consented to be bound";
    case "party": {
      if (from === "leaving") return `stayed ${a}${noun}, ${its} notice taken back`;
      if (from === "suspended") return `had ${its} membership restored`;
      if (from !== "party") return `became ${a}${noun}`;
      const act = data.because.find((ground) => ground.participant === participant && ground.since === on)?.act;
      if (act?.act === "suspension") return suspendedWords(act, n);
      return act?.act === "suspension-ended"
        ? `had ${its} suspension ended`
        : `stayed ${a}${noun}, otherwise than before`;
    }
    case "former":
      return `${was} no longer ${a}${noun}`;
    case "leaving":
      return "gave notice of leaving";
    case "suspended":
      return `had ${its} membership suspended`;
    case "departed":
      return `${on > teller.record.date ? (n === 1 ? "is" : "are") : was} out`;
    case "ended":
      return "went out as it ended for all";
    case "maybe":
      return `may have changed ${its} standing`;
  }
}
