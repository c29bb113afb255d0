import { useMemo } from "preact/hooks";
import { COLUMN_SORTS } from "../../scene/column-sorts.ts";
import { GLYPH, glyphShapes } from "../../scene/glyphs.ts";
import { LANE_SORTS } from "../../scene/lanes-order.ts";
import { LOOK_WORDS } from "../../scene/look-words.ts";
import type { Matrix, MatrixCell, MatrixColumn } from "../../scene/matrix.ts";
import { CELL_WIDTH, headHeight, looksIn, matrixPicture } from "../../scene/matrix-shapes.ts";
import type { Look } from "../../scene/scene.ts";
import type { Picture } from "../../scene/svg.ts";
import { inWords } from "../../time/words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import { useNarrow } from "../use-narrow.ts";
import { useRoving } from "./roving.ts";
import { shownMatrix } from "./shown-matrix.ts";

const LOOKS = Object.keys(LOOK_WORDS) as Look[];

/** Participants × instruments on the shown day: a table, whose heads sort it and stay in sight. */
export function MatrixView({ page }: { page: Page }) {
  const { depositary, shown } = page;
  const { instrument, day, sort, columns, compare } = shown.value;
  const narrow = useNarrow();
  const supposed = page.supposed.value;
  const matrix = useMemo(
    () => shownMatrix(page, narrow),
    [depositary, instrument, day, sort, columns, compare, supposed, narrow],
  );
  const legend = useMemo(() => looksIn(matrix), [matrix]);
  return (
    <figure class="matrix">
      <figcaption>
        {legend.map((look) => (
          <span key={look} class="key">
            <Glyph look={look} />
            {LOOK_WORDS[look]}
          </span>
        ))}
        {compare !== null && (
          <span class="key">
            <i class="swatch changed" />
            {`otherwise than on ${inWords(compare, "short")}`}
          </span>
        )}
        {supposed.length > 0 && (
          <span class="key">
            <i class="swatch hypothetical" />
            supposed
          </span>
        )}
        <span>{`On ${inWords(day, "short")}.`}</span>
        <span class="hint">A head sorts by its column, a name by its row; a cell says why.</span>
      </figcaption>
      <Orders page={page} />
      <GlyphSheet />
      <section class="matrix-room" style={{ "--heads": `${headHeight(matrix)}px` }} aria-label="Standings">
        <Table page={page} matrix={matrix} />
      </section>
    </figure>
  );
}

/** Every glyph once; the cells, thousands of them, only refer to it. */
function GlyphSheet() {
  return (
    <svg width="0" height="0" class="hidden" aria-hidden="true">
      <defs>
        {LOOKS.map((look) => (
          <g key={look} id={`look-${look}`}>
            <Shapes shapes={glyphShapes(look)} />
          </g>
        ))}
      </defs>
    </svg>
  );
}

function Orders({ page }: { page: Page }) {
  const { depositary, shown } = page;
  const { sort, columns, day } = shown.value;
  const named = (id: string, orders: readonly string[]) => (orders.includes(id) ? id : depositary.names.short(id, day));
  const choices = (orders: readonly string[], chosen: string) => [...new Set([...orders, chosen])];
  return (
    <p class="orders">
      <label>
        Rows by{" "}
        <select value={sort} onChange={(event) => page.go({ sort: event.currentTarget.value })}>
          {choices(LANE_SORTS, sort).map((id) => (
            <option key={id} value={id}>
              {named(id, LANE_SORTS)}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        Columns by{" "}
        <select value={columns} onChange={(event) => page.go({ columns: event.currentTarget.value })}>
          {choices(COLUMN_SORTS, columns).map((id) => (
            <option key={id} value={id}>
              {id === "shared" ? "parties in common" : id === "opened" ? "day of opening" : named(id, COLUMN_SORTS)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Table({ page, matrix }: { page: Page; matrix: Matrix }) {
  const { depositary, shown } = page;
  const { instrument, day } = shown.value;
  const roving = useRoving();
  const why = (participant: string, of: string) => page.go({ why: participant, toward: of === instrument ? null : of });
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are buttons is a grid
    <table role="grid" {...roving}>
      <caption class="hidden">
        {`Who stands how toward which instrument on ${inWords(day)}; ${depositary.names.short(instrument, day)} first.`}
      </caption>
      <thead>
        <tr>
          <td class="matrix-corner" />
          {matrix.columns.map((column) => (
            <ColumnHead key={column.instrument} page={page} column={column} />
          ))}
        </tr>
      </thead>
      {matrix.groups.map((group) => (
        <tbody key={group.title}>
          {group.rows.map((row, i) => (
            <tr key={row.participant} data-participant={row.participant}>
              <th scope="row" class="matrix-row" title={i === 0 ? group.title : undefined}>
                <button
                  type="button"
                  tabIndex={-1}
                  class="matrix-name"
                  onClick={() => page.go({ columns: row.participant })}
                >
                  {row.name}
                </button>
              </th>
              {row.cells.map((cell, at) => {
                const of = matrix.columns[at]?.instrument ?? instrument;
                return <Cell key={of} cell={cell} asked={at === 0} why={() => why(row.participant, of)} />;
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ColumnHead({ page, column }: { page: Page; column: MatrixColumn }) {
  const { instrument, sort } = page.shown.value;
  const sorted = sort === column.instrument;
  return (
    <th
      scope="col"
      class={column.instrument === instrument ? "matrix-column asked" : "matrix-column"}
      aria-sort={sorted ? "descending" : undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        class="matrix-head"
        title={column.name}
        onClick={() => page.go({ sort: sorted ? LANE_SORTS[0] : column.instrument })}
      >
        <span class="matrix-label">{column.name}</span>
      </button>
      <small>{column.count}</small>
    </th>
  );
}

function Cell({ cell, asked, why }: { cell: MatrixCell; asked: boolean; why: () => void }) {
  const { look, since, before, supposed } = cell;
  const now = since === null ? LOOK_WORDS[look] : `${LOOK_WORDS[look]} since ${inWords(since)}`;
  const words = [now, before === null ? "" : `before: ${LOOK_WORDS[before]}`, supposed ? "supposed" : ""]
    .filter(Boolean)
    .join("; ");
  const marks = ["matrix-cell", asked && "asked", before !== null && "changed", supposed && "hypothetical"];
  return (
    <td
      class={marks.filter(Boolean).join(" ")}
      data-look={look}
      title={words === LOOK_WORDS.absent ? undefined : words}
    >
      <button type="button" tabIndex={-1} class="matrix-why" onClick={why}>
        {before === null ? (
          <svg width={GLYPH} height={GLYPH} viewBox={`0 0 ${GLYPH} ${GLYPH}`} aria-hidden="true">
            <use href={`#look-${look}`} />
          </svg>
        ) : (
          <svg width={CELL_WIDTH - 4} height={GLYPH} viewBox={`0 0 ${CELL_WIDTH - 4} ${GLYPH}`} aria-hidden="true">
            <use href={`#look-${before}`} />
            <use href={`#look-${look}`} x={CELL_WIDTH - 4 - GLYPH} />
          </svg>
        )}
        <span class="hidden">{words}</span>
      </button>
    </td>
  );
}

/** The whole matrix, also where a narrow page shows a part of it. */
export function matrixOfPage(page: Page): Picture {
  return matrixPicture(shownMatrix(page, false), page.headline.value.sentence);
}
