import { useMemo } from "preact/hooks";
import { headlineOf } from "../../opened.ts";
import { focusScene } from "../../scene/focus.ts";
import { PANELS } from "../../scene/panels.ts";
import { shapesOf } from "../../scene/shapes.ts";
import { inWords } from "../../time/words.ts";
import { Awaited } from "../network/awaited.tsx";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Shapes } from "../shape.tsx";
import type { DeskClaim } from "./checked.ts";

/** The picture that a claim is about, small: its instrument on its day, with those lit whom the answer names. */
export function ClaimPicture({ page, checked }: { page: Page; checked: DeskClaim }) {
  const { recorded } = page;
  const { measure } = page.shown.value;
  const { picture, checks } = checked;
  const seats = picture ? page.places.seats(picture.instrument, measure, "still") : null;
  const named = checks.flatMap(({ answer }) => answer?.participants ?? []);
  const drawn = useMemo(() => {
    if (!picture || !hasCome(seats)) return null;
    const { instrument, day, suppose } = picture;
    const depositary = suppose.length > 0 ? recorded.supposing(suppose) : recorded;
    const { sentence } = headlineOf(depositary, instrument, day, measure);
    const scene = focusScene(depositary, seats, day, sentence, {
      lit: named.length > 0 ? new Set(named) : null,
      selected: null,
    });
    const { under, discs, over } = shapesOf(scene);
    return { scene, shapes: [...under, ...discs, ...over] };
  }, [recorded, seats, picture, measure, named.join(" ")]);
  if (!picture) return null;
  if (!drawn) return <Awaited page={page} panel={PANELS.still} fetched={hasCome(seats) ? null : seats} />;
  const { width, height } = drawn.scene.panel;
  return (
    <figure class="claim-picture">
      <button
        type="button"
        class="claim-open"
        onClick={() => page.go({ view: "focus", question: null, why: null, ...picture })}
      >
        <span class="hidden">{`${drawn.scene.sentence} Open the picture`}</span>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Shapes shapes={drawn.shapes} />
        </svg>
      </button>
      <figcaption>{`${recorded.names.short(picture.instrument, picture.day)} on ${inWords(picture.day, "short")}`}</figcaption>
    </figure>
  );
}
