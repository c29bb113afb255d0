import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import { type Theme, TOKENS, type Token } from "../../scene/tokens.ts";
import type { Day } from "../../time/day.ts";
import { inked } from "./dated-items.ts";
import { edgeLayer } from "./day-layer.ts";
import { nodeDays } from "./node-days.ts";

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

/**
 * Starts Sigma on a world. `picked` hears of clicks: on a node, on a row (an edge), or on neither (null). Throws where
 * WebGL 2 is missing.
 */
export function startWorldDrawing(
  container: HTMLElement,
  shape: WorldShape,
  picked: (what: { readonly node: number } | { readonly row: number } | null) => void,
): WorldDrawing {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const theme = matchMedia("(prefers-color-scheme: dark)");
  const colours = (): Theme => (theme.matches ? "dark" : "light");
  const [edges, litLayer] = [edgeLayer(), edgeLayer()];
  const [dots, squares] = [nodeDays(NodeCircleProgram), nodeDays(NodeSquareProgram)];
  let lit: LitEdges = { rows: [], tokens: [], nodes: new Set(), chosen: null };
  const nodes = shape.labels.length;
  const graph = new Graph();
  for (let node = 0; node < nodes; node++) {
    const person = node < shape.participants;
    graph.addNode(String(node), {
      x: shape.x[node] as number,
      y: 1 - (shape.y[node] as number),
      size: person ? 4 : nodes > 5000 ? 1 : 6,
      type: person ? "dot" : "instrument",
      label: shape.labels[node],
      from: shape.nodeFrom[node],
      until: shape.nodeUntil[node],
    });
  }
  const sigma = new Sigma(graph, container, {
    nodeProgramClasses: { dot: dots.program, instrument: squares.program },
    // The lit edges come last and lie on top.
    edgeProgramClasses: { all: edges.program, lit: litLayer.program },
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
    labelColor: { color: TOKENS.ink[colours()] },
    nodeReducer: (key, data) => {
      const node = Number(key);
      const person = node < shape.participants;
      const on = lit.nodes.has(node);
      const token: Token = lit.chosen === node ? "ink" : on ? "party" : person ? "ink2" : "control";
      return {
        ...data,
        color: TOKENS[token][colours()],
        size: lit.chosen === node ? 7 : on ? Math.max(4, data.size) : data.size,
        forceLabel: lit.chosen === node,
        zIndex: lit.chosen === node ? 2 : on || person ? 1 : 0,
      };
    },
  });
  const placed = placesOf();
  const feedAll = () => {
    const colour = inked("ink2", faintness(shape.from.length), colours());
    edges.feed({ ...shape, ...placed, size: 1, colours: [colour], colour: new Uint8Array(shape.from.length) });
  };
  const feedLit = () => {
    const at = (column: ArrayLike<number>) => lit.rows.map((row) => column[row] as number);
    litLayer.feed({
      ...placed,
      source: at(shape.source),
      target: at(shape.target),
      from: at(shape.from),
      until: at(shape.until),
      numbers: lit.rows,
      size: 1.5,
      colours: lit.tokens.map((token) => TOKENS[token][colours()]),
      colour: lit.rows.map((_, i) => i),
    });
  };
  feedAll();
  const repaint = () => {
    sigma.setSetting("labelColor", { color: TOKENS.ink[colours()] });
    feedAll();
    feedLit();
    sigma.refresh();
  };
  theme.addEventListener("change", repaint);
  sigma.on("clickNode", ({ node }) => picked({ node: Number(node) }));
  sigma.on("clickStage", ({ event }) => {
    const onTop = litLayer.at(event.x, event.y);
    const row = onTop < 0 ? edges.at(event.x, event.y) : onTop;
    picked(row < 0 ? null : { row });
  });
  return {
    show: (day) => {
      for (const layer of [edges, litLayer, dots, squares]) layer.show(day);
      sigma.scheduleRender();
    },
    light: (next) => {
      const changed = new Set([...lit.nodes, ...next.nodes].map(String));
      lit = next;
      feedLit();
      sigma.refresh({ partialGraph: { nodes: [...changed], edges: [] }, skipIndexation: true });
    },
    kill: () => {
      theme.removeEventListener("change", repaint);
      sigma.kill();
    },
  };

  /** Where Sigma has put the nodes, in its own measure. */
  function placesOf(): { x: Float32Array; y: Float32Array } {
    const [x, y] = [new Float32Array(nodes), new Float32Array(nodes)];
    for (let node = 0; node < nodes; node++) {
      const data = sigma.getNodeDisplayData(String(node));
      x[node] = data?.x ?? 0;
      y[node] = data?.y ?? 0;
    }
    return { x, y };
  }
}

/** The more edges there are the fainter each is, so that many together are still a tint. */
function faintness(edges: number): number {
  return Math.min(0.35, Math.max(0.02, 25 / Math.sqrt(edges)));
}
