import { hubLines } from "./labels.ts";
import type { Edge, Hub, LabelBox, Node, Point, Scene, Sector } from "./scene.ts";
import type { Token } from "./tokens.ts";

/** Of what is not in the answer that is shown; its name stays legible. */
export const DIMMED = 0.25;
const DIMMED_NAME = 0.6;

/** One drawn thing: an SVG element as data. Colours are tokens, so that page, dark page and export differ in them only. */
export interface Shape {
  readonly tag: "path" | "circle" | "rect" | "text";
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly fill: Token | "none";
  readonly stroke?: Token;
  readonly text?: string;
  /** A halo behind text, in the colour of its ground. */
  readonly halo?: "page" | "panel";
  /** The participant it belongs to. */
  readonly of?: string;
}

/** `discs` are what Sigma draws itself (solid edges and discs); the other two lie under and over its canvas. */
export interface Layers {
  readonly under: readonly Shape[];
  readonly discs: readonly Shape[];
  readonly over: readonly Shape[];
}

/** Looks that are a plain disc with a plain line: all that Sigma has to know. */
export function isPlain(look: Node["look"]): boolean {
  return look === "party";
}

export function shapesOf(scene: Scene): Layers {
  const tints = new Map(scene.sectors.map((sector) => [sector.id, sector]));
  const plainEdges = scene.edges.filter(({ look }) => isPlain(look)).map(edgeLine);
  const plainDiscs = scene.nodes.filter(({ look }) => isPlain(look)).map((node) => disc(node, node.r, "party"));
  const dim = new Set(scene.nodes.filter((node) => node.dim).map(({ participant }) => participant));
  const lit = (shape: Shape): Shape =>
    shape.of !== undefined && dim.has(shape.of)
      ? { ...shape, attrs: { ...shape.attrs, opacity: shape.tag === "text" ? DIMMED_NAME : DIMMED } }
      : shape;

  return {
    under: [...tints.values()].flatMap(sectorShapes),
    discs: [...plainEdges, ...plainDiscs].map(lit),
    over: [
      ...scene.edges.filter(({ look }) => !isPlain(look)).flatMap(lineShapes),
      ...scene.nodes.filter(({ look }) => !isPlain(look)).flatMap(nodeShapes),
      ...scene.edges.flatMap(crossShapes),
      ...hubShapes(scene.hub),
      ...scene.nodes.flatMap(labelShapes),
      ...scene.nodes.filter(({ selected }) => selected).flatMap(selectionRing),
      ...scene.sectors.flatMap(sectorName),
    ].map(lit),
  };
}

function selectionRing({ x, y, r }: Node): Shape[] {
  return [
    {
      tag: "circle",
      attrs: { cx: n(x), cy: n(y), r: n(Math.max(r, 3) + 4), "stroke-width": 2.5 },
      fill: "none",
      stroke: "accent",
    },
  ];
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}

function pathOf(points: readonly Point[], close: boolean): string {
  return points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("") + (close ? "Z" : "");
}

const TINTS = ["tint0", "tint1", "tint2"] as const;
const TINT_NAMES = ["name0", "name1", "name2"] as const;

function sectorShapes(sector: Sector): Shape[] {
  return sector.shapes.map((points) => ({
    tag: "path",
    attrs: { d: pathOf(points, true), "stroke-width": 3, "stroke-linejoin": "round", "data-sector": sector.id },
    fill: TINTS[sector.tint],
    stroke: "page",
  }));
}

function sectorName(sector: Sector): Shape[] {
  return sector.label ? textShapes(sector.label, TINT_NAMES[sector.tint], TINT_NAMES[sector.tint]) : [];
}

function stroke(from: Point, to: Point, of: string, colour: Token, attrs: Shape["attrs"]): Shape {
  return { tag: "path", attrs: { d: pathOf([from, to], false), ...attrs }, fill: "none", stroke: colour, of };
}

/** The line of a party. */
export const PARTY_LINE = { width: 1.5, token: "party", opacity: 0.62 } as const;

export function edgeLine({ from, to, participant }: Pick<Edge, "from" | "to" | "participant">): Shape {
  const { width, token, opacity } = PARTY_LINE;
  return stroke(from, to, participant, token, { "stroke-width": width, "stroke-opacity": opacity });
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** The line of a standing, and the × of a departure: solid, dotted, dashed, frayed or paused. */
export function edgeShapes(edge: Edge): Shape[] {
  return [...lineShapes(edge), ...crossShapes(edge)];
}

function lineShapes(edge: Edge): Shape[] {
  const { from, to, participant: of } = edge;
  switch (edge.look) {
    case "ghost":
      return [stroke(from, to, of, "ghost", { "stroke-width": 1.25, "stroke-dasharray": "5 4" })];
    case "leaving": {
      const middle = between(from, to, 0.5);
      return [
        stroke(from, middle, of, "leaving", { "stroke-width": 2 }),
        stroke(middle, to, of, "leaving", { "stroke-width": 2, "stroke-dasharray": "5 4" }),
      ];
    }
    case "signatory":
    case "provisional":
      return [
        stroke(from, to, of, "signatory", {
          "stroke-width": 1.5,
          "stroke-dasharray": ".1 4",
          "stroke-linecap": "round",
        }),
      ];
    case "consented":
      return [stroke(from, to, of, "consented", { "stroke-width": 1 })];
    case "suspended":
      return [edgeLine(edge), ...pauseBars(edge)];
    case "contested":
      return [sideways(edge, 1.5), sideways(edge, -1.5)];
    case "unsure":
      return [stroke(from, to, of, "party", { "stroke-width": 1.5, "stroke-dasharray": "2 4" })];
    default:
      return [];
  }
}

function normal({ from, to }: Edge): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

function sideways(edge: Edge, by: number): Shape {
  const { x, y } = normal(edge);
  const move = (p: Point) => ({ x: p.x + x * by, y: p.y + y * by });
  return stroke(move(edge.from), move(edge.to), edge.participant, "party", { "stroke-width": 1 });
}

function pauseBars(edge: Edge): Shape[] {
  const { x, y } = normal(edge);
  return [0.47, 0.53].map((t) => {
    const p = between(edge.from, edge.to, t);
    const ends = [6, -6].map((by) => ({ x: p.x + x * by, y: p.y + y * by }));
    return {
      tag: "path",
      attrs: { d: pathOf(ends, false), "stroke-width": 3 },
      fill: "none",
      stroke: "leaving",
      of: edge.participant,
    };
  });
}

/** An × of 16 px in the middle of the broken edge. */
function crossShapes({ cross, from, to, participant: of, crossed = 1 }: Edge): Shape[] {
  if (!cross) return [];
  // On a short line it is smaller; without one it stands on the circle itself.
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const whole = length > 45 ? 8 : length > 0 ? 6 : 4.5;
  const half = whole * crossed;
  const d = `M${n(cross.x - half)} ${n(cross.y - half)}l${2 * half} ${2 * half}M${n(cross.x + half)} ${n(cross.y - half)}l${-2 * half} ${2 * half}`;
  const attrs = { d, "stroke-width": whole > 7 ? 3.5 : whole > 5 ? 2.8 : 2.2, "data-mark": "cross" };
  return [{ tag: "path", attrs, fill: "none", stroke: "cross", of }];
}

function disc(node: Node, r: number, fill: Shape["fill"], attrs: Shape["attrs"] = {}, line?: Token): Shape {
  const base = {
    tag: "circle" as const,
    attrs: { cx: n(node.x), cy: n(node.y), r: n(r), ...attrs },
    fill,
    of: node.participant,
  };
  return line ? { ...base, stroke: line } : base;
}

function nodeShapes(node: Node): Shape[] {
  const { x, y, r } = node;
  switch (node.look) {
    case "ghost":
      return [
        disc(
          node,
          r,
          "page",
          {
            "stroke-width": r > 12 ? 2.6 : 1.6,
            "stroke-dasharray": r > 12 ? ".1 6.2" : ".1 3.2",
            "stroke-linecap": "round",
            "data-mark": "ghost",
          },
          "ghost",
        ),
      ];
    case "leaving": {
      const level = node.level ?? 1;
      const top = y + r - 2 * r * level;
      const half = Math.sqrt(Math.max(0, r * r - (top - y) ** 2));
      const large = level > 0.5 ? 1 : 0;
      const fill = `M${n(x - half)} ${n(top)}A${n(r)} ${n(r)} 0 ${large} 0 ${n(x + half)} ${n(top)}Z`;
      return [
        disc(node, r, "page"),
        { tag: "path", attrs: { d: fill, "fill-opacity": 0.34 }, fill: "leaving", of: node.participant },
        disc(node, r, "none", { "stroke-width": 2.5, "data-mark": "leaving" }, "leaving"),
      ];
    }
    case "consented": {
      const half = `M${n(x)} ${n(y - r)}A${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(y + r)}Z`;
      return [
        disc(node, r, "page", { "stroke-width": 1.5 }, "consented"),
        { tag: "path", attrs: { d: half, "data-mark": "consented" }, fill: "consented", of: node.participant },
      ];
    }
    case "signatory":
      return [disc(node, Math.max(r, 3.5), "page", { "stroke-width": 2, "data-mark": "signatory" }, "signatory")];
    case "provisional":
      return [
        disc(node, Math.max(r, 4.5), "page", { "stroke-width": 2, "data-mark": "provisional" }, "signatory"),
        disc(node, 1.5, "signatory"),
      ];
    case "suspended":
      return [disc(node, r, "page", { "stroke-width": 2, "data-mark": "suspended" }, "leaving"), ...hatching(node)];
    case "contested":
      return [
        disc(node, r, "page", { "stroke-width": 3, "data-mark": "contested" }, "party"),
        {
          tag: "path",
          attrs: { d: `M${n(x)} ${n(y - r)}A${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(y + r)}`, "stroke-width": 3 },
          fill: "none",
          stroke: "leaving",
          of: node.participant,
        },
      ];
    case "unsure":
      return [
        disc(node, r, "page", { "stroke-width": 1.5, "stroke-dasharray": "3 3", "data-mark": "unsure" }, "party"),
      ];
    case "ended":
      return [disc(node, Math.max(r, 3), "none", { "stroke-width": 1, "data-mark": "ended" }, "ghost")];
    default:
      // Where a name stands inside a large circle that is not there, no dot is put through it.
      return node.label.inside && node.label.lines.length > 0 ? [] : [disc(node, 1.5, "ghost")];
  }
}

/** The mark of a standing at a place of its own, outside any focus view. */
export function markShapes(look: Node["look"], { x, y }: Point, r: number, of: string): Shape[] {
  const label: LabelBox = { box: { x, y, width: 0, height: 0 }, anchor: "middle", inside: false, lines: [] };
  const node: Node = {
    participant: of,
    name: "",
    x,
    y,
    r,
    look,
    dim: false,
    selected: false,
    level: 0.5,
    label,
    sentence: "",
  };
  return isPlain(look) ? [disc(node, r, "party")] : nodeShapes(node);
}

function hatching({ x, y, r, participant: of }: Node): Shape[] {
  const gap = Math.max(3, r / 4);
  const shapes: Shape[] = [];
  for (let off = -r + gap; off < r; off += gap) {
    const half = Math.sqrt(r * r - off * off) * Math.SQRT1_2;
    const [cx, cy] = [x + off * Math.SQRT1_2, y + off * Math.SQRT1_2];
    const d = `M${n(cx - half)} ${n(cy + half)}L${n(cx + half)} ${n(cy - half)}`;
    shapes.push({ tag: "path", attrs: { d, "stroke-width": 1.2 }, fill: "none", stroke: "leaving", of });
  }
  return shapes;
}

function hubShapes(hub: Hub): Shape[] {
  const { x, y, width, height } = hub.box;
  const lines =
    hub.name === ""
      ? [{ text: hub.caption, size: 13 as const, bold: true }]
      : [
          ...hubLines(hub.name, Math.min(150, hub.box.width - 4)).map((text) => ({
            text,
            size: 15 as const,
            bold: true,
          })),
          { text: hub.caption, size: 13 as const, bold: false },
        ];
  const rect: Shape = {
    tag: "rect",
    attrs: { x: n(x), y: n(y), width, height, rx: 8, "stroke-width": 1.5 },
    fill: "page",
    stroke: "ink",
  };
  const total = lines.reduce((sum, { size }) => sum + size + (lines.length > 2 ? 3 : 6), 0);
  return [
    rect,
    ...textShapes(
      { box: { x, y: y + (height - total) / 2, width, height: total }, anchor: "middle", inside: true, lines },
      "ink",
      "ink",
    ),
  ];
}

function labelShapes(node: Node): Shape[] {
  const { label, look } = node;
  if (look === "absent") return textShapes(label, "ghost", "ghost", node.participant);
  if (look === "ended" || !label.inside) return textShapes(label, "ink", "ink2", node.participant);
  if (look === "party" && node.dim) return textShapes(label, "ink", "ink2", node.participant);
  if (look === "party") return textShapes(label, "onParty", "onParty", node.participant);
  return textShapes(
    label,
    "ink",
    look === "ghost" ? "ink2" : "ink",
    node.participant,
    look === "consented" ? "page" : undefined,
  );
}

/** The lines of a label from top to bottom; the first in one colour, plain later ones in another. */
export function textShapes(label: LabelBox, first: Token, later: Token, of?: string, halo?: Shape["halo"]): Shape[] {
  const { box, anchor } = label;
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  const total = label.lines.reduce((sum, { size }) => sum + size + 5, 0);
  return label.lines.map((line, i) => {
    const leading = label.inside ? (box.height * (line.size + 5)) / total : line.size + 4;
    const height = !label.inside && line.size === 12 && !line.bold ? 14 : leading;
    const baseline = y + height * 0.78;
    y += height;
    const attrs = {
      x: n(x),
      y: n(baseline),
      "font-size": line.size,
      "font-weight": line.bold ? 600 : 400,
      "text-anchor": anchor,
    };
    const shape: Shape = { tag: "text", attrs, fill: i === 0 || line.bold ? first : later, text: line.text };
    return { ...shape, ...(of ? { of } : {}), ...(halo ? { halo } : {}) };
  });
}
