import { focusScene } from "../../scene/focus.ts";
import { PANELS } from "../../scene/panels.ts";
import { shapesOf } from "../../scene/shapes.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Shapes } from "../shape.tsx";
import { Awaited } from "./awaited.tsx";

/** A phone's first picture: names only in the circles that hold them, one image to a screen reader, one tap to the rest. */
export function StillPicture({ page }: { page: Page }) {
  const { day } = page.shown.value;
  const { sentence } = page.headline.value;
  const seats = page.seats("still");
  if (!hasCome(seats)) return <Awaited page={page} panel={PANELS.still} fetched={seats} />;
  const scene = focusScene(page.depositary, seats, day, sentence, { lit: page.lit.value, selected: null });
  const { under, discs, over } = shapesOf(scene);
  const { width, height } = scene.panel;
  return (
    <button type="button" class="still" onClick={() => page.go({ view: "picture" })}>
      <span class="hidden">{`${sentence} Show the picture with all names`}</span>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Shapes shapes={[...under, ...discs, ...over]} />
      </svg>
    </button>
  );
}
