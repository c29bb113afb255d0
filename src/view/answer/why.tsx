import { useEffect, useRef } from "preact/hooks";
import { dayOfIso } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";

/** The derivation of one standing, act by act, each with its source. */
export function WhyPanel({ page, participant }: { page: Page; participant: string }) {
  const { depositary, shown } = page;
  const { instrument, day } = shown.value;
  const steps = depositary.explain(participant, instrument);
  const title = useRef<HTMLHeadingElement>(null);
  const back = useRef<Element | null>(null);
  useEffect(() => {
    back.current = document.activeElement;
    title.current?.focus();
  }, [participant]);
  const close = () => {
    page.go({ why: null });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-participant="${CSS.escape(participant)}"] button`)?.focus(),
    );
  };
  return (
    <div class="why">
      <div class="why-head">
        <h2 ref={title} tabIndex={-1}>
          {`Why? ${depositary.names.short(participant, day)} and ${depositary.names.inSentence(instrument, day)}`}
        </h2>
        <button type="button" onClick={close}>
          Back to the list
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
