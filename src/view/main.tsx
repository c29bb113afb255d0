import { render } from "preact";
import { open } from "../depositary.ts";
import type { TreatyRecord } from "../records/record.ts";
import type { Places } from "../scene/place-key.ts";
import { App } from "./app.tsx";
import { EmbedApp, isEmbedded } from "./embed.tsx";
import { pageOf } from "./page.ts";

/** The page: the checked record, folded here by the code that the terminal uses; nothing else is ever asked for. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const [record, places] = await Promise.all([data<TreatyRecord>("record.json"), data<Places>("places.json")]);
    const page = pageOf(open(record), places);
    root.replaceChildren();
    render(isEmbedded() ? <EmbedApp page={page} /> : <App page={page} />, root);
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
  const response = await fetch(path, { credentials: "same-origin", mode: "cors" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

const root = document.getElementById("page");
if (root) void start(root);
