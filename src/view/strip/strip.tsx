import { useMemo } from "preact/hooks";
import { amountWords } from "../../scene/labels.ts";
import { textWidth } from "../../scene/measure-text.ts";
import { type Strip, valueOn } from "../../scene/strip.ts";
import {
  STRIP_LAYOUTS,
  type StripLayout,
  type StripWords,
  stripAxis,
  stripHeight,
  stripShapes,
} from "../../scene/strip-shapes.ts";
import { dayOn, xOn } from "../../scene/time-axis.ts";
import type { Day } from "../../time/day.ts";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import { useNarrow } from "../use-narrow.ts";
import { useWidth } from "../use-width.ts";
import { Knob } from "./knob.tsx";
import { useDrag } from "./slider.ts";
import { stops } from "./stepping.ts";

/** The count over time and its measure, with the day as a slider over both. Only the cursor moves with the day. */
export function StripView({ page }: { page: Page }) {
  const { day, compare } = page.shown.value;
  const base: StripLayout = useNarrow() ? STRIP_LAYOUTS.phone : STRIP_LAYOUTS.wide;
  // As wide as there is room: its letters are as large on any page.
  const { ref, width } = useWidth<HTMLDivElement>(base.width);
  const layout = useMemo(() => ({ ...base, width }), [base, width]);
  const strip = page.strip.value;
  const words = wordsFor(page, strip);
  // The same element as before is not looked at again: a step of the day moves the cursor only.
  const drawn = useMemo(() => <Shapes shapes={stripShapes(strip, layout, words, compare)} />, [strip, layout, compare]);
  const height = stripHeight(layout, strip);
  const axis = stripAxis(strip, layout);
  const { box, drag } = useDrag(
    (share, second) => {
      const [first = day] = stops(page);
      const at = dayOn(axis, share * layout.width);
      const to = Math.max(Math.min(first, strip.from), Math.min(at, page.lastDay.value));
      page.go(second ? { compare: to } : { day: to });
    },
    (held) => (page.dragged.value = held),
  );
  const x = xOn(axis, day);
  return (
    <div ref={ref}>
      <div class="strip" ref={box} {...drag}>
        <svg viewBox={`0 0 ${layout.width} ${height}`} aria-hidden="true">
          {drawn}
          <path
            d={`M${x} ${layout.words - 2}V${height - layout.axis}`}
            class="fill-none stroke-ink"
            stroke-width="1.5"
          />
          <Beyond page={page} strip={strip} layout={layout} />
          {compare !== null && <SecondDay x={xOn(axis, compare)} top={layout.words - 2} base={height - layout.axis} />}
          <EndValues page={page} strip={strip} layout={layout} />
        </svg>
        <Knob
          page={page}
          left={`${(x / layout.width) * 100}%`}
          top={`${((height - layout.axis) / height) * 100}%`}
          more={`${valueOn(strip.count, day)} ${words.count.toLowerCase()}`}
        />
      </div>
    </div>
  );
}

function wordsFor({ depositary, shown }: Page, strip: Strip): StripWords {
  const { instrument, measure } = shown.value;
  const { noun, coverage } = depositary.record.instruments.find(({ id }) => id === instrument) ?? {};
  const unit = depositary.figures.unit(measure) ?? "";
  const most = strip.measure ? Math.max(...strip.measure.kept.map((step) => step.value), 0) : 0;
  const last = strip.until - 1;
  const [kept, lost] = strip.measure ? [valueOn(strip.measure.kept, last), valueOn(strip.measure.lost, last)] : [0, 0];
  return {
    count: coverage?.exitsOnly ? "Exits and returns" : `Number of ${noun?.many ?? "parties"}`,
    measure: `Their ${measure}`,
    total: amountWords(most, unit),
    lost: kept + lost > 0 ? `−${Math.round((lost / (kept + lost)) * 100)} %` : "",
    bound: "ratified, not yet in force",
    name: (exit) => depositary.names.short(exit.participant, exit.effect),
  };
}

/** What the last day of the axis holds, at its right end. */
function EndValues({ page, strip, layout }: { page: Page; strip: Strip; layout: StripLayout }) {
  const { depositary, shown } = page;
  const { instrument, measure } = shown.value;
  const end = page.lastDay.value;
  const left = layout.width - layout.right + 8;
  const { noun, coverage } = depositary.record.instruments.find(({ id }) => id === instrument) ?? {};
  if (coverage?.exitsOnly) return null;
  const bound = strip.inForce === null || strip.inForce > end ? valueOn(strip.consented, end) : 0;
  const n = bound > 0 ? bound : valueOn(strip.count, end);
  const gone = n > 0 ? valueOn(strip.gone, end) : 0;
  const many = noun?.many ?? "parties";
  const total = `${gone > 0 ? `of ${n + gone} ` : ""}`;
  // The last word of a noun of two is enough beside the heading, which has both.
  const short = [`${total}${many}`, `${total}${many.split(" ").at(-1)}`].find(
    (words) => textWidth(words, 12) < layout.right - 12,
  );
  const counted = bound > 0 ? "ratified it" : (short ?? total);
  const unit = depositary.figures.unit(measure);
  const [amount = "", ...rest] =
    strip.measure && unit !== null ? amountWords(valueOn(strip.measure.kept, end), unit).split(" ") : [];
  const second = layout.words + layout.row + layout.gap + layout.row / 2;
  return (
    <>
      <text x={left} y={layout.words + layout.row / 2} class="fill-ink" font-size="18" font-weight="600">
        {n}
      </text>
      <text x={left} y={layout.words + layout.row / 2 + 15} class="fill-ink2" font-size="12">
        {counted}
      </text>
      {amount !== "" && (
        <>
          <text x={left} y={second} class="fill-ink" font-size="18" font-weight="600">
            {amount}
          </text>
          <text x={left} y={second + 15} class="fill-ink2" font-size="12">
            {rest.join(" ")}
          </text>
        </>
      )}
    </>
  );
}

/** The day compared with: a dashed line and a hollow knob. */
export function SecondDay({ x, top, base }: { x: number; top: number; base: number }) {
  return (
    <g data-second="">
      <path d={`M${x} ${top}V${base}`} class="fill-none stroke-ink" stroke-width="1.5" stroke-dasharray="4 3" />
      <circle cx={x} cy={base} r="5" class="fill-page stroke-ink" stroke-width="1.5" stroke-dasharray="2 2" />
    </g>
  );
}

/** What lies after the record's date, shaded, and the days on which something is supposed. */
function Beyond({ page, strip, layout }: { page: Page; strip: Strip; layout: StripLayout }) {
  const x = (day: Day) => xOn(stripAxis(strip, layout), day);
  const [top, base] = [layout.words, stripHeight(layout, strip) - layout.axis];
  const from = x(page.recorded.record.date);
  const supposed = page.supposed.value.filter(({ instrument }) => instrument === strip.instrument);
  if (page.supposed.value.length === 0) return null;
  return (
    <g data-supposed={supposed.length}>
      <rect x={from} y={top} width={Math.max(0, x(strip.until) - from)} height={base - top} class="beyond" />
      {supposed.map(({ participant, on }) => (
        <path
          key={`${participant}${on}`}
          d={`M${x(on)} ${top}V${base}`}
          class="fill-none stroke-leaving"
          stroke-width="2"
          stroke-dasharray="2 3"
        />
      ))}
    </g>
  );
}
