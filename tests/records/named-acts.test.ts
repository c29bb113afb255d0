import { describe, expect, it } from "vitest";
import { open } from "../../src/depositary.ts";
import { fileOf, openFile } from "../../src/graph/file-standings.ts";
import { readFile } from "../../src/graph/read-file.ts";
import { readRecord } from "../../src/records/read.ts";
import { builtInRecord } from "../built-in-record.ts";
import { withFile } from "./good.ts";

const HEAD = "id,participant,instrument,act,date,source";

describe("acts with names of their own", () => {
  it("are read where the record has the acts, and ends of lives too", () => {
    const rows = "end,OLD,,participant-ended,1990-01-01,test-source\nexit,AAA,pact,withdrawal,2000-01-01,test-source";
    const { record, complaints } = readRecord(withFile("named-acts.csv", `${HEAD}\n${rows}\n`));
    expect(complaints).toEqual([]);
    expect(record?.namedActs.map(({ id, participant, act }) => [id, participant, act])).toEqual([
      ["end", "OLD", "participant-ended"],
      ["exit", "AAA", "withdrawal"],
    ]);
  });

  it("need no file", () => {
    expect(readRecord(withFile("named-acts.csv", null)).record?.namedActs).toEqual([]);
  });

  it("of the record all have a name, and come through its file", () => {
    const record = builtInRecord();
    const named = new Set(record.names.map(({ id }) => id));
    expect(record.namedActs.filter(({ id }) => !named.has(id))).toEqual([]);
    const { standings } = openFile(readFile(fileOf(open(record).standings)));
    expect(standings.record.namedActs).toEqual(record.namedActs);
  });
});
