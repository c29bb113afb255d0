import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { capital } from "../../opened.ts";
import { thousands } from "../../scene/labels.ts";
import { inWords } from "../../time/words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";
import { groupsOf } from "./groups.ts";
import { COLUMNS, type Column, sortedRows, type TableRow, tableRows } from "./table-rows.ts";

/** Everybody of the list as one table that any head sorts: standing, since, until, measure, act and source. */
export function TableSheet({ page, close }: { page: Page; close: () => void }) {
  const { depositary, shown, headline } = page;
  const { instrument, day, measure } = shown.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [sort, setSort] = useState<{ by: Column; down: boolean } | null>(null);
  const rows = useMemo(
    () => tableRows(depositary, instrument, day, groupsOf(depositary, instrument, day, measure)),
    [depositary, instrument, day, measure],
  );
  useEffect(() => dialog.current?.showModal(), []);
  const unit = depositary.figures.unit(measure);
  const titles: Record<Column, string> = {
    name: "Participant",
    group: "Standing",
    since: "Since",
    until: "Until",
    value: unit === "km2" ? `${capital(measure)}, km²` : capital(measure),
    act: "Act",
    source: "Source",
  };
  const columns = COLUMNS.filter((column) => column !== "value" || unit !== null);
  const sorted = sort ? sortedRows(rows, sort.by, sort.down) : rows;
  return (
    <dialog ref={dialog} class="table-sheet" onClose={close} aria-labelledby="table-title">
      <div class="table-head">
        <h2 id="table-title">{headline.value.sentence}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="table-scroll" tabIndex={0} aria-label="Table">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  class={column}
                  aria-sort={sort?.by !== column ? "none" : sort.down ? "descending" : "ascending"}
                >
                  <button
                    type="button"
                    class="head-sort"
                    onClick={() => setSort({ by: column, down: sort?.by === column ? !sort.down : column === "value" })}
                  >
                    {titles[column]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={`${row.group} ${row.participant}`}>
                {columns.map((column) =>
                  column === "name" ? (
                    <th key={column} scope="row">
                      <Glyph look={row.look} /> {row.name}
                    </th>
                  ) : (
                    <td key={column} class={column}>
                      <Cell row={row} column={column} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </dialog>
  );
}

function Cell({ row, column }: { row: TableRow; column: Column }) {
  const { act, since, until, value } = row;
  switch (column) {
    case "since":
      return <>{since === null ? "" : inWords(since, "short")}</>;
    case "until":
      return <>{until === null ? "" : inWords(until, "short")}</>;
    case "value":
      return <>{value === null ? "" : thousands(value)}</>;
    case "act":
      return <>{act ? `${act.act.replaceAll("-", " ")}, ${act.date}` : ""}</>;
    case "source":
      if (!act) return null;
      return <SourceLink title={act.source.title} url={act.source.url} />;
    default:
      return <>{row.group}</>;
  }
}
