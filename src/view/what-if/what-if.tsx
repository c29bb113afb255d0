import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { SUPPOSINGS, type Supposed, type Supposing } from "../../opened.ts";
import type { Day } from "../../time/day.ts";
import type { Page } from "../page.ts";
import { DayInput } from "../strip/day-input.tsx";
import { DOES, effectOf, setsAside, supposedWords } from "./supposed.ts";

/** What is supposed, each with what follows from it: nothing on the page can be taken for a document. */
export function SupposedBanner({ page }: { page: Page }) {
  const supposed = page.supposed.value;
  const own = page.shown.value.suppose;
  if (supposed.length === 0) return null;
  const asked = supposed.slice(own.length);
  const item = (one: Supposed, i: number) => (
    <li key={`${one.participant}${one.instrument}${one.does}${one.on}`}>
      {`${supposedWords(page, one)}: `}
      <Following page={page} one={one} />{" "}
      {i < own.length ? (
        <button
          type="button"
          class="link"
          onClick={() => page.go({ suppose: own.filter((_, at) => at !== i) })}
          aria-label={`Take back: ${supposedWords(page, one)}`}
        >
          take back
        </button>
      ) : (
        <span class="by">from the question</span>
      )}
    </li>
  );
  return (
    <section class="supposing" aria-label="What is supposed">
      <p>
        <strong>Hypothetical.</strong> No document says so:
      </p>
      {asked.length > LISTED ? (
        <div>
          {own.length > 0 && <ol>{own.map(item)}</ol>}
          <details>
            <summary>{`${asked.length} acts from the question`}</summary>
            <ol start={own.length + 1}>{asked.map((one, i) => item(one, own.length + i))}</ol>
          </details>
        </div>
      ) : (
        <ol>{supposed.map(item)}</ol>
      )}
    </section>
  );
}

/** More acts of a question than these would push the figure from the screen of a telephone. */
const LISTED = 3;

function Following({ page, one }: { page: Page; one: Supposed }) {
  const effect = effectOf(page, one);
  if (!effect) return <>nothing follows from it.</>;
  return (
    <button type="button" class="link" onClick={() => page.go({ instrument: one.instrument, day: effect.day })}>
      {`${effect.words}.`}
    </button>
  );
}

/** Whether the form is open: its button stands among the controls, the form below them. */
const isOpen = signal(false);

export function WhatIfButton() {
  if (isOpen.value) return null;
  return (
    <button type="button" class="what-if-button" onClick={() => (isOpen.value = true)}>
      What if …
    </button>
  );
}

/** Adds one hypothetical act; several in a row build on one another. */
export function WhatIfPanel({ page }: { page: Page }) {
  return isOpen.value ? <WhatIfForm page={page} close={() => (isOpen.value = false)} /> : null;
}

function WhatIfForm({ page, close }: { page: Page; close: () => void }) {
  const { shown, recorded } = page;
  const { instrument, day, suppose } = shown.value;
  const who = useRef<HTMLSelectElement>(null);
  useEffect(() => who.current?.focus(), []);
  const [does, setDoes] = useState<Supposing>("notice");
  const [on, setOn] = useState<Day>(day);
  const candidates = candidatesFor(page, does, on);
  const [chosen, setChosen] = useState<string | null>(null);
  const participant = candidates.find(({ id }) => id === chosen)?.id ?? candidates[0]?.id;
  const add = (event: Event) => {
    event.preventDefault();
    if (participant === undefined) return;
    const one: Supposed = { participant, instrument, does, on };
    page.go({ suppose: [...suppose, one], view: shown.value.view === "explore" ? "focus" : shown.value.view });
    const effect = effectOf(page, one);
    page.go({ day: effect?.day ?? on });
  };
  return (
    <form class="what-if" aria-label="What if" onSubmit={add}>
      <span>What if</span>
      <label>
        <span class="hidden">Who</span>
        <select ref={who} value={participant} onChange={(event) => setChosen(event.currentTarget.value)}>
          {candidates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">Does what</span>
        <select value={does} onChange={(event) => setDoes(supposingOf(event.currentTarget.value))}>
          {SUPPOSINGS.map((each) => (
            <option key={each} value={each}>
              {DOES[each]}
            </option>
          ))}
        </select>
      </label>
      <span>{`${recorded.names.short(instrument, day)} on`}</span>
      <DayInput key={on} page={page} day={on} label="Day of the hypothetical act" set={setOn} />
      <button type="submit" disabled={participant === undefined}>
        Suppose it
      </button>
      <button type="button" onClick={close}>
        Close
      </button>
    </form>
  );
}

function supposingOf(text: string): Supposing {
  return SUPPOSINGS.find((each) => each === text) ?? "notice";
}

/** Who could do it on that day: members leave, others join; by name. */
function candidatesFor({ depositary, shown }: Page, does: Supposing, on: Day) {
  const { record, graph, names } = depositary;
  const spells = new Map(graph.at(shown.value.instrument, on).map((spell) => [spell.participant, spell.state]));
  const could = (id: string): boolean => {
    const state = spells.get(id);
    if (does === "stay") return state?.standing === "former" || state?.leaving != null;
    if (setsAside(does)) return state !== undefined;
    if (does === "revoke") return state?.leaving != null;
    if (does === "notice" || does === "leave") return state?.standing === "party";
    return state?.standing !== "party";
  };
  return record.participants
    .filter(({ id, lives }) => could(id) && lives.some(({ until }) => until === null || until > on))
    .map(({ id }) => ({ id, name: names.short(id, on) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
