import { expect, test } from "vitest";
import { fileOf } from "../../src/graph/file-standings.ts";
import { fold } from "../../src/standing/fold.ts";
import { collected } from "../../src/view/world/collect.ts";
import { builtInRecord } from "../built-in-record.ts";

const file = fileOf(fold(builtInRecord()), { acts: false });

/** A stream of those chunks that tells how many were taken from it, and whether it was given up. */
function streamOf(chunks: Iterable<Uint8Array>) {
  const seen = { taken: 0, cancelled: false };
  const all = chunks[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(to) {
        const next = all.next();
        if (next.done) return to.close();
        seen.taken += 1;
        to.enqueue(next.value);
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

function* endless(first: Uint8Array): Generator<Uint8Array> {
  yield first;
  for (;;) yield new Uint8Array(1 << 20);
}

test.each([1, 7, 4096])("what comes in chunks of %d bytes is put together as it came", async (chunk) => {
  const part = file.subarray(0, 20_000);
  const pieces = Array.from({ length: Math.ceil(part.length / chunk) }, (_, i) =>
    part.subarray(i * chunk, (i + 1) * chunk),
  );
  const told: (number | null)[] = [];
  expect(await collected({ stream: streamOf(pieces).stream, size: part.length }, (so) => told.push(so))).toEqual(part);
  expect(told).toHaveLength(pieces.length);
  expect(told[told.length - 1]).toBe(1);
});

test("of what never ends no more is taken than may be held", async () => {
  const { stream, seen } = streamOf(endless(file.subarray(0, 100)));
  await expect(collected({ stream, size: 100 }, () => {}, 4 << 20)).rejects.toThrow("larger than 4 MiB");
  expect(seen).toEqual({ taken: 5, cancelled: true });
});

test("what announces less than it sends is never more than all of it", async () => {
  const told: (number | null)[] = [];
  await collected({ stream: streamOf([file]).stream, size: 10 }, (part) => told.push(part));
  expect(told).toEqual([1]);
});

test("what is no such file is given up at its first bytes", async () => {
  const { stream, seen } = streamOf(endless(new TextEncoder().encode("<!doctype html>")));
  await expect(collected({ stream, size: null }, () => {})).rejects.toThrow(/not those of an index's file/);
  expect(seen).toEqual({ taken: 1, cancelled: true });
});
