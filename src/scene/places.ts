import type { SceneBasis } from "./basis.ts";
import { measureChoices, type Places, placeKey } from "./place-key.ts";
import type { Box } from "./scene.ts";
import { PANELS, type PanelName, type Seats, seatsFor } from "./seats.ts";
import { placeWhole, type WholePlaces } from "./whole.ts";

/** Seats every instrument for every measure and panel, and places the whole network, warm-started from `start`. */
export function placeAll(basis: SceneBasis, start?: WholePlaces): Places {
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

/** To a tenth of a pixel: nobody sees more, and the file that the page waits for is half as large. */
function rounded(seats: Seats): Seats {
  const round = (value: number) => Math.round(value * 10) / 10;
  const box = (of: Box | null): Box | null =>
    of && { x: round(of.x), y: round(of.y), width: round(of.width), height: round(of.height) };
  return {
    ...seats,
    start: angle(seats.start),
    seats: seats.seats.map((seat) => ({
      ...seat,
      angle: angle(seat.angle),
      x: round(seat.x),
      y: round(seat.y),
      r: round(seat.r * 10) / 10,
      label: box(seat.label),
      cell: box(seat.cell),
    })),
  };
}

function angle(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
