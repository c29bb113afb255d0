import Graph from "graphology";
import Sigma from "sigma";
import type { Plain, PlainDisc, PlainLine } from "../../scene/plain.ts";
import type { Point, Size } from "../../scene/scene.ts";
import { type Theme, TOKENS, type Token } from "../../scene/tokens.ts";
import { currentTheme, watchTheme } from "../current-theme.ts";
import type { Camera } from "./camera.ts";

/** Sigma's part of a picture: plain discs and lines, in the pixels of a panel. Their keys stay the same as at the start. */
export interface Drawing {
  /** Shows what is there now; only what changed is handed to Sigma. */
  show(plain: Plain): void;
  /** Puts a place of the panel in the middle, in `milliseconds` (0 jumps). */
  fly(to: Point, zoom: number, milliseconds: number): void;
  kill(): void;
}

/** Sigma's soft edge takes from both sides of a line: so much wider it is as wide as drawn by SVG. */
const SOFT = 1.6;

/**
 * Starts Sigma in a container. `sizes: "positions"` lets circles grow with the zoom, `"screen"` keeps them. `moved` is
 * called with the camera after every drawing. Throws where WebGL 2 is missing; `lost` is called if it goes later.
 */
export function startDrawing(
  container: HTMLElement,
  panel: Size,
  first: Plain,
  sizes: "positions" | "screen",
  moved: (camera: Camera) => void,
  lost: () => void,
): Drawing {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const graph = new Graph();
  let discs = new Map<string, PlainDisc>();
  let lines = new Map<string, PlainLine>();
  const put = (plain: Plain) => {
    const [beforeDiscs, beforeLines] = [discs, lines];
    discs = new Map(plain.discs.map((disc) => [disc.key, disc]));
    lines = new Map(plain.lines.map((line) => [line.key, line]));
    for (const { key, x, y, r } of plain.discs) {
      const before = beforeDiscs.get(key);
      if (!graph.hasNode(key)) graph.addNode(key, { x, y: -y, size: r });
      else if (!before || before.x !== x || before.y !== y || before.r !== r)
        graph.mergeNodeAttributes(key, { x, y: -y, size: r });
    }
    for (const { key, from, to, width } of plain.lines)
      if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, from, to, { size: width * SOFT });
    return { nodes: changed(beforeDiscs, discs), edges: changed(beforeLines, lines) };
  };
  put(first);
  const sigma = new Sigma(graph, container, {
    itemSizesReference: sizes,
    ...(sizes === "positions" ? { zoomToSizeRatioFunction: (ratio: number) => ratio } : {}),
    stagePadding: 0,
    renderLabels: false,
    minEdgeThickness: 1,
    allowInvalidContainer: true,
    enableCameraRotation: false,
    zIndex: true,
    nodeReducer: (key, data) => {
      const disc = discs.get(key);
      return disc && disc.opacity > 0
        ? { ...data, size: disc.r, color: inked(disc.token, disc.opacity, currentTheme()), hidden: false }
        : { ...data, hidden: true };
    },
    edgeReducer: (key, data) => {
      const line = lines.get(key);
      return line && line.opacity > 0
        ? {
            ...data,
            size: line.width * SOFT,
            color: inked(line.token, line.opacity, currentTheme()),
            zIndex: line.opacity > 0.2 ? 1 : 0,
            hidden: false,
          }
        : { ...data, hidden: true };
    },
  });
  sigma.setCustomBBox({ x: [0, panel.width], y: [-panel.height, 0] });
  sigma.refresh();
  const fitted = fittedRatio();
  const follow = () => {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: panel.width, y: 0 });
    const unit = container.clientWidth / panel.width || 1;
    moved({ zoom: (far.x - origin.x) / panel.width / unit, x: origin.x / unit, y: origin.y / unit });
  };
  sigma.getCamera().setState({ ratio: fitted });
  sigma.on("afterRender", follow);
  const stopTheme = watchTheme(() => sigma.refresh());
  const canvases = [...container.querySelectorAll("canvas")];
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", lost);
  sigma.refresh();
  let killed = false;
  return {
    show: (plain) => {
      if (killed) return;
      const { nodes, edges } = put(plain);
      if (nodes.length + edges.length > 0) sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true });
    },
    fly: (to, zoom, milliseconds) => {
      if (killed) return;
      const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport({ x: to.x, y: -to.y }));
      const state = { x, y, ratio: fitted / zoom };
      if (milliseconds === 0) sigma.getCamera().setState(state);
      else void sigma.getCamera().animate(state, { duration: milliseconds, easing: "quadraticInOut" });
    },
    kill: () => {
      killed = true;
      stopTheme();
      for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", lost);
      sigma.kill();
    },
  };

  /** Sigma fits the panel a little too small into its canvas; the camera makes up for it. */
  function fittedRatio(): number {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: panel.width, y: 0 });
    const shown = (far.x - origin.x) / (container.clientWidth || panel.width);
    return Number.isFinite(shown) && shown > 0.5 ? shown : 1;
  }
}

/** Keys whose mark is another than before, or that came or went. */
function changed<T extends object>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
}

/** Sigma's blending takes colours as multiplied by their opacity already; otherwise they come out too pale. */
function inked(token: Token, opacity: number, theme: Theme): string {
  const hex = TOKENS[token][theme];
  const [r, g, b] = [1, 3, 5].map((i) => Math.round(Number.parseInt(hex.slice(i, i + 2), 16) * opacity));
  return `rgba(${r},${g},${b},${opacity})`;
}
