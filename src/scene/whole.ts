import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Standings } from "../standing/fold.ts";
import type { Point } from "./scene.ts";

const ITERATIONS = 300;

/**
 * Places the whole network once, over the union of all time: participants `p:USA`, instruments `i:open-skies`, an edge
 * for every pair that ever had a standing. ForceAtlas2 with linear-logarithmic attraction, from `start` where it is
 * given, else from a circle: the same record gives the same picture, and a changed one moves as little as it can.
 */
export function placeWhole(standings: Standings, start: Readonly<Record<string, Point>> = {}): Record<string, Point> {
  const graph = new Graph();
  const keys = new Set<string>();
  const pairs = new Set<string>();
  for (const { participant, instrument } of standings.spells) {
    keys.add(`p:${participant}`);
    keys.add(`i:${instrument}`);
    pairs.add(`p:${participant} i:${instrument}`);
  }
  const sorted = [...keys].sort();
  sorted.forEach((key, i) => {
    const angle = (i / sorted.length) * 2 * Math.PI;
    const { x, y } = Object.hasOwn(start, key)
      ? (start[key] as Point)
      : { x: 0.5 + Math.cos(angle) / 2, y: 0.5 + Math.sin(angle) / 2 };
    graph.addNode(key, { x: x * 100, y: y * 100 });
  });
  for (const pair of [...pairs].sort()) {
    const [participant = "", instrument = ""] = pair.split(" ");
    graph.addEdgeWithKey(pair, participant, instrument, { weight: 1 });
  }
  const placed = forceAtlas2(graph, {
    iterations: ITERATIONS,
    settings: {
      linLogMode: true,
      outboundAttractionDistribution: true,
      gravity: 0.6,
      scalingRatio: 4,
      slowDown: 4,
      adjustSizes: false,
    },
  });
  return normalised(sorted, placed);
}

function normalised(keys: readonly string[], placed: Record<string, Record<string, number>>): Record<string, Point> {
  const xs = keys.map((key) => placed[key]?.x ?? 0);
  const ys = keys.map((key) => placed[key]?.y ?? 0);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return Object.fromEntries(
    keys.map((key, i) => [key, { x: round(((xs[i] ?? 0) - left) / width), y: round(((ys[i] ?? 0) - top) / height) }]),
  );
}
