import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const here = mkdtempSync(join(tmpdir(), "depositary-package-"));
const inside = join(here, "node_modules", "depositary");

/** What `npm publish` would send, installed in an empty folder; what the tests must have is the build of `npm test`. */
beforeAll(() => {
  execFileSync("npm", ["run", "--silent", "build:library"], { cwd: ROOT });
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8" }),
  ) as [{ files: { path: string }[] }];
  for (const { path } of files) cpSync(join(ROOT, path), join(inside, path));
  for (const name of ["graphology", "graphology-types", "graphology-utils", "events", "valibot", "@types"])
    symlinkSync(join(ROOT, "node_modules", name), join(here, "node_modules", name));
});
afterAll(() => rmSync(here, { recursive: true, force: true }));

describe("the package, installed", () => {
  it("answers from its own record in the terminal, wherever it is called", () => {
    const out = execFileSync("node", [join(inside, "dist", "depositary.js"), "list", "--json"], {
      cwd: tmpdir(),
      encoding: "utf8",
    });
    expect(JSON.parse(out).length).toBeGreaterThanOrEqual(9);
  });

  it("checks the folder that it ships", () => {
    const out = execFileSync("node", [join(inside, "dist", "depositary.js"), "check"], { cwd: here, encoding: "utf8" });
    expect(out).toContain("No complaint.");
  });

  it("is a library with types, under the strictest settings of Node's own resolution", () => {
    const script = `
import { readFileSync } from "node:fs";
import { type Answer, filesIn, FORMATS, open, readRecord, toGraphology } from "depositary";
const { record, complaints } = readRecord(filesIn("node_modules/depositary/dist/graph-data"));
if (!record) throw new Error(String(complaints.length));
const depositary = open(record);
const answer = depositary.ask("who is left in NATO?");
if ("error" in answer) throw new Error(answer.error.message);
const told: Answer = answer;
const shipped = open(JSON.parse(readFileSync(new URL(import.meta.resolve("depositary/record.json")), "utf8")));
const same = JSON.stringify(shipped.ask("who is left in NATO?")) === JSON.stringify(told);
console.log(JSON.stringify([told.count, same, toGraphology(depositary.standings).order, Object.keys(FORMATS).length]));
`;
    writeFileSync(join(here, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(here, "use.ts"), script);
    const options =
      "--module nodenext --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck false";
    const target = "--target es2022 --lib es2023,dom --types node --outDir .";
    execFileSync(
      "node",
      [join(ROOT, "node_modules/typescript/bin/tsc"), "use.ts", ...`${options} ${target}`.split(" ")],
      {
        cwd: here,
        encoding: "utf8",
        stdio: "pipe",
      },
    );
    const [count, same, order, formats] = JSON.parse(execFileSync("node", ["use.js"], { cwd: here, encoding: "utf8" }));
    expect([count, same]).toEqual([32, true]);
    expect(order).toBeGreaterThan(60);
    expect(formats).toBeGreaterThan(4);
  }, 120_000);
});
