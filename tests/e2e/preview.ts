import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Serves the built page from `folder` on a free port of this machine. Throws where nothing is built. */
export async function startPreview(
  folder = join(ROOT, "dist"),
): Promise<{ readonly address: string; close(): Promise<void> }> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} is empty: run \`npm run build\` first`);
  const server = await preview({
    configFile: false,
    root: ROOT,
    base: "./",
    logLevel: "error",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, cors: { origin: "*" } },
  });
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
