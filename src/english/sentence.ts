import type { AnswerData } from "../questions/answer-data.ts";
import type { Supposed } from "../questions/question.ts";
import { suppositionsEcho } from "./echo.ts";
import { claimSentence } from "./say-claims.ts";
import { reconcileSentence, shareSentence } from "./say-numbers.ts";
import { recordSentence } from "./say-record.ts";
import { sizeSentence } from "./say-sizes.ts";
import { forceSentence, isSentence, whySentence } from "./say-standing.ts";
import { actsSentence, whenSentence } from "./say-when.ts";
import { whoSentence } from "./say-who.ts";
import type { Teller } from "./teller.ts";

/** The answer in one or two sentences: the number first, then the names, then who stands apart and why. */
export function sentenceOf(data: AnswerData, teller: Teller): string {
  const { asked } = data;
  switch (asked.ask) {
    case "who":
      return whoSentence(data, asked, teller);
    case "is":
      return isSentence(data, asked, teller);
    case "in-force":
      return forceSentence(data, asked, teller);
    case "when":
      return whenSentence(data, asked, teller);
    case "acts":
      return actsSentence(data, asked, teller);
    case "why":
      return whySentence(data, asked, teller);
    case "claim":
      return claimSentence(data, asked, teller);
    case "share":
      return shareSentence(data, asked, teller);
    case "reconcile":
      return reconcileSentence(data, asked, teller);
    case "size":
      return sizeSentence(data, asked, teller);
    default:
      return recordSentence(data, asked, teller);
  }
}

/** What is supposed, before the answer: "Supposing that Belarus leaves …: six remain." */
export function supposingSentence(sentence: string, given: readonly Supposed[], teller: Teller): string {
  if (given.length === 0) return sentence;
  const scribe = { names: teller.names, today: teller.record.date };
  // The instrument is named once where several suppose something of it.
  const head = suppositionsEcho(given, scribe, "it").join(", and ");
  const said = sentence.replace(/^(Yes|No|Maybe|Contested): /, "$1, ");
  return `Hypothetical, if ${head}: ${said.charAt(0).toLowerCase() === said.charAt(0) ? said : lowerFirst(said, teller)}`;
}

/** Only a word that is no name may lose its capital. */
function lowerFirst(sentence: string, teller: Teller): string {
  const [first = ""] = sentence.split(" ");
  return teller.names.beginsName(first.replace(/[,;:]$/, ""))
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
