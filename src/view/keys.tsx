import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "./page.ts";
import { turnSpeed } from "./strip/speed.ts";
import { stepTurn } from "./strip/stepping.ts";
import { VIEWS } from "./views.tsx";

const KEYS: readonly [string, string][] = [
  ["n, p", "next, previous change"],
  ["←, → on the slider", "previous, next change"],
  ["Page Up, Page Down on the slider", "a year back, a year on"],
  ["Home, End on the slider", "first day, last day"],
  ["space on Play", "play and pause"],
  ["←, →, ↑, ↓ in the matrix", "from cell to cell; Enter says why, or sorts"],
  ["s", "play slower or faster: slow, normal, fast in turn"],
  ["+, −, 0", "zoom in, zoom out, fit the picture"],
  ["/", "to the question"],
  ["Escape", "close what is open"],
  ["?", "this list"],
];

const VIEW_KEYS = VIEWS.flatMap(({ key, name }): [string, string][] => (key && name ? [[key, name]] : []));

/** One-letter keys work wherever nothing is being typed. */
export function useKeys(page: Page) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector("dialog[open]") ||
        target?.closest("input:not([type=radio]), select, textarea")
      )
        return;
      const act = actions(page, setOpen)[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [page]);
  return { open, setOpen };
}

function actions(page: Page, setOpen: (open: boolean) => void): Partial<Record<string, () => void>> {
  return {
    n: () => stepTurn(page, 1),
    p: () => stepTurn(page, -1),
    ...Object.fromEntries(VIEWS.flatMap(({ id, key }) => (key ? [[key, () => page.go({ view: id })]] : []))),
    s: () => turnSpeed(page.speed),
    "+": () => zoomPicture(1),
    "=": () => zoomPicture(1),
    "-": () => zoomPicture(-1),
    "0": () => zoomPicture(0),
    "?": () => setOpen(true),
    "/": () => document.getElementById("question")?.focus(),
    Escape: () => page.go({ why: null }),
  };
}

/** Tells the picture that is shown, whichever it is: steps in or out, 0 fits it. */
function zoomPicture(by: number): void {
  dispatchEvent(new CustomEvent("depositary-zoom", { detail: by }));
}

export function KeySheet({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {[...KEYS, ...VIEW_KEYS].map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
