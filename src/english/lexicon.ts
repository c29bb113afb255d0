import { distance } from "fastest-levenshtein";
import type { Name, TreatyRecord } from "../records/record.ts";
import { folded, type Token, wordsOf } from "./tokens.ts";

export type Kind = "participant" | "instrument" | "group";

/** A name that the record knows, ready to be found in a question. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly words: readonly string[];
  readonly adjective: boolean;
}

/** Every name of participants, instruments and groups. Made from the record: the program itself knows no name. */
export interface Lexicon {
  /** The longest name that begins at `tokens[i]`; ties go to the name in the record's order. */
  at(tokens: readonly Token[], i: number): { entry: Entry; length: number } | null;
  /** The entries of that kind whose whole name this is, each id once; capitals and accents make no difference. */
  named(text: string, kind: Kind): Entry[];
  /** Names a slip of the pen away from `word`, nearest first, at most three. Offered, never assumed. */
  near(word: string): Entry[];
  entries(kind: Kind): readonly Entry[];
}

export function lexiconOf(record: TreatyRecord): Lexicon {
  const kinds = new Map<string, Kind>();
  for (const { group } of record.groups) kinds.set(group, "group");
  for (const { id } of record.participants) kinds.set(id, "participant");
  for (const { id } of record.instruments) kinds.set(id, "instrument");
  const byFirstWord = new Map<string, Entry[]>();
  const all: Entry[] = [];
  const add = (name: Pick<Name, "id" | "name" | "kind">) => {
    const kind = kinds.get(name.id);
    const words = withoutArticle(wordsOf(name.name));
    const [first] = words;
    if (!kind || first === undefined) return;
    const entry = { id: name.id, kind, name: name.name, words, adjective: name.kind === "adjective" };
    all.push(entry);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry]);
  };
  for (const name of record.names) add(name);
  // Ids are names too: what a program writes must be readable where people write.
  for (const [id] of kinds) add({ id, name: id, kind: "nickname" });

  return {
    at: (tokens, i) => {
      let best: { entry: Entry; length: number } | null = null;
      for (const entry of byFirstWord.get(tokens[i]?.folded ?? "") ?? []) {
        const fits = entry.words.every((word, k) => tokens[i + k]?.folded === word);
        if (!fits || (best && best.length >= entry.words.length)) continue;
        best = { entry, length: entry.words.length };
      }
      return best;
    },
    named: (text, kind) => {
      const wanted = withoutArticle(wordsOf(text)).join(" ");
      const found = all.filter((entry) => entry.kind === kind && !entry.adjective && entry.words.join(" ") === wanted);
      return found.filter((entry, i) => found.findIndex((other) => other.id === entry.id) === i);
    },
    near: (word) => {
      const wanted = folded(word);
      if (wanted.length < 4) return [];
      const most = wanted.length < 6 ? 1 : 2;
      const close = all
        .filter((entry) => !entry.adjective)
        .map((entry) => ({ entry, d: nearest(entry.words, wanted) }))
        .filter(({ d }) => d > 0 && d <= most)
        .sort((a, b) => a.d - b.d);
      const nearestOfEach = new Map<string, Entry>();
      for (const { entry } of close) if (!nearestOfEach.has(entry.id)) nearestOfEach.set(entry.id, entry);
      return [...nearestOfEach.values()].slice(0, 3);
    },
    entries: (kind) => all.filter((entry) => entry.kind === kind),
  };
}

function nearest(words: readonly string[], wanted: string): number {
  return Math.min(distance(words.join(""), wanted), distance(words.join(" "), wanted));
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words[0] === "the" ? words.slice(1) : words;
}
