import { addMonths, type Day } from "../time/day.ts";
import type { DateRead } from "./dates.ts";
import { numberAt } from "./numbers.ts";
import type { Piece } from "./pieces.ts";
import type { Token } from "./tokens.ts";

/** A length of time counted from a day: "two years before …", "six months after …"; earlier ones are negative. */
export interface Offset {
  readonly unit: "days" | "months";
  readonly n: number;
}
type Placed = Extract<Piece, { is: "offset" }>;

const UNITS: ReadonlyMap<string, Offset> = new Map([
  ["day", { unit: "days", n: 1 }],
  ["week", { unit: "days", n: 7 }],
  ["month", { unit: "months", n: 1 }],
  ["year", { unit: "months", n: 12 }],
  ["decade", { unit: "months", n: 120 }],
]);
const SIDES: ReadonlyMap<string, 1 | -1> = new Map([
  ["before", -1],
  ["prior", -1],
  ["after", 1],
  ["following", 1],
]);

/** Longer than the calendar of this record: a thousand years. */
const MOST = 12_000;

/** "The year after": one of it, as in "a year after"; "the day after" is a phrase of its own. */
function theOneAt(tokens: readonly Token[], i: number): (Offset & { length: number }) | null {
  const unit = tokens[i + 1]?.folded ?? "";
  const known = tokens[i]?.folded === "the" && unit !== "day" ? UNITS.get(unit) : undefined;
  return known ? { ...known, length: 2 } : null;
}

/** The offset that begins at `tokens[i]`: a number or an article, a unit, and the side, which is part of it; else null. */
export function offsetAt(tokens: readonly Token[], i: number): { offset: Offset; length: number } | null {
  const time = lengthAt(tokens, i) ?? theOneAt(tokens, i);
  const word = tokens[i + (time?.length ?? 0)];
  const side = SIDES.get(word?.folded ?? "");
  if (!time || !side || word?.pause) return null;
  const joint = word?.folded === "prior" && tokens[i + time.length + 1]?.folded === "to" ? 1 : 0;
  return { offset: { unit: time.unit, n: time.n * side }, length: time.length + 1 + joint };
}

/** "Two years ago": the day that lies so far before today. */
export function agoAt(tokens: readonly Token[], i: number, today: Day): DateRead | null {
  const time = lengthAt(tokens, i);
  if (!time || tokens[i + time.length]?.folded !== "ago") return null;
  const from = moved(today, { unit: time.unit, n: -time.n });
  return { span: { from, until: from + 1 }, length: time.length + 1 };
}

/** "The last ten years", "the past decade": the stretch of that length up to today, today included. */
export function lateAt(tokens: readonly Token[], i: number, today: Day): DateRead | null {
  const article = tokens[i]?.folded === "the" ? 1 : 0;
  if (!/^(last|past|previous)$/.test(tokens[i + article]?.folded ?? "")) return null;
  const [at, many] = [i + article + 1, /s$/.test(tokens[i + article + 2]?.folded ?? "")];
  const unit = UNITS.get(tokens[at]?.folded ?? "");
  // "Last year" is another word; "in last ten years" lacks its article.
  const time =
    article === 1 || many ? (lengthAt(tokens, at) ?? (unit && article === 1 ? { ...unit, length: 1 } : null)) : null;
  // "The last day" is the last of something.
  if (!time || (time.unit === "days" && time.n === 1)) return null;
  return {
    span: { from: moved(today, { unit: time.unit, n: -time.n }) + 1, until: today + 1 },
    length: article + 1 + time.length,
  };
}

/** A number or an article, and a unit. */
function lengthAt(tokens: readonly Token[], i: number): (Offset & { length: number }) | null {
  const first = tokens[i]?.folded ?? "";
  const number = first === "a" || first === "an" || first === "one" ? { n: 1, length: 1 } : numberAt(tokens, i);
  if (!number || !Number.isInteger(number.n)) return null;
  const unit = UNITS.get((tokens[i + number.length]?.folded ?? "").replace(/s$/, ""));
  return unit ? { unit: unit.unit, n: Math.min(number.n * unit.n, MOST), length: number.length + 1 } : null;
}

/** A month is a calendar month: one before 31 March is the last day of February. */
function moved(day: Day, { unit, n }: Offset): Day {
  return unit === "days" ? day + n : addMonths(day, n);
}

/** Every offset moves the day that stands behind it; one with no day behind it is left for the reader to refuse. */
export function movedDays(pieces: readonly Piece[], text: string): { pieces: Piece[]; moved: Day[]; words: string[] } {
  const out: Piece[] = [];
  const days: Day[] = [];
  const words: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const behind = pieces[i + 1];
    if (piece.is !== "offset" || behind?.is !== "date") {
      out.push(piece);
      continue;
    }
    const { from, until } = behind.date.span;
    const start = moved(from, piece.offset);
    const span = { from: start, until: until - from === 1 ? start + 1 : moved(until, piece.offset) };
    const at = [piece.at[0], behind.at[1]] as const;
    out.push({ ...behind, date: { ...behind.date, span }, at, pause: piece.pause });
    days.push(start);
    words.push(text.slice(...at));
    i += 1;
  }
  return { pieces: out, moved: days, words };
}

/** An offset that moves nothing. */
export function idleOffset(pieces: readonly Piece[]): Placed | undefined {
  return pieces.find((piece): piece is Placed => piece.is === "offset");
}
