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
  const folder = mkdtempSync(join(tmpdir(), "depositary-"));
  try {
    const file = join(folder, "network.gexf");
    writeFileSync(file, gexf);
    const script = fileURLToPath(new URL("alive.py", import.meta.url));
    const told = execFileSync(python, [script], { input: JSON.stringify({ file, days }), encoding: "utf8" });
    return JSON.parse(told) as ReadByNetworkx;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
