import { FileFault } from "../../graph/file-format.ts";
import { type ReadFile, readFile } from "../../graph/read-file.ts";
import { placeLarge } from "../../scene/place-large.ts";
import { collected, type Source } from "./collect.ts";

/** Reads a file away from the page, which goes on drawing and listening. */
export type Wanted = { readonly file: Blob } | { readonly address: string };
export type Told =
  | { readonly doing: "loading" | "reading" | "placing"; readonly part: number | null }
  | { readonly read: ReadFile }
  | { readonly fault: string };

const tell = (told: Told, handOver: Transferable[] = []) => postMessage(told, { transfer: handOver });

addEventListener("message", (event: MessageEvent<Wanted>) => {
  read(event.data).catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    tell({
      fault: error instanceof FileFault ? `The file cannot be read, at ${text}.` : `The file cannot be had: ${text}.`,
    });
  });
});

async function read(wanted: Wanted): Promise<void> {
  const bytes = await collected("file" in wanted ? ofBlob(wanted.file) : await ofAddress(wanted.address), (part) =>
    tell({ doing: "loading", part }),
  );
  const file = readFile(bytes, (part) => tell({ doing: "reading", part }));
  const places = file.places ?? placeLarge(file, (part) => tell({ doing: "placing", part }));
  const read: ReadFile = { ...file, places };
  const { starts, participant, from, until, flags, kind } = read;
  tell(
    { read },
    [starts, participant, from, until, flags, kind].map((column) => column.buffer as ArrayBuffer),
  );
}

function ofBlob(file: Blob): Source {
  return { stream: file.stream(), size: file.size };
}

async function ofAddress(address: string): Promise<Source> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  if (!response.body) throw new Error(`${address} answered without a body`);
  const length = response.headers.get("Content-Length");
  return { stream: response.body, size: length === null ? null : Number(length) };
}
