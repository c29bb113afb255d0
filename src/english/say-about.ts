import type { AnswerData, DatedMoment, Note } from "../questions/answer-data.ts";
import type { AboutQuestion } from "../questions/question.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { namesSentence } from "./say-names.ts";
import { capital, count, digits, listed, listedByDay, namesIn, nounOf, type Teller } from "./teller.ts";

/** What the record holds of a thing or of itself, in a sentence or two. */
export function aboutSentence(data: AnswerData, asked: AboutQuestion, teller: Teller): string {
  const { record, names } = teller;
  const on = inWords(asked.on);
  if (asked.topic === "figures") return figuresSentence(data, teller);
  if (asked.topic === "depositaries" && asked.of !== null) return keptSentence(data, asked.of, teller);
  if (asked.topic === "names" && asked.of !== null) return namesSentence(data, asked.of, teller);
  if (asked.of === null) {
    const note = data.notes.find((each): each is Extract<Note, { note: "acts" }> => each.note === "acts");
    const holds = note
      ? `${note.count === null ? "the standings, without their acts," : `${digits(note.count)} acts`} of ${note.participants} participants toward ${note.instruments} instruments`
      : "";
    return asked.topic === "help"
      ? `Ask who remains, left, never joined or still has to ratify; when, how long, what changed, what if, and whether something is true. The record holds ${holds}.`
      : `The record speaks up to ${inWords(record.date)} (version ${record.version}): ${holds}.`;
  }
  const name = capital(names.inSentence(asked.of, asked.on));
  if (data.instruments === null)
    return `${name}: ${count(data.count ?? 0, "participant")} on ${on}: ${namesIn(teller, data.participants ?? [], asked.on)}.`;
  const isInstrument = record.instruments.some(({ id }) => id === asked.of);
  if (isInstrument) {
    const day = (act: string) => data.dates?.find((date) => date.act === act)?.on;
    const [opened, inForce, ended] = [day("opened"), day("entry-into-force"), day("termination")];
    const told = [
      ...(opened === undefined ? [] : [`opened for signature on ${inWords(opened)}`]),
      inForce === undefined ? "never in force" : `in force from ${inWords(inForce)}`,
      ...(ended === undefined || ended === FOREVER ? [] : [`ended on ${inWords(ended)}`]),
    ];
    const parties =
      data.count === null
        ? ""
        : `; ${count(data.count, nounOf(teller, asked.of, 1), nounOf(teller, asked.of, 2))} on ${on}`;
    const { until, missing } = data.coverage;
    const known = until < record.date ? ` The record of it is complete up to ${inWords(until)}.` : "";
    const lacks = missing.length > 0 ? ` Missing: ${missing.join("; ")}.` : "";
    return `${name}: ${told.join(", ")}${parties}.${known}${lacks}`;
  }
  const left = data.dates ?? [];
  const gone = left.length === 0 ? "" : ` It has left ${takenTold(left, false, teller)}.`;
  const inside =
    data.instruments.length === 0
      ? "in no instrument of the record"
      : `in ${count(data.instruments.length, "instrument")} of the record: ${namesIn(teller, data.instruments, asked.on)}`;
  return `On ${on} ${names.inSentence(asked.of, asked.on)} ${asked.on < record.date ? "was" : "is"} ${inside}.${gone}`;
}

function keptSentence({ notes, on }: AnswerData, id: string, teller: Teller): string {
  const day = on ?? teller.record.date;
  const kept = notes.find((note) => note.note === "depositaries");
  if (!kept || kept.of.length === 0) return `The record names no depositary of ${teller.names.inSentence(id, day)}.`;
  return keptWords(kept, day, teller);
}

/** "The depositaries of Open Skies are Canada and Hungary." */
export function keptWords(
  { instrument, of }: Extract<Note, { note: "depositaries" }>,
  on: Day,
  { names }: Teller,
): string {
  const [one, is] = of.length === 1 ? ["depositary", "is"] : ["depositaries", "are"];
  return `The ${one} of ${names.inSentence(instrument, on)} ${is} ${listed(of.map((each) => names.inSentence(each, on)))}.`;
}

function figuresSentence({ notes }: AnswerData, { record }: Teller): string {
  const from = notes.filter((note) => note.note === "figures-from");
  const told = [...new Set(from.map(({ measure }) => measure))].map((measure) => {
    const sources = from
      .filter((note) => note.measure === measure)
      .map(({ source, count: n, years: [first, last] }) => {
        const title = record.sources.find(({ id }) => id === source)?.title ?? source;
        return `${title} (${first === last ? first : `${first} to ${last}`}; ${count(n, "participant")})`;
      });
    return `${measure.replaceAll("-", " ")} from ${listed(sources)}`;
  });
  return told.length === 0 ? "The record holds no figures." : `The figures: ${told.join("; ")}.`;
}

/**
 * What was left or joined and when, each once: "the Paris Agreement on 4 November 2020 and again on 27 January 2026"; where several
 * may have left, with who did: "the Tashkent treaty (Azerbaijan, Georgia and Uzbekistan on 20 April 1999)".
 */
export function takenTold(dates: readonly DatedMoment[], whose: boolean, teller: Teller): string {
  const exits = new Map<string, { id: string; on: Day }[]>();
  for (const { instrument, participant, on } of dates)
    exits.set(instrument, [...(exits.get(instrument) ?? []), { id: participant ?? "", on }]);
  const told = [...exits].map(([instrument, each]) => {
    // What was left had its name on the day before; what was joined has it on the day itself.
    const first = dates.find((date) => date.instrument === instrument);
    const name = teller.names.inSentence(instrument, (first?.on ?? 0) - (first?.act === "entry-into-force" ? 0 : 1));
    if (whose) return `${name} (${listedByDay(each, teller)})`;
    return `${name} on ${each.map(({ on }) => inWords(on)).join(" and again on ")}`;
  });
  return whose || told.length < dates.length ? told.join("; ") : listed(told);
}
