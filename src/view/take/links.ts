import { addressOf } from "../address.ts";
import type { Page } from "../page.ts";

/** The address of what is shown, whole: it works in any browser that reaches this page. */
export function permalink({ shown, depositary }: Page): string {
  return `${pageAddress()}${addressOf(shown.value, depositary)}`;
}

/** A frame of what is shown, for other people's pages: picture, sentence and time, without the rest. */
export function embedSnippet(page: Page): string {
  const { sentence } = page.headline.value;
  const address = `${pageAddress()}?embed${addressOf(page.shown.value, page.depositary)}`;
  return `<iframe src="${attribute(address)}" title="${attribute(sentence)}" width="720" height="680" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

function pageAddress(): string {
  return location.href.replace(/[?#].*$/, "");
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
