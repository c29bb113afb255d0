import { render } from "preact";
import { openRecord } from "../opened.ts";
import type { TreatyRecord } from "../records/record.ts";
import { asksIn } from "./address.ts";
import { App } from "./app.tsx";
import { EmbedApp } from "./embed.tsx";
import { isEmbedded } from "./embedded.ts";
import { pageOf } from "./page.ts";
import { placeFiles } from "./places.ts";
import { questionReader } from "./reader.ts";
import { viewCome } from "./views.tsx";

/** The page: the checked record, folded here by the code that the terminal uses; nothing else is ever asked for. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const reader = questionReader();
    if (asksIn(location.hash)) void reader.come();
    const page = pageOf(openRecord(await data<TreatyRecord>("record.json")), placeFiles(data), reader);
    // With the picture at once, so that nothing comes in late; where it does not come, the page says so and serves.
    await Promise.all([
      page.places.settled(page.shown.peek().instrument),
      viewCome(page.view.peek()),
      page.awaited.peek() === null ? null : reader.come(),
    ]);
    root.replaceChildren();
    if (isEmbedded()) return render(<EmbedApp page={page} />, root);
    render(<App page={page} />, root);
    // Behind the first picture: somebody will ask.
    requestAnimationFrame(() => setTimeout(reader.come));
  } catch (error) {
    const message = document.createElement("p");
    message.className = "waiting";
    message.setAttribute("role", "alert");
    message.textContent = `The page could not start: ${error instanceof Error ? error.message : String(error)}`;
    root.replaceChildren(message);
  }
}

/** A data file: in the page itself where that is one file, else beside it. */
async function data<T>(name: string): Promise<T> {
  const inside = document.getElementById(name)?.textContent;
  if (inside) return JSON.parse(inside) as T;
  const path = `./${name}`;
  const response = await fetch(path, { credentials: "same-origin", mode: "cors" }).catch(() => null);
  if (!response) throw new Error(`${path} did not come; is there a network?`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  try {
    return (await response.json()) as T;
  } catch {
    throw new Error(`${path} is no JSON`);
  }
}

const root = document.getElementById("page");
if (root) void start(root);
