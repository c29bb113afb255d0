import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/**
 * Installs the peers of `tests/bench/package.json` where their lockfile asks for others than are there. A machine that
 * cannot have them benches without: what is missing is told, peer by peer, by those who use it.
 */
export function installPeers(): void {
  const installed = `${FOLDER}node_modules/.package-lock.json`;
  if (existsSync(installed) && versions(installed) === versions(`${FOLDER}package-lock.json`)) return;
  console.log("installing the peers (once, a minute or two) …");
  try {
    execFileSync("npm", ["ci", "--silent"], { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    console.log(`the peers could not be installed: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
}

/** The peers that were asked for, with their versions; packages that they bring along follow from these. */
function versions(lockfile: string): string {
  const { packages } = JSON.parse(readFileSync(lockfile, "utf8")) as { packages: Record<string, { version?: string }> };
  return ["@duckdb/node-api", "better-sqlite3", "oxigraph"]
    .map((name) => packages[`node_modules/${name}`]?.version ?? "missing")
    .join(" ");
}
