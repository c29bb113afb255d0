import { render } from "preact";
import Sigma from "sigma";
import { onTestFinished, vi } from "vitest";
import { openRecord } from "../../src/opened.ts";
import type { TreatyRecord } from "../../src/records/record.ts";
import { App } from "../../src/view/app.tsx";
import { type Page, pageOf } from "../../src/view/page.ts";
import { placeFiles } from "../../src/view/places.ts";
import { questionReader } from "../../src/view/reader.ts";
import "../../src/view/style/page.css";

const json = async <T,>(path: string) => (await (await fetch(path)).json()) as T;
const record = await json<TreatyRecord>("/record.json");

export interface ShownPage {
  readonly page: Page;
  readonly root: HTMLElement;
  /** The drawing Sigma, once it has started. */
  sigma(): Sigma;
  find<T extends Element>(selector: string): T;
}

/** The page as a reader has it, in this test's document until the test ends; by default once Sigma draws it. */
export async function showPage(hash = "", drawn = "sigma"): Promise<ShownPage> {
  history.replaceState(null, "", location.pathname + location.search + hash);
  // Nothing moves on its own, so that a test sees the page as it comes to rest.
  const asked = window.matchMedia.bind(window);
  const still = vi.spyOn(window, "matchMedia").mockImplementation((query) => {
    const list = asked(query);
    return query.includes("reduced-motion") ? { ...list, matches: true } : list;
  });
  const refresh = vi.spyOn(Sigma.prototype, "refresh");
  const root = document.body.appendChild(document.createElement("div"));
  const page = pageOf(
    openRecord(record),
    placeFiles((name) => json(`/${name}`)),
    questionReader(),
  );
  render(<App page={page} />, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    refresh.mockRestore();
    still.mockRestore();
  });
  const find = <T extends Element>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector} on the page`);
    return found;
  };
  await vi.waitFor(() => find(`figure[data-drawn="${drawn}"]`), { timeout: 20_000 });
  return {
    page,
    root,
    find,
    sigma: () => {
      const last = refresh.mock.contexts.at(-1);
      if (!last) throw new Error("Sigma has not started");
      return last as unknown as Sigma;
    },
  };
}

/** After the next frame, when effects have run and the page is painted. */
export function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)));
}
