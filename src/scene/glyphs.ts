import type { Look } from "./scene.ts";
import type { Shape } from "./shapes.ts";

/** The side of the square that a glyph is drawn in. */
export const GLYPH = 14;

/**
 * The mark of a look at the size of a letter, drawn and not typed, since fonts lack half of these signs: list, matrix
 * and legend show it in a square of 14, whose top left corner is `x`, `y`.
 */
export function glyphShapes(look: Look, x = 0, y = 0): Shape[] {
  const at = { cx: x + 7, cy: y + 7 };
  const circle = (r: number, fill: Shape["fill"], attrs: Shape["attrs"] = {}, stroke?: Shape["stroke"]): Shape => ({
    tag: "circle",
    attrs: { ...at, r, ...attrs },
    fill,
    ...(stroke ? { stroke } : {}),
  });
  const path = (d: string, fill: Shape["fill"], width = 0, stroke?: Shape["stroke"]): Shape => ({
    tag: "path",
    attrs: { d: `M${at.cx} ${at.cy}m${d}`, ...(stroke ? { "stroke-width": width } : {}) },
    fill,
    ...(stroke ? { stroke } : {}),
  });
  switch (look) {
    case "party":
      return [circle(5.5, "party")];
    case "leaving":
      // An hourglass.
      return [path("-5 -6h10l-4.2 6l4.2 6h-10l4.2 -6z", "leaving")];
    case "consented":
      return [circle(5, "page", { "stroke-width": 1.3 }, "consented"), path("0 -5a5 5 0 0 1 0 10z", "consented")];
    case "signatory":
      return [circle(5, "page", { "stroke-width": 2 }, "signatory")];
    case "provisional":
      return [circle(5, "page", { "stroke-width": 1.6 }, "signatory"), circle(1.8, "signatory")];
    case "ghost":
      return [
        circle(6, "page", { "stroke-width": 1.4, "stroke-dasharray": ".1 2.9", "stroke-linecap": "round" }, "ghost"),
        path("-2.4 -2.4l4.8 4.8m0 -4.8l-4.8 4.8", "none", 2, "cross"),
      ];
    case "suspended":
      return [path("-4 -5h2.6v10h-2.6zm5.4 0h2.6v10h-2.6z", "leaving")];
    case "contested":
      return [
        circle(5, "page", { "stroke-width": 2 }, "party"),
        path("0 -5a5 5 0 0 1 0 10", "none", 2, "leaving"),
        circle(1.2, "ink"),
      ];
    case "unsure":
      return [circle(5, "page", { "stroke-width": 1.5, "stroke-dasharray": "2.6 2.6" }, "party")];
    case "ended":
      return [circle(5, "none", { "stroke-width": 1 }, "ghost")];
    case "absent":
      return [circle(1.8, "ghost")];
  }
}
