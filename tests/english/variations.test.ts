import { expect, test } from "vitest";
import { HALVES, questionsIn } from "../questions/bench.ts";
import { depositary } from "./asking.ts";

/** What a text is read as; null where it is not understood. */
function read(text: string): string | null {
  const question = depositary.read(text);
  return "error" in question ? null : JSON.stringify(question);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4})\\b`, "g");
const two = (n: number) => String(n).padStart(2, "0");
const ordinal = (day: number) => (day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th"));

function dated(text: string, written: (day: number, month: number, year: string) => string): string {
  return text.replace(DAY, (_, day, month, year) => written(Number(day), MONTHS.indexOf(month) + 1, year));
}

const HELPERS = "did|does|is|was|has|have|had|are|were";

/** Other ways to put the same question, none of which says anything else. */
const WAYS: readonly [string, (text: string) => string][] = [
  ["in small letters", (text) => text.toLowerCase()],
  ["in capitals", (text) => text.toUpperCase()],
  ["politely", (text) => `Please tell me: ${text}`],
  ["with thanks", (text) => `${text} Thanks!`],
  ["in quotation marks", (text) => `“${text}”`],
  ["with wide spaces", (text) => `  ${text.replaceAll(" ", "  ")} ??`],
  ["with straight quotation marks", (text) => text.replaceAll("’", "'")],
  ["with curly quotation marks", (text) => text.replaceAll("'", "’")],
  ["with the month first", (text) => dated(text, (day, month, year) => `${MONTHS[month - 1]} ${day}, ${year}`)],
  [
    "with short months",
    (text) => dated(text, (day, month, year) => `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`),
  ],
  [
    "with ordinals",
    (text) => dated(text, (day, month, year) => `the ${day}${ordinal(day)} of ${MONTHS[month - 1]} ${year}`),
  ],
  ["with ISO dates", (text) => dated(text, (day, month, year) => `${year}-${two(month)}-${two(day)}`)],
  [
    "with slashes where they are clear",
    (text) => dated(text, (day, month, year) => (day > 12 ? `${day}/${month}/${year}` : `${year}/${month}/${day}`)),
  ],
  [
    "with contractions",
    (text) => text.replace(/\b(who) is\b/gi, "$1's").replace(new RegExp(`\\b(${HELPERS}) not\\b`, "g"), "$1n't"),
  ],
  [
    "without contractions",
    (text) => text.replace(/\b(who)['’]s\b/gi, "$1 is").replace(new RegExp(`\\b(${HELPERS})n['’]t\\b`, "g"), "$1 not"),
  ],
  ["in American spelling", (text) => text.replace(/organisation/g, "organization").replace(/defence/g, "defense")],
  ["with states for countries", (text) => text.replace(/\bcountries\b/g, "states")],
  ["with a nickname", (text) => text.replace(/\bthe (United States|US)\b/gi, "America")],
  [
    "with another nickname",
    (text) => text.replace(/\bthe United Kingdom\b/gi, "Britain").replace(/\bthe Rome Statute\b/gi, "the ICC"),
  ],
  [
    "with the full name",
    (text) => text.replace(/(?<!Treaty on )\bOpen Skies\b(?! treaty)/gi, "the Treaty on Open Skies"),
  ],
];

const ASKED = HALVES.flatMap((half) => questionsIn(half)).flatMap(({ question }) => {
  const as = read(question);
  return as === null ? [] : [{ question, as }];
});

test.each(WAYS)("%s every question of the bench is the same question", (_, way) => {
  const otherwise = ASKED.filter(({ question, as }) => read(way(question)) !== as);
  expect(otherwise.map(({ question }) => way(question))).toEqual([]);
  expect(ASKED.some(({ question }) => way(question) !== question)).toBe(true);
});
