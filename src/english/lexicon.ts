import { distance } from "fastest-levenshtein";
import type { Name, TreatyRecord } from "../records/record.ts";
import { grouped } from "../standing/grouped.ts";
import { remembered } from "../standing/lazily.ts";
import { folded, type Token, wordsOf } from "./tokens.ts";
import { phraseAt } from "./vocabulary.ts";

/** `act`: the name of one act or of several, and of nothing that acts (`named-acts.csv`). */
export type Kind = "participant" | "instrument" | "group" | "act";

/** A name that the record knows, ready to be found in a question. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly words: readonly string[];
  /** The same as one text. */
  readonly spelling: string;
  readonly adjective: boolean;
  /** "Kyiv": said for its state where that does something. */
  readonly capital: boolean;
  /** A name to complete and to correct with; not what several bear, nor what people only say for another thing. */
  readonly offered: boolean;
  /** The name that sentences use, today or once. */
  readonly short: boolean;
}

/** Every name of participants, instruments, groups and acts. Made from the record: the program itself knows no name. */
export interface Lexicon {
  /** The longest name that begins at `tokens[i]`, with every thing that bears it, in the record's order. */
  at(tokens: readonly Token[], i: number): { entries: readonly Entry[]; length: number } | null;
  /** The entries of that kind whose whole name this is, each id once; capitals and accents make no difference. */
  named(text: string, kind: Kind): Entry[];
  /** Names a slip of the pen away from `word`, nearest first, at most three. Offered, never assumed. */
  near(word: string): Entry[];
  entries(kind: Kind): readonly Entry[];
  /** The first of its names in the record. */
  entryOf(id: string): Entry | undefined;
  /** A word of some measure's name (`area-with-Greenland`), and nobody's name. */
  isFigureWord(word: string): boolean;
  /** Names of which some word begins with the folded text, those that begin with it first; one a thing. */
  starting(text: string, kinds: readonly Kind[]): Entry[];
}

export function lexiconOf(record: TreatyRecord): Lexicon {
  const kinds = new Map<string, Kind>();
  for (const { id } of record.namedActs) kinds.set(id, "act");
  for (const { group } of record.groups) kinds.set(group, "group");
  for (const { id } of record.participants) kinds.set(id, "participant");
  for (const { id } of record.instruments) kinds.set(id, "instrument");
  const byFirstWord = new Map<string, Entry[]>();
  const all: Entry[] = [];
  // Compared once a word and not once a name.
  const spellings = new Map<string, Spelling>();
  const spell = (text: string, entry: Entry) => {
    const known = spellings.get(text);
    if (known) known.entries.push(entry);
    else spellings.set(text, { text, letters: lettersOf(text), entries: [entry] });
  };
  const add = (name: Pick<Name, "id" | "name" | "kind">) => {
    const kind = kinds.get(name.id);
    const words = withoutArticle(wordsOf(name.name));
    const [first] = words;
    if (!kind || first === undefined) return;
    const entry = {
      id: name.id,
      kind,
      name: name.name,
      words,
      spelling: words.join(" "),
      adjective: name.kind === "adjective",
      capital: name.kind === "capital",
      offered: !["adjective", "capital", "shared"].includes(name.kind),
      short: name.kind === "short",
    };
    all.push(entry);
    if (entry.offered) for (const spelling of new Set([words.join(""), words.join(" ")])) spell(spelling, entry);
    const list = byFirstWord.get(first);
    if (list) list.push(entry);
    else byFirstWord.set(first, [entry]);
  };
  for (const name of record.names) add(name);
  // Ids are names too: what a program writes must be readable where people write.
  for (const [id] of kinds) add({ id, name: id, kind: "nickname" });
  const ofKind = grouped(all, (entry) => entry.kind);
  const firstOf = new Map(all.toReversed().map((entry) => [entry.id, entry]));
  const offeredOf = remembered((kinds) => {
    const wanted = kinds.split(",");
    return all.filter((entry) => entry.offered && entry.name !== entry.id && wanted.includes(entry.kind));
  });
  const figureWords = new Set(record.figures.flatMap(({ measure }) => measure.toLowerCase().split("-").slice(1)));
  /** "Americans": the adjective, of many. */
  const peopleOf = (word: string) => {
    const one = word.endsWith("s") ? (byFirstWord.get(word.slice(0, -1)) ?? []) : [];
    const entries = one.filter((entry) => entry.adjective && entry.words.length === 1);
    return entries.length > 0 ? { entries, length: 1 } : null;
  };
  /** "natos integrated command": an instrument's capitals with a possessive written without its apostrophe, or a plural. */
  const withoutS = (tokens: readonly Token[], i: number) => {
    const word = tokens[i]?.folded ?? "";
    if (word.length < 4 || !word.endsWith("s") || phraseAt([word], 0)) return null;
    const bare = word.slice(0, -1);
    const letters = (byFirstWord.get(bare) ?? []).some(
      (entry) => entry.kind === "instrument" && entry.words.length === 1 && entry.name === entry.name.toUpperCase(),
    );
    return letters ? longestAt(bare, tokens, i) : null;
  };
  /** The longest names whose first word is `first`, standing for that of `tokens[i]`, each id once; null where none stands there. */
  const longestAt = (first: string, tokens: readonly Token[], i: number) => {
    let entries: Entry[] = [];
    let length = 0;
    for (const entry of byFirstWord.get(first) ?? []) {
      if (entry.words.length < length || !entry.words.every((word, k) => k === 0 || tokens[i + k]?.folded === word))
        continue;
      if (entry.words.length > length) entries = [];
      length = entry.words.length;
      if (!entries.some(({ id }) => id === entry.id)) entries.push(entry);
    }
    return length === 0 ? null : { entries, length };
  };
  return {
    at: (tokens, i) => {
      const word = tokens[i]?.folded ?? "";
      return longestAt(word, tokens, i) ?? peopleOf(word) ?? withoutS(tokens, i);
    },
    named: (text, kind) => {
      const words = withoutArticle(wordsOf(text));
      const wanted = words.join(" ");
      const alike = byFirstWord.get(words[0] ?? "") ?? [];
      const found = alike.filter((entry) => entry.kind === kind && !entry.adjective && entry.spelling === wanted);
      return eachOnce(found);
    },
    near: (word) => {
      const wanted = folded(word);
      if (wanted.length < 4) return [];
      const most = wanted.length < 6 ? 1 : 2;
      const close: { entry: Entry; d: number }[] = [];
      const letters = lettersOf(wanted);
      for (const spelling of spellings.values()) {
        if (Math.abs(spelling.text.length - wanted.length) > most) continue;
        // A slip takes one letter away and brings one in.
        if (bitsIn(spelling.letters ^ letters) > 2 * most) continue;
        const d = distance(spelling.text, wanted);
        if (d > 0 && d <= most) for (const entry of spelling.entries) close.push({ entry, d });
      }
      const nearestOfEach = new Map<string, Entry>();
      for (const { entry } of close.sort((a, b) => a.d - b.d))
        if (!nearestOfEach.has(entry.id)) nearestOfEach.set(entry.id, entry);
      return [...nearestOfEach.values()].slice(0, 3);
    },
    isFigureWord: (word) => figureWords.has(word),
    entries: (kind) => ofKind.get(kind) ?? [],
    entryOf: (id) => firstOf.get(id),
    starting: (text, wanted) => {
      const start = withoutArticle(folded(text).split(" ")).join(" ");
      const found = new Map<string, Entry>();
      const those = offeredOf(wanted.join());
      const take = (fits: (entry: Entry) => boolean) => {
        for (const entry of those) if (!found.has(entry.id) && fits(entry)) found.set(entry.id, entry);
      };
      // What is said in sentences goes before what documents say.
      take((entry) => entry.short && entry.spelling.startsWith(start));
      take((entry) => entry.spelling.startsWith(start));
      if (start !== "") take((entry) => entry.words.some((word) => word.startsWith(start)));
      return [...found.values()];
    },
  };
}

/** The first of the entries of each id. */
export function eachOnce(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ id }, i) => entries.findIndex((other) => other.id === id) === i);
}

/** A name as it is compared with a misspelt one. */
interface Spelling {
  readonly text: string;
  readonly letters: number;
  readonly entries: Entry[];
}

/** Which letters a text has, one bit each; all that are none of a to z share bits. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words[0] === "the" ? words.slice(1) : words;
}
