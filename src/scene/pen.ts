import type { ParticipantId } from "../records/record.ts";
import type { Shape } from "./shapes.ts";
import type { Token } from "./tokens.ts";

/** A tenth of a pixel is as fine as a drawing gets. */
export function n(value: number): number {
  return Math.round(value * 10) / 10;
}

export function path(d: string, fill: Shape["fill"], attrs: Shape["attrs"], stroke?: Token, of?: ParticipantId): Shape {
  return { tag: "path", attrs: { d, ...attrs }, fill, ...(stroke ? { stroke } : {}), ...(of ? { of } : {}) };
}

/** Words of 12 px, the smallest that there are. */
export function text(
  words: string,
  x: number,
  y: number,
  fill: Token,
  anchor: "start" | "middle" | "end",
  bold = false,
  of?: ParticipantId,
): Shape {
  const attrs = { x: n(x), y: n(y), "font-size": 12, "font-weight": bold ? 600 : 400, "text-anchor": anchor };
  return { tag: "text", attrs, fill, text: words, ...(of ? { of } : {}) };
}

/** The shapes at another place. */
export function moved(shapes: readonly Shape[], right: number, down: number): Shape[] {
  return shapes.map(({ attrs, ...shape }) => ({
    ...shape,
    attrs: { ...attrs, transform: `translate(${n(right)} ${n(down)})` },
  }));
}
