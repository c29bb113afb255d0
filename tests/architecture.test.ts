import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { builtInRecord } from "./built-in-record.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each floor may import beside itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  time: [],
  records: ["time"],
  standing: ["time", "records"],
  graph: ["time", "records", "standing"],
  questions: ["time", "records", "standing", "graph"],
  english: ["time", "records", "standing", "graph", "questions"],
  scene: ["time", "records", "standing", "graph"],
  exchange: ["time", "records", "standing", "graph"],
  "opened.ts": ["time", "records", "standing", "graph", "questions", "english"],
  "asking.ts": ["time", "records", "standing", "graph", "questions", "english", "opened.ts"],
  "depositary.ts": ["time", "records", "standing", "graph", "questions", "opened.ts", "asking.ts"],
  // What the package hands out.
  "library.ts": ["records", "graph", "depositary.ts", "exchange"],
  // Both doors show days and hand out formats; the terminal, and the page's build, also read the files of a record.
  view: ["time", "opened.ts", "scene", "exchange"],
  // Claims are checked by what reads questions.
  "view/desk": ["time", "opened.ts", "asking.ts", "scene", "view"],
  // The page of a world reads an index's file, and asks the index by number.
  "view/world": ["time", "graph", "depositary.ts", "scene", "view"],
  "view/build": ["time", "records", "graph", "opened.ts", "scene"],
  cli: ["time", "records", "depositary.ts", "scene", "exchange"],
};

/** What each floor may fetch when it is needed: its first picture is drawn without. */
const LATER: Readonly<Record<string, readonly string[]>> = { view: ["asking.ts", "view/desk"] };

const FLOORS = Object.keys(BELOW);

interface Source {
  /** From the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}
interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
  readonly later: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, "utf8");
      const imports = [...text.matchAll(IMPORT)].map((match) => ({
        from: match[2] ?? match[3] ?? "",
        typesOnly: match[1] !== undefined,
        later: match[3] !== undefined,
      }));
      return { path: relative(ROOT, file).split("\\").join("/"), text, imports };
    });
}

const sources = sourcesIn("src");

function floorOf(path: string): string {
  return /^src\/(view\/(?:build|desk|world))\//.exec(path)?.[1] ?? path.split("/")[1] ?? "";
}

describe("imports point down", () => {
  test("the table names every folder and file of src, and nothing else", () => {
    expect([...new Set(sources.map(({ path }) => floorOf(path)))].filter((floor) => !FLOORS.includes(floor))).toEqual(
      [],
    );
  });

  test.each(FLOORS)("%s imports only what lies below it", (floor) => {
    const wrong: string[] = [];
    for (const { path, imports } of sources.filter((source) => floorOf(source.path) === floor)) {
      for (const { from, typesOnly, later } of imports.filter((each) => each.from.startsWith("."))) {
        const target = floorOf(posix.join(dirname(path), from));
        const allowed =
          target === floor ||
          BELOW[floor]?.includes(target) ||
          (later && LATER[floor]?.includes(target)) ||
          mayKnowTypes(floor, target, typesOnly);
        if (!allowed) wrong.push(`${path} imports ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** The two doors read answers, questions and marks: types of the floors, never their work. */
function mayKnowTypes(floor: string, target: string, typesOnly: boolean): boolean {
  return (
    typesOnly &&
    (floor === "view" || floor === "view/desk" || floor === "cli") &&
    FLOORS.indexOf(target) < FLOORS.indexOf("view")
  );
}

test("only the page's network knows Sigma, which cannot be loaded outside a browser", () => {
  const knowing = sources.filter(({ imports }) => imports.some(({ from }) => /^(?:@sigma\/|sigma(?:\/|$))/.test(from)));
  expect(knowing.map(({ path }) => path).filter((path) => !path.startsWith("src/view/network/"))).toEqual([]);
});

test("what the page runs needs no Node", () => {
  const needing = sources.filter(({ imports }) => imports.some(({ from }) => from.startsWith("node:")));
  const mayNeed = (path: string) => /^src\/(?:cli\/|view\/build\/|records\/(?:folder|format-data)\.ts$)/.test(path);
  expect(needing.map(({ path }) => path).filter((path) => !mayNeed(path))).toEqual([]);
});

test("no file is longer than 400 lines", () => {
  const files = [...sources, ...sourcesIn("tests")];
  const long = files.filter(({ text }) => text.split("\n").length > 401);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no file or folder is a drawer", () => {
  const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|index)(?:\.tsx?|\/)/;
  expect([...sources, ...sourcesIn("tests")].map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
});

/** The code of a file without its comments, roughly: no string of ours holds `//` other than in an address. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<!:)\/\/.*/g, "");
}

test("whether a span covers a day is decided in one place, span.ts", () => {
  const from = String.raw`[\w.?\[\]()]*\b(?:from|start|begin|began|since)`;
  const day = String.raw`[\w.?\[\]()]+`;
  const inside = new RegExp(
    String.raw`${from}\s*<=\s*(${day})\s*&&\s*\1\s*<|(${day})\s*>=\s*${from}\s*&&\s*\2\s*<|(${day})\s*<\s*[\w.]*\b(?:until|end)\s*&&\s*${from}\s*<=\s*\3`,
  );
  const deciding = sources.filter(({ text }) => inside.test(codeOf(text))).map(({ path }) => path);
  expect(deciding).toEqual(["src/time/span.ts"]);
});

/** The ids of the World Health Organization and of the Moscow Treaty are words that code says of its own. */
const ENGLISH = ["who", "sort"];

test("no instrument and no participant of the record is named in the code", () => {
  const { instruments, participants } = builtInRecord();
  const ids = new Set([...instruments, ...participants].map(({ id }) => id));
  const named: string[] = [];
  for (const { path, text } of sources) {
    for (const [literal] of codeOf(text).matchAll(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g)) {
      for (const word of literal.match(/[A-Za-z][A-Za-z0-9-]*/g) ?? [])
        if (ids.has(word) && !ENGLISH.includes(word)) named.push(`${path}: ${word}`);
    }
  }
  expect(named).toEqual([]);
});
