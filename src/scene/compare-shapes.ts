import type { ParticipantId } from "../records/record.ts";
import type { Compared, Mover } from "./compare.ts";
import { n } from "./pen.ts";
import type { Node, Scene } from "./scene.ts";
import type { Shape } from "./shapes.ts";

const SIGNS = {
  supposed: "M-2.5 -2q0 -2.6 2.5 -2.6t2.5 2.4q0 1.4 -2.5 2.4v1M0 3.4v1.6",
  joined: "M-4 0h8M0 -4v8",
  left: "M-4 0h8",
  changed: "M-4 1.5q2 -4 4 -1.5t4 -1.5",
} as const;

/** A ring round everyone who changed between the two days, with a sign: plus joined, minus left, a wave otherwise. */
export function compareShapes(scene: Scene, compared: Compared): Shape[] {
  const nodes = new Map(scene.nodes.map((node) => [node.participant, node]));
  const marked = (movers: readonly Mover[], kind: "joined" | "left" | "changed") =>
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

/** A ring with a question mark round everyone of whom something is supposed. */
export function supposedShapes(scene: Scene, participants: readonly ParticipantId[]): Shape[] {
  return scene.nodes
    .filter((node) => participants.includes(node.participant))
    .flatMap((node) => marks(node, "supposed"));
}

/** On which side of its circle a sign hides nothing of the name beside it: up, unless the name is there. */
function awayFromLabel({ x, y, label: { box, inside, anchor } }: Node): { x: 1 | -1; y: 1 | -1 } {
  if (inside) return { x: 1, y: -1 };
  if (anchor === "middle") return { x: 1, y: box.y + box.height / 2 < y ? 1 : -1 };
  return { x: box.x + box.width / 2 > x ? -1 : 1, y: -1 };
}

function marks(node: Node, kind: keyof typeof SIGNS): Shape[] {
  const { participant: of, x, y, r } = node;
  const ring = Math.max(r, 4) + 3;
  const side = awayFromLabel(node);
  const at = { x: x + side.x * ring * Math.SQRT1_2, y: y + side.y * ring * Math.SQRT1_2 };
  const badge = { cx: n(at.x), cy: n(at.y), r: 7.5, "stroke-width": 1.5 };
  return [
    {
      tag: "circle",
      attrs: { cx: x, cy: y, r: ring, "stroke-width": 2, "data-change": kind },
      fill: "none",
      stroke: "accent",
      of,
    },
    { tag: "circle", attrs: badge, fill: "accent", stroke: "page", of },
    {
      tag: "path",
      attrs: { d: SIGNS[kind], transform: `translate(${n(at.x)} ${n(at.y)})`, "stroke-width": 2 },
      fill: "none",
      stroke: "page",
      of,
    },
  ];
}
