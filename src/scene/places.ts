import type { InstrumentId } from "../records/record.ts";
import type { SceneBasis } from "./basis.ts";
import { PANELS, type PanelName } from "./panels.ts";
import { measureChoices, type Places, placeKey } from "./place-key.ts";
import type { Box } from "./scene.ts";
import { type Seats, seatingOf, startsNear } from "./seats.ts";
import { placeWhole, type WholePlaces } from "./whole.ts";

/** Seats every instrument for every measure and panel, and places the whole network, warm-started from `start`. */
export function placeAll(basis: SceneBasis, start?: WholePlaces): Places {
  const focus = Object.assign(
    {},
    ...basis.record.instruments.map(({ id }) => placeFocus(basis, id)),
  ) as Places["focus"];
  return { focus, whole: placeWhole(basis.standings, start) };
}

/**
 * As many names find room round a ring on the smaller panels: 616 px wide, on its two flanks and at both ends, beside the
 * switch and the zoom. The 48 of the Council of Europe and the 60 of the OSCE do not, measured from all starts, with no
 * air between names, lines of 12 px and circles of 6. To look for a ring of more would double the time of the build.
 */
const MOST_NAMES = 45;

/**
 * The seats of one instrument for every measure and panel, by `placeKey`. Whoever has a ring on the wide panel has one
 * on the others too, where any closes there.
 */
export function placeFocus(basis: SceneBasis, id: InstrumentId): Record<string, Seats> {
  const focus: Record<string, Seats> = {};
  const seat = seatingOf(basis, id);
  let first: Seats | undefined;
  for (const panel of Object.keys(PANELS) as PanelName[]) {
    let own: Seats | undefined;
    for (const measure of measureChoices(basis)) {
      // The start chosen for a panel's first measure serves for all, so that a switch moves sizes and not sides.
      const near = first && startsNear(first.start);
      const same = own && seat(measure, panel, [own.start]);
      // A ring that does not close from there begins elsewhere rather than become rows.
      const alike = same && same.shape === own?.shape ? same : seat(measure, panel, near);
      const elsewhere = first !== undefined && alike.shape !== first.shape && alike.seats.length <= MOST_NAMES;
      const seats = elsewhere ? seat(measure, panel) : alike;
      own ??= seats;
      focus[placeKey(id, measure, panel)] = rounded(seats);
    }
    first ??= own;
  }
  return focus;
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
