import type { Plugin } from "vite";
import { fileOf } from "../../graph/file-standings.ts";
import { openRecord, startOf } from "../../opened.ts";
import { complaintText } from "../../records/complaint.ts";
import { filesIn } from "../../records/folder.ts";
import { readRecord } from "../../records/read.ts";
import type { TreatyRecord } from "../../records/record.ts";
import { type Places, placesFile, WHOLE_PLACES } from "../../scene/place-key.ts";
import { placeAll } from "../../scene/places.ts";
import type { Seats } from "../../scene/seats.ts";
import type { WholePlaces } from "../../scene/whole.ts";

/**
 * Gives the page its data files, in development and in the build: `record.json`, the checked record as the page folds
 * it, `places/<instrument>.json`, its seats, `places.json`, the whole network's, and `record.depositary`, record and
 * network in one file for `world.html`. A record with complaints stops the build with all of them. In development a change in the folder is read anew and the page reloads.
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
        const name = /^\/(record\.json|places(?:\/[\w-]+)?\.json|record\.depositary)(?:\?|$)/.exec(
          request.url ?? "",
        )?.[1];
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
    // What the start page draws comes beside its script, not after it.
    transformIndexHtml(_, { path }) {
      const record = JSON.parse(String(data().get("record.json"))) as TreatyRecord;
      const start = startOf(record);
      if (path !== "/index.html" || start === null) return;
      const attrs = { rel: "preload", href: `./${placesFile(start)}`, as: "fetch", crossorigin: "anonymous" };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  };
}

function dataFiles(folder: string): Map<string, string | Uint8Array> {
  const source = filesIn(folder);
  const { record, complaints } = readRecord(source);
  if (!record) throw new Error(`${folder} cannot be built:\n${complaints.map(complaintText).join("\n")}`);
  const stored = source.get("positions.json");
  const start = stored === undefined ? undefined : (JSON.parse(stored) as WholePlaces);
  const depositary = openRecord(record);
  const places = placeAll(depositary, start);
  return new Map<string, string | Uint8Array>([
    ["record.json", JSON.stringify(record)],
    [WHOLE_PLACES, JSON.stringify(places.whole)],
    ...record.instruments.map(({ id }): [string, string] => [placesFile(id), JSON.stringify(seatsOf(places, id))]),
    ["record.depositary", fileOf(depositary.standings, { places: places.whole })],
  ]);
}

function seatsOf({ focus }: Places, instrument: string): Record<string, Seats> {
  return Object.fromEntries(Object.entries(focus).filter(([, seats]) => seats.instrument === instrument));
}
