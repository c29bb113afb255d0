import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintText } from "../../src/records/complaint.ts";
import { readRecord } from "../../src/records/read.ts";
import {
  act,
  day,
  entryIntoForceClause,
  instrument,
  name,
  participant,
  recordOf,
  succession,
  TEST_SOURCE,
  withdrawalClause,
} from "../builders.ts";
import { filesOf } from "./files.ts";
import { GOOD } from "./good.ts";

describe("reading", () => {
  it("gives back the very record that was written", () => {
    expect(readRecord(filesOf(GOOD))).toEqual({ record: GOOD, complaints: [] });
  });

  it("takes every kind of clause as it is written", () => {
    const clauses = {
      source: TEST_SOURCE,
      withdrawal: [
        withdrawalClause({
          period: { days: 150 },
          fullDays: true,
          countsFrom: "all-notified",
          until: day("2001-01-01"),
        }),
        withdrawalClause({
          mode: "earliest",
          period: { months: 24 },
          roundTo: "year-end",
          notBefore: { period: { months: 240 }, since: "treaty" },
          condition: "not in an armed conflict",
          for: "AAA",
          from: day("2001-01-01"),
        }),
        withdrawalClause({ way: "lapse", period: null }),
        withdrawalClause({ way: "none", period: null }),
      ],
      entryIntoForce: entryIntoForceClause({ all: true, deposits: null, delay: { months: 1 } }),
      laterJoiners: { article: "12", delay: { days: 30 }, roundTo: "month-first" },
      duration: { article: "13", period: { months: 120 }, extension: { months: 60 } },
      severalDepositaries: "earliest",
    } as const;
    const coverage = { until: day("2020-02-29"), missing: ["half of it"], exitsOnly: true };
    const record = recordOf({ participants: ["AAA"], instruments: [instrument("pact", { clauses, coverage })] });
    expect(readRecord(filesOf(record))).toEqual({ record, complaints: [] });
  });

  it("reads two lives of one participant, the ends half-open", () => {
    const lives = [
      { from: day("1900-01-01"), until: day("1940-06-16") },
      { from: day("1991-08-20"), until: null },
    ];
    const record = recordOf({ participants: [participant("AAA", { lives })], acts: [act({ date: "1991-08-20" })] });
    expect(readRecord(filesOf(record)).record?.participants[0]?.lives).toEqual(lives);
    const between = recordOf({ participants: [participant("AAA", { lives })], acts: [act({ date: "1940-06-16" })] });
    expect(readRecord(filesOf(between)).complaints.map((one) => one.kind)).toEqual(["outside-life"]);
  });

  it("survives the byte order mark and line ends of other systems", () => {
    const files = filesOf(GOOD);
    for (const [file, text] of files) {
      if (file.endsWith(".csv")) files.set(file, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    }
    expect(readRecord(files).complaints.map(complaintText)).toEqual([]);
  });

  it("takes any text as a name that is plain, and gives it back unchanged", () => {
    const plain = fc
      .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
      .filter((text) => text.trim() === text && text !== "" && !/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const record = recordOf({ participants: ["AAA"], names: [name("AAA", text)] });
        expect(readRecord(filesOf(record)).record?.names).toEqual(record.names);
      }),
    );
  });

  it("never throws, whatever stands in a file", () => {
    const files = [...filesOf(GOOD).keys()];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.string({ maxLength: 200 }), fc.nat(400), (file, junk, at) => {
        const broken = filesOf(GOOD);
        const text = broken.get(file) ?? "";
        broken.set(file, text.slice(0, at) + junk + text.slice(at));
        const { record, complaints } = readRecord(broken);
        expect(record === null).toBe(complaints.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the history of a pair", () => {
  const complaintsOf = (record: Parameters<typeof filesOf>[0]) =>
    readRecord(filesOf(record)).complaints.map((one) => `${one.kind} ${one.line}`);

  it("may go in and out any number of times", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (turns) => {
        const acts = Array.from({ length: turns }, (_, turn) =>
          act({ act: turn % 2 === 0 ? "accession" : "withdrawal", date: `${1950 + turn}-01-01` }),
        );
        expect(complaintsOf(recordOf({ acts }))).toEqual([]);
        const twice = act({ act: turns % 2 === 0 ? "withdrawal" : "accession", date: "1990-01-01" });
        expect(complaintsOf(recordOf({ acts: [...acts, twice] }))).toHaveLength(1);
      }),
    );
  });

  it("leaves variants and single views out", () => {
    const acts = [
      act({ act: "accession", date: "2000-01-01" }),
      act({ act: "accession", date: "2000-01-05", mark: "variant" }),
      act({ act: "withdrawal", date: "2003-01-01", view: "AAA" }),
      act({ act: "withdrawal", date: "2004-01-01" }),
    ];
    expect(complaintsOf(recordOf({ acts }))).toEqual([]);
  });

  it("passes to the participant that continues another, which then cannot join", () => {
    const record = recordOf({
      successions: [succession("OLD", "NEW", "continues", "1990-01-01")],
      acts: [
        act({ participant: "OLD", act: "accession", date: "1980-01-01" }),
        act({ participant: "NEW", act: "accession", date: "1990-01-01" }),
      ],
    });
    expect(complaintsOf(record)).toEqual(["entry-while-party 3"]);
  });

  it("passes to no other successor without an act of succession", () => {
    const acts = [
      act({ participant: "OLD", act: "accession", date: "1980-01-01" }),
      act({ participant: "NEW", act: "withdrawal", date: "1995-01-01" }),
    ];
    const successions = [succession("OLD", "NEW", "separates", "1990-01-01")];
    expect(complaintsOf(recordOf({ successions, acts }))).toEqual(["exit-while-not-party 3"]);
    const succeeds = act({ participant: "NEW", act: "succession", date: "1990-01-01" });
    expect(complaintsOf(recordOf({ successions, acts: [...acts, succeeds] }))).toEqual([]);
  });

  it("ends for all with the instrument", () => {
    const acts = [
      act({ act: "accession", date: "1980-01-01" }),
      act({ participant: null, act: "termination", date: "1990-01-01" }),
      act({ act: "withdrawal", date: "1991-01-01" }),
    ];
    expect(complaintsOf(recordOf({ acts }))).toEqual(["exit-while-not-party 4"]);
  });

  it("lets a participant leave on the day on which its life ends, and not join", () => {
    const participants = [participant("AAA", { until: "1990-10-03" })];
    const accession = act({ act: "accession", date: "1980-01-01" });
    const exit = act({ act: "withdrawal", date: "1990-10-03" });
    expect(complaintsOf(recordOf({ participants, acts: [accession, exit] }))).toEqual([]);
    const entry = act({ act: "accession", date: "1990-10-03" });
    expect(complaintsOf(recordOf({ participants, acts: [entry] }))).toEqual(["outside-life 2"]);
  });

  it("accepts an act outside a life whose note says in what capacity", () => {
    const participants = [participant("AAA", { from: "1990-01-01" })];
    const acts = [act({ date: "1989-01-01", note: "outside life: as a province" })];
    expect(complaintsOf(recordOf({ participants, acts }))).toEqual([]);
  });
});

describe("rows held against each other", () => {
  const acceptable = (acts: Parameters<typeof recordOf>[0]["acts"], fields: Parameters<typeof recordOf>[0] = {}) =>
    readRecord(filesOf(recordOf({ ...fields, acts: acts ?? [] }))).complaints.map(complaintText);
  const tie = {
    participants: [participant("OLD", { until: "1993-01-01" }), participant("NEW", { from: "1993-01-01" })],
    successions: [succession("OLD", "NEW", "dissolves-into", "1993-01-01")],
  };

  it("a successor to a party may have an entry into force of its own, and then not another", () => {
    const acts = [
      act({ participant: "OLD", act: "ratification", date: "1990-01-01" }),
      act({ participant: "OLD", act: "entry-into-force", date: "1990-01-01" }),
      act({ participant: "NEW", act: "succession", date: "1996-12-11", effect: "1993-01-01" }),
      act({ participant: "NEW", act: "entry-into-force", date: "1993-01-01" }),
    ];
    expect(acceptable(acts, tie)).toEqual([]);
    const again = act({ participant: "NEW", act: "entry-into-force", date: "1994-01-01" });
    expect(acceptable([...acts, again], tie)).toHaveLength(1);
  });

  it("a successor to a signatory may ratify", () => {
    const acts = [
      act({ participant: "OLD", act: "signature", date: "1990-01-01" }),
      act({ participant: "NEW", act: "succession", date: "1993-05-15" }),
      act({ participant: "NEW", act: "ratification", date: "1993-09-01" }),
    ];
    expect(acceptable(acts, tie)).toEqual([]);
  });

  it("one with suspended membership may be readmitted, one that is simply in may not", () => {
    const joined = act({ act: "admission", date: "1990-01-01" });
    const suspended = act({ act: "suspension", scope: "membership", date: "1992-07-08" });
    const back = act({ act: "readmission", date: "2000-11-10" });
    const entered = act({ act: "entry-into-force", date: "1990-01-01" });
    expect(acceptable([joined, entered, suspended, back])).toEqual([]);
    expect(acceptable([joined, entered, back])).toHaveLength(1);
  });
});
