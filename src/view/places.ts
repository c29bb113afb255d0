import { type Signal, signal } from "@preact/signals";
import type { PanelName } from "../scene/panels.ts";
import { placeKey, placesFile, WHOLE_PLACES } from "../scene/place-key.ts";
import type { MeasureChoice } from "../scene/scene.ts";
import type { Seats } from "../scene/seats.ts";
import type { WholePlaces } from "../scene/whole.ts";

/** What is fetched when it is first looked at: null while it is on its way, an error where it did not come. */
export type Fetched<T> = T | Error | null;

/** The places from the build, a file for each instrument and one for the whole network. Whoever reads one waits for it. */
export interface PlaceFiles {
  seats(instrument: string, measure: MeasureChoice, panel: PanelName): Fetched<Seats>;
  whole(): Fetched<WholePlaces>;
  /** Once an instrument's file has come, or has not. */
  settled(instrument: string): Promise<void>;
  /** Asks anew for every file that did not come. */
  retry(): void;
}

export function placeFiles(load: (name: string) => Promise<unknown>): PlaceFiles {
  const files = new Map<string, { content: Signal<Fetched<unknown>>; settled: Promise<void> }>();
  const fetchInto = (name: string, content: Signal<Fetched<unknown>>) =>
    load(name).then(
      (value) => {
        content.value = value;
      },
      (error: unknown) => {
        content.value = error instanceof Error ? error : new Error(String(error));
      },
    );
  const file = (name: string) => {
    let found = files.get(name);
    if (!found) {
      const content = signal<Fetched<unknown>>(null);
      found = { content, settled: fetchInto(name, content) };
      files.set(name, found);
    }
    return found;
  };
  return {
    seats: (instrument, measure, panel) => {
      const content = file(placesFile(instrument)).content.value as Fetched<Readonly<Record<string, Seats>>>;
      if (content === null || content instanceof Error) return content;
      const key = placeKey(instrument, measure, panel);
      const seats = Object.hasOwn(content, key) ? content[key] : undefined;
      return seats ?? new Error(`${placesFile(instrument)} has no seats by ${measure}: it belongs to another record`);
    },
    whole: () => file(WHOLE_PLACES).content.value as Fetched<WholePlaces>,
    settled: (instrument) => file(placesFile(instrument)).settled,
    retry: () => {
      for (const [name, { content }] of files) {
        if (!(content.peek() instanceof Error)) continue;
        content.value = null;
        void fetchInto(name, content);
      }
    },
  };
}

export function hasCome<T>(fetched: Fetched<T>): fetched is T {
  return fetched !== null && !(fetched instanceof Error);
}
