import type { Plugin } from "vite";
import { open } from "../../depositary.ts";
import { fileOf } from "../../graph/file-standings.ts";
import { complaintText } from "../../records/complaint.ts";
import { filesIn } from "../../records/folder.ts";
import { readRecord } from "../../records/read.ts";
import { placeAll } from "../../scene/places.ts";
import type { Point } from "../../scene/scene.ts";

/**
 * Gives the page its data files, in development and in the build: `record.json`, the checked record as the page folds
 * it, `places.json`, everything that is placed once, and `record.depositary`, both in one file for `world.html`. A record with complaints stops the build with all of
 * them. In development a change in the folder is read anew and the page reloads.
 */
export function depositaryData(folder: string): Plugin {
  let made: ReadonlyMap<string, string | Uint8Array> | null = null;
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
        const name = /^\/(record\.json|places\.json|record\.depositary)(?:\?|$)/.exec(request.url ?? "")?.[1];
        const content = name === undefined ? undefined : data().get(name);
        if (content === undefined) return next();
        response.setHeader(
          "Content-Type",
          typeof content === "string" ? "application/json" : "application/octet-stream",
        );
        response.end(content);
      });
    },
    generateBundle() {
      for (const [fileName, source] of data()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

function dataFiles(folder: string): Map<string, string | Uint8Array> {
  const source = filesIn(folder);
  const { record, complaints } = readRecord(source);
  if (!record) throw new Error(`${folder} cannot be built:\n${complaints.map(complaintText).join("\n")}`);
  const stored = source.get("positions.json");
  const start = stored === undefined ? undefined : (JSON.parse(stored) as Record<string, Point>);
  const depositary = open(record);
  const places = placeAll(depositary, start);
  return new Map<string, string | Uint8Array>([
    ["record.json", JSON.stringify(record)],
    ["places.json", JSON.stringify(places)],
    ["record.depositary", fileOf(depositary.standings, { places: places.whole })],
  ]);
}
