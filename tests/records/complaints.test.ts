import { describe, expect, it } from "vitest";
import { COMPLAINT_KINDS, complaintText } from "../../src/records/complaint.ts";
import { readRecord } from "../../src/records/read.ts";
import { BAD_CLAIMS } from "./bad-claims.ts";
import { BAD_MEANINGS } from "./bad-meanings.ts";
import { BAD_TABLES } from "./bad-tables.ts";
import { BAD_TREES } from "./bad-trees.ts";
import { PACT } from "./example.ts";
import { broken } from "./good.ts";

const EXAMPLES = [...BAD_TABLES, ...BAD_MEANINGS, ...BAD_TREES, ...BAD_CLAIMS];

describe("a record with one fault", () => {
  it.each(EXAMPLES)("$claim is a complaint $kind at $file:$line", ({ kind, files, file, line, says }) => {
    const { record, complaints } = readRecord(files);
    expect(record).toBeNull();
    const found = complaints.filter((one) => one.kind === kind && one.file === file);
    expect(found, complaints.map(complaintText).join("\n")).not.toHaveLength(0);
    expect(found[0]?.line).toBe(line);
    if (says !== undefined) expect(complaintText(found[0] ?? complaints[0] ?? fail())).toContain(says);
  });

  it("has an example of every kind of complaint here", () => {
    expect(COMPLAINT_KINDS.filter((kind) => !EXAMPLES.some((one) => one.kind === kind))).toEqual([]);
  });

  it.each(EXAMPLES.filter((one) => SINGLE.includes(one.claim)))(
    "$claim is that one complaint and no other",
    ({ files }) => {
      expect(readRecord(files).complaints.map(complaintText)).toHaveLength(1);
    },
  );
});

/** Faults that must not drag others behind them. */
const SINGLE: readonly string[] = [
  "the 30th of February",
  "an unknown participant",
  "an act before its participant's life",
  "a second entry into force",
  "leaving twice",
  "an act without a source",
  "the same row twice",
  "rows out of order",
  "a source that is not listed",
  "one name for two at one time",
  "a period that is none",
  "a claim about nobody that the record knows",
  "a claim about an unknown instrument",
];

describe("complaints", () => {
  it("are all told at once, by file and line", () => {
    const files = broken(PACT, "AAA,ratification,1961-01-01", "AAA,ratification,1961-02-30");
    files.set("names.csv", (files.get("names.csv") ?? "").replace("Aland", ""));
    files.set("figures.csv", (files.get("figures.csv") ?? "").replace("50.5", "-1").replace(",100,", ",?,"));
    const { complaints } = readRecord(files);
    expect(complaints.map(({ file, line, kind }) => `${file}:${line} ${kind}`)).toEqual([
      "acts/pact.csv:5 bad-date",
      "figures.csv:2 bad-figure",
      "figures.csv:3 bad-figure",
      "names.csv:2 missing-value",
    ]);
  });

  it("name file, line, column, value, what was expected and the likely cause", () => {
    const { complaints } = readRecord(broken(PACT, "AAA,ratification", "AAA,ratificaton"));
    expect(complaintText(complaints[0] ?? fail())).toMatch(
      /^acts\/pact\.csv:5 act: unknown-act "ratificaton": expected one of signature, .+ \(did you mean ratification\?\)$/,
    );
  });

  it("hold no escape sequence, and cut a long value", () => {
    const { complaints } = readRecord(broken("names.csv", "Aland,short", `Aland,${"x".repeat(500)}\u009b`));
    for (const text of complaints.map(complaintText)) {
      expect(text).not.toContain("\u009b");
      expect(text.length).toBeLessThan(300);
    }
  });

  it("are told of a folder with nothing in it, file by file", () => {
    expect(readRecord(new Map()).complaints.map(({ file }) => file)).toEqual([
      "datapackage.json",
      "figures.csv",
      "groups.csv",
      "names.csv",
      "participants.csv",
      "sources.json",
      "succession.csv",
    ]);
  });
});

function fail(): never {
  throw new Error("there is no complaint");
}
