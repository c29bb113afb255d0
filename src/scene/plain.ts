import type { Scene } from "./scene.ts";
import { DIMMED, isPlain } from "./shapes.ts";
import type { Token } from "./tokens.ts";

/** What Sigma draws of a picture: discs, and lines between their centres. All else lies under or over them as SVG. */
export interface Plain {
  readonly discs: readonly PlainDisc[];
  readonly lines: readonly PlainLine[];
}

export interface PlainDisc {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly token: Token;
  readonly opacity: number;
}

export interface PlainLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly token: Token;
  readonly opacity: number;
}

/** The centre that the lines of a focus view run to; its box covers it. */
export const HUB = "hub";

/** The parties of a focus view; all others are there, unseen, since their marks are drawn by SVG. */
export function plainOfFocus({ nodes, edges, hub, shape }: Scene): Plain {
  const centre = { x: hub.box.x + hub.box.width / 2, y: hub.box.y + hub.box.height / 2 };
  const plainEdges = new Set(edges.filter(({ look }) => isPlain(look)).map(({ participant }) => participant));
  const seen = (dim: boolean) => (dim ? DIMMED : 1);
  return {
    discs: [
      // A line is drawn only while both its ends are: the hub is there, too small to be seen under its box.
      { key: HUB, ...centre, r: 0.01, token: "page", opacity: 1 },
      ...nodes.map(
        ({ participant: key, x, y, r, dim, look }): PlainDisc => ({
          key,
          x,
          y,
          r,
          token: "party",
          opacity: isPlain(look) ? seen(dim) : 0,
        }),
      ),
    ],
    lines: (shape === "ring" ? nodes : []).map(
      ({ participant: key, dim }): PlainLine => ({
        key,
        from: HUB,
        to: key,
        width: 1.5,
        token: "party",
        opacity: plainEdges.has(key) ? 0.62 * seen(dim) : 0,
      }),
    ),
  };
}
