import { useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { Page } from "./page.ts";
import { useNarrow } from "./use-narrow.ts";
import { VIEWS, type ViewEntry } from "./views.tsx";

/** Here the views and what can be taken along do not fit in one line any more. */
const CROWDED = "(max-width: 999px)";

/** What is looked at, how, and what can be taken along; on a small screen all but the subject is behind one button. */
export function Header({ page, openKeys, openTake }: { page: Page; openKeys: () => void; openTake: () => void }) {
  const narrow = useNarrow(CROWDED);
  return (
    <header>
      <span class="wordmark">Depositary</span>
      {narrow ? (
        <>
          <Chooser page={page} />
          <Menu page={page} openKeys={openKeys} openTake={openTake} />
        </>
      ) : (
        <>
          <nav aria-label="Views">
            {VIEWS.filter(({ name }) => name !== null).map((entry) => (
              <ViewButton key={entry.id} page={page} entry={entry} />
            ))}
          </nav>
          <Chooser page={page} />
          <Actions openKeys={openKeys} openTake={openTake} />
        </>
      )}
    </header>
  );
}

function ViewButton({ page, entry, done }: { page: Page; entry: ViewEntry; done?: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={page.view.value.id === entry.id}
      aria-keyshortcuts={entry.key ?? undefined}
      onClick={() => {
        page.go({ view: entry.id });
        done?.();
      }}
    >
      {entry.name}
    </button>
  );
}

function Chooser({ page }: { page: Page }) {
  const { shown, depositary } = page;
  const { instrument, day } = shown.value;
  const instruments = [...depositary.record.instruments]
    .map(({ id }) => ({ id, name: depositary.names.short(id, day) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
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
  );
}

function Actions({ openKeys, openTake }: { openKeys: () => void; openTake: () => void }) {
  return (
    <div class="actions">
      <button type="button" class="plain" onClick={openTake}>
        Take away
      </button>
      <button type="button" class="plain" onClick={openKeys} aria-keyshortcuts="?">
        ? Keys
      </button>
    </div>
  );
}

function Menu({ page, openKeys, openTake }: { page: Page; openKeys: () => void; openTake: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" class="plain menu" aria-label="Menu" onClick={() => dialog.current?.showModal()}>
        <Icon name="menu" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog, and the button in it does */}
      <dialog ref={dialog} class="sheet" aria-label="Menu" onClick={(e) => e.target === dialog.current && close()}>
        <nav aria-label="Views">
          {VIEWS.filter(({ name }) => name !== null).map((entry) => (
            <ViewButton key={entry.id} page={page} entry={entry} done={close} />
          ))}
        </nav>
        <Actions
          openKeys={() => {
            close();
            openKeys();
          }}
          openTake={() => {
            close();
            openTake();
          }}
        />
        <button type="button" onClick={close}>
          Close
        </button>
      </dialog>
    </>
  );
}
