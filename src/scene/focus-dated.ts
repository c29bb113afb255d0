import type { ParticipantId } from "../records/record.ts";
import { ALWAYS, FOREVER } from "../time/day.ts";
import { overlap, type Span } from "../time/span.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf, standIn } from "./focus.ts";
import { leaveBox } from "./geometry.ts";
import type { Dated } from "./plain.ts";
import type { Node, Point, Scene } from "./scene.ts";
import { DIMMED, isPlain, PARTY_LINE } from "./shapes.ts";

/** All of a focus view that no day changes. */
export type Ground = Pick<Scene, "instrument" | "hub" | "shape"> & {
  readonly nodes: readonly Pick<Node, "participant" | "x" | "y" | "r">[];
};

/** The discs and lines of the parties, on all days; `lit`: who is in the answer shown, null without one. */
export function datedOfFocus(basis: SceneBasis, ground: Ground, lit: ReadonlySet<ParticipantId> | null): Dated {
  const { box } = ground.hub;
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const parties = ground.nodes.flatMap((node) =>
    sittingIn(basis, node.participant).flatMap(({ who, span }) =>
      basis.standings
        .spellsOf(who, ground.instrument)
        .filter((spell) => isPlain(lookOf(spell, false)))
        .flatMap((spell) => overlap(spell, span) ?? [])
        .map((days) => ({ node, days, seen: lit !== null && !lit.has(who) ? DIMMED : 1 })),
    ),
  );
  const lined = ground.shape === "ring" ? parties.filter(({ node }) => isClearOf(box, centre, node)) : [];
  return {
    discs: parties.map(({ node: { participant: key, x, y, r }, days, seen }) => {
      return { key, x, y, r, token: "party", opacity: seen, from: days.from, until: days.until };
    }),
    lines: lined.map(({ node: { participant: key, x, y, r }, days, seen }) => {
      // To just within its rim: a disc that is dimmed is seen through.
      const part = 1 - Math.max(0, r - 1) / Math.hypot(x - centre.x, y - centre.y);
      const ends = [centre, { x: centre.x + (x - centre.x) * part, y: centre.y + (y - centre.y) * part }] as const;
      return { key, ends, ...PARTY_LINE, opacity: PARTY_LINE.opacity * seen, from: days.from, until: days.until };
    }),
  };
}

/** Who sits in a seat, and when: those whom its participant continues sit there before it. */
function sittingIn(basis: SceneBasis, participant: ParticipantId): { who: ParticipantId; span: Span }[] {
  const begins = basis.record.successions
    .filter(({ type, to }) => type === "continues" && to === participant)
    .map(({ date }) => date)
    .sort((a, b) => a - b);
  return [ALWAYS, ...begins].map((from, i) => {
    return { who: standIn(basis, participant, from), span: { from, until: begins[i] ?? FOREVER } };
  });
}

/** True where a line from the middle of the hub is seen before it reaches the circle. */
function isClearOf(box: Scene["hub"]["box"], centre: Point, { x, y, r }: Ground["nodes"][number]): boolean {
  const start = leaveBox(box, centre, Math.atan2(centre.y - y, x - centre.x));
  return Math.hypot(start.x - centre.x, start.y - centre.y) < Math.hypot(x - centre.x, y - centre.y) - r;
}
