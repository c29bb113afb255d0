import { basisOf } from "../records/figures.ts";
import type { InstrumentId } from "../records/record.ts";
import type { SceneBasis } from "./basis.ts";
import type { PanelName } from "./panels.ts";
import type { MeasureChoice } from "./scene.ts";
import type { Seats } from "./seats.ts";
import type { WholePlaces } from "./whole.ts";

/** Everything that is placed once, when the page is built: plain data, beside the record. */
export interface Places {
  /** By `instrument/measure/panel`. */
  readonly focus: Readonly<Record<string, Seats>>;
  readonly whole: WholePlaces;
}

/** The data file of the whole network's positions, beside the page. */
export const WHOLE_PLACES = "places.json";

/** The data file of one instrument's seats, for every measure and panel, by `placeKey`. */
export function placesFile(instrument: InstrumentId): string {
  return `places/${instrument}.json`;
}

export function placeKey(instrument: InstrumentId, measure: MeasureChoice, panel: PanelName): string {
  return `${instrument}/${measure}/${panel}`;
}

/**
 * The choices of the measure switch: every measure that the record has figures for, without the other bases of one,
 * then circles of one size.
 */
export function measureChoices(basis: Pick<SceneBasis, "figures">): MeasureChoice[] {
  return [...basis.figures.measures().filter((measure) => measure === basisOf(measure)), "equal"];
}
