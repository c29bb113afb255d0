import { readFileSync } from "node:fs";
import { type Depositary, open } from "../../src/depositary.ts";
import { focusScene } from "../../src/scene/focus.ts";
import type { PanelName } from "../../src/scene/panels.ts";
import { type Places, placeKey } from "../../src/scene/place-key.ts";
import { placeAll, placeFocus } from "../../src/scene/places.ts";
import type { Box, MeasureChoice, Scene } from "../../src/scene/scene.ts";
import type { Seats } from "../../src/scene/seats.ts";
import type { WholePlaces } from "../../src/scene/whole.ts";
import type { Day } from "../../src/time/day.ts";
import { builtInRecord } from "../built-in-record.ts";

let opened: Depositary | null = null;

/** The built-in record, folded once a test file. */
export function builtIn(): Depositary {
  opened ??= open(builtInRecord());
  return opened;
}

export function sceneOn(seats: Seats, day: Day): Scene {
  return focusScene(builtIn(), seats, day, "A sentence.");
}

let placed: Places | null = null;

/** Where everybody lies in the whole network, as stored beside the record. */
export function storedPlaces(): WholePlaces {
  return JSON.parse(readFileSync(new URL("../../graph-data/positions.json", import.meta.url), "utf8")) as WholePlaces;
}

/** Everything as the build places it, once a test file and before its first test: it takes some seconds. */
export function builtInPlaces(): Places {
  placed ??= placeAll(builtIn(), storedPlaces());
  return placed;
}

const seated = new Map<string, Readonly<Record<string, Seats>>>();

export function builtInSeats(instrument: string, measure: MeasureChoice, panel: PanelName): Seats {
  const all = seated.get(instrument) ?? placed?.focus ?? placeFocus(builtIn(), instrument);
  seated.set(instrument, all);
  const seats = all[placeKey(instrument, measure, panel)];
  if (!seats) throw new Error(`${instrument} has no seats by ${measure}`);
  return seats;
}

/** Seats of every instrument, measure and panel, each with what it is. */
export function allSeats(): { what: string; seats: Seats }[] {
  return Object.entries(builtInPlaces().focus).map(([what, seats]) => ({ what, seats }));
}

/** The most days on which one picture is drawn: all of Open Skies, and every nth of a treaty with two hundred. */
const MOST_DAYS = 48;

/** The turning days of an instrument, thinned out evenly where they are very many, with the record's date. */
export function turningDays(seats: Seats): Day[] {
  const { graph, record } = builtIn();
  const days = graph.turningDays(seats.instrument).filter((day) => day < record.date);
  const step = Math.ceil(days.length / MOST_DAYS);
  return [...days.filter((_, i) => i % step === 0), record.date];
}

export function overlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function overCircle(box: Box, x: number, y: number, r: number): boolean {
  const dx = x - Math.min(Math.max(x, box.x), box.x + box.width);
  const dy = y - Math.min(Math.max(y, box.y), box.y + box.height);
  return Math.hypot(dx, dy) < r;
}
