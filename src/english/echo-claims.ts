import type { ClaimQuestion, IsQuestion, Says } from "../questions/question.ts";
import { isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { filtersEcho, namesEcho, readingEcho, type Scribe, setsEcho, sinceEcho } from "./echo.ts";
import { COMPARED_WORDS, oftenEcho, rankStatement, shareStatement } from "./echo-record.ts";

/** A claim as a clause after "Is it true that". */
export function claimEcho({ of, says }: ClaimQuestion, scribe: Scribe): string {
  const { on } = of;
  const { names, today } = scribe;
  const day = inWords(on);
  const past = on < today;
  const not = says.says === "not-so" ? " not" : "";
  const what = of.instrument === null ? "" : names.inSentence(of.instrument, on);
  switch (of.ask) {
    case "in-force":
      if (of.ended) return `${what} ${past ? "had" : "has"}${not} ended by ${day}`;
      if (of.ever) return `${what} was ${not ? "never" : "ever"} in force by ${day}`;
      return `${what} ${past ? "was" : "is"}${not} in force on ${day}`;
    case "is":
      return says.says === "not-so" ? isDenial(of, scribe) : isStatement(of, scribe);
    case "who": {
      const sets = setsEcho(of.instrument, of.with, scribe, on);
      const many = !("participants" in says) || says.participants.length !== 1;
      const said = readingEcho(of.reading, sets, day, past, many, sinceEcho(of.since));
      return `${subject(says, scribe, on)} ${said}${filtersEcho(of.filters, scribe, on)}`;
    }
    case "rank":
      if (of.among && "participants" in says) {
        const others = of.among.filter((id) => !says.participants.includes(id));
        return `${namesEcho(says.participants, scribe, on)} had ${of.rank === "smallest-instrument" ? "fewer" : "more"} parties than ${namesEcho(others, scribe, on)} on ${day}`;
      }
      // "Among others": several may share a rank, and it is not said that these alone have it.
      return `${rankStatement(of, `${says.says === "among" ? "among others " : ""}${subject(says, scribe, on)}`, scribe)}${filtersEcho(of.filters, scribe, on)}`;
    case "when": {
      if (says.says === "count" && of.participant !== null)
        return `${names.inSentence(of.participant, on)} ${whenStatement(of.moment, what)}${oftenEcho(says)} by ${day}`;
      if (says.says === "count") return `${subject(says, scribe, on)} was the peak of ${what} by ${day}`;
      const who = of.participant === null ? "" : `${names.inSentence(of.participant, on)} `;
      const toward = of.toward ? ` toward ${names.inSentence(of.toward, on)}` : "";
      return `${who}${whenStatement(of.moment, `${what}${toward}`)} ${whenSaid(says, of.moment)}`;
    }
    case "share":
      return shareStatement(of, shareSaid(says), scribe);
  }
}

function subject(says: Says, scribe: Scribe, on: number): string {
  switch (says.says) {
    case "only":
      return `only ${namesEcho(says.participants, scribe, on)}`;
    case "among":
      return namesEcho(says.participants, scribe, on);
    case "count":
      return `${COMPARED_WORDS[says.how]} ${says.n} participants`;
    case "all":
    case "most":
    case "some":
      return `${says.says} participants`;
    case "none":
      return "no participants";
    default:
      return "some participants";
  }
}

function shareSaid(says: Says): string {
  return says.says === "share" ? `${COMPARED_WORDS[says.how]} ${percent(says.share)} %` : "some";
}

/** Percent without a tail of binary digits. */
function percent(share: number): string {
  return String(Math.round(share * 1e6) / 1e4);
}

function whenSaid(says: Says, moment: string): string {
  if (says.says !== "when") return "at some time";
  // "Was suspended on" a day tells how it stood then, and "between" what was done.
  return says.until - says.from === 1 && moment !== "suspended"
    ? `on ${inWords(says.from)}`
    : `between ${isoOf(says.from)} and ${isoOf(says.until - 1)}`;
}

function whenStatement(moment: string, what: string): string {
  const WORDS: Record<string, string> = {
    opened: `${what} was opened for signature`,
    "in-force": `${what} entered into force`,
    ended: `${what} ended`,
    peak: `${what} had the most parties`,
    signed: `signed ${what}`,
    consented: `ratified ${what}`,
    joined: `joined ${what}`,
    notice: `gave notice of leaving ${what}`,
    left: `left ${what}`,
    suspended: `was suspended in ${what}`,
    provisional: `provisionally applied ${what}`,
    returned: `returned to ${what}`,
    revoked: `revoked its notice of leaving ${what}`,
    "put-off": `extended its notice of leaving ${what}`,
    unbound: `withdrew its consent to ${what}`,
    declined: `declared its intention not to join ${what}`,
    extended: `${what} was extended`,
  };
  return WORDS[moment] ?? moment;
}

function isStatement({ participant, instrument, state, on }: IsQuestion, { names, today }: Scribe): string {
  const who = names.inSentence(participant, on);
  const what = names.inSentence(instrument, on);
  const day = inWords(on);
  const [is, has] = on < today ? ["was", "had"] : ["is", "has"];
  const WORDS: Record<IsQuestion["state"], string> = {
    party: `${is} in ${what} on`,
    signatory: `${has} signed ${what} by`,
    consented: `${has} ratified ${what} by`,
    leaving: `${is} leaving ${what} on`,
    suspended: `${is} suspended in ${what} on`,
    departed: `${has} left ${what} by`,
    "departed-once": `${has} ever left ${what} by`,
    excluded: `was expelled from ${what} by`,
    ever: `was ever in ${what} by`,
    returned: `left ${what} and came back by`,
    absent: `${is} out of ${what} on`,
    revoked: `${has} revoked its notice of leaving ${what} by`,
    unbound: `${has} withdrawn its consent to ${what} by`,
    declined: `${has} declared its intention not to join ${what} by`,
  };
  return `${who} ${WORDS[state]} ${day}`;
}

/** The contrary, for the states that a statement denies by a word of its own. */
function isDenial(question: IsQuestion, scribe: Scribe): string {
  const said = isStatement(question, scribe);
  const who = scribe.names.inSentence(question.participant, question.on);
  const rest = said.slice(who.length + 1);
  if (question.state === "ever") return `${who} ${rest.replace("was ever", "was never")}`;
  if (question.state === "departed-once") return `${who} ${rest.replace(" ever ", " never ")}`;
  const [helper = ""] = rest.split(" ");
  return `${who} ${helper} not${rest.slice(helper.length)}`;
}
