import type { ParticipantId } from "../records/record.ts";
import type { Box, Look, Point, Scene } from "./scene.ts";
import { DIMMED, edgeLine, edgeShapes, isPlain, markShapes, type Shape, shapesOf } from "./shapes.ts";
import type { WholeScene } from "./whole-scene.ts";
import { wholeShapes } from "./whole-shapes.ts";

/** One who is in both pictures, where and how large it is in each. */
export interface Traveller {
  readonly participant: ParticipantId;
  readonly look: Look;
  /** True beside an answer that it is not in; the whole network is not dimmed. */
  readonly dim: boolean;
  readonly focus: Point & { readonly r: number };
  readonly whole: Point & { readonly r: number };
}

/** What the focus view of an instrument and the whole network have in common, and what only one of them has. */
export interface Crossing {
  readonly hub: { readonly focus: Box; readonly whole: Box };
  readonly travellers: readonly Traveller[];
  /** False for a focus view in rows, which has no lines. */
  readonly lined: boolean;
  /** What does not travel: under whoever does, and words and × over them. */
  readonly focus: Fixed;
  readonly whole: Fixed;
}

interface Fixed {
  readonly under: readonly Shape[];
  readonly over: readonly Shape[];
}

/** Both scenes of one instrument on one day and on one panel; null where the network has no place for the instrument. */
export function crossingOf(focus: Scene, whole: WholeScene): Crossing | null {
  const nodes = new Map(whole.nodes.map((node) => [node.key, node]));
  const square = nodes.get(`i:${focus.instrument}`);
  if (!square) return null;
  const travellers = focus.nodes.flatMap(({ participant, look, dim, x, y, r }): Traveller[] => {
    const there = nodes.get(`p:${participant}`);
    return there ? [{ participant, look, dim, focus: { x, y, r }, whole: { x: there.x, y: there.y, r: there.r } }] : [];
  });
  const { under, over } = shapesOf(focus);
  return {
    hub: {
      focus: focus.hub.box,
      whole: { x: square.x - square.r, y: square.y - square.r, width: 2 * square.r, height: 2 * square.r },
    },
    travellers,
    lined: focus.shape === "ring",
    focus: { under, over: over.filter(staysBehind) },
    whole: fixedOf(whole, square.id, new Set(travellers.map(({ participant }) => participant))),
  };
}

function fixedOf(whole: WholeScene, instrument: string, travelling: ReadonlySet<string>): Fixed {
  const others = wholeShapes({
    ...whole,
    nodes: whole.nodes.filter(({ id, square }) => (square ? id !== instrument : !travelling.has(id))),
    edges: whole.edges.filter((edge) => edge.instrument !== instrument),
  });
  return {
    under: [...others.discs, ...others.over.filter((shape) => !staysBehind(shape))],
    over: wholeShapes(whole).over.filter(staysBehind),
  };
}

/** Words, ×, and the ring round who is selected. */
function staysBehind({ tag, attrs, stroke }: Shape): boolean {
  return tag === "text" || attrs["data-mark"] === "cross" || stroke === "accent";
}

/** Of the whole way, the part beside a picture in which its words are there, and its ground. */
const WORDS = 0.15;
const GROUND = 0.4;

/** Shapes that are all drawn that strongly, 0 to 1. Those that do not travel are the same array at every `t`. */
export interface Sheet {
  readonly shapes: readonly Shape[];
  readonly opacity: number;
}

/**
 * The picture on the way, from the lowest sheet to the highest; `t` from 0 (the focus view) to 1 (the whole network).
 * At both ends it is the picture that is left or arrived at, so that nothing jumps there.
 */
export function crossingSheets(crossing: Crossing, t: number): Sheet[] {
  const { focus, whole } = crossing;
  const near = (away: number, part: number) => Math.max(0, 1 - away / part);
  return [
    { shapes: focus.under, opacity: near(t, GROUND) },
    { shapes: whole.under, opacity: near(1 - t, GROUND) },
    { shapes: travelling(crossing, t), opacity: 1 },
    { shapes: focus.over, opacity: near(t, WORDS) },
    { shapes: whole.over, opacity: near(1 - t, WORDS) },
  ];
}

function travelling({ hub, travellers, lined }: Crossing, t: number): Shape[] {
  const box = between(hub.focus, hub.whole, t);
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const there = travellers.map((one) => ({ ...one, at: between(one.focus, one.whole, t) }));
  const strength = ({ dim }: Traveller) => (dim ? DIMMED + (1 - DIMMED) * t : 1);
  const seen = (shapes: readonly Shape[], opacity: number) =>
    opacity === 1 ? shapes : shapes.map((shape) => ({ ...shape, attrs: { ...shape.attrs, opacity } }));
  return [
    ...there.flatMap((one) => seen(lineShapes(one, centre, one.at), strength(one) * (lined ? 1 : t))),
    ...there.flatMap((one) => seen(markShapes(one.look, one.at, one.at.r, one.participant), strength(one))),
    ...["page" as const, "ink" as const].map((fill): Shape => {
      const attrs = { ...box, rx: 8 - 4 * t, "stroke-width": 1.5, "fill-opacity": fill === "ink" ? t : 1 };
      return { tag: "rect", attrs, fill, stroke: "ink" };
    }),
  ];
}

function lineShapes({ participant, look }: Traveller, from: Point, to: Point): Shape[] {
  if (look === "absent" || look === "ended") return [];
  if (isPlain(look)) return [edgeLine({ participant, from, to })];
  return edgeShapes({ participant, from, to, look, dim: false, cross: null });
}

function between<T extends object>(before: T, after: T, t: number): T {
  const was = before as Readonly<Record<string, number>>;
  const entries = Object.entries(after).map(([key, to]) => [key, (was[key] ?? to) + (to - (was[key] ?? to)) * t]);
  return Object.fromEntries(entries) as T;
}
