import type { Verdict } from "../questions/answer.ts";
import type { AnswerData, ReadingAs, ReadingFound } from "../questions/answer-data.ts";
import { heldAgainst } from "../questions/found.ts";
import { DENIED } from "../questions/is.ts";
import { type ClaimQuestion, OWN_MOMENTS, type WhenQuestion } from "../questions/question.ts";
import { isoOf } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { didEcho, notDoneWords } from "./echo.ts";
import { whenWords } from "./say-acts.ts";
import { otherwiseWords } from "./say-numbers.ts";
import { sizesWords } from "./say-ranks.ts";
import { contestedWords, forceWords, isWords } from "./say-standing.ts";
import { viewsWords } from "./say-views.ts";
import { timesWords } from "./say-when.ts";
import { capital, hasOn, listed, namesIn, numberWords, type Teller } from "./teller.ts";

const VERDICTS = { yes: "Yes", no: "No", maybe: "Maybe", contested: "Contested" } as const;

/** Yes or no, whom the claim leaves out or names wrongly, and the readings under which it comes out otherwise. */
export function claimSentence(data: AnswerData, asked: ClaimQuestion, teller: Teller): string {
  // Of what is denied the grounds are those of what is said: only yes and no are turned round.
  const straight = (verdict: Verdict) => (asked.denied ? DENIED[verdict] : verdict);
  const [said, ...others] = data.readings.map((each) => ({ ...each, verdict: straight(each.verdict) }));
  if (!said) return "";
  const verdict = VERDICTS[straight(said.verdict)];
  const why = whyOf(said, data, asked, teller);
  const views = asked.of.ask === "when" ? viewsWords(data.notes, teller) : "";
  if (said.verdict === "contested" && views !== "")
    return `${verdict}: ${views}; the depositary's record has no such day.`;
  if (said.verdict === "contested" && asked.of.ask === "is") return contestedWords(data, asked.of, teller);
  if (said.verdict === "contested" && data.contested.length > 0) {
    const whose = `of ${namesIn(teller, data.contested, asked.of.on)} another view says otherwise than the depositary's`;
    return `${verdict}: ${whose}.`;
  }
  const different = said.verdict === "yes" ? [] : others.filter((reading) => reading.verdict === "yes");
  const under = different.map((reading) => readingWords(reading.as, teller, asked.of.on));
  // A reading may have a comma of its own.
  const readings = under.some((words) => words.includes(",")) ? under.join("; and ") : listed(under);
  const also = under.length > 0 ? ` ${asked.denied ? "What is denied" : "It"} is true ${readings}.` : "";
  return `${verdict}${why === "" ? "" : `: ${why}`}.${also}`;
}

function whyOf(said: ReadingFound, data: AnswerData, { of, says }: ClaimQuestion, teller: Teller): string {
  const { on } = of;
  const named = (ids: readonly string[]) => namesIn(teller, ids, on);
  const so = (ids: readonly string[]) => soVerb(of, ids.length, teller);
  switch (says.says) {
    case "only":
    case "among": {
      const sizes = of.ask === "rank" ? sizesWords(data.notes, on, teller, of.rank === "smallest-instrument") : null;
      if (sizes) return listed([`${sizes.first} ${hasOn(on, teller)} ${sizes.held}`, ...sizes.others]);
      if (of.ask === "rank" && said.extra.length > 0 && said.missing.length === 0)
        return `${named(said.extra)} ${said.extra.length === 1 ? "was" : "were"} so too`;
      if (of.ask === "rank" && said.extra.length > 0)
        return `${said.extra.length === 1 ? "it was" : "they were"} ${named(said.extra)}`;
      const extra = said.extra.length > 0 ? [`${fewNamed(said.extra, on, teller)} ${so(said.extra)} too`] : [];
      const missing = said.missing.length > 0 ? [`${named(said.missing)} ${so(said.missing)} not`] : [];
      const wrong = [...extra, ...missing];
      const [date] = data.dates ?? [];
      if (wrong.length === 0 && of.ask === "rank" && date) return `on ${inWords(date.on)}`;
      if (wrong.length === 0 && of.ask === "who" && of.reading === "pending")
        return pendingWords(says.participants, data, of.on, teller);
      return wrong.length > 0 ? wrong.join(", and ") : says.says === "only" ? "nobody else" : "";
    }
    case "count":
      if (of.ask === "when" && of.participant !== null) return timesWords(data, of, teller);
      if (of.ask === "when") return `the most ever was ${numberWords(said.found ?? 0)}`;
      return `the number ${on < teller.record.date ? "was" : "is"} ${said.found === 0 ? "none" : numberWords(said.found ?? 0)} on ${inWords(on)}`;
    case "all":
    case "most": {
      const base = (said.found ?? 0) + said.missing.length;
      const found = said.found ?? 0;
      if (base === 0) return "there is nobody of whom it is said";
      if (found === base) return base === 1 ? "the one of whom it is said" : `all ${numberWords(base)}`;
      const number = found === 0 ? "none" : numberWords(found);
      const without =
        found > 0 && said.missing.length > 0 && said.missing.length <= 12
          ? `; ${named(said.missing)} ${so(said.missing)} not`
          : "";
      return `${number} of the ${numberWords(base)}${without}`;
    }
    case "none":
      return said.extra.length > 0
        ? `${fewNamed(said.extra, on, teller)} ${so(said.extra)}`
        : `nobody ${soVerb(of, 1, teller)}`;
    case "some":
      return (data.participants?.length ?? 0) > 0 && (said.found ?? 0) <= 12
        ? named(data.participants ?? [])
        : said.found
          ? numberWords(said.found)
          : `nobody ${soVerb(of, 1, teller)}`;
    case "share":
      return `the share was ${((said.found ?? 0) * 100).toFixed(1)} %`;
    case "when": {
      const dates = (data.dates ?? []).map((date) => `${date.act.replaceAll("-", " ")} on ${inWords(date.on)}`);
      if (dates.length > 0) return listed(dates);
      return said.verdict === "no" && of.ask === "when" ? neverWords(of, says, teller) : "the record has no such day";
    }
    case "so":
    case "not-so": {
      // As said, the verdict is that of the question itself, or of its contrary.
      const asData = { ...data, verdict: heldAgainst(says, said.verdict) };
      if (of.ask === "is")
        return `${said.verdict === "maybe" ? "the record cannot tell whether " : ""}${isWords(asData, of, teller)}`;
      return of.ask === "in-force" ? forceWords(asData, of, teller) : "";
    }
  }
}

/** "France did not leave NATO in 1966", of one, of nobody in particular, or of an instrument itself. */
function neverWords(of: WhenQuestion, days: Span, teller: Teller): string {
  const { moment, participant, instrument } = of;
  const what = teller.names.inSentence(instrument, of.on);
  const when = daysInWords(days);
  if (OWN_MOMENTS.has(moment)) return `${what} ${notDoneWords(moment)} ${when}`;
  if (participant === null) return `nobody ${didEcho(moment, false)} ${what} ${when}`;
  return `${teller.names.inSentence(participant, of.on)} ${notDoneWords(moment)} ${what} ${when}`;
}

/** "In 1966", "in July 1966", "on 1 July 1966", "between 1 July 1966 and 1 May 1967". */
function daysInWords({ from, until }: Span): string {
  const [first, last] = [isoOf(from), isoOf(until - 1)];
  if (first === last) return `on ${inWords(from)}`;
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return `in ${year}`;
  const month = first.slice(0, 7) === last.slice(0, 7) && first.endsWith("-01") && isoOf(until).endsWith("-01");
  return month ? `in ${inWords(from).replace(/^1 /, "")}` : `between ${inWords(from)} and ${inWords(until - 1)}`;
}

/** "Kyrgyzstan signed on 15 December 1992 and has not ratified": what was done and when, and what is missing. */
function pendingWords(ids: readonly string[], { because }: AnswerData, on: number, teller: Teller): string {
  const has = hasOn(on, teller);
  const told = ids.flatMap((id) => {
    const signed = because.find((each) => each.participant === id)?.act.date;
    const when = signed && whenWords({ on: signed.latest, text: signed.text });
    return when ? [`${namesIn(teller, [id], on)} signed ${when} and ${has} not ratified`] : [];
  });
  return listed(told);
}

/** The verb with which a claim is said to hold of some: they are (in it), have (left), did (join first). */
function soVerb(of: ClaimQuestion["of"], n: number, teller: Teller): string {
  const past = of.on < teller.record.date;
  const have = past ? "had" : n === 1 ? "has" : "have";
  const be = past ? (n === 1 ? "was" : "were") : n === 1 ? "is" : "are";
  if (of.ask === "rank") return "did";
  if (of.ask !== "who") return be;
  const done = ["departed", "returned", "pending", "unratified", "signed", "consented", "unsigned", "ever"].includes(
    of.reading,
  );
  return of.reading === "never" ? "did" : done ? have : be;
}

function fewNamed(ids: readonly string[], on: number, teller: Teller): string {
  return ids.length > 12 ? `${numberWords(ids.length)} participants` : namesIn(teller, ids, on);
}

/** A reading in words that go after "true" or "otherwise". */
function readingWords(as: ReadingAs, teller: Teller, on: number): string {
  const name = (id: string) => teller.names.inSentence(id, on);
  switch (as.as) {
    case "said":
      return "as said";
    case "notice":
      return "if the notice counts, not its effect";
    case "effect":
      return "if the effect counts, not the notice";
    case "signed":
      return "if signatures count, not only parties";
    case "with-suspended":
      return "if those with suspended membership count";
    case "ever":
      return "of those ever in it";
    case "among":
      return `among ${teller.record.instruments.some(({ id }) => id === as.of) ? "members of " : ""}${name(as.of)}`;
    case "others-of":
      return `outside ${name(as.of)}`;
    case "on":
      return `on ${inWords(as.on)}`;
    case "base":
      return otherwiseWords(as.base, { ...as.base, without: [] }, teller);
  }
}

/** A reading as the contract names it. */
export function readingTitle(as: ReadingAs, teller: Teller, on: number): string {
  return capital(readingWords(as, teller, on));
}
