import { wedge } from "./arcs.ts";
import { TURN, turned } from "./geometry.ts";
import type { Box, Edge, LabelBox, Node, Point, Scene, Sector } from "./scene.ts";

/** When, of the whole change, a circle that is being left has drained and its line breaks. */
const DRAINED = 0.6;

/**
 * The picture between two days or two measures of one instrument; `t` from 0 (before) to 1 (after). Seats move only with
 * the measure. A wedge's edge sweeps, a circle that is being left drains before its line breaks, all else changes half-way.
 */
export function between(before: Scene, after: Scene, t: number): Scene {
  if (t >= 1 || before.instrument !== after.instrument || before.shape !== after.shape) return after;
  const smooth = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
  const was = new Map(before.nodes.map((node) => [node.participant, node]));
  const lines = new Map(before.edges.map((edge) => [edge.participant, edge]));
  const nodes = after.nodes.map((node) => nodeBetween(was.get(node.participant), node, t, smooth));
  const looks = new Map(nodes.map(({ participant, look }) => [participant, look]));
  const edges = (t < 0.5 ? before.edges : after.edges).map((edge): Edge => {
    const other =
      t < 0.5 ? after.edges.find(({ participant }) => participant === edge.participant) : lines.get(edge.participant);
    const [from, to] = t < 0.5 ? [edge, other ?? edge] : [other ?? edge, edge];
    const look = looks.get(edge.participant) ?? edge.look;
    const breaks = look === "ghost" && lines.get(edge.participant)?.look !== "ghost";
    return {
      ...(breaks ? { crossed: Math.max(0, (t - DRAINED) / (1 - DRAINED)) } : {}),
      ...edge,
      look,
      from: pointBetween(from.from, to.from, smooth),
      to: pointBetween(from.to, to.to, smooth),
      cross:
        look === "ghost"
          ? (after.edges.find((each) => each.participant === edge.participant)?.cross ?? edge.cross)
          : null,
    };
  });
  const { day } = t < 0.5 ? before : after;
  return { ...after, day, nodes, edges, sectors: sectorsBetween(before, after, t, smooth) };
}

function nodeBetween(before: Node | undefined, after: Node, t: number, smooth: number): Node {
  if (!before) return after;
  const place = {
    ...pointBetween(before, after, smooth),
    r: number(before.r, after.r, smooth),
    label: labelBetween(before.label, after.label, t, smooth),
  };
  const leaves = after.look === "ghost" && (before.look === "party" || before.look === "leaving");
  if (leaves && t < DRAINED) {
    const level = (before.level ?? 1) * (1 - t / DRAINED);
    return { ...before, ...place, look: "leaving", level, dim: after.dim };
  }
  if (leaves) return { ...after, ...place };
  const level = before.level !== null && after.level !== null ? number(before.level, after.level, smooth) : null;
  const shown = t < 0.5 ? before : after;
  return { ...shown, ...place, level: level ?? shown.level, dim: after.dim, selected: after.selected };
}

function labelBetween(before: LabelBox, after: LabelBox, t: number, smooth: number): LabelBox {
  const shown = t < 0.5 ? before : after;
  return before.inside === after.inside && before.lines.length > 0 && after.lines.length > 0
    ? {
        ...shown,
        box: { ...boxBetween(before.box, after.box, smooth), width: shown.box.width, height: shown.box.height },
      }
    : shown;
}

/** Sectors whose arcs are as many before as after sweep from the one to the other; others change half-way. */
function sectorsBetween(before: Scene, after: Scene, t: number, smooth: number): readonly Sector[] {
  const swept = after.sectors.map((sector): Sector | null => {
    const was = before.sectors.find(({ id }) => id === sector.id);
    if (!was || was.arcs.length !== sector.arcs.length || sector.arcs.length === 0) return null;
    const arcs = sector.arcs.map((arc, i) => arcBetween(was.arcs[i] ?? arc, arc, smooth));
    const { label, caption } = t < 0.5 ? was : sector;
    return {
      ...sector,
      label,
      caption,
      arcs,
      shapes: arcs.map((arc) => wedge({ hub: after.hub.box, panel: after.panel }, arc)),
    };
  });
  const complete = swept.filter((sector) => sector !== null);
  if (complete.length === after.sectors.length && before.sectors.length === after.sectors.length) return complete;
  return t < 0.5 ? before.sectors : after.sectors;
}

function arcBetween(before: Sector["arcs"][number], after: Sector["arcs"][number], t: number) {
  const from = before.from + nearest(after.from - before.from) * t;
  const length = number(before.to - before.from, after.to - after.from, t);
  return { from, to: from + length };
}

/** The shorter way round. */
function nearest(angle: number): number {
  const way = turned(angle);
  return way > TURN / 2 ? way - TURN : way;
}

function number(before: number, after: number, t: number): number {
  return before + (after - before) * t;
}

function pointBetween(before: Point, after: Point, t: number): Point {
  return { x: number(before.x, after.x, t), y: number(before.y, after.y, t) };
}

function boxBetween(before: Box, after: Box, t: number): Box {
  return { ...after, ...pointBetween(before, after, t) };
}
