import { FileFault } from "../../graph/file-format.ts";
import { mustBeginAsFile, type ReadFile, readFile } from "../../graph/read-file.ts";
import { placeLarge } from "../../scene/place-large.ts";

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
  const bytes = await collected("file" in wanted ? ofBlob(wanted.file) : await ofAddress(wanted.address));
  const file = readFile(bytes, (part) => tell({ doing: "reading", part }));
  const places = file.places ?? placeLarge(file, (part) => tell({ doing: "placing", part }));
  const read: ReadFile = { ...file, places };
  const { starts, participant, from, until, flags, kind } = read;
  tell(
    { read },
    [starts, participant, from, until, flags, kind].map((column) => column.buffer as ArrayBuffer),
  );
}

interface Source {
  readonly stream: ReadableStream<Uint8Array>;
  /** As announced; null where nobody did. Told to the reader of the page, never believed. */
  readonly size: number | null;
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

/** Ten times a file of ten million spells. A short answer may unpack to any length on its way. */
const MOST_BYTES = 2 ** 29;

/** All bytes of a stream in one piece, of which there are as many as came. */
async function collected({ stream, size }: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length === 0) mustBeginAsFile(value);
    chunks.push(value);
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new Error(`it is larger than ${MOST_BYTES >> 20} MiB, which is more than a page can hold`);
    }
    tell({ doing: "loading", part: size ? Math.min(1, length / size) : null });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
