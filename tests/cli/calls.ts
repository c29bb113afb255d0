import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { day } from "../builders.ts";

export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array | null;
}

/** Runs one call as a pipe would see it, on a clock that says 24 November 2026. */
export async function call(args: readonly string[], coloured = false, screen = false): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  let bytes: Uint8Array | null = null;
  const exit = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    bytes: (data) => {
      if (!screen) bytes = data;
      return !screen;
    },
    colour: { out: coloured, err: coloured },
    columns: 120,
    today: day("2026-11-24"),
  });
  return { exit, out: out.join("\n"), err: err.join("\n"), bytes };
}

/** A folder with these files, which is gone when the test is over. */
export function folderOf(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "depositary-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
