import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { open, openFolded } from "../../src/depositary.ts";
import { indexColumns } from "../../src/graph/as-of.ts";
import { columnsOf } from "../../src/graph/columns.ts";
import { crc32 } from "../../src/graph/crc32.ts";
import { FileFault, MAGIC, VERSION } from "../../src/graph/file-format.ts";
import { fileOf, openFile } from "../../src/graph/file-standings.ts";
import { columnsOfFile, readFile } from "../../src/graph/read-file.ts";
import { writeFile } from "../../src/graph/write-file.ts";
import { fold } from "../../src/standing/fold.ts";
import { worldOf } from "../bench/world.ts";
import { builtInRecord } from "../built-in-record.ts";
import { anyWorld } from "./naive.ts";

const standings = fold(builtInRecord());
const whole = fileOf(standings, { places: { "p:USA": { x: 0.25, y: 1 } } });
const bare = fileOf(standings, { acts: false });

/** The file with some bytes changed and every checksum right again, as somebody with bad intentions would send it. */
function resealed(file: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = file.slice();
  change(bytes);
  const view = new DataView(bytes.buffer);
  for (let at = MAGIC.length + 1; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    if (at + 12 + length > bytes.length) break;
    view.setUint32(at + 8, crc32(bytes.subarray(at + 12, at + 12 + length)), true);
    at += 12 + length;
  }
  return bytes;
}

/** A section of JSON as text. */
function section(file: Uint8Array, name: string): string {
  const at = sectionAt(file, name);
  const length = new DataView(file.buffer, file.byteOffset).getUint32(at - 8, true);
  return new TextDecoder().decode(file.subarray(at, at + length));
}

/** JSON in which one of all values, `where` from 0 to 1, is another. */
function forgedIn(text: string, where: number, value: unknown): string {
  let count = 0;
  JSON.parse(text, (_, each) => {
    count++;
    return each;
  });
  let at = Math.floor(where * count);
  return JSON.stringify(JSON.parse(text, (_, each) => (at-- === 0 ? value : each)));
}

/** Where the content of a section begins. */
function sectionAt(file: Uint8Array, name: string): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = MAGIC.length + 1; at < file.length; at += 12 + view.getUint32(at + 4, true)) {
    if (String.fromCharCode(...file.subarray(at, at + 4)) === name) return at + 12;
  }
  throw new Error(`the file has no section ${name}`);
}

describe("a file gives back what was put into it", () => {
  it("every spell of any history, with its acts", () => {
    fc.assert(
      fc.property(anyWorld, fc.boolean(), (world, acts) => {
        const { graph, sourced } = openFile(readFile(fileOf(world.standings, { acts })));
        const spells = Array.from({ length: graph.rows.count }, (_, row) => graph.rows.spell(row));
        const expected = world.standings.spells.map((spell) =>
          acts
            ? spell
            : { ...spell, began: { ...spell.began, act: null }, ended: spell.ended && { ...spell.ended, act: null } },
        );
        expect(sourced).toBe(acts);
        expect(spells).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("the whole record here: spells, acts, days of instruments, places", () => {
    const opened = openFile(readFile(whole));
    expect(opened.standings.spells).toEqual(standings.spells);
    expect(opened.standings.toward).toEqual(standings.toward);
    expect(opened.standings.record.acts).toEqual(standings.record.acts);
    expect(opened.standings.record.sources).toEqual(standings.record.sources);
    for (const { id } of standings.record.instruments) {
      const { opened: from, inForce, ended } = standings.clock(id);
      expect(opened.standings.clock(id)).toMatchObject({ opened: from, inForce, ended: ended && { on: ended.on } });
      expect(opened.graph.turningDays(id)).toEqual(indexColumns(columnsOf(standings.spells)).turningDays(id));
    }
    const number = opened.graph.rows.participants.indexOf("USA");
    expect([opened.places?.x[number], opened.places?.y[number]]).toEqual([expect.closeTo(0.25, 4), 1]);
  });

  it("the same file for the same record", () => {
    expect(fileOf(fold(builtInRecord()), { acts: false })).toEqual(bare);
  });

  it("in at most four bytes an edge", () => {
    const world = worldOf({ edges: 20_000, instruments: 1_500 });
    const head = readFile(bare).head;
    const file = writeFile(world, {
      head: { ...head, names: [], instruments: [] },
      places: null,
      rest: null,
      acts: null,
    });
    const withoutHead = file.length - JSON.stringify({ ...head, names: [], instruments: [] }).length;
    expect(withoutHead / 20_000).toBeLessThanOrEqual(4);
    const read = columnsOfFile(readFile(file));
    for (const column of ["starts", "participant", "from", "until", "flags"] as const) {
      expect(read[column]).toEqual(world[column]);
    }
  });

  it("tells how far it is, up to the end", () => {
    const parts: number[] = [];
    readFile(bare, (part) => parts.push(part));
    expect(parts.at(-1)).toBe(1);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
  });
});

describe("a file answers as the record does", () => {
  const depositary = open(builtInRecord());
  // Derivations are replayed from the fold, which a file has behind it.
  const questions = depositary.examples().filter((question) => {
    const answer = depositary.ask(question);
    return !("error" in answer) && answer.kind !== "derivation";
  });

  it.each(questions)("%s", (question) => {
    const { standings: read, graph } = openFile(readFile(whole));
    expect(openFolded(read, graph).ask(question)).toEqual(depositary.ask(question));
  });

  it("without acts, and says that it cannot show its sources", () => {
    const { standings: read, graph, sourced } = openFile(readFile(bare));
    const [question = ""] = questions;
    const [answer, expected] = [openFolded(read, graph).ask(question), depositary.ask(question)];
    if ("error" in answer || "error" in expected) throw new Error("the first example is answered");
    expect(answer.participants).toEqual(expected.participants);
    expect(sourced).toBe(false);
    expect(answer.because.filter((each) => each.source !== null)).toEqual([]);
    expect(answer.coverage.missing).toContain("acts and sources, which this file leaves out");
  });
});

describe("a file that cannot be read says what is wrong and where", () => {
  it("cut short anywhere", () => {
    fc.assert(
      fc.property(fc.nat(bare.length - 1), (length) => {
        expect(() => readFile(bare.subarray(0, length))).toThrow(FileFault);
      }),
    );
  });

  it("with any byte changed on the way", () => {
    fc.assert(
      fc.property(fc.nat(bare.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const damaged = bare.slice();
        damaged[place] = (damaged[place] ?? 0) ^ flip;
        expect(() => readFile(damaged)).toThrow(FileFault);
      }),
    );
  });

  it("made by hand with right checksums: it is read as something lawful, or refused, and nothing else is thrown", () => {
    const spells = sectionAt(bare, "SPEL");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bare.length - spells - 13), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const forged = resealed(bare, (bytes) => {
            for (const [place, value] of changes) bytes[spells + place] = value;
          });
          try {
            openFile(readFile(forged)).graph.changes(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
          } catch (error) {
            expect(error).toBeInstanceOf(FileFault);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with any clause, figure or act replaced by something else: it answers, or is refused when it is opened", () => {
    const read = readFile(whole);
    const columns = columnsOfFile(read);
    const [rest, acts] = [section(whole, "rest"), section(whole, "acts")];
    let refused = 0;
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.jsonValue(),
        (one, where, value) => {
          const forged = {
            rest: one ? forgedIn(rest, where, value) : rest,
            acts: one ? acts : forgedIn(acts, where, value),
          };
          try {
            const file = writeFile(columns, { head: read.head, places: null, ...forged });
            const { standings: opened } = openFile(readFile(file));
            for (const id of ["USA", "RUS", "BLR"]) opened.history(id, "open-skies");
          } catch (error) {
            expect(error).toBeInstanceOf(FileFault);
            refused++;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  it("whose ids are made long out of nothing, by sharing what stands before", () => {
    // Each shares all but the last character with the one before: three bytes for two hundred characters.
    const ids = Array.from({ length: 90 }, (_, i) => "x".repeat(199) + String.fromCharCode(33 + i));
    const { head } = readFile(bare);
    const none = {
      ...worldOf({ edges: 20, instruments: 4 }),
      participants: [],
      instruments: ids,
      starts: new Uint32Array(91),
    };
    const empty = {
      participant: new Uint16Array(),
      from: new Int32Array(),
      until: new Int32Array(),
      flags: new Uint8Array(),
    };
    const file = writeFile({ ...none, ...empty }, { head, places: null, rest: null, acts: null });
    expect(() => readFile(file)).toThrow(/ids of at most 16 characters a byte/);
  });

  it("of any bytes at all", () => {
    const start = [...MAGIC, VERSION];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, known) => {
        expect(() => readFile(known ? Uint8Array.from([...start, ...bytes]) : bytes)).toThrow(FileFault);
      }),
    );
  });

  it("of an older or newer version", () => {
    const altered = (version: number) => bare.map((byte, i) => (i === MAGIC.length ? version : byte));
    expect(() => readFile(altered(VERSION + 1))).toThrow(/version 2.*newer program/);
    expect(() => readFile(altered(0))).toThrow(/version 0.*older program/);
  });

  it("another kind of file, or one that was sent as text", () => {
    expect(() => readFile(new TextEncoder().encode("participant,act,date\n"))).toThrow(/byte 0: .*not an index's file/);
  });

  it("that announces more than it holds: no memory is taken for it", () => {
    const spells = sectionAt(bare, "SPEL");
    const forged = resealed(bare, (bytes) => bytes.set([0xff, 0xff, 0xff, 0xff, 0x0f], spells));
    expect(() => readFile(forged)).toThrow(/4294967295 kinds of spells were announced where \d+ bytes are left/);
  });
});
