/** A word of a question, and where it stands: character offsets, the end exclusive. */
export interface Token {
  readonly text: string;
  /** Lower case, without diacritics, dots and apostrophes: `U.S.` is `us`, `isn’t` is `isnt`, `Türkiye` is `turkiye`. */
  readonly folded: string;
  readonly at: readonly [number, number];
}

/** A question longer than this is refused before anything is read. */
export const LONGEST_QUESTION = 1000;

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|\p{M}|['’./-](?=[\p{L}\p{N}]))*/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, LONGEST_QUESTION).matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    // "non-NATO" is two words; a date such as 2021-12-18 is one.
    const non = /^non-/i.exec(word);
    if (non) {
      tokens.push(token("non", start), token(word.slice(4), start + 4));
      continue;
    }
    const possessive = /['’]s$/.exec(word);
    tokens.push(token(possessive ? word.slice(0, -2) : word, start));
  }
  return tokens;
}

function token(text: string, start: number): Token {
  return { text, folded: folded(text), at: [start, start + text.length] };
}

/** What two spellings of one word have in common. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’.]/g, "").toLowerCase();
}

/** The folded words of a name, hyphens apart: `Bosnia-Herzegovina` is two. */
export function wordsOf(name: string): string[] {
  return tokensOf(name).map((each) => each.folded);
}
