import Graph from "graphology";
import type Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { describe, expect, test, vi } from "vitest";
import { OPEN } from "../../src/graph/columns.ts";
import { edgeLayer } from "../../src/view/network/day-layer.ts";
import { nodeDays } from "../../src/view/network/node-days.ts";
import { spreadOrder, type Thinning } from "../../src/view/network/stages.ts";
import { day } from "../builders.ts";
import { different, edgePicked, pixelsOf, rendered, sigmaIn, uploadsOf } from "./stock-sigma.ts";

const SIZE = 400;
const NODES = 60;
const EDGES = 700;
const COLOURS = ["#2f6db5", "rgba(200,60,40,0.6)", "#cfcfcf"];

/** A made-up network: nodes on rings, edges whose spans begin and end over a few months. */
const nodes = Array.from({ length: NODES }, (_, i) => ({
  x: Math.cos(i * 2.4) * Math.sqrt(i + 1),
  y: Math.sin(i * 2.4) * Math.sqrt(i + 1),
}));
const start = day("2020-01-01");
const edges = Array.from({ length: EDGES }, (_, i) => ({
  source: (i * 7) % NODES,
  target: (i * 13 + 5) % NODES,
  from: start + ((i * 37) % 200),
  until: i % 3 === 0 ? OPEN : start + ((i * 37) % 200) + 1 + ((i * 11) % 90),
  colour: i % COLOURS.length,
}));
const DAYS = ["2020-02-20", "2020-04-14", "2020-07-01"].map(day);

/** Sigma as it is, with all edges in its graph and a reducer that hides those of other days. */
function plain(on: { day: number }, reduced?: () => void): Sigma {
  const graph = networkOf();
  edges.forEach(({ source, target, colour }, i) => {
    graph.addEdgeWithKey(String(i), String(source), String(target), { size: 2, color: COLOURS[colour] });
  });
  return sigmaOf(graph, {
    edgeReducer: (key, data) => {
      reduced?.();
      const { from, until } = edges[Number(key)] as (typeof edges)[number];
      return { ...data, hidden: on.day < from || on.day >= until };
    },
  });
}

function layered(thinning?: Thinning, order?: ArrayLike<number>) {
  const layer = edgeLayer(thinning);
  let reductions = 0;
  const sigma = sigmaOf(networkOf(), {
    edgeProgramClasses: { days: layer.program },
    nodeReducer: (_, data) => {
      reductions++;
      return data;
    },
    edgeReducer: (_, data) => {
      reductions++;
      return data;
    },
  });
  const places = nodes.map((_, i) => sigma.getNodeDisplayData(String(i)) ?? { x: 0, y: 0 });
  layer.feed({
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => y),
    source: edges.map((edge) => edge.source),
    target: edges.map((edge) => edge.target),
    from: edges.map((edge) => edge.from),
    until: edges.map((edge) => edge.until),
    colours: COLOURS,
    colour: edges.map((edge) => edge.colour),
    size: 2,
    ...(order ? { order } : {}),
  });
  return { sigma, layer, reductions: () => reductions };
}

function networkOf(): Graph {
  const graph = new Graph({ multi: true });
  nodes.forEach((place, i) => {
    graph.addNode(String(i), { ...place, size: 3, color: "#555555" });
  });
  return graph;
}

function sigmaOf(graph: Graph, settings: Partial<Settings>): Sigma {
  return sigmaIn({ width: SIZE, height: SIZE }, graph, { enableEdgeEvents: true, ...settings });
}

function pickedBySigma(sigma: Sigma, x: number, y: number): number {
  const key = edgePicked(sigma, x, y);
  return key === null ? -1 : Number(key);
}

function nodeAt(sigma: Sigma, x: number, y: number): string | null {
  const inside = sigma as unknown as { getNodeAtPosition(at: { x: number; y: number }): string | null };
  return inside.getNodeAtPosition({ x, y });
}

const picture = (sigma: Sigma) => pixelsOf(sigma, "edges");

describe("the layer whose day is one number", () => {
  test.each(DAYS)("shows on day %i the picture that Sigma's reducer gives, to the pixel", async (on) => {
    const reducer = { day: on };
    const sigma = plain(reducer);
    const mine = layered();
    mine.layer.show(on);
    const theirs = await picture(sigma);
    expect(theirs.some((value) => value > 0)).toBe(true);
    expect(different(await picture(mine.sigma), theirs)).toBe(0);
  });

  test.each(DAYS)("picks on day %i the edges that Sigma picks", async (on) => {
    const sigma = plain({ day: on });
    const mine = layered();
    mine.layer.show(on);
    await Promise.all([rendered(sigma), rendered(mine.sigma)]);
    const [theirs, ours]: [number[], number[]] = [[], []];
    for (let x = 2; x < SIZE; x += 23) {
      for (let y = 2; y < SIZE; y += 23) {
        theirs.push(pickedBySigma(sigma, x, y));
        ours.push(mine.layer.at(x, y));
      }
    }
    expect(new Set(theirs).size).toBeGreaterThan(25);
    expect(ours).toEqual(theirs);
  });

  test.each(DAYS)("shows and picks on day %i the nodes that Sigma's reducer leaves", async (on) => {
    const lives = nodes.map((_, i) => ({
      from: start + ((i * 31) % 150),
      until: i % 4 === 0 ? OPEN : start + 160 + i,
    }));
    const graphs = [networkOf(), networkOf()] as const;
    lives.forEach(({ from, until }, i) => {
      graphs[1].mergeNodeAttributes(String(i), { type: "dated", from, until });
    });
    const hidden = lives.map(({ from, until }) => on < from || on >= until);
    expect(hidden).toContain(true);
    expect(hidden).toContain(false);
    const sigma = sigmaOf(graphs[0], {
      nodeReducer: (key, data) => ({ ...data, size: 9, hidden: hidden[Number(key)] ?? false }),
    });
    const days = nodeDays(NodeCircleProgram);
    const mine = sigmaOf(graphs[1], {
      nodeProgramClasses: { dated: days.program },
      nodeReducer: (_, data) => ({ ...data, size: 9 }),
    });
    days.show(on);
    const theirs = await pixelsOf(sigma, "nodes");
    const uploaded = uploadsOf(mine, "nodes");
    expect(different(await pixelsOf(mine, "nodes"), theirs)).toBe(0);
    for (let x = 2; x < SIZE; x += 23) {
      for (let y = 2; y < SIZE; y += 23) expect(nodeAt(mine, x, y)).toBe(nodeAt(sigma, x, y));
    }
    expect(uploaded()).toBe(0);
    days.show(start - 1);
    expect((await pixelsOf(mine, "nodes")).every((value) => value === 0)).toBe(true);
  });

  test("is not the same picture when the day is left where it was", async () => {
    const sigma = plain({ day: DAYS[1] as number });
    const frozen = layered();
    frozen.layer.show(DAYS[0] as number);
    expect(different(await picture(frozen.sigma), await picture(sigma))).toBeGreaterThan(1000);
  });

  test("a step of the slider calls no reducer and uploads nothing, where Sigma's own way does both", async () => {
    const mine = layered();
    mine.layer.show(start);
    const first = await picture(mine.sigma);
    const [calls, uploaded] = [mine.reductions(), uploadsOf(mine.sigma, "edges")];
    for (const on of DAYS) {
      mine.layer.show(on);
      await rendered(mine.sigma);
    }
    expect(different(await picture(mine.sigma), first)).toBeGreaterThan(1000);
    expect(mine.reductions() - calls).toBe(0);
    expect(uploaded()).toBe(0);

    const reducer = { day: start };
    let reductions = 0;
    const sigma = plain(reducer, () => {
      reductions++;
    });
    const uploadedBySigma = uploadsOf(sigma, "edges");
    reductions = 0;
    sigma.refresh();
    expect(reductions).toBe(EDGES);
    expect(uploadedBySigma()).toBeGreaterThan(EDGES * 32);
  });

  test("what is drawn in stages is in the end the same picture, and each stage is part of it", async () => {
    const shares: number[] = [];
    const thinning = { strength: () => 1, told: (share: number) => shares.push(share) };
    const order = spreadOrder(EDGES);
    const [staged, whole] = [layered(thinning, order), layered(undefined, order)];
    for (const on of DAYS) {
      for (const { layer } of [staged, whole]) layer.show(on);
      await rendered(staged.sigma);
      await vi.waitFor(() => expect(shares.at(-1)).toBe(1));
      expect(different(await picture(staged.sigma), await picture(whole.sigma))).toBe(0);
      expect(staged.layer.at(200, 200)).toBe(whole.layer.at(200, 200));
    }
  });

  test("a slow graphics card is given less at once, and what is missing is told", async () => {
    // A card that takes forty milliseconds for whatever it is given.
    const wait = vi.spyOn(WebGL2RenderingContext.prototype, "getSyncParameter");
    const begun = new WeakMap<object, number>();
    wait.mockImplementation(function (this: WebGL2RenderingContext, sync) {
      if (!begun.has(sync)) begun.set(sync, performance.now());
      return performance.now() - (begun.get(sync) ?? 0) > 40 ? this.SIGNALED : this.UNSIGNALED;
    });
    const shares: number[] = [];
    const many = layered({ strength: () => 1, told: (share) => shares.push(share) });
    const places = nodes.map((_, i) => many.sigma.getNodeDisplayData(String(i)) ?? { x: 0, y: 0 });
    const count = 20_000;
    const fill = (of: (edge: (typeof edges)[number]) => number) =>
      Float64Array.from({ length: count }, (_, i) => of(edges[i % EDGES] as (typeof edges)[number]));
    many.layer.feed({
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
      source: fill((edge) => edge.source),
      target: fill((edge) => edge.target),
      from: fill((edge) => edge.from),
      until: fill((edge) => edge.until),
      colours: COLOURS,
      colour: fill((edge) => edge.colour),
      size: 1,
      order: spreadOrder(count),
    });
    many.layer.show(DAYS[1] as number);
    await rendered(many.sigma);
    const first = shares.at(-1) ?? 1;
    expect(first).toBeLessThan(0.5);
    await vi.waitFor(() => expect(shares.at(-1)).toBeGreaterThan(first), { timeout: 10_000 });
    // Another day is shown at once, with what is now known to fit into a frame.
    many.layer.show(DAYS[2] as number);
    await rendered(many.sigma);
    expect(shares.at(-1)).toBeLessThan(first);
    wait.mockRestore();
  });
});
