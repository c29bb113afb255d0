import type { Size } from "../../scene/scene.ts";
import type { Page } from "../page.ts";

/** In the room of a picture whose places are still on their way, or did not come: nothing jumps when they do. */
export function Awaited({ page, panel, fetched }: { page: Page; panel: Size; fetched: Error | null }) {
  return (
    <figure class="awaited" style={{ aspectRatio: `${panel.width} / ${panel.height}` }}>
      {fetched === null ? (
        <p role="status">Fetching the picture …</p>
      ) : (
        <div role="alert">
          <p>{`The picture could not be fetched: ${fetched.message}. The list and the strip are complete without it.`}</p>
          <button type="button" onClick={() => page.places.retry()}>
            Try again
          </button>
        </div>
      )}
    </figure>
  );
}
