import type { Day } from "../time/day.ts";
import { covers, type Span } from "../time/span.ts";
import type { Name, NameKind, TreatyRecord } from "./record.ts";
import { spanOf } from "./span-of.ts";

/** What participants, instruments and groups are called on a day. Ids that have no name are called by their id. */
export interface Names {
  has(id: string): boolean;
  /** True for the first word of any name, as it is written there. */
  beginsName(word: string): boolean;
  isParticipant(id: string): boolean;
  /** The short name in use on the day (`Turkey` until 2022-06-01), else the short one of any day, else the id. */
  short(id: string, day: Day): string;
  /** The official name on the day, else the short one. */
  official(id: string, day: Day): string;
  /** Every name of the id, in the order of the file; empty for unknown ids. */
  all(id: string): readonly Name[];
  /** The short name as a sentence wants it: `the United States`, `the CSTO`, but `Open Skies`. */
  inSentence(id: string, day: Day): string;
  /** The place of a name, or of a participant's id, among all of them in the order of the English alphabet; -1 for others. */
  place(name: string): number;
}

interface Dated {
  readonly name: string;
  readonly span: Span;
}

/** Words that make a participant's name a description, which English gives its article. */
const DESCRIBING = /\b(Confederation|Emirates|Federation|Islands|Kingdom|Republic|Republics|States|Union|United)\b/;

/** A name `the X` beside the short name X says that sentences need the article: `the Netherlands`. */
export function namesOf(record: TreatyRecord): Names {
  const byId = new Map<string, Name[]>();
  for (const name of record.names) byId.set(name.id, [...(byId.get(name.id) ?? []), name]);
  const instruments = new Map(record.instruments.map((one) => [one.id, one]));
  const participants = new Set(record.participants.map((one) => one.id));
  const groups = new Set(record.groups.map((one) => one.group));
  const firstWords = new Set(
    record.names.flatMap(({ name, kind }) => (kind === "capital" ? [] : name.split(" ").slice(0, 1))),
  );
  const all = (id: string): readonly Name[] => byId.get(id) ?? [];
  const kinds = new Map<NameKind, Map<string, Dated[]>>();
  for (const name of record.names) {
    const one = { name: name.name, span: spanOf(name) };
    const ofKind = kinds.get(name.kind) ?? new Map<string, Dated[]>();
    kinds.set(name.kind, ofKind.set(name.id, [...(ofKind.get(name.id) ?? []), one]));
  }
  const ofKind = (id: string, kind: NameKind, day: Day | null): string | undefined =>
    kinds
      .get(kind)
      ?.get(id)
      ?.find(({ span }) => day === null || covers(span, day))?.name;
  const short = (id: string, day: Day): string =>
    ofKind(id, "short", day) ?? ofKind(id, "former", day) ?? ofKind(id, "short", null) ?? id;
  let places: ReadonlyMap<string, number> | null = null;
  const inSentences = new Map<string, Map<string, string>>();
  const withArticle = (id: string, name: string): string => {
    const ofId = inSentences.get(id) ?? new Map<string, string>();
    const known = ofId.get(name);
    if (known !== undefined) return known;
    const text = isDescribed(id, name) ? `the ${name}` : name;
    inSentences.set(id, ofId.set(name, text));
    return text;
  };
  const isDescribed = (id: string, name: string): boolean => {
    const instrument = instruments.get(id);
    if (instrument) return instrument.article;
    if (groups.has(id) || DESCRIBING.test(name)) return true;
    return all(id).some((one) => one.name.toLowerCase() === `the ${name.toLowerCase()}`);
  };
  return {
    has: (id) => byId.has(id),
    beginsName: (word) => firstWords.has(word),
    isParticipant: (id) => participants.has(id),
    short,
    official: (id, day) => ofKind(id, "official", day) ?? short(id, day),
    all,
    inSentence: (id, day) => withArticle(id, short(id, day)),
    place(name) {
      places ??= placesOf([...participants, ...record.names.map((one) => one.name)]);
      return places.get(name) ?? -1;
    },
  };
}

const ALPHABET = new Intl.Collator("en");

/** Comparing two names by the rules of a language costs as much as hundreds of numbers: it is done once for all. */
function placesOf(names: readonly string[]): Map<string, number> {
  const sorted = [...new Set(names)].sort(ALPHABET.compare);
  return new Map(sorted.map((name, i) => [name, i]));
}
