import type { Compared, Mover } from "./compare.ts";
import type { Node, Scene } from "./scene.ts";
import type { Shape } from "./shapes.ts";

const SIGNS = { joined: "M-4 0h8M0 -4v8", left: "M-4 0h8", changed: "M-4 1.5q2 -4 4 -1.5t4 -1.5" } as const;

/** A ring round everyone who changed between the two days, with a sign: plus joined, minus left, a wave otherwise. */
export function compareShapes(scene: Scene, compared: Compared): Shape[] {
  const nodes = new Map(scene.nodes.map((node) => [node.participant, node]));
  const marked = (movers: readonly Mover[], kind: keyof typeof SIGNS) =>
    movers.flatMap(({ participant }) => {
      const node = nodes.get(participant);
      return node ? marks(node, kind) : [];
    });
  return [
    ...marked(compared.joined, "joined"),
    ...marked(compared.left, "left"),
    ...marked(compared.changed, "changed"),
  ];
}

function marks({ participant: of, x, y, r }: Node, kind: keyof typeof SIGNS): Shape[] {
  const ring = Math.max(r, 4) + 4;
  const at = { x: x + ring * Math.SQRT1_2, y: y - ring * Math.SQRT1_2 };
  const badge = { cx: round(at.x), cy: round(at.y), r: 7.5, "stroke-width": 1.5 };
  return [
    {
      tag: "circle",
      attrs: { cx: x, cy: y, r: ring, "stroke-width": 2.5, "data-change": kind },
      fill: "none",
      stroke: "accent",
      of,
    },
    { tag: "circle", attrs: badge, fill: "accent", stroke: "page", of },
    {
      tag: "path",
      attrs: { d: SIGNS[kind], transform: `translate(${round(at.x)} ${round(at.y)})`, "stroke-width": 2 },
      fill: "none",
      stroke: "page",
      of,
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
