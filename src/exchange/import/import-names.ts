import type { TreatyRecord } from "../../records/record.ts";

/** Finds who and what a foreign file means; null where the record knows nobody of that name, or more than one. */
export interface ImportNames {
  participant(name: string): string | null;
  /** The record's instrument, or an id made from the name: lower case, letters, digits and hyphens. */
  instrument(name: string): string;
}

export function importNames(record: TreatyRecord): ImportNames {
  const participants = lookup(
    record,
    record.participants.flatMap(({ id, codes }) => [
      [id, id] as const,
      ...Object.values(codes).map((code) => [code, id] as const),
    ]),
    new Set(record.participants.map(({ id }) => id)),
  );
  const instruments = lookup(record, [], new Set(record.instruments.map(({ id }) => id)));
  return {
    participant: (name) => found(participants, name),
    instrument: (name) => found(instruments, name) ?? slug(name),
  };
}

function lookup(record: TreatyRecord, codes: readonly (readonly [string, string])[], ids: ReadonlySet<string>) {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string) => byName.set(plain(name), (byName.get(plain(name)) ?? new Set()).add(id));
  for (const { id, name, kind } of record.names)
    if (ids.has(id) && kind !== "adjective" && kind !== "capital") add(name, id);
  for (const [code, id] of codes) add(code, id);
  return byName;
}

/** The name as it stands; else without what follows in brackets; else with its comma turned round. */
function found(byName: ReadonlyMap<string, ReadonlySet<string>>, name: string): string | null {
  const whole = decoded(name);
  const short = whole.replace(/\s*[([][^)\]]{0,80}[)\]]\s*/g, " ");
  const turned = /^([^,]{1,80}), (.{1,80})$/.exec(whole);
  for (const text of [whole, short, ...(turned ? [`${turned[2]} ${turned[1]}`] : [])]) {
    const ids = byName.get(plain(text));
    if (ids?.size === 1) return [...ids][0] ?? null;
  }
  return null;
}

const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
};

/** `C&ocirc;te d'Ivoire`: the entities that such files have left in names. */
function decoded(text: string): string {
  return text
    .replace(/&([a-z])(acute|grave|circ|uml|tilde|cedil|ring);/gi, (whole, letter: string, mark: string) => {
      const combining = MARKS[mark.toLowerCase()];
      return combining === undefined ? whole : `${letter}${combining}`.normalize("NFC");
    })
    .replaceAll("&amp;", "&");
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function slug(text: string): string {
  return (
    plain(text)
      .replaceAll(" ", "-")
      .replace(/[^a-z0-9-]/g, "")
      .slice(0, 80) || "unnamed"
  );
}
