import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORTER_NAMES, IMPORTERS, importedCsv, importNames } from "../../src/exchange/importers.ts";
import { name, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const names = importNames(builtInRecord());
const lines = (...rows: string[]) => rows.join("\n");
const brief = (acts: readonly { participant: string; act: string; date: string; mark: string | null }[]) =>
  acts.map(({ participant, act, date, mark }) => [participant, act, date, ...(mark ? [mark] : [])].join(" "));

describe("who a foreign file means", () => {
  test.each([
    ["Côte d'Ivoire", "CIV"],
    ["C&ocirc;te d'Ivoire", "CIV"],
    ["Russian Federation", "RUS"],
    ["The Netherlands", "NLD"],
    ["USSR", "SUN"],
    ["FRA", "FRA"],
  ])("%s is %s", (said, id) => {
    expect(names.participant(said)).toBe(id);
  });

  test("a name that two have is nobody's", () => {
    const record = recordOf({ participants: ["AAA", "BBB"], names: [name("AAA", "Congo"), name("BBB", "Congo")] });
    expect(importNames(record).participant("Congo")).toBeNull();
  });

  test("an instrument of the record keeps its id, any other gets one from its name", () => {
    expect(names.instrument("Treaty on Open Skies")).toBe("open-skies");
    expect(names.instrument("Convention on Très Vieux Things (1912)")).toBe("convention-on-tres-vieux-things-1912");
  });
});

describe("a status table of the UN Treaty Collection", () => {
  const read = (...rows: string[]) => IMPORTERS.untc.read("26-9.csv", lines(...rows), names);

  test("tells the kind of consent by the letter, and by the head where there is none", () => {
    const { acts, complaints } = read(
      'Participant,"Signature, Succession to signature(d)","Ratification, Acceptance(A), Accession(a), Succession(d)"',
      "France,3 Dec 1997,23 Jul 1998",
      "Finland,,9 Jan 2012 a",
      "Czechia,1 Jan 1993 d,22 Feb 1993 d",
      "Denmark,,4 Jun 1998 A",
    );
    expect(complaints).toEqual([]);
    expect(brief(acts)).toEqual([
      "CZE signature 1993-01-01",
      "CZE succession 1993-02-22",
      "FRA signature 1997-12-03",
      "DNK acceptance 1998-06-04",
      "FRA ratification 1998-07-23",
      "FIN accession 2012-01-09",
    ]);
    expect(acts[0]?.note).toBe("succession to signature");
  });

  test("complains of whom it does not know, of days that do not exist and of letters without a meaning", () => {
    const { acts, complaints } = read(
      "Participant,Signature",
      "Atlantis,1 Jan 2000",
      "France,30 Feb 2000",
      "Spain,1 Jan 2000 z",
      "Italy,1 Jan 2000",
    );
    expect(brief(acts)).toEqual(["ITA signature 2000-01-01"]);
    expect(complaints.map(({ kind, line, value }) => [kind, line, value])).toEqual([
      ["unknown-participant", 2, "Atlantis"],
      ["bad-date", 3, "30 Feb 2000"],
      ["unknown-act", 4, "1 Jan 2000 z"],
    ]);
  });

  test("refuses a table with another first column", () => {
    expect(read("Country,Signature", "France,1 Jan 2000").complaints).toMatchObject([
      { kind: "wrong-columns", line: 1 },
    ]);
  });
});

describe("data of the Office for Disarmament Affairs", () => {
  const read = (document: unknown) => IMPORTERS.unoda.read("treatydata.json", JSON.stringify(document), names);

  test("passes over statistics, and takes the earliest deposit as the act and later ones as variants", () => {
    const { acts, complaints } = read({
      Canada: {
        signed: 16,
        "Treaty on Open Skies": {
          actions: [
            "Signature",
            "Deposit of instruments of ratification",
            "Deposit of instruments of ratification",
            "Signature",
          ],
          dates: ["1992-03-24", "1992-07-22", "1992-07-21", "1992-03-24"],
          places: ["Budapest", "Budapest", "Ottawa", "Ottawa"],
          ratificationtime: 119,
        },
      },
    });
    expect(complaints).toEqual([]);
    expect(brief(acts)).toEqual([
      "CAN signature 1992-03-24",
      "CAN ratification 1992-07-21",
      "CAN ratification 1992-07-22 variant",
    ]);
    expect(acts.map(({ instrument }) => instrument)).toEqual(["open-skies", "open-skies", "open-skies"]);
  });

  test("complains of arrays of different lengths and of actions that it does not know", () => {
    const { complaints } = read({
      France: {
        NPT: { actions: ["Signature"], dates: [], places: [] },
        CTBT: { actions: ["Dance"], dates: ["2000-01-01"], places: ["UN"] },
        ATT: { actions: ["Signature"], dates: ["2000-13-01"], places: ["UN"] },
      },
    });
    expect(complaints.map(({ kind, column }) => [kind, column])).toEqual([
      ["bad-value", "France.NPT"],
      ["unknown-act", "France.CTBT"],
      ["bad-date", "France.ATT"],
    ]);
  });

  test("takes the names of prototypes for the unknown names that they are", () => {
    const { complaints } = IMPORTERS.unoda.read("x.json", '{"__proto__": {}, "constructor": {}}', names);
    expect(complaints.map(({ value }) => value)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a table of manytreaties", () => {
  const HEAD = "stateID,treatyID,Title,StateSignature,StateRatification,StateForce,StateEnd";
  const read = (...rows: string[]) => IMPORTERS.manytreaties.read("parties.csv", lines(HEAD, ...rows), names);

  test("keeps uncertain days as they are, and takes 9999 for no day", () => {
    const { acts, complaints } = read(
      "FRA,x,Some Treaty,1890-12-20?,1891-01-01..1891-02-01,9999-12-31,9999-12-31",
      "FRA,x,Some Treaty,1890-12-20?,,,",
    );
    expect(complaints).toEqual([]);
    expect(brief(acts)).toEqual(["FRA signature 1890-12-20?", "FRA ratification [1891-01-01..1891-02-01]"]);
  });

  test("leaves ends out, since it does not tell a withdrawal from the end of the treaty", () => {
    expect(read("FRA,x,Some Treaty,,,,1999-01-01").acts).toEqual([]);
  });

  test("names the columns that are missing", () => {
    const { complaints } = IMPORTERS.manytreaties.read("x.csv", "stateID,Title\nFRA,X", names);
    expect(complaints[0]?.cause).toContain("StateSignature");
  });
});

describe("every importer", () => {
  test.each(IMPORTER_NAMES)("%s takes any text without throwing, and complains or reads", (importer) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { acts, complaints } = IMPORTERS[importer].read("any.csv", text, names);
        expect(acts.length + complaints.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("what it reads can be written as rows of act files, without formulas", () => {
    const { acts } = IMPORTERS.untc.read("=1.csv", "Participant,Signature\nFrance,1 Jan 2000", names);
    expect(importedCsv(acts, "untc").split("\r\n")).toEqual([
      "instrument,participant,act,date,effect,toward,scope,view,mark,source,note",
      "1,FRA,signature,2000-01-01,,,,,,untc,",
      "",
    ]);
  });
});
