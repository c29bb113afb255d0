import Graph from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import { instrumentsOfRows, OPEN, type SpellColumns } from "../../../src/graph/columns.ts";
import { covers } from "../../../src/time/span.ts";
import { edgeLayer } from "../../../src/view/network/day-layer.ts";
import { nodeDays } from "../../../src/view/network/node-days.ts";
import { seeded, worldOf } from "../world.ts";

/** Milliseconds of main-thread JavaScript that one step of the slider takes, by both ways. */
export interface SliderTimes {
  readonly edges: number;
  /** All edges in Sigma's graph, `edgeReducer` hides those of other days, `refresh()`. */
  readonly reducer: number;
  /** The edges in one layer, the day one number. */
  readonly layer: number;
  /** From the first array to the first picture. */
  readonly startReducer: number;
  readonly startLayer: number;
}

/** Fewer at the largest size, where a machine without a graphics card draws for seconds. */
const daysFor = (edges: number) => Array.from({ length: edges > 2e5 ? 4 : 12 }, (_, i) => -3000 + i * 1500);

async function run(edges: number, instruments: number): Promise<SliderTimes> {
  const world = worldOf({ edges, instruments });
  const [layer, startLayer] = await timesOfLayer(world);
  const [reducer, startReducer] = await timesOfReducer(world);
  return { edges, reducer, layer, startReducer, startLayer };
}

async function timesOfLayer(world: SpellColumns): Promise<[number, number]> {
  const started = performance.now();
  const people = world.participants.length;
  const [layer, nodes] = [edgeLayer(), nodeDays(NodeCircleProgram)];
  const graph = networkOf(world, { type: "dated", from: -OPEN, until: OPEN });
  const sigma = sigmaOf(graph, {
    edgeProgramClasses: { days: layer.program },
    nodeProgramClasses: { dated: nodes.program },
  });
  const places = graph.nodes().map((node) => sigma.getNodeDisplayData(node) ?? { x: 0, y: 0 });
  layer.feed({
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => y),
    source: world.participant,
    target: instrumentsOfRows(world).map((instrument) => people + instrument),
    from: world.from,
    until: world.until,
    colours: ["#888888"],
    colour: new Uint8Array(world.from.length),
    size: 1,
  });
  await frame(sigma);
  const start = performance.now() - started;
  const times: number[] = [];
  for (const day of daysFor(world.from.length)) {
    const before = performance.now();
    layer.show(day);
    nodes.show(day);
    times.push(performance.now() - before + (await frame(sigma)));
  }
  sigma.kill();
  return [median(times), start];
}

async function timesOfReducer(world: SpellColumns): Promise<[number, number]> {
  const started = performance.now();
  const people = world.participants.length;
  const graph = networkOf(world, {});
  const instruments = instrumentsOfRows(world);
  world.from.forEach((from, row) => {
    const ends = [String(world.participant[row]), String(people + (instruments[row] ?? 0))] as const;
    graph.addEdgeWithKey(row, ...ends, { size: 1, color: "#888888", span: { from, until: world.until[row] ?? OPEN } });
  });
  let [day = 0] = daysFor(world.from.length);
  const sigma = sigmaOf(graph, {
    edgeReducer: (_, data) => ({ ...data, hidden: !covers(data.span as { from: number; until: number }, day) }),
  });
  finish(sigma);
  const start = performance.now() - started;
  const times: number[] = [];
  for (const next of daysFor(world.from.length)) {
    day = next;
    const before = performance.now();
    sigma.refresh();
    times.push(performance.now() - before);
    finish(sigma);
  }
  sigma.kill();
  return [median(times), start];
}

function networkOf(world: SpellColumns, attributes: Record<string, unknown>): Graph {
  const random = seeded(3);
  const graph = new Graph({ multi: true });
  for (let i = 0; i < world.participants.length + world.instruments.length; i++) {
    graph.addNode(String(i), { x: random(), y: random(), size: 1, color: "#444444", ...attributes });
  }
  return graph;
}

function sigmaOf(graph: Graph, settings: ConstructorParameters<typeof Sigma>[2]): Sigma {
  const container = document.getElementById("sigma");
  if (!container) throw new Error("the page has no place for Sigma");
  return new Sigma(graph, container, { renderLabels: false, enableEdgeEvents: true, ...settings });
}

/** Milliseconds that Sigma's next frame keeps the main thread; what the graphics card does is waited for, not counted. */
function frame(sigma: Sigma): Promise<number> {
  return new Promise((done) => {
    let before = 0;
    sigma.once("beforeRender", () => {
      before = performance.now();
    });
    sigma.once("afterRender", () => {
      const took = performance.now() - before;
      finish(sigma);
      done(took);
    });
    sigma.scheduleRender();
  });
}

function finish(sigma: Sigma): void {
  for (const canvas of Object.values(sigma.getCanvases())) {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

Object.assign(globalThis, { run });
