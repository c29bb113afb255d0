import { chmodSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Puts the record beside the terminal's one file, where the file looks for it, and makes that file one to run. */
export function terminalBesideRecord(record: string, out: string, file: string): Plugin {
  return {
    name: "depositary-terminal",
    closeBundle(error) {
      if (error) return;
      rmSync(join(out, "graph-data"), { recursive: true, force: true });
      cpSync(record, join(out, "graph-data"), { recursive: true, dereference: true });
      chmodSync(join(out, file), 0o755);
    },
  };
}
