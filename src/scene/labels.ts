import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { inWords, yearOf } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { textWidth } from "./measure-text.ts";
import type { Wording } from "./panels.ts";
import type { Line, MeasureChoice, Size } from "./scene.ts";

/** What a participant's label may ever have to say, so that its seat does not depend on the day. */
export interface LabelRoom {
  /** Reserved outside the circle; null where labels outside are not drawn (the phone's still picture). */
  readonly outside: Size | null;
  /** The least radius that holds the name inside, with the year of leaving, at the least size of letters. */
  readonly insideFrom: number;
}

export const NEVER_RATIFIED = "signed, never ratified";
export const NEVER_RATIFIED_SHORT = "never ratified";
/** On a narrow panel a name wider than this is set in two lines. */
const WIDE_NAME = 74;
/** The height of one line of a label beside a circle. */
export const LINE_HEIGHT = 14;

/** `left 22 Nov 2020` */
export function leftOn(day: number): string {
  return `left ${inWords(day, "short")}`;
}

/** True of one that never came further than its signature. */
export function onlySigned({ standings }: SceneBasis, participant: ParticipantId, instrument: InstrumentId): boolean {
  const spells = standings.spellsOf(participant, instrument);
  return spells.length > 0 && spells.every(({ state }) => state.standing === "signatory");
}

/** Room for the most lines that a label will need on any day. */
export function labelRoom(
  basis: SceneBasis,
  instrument: InstrumentId,
  participant: ParticipantId,
  wording: Wording,
): LabelRoom {
  const { names, record, standings } = basis;
  const name =
    widest(
      names
        .all(participant)
        .filter(({ kind }) => kind === "short" || kind === "former")
        .map((each) => each.name),
    ) ?? names.short(participant, record.date);
  const spells = standings.spellsOf(participant, instrument);
  const exits = membershipsOf(spells).filter(isDeparture);
  const exit = exits.at(-1);
  const second = exit ? leftOn(exit.until) : onlySigned(basis, participant, instrument) ? NEVER_RATIFIED : "";
  const insideFrom = insideRadius(name, exit ? `left ${yearOf(exit.until)}` : "");
  if (wording === "names") return { outside: null, insideFrom };
  const short = exit ? `left ${yearOf(exit.until)}` : second === "" ? "" : NEVER_RATIFIED_SHORT;
  const all = basis.names.all(participant).filter(({ kind }) => kind === "short" || kind === "former");
  const lines =
    wording === "full"
      ? [name, second].filter((text) => text !== "").map((text) => line(text))
      : [...all, { name }]
          .map((each) => [...beside(each.name, wording), ...(short === "" ? [] : [short])].map((text) => line(text)))
          .reduce((most, each) => (each.length > most.length ? each : most));
  const widths =
    wording === "full" ? [] : all.map((each) => widthOf(beside(each.name, wording).map((text) => line(text))));
  return {
    outside: { width: Math.max(widthOf(lines), ...widths), height: LINE_HEIGHT * lines.length },
    insideFrom,
  };
}

/** Room beside a dot in rows, one line: only for those who ever leave, are suspended or disputed. */
export function rowLabelRoom(basis: SceneBasis, instrument: InstrumentId, participant: ParticipantId): Size | null {
  const spells = basis.standings.spellsOf(participant, instrument);
  const left = membershipsOf(spells).filter(isDeparture).at(-1);
  const marked = spells.some(({ state, contested }) => state.leaving || state.suspended || contested.length > 0);
  if (!left && !marked) return null;
  const name = basis.names.short(participant, Math.min(left ? left.until - 1 : basis.record.date, basis.record.date));
  return { width: textWidth(left ? `${name}, left 2000` : name, 12), height: LINE_HEIGHT };
}

function widest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => textWidth(b, 12) - textWidth(a, 12))[0];
}

/** The radius of the circle that holds the lines, with so much to spare sideways. */
export function radiusHolding(lines: readonly Line[], spare: number): number {
  const small = lines.every(({ size }) => size === 12);
  return holding(
    lines.map(({ text, size, bold }) => ({ width: textWidth(text, size, bold), height: size + (small ? 1 : 5) })),
    spare,
  );
}

export function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ text, size, bold }) => textWidth(text, size, bold)));
}

/** The radius that holds the lines one under another: for each its half width at its distance from the middle. */
function holding(lines: readonly { width: number; height: number }[], spare: number): number {
  const total = lines.reduce((sum, { height }) => sum + height, 0);
  let y = -total / 2;
  const radii = lines.map(({ width, height }) => {
    const middle = Math.abs(y + height / 2);
    y += height;
    return Math.hypot((width + spare) / 2, middle + height / 5);
  });
  return Math.max(...radii);
}

/** For a name in bold and the year of leaving, at the least size. */
function insideRadius(name: string, second: string): number {
  const lines = [...stillLines(name).map((text) => line(text, 12, true)), line(second)];
  return radiusHolding(
    lines.filter(({ text }) => text !== ""),
    7,
  );
}

/** A long name in two lines: `United / States`. */
export function stillLines(name: string): string[] {
  const words = name.split(" ");
  return words.length === 2 && name.length > 9 ? words : [name];
}

/** The name of an instrument in its box: one line, or a long one in two about as long. */
export function hubLines(name: string, room = 150): string[] {
  return textWidth(name, 15, true) < room ? [name] : inTwo(name);
}

/** The lines of a name beside a circle. */
export function beside(name: string, wording: Wording): string[] {
  return wording === "full" || textWidth(name, 12) <= WIDE_NAME ? [name] : inTwo(name);
}

/** Two lines about as long as one another, where it has more than one word. */
function inTwo(name: string): string[] {
  const words = name.split(" ");
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((each) => textWidth(each, 15, true)));
  return splits.sort((a, b) => longest(a) - longest(b))[0] ?? [name];
}

/** `9.8 million km²`, `338 million`, `2 586 km²`; empty where there is no figure. */
export function valueWords(basis: SceneBasis, participant: ParticipantId, measure: MeasureChoice): string {
  if (measure === "equal") return "";
  const figure = basis.figures.value(participant, measure);
  return figure ? amountWords(figure.value, figure.unit) : "";
}

export function amountWords(value: number, unit: string): string {
  const shown = unit === "km2" ? " km²" : unit === "persons" ? "" : ` ${unit}`;
  if (value >= 999_500) return `${(value / 1e6).toFixed(value >= 99.5e6 ? 0 : 1)} million${shown}`;
  return `${thousands(value)}${shown}`;
}

/** Thousands apart by a thin space. */
export function thousands(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}

export function line(text: string, size: Line["size"] = 12, bold = false): Line {
  return { text, size, bold };
}
