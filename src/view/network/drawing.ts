import Graph from "graphology";
import Sigma from "sigma";
import { createNormalizationFunction } from "sigma/utils";
import type { Dated } from "../../scene/plain.ts";
import type { Point, Size } from "../../scene/scene.ts";
import type { Day } from "../../time/day.ts";
import { currentTheme, watchTheme } from "../current-theme.ts";
import type { Camera } from "./camera.ts";
import { itemsOf } from "./dated-items.ts";
import { discLayer, edgeLayer } from "./day-layer.ts";

/** Sigma's part of a picture: plain discs and lines with their days, in the pixels of a panel. */
export interface Drawing {
  /** Draws these instead of what was drawn before: uploaded once. */
  feed(dated: Dated): void;
  /** The day, shown with the next frame: one number goes to the graphics card, and nothing else. */
  show(day: Day): void;
  /** Puts a place of the panel in the middle, in `milliseconds` (0 jumps). */
  fly(to: Point, zoom: number, milliseconds: number): void;
  /** True until a flight has arrived. */
  flying(): boolean;
  kill(): void;
}

/**
 * Starts Sigma in a container. `sizes: "positions"` lets circles grow with the zoom, `"screen"` keeps them. `moved` is
 * called with the camera after every drawing. Throws where WebGL 2 is missing; `lost` is called if it goes later.
 */
export function startDrawing(
  container: HTMLElement,
  panel: Size,
  first: { readonly dated: Dated; readonly day: Day },
  sizes: "positions" | "screen",
  moved: (camera: Camera) => void,
  lost: () => void,
): Drawing {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const [edges, discs] = [edgeLayer(), discLayer()];
  // Sigma draws nothing of a graph without a node; this one is of a program that draws none of Sigma's.
  const graph = new Graph();
  graph.addNode("none", { x: 0, y: 0, type: "discs" });
  const sigma = new Sigma(graph, container, {
    nodeProgramClasses: { discs: discs.program },
    edgeProgramClasses: { lines: edges.program },
    itemSizesReference: sizes,
    ...(sizes === "positions" ? { zoomToSizeRatioFunction: (ratio: number) => ratio } : {}),
    stagePadding: 0,
    renderLabels: false,
    minEdgeThickness: 1,
    allowInvalidContainer: true,
    enableCameraRotation: false,
  });
  const box: Parameters<typeof createNormalizationFunction>[0] = { x: [0, panel.width], y: [-panel.height, 0] };
  sigma.setCustomBBox(box);
  sigma.refresh();
  const normalised = createNormalizationFunction(box);
  let drawn = first.dated;
  const feed = () => {
    const items = itemsOf(drawn, currentTheme(), ({ x, y }) => normalised({ x, y: -y }));
    edges.feed(items.edges);
    discs.feed(items.discs);
    sigma.scheduleRender();
  };
  const show = (day: Day) => {
    edges.show(day);
    discs.show(day);
    sigma.scheduleRender();
  };
  feed();
  show(first.day);
  const fitted = fittedRatio();
  const follow = () => {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: panel.width, y: 0 });
    const unit = container.clientWidth / panel.width || 1;
    moved({ zoom: (far.x - origin.x) / panel.width / unit, x: origin.x / unit, y: origin.y / unit });
  };
  sigma.getCamera().setState({ ratio: fitted });
  sigma.on("afterRender", follow);
  const stopTheme = watchTheme(feed);
  const canvases = [...container.querySelectorAll("canvas")];
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", lost);
  sigma.refresh();
  let killed = false;
  return {
    feed: (dated) => {
      if (killed || dated === drawn) return;
      drawn = dated;
      feed();
    },
    show: (day) => {
      if (!killed) show(day);
    },
    fly: (to, zoom, milliseconds) => {
      if (killed) return;
      const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport({ x: to.x, y: -to.y }));
      const state = { x, y, ratio: fitted / zoom };
      if (milliseconds === 0) sigma.getCamera().setState(state);
      else void sigma.getCamera().animate(state, { duration: milliseconds, easing: "quadraticInOut" });
    },
    flying: () => !killed && sigma.getCamera().isAnimated(),
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
