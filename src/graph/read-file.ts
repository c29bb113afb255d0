import * as v from "valibot";
import type { Act } from "../records/record.ts";
import { FOREVER } from "../time/day.ts";
import { ByteReader } from "./bytes.ts";
import {
  checkedColumns,
  FIRST_DAY,
  flagsOf,
  instrumentOf,
  LAST_DAY,
  MOST_PARTICIPANTS,
  OPEN,
  type SpellColumns,
} from "./columns.ts";
import { crc32 } from "./crc32.ts";
import { CUT_SHORT, DAMAGED, FileFault, MAGIC, SECTION_HEAD, VERSION } from "./file-format.ts";
import { type FileHead, Head, Kind, type SpellKind } from "./file-head.ts";
import { type FileRest, Rest } from "./file-rest.ts";
import { spellOfKind } from "./spell-kind.ts";
import type { Places } from "./write-file.ts";

/** A file as it was read: plain arrays and data, so that a worker can hand it over; `columnsOfFile` makes it answer. */
export interface ReadFile {
  readonly head: FileHead;
  readonly participants: readonly string[];
  readonly instruments: readonly string[];
  readonly starts: Uint32Array;
  readonly participant: Uint16Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly flags: Uint8Array;
  readonly kind: Uint32Array;
  readonly kinds: readonly SpellKind[];
  /** Null where the file keeps none. */
  readonly places: Places | null;
  /** Clauses, figures and codes; null where the file keeps none. */
  readonly rest: FileRest | null;
  /** JSON of acts and sources, not yet looked at; null where the file keeps none. */
  readonly acts: string | null;
}

/**
 * Reads an index's file. Throws a `FileFault` that names the byte, what was expected there and the likely cause, for
 * a file that is none, is cut short, damaged, or of a version that this reader does not know. `progress` is called
 * with the part done, 0 to 1.
 */
export function readFile(bytes: Uint8Array, progress: (part: number) => void = () => undefined): ReadFile {
  const sections = sectionsOf(bytes);
  const open = (name: string): ByteReader => {
    const section = sections.get(name);
    if (!section) throw new FileFault(bytes.length, `a section ${name} was expected`, DAMAGED);
    return new ByteReader(section.content, section.at);
  };
  const head = json(open("HEAD"), Head);
  const ids = open("IDSS");
  const participants = idsIn(ids, "participants");
  const instruments = idsIn(ids, "instruments");
  ended(ids);
  if (participants.length > MOST_PARTICIPANTS) {
    throw ids.fault(`at most ${MOST_PARTICIPANTS} participants were expected, not ${participants.length}`);
  }
  const spells = spellsIn(open("SPEL"), participants.length, instruments.length, progress);
  const places = sections.has("plac") ? placesIn(open("plac"), participants.length + instruments.length) : null;
  const acts = sections.get("acts");
  return {
    head,
    participants,
    instruments,
    ...spells,
    places,
    rest: sections.has("rest") ? json(open("rest"), Rest) : null,
    acts: acts ? utf8(acts.content, acts.at) : null,
  };
}

/** The columns of a file, whose spells are made when somebody looks at one. `acts` by their places in the file. */
export function columnsOfFile(file: ReadFile, acts?: ActsOfSpells): SpellColumns {
  const { participants, instruments, starts, participant, from, until, flags, kind, kinds } = file;
  const columns = { participants, instruments, starts, participant, from, until, flags };
  return checkedColumns({
    ...columns,
    spell: (row) => {
      const whose = {
        participant: participants[participant[row] as number] as string,
        instrument: instruments[instrumentOf(starts, row)] as string,
        from: from[row] as number,
        until: until[row] === OPEN ? FOREVER : (until[row] as number),
      };
      return spellOfKind(kinds[kind[row] as number] as SpellKind, whose, {
        began: acts?.began(row) ?? null,
        ended: acts?.ended(row) ?? null,
      });
    },
  });
}

export interface ActsOfSpells {
  began(row: number): Act | null;
  ended(row: number): Act | null;
}

interface Section {
  /** The byte of the file where its content begins. */
  readonly at: number;
  readonly content: Uint8Array;
}

const KNOWN = ["HEAD", "IDSS", "SPEL", "plac", "rest", "acts"];

/** Throws the `FileFault` of what is no index's file, from its first bytes: before the rest of it is loaded. */
export function mustBeginAsFile(bytes: Uint8Array): void {
  MAGIC.forEach((expected, i) => {
    if (i < bytes.length && bytes[i] !== expected) {
      const likely = "it is not an index's file, or was sent as text";
      throw new FileFault(i, "the first bytes are not those of an index's file", likely);
    }
  });
}

function sectionsOf(bytes: Uint8Array): Map<string, Section> {
  const reader = new ByteReader(bytes);
  mustBeginAsFile(bytes);
  reader.raw(MAGIC.length);
  const version = reader.byte();
  if (version !== VERSION) {
    const likely =
      version > VERSION ? "a newer program wrote it: load the page anew" : "an older program wrote it: export it again";
    throw new FileFault(MAGIC.length, `the file is of version ${version}, and this reader knows ${VERSION}`, likely);
  }
  const sections = new Map<string, Section>();
  for (;;) {
    const at = reader.at;
    if (reader.left < SECTION_HEAD) throw new FileFault(at, "another section was expected", CUT_SHORT);
    const name = String.fromCharCode(...reader.raw(4));
    if (!/^[A-Za-z]{3}[A-Za-z ]$/.test(name)) throw new FileFault(at, "the name of a section was expected", DAMAGED);
    const [length, sum] = [reader.u32(), reader.u32()];
    if (length > reader.left) {
      throw new FileFault(at, `section ${name} has ${length} bytes, and ${reader.left} are left`, CUT_SHORT);
    }
    const start = reader.at;
    const content = reader.raw(length);
    if (crc32(content) !== sum) throw new FileFault(start, `section ${name} does not match its checksum`, DAMAGED);
    if (name === "END ") break;
    if (sections.has(name)) throw new FileFault(at, `section ${name} is there twice`, DAMAGED);
    if (!KNOWN.includes(name) && name[0] !== name[0]?.toLowerCase()) {
      throw new FileFault(at, `section ${name} is not known`, "a newer program wrote it: load the page anew");
    }
    sections.set(name, { at: start, content });
  }
  if (reader.left > 0) throw new FileFault(reader.at, `${reader.left} bytes follow the end of the file`, DAMAGED);
  return sections;
}

function ended(reader: ByteReader): void {
  if (reader.left > 0) throw reader.fault(`the end of the section was expected, and ${reader.left} bytes follow`);
}

function idsIn(reader: ByteReader, what: string): string[] {
  const ids: string[] = [];
  const count = reader.count(what, 2);
  // What ids take is bounded by what stands in the file: sharing must not make long ids out of nothing.
  let room = reader.left * MOST_SHARED;
  let before = "";
  for (let i = 0; i < count; i++) {
    const at = reader.at;
    const shared = reader.varint();
    if (shared > before.length) throw new FileFault(at, `the id before has no ${shared} characters to share`, DAMAGED);
    const id = before.slice(0, shared) + reader.text("an id");
    if (id.length > MOST_ID) throw new FileFault(at, `an id of at most ${MOST_ID} characters was expected`, DAMAGED);
    room -= id.length;
    if (room < 0) throw new FileFault(at, `ids of at most ${MOST_SHARED} characters a byte were expected`, DAMAGED);
    if (i > 0 && id <= before) throw new FileFault(at, `ids were expected in order, each once`, DAMAGED);
    ids.push(id);
    before = id;
  }
  return ids;
}
const MOST_ID = 200;
const MOST_SHARED = 16;

function spellsIn(reader: ByteReader, participants: number, instruments: number, progress: (part: number) => void) {
  const kinds: SpellKind[] = [];
  const kindCount = reader.count("kinds of spells", 1);
  for (let i = 0; i < kindCount; i++) {
    const at = reader.at;
    kinds.push(parsed(reader.text("a kind of spells"), at, Kind));
  }
  const open = kinds.map((kind) => flagsOf(kind));
  const count = reader.count("spells", 2);
  const starts = new Uint32Array(instruments + 1);
  const participant = new Uint16Array(count);
  const from = new Int32Array(count);
  const until = new Int32Array(count);
  const flags = new Uint8Array(count);
  const kind = new Uint32Array(count);
  let [row, base] = [0, 0];
  for (let i = 0; i < instruments; i++) {
    const own = reader.varint();
    if (own > count - row) throw reader.fault(`an instrument with at most ${count - row} spells was expected`);
    const end = row + own;
    if (own > 0) base += reader.signed();
    let who = 0;
    // The first spell of an instrument counts its days from the instrument's first, whoever holds it.
    let free = base;
    for (; row < end; row++) {
      const token = reader.varint();
      const step = token >>> 1;
      who += step;
      if (who >= participants) throw reader.fault(`a participant of ${participants} was expected, not number ${who}`);
      const day = (step === 0 ? free : base) + reader.varint();
      let [what, last] = [0, OPEN];
      if (token & 1) {
        what = reader.varint();
        const days = reader.varint();
        if (days > 0) last = day + days;
      }
      if (what >= kinds.length) throw reader.fault(`one of ${kinds.length} kinds was expected, not number ${what}`);
      if (day < FIRST_DAY || (last !== OPEN && last > LAST_DAY)) {
        throw reader.fault("a day of the years 0000 to 9999 was expected");
      }
      if (day > LAST_DAY) throw reader.fault("a spell after one that is open was not expected");
      participant[row] = who;
      from[row] = day;
      until[row] = last;
      flags[row] = open[what] as number;
      if (what !== 0) kind[row] = what;
      free = last;
    }
    starts[i + 1] = row;
    if (i % 4096 === 0) progress(row / (count || 1));
  }
  if (row !== count) throw reader.fault(`${count} spells were announced, and ${row} are there`);
  ended(reader);
  progress(1);
  return { starts, participant, from, until, flags, kind, kinds };
}

function placesIn(reader: ByteReader, count: number): Places {
  if (reader.left !== count * 4) throw reader.fault(`places of ${count} nodes were expected, 4 bytes each`);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = reader.u16() / 0xffff;
    y[i] = reader.u16() / 0xffff;
  }
  return { x, y };
}

function json<S extends v.GenericSchema>(reader: ByteReader, schema: S): v.InferOutput<S> {
  const at = reader.at;
  return parsed(utf8(reader.raw(reader.left), at), at, schema);
}

function parsed<S extends v.GenericSchema>(text: string, at: number, schema: S): v.InferOutput<S> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new FileFault(at, "JSON was expected", DAMAGED);
  }
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? "the whole";
  throw new FileFault(
    at,
    `${path}: ${issue.expected ?? "something else"} was expected, not ${issue.received}`,
    DAMAGED,
  );
}

function utf8(bytes: Uint8Array, at: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault(at, "text in UTF-8 was expected", DAMAGED);
  }
}
