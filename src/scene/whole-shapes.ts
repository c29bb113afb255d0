import { inWords } from "../time/words.ts";
import { n } from "./pen.ts";
import { placeLabels, type Wanted } from "./place-labels.ts";
import type { Plain } from "./plain.ts";
import type { Box, LabelBox, Line, Point } from "./scene.ts";
import { edgeShapes, type Layers, markShapes, type Shape, textShapes } from "./shapes.ts";
import type { Token } from "./tokens.ts";
import type { WholeEdge, WholeNode, WholeScene } from "./whole-scene.ts";

/** Idle edges are many: each is hardly there, together they show where the network is dense. */
const IDLE = 0.09;
const LIT = 0.75;

export function plainOfWhole({ nodes, edges }: WholeScene): Plain {
  return {
    discs: nodes.map((node) => ({
      key: node.key,
      x: node.x,
      y: node.y,
      r: isDot(node) ? node.r : 0.01,
      token: node.look === "party" || node.selected ? "party" : "ghost",
      opacity: node.square ? 1 : !isDot(node) ? 0 : node.look === null && !node.selected ? 0.6 : 1,
    })),
    lines: edges.map(({ key, participant, instrument, shown, look }) => ({
      key,
      from: `i:${instrument}`,
      to: `p:${participant}`,
      width: look === "party" ? 1.5 : 1,
      token: look === "party" ? "party" : "ink2",
      opacity: look === "party" ? LIT : shown && look === null ? IDLE : 0,
    })),
  };
}

/** A dot that is nothing but a disc; those who no longer exist, and all other standings, have marks of their own. */
function isDot({ square, look, over, selected }: WholeNode): boolean {
  return !square && ((look === null && over === null) || look === "party" || selected);
}

/**
 * The picture at a zoom: places are `zoom` times as far apart, marks and letters stay as large, and more names find room.
 */
export function wholeShapes(scene: WholeScene, zoom = 1): Layers {
  const far = (p: Point): Point => ({ x: p.x * zoom, y: p.y * zoom });
  const panel = { width: scene.panel.width * zoom, height: scene.panel.height * zoom };
  const nodes = scene.nodes.map((node) => ({ ...node, ...far(node) }));
  const lit = scene.edges.filter(({ look, shown }) => shown && look !== null && look !== "party");
  const crosses = lit
    .filter(({ look }) => look === "ghost")
    .map(({ from, to }) => boxOf({ ...along(far(from), far(to)), r: 8 }));
  const kept = [...nodes.filter(({ square }) => square).map(boxOf), ...crosses];
  const labels = placeLabels(wantedOf(nodes), kept, panel);
  const marks = new Map(nodes.map((node) => [node.key, node]));
  return {
    under: [],
    discs: plainShapes(scene, far),
    over: [
      ...lit.flatMap((edge) => litEdge({ ...edge, from: far(edge.from), to: far(edge.to) })),
      ...nodes.filter((node) => !node.square && !isDot(node)).flatMap(dotShapes),
      ...nodes.filter(({ square }) => square).map(squareShape),
      ...[...labels].flatMap(([key, label]) => labelShapes(label, marks.get(key))),
    ],
  };
}

function plainShapes(scene: WholeScene, far: (p: Point) => Point): Shape[] {
  const { discs, lines } = plainOfWhole(scene);
  const places = new Map(discs.map(({ key, x, y }) => [key, far({ x, y })]));
  return [
    ...lines.flatMap(({ from, to, width, token, opacity }): Shape[] => {
      const [a, b] = [places.get(from), places.get(to)];
      if (!a || !b || opacity === 0) return [];
      const d = `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}`;
      return [
        { tag: "path", attrs: { d, "stroke-width": width, "stroke-opacity": opacity }, fill: "none", stroke: token },
      ];
    }),
    ...discs.flatMap(({ key, r, token, opacity }): Shape[] => {
      const at = places.get(key);
      if (!at || r < 1 || opacity === 0) return [];
      return [
        {
          tag: "circle",
          attrs: { cx: n(at.x), cy: n(at.y), r: n(r), "fill-opacity": opacity },
          fill: token,
          of: key.slice(2),
        },
      ];
    }),
  ];
}

function litEdge({ participant, from, to, look }: WholeEdge): Shape[] {
  if (look === null) return [];
  return edgeShapes({ participant, from, to, look, dim: false, cross: look === "ghost" ? along(from, to) : null });
}

function dotShapes(node: WholeNode): Shape[] {
  if (node.look === null) {
    const attrs = { cx: n(node.x), cy: n(node.y), r: 2.5, "stroke-width": 1 };
    return [{ tag: "circle", attrs, fill: "none", stroke: "ghost", of: node.id }];
  }
  return markShapes(node.look, node, node.r, node.id);
}

function squareShape(node: WholeNode): Shape {
  const { x, y, r, selected, look } = node;
  const over = node.over !== null || node.members === 0;
  const stroke: Token = look === "party" ? "party" : over ? "ghost" : "ink";
  const attrs = {
    x: n(x - r),
    y: n(y - r),
    width: n(2 * r),
    height: n(2 * r),
    rx: n(Math.min(4, r / 2)),
    "stroke-width": look === "party" ? 2.5 : 1.3,
    "data-instrument": node.id,
    ...(over || look === "ghost" ? { "stroke-dasharray": "2 2" } : {}),
  };
  return { tag: "rect", attrs, fill: selected ? "ink" : "page", stroke };
}

/** Where the × of a departure stands: off the middle, where fewer lines meet. */
function along(from: Point, to: Point): Point {
  return { x: from.x + (to.x - from.x) * 0.55, y: from.y + (to.y - from.y) * 0.55 };
}

function boxOf({ x, y, r }: Pick<WholeNode, "x" | "y" | "r">): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** First the selected, then who left it, instruments by size, ended ones, at last who is in the selection, by area. */
function wantedOf(nodes: readonly WholeNode[]): Wanted[] {
  const rank = (node: WholeNode) =>
    node.selected
      ? 0
      : node.look === "ghost"
        ? 1
        : node.square
          ? node.over === null && node.members !== 0
            ? 2
            : 3
          : 4;
  return nodes
    .filter((node) => node.square || node.selected || (node.look !== null && node.look !== "ended"))
    .sort((a, b) => rank(a) - rank(b) || b.weight - a.weight)
    .map((node) => ({ key: node.key, x: node.x, y: node.y, r: node.r, line: lineOf(node, rank(node)) }));
}

function lineOf(node: WholeNode, rank: number): Line {
  const { name, members, departed, over, left, square } = node;
  const year = left === null ? "" : `, left ${inWords(left).slice(-4)}`;
  const count = !square ? "" : over !== null ? `, ${over}` : members === null ? "" : ` ${remaining(members, departed)}`;
  const text = `${name}${year === "" ? count : year}`;
  return { text, size: rank === 0 ? 15 : rank === 1 ? 13 : 12, bold: rank < 3 };
}

function remaining(members: number, departed: number): string {
  return departed === 0 ? String(members) : `${members} of ${members + departed}`;
}

function labelShapes(label: LabelBox, node: WholeNode | undefined): Shape[] {
  if (!node) return [];
  const dim: Token = node.square && (node.over !== null || node.members === 0) && !node.selected ? "ink2" : "ink";
  return textShapes(label, dim, dim, node.square ? undefined : node.id, "panel");
}
