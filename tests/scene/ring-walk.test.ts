import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { along, boxesTouch, boxTouchesCircle, leaveBox, reachToward, TURN, within } from "../../src/scene/geometry.ts";
import { FILLS, PANELS } from "../../src/scene/panels.ts";
import { type RingGuest, type RingRoom, type Spot, spread, walk } from "../../src/scene/ring-walk.ts";
import type { Box, Point } from "../../src/scene/scene.ts";

const PANEL = PANELS.middle;
const CENTRE = { x: PANEL.width / 2 - 8, y: PANEL.height / 2 - 2 };
const ROOM: RingRoom = {
  panel: PANEL,
  ring: { centre: CENTRE, ...FILLS.middle.ring },
  hub: { width: 112, height: 64 },
  controls: [{ x: 0, y: PANEL.height - 60, width: 206, height: 60 }],
  line: 40,
  closing: 18,
};
const STEP = TURN / 1440;

const GUESTS = fc.array(
  fc.record({
    r: fc.double({ min: 3, max: 70, noNaN: true }),
    label: fc.option(fc.record({ width: fc.integer({ min: 20, max: 130 }), height: fc.constantFrom(14, 28) })),
    gap: fc.constantFrom(0, 5, 18),
  }),
  { minLength: 1, maxLength: 24 },
);
const START = fc.double({ min: 1, max: 3, noNaN: true });

/** The rules as they are said, one by one. */
function plainlyFits(guest: RingGuest, angle: number, placed: readonly Spot[]): boolean {
  const spot = plainSpot(guest, angle);
  const { label } = spot;
  if (label && (!within(label, PANEL, 4) || ROOM.controls.some((box) => boxesTouch(label, box, 4, 2)))) return false;
  const hub = { x: CENTRE.x - ROOM.hub.width / 2, y: CENTRE.y - ROOM.hub.height / 2, ...ROOM.hub };
  const line = distance(spot, CENTRE) - spot.r - distance(leaveBox(hub, CENTRE, angle), CENTRE);
  return line >= ROOM.line && placed.every((other) => leavesRoom(spot, other) && leavesRoom(other, spot));
}

type Plain = Pick<Spot, "angle" | "x" | "y" | "r" | "label">;

function leavesRoom(a: Plain, b: Plain): boolean {
  if (distance(a, b) < a.r + b.r + 4) return false;
  if (a.label && boxTouchesCircle(a.label, b, b.r, 3)) return false;
  if (a.label && b.label && boxesTouch(a.label, b.label, 8, 3)) return false;
  return Math.cos(a.angle - b.angle) <= 0 || distance(a, CENTRE) * Math.abs(Math.sin(a.angle - b.angle)) > a.r + 2;
}

function plainSpot({ r, label: size }: RingGuest, angle: number): Plain {
  const edge = reachToward(ROOM.ring, Math.cos(angle), Math.sin(angle));
  return { angle, ...along(CENTRE, angle, edge - r), r, label: size && labelBeside(along(CENTRE, angle, edge + 5)) };

  function labelBeside(anchor: Point): Box {
    const { width, height } = size ?? { width: 0, height: 0 };
    const right = Math.max(-1, Math.min(1, 1.9 * Math.cos(angle)));
    const up = Math.max(-1, Math.min(1, 1.15 * Math.sin(angle)));
    return { x: anchor.x + ((right - 1) * width) / 2, y: anchor.y - ((up + 1) * height) / 2, width, height };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe("the walk round the ring", () => {
  test("gives everybody the first step that leaves room to all before", () => {
    let closed = 0;
    fc.assert(
      fc.property(GUESTS, START, fc.constantFrom(0, 0.02, 0.1), (guests, start, air) => {
        const spots = walk(guests, ROOM, start, air);
        if (!spots) return;
        closed++;
        expect(spots).toHaveLength(guests.length);
        spots.forEach((spot, i) => {
          const guest = guests[i] as RingGuest;
          const before = spots.slice(0, i);
          expect(spot).toMatchObject({ r: guest.r });
          expect(distance(spot, plainSpot(guest, spot.angle))).toBeLessThan(1e-9);
          expect(plainlyFits(guest, spot.angle, before)).toBe(true);
          const from = (before.at(-1)?.angle ?? start) + (i > 0 ? air + gapAt(guest.gap, before.at(-1)) : 0);
          const steps = Array.from({ length: Math.round((spot.angle - from) / STEP) }, (_, n) => from + n * STEP);
          expect(steps.find((angle) => plainlyFits(guest, angle, before))).toBeUndefined();
        });
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(closed).toBeGreaterThan(30);
  });

  test("does not close where the next guest has no room before the first one again", () => {
    const wide = { r: 70, label: null, gap: 0 };
    expect(walk([wide, wide, wide], ROOM, 1.5, 0)).not.toBeNull();
    expect(
      walk(
        Array.from({ length: 30 }, () => wide),
        ROOM,
        1.5,
        0,
      ),
    ).toBeNull();
    expect(walk([wide, wide, wide], ROOM, 1.5, TURN / 2.5)).toBeNull();
  });
});

describe("air shared out", () => {
  test("is the same whether or not more than some is asked for, and nothing where there is not more", () => {
    fc.assert(
      fc.property(GUESTS, START, (guests, start) => {
        const all = spread(guests, ROOM, start);
        if (!all) {
          expect(spread(guests, ROOM, start, 0)).toBeNull();
          return;
        }
        expect(spread(guests, ROOM, start, all.air)).toBeNull();
        if (all.air > 0) expect(spread(guests, ROOM, start, all.air * 0.99)).toEqual(all);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

function gapAt(pixels: number, last: Spot | undefined): number {
  return last && pixels > 0 ? pixels / reachToward(ROOM.ring, last.cos, last.sin) : 0;
}
