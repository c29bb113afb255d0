import type { Spell } from "../standing/spell.ts";
import { ByteWriter } from "./bytes.ts";
import { OPEN, type SpellColumns } from "./columns.ts";
import { crc32 } from "./crc32.ts";
import { MAGIC, VERSION } from "./file-format.ts";
import type { FileHead } from "./file-head.ts";
import { kindOf } from "./spell-kind.ts";

/** Where a node lies, 0 to 1 from the left and from the top. */
export interface Places {
  /** Participants, then instruments, in the order of their ids. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** What a file holds beside its spells. `rest` and `acts` are JSON as they are read; null leaves them out. */
export interface FileParts {
  readonly head: FileHead;
  readonly places: Places | null;
  readonly rest: string | null;
  readonly acts: string | null;
}

/** The bytes of an index's file, as `file-format.ts` describes them. */
export function writeFile(columns: SpellColumns, { head, places, rest, acts }: FileParts): Uint8Array {
  const file = new ByteWriter();
  for (const byte of [...MAGIC, VERSION]) file.byte(byte);
  const utf8 = (text: string) => new TextEncoder().encode(text);
  section(file, "HEAD", utf8(JSON.stringify(head)));
  section(file, "IDSS", idsOf(columns));
  section(file, "SPEL", spellsOf(columns));
  if (places) section(file, "plac", placesOf(places));
  if (rest !== null) section(file, "rest", utf8(rest));
  if (acts !== null) section(file, "acts", utf8(acts));
  section(file, "END ", new Uint8Array());
  return file.done();
}

function section(file: ByteWriter, name: string, content: Uint8Array): void {
  file.raw(new TextEncoder().encode(name));
  file.u32(content.length);
  file.u32(crc32(content));
  file.raw(content);
}

function idsOf({ participants, instruments }: SpellColumns): Uint8Array {
  const bytes = new ByteWriter();
  for (const ids of [participants, instruments]) {
    bytes.varint(ids.length);
    let before = "";
    for (const id of ids) {
      let shared = 0;
      while (shared < before.length && before[shared] === id[shared]) shared++;
      // A pair of surrogates must not be cut in two: neither half is a character.
      if (shared > 0 && /[\uD800-\uDBFF]/.test(id[shared - 1] ?? "")) shared--;
      bytes.varint(shared);
      bytes.text(id.slice(shared));
      before = id;
    }
  }
  return bytes.done();
}

function spellsOf(columns: SpellColumns): Uint8Array {
  const { starts, participant, from, until } = columns;
  const { kinds, kindOfRow } = kindsOf(columns);
  const bytes = new ByteWriter();
  bytes.varint(kinds.length);
  for (const kind of kinds) bytes.text(kind);
  bytes.varint(from.length);
  let base = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const [first, end] = [starts[i] as number, starts[i + 1] as number];
    bytes.varint(end - first);
    if (first === end) continue;
    const earliest = from.subarray(first, end).reduce((least, day) => Math.min(least, day));
    bytes.signed(earliest - base);
    base = earliest;
    let [who, free] = [0, earliest];
    for (let row = first; row < end; row++) {
      const [now, day, last] = [participant[row] as number, from[row] as number, until[row] as number];
      const kind = kindOfRow[row] as number;
      const plain = kind === 0 && last === OPEN;
      bytes.varint((now - who) * 2 + (plain ? 0 : 1));
      bytes.varint(day - (row > first && now === who ? free : earliest));
      if (!plain) {
        bytes.varint(kind);
        bytes.varint(last === OPEN ? 0 : last - day);
      }
      who = now;
      free = last;
    }
  }
  return bytes.done();
}

/** The kinds of all spells as JSON, the commonest first, and the place of each row's. */
function kindsOf({ from, spell }: SpellColumns): { kinds: string[]; kindOfRow: Uint32Array } {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const found = new Uint32Array(from.length);
  for (let row = 0; row < from.length; row++) {
    const json = kindJson(spell(row));
    let place = places.get(json);
    if (place === undefined) {
      place = counts.length;
      places.set(json, place);
      counts.push(0);
    }
    counts[place] = (counts[place] as number) + 1;
    found[row] = place;
  }
  const order = counts.map((_, place) => place).sort((a, b) => (counts[b] as number) - (counts[a] as number));
  const rank = new Uint32Array(counts.length);
  order.forEach((place, i) => {
    rank[place] = i;
  });
  const texts = [...places.keys()];
  return {
    kinds: order.map((place) => texts[place] as string),
    kindOfRow: found.map((place) => rank[place] as number),
  };
}

function kindJson(spell: Spell): string {
  return JSON.stringify(kindOf(spell));
}

function placesOf({ x, y }: Places): Uint8Array {
  const bytes = new ByteWriter();
  for (let i = 0; i < x.length; i++) {
    for (const share of [x[i] as number, y[i] as number]) {
      bytes.u16(Math.round(Math.min(1, Math.max(0, share)) * 0xffff));
    }
  }
  return bytes.done();
}
