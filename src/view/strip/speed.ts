import type { Signal } from "@preact/signals";

/** How fast play goes from turning day to turning day. */
export const SPEEDS = ["slow", "normal", "fast"] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds that a turning day is shown, and one on which somebody leaves. */
const PAUSES: Readonly<Record<Speed, readonly [number, number]>> = {
  slow: [1400, 3200],
  normal: [700, 1600],
  fast: [250, 600],
};

export function pauseAt(speed: Speed, someoneLeaves: boolean): number {
  return PAUSES[speed][someoneLeaves ? 1 : 0];
}

/** The next faster; after the fastest the slowest. */
export function turnSpeed(speed: Signal<Speed>): void {
  speed.value = SPEEDS[(SPEEDS.indexOf(speed.peek()) + 1) % SPEEDS.length] ?? "normal";
}

export function speedOf(text: string): Speed {
  return SPEEDS.find((each) => each === text) ?? "normal";
}
