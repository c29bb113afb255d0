import { useEffect } from "preact/hooks";
import { isoOf } from "../time/day.ts";
import type { Page } from "./page.ts";
import { StripView } from "./strip/strip.tsx";
import { permalink } from "./take/links.ts";

/** True in a frame of another page: `?embed` before the hash. */
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).has("embed");
}

/** Sentence, picture and time, and a way to the whole page. */
export function EmbedApp({ page }: { page: Page }) {
  const { shown, headline, depositary, view } = page;
  const { draw: View, name } = view.value;
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
      <h1 aria-live="polite">{headline.value.sentence}</h1>
      <section class="picture" aria-label={name ?? "Picture"}>
        <View page={page} />
      </section>
      <section aria-label="Time">
        <StripView page={page} />
      </section>
      <p>
        <a href={permalink(page)} target="_blank" rel="noopener">
          Who, since when and who says so: open in Depositary
        </a>{" "}
        {`${depositary.record.title}, version ${depositary.record.version}`}
      </p>
    </main>
  );
}
