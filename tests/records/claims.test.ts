import { describe, expect, it } from "vitest";
import { complaintText } from "../../src/records/complaint.ts";
import { readRecord } from "../../src/records/read.ts";
import { day, edtf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { GOOD_CLAIM } from "./example.ts";
import { withFile } from "./good.ts";

describe("a claim", () => {
  it("is read with its checks, in the names of the program", () => {
    const { record, complaints } = readRecord(withFile("claims/five-left.yaml", GOOD_CLAIM));
    expect(complaints.map(complaintText)).toEqual([]);
    expect(record?.claims).toEqual([
      {
        id: "five-left",
        claim: "Two signed the pact.",
        by: "the article",
        on: day("2021-12-18"),
        source: "test-source",
        place: "paragraph 4",
        checks: [
          { question: "Who signed Pact?", expect: { participants: ["AAA", "BBB"] } },
          { recorded: { instrument: "pact", participant: "AAA", act: "ratification", within: edtf("1961") } },
        ],
        readings: [],
        reason: null,
        note: null,
      },
    ]);
  });
});

describe("the claims of the built-in record", () => {
  const { claims, events, acts } = builtInRecord();

  it("are the twenty-nine of 18 December 2021, each with its check or the reason why there is none", () => {
    expect(claims).toHaveLength(29);
    expect(claims.filter((claim) => claim.on !== day("2021-12-18"))).toEqual([]);
    const unchecked = claims.filter((claim) => claim.checks.length === 0);
    expect(unchecked.map((claim) => claim.id.slice(-2))).toEqual(["06", "07", "08", "09", "21", "25"]);
    expect(unchecked.filter((claim) => claim.reason === null)).toEqual([]);
  });

  it("on the area are checked on three bases: all parties, with Greenland, without Canada", () => {
    const area = claims.find((claim) => claim.id === "closed-skies-05");
    const checks = [area?.checks ?? [], ...(area?.readings.map((reading) => reading.checks) ?? [])].flat();
    expect(checks.map((check) => ("question" in check ? check.question : ""))).toEqual([
      expect.not.stringMatching(/Greenland|Canada/),
      expect.stringContaining("with Greenland"),
      expect.stringContaining("without Canada"),
    ]);
  });

  it("that rest on a row find it", () => {
    const recorded = claims.flatMap((claim) =>
      claim.checks.flatMap((one) => ("recorded" in one ? [one.recorded] : [])),
    );
    expect(recorded.length).toBeGreaterThan(3);
    for (const { instrument, participant, act, within } of recorded) {
      const rows = act === null ? events : acts.filter((one) => one.act === act);
      const found = rows.filter(
        (row) =>
          row.instrument === instrument &&
          row.participant === participant &&
          row.date.earliest >= within.earliest &&
          row.date.latest <= within.latest,
      );
      expect(found, `${instrument} ${participant} ${within.text}`).not.toEqual([]);
    }
  });
});
