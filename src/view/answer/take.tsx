import { useState } from "preact/hooks";
import type { Answer } from "../../depositary.ts";
import type { Page } from "../page.ts";

/** The answer to take along: as text, as CSV, as JSON. */
export function Take({ page, answer }: { page: Page; answer: Answer }) {
  const [done, setDone] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${answer.sentence}\n${location.href}`);
      setDone("Copied.");
    } catch {
      setDone("The browser did not allow copying.");
    }
  };
  const sources = new Set(answer.because.map((each) => each.source.id)).size;
  return (
    <p class="take">
      <button type="button" class="link" onClick={copy}>
        Copy
      </button>
      <button type="button" class="link" onClick={() => save("answer.csv", "text/csv", csvOf(page, answer))}>
        CSV
      </button>
      <button
        type="button"
        class="link"
        onClick={() => save("answer.json", "application/json", JSON.stringify(answer, null, 2))}
      >
        JSON
      </button>
      <span role="status">{done}</span>
      <span class="sources">{`sources: ${sources}`}</span>
    </p>
  );
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** One row an act behind the answer. */
function csvOf({ depositary }: Page, answer: Answer): string {
  const rows = answer.because.map(({ participant, act, on, source }) => [
    participant ?? "",
    participant === null ? "" : depositary.names.short(participant, depositary.record.date),
    act,
    on,
    source.title,
    source.url ?? "",
  ]);
  return [["id", "name", "act", "date", "source", "url"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

/** A cell that a spreadsheet will not take for a formula. */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
