import type { AnswerData } from "../questions/answer-data.ts";
import type { SizeQuestion } from "../questions/question.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { COMPARED_WORDS } from "./echo-record.ts";
import { capital, digits, hasOn, listed, namesIn, nounOf, type Teller } from "./teller.ts";

/** "NATO has had more than 20 members since 29 March 2004, when Bulgaria, … and Slovenia joined." */
export function sizeSentence(data: AnswerData, asked: SizeQuestion, teller: Teller): string {
  const { instrument, how, n, on } = asked;
  const what = capital(teller.names.inSentence(instrument, on));
  const many = `${how === "exactly" ? "" : `${COMPARED_WORDS[how]} `}${digits(n)} ${nounOf(teller, instrument, n)}`;
  const dates = data.dates ?? [];
  const starts = dates.filter(({ act }) => act === "reached").map((date) => date.on);
  if (starts.length === 0) return `${what} ${hasOn(on, teller)} never had ${many} by ${inWords(on)}.`;
  const told = starts.map((from) => {
    const until = dates.find((date) => date.act === "no-longer" && date.on > from)?.on ?? null;
    const days = until === null ? `since ${inWords(from)}` : `from ${inWords(from)} to ${inWords(until - 1)}`;
    return `${days}${starts.length > 3 ? "" : reasonOf(data, from, teller)}`;
  });
  const open = dates.at(-1)?.act === "reached" && starts.length === 1;
  return `${what} ${open ? `${hasOn(on, teller)} had` : "had"} ${many} ${listed(told)}.`;
}

/** Who joined or left on the first of the days, where they are few enough to be told. */
function reasonOf({ because }: AnswerData, day: Day, teller: Teller): string {
  const turned = because.filter(({ since }) => since === day);
  const left = turned.filter(({ act }) => LEAVINGS.has(act.act));
  const named = (grounds: typeof turned) => [...new Set(grounds.flatMap(({ participant }) => participant ?? []))];
  const told = [
    { ids: named(turned.filter((ground) => !left.includes(ground))), verb: "joined" },
    { ids: named(left), verb: "left" },
  ].filter(({ ids }) => ids.length > 0 && ids.length <= 8);
  if (told.length === 0) return "";
  return ` (${told.map(({ ids, verb }) => `${namesIn(teller, ids, day - 1)} ${verb}`).join("; ")})`;
}

const LEAVINGS: ReadonlySet<string> = new Set(["withdrawal", "notice-of-withdrawal", "lapse", "exclusion"]);
