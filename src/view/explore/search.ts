import type { Asking } from "../../asking.ts";
import type { OpenRecord } from "../../opened.ts";

/** Something that can be gone to: `id` of a participant, an instrument or a claim, or the question to ask. */
export interface Found {
  readonly kind: "participant" | "instrument" | "claim" | "question";
  readonly id: string;
  readonly name: string;
  /** The name that was found, where it is another one. */
  readonly by: string | null;
}

const MOST = 8;

/**
 * What is called so, of all names of all times: first those that begin so, then those with a word that does, then the
 * rest, then those with all its words. Letters with marks are found without them. Questions are those that the record
 * can answer; of one's own only where what reads it is there.
 */
export function find(depositary: OpenRecord, text: string, asking: Pick<Asking, "read"> | null): Found[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const { record, names } = depositary;
  const named = (kind: Found["kind"], ids: readonly string[]) =>
    best(
      ids.flatMap((id) => {
        const shown = names.short(id, record.date);
        const all = [shown, ...names.all(id).map(({ name }) => name), id];
        const hits = all.map((name) => ({ name, rank: rankOf(plain(name), wanted) })).filter(({ rank }) => rank < MISS);
        const [hit] = hits.sort((a, b) => a.rank - b.rank);
        return hit
          ? [{ found: { kind, id, name: shown, by: hit.name === shown ? null : hit.name }, rank: hit.rank }]
          : [];
      }),
    );
  // What can be read as a question is one.
  const asked = asking && /\s/.test(text.trim()) && !("error" in asking.read(text)) ? [text.trim()] : [];
  const questions = [...new Set([...asked, ...depositary.examples()])].map((question) => ({
    found: { kind: "question" as const, id: question, name: question, by: null },
    rank: rankOf(plain(question), wanted),
  }));
  const claims = record.claims.map(({ id, claim }) => ({
    found: { kind: "claim" as const, id, name: claim, by: null },
    rank: rankOf(plain(claim), wanted),
  }));
  return [
    ...named(
      "instrument",
      record.instruments.map(({ id }) => id),
    ),
    ...named(
      "participant",
      record.participants.map(({ id }) => id),
    ),
    ...best(claims.filter(({ rank }) => rank < MISS)),
    ...best(questions.filter(({ rank }) => rank < MISS)),
  ];
}

const MISS = 5;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 3;
  // All words of it, in any order, each the beginning of one.
  return wanted.split(" ").every((word) => ` ${name}`.includes(` ${word}`)) ? 4 : MISS;
}

function best(hits: { found: Found; rank: number }[]): Found[] {
  return hits
    .sort((a, b) => a.rank - b.rank || a.found.name.localeCompare(b.found.name, "en"))
    .slice(0, MOST)
    .map(({ found }) => found);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
