import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { depositaryData } from "./src/view/build/data.ts";
import { singleFile } from "./src/view/build/single.ts";
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
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: [at("src/view/index.html"), at("src/view/world.html")],
    },
  },
  server: { host: "127.0.0.1" },
  // Any page may show a frame of this one, also without its origin (`sandbox`): what is served is public.
  preview: { host: "127.0.0.1", cors: { origin: "*" } },
};

/** The page as one file that works from a disk, without a server and without a network. */
const single: ViteUserConfig = {
  ...page,
  plugins: [depositaryData(record), singleFile("depositary.html", at("src/view/public/favicon.svg"))],
  publicDir: false,
  build: {
    ...page.build,
    emptyOutDir: false,
    manifest: false,
    rolldownOptions: {
      ...page.build?.rolldownOptions,
      input: at("src/view/index.html"),
      output: { codeSplitting: false },
    },
  },
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
    // Half as much to read and to compile at each start.
    minify: true,
    rolldownOptions: {
      output: { entryFileNames: "depositary.js", codeSplitting: false, banner: "#!/usr/bin/env node" },
    },
  },
};

/** The library as one module, with what it needs inside but for graphology, whose graphs it hands out. */
const library: ViteUserConfig = {
  root: at("src"),
  ssr: { noExternal: true, external: ["graphology"] },
  build: {
    ssr: "library.ts",
    outDir: `${out}/library`,
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "library.js", codeSplitting: false } },
  },
};

/** Test projects: `time` once in each zone that has caught a date library out, and last what needs a browser. */
async function tests(): Promise<ViteUserConfig> {
  const { playwright } = await import("@vitest/browser-playwright");
  const { launchOptions } = await import("./tests/browser/chromium.ts");
  const root = at(".");
  const patient = { testTimeout: 60_000, hookTimeout: 120_000 };
  const browser = "tests/browser/**/*.browser.test.ts";
  // The browser's own clock is looked at, or the processor draws a million memberships: with the machine to themselves.
  const lone = ["tests/e2e/motion.e2e.test.ts", "tests/e2e/world.e2e.test.ts"];
  const endToEnd = "tests/e2e/**/*.e2e.test.ts";
  // Nothing that a file imports is changed by its tests: a worker reads, folds and places the record once for all its
  // files, and starts one browser.
  const shared = { isolate: false, maxWorkers: availableParallelism() };
  // After the others and one file at a time.
  const alone = (groupOrder: number) => ({ fileParallelism: false, sequence: { groupOrder } });
  const inZone = (name: string, TZ: string) => ({
    test: { root, name, env: { TZ }, ...shared, include: ["tests/time/**/*.test.ts", "tests/zone.test.ts"] },
  });
  return {
    test: {
      root,
      projects: [
        {
          test: {
            root,
            name: "unit",
            env: { TZ: "UTC" },
            ...shared,
            // Reading, folding and placing the whole record takes seconds on a machine that does other things too.
            testTimeout: 30_000,
            include: ["tests/**/*.test.ts"],
            exclude: [browser, endToEnd],
          },
        },
        inZone("time in Los Angeles", "America/Los_Angeles"),
        inZone("time on Kiritimati", "Pacific/Kiritimati"),
        {
          test: {
            root,
            name: "e2e",
            include: [endToEnd],
            exclude: lone,
            ...shared,
            // Each starts a browser of its own.
            maxWorkers: Math.min(4, availableParallelism()),
            sequence: { groupOrder: 1 },
            ...patient,
          },
        },
        { test: { root, name: "e2e alone", include: lone, ...alone(2), ...patient } },
        {
          plugins: [depositaryData(record)],
          // Found before the first test: a library found during one would reload it.
          optimizeDeps: { entries: ["src/view/main.tsx", browser], include: ["preact/jsx-dev-runtime"] },
          test: {
            root,
            name: "browser",
            include: [browser],
            ...alone(3),
            ...patient,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              api: { host: "127.0.0.1" },
              instances: [{ browser: "chromium" }],
              // A getter, so that a browser is looked for and unpacked only when one is launched.
              provider: playwright({
                get launchOptions() {
                  return launchOptions();
                },
              }),
            },
          },
        },
      ],
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === "test") return tests();
  return { terminal, library, single }[mode] ?? page;
});
