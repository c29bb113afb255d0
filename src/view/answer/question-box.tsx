import { useRef, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { askedBefore } from "./history.ts";

/** One line of the list under the box: what it says, and the whole text it makes of what was typed. */
interface Offer {
  readonly label: string;
  readonly text: string;
  /** A whole question is asked at once; a piece is written into the box, and the next piece offered. */
  readonly whole: boolean;
  readonly group: "Asked before" | "Examples" | "Go on with";
}

/** A combobox (ARIA 1.2): the reader itself says what may follow; an empty box offers what was asked, and examples. */
export function QuestionBox({ page }: { page: Page }) {
  const { instrument, day } = page.shown.value;
  const question = page.awaited.value ?? page.shown.value.question;
  const plain = `Who is left in ${page.depositary.names.inSentence(instrument, day)}?`;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState(question);
  if (last !== question) {
    setLast(question);
    setTyped(null);
  }
  const value = typed ?? question ?? plain;
  const offers = open ? offersFor(page, typed, { on: day, about: instrument }) : [];
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const ask = (text: string) => {
    close();
    setTyped(null);
    page.ask(text);
  };
  const take = (offer: Offer) => {
    if (offer.whole) return ask(offer.text);
    setTyped(`${offer.text} `);
    setActive(-1);
    input.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = offers.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Enter") {
      const offer = offers[active];
      if (!offer) return;
      event.preventDefault();
      take(offer);
    }
  };
  return (
    <search class="asking">
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault();
          ask(input.current?.value ?? "");
        }}
      >
        <label class="hidden" for="question">
          Ask in words
        </label>
        <input
          id="question"
          ref={input}
          role="combobox"
          aria-expanded={offers.length > 0}
          aria-controls="offers"
          aria-autocomplete="list"
          aria-activedescendant={offers[active] ? `offer-${active}` : undefined}
          value={value}
          maxLength={1000}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          onFocus={(event) => {
            event.currentTarget.select();
            void page.reader.come();
          }}
          onClick={() => setOpen(true)}
          onBlur={close}
          onKeyDown={pressed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
        />
        <button type="submit">Ask</button>
      </form>
      <div id="offers" role="listbox" aria-label="Questions" class="offers" hidden={offers.length === 0}>
        {offers.map((offer, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the box keeps the focus and names the active option
          <div
            key={`${offer.group} ${offer.label}`}
            id={`offer-${i}`}
            role="option"
            aria-selected={i === active}
            class={i === active ? "offer on" : "offer"}
            data-first={offers[i - 1]?.group === offer.group ? undefined : offer.group}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            {offer.label}
          </div>
        ))}
      </div>
    </search>
  );
}

function offersFor(page: Page, typed: string | null, options: { on: number; about: string }): Offer[] {
  const { depositary } = page;
  if (typed === null || typed.trim() === "") {
    const whole = (group: Offer["group"]) => (text: string) => ({ label: text, text, whole: true, group });
    const before = askedBefore();
    const examples = depositary.examples().filter((text) => !before.includes(text));
    return [...before.slice(0, 5).map(whole("Asked before")), ...examples.slice(0, 8).map(whole("Examples"))];
  }
  const asking = page.reader.of(depositary);
  if (!hasCome(asking)) return [];
  return asking.complete(typed, options).map(({ text, replaces: [from, until] }) => ({
    label: text,
    text: `${typed.slice(0, from)}${text}${typed.slice(until)}`,
    whole: false,
    group: "Go on with",
  }));
}
