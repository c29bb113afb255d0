import { useState } from "preact/hooks";
import { csvOf } from "../../exchange/csv.ts";
import type { Answer } from "../../opened.ts";
import type { Page } from "../page.ts";
import { copied, save } from "../save.ts";
import { permalink } from "../take/links.ts";
import { TableSheet } from "./table.tsx";

/** The answer to take along: as text, as a table, as CSV, JSON and Markdown, the same as the terminal prints. */
export function Take({ page, answer }: { page: Page; answer: Answer }) {
  const [done, setDone] = useState("");
  const [table, setTable] = useState(false);
  const copy = async () =>
    setDone(
      (await copied(`${answer.sentence}\n${permalink(page)}`)) ? "Copied." : "The browser did not allow copying.",
    );
  const sources = new Set(answer.because.map((each) => each.source.id)).size;
  return (
    <p class="take">
      <button type="button" class="link" onClick={copy}>
        Copy
      </button>
      <button type="button" class="link" onClick={() => setTable(true)}>
        Table
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          const { header, rows } = page.recorded.table(answer);
          save("answer.csv", "text/csv", csvOf(header, rows));
        }}
      >
        CSV
      </button>
      <button
        type="button"
        class="link"
        onClick={() => save("answer.json", "application/json", JSON.stringify(answer, null, 2))}
      >
        JSON
      </button>
      <button
        type="button"
        class="link"
        onClick={() => save("answer.md", "text/markdown", page.recorded.markdown(answer))}
      >
        Markdown
      </button>
      {table && <TableSheet page={page} close={() => setTable(false)} />}
      <span role="status">{done}</span>
      <span class="sources">{`sources: ${sources}`}</span>
    </p>
  );
}
