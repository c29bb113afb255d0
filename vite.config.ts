import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { depositaryData } from "./src/view/build/data.ts";
import { terminalBesideRecord } from "./src/view/build/terminal.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const record = resolve(process.env.DEPOSITARY_DATA || at("graph-data"));
const out = at("dist");

const page: ViteUserConfig = {
  root: at("src/view"),
  base: "./",
  plugins: [depositaryData(record)],
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    // Placing the network takes seconds, and Vite would call it a slow plugin on every build.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
};

/** One file with everything in it: it starts three times as fast as the same modules loaded one by one. */
const terminal: ViteUserConfig = {
  root: at("src/cli"),
  plugins: [terminalBesideRecord(record, out, "depositary.js")],
  ssr: { noExternal: true },
  build: {
    ssr: "main.ts",
    outDir: out,
    emptyOutDir: false,
    target: "node20",
    rolldownOptions: {
      output: { entryFileNames: "depositary.js", codeSplitting: false, banner: "#!/usr/bin/env node" },
    },
  },
};

export default defineConfig(({ mode }) => (mode === "terminal" ? terminal : page));
