import type { Plugin } from "vite";
import { open } from "../../depositary.ts";
import { complaintText } from "../../records/complaint.ts";
import { filesIn } from "../../records/folder.ts";
import { readRecord } from "../../records/read.ts";
import { placeAll } from "../../scene/places.ts";
import type { Point } from "../../scene/scene.ts";

/**
 * Gives the page its two data files, in development and in the build: `record.json`, the checked record as the page
 * folds it, and `places.json`, everything that is placed once. A record with complaints stops the build with all of them.
 */
export function depositaryData(folder: string): Plugin {
  let files: Map<string, string> | null = null;
  const made = () => {
    files ??= dataFiles(folder);
    return files;
  };
  return {
    name: "depositary-data",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? "").replace(/^\//, "").replace(/\?.*$/, "");
        const text = name === "record.json" || name === "places.json" ? made().get(name) : undefined;
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(text);
      });
    },
    generateBundle() {
      for (const [fileName, source] of made()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

function dataFiles(folder: string): Map<string, string> {
  const source = filesIn(folder);
  const { record, complaints } = readRecord(source);
  if (!record) throw new Error(complaints.map(complaintText).join("\n"));
  const stored = source.get("positions.json");
  const start = stored === undefined ? undefined : (JSON.parse(stored) as Record<string, Point>);
  return new Map([
    ["record.json", JSON.stringify(record)],
    ["places.json", JSON.stringify(placeAll(open(record), start))],
  ]);
}
