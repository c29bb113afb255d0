import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { complaintText } from "../../src/records/complaint.ts";
import { figuresOf } from "../../src/records/figures.ts";
import { filesIn } from "../../src/records/folder.ts";
import { namesOf } from "../../src/records/names.ts";
import { readRecord } from "../../src/records/read.ts";
import {
  type Act,
  INSTRUMENT_ACTS,
  MARKS,
  PARTICIPANT_ACTS,
  SCOPES,
  type TreatyRecord,
} from "../../src/records/record.ts";
import { isoOf } from "../../src/time/day.ts";
import { day } from "../builders.ts";

const FOLDER = join(import.meta.dirname, "../../graph-data");
const files = filesIn(FOLDER);
const { record: read, complaints } = readRecord(files);

function record(): TreatyRecord {
  if (read === null) throw new Error(complaints.map(complaintText).join("\n"));
  return read;
}

function actsOf(instrument: string, keep: (act: Act) => boolean = () => true): Act[] {
  return record().acts.filter((act) => act.instrument === instrument && keep(act));
}

describe("the built-in record", () => {
  it("is read without a complaint", () => {
    expect(complaints.map(complaintText)).toEqual([]);
    expect(isoOf(record().date)).toBe("2026-11-23");
  });

  it.each([
    // instrument, acts of participants, acts of the instrument, variants
    ["abm-succession-memorandum", 5, 1, 0],
    ["abm", 6, 3, 1],
    ["anzus", 7, 2, 0],
    ["arms-trade", 382, 2, 1],
    ["cento", 13, 3, 0],
    ["cfe", 108, 3, 2],
    ["cis-agreement", 37, 2, 1],
    ["cis-charter", 22, 2, 0],
    ["cluster-munitions", 339, 2, 0],
    ["council-of-europe", 102, 2, 6],
    ["csto", 14, 2, 1],
    ["ctbt", 367, 1, 1],
    ["ecowas", 43, 2, 2],
    ["eu", 55, 2, 0],
    ["inf", 13, 3, 1],
    ["mine-ban", 476, 2, 2],
    ["nato-integrated-command", 8, 2, 0],
    ["nato", 76, 2, 2],
    ["new-start", 5, 4, 1],
    ["npt", 482, 3, 116],
    ["opec", 46, 2, 1],
    ["open-skies", 100, 3, 15],
    ["osce", 121, 2, 1],
    ["paris-agreement", 591, 2, 0],
    ["rio-pact", 82, 2, 5],
    ["rome-statute", 409, 2, 1],
    ["seato", 18, 3, 1],
    ["sort", 4, 3, 0],
    ["start-1", 11, 3, 0],
    ["start-2", 3, 1, 0],
    ["tashkent-treaty", 21, 3, 1],
    ["unesco", 34, 2, 1],
    ["vienna-document", 0, 2, 0],
    ["warsaw-pact", 20, 4, 3],
    ["weu", 20, 3, 3],
    ["who", 10, 2, 0],
  ])("%s has %i acts of participants, %i of its own and %i variants", (instrument, participants, own, variants) => {
    const firm = actsOf(instrument, (act) => act.mark !== "variant");
    expect(firm.filter((act) => act.participant !== null)).toHaveLength(participants);
    expect(firm.filter((act) => act.participant === null)).toHaveLength(own);
    expect(actsOf(instrument, (act) => act.mark === "variant")).toHaveLength(variants);
  });

  it("counts what the depositaries of Open Skies count", () => {
    const firm = (kind: Act["act"]) => actsOf("open-skies", (act) => act.act === kind && act.mark !== "variant");
    expect(firm("signature")).toHaveLength(26);
    expect(firm("ratification")).toHaveLength(25);
    expect(firm("accession")).toHaveLength(8);
    expect(firm("succession").map((act) => act.participant)).toEqual(["CZE", "SVK"]);
    expect(firm("entry-into-force").filter((act) => act.participant !== null)).toHaveLength(34);
    expect(firm("withdrawal").map((act) => `${act.participant} ${act.date.text}`)).toEqual([
      "USA 2020-11-22",
      "RUS 2021-12-18",
    ]);
  });

  it("knows of each notice the first day out", () => {
    const notices = record().acts.filter((act) => /^notice-(of-withdrawal|extended)$/.test(act.act) && act.effect);
    expect(notices.map((act) => `${act.instrument} ${act.participant} ${act.date.text} ${act.effect?.text}`)).toEqual([
      "abm USA 2001-12-13 2002-06-13",
      "eu GBR 2017-03-29 2019-03-30",
      "eu GBR 2019-03-22 2019-04-13",
      "eu GBR 2019-04-11 2019-11-01",
      "eu GBR 2019-10-29 2020-02-01",
      "inf USA 2019-02-02 2019-08-02",
      "npt PRK 2003-01-10 2003-01-11",
      "npt PRK 2003-01-10 2003-04-10",
      "open-skies USA 2020-05-22 2020-11-22",
      "open-skies RUS 2021-06-18 2021-12-18",
    ]);
  });

  it("marks what nobody has confirmed, and nothing else, as recalled", () => {
    const recalled = record().acts.filter((act) => act.source === "recalled");
    const otherwise = recalled.filter((act) => act.mark !== "recalled");
    expect(otherwise.map((act) => `${act.instrument} ${act.participant} ${act.mark}`)).toEqual([
      "unesco NIC scheduled",
      "unesco USA scheduled",
    ]);
    expect(recalled.length).toBeGreaterThan(0);
  });

  it("has a short name and figures for whoever is alive, and a short name for every instrument and group", () => {
    const names = namesOf(record());
    const figures = figuresOf(record());
    const alive = record().participants.filter((one) => one.lives.some((life) => life.until === null));
    for (const { id } of [...record().participants, ...record().instruments]) {
      expect(names.short(id, record().date), id).not.toBe(id);
    }
    for (const { group } of record().groups) expect(names.has(group), group).toBe(true);
    // The organisation has none of its own; of South Sudan the book gives no population.
    for (const [measure, missing] of [
      ["area", ["EU"]],
      ["population", ["EU", "SSD"]],
    ] as const) {
      expect(
        figures.total(
          alive.map((one) => one.id),
          measure,
        ).missing,
      ).toEqual(missing);
    }
  });

  it("counts fifteen former Soviet republics, of which the Baltic three succeed nobody", () => {
    const members = record().groups.filter((one) => one.group === "former-soviet-republics");
    expect(members).toHaveLength(15);
    const successors = new Set(
      record()
        .successions.filter((one) => one.from === "SUN")
        .map((one) => one.to),
    );
    expect(members.map((one) => one.participant).filter((id) => !successors.has(id))).toEqual(["EST", "LTU", "LVA"]);
  });

  it("names Russia, Turkey and the Soviet Union as people do", () => {
    const names = namesOf(record());
    const all = (id: string) => names.all(id).map((one) => one.name);
    expect(all("RUS")).toEqual(expect.arrayContaining(["Russia", "Russian Federation", "Russian"]));
    expect(all("SUN")).toEqual(expect.arrayContaining(["Soviet Union", "USSR", "Soviet"]));
    expect(all("GBR")).toEqual(expect.arrayContaining(["UK", "Britain", "Great Britain", "British"]));
    expect(names.short("TUR", day("2021-12-18"))).toBe("Turkey");
    expect(names.inSentence("eu", day("1980-01-01"))).toBe("the EEC");
    expect(names.inSentence("csto", day("2021-12-18"))).toBe("the CSTO");
  });

  it("cites no source in vain", () => {
    const text = [...files].filter(([file]) => file !== "sources.json").map(([, content]) => content);
    const unused = record().sources.filter(({ id }) => !text.some((content) => content.includes(id)));
    const onlyInNotes = ["aca-open-skies", "state-dept-2002-01-09", "ria-2025-11-26"];
    expect(unused.map((one) => one.id).filter((id) => !onlyInNotes.includes(id))).toEqual([]);
  });
});

describe("datapackage.json", () => {
  interface Field {
    readonly name: string;
    readonly type: string;
    readonly constraints?: {
      readonly required?: boolean;
      readonly pattern?: string;
      readonly enum?: readonly string[];
    };
  }
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly Field[] };
  }
  const description = JSON.parse(files.get("datapackage.json") ?? "{}") as {
    resources: Resource[];
    licenses: { name: string }[];
  };

  it("describes every table once, column by column", () => {
    const tables = [...files.keys()].filter((file) => file.endsWith(".csv")).sort();
    expect(description.resources.map((one) => one.path).sort()).toEqual(tables);
    for (const { path, schema } of description.resources) {
      expect(schema.fields.map((field) => field.name).join(","), path).toBe(files.get(path)?.split("\n")[0]);
    }
    expect(description.licenses.map((one) => one.name)).toEqual(["CC-BY-4.0"]);
  });

  it("states no constraint that a row breaks", () => {
    for (const { path, schema } of description.resources) {
      const rows: Record<string, string>[] = parse(files.get(path) ?? "", { columns: true });
      for (const { name, type, constraints } of schema.fields) {
        const cells = rows.map((row) => row[name] ?? "");
        const filled = cells.filter((cell) => cell !== "");
        const where = `${path} ${name}`;
        if (constraints?.required) expect(filled, where).toHaveLength(cells.length);
        if (constraints?.enum) expect(constraints.enum, where).toEqual(expect.arrayContaining([...new Set(filled)]));
        const shape = type === "date" ? "\\d{4}-\\d{2}-\\d{2}" : (constraints?.pattern ?? ".*");
        expect(
          filled.filter((cell) => !new RegExp(`^(?:${shape})$`).test(cell)),
          where,
        ).toEqual([]);
      }
    }
  });

  it("has the codes of the program", () => {
    const acts = description.resources.find((one) => one.name.startsWith("acts-"))?.schema.fields;
    const codes = (column: string) => acts?.find((field) => field.name === column)?.constraints?.enum?.toSorted();
    expect(codes("act")).toEqual([...new Set([...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS])].sort());
    expect(codes("scope")).toEqual(SCOPES.toSorted());
    expect(codes("mark")).toEqual(MARKS.toSorted());
  });
});

describe("filesIn", () => {
  it("finds the tables, trees and nothing else of a folder", () => {
    expect(files.get("participants.csv")).toBe(readFileSync(join(FOLDER, "participants.csv"), "utf8"));
    const acts = readdirSync(join(FOLDER, "acts")).map((file) => `acts/${file}`);
    expect([...files.keys()].filter((file) => file.startsWith("acts/")).sort()).toEqual(acts.sort());
    expect(files.has("README.md")).toBe(false);
  });

  it("finds nothing in a folder that is not there", () => {
    expect(filesIn(join(FOLDER, "nowhere")).size).toBe(0);
  });
});
