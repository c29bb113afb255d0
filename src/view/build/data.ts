import type { Plugin } from "vite";
import { open } from "../../depositary.ts";
import { complaintText } from "../../records/complaint.ts";
import { filesIn } from "../../records/folder.ts";
import { readRecord } from "../../records/read.ts";
import { placeAll } from "../../scene/places.ts";
import type { Point } from "../../scene/scene.ts";

/**
 * Gives the page its two data files, in development and in the build: `record.json`, the checked record as the page
 * folds it, and `places.json`, everything that is placed once. A record with complaints stops the build with all of
 * them. In development a change in the folder is read anew and the page reloads.
 */
export function depositaryData(folder: string): Plugin {
  let made: ReadonlyMap<string, string> | null = null;
  const data = () => {
    made ??= dataFiles(folder);
    return made;
  };
  return {
    name: "depositary-data",
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("all", (_, path) => {
        if (!path.startsWith(folder)) return;
        made = null;
        server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const name = /^\/(record|places)\.json(?:\?|$)/.exec(request.url ?? "")?.[1];
        const text = name === undefined ? undefined : data().get(`${name}.json`);
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(text);
      });
    },
    generateBundle() {
      for (const [fileName, source] of data()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

function dataFiles(folder: string): Map<string, string> {
  const source = filesIn(folder);
  const { record, complaints } = readRecord(source);
  if (!record) throw new Error(`${folder} cannot be built:\n${complaints.map(complaintText).join("\n")}`);
  const stored = source.get("positions.json");
  const start = stored === undefined ? undefined : (JSON.parse(stored) as Record<string, Point>);
  return new Map([
    ["record.json", JSON.stringify(record)],
    ["places.json", JSON.stringify(placeAll(open(record), start))],
  ]);
}
