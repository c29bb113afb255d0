import type { ParticipantId } from "../records/record.ts";
import type { Box, Look, Point, Scene } from "./scene.ts";
import { edgeLine, edgeShapes, isPlain, markShapes, type Shape, shapesOf } from "./shapes.ts";
import type { WholeScene } from "./whole-scene.ts";

/** One who is in both pictures, where and how large it is in each. */
export interface Traveller {
  readonly participant: ParticipantId;
  readonly look: Look;
  readonly focus: Point & { readonly r: number };
  readonly whole: Point & { readonly r: number };
}

/** What the focus view of an instrument and the whole network have in common: the instrument and its participants. */
export interface Crossing {
  readonly ground: readonly Shape[];
  readonly hub: { readonly focus: Box; readonly whole: Box };
  readonly travellers: readonly Traveller[];
  /** False for a focus view in rows, which has no lines. */
  readonly lined: boolean;
}

/** Both scenes of one instrument on one day and on one panel; null where the network has no place for the instrument. */
export function crossingOf(focus: Scene, whole: WholeScene): Crossing | null {
  const nodes = new Map(whole.nodes.map((node) => [node.key, node]));
  const square = nodes.get(`i:${focus.instrument}`);
  if (!square) return null;
  return {
    ground: shapesOf(focus).under,
    hub: {
      focus: focus.hub.box,
      whole: { x: square.x - square.r, y: square.y - square.r, width: 2 * square.r, height: 2 * square.r },
    },
    travellers: focus.nodes.flatMap(({ participant, look, x, y, r }) => {
      const there = nodes.get(`p:${participant}`);
      return there ? [{ participant, look, focus: { x, y, r }, whole: { x: there.x, y: there.y, r: there.r } }] : [];
    }),
    lined: focus.shape === "ring",
  };
}

/** When, of the whole way, the wedges have faded. */
const FADED = 0.4;

/** The picture on the way; `t` from 0 (the focus view) to 1 (the whole network). */
export function crossingShapes({ ground, hub, travellers, lined }: Crossing, t: number): Shape[] {
  const box = between(hub.focus, hub.whole, t);
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const there = travellers.map((one) => ({ ...one, at: between(one.focus, one.whole, t) }));
  const shown = lined ? 1 : t;
  return [
    ...ground.map((shape) => faded(shape, Math.max(0, 1 - t / FADED))).filter(({ attrs }) => attrs.opacity !== 0),
    ...there.flatMap(({ participant, look, at }) =>
      lineShapes(participant, look, centre, at).map((shape) => faded(shape, shown)),
    ),
    ...there.flatMap(({ participant, look, at }) => markShapes(look, at, at.r, participant)),
    ...["page" as const, "ink" as const].map((fill): Shape => {
      const attrs = { ...box, rx: 8 - 4 * t, "stroke-width": 1.5, "fill-opacity": fill === "ink" ? t : 1 };
      return { tag: "rect", attrs, fill, stroke: "ink" };
    }),
  ];
}

function lineShapes(participant: ParticipantId, look: Look, from: Point, to: Point): Shape[] {
  if (look === "absent" || look === "ended") return [];
  if (isPlain(look)) return [edgeLine({ participant, from, to })];
  return edgeShapes({ participant, from, to, look, dim: false, cross: null });
}

function faded(shape: Shape, opacity: number): Shape {
  return { ...shape, attrs: { ...shape.attrs, opacity } };
}

function between<T extends object>(before: T, after: T, t: number): T {
  const was = before as Readonly<Record<string, number>>;
  const entries = Object.entries(after).map(([key, to]) => [key, (was[key] ?? to) + (to - (was[key] ?? to)) * t]);
  return Object.fromEntries(entries) as T;
}
