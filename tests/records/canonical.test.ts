import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/records/canonical.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";

const files = filesIn(fileURLToPath(new URL("../../graph-data", import.meta.url)));

describe("the files of the built-in record", () => {
  it("are canonical: `npm run format:data` would change none", () => {
    expect([...files].filter(([file, text]) => canonicalText(file, text) !== text).map(([file]) => file)).toEqual([]);
  });
});

describe("the canonical form", () => {
  it("does not depend on the order of rows, on line ends or on needless quotes, and says the same", () => {
    const [header, ...rows] = (files.get("acts/abm.csv") ?? "").trimEnd().split("\n");
    const untidy = [header, ...rows.toReversed()].join("\r\n").replace("SUN,signature", '"SUN","signature"');
    expect(canonicalText("acts/abm.csv", untidy)).toBe(files.get("acts/abm.csv"));
  });

  it("keeps the first days of what is dated coarsely or in runs in order", () => {
    const table = "participant,act,date,mark,view\nA,lapse,2001,,\nB,lapse,[2000-03-01..2002],,\nC,lapse,2000-02~,,\n";
    expect(canonicalText("acts/x.csv", table).match(/^[ABC]/gm)).toEqual(["C", "B", "A"]);
  });

  it("leaves what cannot be parsed to the reader", () => {
    for (const [file, text] of [
      ["acts/x.csv", 'a,"b\n'],
      ["sources.json", "[{"],
      ["README.md", "  # words "],
    ] as const) {
      expect(canonicalText(file, text)).toBe(text);
    }
  });

  it("is reached in one step, whatever the cells hold", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = [["participant", "act", "date"], ...rows].map((row) => `${row.map(quoted).join(",")}\n`).join("");
        const once = canonicalText("acts/x.csv", table);
        expect(canonicalText("acts/x.csv", once)).toBe(once);
      }),
    );
  });

  it("does not change what the record says", () => {
    const formatted = new Map([...files].map(([file, text]) => [file, canonicalText(file, text)]));
    expect(readRecord(formatted).record).toEqual(readRecord(files).record);
  });
});
