import { isoOf } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { slide } from "./slider.ts";
import { stops } from "./stepping.ts";

/** The day as a slider on an axis of time: moved by keys here, and by dragging on whatever it stands on. */
export function Knob({ page, left, top, more }: { page: Page; left: string; top?: string; more?: string }) {
  const { day } = page.shown.value;
  return (
    <div
      class="knob"
      role="slider"
      tabIndex={0}
      aria-label="Day"
      aria-valuemin={stops(page)[0] ?? day}
      aria-valuemax={page.lastDay.value}
      aria-valuenow={day}
      aria-valuetext={more ? `${inWords(day)}, ${more}` : inWords(day)}
      data-day={isoOf(day)}
      style={{ left, top }}
      onKeyDown={(event) => slide(event, page)}
    />
  );
}
