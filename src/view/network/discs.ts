import Graph from "graphology";
import Sigma from "sigma";
import type { Point, Scene } from "../../scene/scene.ts";
import { isPlain } from "../../scene/shapes.ts";
import { type Theme, TOKENS } from "../../scene/tokens.ts";

/** Sigma's part of the focus view: solid discs and solid edges of a scene, in the pixels of its panel. */
export interface Discs {
  /** Shows another day of the same seats; only what changed is handed to Sigma. */
  show(scene: Scene): void;
  /** A place on the canvas in the scene's pixels. */
  toScene(at: Point): Point;
  kill(): void;
}

const HUB = "hub";
/** Sigma's soft edge takes half a pixel from each side: this is the 1.5 px of the drawing. */
const EDGE = 2.4;

/** Throws where WebGL 2 is missing. `moved` gets the transform that keeps the SVG layers on Sigma's camera. */
export function startDiscs(container: HTMLElement, first: Scene, moved: (transform: string) => void): Discs {
  const { width, height } = first.panel;
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const theme = currentTheme();
  let looks = looksOf(first);
  const graph = new Graph();
  const { box } = first.hub;
  graph.addNode(HUB, { x: box.x + box.width / 2, y: -(box.y + box.height / 2), size: 0.01 });
  for (const node of first.nodes) {
    graph.addNode(node.participant, { x: node.x, y: -node.y, size: node.r });
    if (first.shape === "ring") graph.addEdgeWithKey(node.participant, HUB, node.participant, { size: EDGE });
  }
  const sigma = new Sigma(graph, container, {
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: 0,
    renderLabels: false,
    minEdgeThickness: 1,
    allowInvalidContainer: true,
    enableCameraPanning: false,
    enableCameraZooming: false,
    enableCameraRotation: false,
    nodeReducer: (key, data) => ({
      ...data,
      hidden: key !== HUB && !isPlain(looks.get(key) ?? "absent"),
      color: TOKENS.party[theme.value],
    }),
    edgeReducer: (key, data) => ({
      ...data,
      hidden: !isPlain(looks.get(key) ?? "absent"),
      color: blended(TOKENS.party[theme.value], TOKENS.tint0[theme.value], 0.62),
    }),
  });
  sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
  // An edge is drawn only while both its ends are: the hub is there, too small to be seen under its box.
  const follow = () => {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: width, y: -height });
    const scale = (far.x - origin.x) / width;
    const { clientWidth } = container;
    // The SVG layers have the panel's own view box: what is left is the camera.
    const unit = clientWidth / width || 1;
    moved(`matrix(${scale / unit} 0 0 ${scale / unit} ${origin.x / unit} ${origin.y / unit})`);
  };
  sigma.on("afterRender", follow);
  fitPanel();
  let killed = false;
  const stopTheme = theme.watch(() => sigma.refresh());
  sigma.refresh();
  return {
    show: (next) => {
      if (killed) return;
      const before = looks;
      looks = looksOf(next);
      const changed = [...looks]
        .filter(([id, look]) => isPlain(before.get(id) ?? "absent") !== isPlain(look))
        .map(([id]) => id);
      const edges = changed.filter((key) => graph.hasEdge(key));
      if (changed.length > 0) sigma.refresh({ partialGraph: { nodes: changed, edges }, skipIndexation: true });
    },
    toScene: (at) => {
      const { x, y } = sigma.viewportToGraph(at);
      return { x, y: -y };
    },
    kill: () => {
      killed = true;
      stopTheme();
      sigma.kill();
    },
  };

  /** Sigma fits the panel a little too small into its canvas; the camera makes up for it. */
  function fitPanel() {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: width, y: -height });
    const shown = (far.x - origin.x) / (container.clientWidth || width);
    if (Number.isFinite(shown) && shown > 0.5) sigma.getCamera().setState({ ratio: shown });
  }

  function looksOf(of: Scene) {
    return new Map(of.nodes.map((node) => [node.participant, node.look]));
  }
}

/** Opaque, since Sigma's blending takes colours as multiplied by their opacity already and would draw these too pale. */
function blended(over: string, ground: string, opacity: number): string {
  const part = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16);
  const mixed = [1, 3, 5].map((i) => Math.round(part(over, i) * opacity + part(ground, i) * (1 - opacity)));
  return `rgb(${mixed.join(",")})`;
}

/** Light or dark, as the reader's system has it, and a call when that changes. */
function currentTheme(): { readonly value: Theme; watch(changed: () => void): () => void } {
  const query = matchMedia("(prefers-color-scheme: dark)");
  return {
    get value() {
      return query.matches ? "dark" : "light";
    },
    watch: (changed) => {
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
  };
}
