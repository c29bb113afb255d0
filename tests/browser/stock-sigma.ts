import Graph from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { onTestFinished } from "vitest";
import type { Plain } from "../../src/scene/plain.ts";
import { inked, SOFT } from "../../src/view/network/dated-items.ts";

/** Sigma in a box of its own, until the test ends. */
export function sigmaIn(
  { width, height }: { width: number; height: number },
  graph: Graph,
  settings: Partial<Settings>,
): Sigma {
  const container = document.createElement("div");
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  document.body.append(container);
  const sigma = new Sigma(graph, container, { renderLabels: false, hideEdgesOnMove: false, ...settings });
  onTestFinished(() => {
    sigma.kill();
    container.remove();
  });
  return sigma;
}

/**
 * The plain marks of several days as Sigma draws them by itself: everything in its graph, and reducers that hide what is
 * of another day. Lines and discs in two drawings, since a line of Sigma's has a disc at each end.
 */
export function stockSigma(
  days: readonly Plain[],
  size: { width: number; height: number },
  settings: Partial<Settings>,
): { readonly lines: Sigma; readonly discs: Sigma; show(day: number): void } {
  let shown = 0;
  const [lines, discs] = [new Graph({ multi: true }), new Graph()];
  days.forEach((plain, day) => {
    // What is selected lies on top, as the page has it.
    const sorted = [...plain.lines].sort((a, b) => a.opacity - b.opacity);
    for (const { key, ends, width, token, opacity } of sorted) {
      const [a, b] = ends.map(({ x, y }) => {
        const node = `${x} ${y}`;
        lines.mergeNode(node, { x, y: -y, size: 0.01, color: "#000" });
        return node;
      });
      lines.addEdgeWithKey(`${day} ${key}`, a, b, { day, size: width * SOFT, color: inked(token, opacity, "light") });
    }
    for (const { key, x, y, r, token, opacity } of plain.discs)
      discs.addNode(`${day} ${key}`, { day, x, y: -y, size: r, color: inked(token, opacity, "light") });
  });
  const reduced = (_: string, data: object) => ({ ...data, hidden: "day" in data && data.day !== shown });
  const all = { ...settings, nodeReducer: reduced, edgeReducer: reduced };
  const drawn = { lines: sigmaIn(size, lines, all), discs: sigmaIn(size, discs, all) };
  return {
    ...drawn,
    show: (day) => {
      shown = day;
      drawn.lines.refresh();
      drawn.discs.refresh();
    },
  };
}

export type CanvasName = "edges" | "nodes";

/** Renders now, and gives the pixels of a canvas before the browser takes them. */
export async function pixelsOf(sigma: Sigma, canvas: CanvasName): Promise<Uint8Array> {
  const gl = contextOf(sigma, canvas);
  const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
  await rendered(sigma, () => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  });
  return pixels;
}

export function rendered(sigma: Sigma, then: () => void = () => undefined): Promise<void> {
  return new Promise((done) => {
    sigma.once("afterRender", () => {
      then();
      done();
    });
    sigma.scheduleRender();
  });
}

export function contextOf(sigma: Sigma, canvas: CanvasName): WebGL2RenderingContext {
  const gl = (sigma.getCanvases()[canvas] as HTMLCanvasElement).getContext("webgl2");
  if (!gl) throw new Error(`the canvas of ${canvas} has no WebGL 2`);
  return gl;
}

export function different(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((count, value, i) => count + (value === b[i] ? 0 : 1), 0);
}

/** What Sigma itself would pick: it keeps that to itself, and only tests have to know. */
export function edgePicked(sigma: Sigma, x: number, y: number): string | null {
  const inside = sigma as unknown as { getEdgeAtPoint(x: number, y: number): string | null };
  return inside.getEdgeAtPoint(x, y);
}

/** Counts the bytes that go to the graphics card for a canvas from now on. */
export function uploadsOf(sigma: Sigma, canvas: CanvasName): () => number {
  const gl = contextOf(sigma, canvas);
  const { bufferData, bufferSubData } = gl;
  let bytes = 0;
  const sizeOf = (data: unknown) => (ArrayBuffer.isView(data) ? data.byteLength : Number(data));
  gl.bufferData = (...given: unknown[]) => {
    bytes += sizeOf(given[1]);
    bufferData.apply(gl, given as Parameters<typeof bufferData>);
  };
  gl.bufferSubData = (...given: unknown[]) => {
    bytes += sizeOf(given[2]);
    bufferSubData.apply(gl, given as Parameters<typeof bufferSubData>);
  };
  return () => bytes;
}
