import { useMemo } from "preact/hooks";
import { type Lanes, lanesOf } from "../../scene/lanes.ts";
import { LANE_SORTS, type LaneSort } from "../../scene/lanes-order.ts";
import {
  type LaneLayout,
  laneAxisShapes,
  laneDay,
  laneLayout,
  laneShapes,
  laneX,
  type PlacedLanes,
  placeLanes,
} from "../../scene/lanes-shapes.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import { slide, useDrag } from "../strip/slider.ts";
import { stops } from "../strip/stepping.ts";
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
  const lanes = useMemo(() => lanesOf(depositary, instrument, sort, measure), [depositary, instrument, sort, measure]);
  const layout = useMemo(() => laneLayout(width), [width]);
  const placed = useMemo(() => placeLanes(lanes, layout), [lanes, layout]);
  return (
    <figure class="lanes">
      <figcaption>
        One row a participant, one bar a spell. Dotted: signed. Thin: ratified, not yet in force. Wedge: from notice to
        effect. Drag the circle to move the day.
      </figcaption>
      <SortSwitch page={page} sort={sort} />
      <div class="lane-room" ref={ref}>
        <Axis page={page} lanes={lanes} layout={layout} />
        <Rows page={page} lanes={lanes} layout={layout} placed={placed} />
      </div>
    </figure>
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
    const at = Math.min(laneDay(lanes, layout, share * layout.width), page.lastDay.value);
    page.go(second ? { compare: at } : { day: at });
  });
  return (
    <div class="lane-axis" ref={box} {...drag}>
      <svg width={layout.width} height={layout.axis} aria-hidden="true">
        <Shapes shapes={shapes} />
      </svg>
      <div
        class="knob"
        role="slider"
        tabIndex={0}
        aria-label="Day"
        aria-valuemin={stops(page)[0] ?? day}
        aria-valuemax={page.lastDay.value}
        aria-valuenow={day}
        aria-valuetext={inWords(day)}
        style={{ left: `${laneX(lanes, layout, day)}px` }}
        onKeyDown={(event) => slide(event, page)}
      />
    </div>
  );
}

function Rows({ page, lanes, layout, placed }: { page: Page; lanes: Lanes; layout: LaneLayout; placed: PlacedLanes }) {
  const { day, why, compare } = page.shown.value;
  const shapes = useMemo(() => laneShapes(lanes, layout, placed, false), [lanes, layout, placed]);
  const x = laneX(lanes, layout, day);
  const end = layout.width - layout.notes;
  return (
    <div class="lane-rows" style={{ height: `${placed.height}px` }}>
      <svg width={layout.width} height={placed.height} aria-hidden="true">
        <Shapes shapes={shapes} />
        <rect class="veil" x={x} y={0} width={Math.max(0, end - x)} height={placed.height} />
        <path d={`M${x} 0V${placed.height}`} class="fill-none stroke-ink" stroke-width="1.5" data-cursor="" />
        {compare !== null && <SecondDay x={laneX(lanes, layout, compare)} top={0} base={placed.height - 6} />}
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
