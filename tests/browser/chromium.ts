import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium, type LaunchOptions } from "playwright-core";

/**
 * WebGL2 on any machine: drawn by the processor, the same everywhere. Only what asks for it: with the whole page drawn
 * through it too, a step of the day costs ten times as much.
 */
const ARGS = [
  "--disable-quic",
  "--no-first-run",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-gpu-compositing",
];

const SYSTEM = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * How to launch the browser that is here, with the first found of: `CHROME_PATH`, a system Chrome or Chromium,
 * Playwright's own, the one inside the npm package @sparticuz/chromium (unpacked on first use, Linux x64).
 * `CHROME_PATH=packaged` asks for the last. Throws an error that says what to install where there is none.
 */
export function launchOptions(): LaunchOptions {
  const wanted = process.env.CHROME_PATH;
  if (wanted === "packaged") return options(packaged());
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, and there is no such file`);
    return options({ executablePath: wanted });
  }
  const found = [...systemPaths(), MAC, playwrightPath()].find((path) => path !== "" && existsSync(path));
  return options(found ? { executablePath: found } : packaged());
}

function options(where: Pick<LaunchOptions, "executablePath" | "env">): LaunchOptions {
  return { ...where, args: ARGS, chromiumSandbox: false, headless: true, timeout: 60_000 };
}

function systemPaths(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return SYSTEM.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return "";
  }
}

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The package's own unpacking is made for another host: it may return a half-written file, and leaves libraries out. */
function packaged(): Pick<LaunchOptions, "executablePath" | "env"> {
  const source = join(MODULES, "@sparticuz", "chromium");
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(join(source, "bin", "chromium.br"))) {
    throw new Error(
      "no Chrome or Chromium found: set CHROME_PATH, or run `npx playwright install chromium` (then no CHROME_PATH is needed)",
    );
  }
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
  const folder = join(MODULES, ".cache", `chromium-${version}`);
  if (!existsSync(folder)) unpack(join(source, "bin"), folder);
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter((path) => path);
  return {
    executablePath: join(folder, "chromium"),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_PATH: folder },
  };
}

/** Written beside its place and moved there whole, so that two runs at once never see half a browser. */
function unpack(bin: string, folder: string): void {
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const open = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
  for (const name of ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"]) {
    execFileSync("tar", ["-xf", "-", "-C", half, "--no-same-owner"], { input: open(name) });
  }
  writeFileSync(join(half, "chromium"), open("chromium.br"));
  chmodSync(join(half, "chromium"), 0o755);
  writeFileSync(join(half, "fonts.conf"), fontsAt(resolve(folder)));
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontsAt(folder: string): string {
  const families = ["sans-serif", "serif", "monospace", "system-ui"];
  const aliases = families.map(
    (name) => `<alias><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${folder}/fonts</dir>
<cachedir>${folder}/font-cache</cachedir>
${aliases.join("\n")}
</fontconfig>
`;
}
