import type { Dated, PlainDisc, PlainLine } from "../../scene/plain.ts";
import type { Point } from "../../scene/scene.ts";
import { type Theme, TOKENS, type Token } from "../../scene/tokens.ts";
import type { Day } from "../../time/day.ts";
import type { Span } from "../../time/span.ts";
import type { DayDiscs, DayEdges, Spans } from "./day-layer.ts";

/** Sigma's soft edge takes from both sides of a line: so much wider it is as wide as drawn by SVG. */
export const SOFT = 1.6;

/** Plain marks as layers take them; `placed` gives Sigma's own place for a place of the panel. */
export function itemsOf(
  { discs, lines }: Dated,
  theme: Theme,
  placed: (at: Point) => Point,
): { readonly discs: DayDiscs; readonly edges: DayEdges } {
  const points = lines.flatMap(({ ends }) => ends.map(placed));
  const centres = discs.map(placed);
  return {
    discs: {
      x: centres.map(({ x }) => x),
      y: centres.map(({ y }) => y),
      size: discs.map(({ r }) => r),
      ...spansOf(discs, theme),
    },
    edges: {
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
      source: lines.map((_, i) => 2 * i),
      target: lines.map((_, i) => 2 * i + 1),
      size: lines.map(({ width }) => width * SOFT),
      ...spansOf(lines, theme),
    },
  };
}

function spansOf(marks: readonly (Span & Pick<PlainDisc | PlainLine, "token" | "opacity">)[], theme: Theme): Spans {
  const colours = new Map<string, number>();
  const colour = marks.map(({ token, opacity }) => {
    const css = inked(token, opacity, theme);
    const number = colours.get(css) ?? colours.size;
    colours.set(css, number);
    return number;
  });
  return {
    from: marks.map(({ from }) => finite(from)),
    until: marks.map(({ until }) => finite(until)),
    colours: [...colours.keys()],
    colour,
  };
}

/** Sigma's blending takes colours as multiplied by their opacity already; otherwise they come out too pale. */
export function inked(token: Token, opacity: number, theme: Theme): string {
  const hex = TOKENS[token][theme];
  const [r, g, b] = [1, 3, 5].map((i) => Math.round(Number.parseInt(hex.slice(i, i + 2), 16) * opacity));
  return `rgba(${r},${g},${b},${opacity})`;
}

/** An attribute of the graphics card is a finite number: later, or earlier, than every day that can be written. */
export function finite(day: Day): number {
  return Math.min(FAR, Math.max(-FAR, day));
}
const FAR = 2 ** 31;
