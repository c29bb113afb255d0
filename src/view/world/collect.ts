import { mustBeginAsFile } from "../../graph/read-file.ts";

/** Bytes on their way. */
export interface Source {
  readonly stream: ReadableStream<Uint8Array>;
  /** As announced; null where nobody did. Told to the reader of the page, never believed. */
  readonly size: number | null;
}

/** Ten times a file of ten million spells. A short answer may unpack to any length on its way. */
export const MOST_BYTES = 2 ** 29;

/**
 * All bytes of a stream in one piece, of which there are as many as came: at most `most`, else an error, and no more is
 * taken. What does not begin as an index's file is given up at its first byte.
 *
 * @param told the part that has come, from 0 to 1, after each chunk; null where no size was announced
 */
export async function collected(
  { stream, size }: Source,
  told: (part: number | null) => void,
  most: number = MOST_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length === 0) mustBeginAsFile(value);
      chunks.push(value);
      length += value.length;
      if (length > most) throw new Error(`it is larger than ${most >> 20} MiB, which is more than a page can hold`);
      told(size ? Math.min(1, length / size) : null);
    }
  } catch (error) {
    // Of what is given up nothing more is sent.
    await reader.cancel();
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
