import { deflateSync, inflateSync } from "node:zlib";
import { TOKENS } from "../../src/scene/tokens.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 3 or 4. */
  readonly channels: number;
  readonly data: Buffer;
}

/**
 * A screenshot in at most 256 colours, a third as large and to the eye the same: flat colours and soft edges need no
 * more. Takes what Chromium writes, 8 bits a channel with or without alpha, not interlaced; throws on anything else.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, data } = pixelsOf(png);
  const counts = new Map<number, number>();
  const colourAt = (i: number) => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
  for (let i = 0; i < data.length; i += channels) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const nearest = new Map(palette.map((colour, i) => [colour, i]));
  const indexOf = (colour: number): number => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const best = palette.reduce(
      (found, each, i) => (apart(each, colour) < apart(palette[found] ?? 0, colour) ? i : found),
      0,
    );
    nearest.set(colour, best);
    return best;
  };
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colourAt((y * width + x) * channels));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The page's own colours first, then the commonest, each unlike those before it: a rare mark keeps its colour. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const own = Object.values(TOKENS).flatMap(({ light, dark }) =>
    [light, dark].map((hex) => Number.parseInt(hex.slice(1), 16)),
  );
  const wanted = [
    ...own.filter((colour) => counts.has(colour)),
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([c]) => c),
  ];
  const chosen: number[] = [];
  for (const colour of wanted) {
    if (chosen.length === 256) break;
    if (chosen.every((each) => apart(each, colour) > 120) || (own.includes(colour) && !chosen.includes(colour)))
      chosen.push(colour);
  }
  return chosen;
}

function apart(a: number, b: number): number {
  const [r, g, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return (r ?? 0) ** 2 + (g ?? 0) ** 2 + (blue ?? 0) ** 2;
}

/** Undoes the filters of PNG's rows (PNG specification, section 9). */
function pixelsOf(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : png[25] === 2 ? 3 : 0;
  if (!png.subarray(0, 8).equals(SIGNATURE) || png[24] !== 8 || channels === 0 || png[28] !== 0)
    throw new Error("expected a PNG of 8 bits a channel, not interlaced");
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (data[y * stride + i - channels] ?? 0) : 0;
      const up = y > 0 ? (data[(y - 1) * stride + i] ?? 0) : 0;
      const corner = y > 0 && i >= channels ? (data[(y - 1) * stride + i - channels] ?? 0) : 0;
      const before = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      data[y * stride + i] = (raw[y * (stride + 1) + 1 + i] ?? 0) + before;
    }
  }
  return { width, height, channels, data };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc(named), 4 + named.length);
  return framed;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
