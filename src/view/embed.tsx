import { useEffect } from "preact/hooks";
import { isoOf } from "../time/day.ts";
import { ReaderNotice } from "./answer/reader-notice.tsx";
import { StillPicture } from "./network/still.tsx";
import type { Page } from "./page.ts";
import { StripView } from "./strip/strip.tsx";
import { permalink } from "./take/links.ts";
import { unbroken } from "./unbroken.tsx";
import { useNarrow } from "./use-narrow.ts";
import { VIEWS } from "./views.tsx";

/** Sentence, picture and time, and a way to the whole page. */
export function EmbedApp({ page }: { page: Page }) {
  const { shown, headline, depositary, view } = page;
  const { draw: View, name, measured, id } = view.value;
  const narrow = useNarrow();
  // A narrow frame has no room for all names; one tap shows them, as on a phone.
  const still = narrow && view.value === VIEWS[0];
  useEffect(() => {
    document.title = `${headline.value.sentence} · Depositary`;
  });
  return (
    <main
      class="embed"
      data-instrument={shown.value.instrument}
      data-day={isoOf(shown.value.day)}
      data-view={view.value.id}
    >
      <h1 aria-live="polite">{unbroken(headline.value.sentence)}</h1>
      <ReaderNotice page={page} />
      <div class={narrow ? "stage phone" : "framed"}>
        {still ? (
          <StillPicture page={page} />
        ) : (
          <section class="picture" aria-label={name ?? "Picture"}>
            <View page={page} />
          </section>
        )}
        {(measured || id === "whole") && (
          <section class="time" aria-label="Time">
            <StripView page={page} />
          </section>
        )}
      </div>
      <p>
        <a href={permalink(page)} target="_blank" rel="noopener">
          Who, since when and who says so: open in Depositary
        </a>{" "}
        {`${depositary.record.title}, version ${depositary.record.version}`}
      </p>
    </main>
  );
}
