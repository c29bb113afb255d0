import { type ComponentChildren, createContext } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { crossingOf, crossingSheets, type Sheet } from "../../scene/crossing.ts";
import { focusScene } from "../../scene/focus.ts";
import { PANELS } from "../../scene/panels.ts";
import { type Layers, shapesOf } from "../../scene/shapes.ts";
import { wholeScene } from "../../scene/whole-scene.ts";
import { wholeShapes } from "../../scene/whole-shapes.ts";
import { calm } from "../motion.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Shapes } from "../shape.tsx";
import type { ViewEntry } from "../views.tsx";
import { usePanel } from "./use-panel.ts";

const LASTS = 600;
/** No frame counts for longer: where the page was busy meanwhile, the way goes on from where it was seen last. */
const LONGEST_FRAME = 70;

/** True while one picture goes over into another: what takes its time to start, like Sigma, waits until it is there. */
export const OnTheWay = createContext(false);

/**
 * Between the focus view and the whole network, over the one that is arrived at: whoever is in both goes from the one
 * place to the other, and turns round where the reader does. Nothing where less motion is asked for, or between others.
 */
export function Crossing({ page, children }: { page: Page; children: ComponentChildren }) {
  const goal = endOf(page.view.value);
  const [at, setAt] = useState(goal);
  const { ref, panel } = usePanel();
  const { width, height } = PANELS[panel];
  const crosses = at !== goal && at !== null && goal !== null && !calm() && !document.hidden;
  const { crossing, left } = useCrossing(page, panel, crosses ? goal : null);
  const ready = crossing !== null;
  const lost = crosses && [page.places.whole(), page.seats(panel)].some((fetched) => fetched instanceof Error);
  useEffect(() => {
    if (!crosses || lost) return setAt(goal);
    // The places of the one or the other may be on their way; without them, there is nowhere to go.
    if (!ready) return;
    let place = at;
    let before = -1;
    let frame = requestAnimationFrame(function step(time: number) {
      const part = before < 0 ? 0 : Math.min(LONGEST_FRAME, time - before) / LASTS;
      before = time;
      place = goal > place ? Math.min(goal, place + part) : Math.max(goal, place - part);
      setAt(place);
      if (place !== goal) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [goal, crosses, lost, ready]);
  const smooth = at === null ? 0 : at < 0.5 ? 2 * at * at : 1 - (2 - 2 * at) ** 2 / 2;
  const sheets = crossing ? crossingSheets(crossing, smooth) : left;
  return (
    <>
      <OnTheWay.Provider value={crosses && !lost}>{children}</OnTheWay.Provider>
      <div class="crossing" ref={ref} aria-hidden="true">
        {crosses && sheets && (
          <div data-crossing={at.toFixed(2)} style={{ aspectRatio: `${width} / ${height}` }}>
            {sheets.map((sheet, i) => (
              <Drawn key={i} sheet={sheet} box={`0 0 ${width} ${height}`} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** A layer of its own, which the browser draws once however often it fades: thousands of lines are in one of them. */
function Drawn({ sheet: { shapes, opacity }, box }: { sheet: Sheet; box: string }) {
  const drawn = useMemo(() => <Shapes shapes={shapes} />, [shapes]);
  return (
    <svg class="layer" viewBox={box} aria-hidden="true" style={{ opacity }}>
      {drawn}
    </svg>
  );
}

function endOf({ id }: ViewEntry): number | null {
  return id === "whole" ? 1 : id === "focus" || id === "picture" ? 0 : null;
}

/** The way to a goal; until both ends are known, the picture that is left, which stays as long. */
function useCrossing(page: Page, panel: keyof typeof PANELS, goal: number | null) {
  const { depositary, shown } = page;
  const { instrument, day, why } = shown.value;
  const lit = page.lit.value;
  const seats = goal === null ? null : page.seats(panel);
  const places = goal === null ? null : page.places.whole();
  return useMemo(() => {
    const focus = hasCome(seats) ? focusScene(depositary, seats, day, "", { lit, selected: why }) : null;
    const selection = { instrument, participant: why };
    const whole = hasCome(places) ? wholeScene(depositary, places, PANELS[panel], selection, day, "") : null;
    const crossing = focus && whole ? crossingOf(focus, whole) : null;
    const layers = goal === 1 ? focus && shapesOf(focus) : whole && wholeShapes(whole);
    return { crossing, left: layers && [{ shapes: allOf(layers), opacity: 1 }] };
  }, [depositary, seats, places, panel, instrument, day, why, lit, goal]);
}

function allOf({ under, discs, over }: Layers) {
  return [...under, ...discs, ...over];
}
