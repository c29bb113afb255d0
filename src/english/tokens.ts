/** A word of a question, and where it stands: character offsets, the end exclusive. */
export interface Token {
  readonly text: string;
  /** Lower case, without diacritics, dots and apostrophes: `U.S.` is `us`, `isn’t` is `isnt`, `Türkiye` is `turkiye`. */
  readonly folded: string;
  readonly at: readonly [number, number];
  /** A comma, colon, semicolon, bracket or dash stands between this word and the one before it. */
  readonly pause: boolean;
}

/** A question longer than this is refused before anything is read. */
export const LONGEST_QUESTION = 1000;

// A dash between two years makes one word of them: "2011–2014".
const WORD =
  /\b(?:1[89]|20)\d\d–(?:1[89]|20)\d\d\b|[\p{L}\p{N}](?:[\p{L}\p{N}]|\p{M}|['’./-](?=[\p{L}\p{N}]))*|%|[&+](?=\s)/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.slice(0, LONGEST_QUESTION).matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const between = text.slice(end, start);
    const pause = between !== " " && /[,:;–—?!()]|\s-\s|\.["”’']* /.test(between);
    end = start + word.length;
    // "non-NATO" is two words, and "mine-ban treaty" three; a date such as 2021-12-18 is one.
    const parts = !word.includes("-") || /^[\d./–-]+$/.test(word) ? [word] : word.split("-");
    let from = start;
    for (const part of parts) {
      // "Who's" is "who is" or "who has", "let's" is "let us", and nobody's.
      const possessive = /^(who|let)/i.test(part) ? null : /['’]s$/i.exec(part);
      tokens.push(token(possessive ? part.slice(0, -2) : part, from, pause && from === start));
      from += part.length + 1;
    }
  }
  return lettersTogether(tokens);
}

/** "The i n f treaty", as it is dictated: letters that stand alone one after the other are one word. */
function lettersTogether(tokens: Token[]): Token[] {
  const isLetter = ({ text }: Token) => /^\p{L}$/u.test(text);
  if (!tokens.some((each, i) => i > 0 && isLetter(each) && isLetter(tokens[i - 1] as Token))) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i] as Token;
    let end = i + 1;
    while (end < tokens.length && isLetter(first) && isLetter(tokens[end] as Token) && !tokens[end]?.pause) end++;
    // "May I a …": two of which the first is a word are no name.
    const run = end - i > (/^[ai]$/i.test(first.text) ? 2 : 1) ? tokens.slice(i, end) : [first];
    const text = run.map((each) => each.text).join("");
    joined.push(
      run.length === 1
        ? first
        : { ...token(text.toUpperCase(), 0, first.pause), at: [first.at[0], (run.at(-1) as Token).at[1]] },
    );
    i += run.length - 1;
  }
  return joined;
}

function token(text: string, start: number, pause: boolean): Token {
  const word = text === "&" || text === "+" ? "and" : folded(text);
  return { text, folded: word, at: [start, start + text.length], pause };
}

/** Most words: nothing to take away from. */
const PLAIN = /^[A-Za-z0-9 -]*$/;

/** What two spellings of one word have in common, British and American ones too. */
export function folded(text: string): string {
  const bare = PLAIN.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’.]/g, "");
  const plain = bare.toLowerCase();
  return plain.length > 6 ? plain.replace(/isation/, "ization").replace(/defence/, "defense") : plain;
}

/** The folded words of a name: `Bosnia-Herzegovina` is two. */
export function wordsOf(name: string): string[] {
  return tokensOf(name).map((each) => each.folded);
}
