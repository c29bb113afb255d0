import type { ComponentChildren } from "preact";
import type { Page } from "../page.ts";
import type { Ref } from "./cards.ts";

/** A name that leads to its card. Names of what is not in the record lead nowhere. */
export function CardLink({ page, to }: { page: Page; to: Ref }) {
  const { record } = page.depositary;
  const isInstrument = record.instruments.some(({ id }) => id === to.id);
  if (!isInstrument && !record.participants.some(({ id }) => id === to.id)) return <>{to.name}</>;
  return (
    <button
      type="button"
      class="link"
      onClick={() =>
        page.go(isInstrument ? { view: "explore", about: null, instrument: to.id } : { view: "explore", about: to.id })
      }
    >
      {to.name}
    </button>
  );
}

/** One line of a card: what it is, and what there is to say. */
export function Fact({ what, children }: { what: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
