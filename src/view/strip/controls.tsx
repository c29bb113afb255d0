import { useEffect, useRef, useState } from "preact/hooks";
import { amountWords } from "../../scene/labels.ts";
import { valueOn } from "../../scene/strip.ts";
import { isoOf } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import { CompareButton } from "../compare/compare.tsx";
import { Icon } from "../icon.tsx";
import type { Page } from "../page.ts";
import { WhatIfButton } from "../what-if/what-if.tsx";
import { DayInput } from "./day-input.tsx";
import { pauseAt, SPEEDS, speedOf } from "./speed.ts";
import { stepTurn, stops } from "./stepping.ts";

/** Previous and next change, play, the day itself, and what it holds in words. */
export function Controls({ page }: { page: Page }) {
  const { shown } = page;
  const { day, instrument, measure } = shown.value;
  const playing = usePlaying(page);
  const all = stops(page);
  const atEnd = day >= page.lastDay.value;
  const atStart = day <= (all[0] ?? day);
  return (
    <div class="controls">
      <button type="button" onClick={() => stepTurn(page, -1)} disabled={atStart} aria-label="Previous change">
        <Icon name="previous" />
      </button>
      <button type="button" class="play" onClick={playing.toggle} aria-pressed={playing.on}>
        <Icon name={playing.on ? "pause" : "play"} />
        <span>{playing.on ? "Pause" : "Play"}</span>
      </button>
      <button type="button" onClick={() => stepTurn(page, 1)} disabled={atEnd} aria-label="Next change">
        <Icon name="next" />
      </button>
      <select
        class="speed"
        aria-label="Speed of play"
        value={page.speed.value}
        onChange={(event) => (page.speed.value = speedOf(event.currentTarget.value))}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <DayInput page={page} key={isoOf(day)} day={day} label="Day" set={(to) => page.go({ day: to })} />
      <span class="now">{nowWords(page, instrument, measure)}</span>
      <span class="control-more">
        <CompareButton page={page} />
        <WhatIfButton />
      </span>
    </div>
  );
}

function nowWords(page: Page, instrument: string, measure: string): string {
  const { depositary, shown, turns } = page;
  const { day } = shown.value;
  const strip = page.strip.value;
  const n = valueOn(strip.count, day);
  const { noun, coverage } = depositary.record.instruments.find(({ id }) => id === instrument) ?? {};
  const unit = depositary.figures.unit(measure);
  const amount = strip.measure && unit !== null ? `, ${amountWords(valueOn(strip.measure.kept, day), unit)}` : "";
  const next = turns.value.find((turn) => turn > day);
  const last = turns.value.findLast((turn) => turn <= day);
  const change =
    next !== undefined
      ? `; next change ${inWords(next, "short")}`
      : last !== undefined
        ? `; no change since ${inWords(last, "short")}`
        : "";
  if (coverage?.exitsOnly) return `Exits and returns only${change}`;
  return `${n} ${n === 1 ? (noun?.one ?? "party") : (noun?.many ?? "parties")}${amount}${change}`;
}

/** Plays by turning day, longer where somebody leaves, and stops at the end. */
function usePlaying(page: Page) {
  const [on, setOn] = useState(false);
  const { day, instrument } = page.shown.value;
  const { value: speed } = page.speed;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (!on) return;
    if (day >= page.lastDay.value) return setOn(false);
    const left = page.depositary.graph
      .changes(day, day + 1, instrument)
      .some(({ after }) => after?.state.standing === "former");
    timer.current = setTimeout(() => stepTurn(page, 1), pauseAt(speed, left));
    return () => clearTimeout(timer.current);
  }, [on, day, instrument, speed, page]);
  const toggle = () => {
    const [first] = stops(page);
    if (!on && day >= page.lastDay.value && first !== undefined) page.go({ day: first });
    setOn(!on);
  };
  return { on, toggle };
}
