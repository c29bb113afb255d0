import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../src/records/folder.ts";

/** Rules of the Data Package and Table Schema specifications, v1 (specs.frictionlessdata.io), that bear on this record. */
interface Reference {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: string;
  readonly encoding: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly Reference[];
  };
}

const files = filesIn(fileURLToPath(new URL("../../graph-data", import.meta.url)));
const description = JSON.parse(files.get("datapackage.json") ?? "{}") as {
  profile: string;
  name: string;
  created: string;
  licenses: { name?: string; path?: string }[];
  keywords: string[];
  resources: Resource[];
};
const { resources } = description;
const rowsOf = (path: string): Record<string, string>[] => parse(files.get(path) ?? "", { columns: true });
const TYPES =
  "string number integer boolean object array date time datetime year yearmonth duration geopoint geojson any";
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  string: ["required", "unique", "pattern", "enum", "minLength", "maxLength"],
  number: ["required", "unique", "enum", "minimum", "maximum"],
  year: ["required", "unique", "enum", "minimum", "maximum"],
  date: ["required", "unique", "enum", "minimum", "maximum"],
};

describe("datapackage.json by the Frictionless specifications", () => {
  it("describes a tabular data package: name, profile, licence, keywords, day of creation", () => {
    expect(description.profile).toBe("tabular-data-package");
    expect(description.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(description.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    for (const licence of description.licenses) expect(licence.name ?? licence.path).toMatch(/^[-a-zA-Z0-9._]+$/);
    expect(new Set(description.keywords).size).toBe(description.keywords.length);
  });

  it("names its resources each once, by relative paths that stay inside the folder", () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path, profile, encoding } of resources) {
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
      expect(path).toMatch(/^(?!\/)(?!.*\.\.)[-A-Za-z0-9._/]+$/);
      expect(files.has(path), path).toBe(true);
      expect([profile, encoding]).toEqual(["tabular-data-resource", "utf-8"]);
    }
  });

  it("gives every field a type and only constraints that the type knows", () => {
    for (const { path, schema } of resources) {
      expect(new Set(schema.fields.map(({ name }) => name)).size, path).toBe(schema.fields.length);
      expect(schema.missingValues, path).toEqual([""]);
      for (const { name, type, constraints } of schema.fields) {
        expect(TYPES.split(" "), `${path} ${name}`).toContain(type);
        for (const constraint of Object.keys(constraints ?? {}))
          expect(CONSTRAINTS[type] ?? [], `${path} ${name}`).toContain(constraint);
      }
    }
  });

  it("has primary keys that no two rows share, and foreign keys that lead to a row", () => {
    const faults: string[] = [];
    for (const { path, schema } of resources) {
      const rows = rowsOf(path);
      if (schema.primaryKey) {
        const keys = rows.map((row) => JSON.stringify(schema.primaryKey?.map((column) => row[column])));
        if (new Set(keys).size !== keys.length) faults.push(`${path}: two rows of one key`);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = resources.find(({ name }) => name === reference.resource);
        const known = new Set(rowsOf(target?.path ?? "").map((row) => row[reference.fields]));
        const lost = rows.map((row) => row[fields] ?? "").filter((cell) => cell !== "" && !known.has(cell));
        if (lost.length > 0) faults.push(`${path} ${fields}: ${lost[0]}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("has numbers, years and days in the cells that it calls so", () => {
    const shapes: Readonly<Record<string, RegExp>> = {
      number: /^-?\d+(\.\d+)?$/,
      year: /^\d{4}$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
    };
    for (const { path, schema } of resources) {
      const rows = rowsOf(path);
      for (const { name, type } of schema.fields) {
        const cells = rows.map((row) => row[name] ?? "").filter((cell) => cell !== "");
        expect(
          cells.filter((cell) => !(shapes[type] ?? /^/).test(cell)),
          `${path} ${name}`,
        ).toEqual([]);
      }
    }
  });
});
