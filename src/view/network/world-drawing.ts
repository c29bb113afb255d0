import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import { createNormalizationFunction } from "sigma/utils";
import type { Point } from "../../scene/scene.ts";
import { TOKENS, type Token } from "../../scene/tokens.ts";
import type { Day } from "../../time/day.ts";
import { discLayer, edgeLayer } from "./day-layer.ts";
import { nodeDays } from "./node-days.ts";
import { spreadOrder } from "./stages.ts";
import { namedNodes, nearestOf, sizesOf } from "./world-nodes.ts";

/** What a world is drawn from: nodes by number, participants first, and edges by row. All of it numbers in arrays. */
export interface WorldShape {
  readonly participants: number;
  readonly labels: readonly string[];
  /** 0 to 1 from the left and the top. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** First day and first day after it of each node. */
  readonly nodeFrom: ArrayLike<number>;
  readonly nodeUntil: ArrayLike<number>;
  /** Of each row its two nodes and its days. */
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly until: ArrayLike<number>;
}

/** Rows drawn over all others, each in the colour of one of `TOKENS`. */
export interface LitEdges {
  readonly rows: readonly number[];
  readonly tokens: readonly Token[];
  /** The nodes that stand out: the one chosen, and those at the other ends. */
  readonly nodes: ReadonlySet<number>;
  readonly chosen: number | null;
}

export interface WorldDrawing {
  /** The day, shown with the next frame: one number goes to the graphics card, and nothing else. */
  show(day: Day): void;
  light(lit: LitEdges): void;
  kill(): void;
}

export interface WorldListener {
  /** A click: on a node, on a row (an edge), or on neither (null). */
  picked(what: { readonly node: number } | { readonly row: number } | null): void;
  /** Which share of the rows is on the screen: all as soon as the graphics card has had time for them. */
  drawn(share: number): void;
}

/** How near to a point a click has to be, in pixels. */
const REACH = 4;

/** Starts Sigma on a world, of which there are so many `memberships` on a day. Throws where WebGL 2 is missing. */
export function startWorldDrawing(
  container: HTMLElement,
  shape: WorldShape,
  memberships: (day: Day) => number,
  { picked, drawn }: WorldListener,
): WorldDrawing {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const theme = matchMedia("(prefers-color-scheme: dark)");
  const colour = (token: Token): string => TOKENS[token][theme.matches ? "dark" : "light"];
  let shown: Day = 0;
  let lit: LitEdges = { rows: [], tokens: [], nodes: new Set(), chosen: null };
  const edges = edgeLayer({ strength: (share) => faintness(memberships(shown) * share), told: drawn });
  const points = discLayer({ strength: () => 1, told: () => undefined });
  const [litEdges, litPoints] = [edgeLayer(), discLayer()];
  const [dots, squares] = [nodeDays(NodeCircleProgram), nodeDays(NodeSquareProgram)];

  const sizes = sizesOf(shape);
  const named = namedNodes(shape, sizes);
  const isNamed = new Set(named);
  const others = shape.labels.map((_, node) => node).filter((node) => !isNamed.has(node));
  const graph = new Graph();
  const add = (node: number) => {
    const person = node < shape.participants;
    graph.addNode(String(node), {
      x: shape.x[node] as number,
      y: 1 - (shape.y[node] as number),
      size: person ? 4 : 1.5 + Math.sqrt(sizes[node] as number) / 6,
      type: person ? "dot" : "instrument",
      label: shape.labels[node],
      from: shape.nodeFrom[node],
      until: shape.nodeUntil[node],
    });
  };
  named.forEach(add);
  const sigma = new Sigma(graph, container, {
    // What is drawn in stages comes first, since it is put there as a whole; what is lit lies on top of it.
    nodeProgramClasses: {
      points: points.program,
      lit: litPoints.program,
      instrument: squares.program,
      dot: dots.program,
    },
    edgeProgramClasses: { all: edges.program, lit: litEdges.program },
    enableEdgeEvents: true,
    allowInvalidContainer: true,
    hideEdgesOnMove: false,
    stagePadding: 24,
    minEdgeThickness: 1,
    zIndex: true,
    labelFont: "Arial, sans-serif",
    labelSize: 12,
    labelDensity: 0.6,
    labelRenderedSizeThreshold: 4,
    labelColor: { color: colour("ink") },
    nodeReducer: (key, data) => {
      const node = Number(key);
      const person = node < shape.participants;
      const on = lit.nodes.has(node);
      const token: Token = lit.chosen === node ? "ink" : on ? "party" : person ? "ink2" : "control";
      return {
        ...data,
        color: colour(token),
        size: lit.chosen === node ? 7 : on ? Math.max(4, data.size) : data.size,
        forceLabel: lit.chosen === node,
        zIndex: lit.chosen === node ? 2 : on || person ? 1 : 0,
      };
    },
  });
  const box: Parameters<typeof createNormalizationFunction>[0] = { x: [0, 1], y: [0, 1] };
  sigma.setCustomBBox(box);
  sigma.refresh();
  const placed = placesOf();
  const at = (column: ArrayLike<number>, items: readonly number[]) => items.map((item) => column[item] as number);
  const discs = (nodes: readonly number[], size: number, token: Token, order?: Uint32Array) => ({
    x: at(placed.x, nodes),
    y: at(placed.y, nodes),
    from: at(shape.nodeFrom, nodes),
    until: at(shape.nodeUntil, nodes),
    size,
    colours: [colour(token)],
    colour: new Uint8Array(nodes.length),
    ...(order ? { order } : {}),
  });
  const feedAll = () => {
    const rows = shape.from.length;
    const one = { colours: [colour("ink2")], colour: new Uint8Array(rows), order: spreadOrder(rows) };
    edges.feed({ ...shape, ...placed, size: 1, ...one });
    points.feed(discs(others, 1.2, "control", spreadOrder(others.length)));
  };
  const feedLit = () => {
    const { rows, tokens } = lit;
    litEdges.feed({
      ...placed,
      source: at(shape.source, rows),
      target: at(shape.target, rows),
      from: at(shape.from, rows),
      until: at(shape.until, rows),
      numbers: rows,
      size: 1.5,
      colours: tokens.map(colour),
      colour: rows.map((_, i) => i),
    });
    const nodes = [...lit.nodes].filter((node) => !graph.hasNode(String(node)));
    litPoints.feed(discs(nodes, 2.5, "party"));
  };
  feedAll();
  const repaint = () => {
    sigma.setSetting("labelColor", { color: colour("ink") });
    feedAll();
    feedLit();
    sigma.refresh();
  };
  theme.addEventListener("change", repaint);
  sigma.on("clickNode", ({ node }) => picked({ node: Number(node) }));
  sigma.on("clickStage", ({ event }) => {
    const node = pointAt(event);
    if (node !== null) return picked({ node });
    const onTop = litEdges.at(event.x, event.y);
    const row = onTop < 0 ? edges.at(event.x, event.y) : onTop;
    picked(row < 0 ? null : { row });
  });
  return {
    show: (day) => {
      shown = day;
      for (const layer of [edges, litEdges, points, litPoints, dots, squares]) layer.show(day);
      sigma.scheduleRender();
    },
    light: (next) => {
      const before = lit;
      lit = next;
      // A point that is chosen becomes a square with its name, for as long as it is.
      if (before.chosen !== null && !isNamed.has(before.chosen)) graph.dropNode(String(before.chosen));
      if (next.chosen !== null && !isNamed.has(next.chosen)) add(next.chosen);
      feedLit();
      sigma.refresh();
    },
    kill: () => {
      theme.removeEventListener("change", repaint);
      sigma.kill();
    },
  };

  /** The point under a place of the canvas, what is lit before all others. */
  function pointAt(event: Point): number | null {
    const place = sigma.viewportToGraph(event);
    const reach = Math.abs(sigma.viewportToGraph({ x: event.x + REACH, y: event.y }).x - place.x);
    const where = { x: place.x, y: 1 - place.y };
    return nearestOf(shape, lit.nodes, shown, where, reach) ?? nearestOf(shape, others, shown, where, reach);
  }

  /** Where Sigma puts the nodes, in its own measure. */
  function placesOf(): { x: Float32Array; y: Float32Array } {
    const normalised = createNormalizationFunction(box);
    const [x, y] = [new Float32Array(shape.labels.length), new Float32Array(shape.labels.length)];
    for (let node = 0; node < x.length; node++) {
      const place = normalised({ x: shape.x[node] as number, y: 1 - (shape.y[node] as number) });
      x[node] = place.x;
      y[node] = place.y;
    }
    return { x, y };
  }
}

/** The more lines there are the fainter each is, so that many together are still a tint. */
function faintness(lines: number): number {
  return Math.min(0.5, Math.max(0.012, 10 / Math.sqrt(Math.max(1, lines))));
}
