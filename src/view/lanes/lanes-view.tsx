import { useMemo } from "preact/hooks";
import { type Lanes, lanesOf } from "../../scene/lanes.ts";
import {
  type LaneLayout,
  laneAxisShapes,
  laneLayout,
  laneTimes,
  type PlacedLanes,
  placeLanes,
} from "../../scene/lanes-layout.ts";
import { KEY_HEIGHT, KEY_WIDTH, laneLegend } from "../../scene/lanes-marks.ts";
import { LANE_SORTS, type LaneSort } from "../../scene/lanes-order.ts";
import { lanePicture, laneShapes } from "../../scene/lanes-shapes.ts";
import type { Picture } from "../../scene/svg.ts";
import { dayOn, xOn } from "../../scene/time-axis.ts";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import { Knob } from "../strip/knob.tsx";
import { useDrag } from "../strip/slider.ts";
import { SecondDay } from "../strip/strip.tsx";
import { useWidth } from "../use-width.ts";

const SORT_WORDS: Readonly<Record<LaneSort, string>> = {
  standing: "standing",
  name: "name",
  entry: "entry",
  exit: "exit",
  size: "size",
};

/** A row a participant, a bar a spell. The axis is a slider: dragging it moves the day, and no row walks. */
export function LanesView({ page }: { page: Page }) {
  const { depositary, shown } = page;
  const { instrument, measure } = shown.value;
  const sort = LANE_SORTS.find((each) => each === shown.value.sort) ?? LANE_SORTS[0];
  const { ref, width } = useWidth<HTMLDivElement>(1392);
  const supposed = page.supposed.value;
  const lanes = useMemo(
    () => lanesOf(depositary, instrument, sort, measure, supposed),
    [depositary, instrument, sort, measure, supposed],
  );
  const layout = useMemo(() => laneLayout(lanes, width), [lanes, width]);
  const placed = useMemo(() => placeLanes(lanes, layout), [lanes, layout]);
  return (
    <figure class="lanes">
      <figcaption>
        <Legend lanes={lanes} />
        <span class="hint">One row a participant: a name says why. Drag the circle to move the day.</span>
      </figcaption>
      <SortSwitch page={page} sort={sort} />
      <div class="lane-room" ref={ref}>
        <Axis page={page} lanes={lanes} layout={layout} />
        <Rows page={page} lanes={lanes} layout={layout} placed={placed} />
      </div>
    </figure>
  );
}

function Legend({ lanes }: { lanes: Lanes }) {
  const keys = useMemo(() => laneLegend(lanes), [lanes]);
  return (
    <>
      {keys.map(({ words, shapes }) => (
        <span key={words} class="key">
          <svg width={KEY_WIDTH} height={KEY_HEIGHT} aria-hidden="true">
            <Shapes shapes={shapes} />
          </svg>
          {words}
        </span>
      ))}
    </>
  );
}

function SortSwitch({ page, sort }: { page: Page; sort: LaneSort }) {
  return (
    <fieldset class="choice">
      <legend>Sort by</legend>
      {LANE_SORTS.map((each) => (
        <label key={each} class={each === sort ? "on" : ""}>
          <input
            type="radio"
            name="lane-sort"
            value={each}
            checked={each === sort}
            onChange={() => page.go({ sort: each })}
          />
          {SORT_WORDS[each]}
        </label>
      ))}
    </fieldset>
  );
}

function Axis({ page, lanes, layout }: { page: Page; lanes: Lanes; layout: LaneLayout }) {
  const { day } = page.shown.value;
  const shapes = useMemo(() => laneAxisShapes(lanes, layout), [lanes, layout]);
  const { box, drag } = useDrag((share, second) => {
    const at = Math.min(dayOn(laneTimes(lanes, layout), share * layout.width), page.lastDay.value);
    page.go(second ? { compare: at } : { day: at });
  });
  return (
    <div class="lane-axis" ref={box} {...drag}>
      <svg width={layout.width} height={layout.axis} aria-hidden="true">
        <Shapes shapes={shapes} />
      </svg>
      <Knob page={page} left={`${xOn(laneTimes(lanes, layout), day)}px`} />
    </div>
  );
}

function Rows({ page, lanes, layout, placed }: { page: Page; lanes: Lanes; layout: LaneLayout; placed: PlacedLanes }) {
  const { day, why, compare } = page.shown.value;
  const { marks, words } = useMemo(() => laneShapes(lanes, layout, placed, false), [lanes, layout, placed]);
  // The same element as before is not looked at again: a step of the day moves the line and mutes some words.
  const drawn = useMemo(() => <Shapes shapes={marks} />, [marks]);
  const times = laneTimes(lanes, layout);
  const x = xOn(times, day);
  const isLater = ({ attrs }: (typeof words)[number]) => Number(attrs["data-on"] ?? Number.NEGATIVE_INFINITY) > day;
  return (
    <div class="lane-rows" style={{ height: `${placed.height}px` }}>
      <svg width={layout.width} height={placed.height} aria-hidden="true">
        {drawn}
        <rect class="veil" x={x} y={0} width={Math.max(0, times.right - x)} height={placed.height} />
        <path d={`M${x} 0V${placed.height}`} class="fill-none stroke-ink" stroke-width="1.5" data-cursor="" />
        {compare !== null && <SecondDay x={xOn(times, compare)} top={0} base={placed.height - 6} />}
        <Shapes shapes={words.filter((word) => !isLater(word))} />
        <g class="later">
          <Shapes shapes={words.filter(isLater)} />
        </g>
      </svg>
      <ol>
        {placed.rows.map(({ row, y }) => (
          <li
            key={row.participant}
            data-participant={row.participant}
            style={{ top: `${y - layout.row / 2}px`, height: `${layout.row}px`, width: `${layout.names - 6}px` }}
          >
            <button
              type="button"
              class="lane-name"
              aria-label={row.sentence}
              title={row.sentence}
              aria-pressed={why === row.participant}
              onClick={() => page.go({ why: row.participant })}
            >
              {row.name}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The lanes in the order in which they are looked at. */
export function lanesPicture({ depositary, shown, headline, supposed }: Page): Picture {
  const { instrument, measure, sort, day, compare } = shown.value;
  const order = LANE_SORTS.find((each) => each === sort) ?? LANE_SORTS[0];
  const lanes = lanesOf(depositary, instrument, order, measure, supposed.value);
  return lanePicture(lanes, day, compare, headline.value.sentence, 1392);
}
