import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

/**
 * Puts the page, its style and its data into one file that works from a disk: a browser gives a page from `file://` none
 * of its neighbours, neither by `fetch` nor as a module. The policy in the file allows what is in it and nothing else.
 */
export function singleFile(fileName: string, favicon: string): Plugin {
  return {
    name: "depositary-single-file",
    enforce: "post",
    generateBundle: {
      // After Vite's own plugins, which still write into the script here.
      order: "post",
      handler(_, bundle) {
        const html = assetText(bundle, "index.html");
        const scripts = Object.values(bundle).filter((each) => each.type === "chunk");
        const [script] = scripts;
        if (!script || scripts.length > 1) this.error(`one script is expected, not ${scripts.length}`);
        const styles = Object.keys(bundle).filter((name) => name.endsWith(".css"));
        const style = styles.map((name) => assetText(bundle, name)).join("\n");
        const data = Object.keys(bundle)
          .filter((name) => /^(?:record|places.*)\.json$/.test(name))
          .map((name): [string, string] => [name, assetText(bundle, name)]);
        for (const name of Object.keys(bundle)) delete bundle[name];
        const icon = readFileSync(favicon, "utf8");
        this.emitFile({ type: "asset", fileName, source: inOne(html, script.code, style, icon, data) });
      },
    },
  };
}

function assetText(bundle: Rolldown.OutputBundle, name: string): string {
  const asset = bundle[name];
  if (asset?.type !== "asset") throw new Error(`the page has no ${name} to put into one file`);
  return typeof asset.source === "string" ? asset.source : new TextDecoder().decode(asset.source);
}

function inOne(html: string, code: string, style: string, icon: string, data: readonly [string, string][]): string {
  // Inside a script element only these two could end or confuse it; in code they stand in strings alone.
  const script = code.replace(/<(\/script|!--)/gi, "\\x3C$1");
  const blocks = data.map(
    ([name, json]) => `<script type="application/json" id="${name}">${json.replaceAll("<", "\\u003c")}</script>`,
  );
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
    `<style>${style}</style>`,
  ].join("\n");
  const bare = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\s*/, "")
    .replace(/<link\b[^>]*>\s*/g, "")
    .replace(/<script\b[^>]*><\/script>\s*/g, "");
  // Replacements as functions: data holds `$&` and the like.
  return bare
    .replace("</title>", () => `</title>\n${head}`)
    .replace("</body>", () => `${blocks.join("\n")}\n<script type="module">${script}</script>\n</body>`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
