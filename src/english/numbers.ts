import type { Token } from "./tokens.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** `first` to `twentieth`. */
export const ORDINAL_WORDS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
/** Of several times only so many are asked for one by one. */
const TIMES = ORDINAL_WORDS.slice(0, 3);

/** `second` for 2, `4th` for 4. */
export function ordinalWord(n: number): string {
  return TIMES[n - 1] ?? ordinalFigure(n);
}

/** `2nd`, `13th`, `31st`. */
export function ordinalFigure(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

/** The place in an order that a word names, in figures or in words up to the twentieth; null where it names none. */
export function placeIn(word: string): number | null {
  const figures = /^(\d{1,3})(st|nd|rd|th)$/.exec(word);
  if (figures) return Number(figures[1]) || null;
  const n = ORDINAL_WORDS.indexOf(word);
  return n >= 0 ? n + 1 : word === "thirtieth" ? 30 : null;
}

/** Which time is meant by "for the second time"; null where the words name none. */
export function ordinalIn(words: string): number | null {
  const n = TIMES.findIndex((each) => words.split(" ").includes(each));
  return n >= 0 ? n + 1 : null;
}

/** "Twice", "three times", and "once" behind what compares it ("more than once"): how often something was done. */
export function timesAt(tokens: readonly Token[], i: number): { n: number; length: number } | null {
  const word = tokens[i]?.folded ?? "";
  const often = ["once", "twice", "thrice"].indexOf(word) + 1;
  if (often === 1) {
    const compared = /^(than|least|most|only|just|exactly)$/.test(tokens[i - 1]?.folded ?? "");
    return compared && !/^(again|more)$/.test(tokens[i + 1]?.folded ?? "") ? { n: 1, length: 1 } : null;
  }
  if (often > 0) return { n: often, length: 1 };
  const number = numberAt(tokens, i);
  const next = number && tokens[i + number.length];
  // "Three times as many" measures.
  const measures = /^(as|more|larger|bigger|the)$/.test(tokens[i + (number?.length ?? 0) + 1]?.folded ?? "");
  return number && next?.folded === "times" && !measures ? { n: number.n, length: number.length + 1 } : null;
}

/** `once`, `twice`, `3 times`. */
export function timesWord(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : `${n} times`;
}

/** A number of a question, in figures or in words up to ninety-nine: `34`, `62.1`, `thirty-four`. */
export function numberAt(tokens: readonly Token[], i: number): { n: number; length: number } | null {
  const word = tokens[i]?.text.toLowerCase() ?? "";
  if (/^\d{1,6}(\.\d{1,4})?$/.test(word)) return { n: Number(word), length: 1 };
  const ten = TENS.indexOf(word);
  if (ten >= 0) {
    const one = ONES.indexOf(tokens[i + 1]?.folded ?? "");
    const both = one > 0 && one < 10;
    return { n: (ten + 2) * 10 + (both ? one : 0), length: both ? 2 : 1 };
  }
  const n = ONES.indexOf(word);
  // "One" and "no" are words before they are numbers.
  return n > 1 ? { n, length: 1 } : null;
}
