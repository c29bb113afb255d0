import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/records/canonical.ts";
import { complaintText } from "../../src/records/complaint.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";
import {
  CODE_SYSTEMS,
  INSTRUMENT_ACTS,
  MARKS,
  NAME_KINDS,
  PARTICIPANT_ACTS,
  SUCCESSION_TYPES,
} from "../../src/records/record.ts";
import { replayRecord } from "../../src/standing/replay-record.ts";
import { builtInRecord, builtInStandings } from "../built-in-record.ts";

const folder = fileURLToPath(new URL("../../graph-data", import.meta.url));
const codebook = readFileSync(`${folder}/README.md`, "utf8");
/** The codebook with its lines joined: a sentence may run over a line's end. */
const prose = codebook.replace(/\s+/g, " ");
const { acts, sources, participants, instruments, groups } = builtInRecord();

describe("the codebook", () => {
  it("counts what is there", () => {
    const firm = acts.filter((act) => act.mark !== "variant");
    const counted = `${instruments.length} instruments, ${participants.length} participants, ${firm.length} acts and ${acts.length - firm.length} variants of them, ${sources.length} sources`;
    expect(prose).toContain(counted);
    const recalled = firm.filter((act) => act.mark === "recalled").length;
    expect(prose).toContain(`${recalled} of the ${firm.length} acts are recalled`);
  });

  it("has a row for every instrument, with its numbers", () => {
    for (const { id } of instruments) {
      const own = acts.filter((act) => act.instrument === id);
      const marked = (mark: string) => own.filter((act) => act.mark === mark).length;
      const cells = [own.length - marked("variant"), marked("recalled"), marked("computed"), marked("variant")];
      expect(codebook).toContain(
        `| ${id} | ${cells[0]} | ${cells
          .slice(1)
          .map((n) => n || "")
          .join(" | ")} |`,
      );
    }
  });

  it("sums up the replay of the clauses", () => {
    const { groups: replayed, open } = replayRecord(builtInStandings());
    const agreeing = (what: string) =>
      replayed.filter((group) => group.what === what).reduce((sum, group) => sum + group.agreeing.length, 0);
    expect(prose).toContain(
      `${agreeing("entry")} entries of later joiners, ${agreeing("exit")} exits, ${agreeing("in force")} entries into force of instruments and ${agreeing("end")} ends of terms agree`,
    );
    expect(prose).toContain(`Of ${open.length} exits no clause computes the day`);
    expect(prose).toContain(`${agreeing("compiled entry")} rows marked \`computed\``);
  });

  it("names every code and every group", () => {
    const codes = [
      ...PARTICIPANT_ACTS,
      ...INSTRUMENT_ACTS,
      ...MARKS,
      ...NAME_KINDS,
      ...SUCCESSION_TYPES,
      ...CODE_SYSTEMS,
    ];
    const words = new Set(codebook.match(/[a-z0-9-]+/g));
    expect([...codes, ...groups.map((one) => one.group)].filter((code) => !words.has(code))).toEqual([]);
  });
});

describe("its ten lines on adding an act", () => {
  const file = "acts/open-skies.csv";
  const row = /^4\. .*`(.+)`$/m.exec(codebook)?.[1] ?? "";
  const without = () => {
    const files = filesIn(folder);
    return files.set(file, (files.get(file) ?? "").replace(`${row}\n`, ""));
  };
  const added = (line: string) => {
    const files = without();
    return files.set(file, canonicalText(file, `${files.get(file)}${line}\n`));
  };

  it("are ten, and their row, added anywhere and formatted, gives this very record", () => {
    expect(codebook.match(/^\d+\. /gm)).toHaveLength(10);
    expect(readRecord(without()).complaints).toEqual([]);
    expect(added(row).get(file)).toBe(filesIn(folder).get(file));
  });

  it.each([
    // what went wrong, the row, what the complaint says
    ["a cell too few", row.replace(",,,,,,", ",,,,,"), "a comma is missing; empty cells need theirs too"],
    ["a source that is not listed", row.replace("tass-2021-06-18", "tass-2021-06-19"), "did you mean tass-2021-06-18?"],
    ["a day that does not exist", row.replace("2021-12-18", "2021-12-32"), "December 2021 has no day 32"],
    ["an act by another name", row.replace("withdrawal", "withdrawl"), "did you mean withdrawal?"],
    ["somebody who is not in it", row.replace("RUS", "KGZ"), "its entry is missing"],
    ["a day to come", row.replace("2021-12-18", "2031-12-18"), "not done yet: give it the mark scheduled"],
  ])("%s is one complaint that teaches", (_, line, says) => {
    const complaints = readRecord(added(line)).complaints.map(complaintText);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(says);
    expect(complaints[0]).toContain(`${file}:`);
  });
});
