import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { depositaryData } from "./src/view/build/data.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: "src/view",
  base: "./",
  plugins: [depositaryData(process.env.DEPOSITARY_DATA ?? at("graph-data"))],
  build: { outDir: at("dist"), emptyOutDir: true, manifest: true, target: "es2022" },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  test: { root: at("."), include: ["tests/**/*.test.ts"] },
});
