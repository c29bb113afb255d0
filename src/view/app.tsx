import { useEffect, useRef, useState } from "preact/hooks";
import { measureChoices } from "../scene/place-key.ts";
import { isoOf } from "../time/day.ts";
import { AnswerPanel } from "./answer/panel.tsx";
import { KeySheet, useKeys } from "./keys.tsx";
import { FocusView } from "./network/focus.tsx";
import { WholeView } from "./network/whole-view.tsx";
import { type Page, spoken } from "./page.ts";
import { Controls } from "./strip/controls.tsx";
import { StripView } from "./strip/strip.tsx";

const SPEAK_DELAY = 400;

export function App({ page }: { page: Page }) {
  const { shown, headline, faults, depositary } = page;
  const keys = useKeys(page);
  const { view, instrument, day } = shown.value;
  useEffect(() => {
    document.title = `${headline.value.sentence} · Depositary`;
  });
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link into the page, whose address belongs to the state */}
      <a class="skip" href="#answer" onClick={skipTo("answer")}>
        Skip to the answer
      </a>
      <Header page={page} openKeys={() => keys.setOpen(true)} />
      <main data-instrument={instrument} data-day={isoOf(day)} data-view={view}>
        {faults.value.length > 0 && (
          <div class="fault" role="alert">
            <span>{`The address could not be read in full: ${faults.value.join("; ")}.`}</span>
            <button type="button" onClick={() => (faults.value = [])}>
              Dismiss
            </button>
          </div>
        )}
        <div class="headline">
          <h1>{headline.value.sentence}</h1>
          <p class="subline">
            {headline.value.loss} <span class="long">{headline.value.truth}</span>
          </p>
        </div>
        <Spoken page={page} />
        <div class="stage">
          <section class="picture" aria-label={view === "focus" ? "Picture" : "Whole network"}>
            {view === "focus" ? <FocusView page={page} /> : <WholeView page={page} />}
            {view === "focus" && <MeasureSwitch page={page} />}
          </section>
          <section class="time" aria-label="Time">
            <Controls page={page} />
            <StripView page={page} />
          </section>
          <AnswerPanel page={page} />
        </div>
        <footer>{`${depositary.record.title}, version ${depositary.record.version}; data CC BY 4.0.`}</footer>
      </main>
      {keys.open && <KeySheet close={() => keys.setOpen(false)} />}
    </>
  );
}

function skipTo(id: string) {
  return (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
}

function Header({ page, openKeys }: { page: Page; openKeys: () => void }) {
  const { shown, depositary } = page;
  const { view, instrument, day } = shown.value;
  const instruments = [...depositary.record.instruments]
    .map(({ id }) => ({ id, name: depositary.names.short(id, day) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <header>
      <span class="wordmark">Depositary</span>
      <nav aria-label="Views">
        {(["focus", "whole"] as const).map((each) => (
          <button type="button" key={each} aria-pressed={view === each} onClick={() => page.go({ view: each })}>
            {each === "focus" ? "Focus" : "Whole"}
            {each === "whole" && <span class="long">&nbsp;network</span>}
          </button>
        ))}
      </nav>
      <label class="chooser">
        <span class="hidden">Treaty or alliance</span>
        <select value={instrument} onChange={(event) => page.go({ instrument: event.currentTarget.value, why: null })}>
          {instruments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="plain" onClick={openKeys} aria-keyshortcuts="?">
        ? Keys
      </button>
    </header>
  );
}

function MeasureSwitch({ page }: { page: Page }) {
  const { shown, depositary } = page;
  return (
    <fieldset class="measure">
      <legend>Circle area shows</legend>
      {measureChoices(depositary).map((measure) => (
        <label key={measure} class={shown.value.measure === measure ? "on" : ""}>
          <input
            type="radio"
            name="measure"
            value={measure}
            checked={shown.value.measure === measure}
            onChange={() => page.go({ measure })}
          />
          {measure === "equal" ? "all equal" : measure}
        </label>
      ))}
    </fieldset>
  );
}

/** Says the change after the last step, not during a drag. */
function Spoken({ page }: { page: Page }) {
  const text = spoken(page);
  const [said, setSaid] = useState("");
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setSaid(text), SPEAK_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="hidden" aria-live="polite">
      {said}
    </p>
  );
}
