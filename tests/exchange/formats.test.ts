import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { bibtex, citationOf, cslJson } from "../../src/exchange/citation.ts";
import { csvCell, csvOf } from "../../src/exchange/csv.ts";
import { FORMAT_NAMES, FORMATS } from "../../src/exchange/formats.ts";
import { membershipsOf } from "../../src/standing/membership.ts";
import { act, day, name, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { HOSTILE_ISLANDS } from "../islands.ts";
import { graphmlByNetworkx, pythonWithNetworkx } from "./networkx.ts";

const depositary = open(builtInRecord());
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe("every format", () => {
  test.each(FORMAT_NAMES)("%s is the same text each time, and ends with a line end", (format) => {
    const text = FORMATS[format].write(depositary);
    expect(FORMATS[format].write(open(builtInRecord()))).toBe(text);
    expect(text.endsWith("\n")).toBe(true);
  });

  test.each(FORMAT_NAMES)("%s can be written for a record without acts", (format) => {
    expect(FORMATS[format].write(open(recordOf({})))).not.toBe("");
  });
});

describe("CSV", () => {
  test("has a row for every spell: the United States and Open Skies end with one as former, still open", () => {
    const rows = rowsOf(FORMATS.csv.write(depositary));
    expect(rows.length).toBe(depositary.standings.spells.length);
    const last = rows.filter((row) => row.participant === "USA" && row.instrument === "open-skies").at(-1);
    expect(last).toMatchObject({
      standing: "former",
      from: "2020-11-22",
      until: "",
      participant_name: "United States",
    });
  });

  test("lists a membership a row in the edge list", () => {
    const rows = rowsOf(FORMATS.edges.write(depositary));
    expect(rows.length).toBe(membershipsOf(depositary.standings.spells).length);
    expect(rows).toContainEqual({
      source: "p:RUS",
      target: "i:open-skies",
      from: "2002-01-01",
      until: "2021-12-18",
      ended: "withdrew",
    });
  });

  test("no text becomes a formula", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1", "|x", "%0A"]) {
      expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    }
    expect([csvCell("Türkiye"), csvCell(-3), csvCell(null)]).toEqual(["Türkiye", "-3", ""]);
  });

  test("any text comes back from a CSV reader, apart from the apostrophe that disarms it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), (texts) => {
        const [row = []]: string[][] = parse(csvOf(texts, [texts]), { relax_column_count: true, from: 2 });
        expect(row.map((cell, i) => (cell === `'${texts[i]}` ? texts[i] : cell))).toEqual(texts);
      }),
    );
  });
});

test("JSON holds every spell, and an open end as null", () => {
  const document = JSON.parse(FORMATS.json.write(depositary));
  expect(document.spells.length).toBe(depositary.standings.spells.length);
  expect(document).toMatchObject({ version: depositary.record.version, date: "2026-11-23" });
  expect(document.spells).toContainEqual(
    expect.objectContaining({ participant: "BLR", instrument: "open-skies", standing: "party", until: null }),
  );
});

test("GraphML keeps a membership that was left and taken up again as two edges", () => {
  const record = recordOf({
    acts: [
      act({ participant: null, act: "entry-into-force", date: "2000-01-01" }),
      act({ act: "ratification", date: "2000-01-01" }),
      act({ act: "withdrawal", date: "2005-03-01" }),
      act({ act: "accession", date: "2010-06-01", effect: "2010-07-01" }),
    ],
    names: [name("AAA", `<&">`)],
  });
  const text = FORMATS.graphml.write(open(record));
  expect(text.match(/<edge /g)).toHaveLength(2);
  expect(text).toContain('<data key="until">2005-03-01</data>');
  expect(text).toContain('<data key="label">&lt;&amp;&quot;&gt;</data>');
});

const python = pythonWithNetworkx();
const networkx = python === null ? describe.skip : describe;

networkx(python === null ? "GraphML (skipped: no Python with networkx)" : "GraphML as networkx reads it", () => {
  test("has every node and every membership, parallel ones too, and names as they were written", () => {
    for (const record of [depositary.record, HOSTILE_ISLANDS]) {
      const opened = open(record);
      const read = graphmlByNetworkx(python ?? "", FORMATS.graphml.write(opened));
      expect(read.nodes).toBe(record.participants.length + record.instruments.length);
      const memberships = membershipsOf(opened.standings.spells);
      expect(read.kinds.membership).toBe(memberships.length);
      for (const { id } of record.participants)
        expect([id, read.labels[`p:${id}`]]).toEqual([id, opened.names.short(id, record.date)]);
    }
  });
});

describe("a record of hostile names", () => {
  test("makes no cell of any CSV a formula", () => {
    for (const format of ["csv", "edges"] as const)
      for (const row of rowsOf(FORMATS[format].write(open(HOSTILE_ISLANDS))))
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@|%-]/);
  });

  test("comes back from JSON as it was written", () => {
    const document = JSON.parse(FORMATS.json.write(open(HOSTILE_ISLANDS)));
    expect(JSON.stringify(document)).toContain(JSON.stringify('=HYPERLINK("http://evil")').slice(1, -1));
  });
});

describe("a citation", () => {
  const cited = {
    reading: "parties to Open Skies on 18 Dec 2021",
    sentence: "32 remain in Open Skies.",
    on: day("2021-12-18"),
    url: "https://example.org/#/open-skies?day=2021-12-18",
  };

  test("of an answer names reading, day asked, record version and record date", () => {
    const [item] = JSON.parse(cslJson([citationOf(depositary.record, cited)]));
    expect(item).toMatchObject({
      type: "dataset",
      title: "32 remain in Open Skies.",
      "container-title": depositary.record.title,
      version: depositary.record.version,
      issued: { "date-parts": [[2026, 11, 23]] },
      URL: cited.url,
    });
    expect(item.note).toBe(
      `Read as: parties to Open Skies on 18 Dec 2021; on 18 December 2021; record version ${depositary.record.version}, as recorded on 23 November 2026`,
    );
  });

  test("in BibTeX keeps its address and escapes what TeX would run", () => {
    const text = bibtex([citationOf(depositary.record, { ...cited, sentence: "50 % of {A & B}_1 \\input{x}" })]);
    expect(text).toContain(
      "title = {{50 \\% of \\textbraceleft{}A \\& B\\textbraceright{}\\_1 \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}}}",
    );
    expect(text).toContain(`url = {${cited.url}}`);
  });

  test("has a key of its own in BibTeX even where two ids look the same without marks", () => {
    const item = { type: "book", title: "x" };
    const keys = [
      ...bibtex([
        { ...item, id: "É a" },
        { ...item, id: "e-a" },
      ]).matchAll(/@misc\{([^,]*),/g),
    ];
    expect(keys.map(([, key]) => key)).toEqual(["e-a", "e-a-2"]);
  });

  test("any title makes an entry that BibTeX reads, which counts braces behind a backslash too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = bibtex([{ id: "x", type: "book", title, note: title, URL: `https://example.org/${title}` }]);
        expect(bibtexEntries(text).map(({ key }) => key)).toEqual(["x"]);
      }),
    );
  });

  test("of every source of the record, and of one with hostile names, is an entry with a title", () => {
    for (const record of [depositary.record, HOSTILE_ISLANDS]) {
      const entries = bibtexEntries(FORMATS.bibtex.write(open(record)));
      expect(entries.length).toBe(record.sources.length + 1);
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      for (const { key, fields } of entries) expect([key, fields.has("title")]).toEqual([key, true]);
    }
  });

  test("as CSL-JSON has what its schema asks for: an id, a known type, fields that it knows", () => {
    for (const record of [depositary.record, HOSTILE_ISLANDS]) {
      const items: Record<string, unknown>[] = JSON.parse(FORMATS.csl.write(open(record)));
      items.push(JSON.parse(cslJson([citationOf(record, cited)]))[0]);
      for (const item of items) {
        expect(item.id).toEqual(expect.stringMatching(/./));
        expect(CSL_TYPES).toContain(item.type);
        expect(Object.keys(item).filter((field) => !CSL_FIELDS.includes(field))).toEqual([]);
        for (const field of ["title", "publisher", "note", "URL", "version", "container-title"])
          expect(typeof (item[field] ?? "")).toBe("string");
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
  });
});

/** CSL-JSON 1.0.2: those of its types and fields that references here may have. */
const CSL_TYPES = [
  ...["article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter"],
  ...["dataset", "document", "entry", "entry-encyclopedia", "hearing", "interview", "legal_case", "legislation", "map"],
  ...["pamphlet", "paper-conference", "post", "post-weblog", "regulation", "report", "speech", "thesis", "treaty"],
  "webpage",
];
const CSL_FIELDS = [
  ...["id", "type", "title", "title-short", "container-title", "author", "editor", "publisher", "publisher-place"],
  ...["issued", "accessed", "version", "note", "URL", "DOI", "ISBN", "volume", "issue", "page", "number", "language"],
  ...["archive", "authority", "genre", "section", "collection-title", "abstract", "references", "original-date"],
];

interface BibtexEntry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** As BibTeX reads: `@type{key, name = {text}, …}`, where every brace of a text counts. Throws where it would stop. */
function bibtexEntries(text: string): BibtexEntry[] {
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (!found) throw new Error(`at ${at}, not ${pattern.source}: ${text.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return found[1] ?? found[0];
  };
  const braced = (): string => {
    const from = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error(`the text that begins at ${from} does not end`);
      if (text[at] === "{") depth++;
      if (text[at] === "}") depth--;
      at++;
    } while (depth > 0);
    return text.slice(from + 1, at - 1);
  };
  const entries: BibtexEntry[] = [];
  while (text.slice(at).trim() !== "") {
    const key = take(/\s*@[a-z]+\{([^\s,{}"#%~\\]+),/);
    const fields = new Map<string, string>();
    while (/^\s*[a-z]/.test(text.slice(at, at + 8))) {
      const name = take(/\s*([a-z]+) = (?=\{)/);
      fields.set(name, braced());
      take(/,/);
    }
    take(/\s*\}/);
    entries.push({ key, fields });
  }
  return entries;
}
