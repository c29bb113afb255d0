import { useEffect, useRef } from "preact/hooks";
import { dayOfIso } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";

interface WhyProps {
  readonly page: Page;
  readonly participant: string;
  readonly instrument: string;
}

/** The derivation of one standing, act by act, each with its source. */
export function WhyPanel({ page, participant, instrument }: WhyProps) {
  const { depositary, shown } = page;
  const { day } = shown.value;
  const steps = depositary.explain(participant, instrument);
  const title = useRef<HTMLHeadingElement>(null);
  const back = useRef<Element | null>(null);
  useEffect(() => {
    back.current = document.activeElement;
    title.current?.focus();
  }, [participant, instrument]);
  const close = () => {
    page.go({ why: null });
    // Back to what opened it: the cell of a matrix is still there, the row of the list is made anew.
    const from = back.current;
    requestAnimationFrame(() =>
      (from instanceof HTMLButtonElement && from.isConnected
        ? from
        : document.querySelector<HTMLElement>(`[data-participant="${CSS.escape(participant)}"] button`)
      )?.focus(),
    );
  };
  return (
    <div class="why">
      <div class="why-head">
        <h2 ref={title} tabIndex={-1}>
          {`Why? ${depositary.names.short(participant, day)} and ${depositary.names.inSentence(instrument, day)}`}
        </h2>
        <button type="button" onClick={close}>
          {`Back to the ${page.view.value.id === "matrix" || page.view.value.id === "lanes" ? page.view.value.id : "list"}`}
        </button>
      </div>
      {steps.length === 0 && <p>The record has no act of this participant toward it.</p>}
      <ol>
        {steps.map((step, i) => (
          <li key={`${step.on} ${i}`}>
            <span class="on">{inWords(dayOfIso(step.on) ?? 0, "short")}</span>
            <span class="text">{step.text}</span>
            {step.source && (
              <span class="source">
                <SourceLink title={step.source.title} url={step.source.url} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
