import { useState } from "preact/hooks";
import { addressOf } from "../address.ts";
import type { Page } from "../page.ts";

/** Where questions in words cannot be read: that it is so, and a way on. Nothing where they can. */
export function ReaderNotice({ page }: { page: Page }) {
  const { awaited, reader, recorded } = page;
  const [still, setStill] = useState(false);
  const asking = reader.of(recorded);
  if (!(asking instanceof Error)) {
    if (asking !== null || awaited.value === null) return null;
    return (
      <p class="reader-notice" role="status">
        Your question is answered as soon as the part of the page that reads it has come …
      </p>
    );
  }
  const again = async () => {
    // A browser remembers that a module did not come, and asks for it no more: only a page loaded anew does. Without a
    // network that page would not come either, and this one does all but read.
    const there = await fetch(location.pathname, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (!there?.ok) return setStill(true);
    const { value: question } = awaited;
    const address = question === null ? "" : addressOf({ ...page.shown.value, question }, recorded);
    if (address !== "") history.replaceState(null, "", address);
    location.reload();
  };
  return (
    <div class="fault" role="alert">
      <span>
        {still ? "There is still no network. " : ""}
        Questions in words cannot be read now: the part of the page that reads them did not come. All else works.
      </span>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
