import { yearOf } from "../time/words.ts";
import { n } from "./pen.ts";
import { placeLabels, type Wanted } from "./place-labels.ts";
import type { Plain, PlainDisc, PlainLine } from "./plain.ts";
import type { Box, LabelBox, Line, Look, Point } from "./scene.ts";
import { edgeShapes, type Layers, markShapes, type Shape, textShapes } from "./shapes.ts";
import type { Token } from "./tokens.ts";
import type { WholeEdge, WholeNode, WholeScene } from "./whole-scene.ts";

/** Idle edges are many: each is hardly there, together they show where the network is dense. */
const IDLE = 0.09;
const LIT = 0.75;

/** How a line is drawn of somebody who counts as a member or not, and who has a look where the line is selected. */
export function lineStyle(counted: boolean, look: Look | null): Pick<PlainLine, "width" | "token" | "opacity"> {
  if (look === "party") return { width: 1.5, token: "party", opacity: LIT };
  return { width: 1, token: "ink2", opacity: counted && look === null ? IDLE : 0 };
}

/** How a dot is drawn that is selected or in the selection, and one that only is. */
export function discStyle(lit: boolean): Pick<PlainDisc, "token" | "opacity"> {
  return lit ? { token: "party", opacity: 1 } : { token: "ghost", opacity: 0.6 };
}

/** What is plain on the day of a scene; all other marks are drawn over it. */
export function plainOfWhole({ nodes, edges }: WholeScene): Plain {
  return {
    discs: nodes.filter(isDot).map(({ key, x, y, r, look, selected }) => {
      return { key, x, y, r, ...discStyle(look === "party" || selected) };
    }),
    lines: edges
      .map(({ key, from, to, shown, look }) => ({ key, ends: [from, to] as const, ...lineStyle(shown, look) }))
      .filter(({ opacity }) => opacity > 0),
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
  const [squares, chosen] = [false, true].map((selected) =>
    nodes.filter((node) => node.square && node.selected === selected).map(boxOf),
  ) as [Box[], Box[]];
  const crosses = crossesOf(lit.map((edge) => ({ ...edge, from: far(edge.from), to: far(edge.to) })));
  const kept = [...chosen, ...[...crosses.values()].map((at) => boxOf({ ...at, r: 8 }))];
  const labels = placeLabels(wantedOf(nodes, zoom), kept, panel, squares);
  const marks = new Map(nodes.map((node) => [node.key, node]));
  return {
    under: [],
    discs: plainShapes(scene, far),
    over: [
      ...lit.flatMap((edge) =>
        litEdge({ ...edge, from: far(edge.from), to: far(edge.to) }, crosses.get(edge.key) ?? null),
      ),
      ...nodes.filter((node) => !node.square && !isDot(node)).flatMap(dotShapes),
      ...nodes.filter(({ square }) => square).map(squareShape),
      ...[...labels].flatMap(([key, label]) => labelShapes(label, marks.get(key))),
    ],
  };
}

function plainShapes(scene: WholeScene, far: (p: Point) => Point): Shape[] {
  const { discs, lines } = plainOfWhole(scene);
  return [
    ...lines.map(({ ends, width, token, opacity }): Shape => {
      const [a, b] = [far(ends[0]), far(ends[1])];
      const d = `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}`;
      const attrs = { d, "stroke-width": width, "stroke-opacity": opacity };
      return { tag: "path", attrs, fill: "none", stroke: token };
    }),
    ...discs.map((disc): Shape => {
      const { x, y } = far(disc);
      const attrs = { cx: n(x), cy: n(y), r: n(disc.r), "fill-opacity": disc.opacity };
      return { tag: "circle", attrs, fill: disc.token, of: disc.key.slice(2) };
    }),
  ];
}

function litEdge({ participant, from, to, look }: WholeEdge, cross: Point | null): Shape[] {
  return look === null ? [] : edgeShapes({ participant, from, to, look, dim: false, cross });
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

/** Shares of a line at which its × may stand: off the middle, where fewer lines meet. */
const CROSSINGS = [0.55, 0.65, 0.45, 0.75, 0.35];
const CROSS_APART = 19;

/** Where the × of each departure stands, none over another as long as there is room. */
function crossesOf(edges: readonly WholeEdge[]): Map<string, Point> {
  const placed = new Map<string, Point>();
  for (const { key, from, to, look } of edges) {
    if (look !== "ghost") continue;
    const places = CROSSINGS.map((t) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
    const free = places.find((at) =>
      [...placed.values()].every((other) => Math.hypot(at.x - other.x, at.y - other.y) > CROSS_APART),
    );
    const at = free ?? places[0];
    if (at) placed.set(key, at);
  }
  return placed;
}

function boxOf({ x, y, r }: Pick<WholeNode, "x" | "y" | "r">): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

const MOST_NAMED = 60;
const FEW_NAMED = 28;

/** First the selected, then who left it, instruments by size, ended ones, at last who is in the selection, by area. */
function wantedOf(nodes: readonly WholeNode[], zoom: number): Wanted[] {
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
  const wanted = nodes
    .filter((node) => node.square || node.selected || (node.look !== null && node.look !== "ended"))
    .sort((a, b) => rank(a) - rank(b) || b.weight - a.weight);
  // Of a selection of nearly everybody all names would be a wall of letters: zoomed in, more of them are there.
  const members = wanted.filter((node) => rank(node) === 4).length;
  const most = members > MOST_NAMED ? Math.round(FEW_NAMED * zoom ** 2) : members;
  return wanted.slice(0, wanted.length - members + most).map((node) => ({
    key: node.key,
    x: node.x,
    y: node.y,
    r: node.r,
    line: lineOf(node, rank(node)),
    needed: rank(node) < 2,
  }));
}

function lineOf(node: WholeNode, rank: number): Line {
  const { name, members, departed, over, left, square } = node;
  const year = left === null ? "" : `, left ${yearOf(left)}`;
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
