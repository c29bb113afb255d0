import { useEffect, useMemo, useState } from "preact/hooks";
import { crossingOf, crossingShapes } from "../../scene/crossing.ts";
import { focusScene } from "../../scene/focus.ts";
import { PANELS } from "../../scene/panels.ts";
import { wholeScene } from "../../scene/whole-scene.ts";
import { calm } from "../motion.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Shapes } from "../shape.tsx";
import type { ViewEntry } from "../views.tsx";
import { usePanel } from "./use-panel.ts";

const LASTS = 600;
/** Of the whole way, the last part, in which the picture that is arrived at comes through. */
const FADES = 0.2;

/**
 * Between the focus view and the whole network, over the one that is arrived at: whoever is in both goes from the one
 * place to the other. Nothing where less motion is asked for, or between other views.
 */
export function Crossing({ page }: { page: Page }) {
  const to = pictureOf(page.view.value);
  const [at, setAt] = useState(to);
  const [t, setT] = useState(0);
  const { ref, panel } = usePanel();
  const crosses = at !== to && at !== null && to !== null && !calm() && !document.hidden;
  const crossing = useCrossing(page, panel, crosses);
  const ready = crossing !== null;
  useEffect(() => {
    if (at === to) return;
    if (!crosses) return setAt(to);
    // The places of the network may be on their way; without them, there is nowhere to go.
    if (!ready) {
      if (page.places.whole() instanceof Error) setAt(to);
      return;
    }
    let start = -1;
    let frame = requestAnimationFrame(function step(time: number) {
      if (start < 0) start = time;
      const done = (time - start) / LASTS;
      setT(Math.min(1, done));
      if (done < 1) frame = requestAnimationFrame(step);
      else {
        setAt(to);
        setT(0);
      }
    });
    return () => {
      cancelAnimationFrame(frame);
      setT(0);
    };
  }, [at, to, crosses, ready]);
  const { width, height } = PANELS[panel];
  const smooth = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
  return (
    <div class="crossing" ref={ref} aria-hidden="true">
      {crosses && crossing && (
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${height}`}
          data-crossing={t.toFixed(2)}
          style={{ opacity: Math.min(1, (1 - t) / FADES) }}
        >
          <Shapes shapes={crossingShapes(crossing, to === "whole" ? smooth : 1 - smooth)} />
        </svg>
      )}
    </div>
  );
}

function pictureOf({ id }: ViewEntry): "focus" | "whole" | null {
  return id === "whole" ? "whole" : id === "focus" || id === "picture" ? "focus" : null;
}

function useCrossing(page: Page, panel: keyof typeof PANELS, crosses: boolean) {
  const { depositary, shown } = page;
  const { instrument, day, why } = shown.value;
  const seats = crosses ? page.seats(panel) : null;
  const places = crosses ? page.places.whole() : null;
  return useMemo(() => {
    if (!hasCome(seats) || !hasCome(places)) return null;
    const selection = { instrument, participant: why };
    return crossingOf(
      focusScene(depositary, seats, day, ""),
      wholeScene(depositary, places, seats.panel, selection, day, ""),
    );
  }, [depositary, seats, places, instrument, day, why]);
}
