import { useEffect, useRef, useState } from "preact/hooks";
import { isoOf } from "../time/day.ts";
import { AnswerPanel } from "./answer/panel.tsx";
import { CompareButton, ComparePanel, comparedSentence } from "./compare/compare.tsx";
import { Multiples } from "./compare/multiples.tsx";
import { Header } from "./header.tsx";
import { KeySheet, useKeys } from "./keys.tsx";
import { later } from "./later.tsx";
import { Crossing } from "./network/crossing.tsx";
import { MeasureSwitch } from "./network/measure-switch.tsx";
import { StillPicture } from "./network/still.tsx";
import { type Page, spoken } from "./page.ts";
import { Controls } from "./strip/controls.tsx";
import { StripView } from "./strip/strip.tsx";
import { unbroken } from "./unbroken.tsx";
import { useNarrow } from "./use-narrow.ts";
import { VIEWS } from "./views.tsx";
import { SupposedBanner, WhatIfButton, WhatIfPanel } from "./what-if/what-if.tsx";

const SPEAK_DELAY = 400;
/** Letters of a headline that fit one line; a longer one is set smaller in two, in the same height. */
const LONG = 100;

export function App({ page }: { page: Page }) {
  const { shown, headline, faults, depositary, view } = page;
  const keys = useKeys(page);
  const narrow = useNarrow();
  const [taking, setTaking] = useState(false);
  const comparing = comparedSentence(page);
  const { instrument, day } = shown.value;
  useEffect(() => {
    document.title = `${headline.value.sentence} · Depositary`;
  });
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link into the page, whose address belongs to the state */}
      <a class="skip" href="#answer" onClick={skipTo("answer")}>
        Skip to the answer
      </a>
      <Header page={page} openKeys={() => keys.setOpen(true)} openTake={() => setTaking(true)} />
      <main data-instrument={instrument} data-day={isoOf(day)} data-view={view.value.id}>
        {faults.value.length > 0 && (
          <div class="fault" role="alert">
            <span>{`The address could not be read in full: ${faults.value.join("; ")}.`}</span>
            <button type="button" onClick={() => (faults.value = [])}>
              Dismiss
            </button>
          </div>
        )}
        <div class={headline.value.sentence.length > LONG ? "headline long-sentence" : "headline"}>
          <h1>{unbroken(headline.value.sentence)}</h1>
          <p class="subline">
            {comparing ?? (
              <>
                {narrow ? headline.value.loss.replace(/ participants\.$/, ".") : headline.value.loss}{" "}
                <span class="long">{headline.value.truth}</span>
              </>
            )}
          </p>
        </div>
        <SupposedBanner page={page} />
        <Spoken page={page} />
        {narrow ? <PhoneStage page={page} /> : <WideStage page={page} />}
        {view.value.measured && <Multiples page={page} />}
        <footer>
          {`${depositary.record.title}, version ${depositary.record.version}; data CC BY 4.0. `}
          {/* The page as one file has no neighbours. */}
          {!document.getElementById("record.json") && (
            <a class="link" href="./world.html?file=record.depositary">
              Open it as a file, or another world
            </a>
          )}
        </footer>
      </main>
      {taking && <TakeSheet page={page} close={() => setTaking(false)} />}
      {keys.open && <KeySheet close={() => keys.setOpen(false)} />}
    </>
  );
}

/** Writes links, citations and pictures: fetched by those who take something away. */
const TakeSheet = later<{ page: Page; close: () => void }>(async () => ({
  draw: (await import("./take/take-sheet.tsx")).TakeSheet,
}));

function WideStage({ page }: { page: Page }) {
  const { place, measured, name, draw: View } = page.view.value;
  return (
    <div class={`stage ${place}`}>
      <section class="picture" aria-label={name ?? "Picture"}>
        <Crossing page={page}>
          <View page={page} />
        </Crossing>
        {measured && <MeasureSwitch page={page} />}
      </section>
      <section class="time" aria-label="Time">
        <Controls page={page} />
        <StripView page={page} />
        <div class="time-more">
          <ComparePanel page={page} />
          <WhatIfPanel page={page} />
        </div>
      </section>
      <AnswerPanel page={page} />
    </div>
  );
}

/** In portrait: the still picture, which names the ghosts; time; then the list or a view, by tab. */
function PhoneStage({ page }: { page: Page }) {
  const view = page.view.value;
  const { draw: View } = view;
  const tabs = VIEWS.filter(({ tab }) => tab !== null);
  const list = view === VIEWS[0];
  // Cards, claims and the story are for reading: they do not begin below a picture and a strip.
  if (view.tab === null && view.place === "across")
    return (
      <div class="stage phone">
        <section class="picture" aria-label={view.name ?? "Story"}>
          <View page={page} />
        </section>
        <AnswerPanel page={page} />
      </div>
    );
  return (
    <div class="stage phone">
      <StillPicture page={page} />
      <section class="time" aria-label="Time">
        <StripView page={page} />
        <Controls page={page} />
        <div class="time-more">
          <ComparePanel page={page} />
        </div>
      </section>
      <nav class="tabs" aria-label="List or picture">
        {tabs.map(({ id, tab }) => (
          <button type="button" key={id} aria-pressed={view.id === id} onClick={() => page.go({ view: id })}>
            {tab}
          </button>
        ))}
      </nav>
      {!list && (
        <section class="picture" aria-label={view.name ?? "Picture"}>
          <Crossing page={page}>
            <View page={page} />
          </Crossing>
          {view.measured && <MeasureSwitch page={page} />}
          {view.measured && <CompareButton page={page} />}
        </section>
      )}
      <AnswerPanel page={page} />
      <p class="compare-row">
        <WhatIfButton />
      </p>
      <WhatIfPanel page={page} />
    </div>
  );
}

function skipTo(id: string) {
  return (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
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
