import type { Token } from "./tokens.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const ORDINALS = "first second third".split(" ");

/** `second` for 2; beyond the third there is none. */
export function ordinalWord(n: number): string {
  return ORDINALS[n - 1] ?? `${n}th`;
}

/** Which time is meant by "for the second time"; null where the words name none. */
export function ordinalIn(words: string): number | null {
  const n = ORDINALS.findIndex((each) => words.split(" ").includes(each));
  return n >= 0 ? n + 1 : null;
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
