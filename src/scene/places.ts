import type { SceneBasis } from "./basis.ts";
import { measureChoices, type Places, placeKey } from "./place-key.ts";
import type { Point } from "./scene.ts";
import { PANELS, type PanelName, type Seats, seatsFor } from "./seats.ts";
import { placeWhole } from "./whole.ts";

/** Seats every instrument for every measure and panel, and places the whole network, warm-started from `start`. */
export function placeAll(basis: SceneBasis, start?: Readonly<Record<string, Point>>): Places {
  const focus: Record<string, Seats> = {};
  for (const { id } of basis.record.instruments) {
    let angle: number | undefined;
    for (const panel of Object.keys(PANELS) as PanelName[]) {
      for (const measure of measureChoices(basis)) {
        const seats = seatsFor(basis, id, measure, panel, angle);
        // The start angle chosen for the first measure serves for all, so that a switch moves sizes and not sides.
        angle ??= seats.start;
        focus[placeKey(id, measure, panel)] = rounded(seats);
      }
    }
  }
  return { focus, whole: placeWhole(basis.standings, start) };
}

function rounded(seats: Seats): Seats {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    ...seats,
    seats: seats.seats.map((seat) => ({
      ...seat,
      angle: round(seat.angle * 1000) / 1000,
      x: round(seat.x),
      y: round(seat.y),
      r: round(seat.r),
      label: seat.label && {
        x: round(seat.label.x),
        y: round(seat.label.y),
        width: round(seat.label.width),
        height: seat.label.height,
      },
    })),
  };
}
