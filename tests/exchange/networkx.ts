import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Debian's own Python first: `python3-networkx` is installed for it and for no other. */
const CANDIDATES = ["/usr/bin/python3", "python3", "python"];

/** A Python that can import networkx, or null where there is none. */
export function pythonWithNetworkx(): string | null {
  const works = (python: string) => {
    try {
      execFileSync(python, ["-c", "import networkx"], { stdio: "ignore", timeout: 60_000 });
      return true;
    } catch {
      return false;
    }
  };
  return CANDIDATES.find(works) ?? null;
}

export interface ReadByNetworkx {
  readonly nodes: number;
  readonly edges: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Day -> node at the edge's end -> nodes at its start, of the edges that are alive on that day. */
  readonly alive: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What networkx understands of a GEXF text, on the given ISO days. */
export function readByNetworkx(python: string, gexf: string, days: readonly string[]): ReadByNetworkx {
  return told(python, "alive.py", gexf, { days }) as ReadByNetworkx;
}

export interface GraphmlByNetworkx {
  readonly nodes: number;
  readonly labels: Readonly<Record<string, string>>;
  /** How many edges of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** What networkx understands of a GraphML text. */
export function graphmlByNetworkx(python: string, graphml: string): GraphmlByNetworkx {
  return told(python, "graphml.py", graphml, {}) as GraphmlByNetworkx;
}

function told(python: string, script: string, text: string, asked: object): unknown {
  const folder = mkdtempSync(join(tmpdir(), "depositary-"));
  try {
    const file = join(folder, "network.xml");
    writeFileSync(file, text);
    const path = fileURLToPath(new URL(script, import.meta.url));
    return JSON.parse(execFileSync(python, [path], { input: JSON.stringify({ file, ...asked }), encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
