import { useLayoutEffect, useRef } from "preact/hooks";

/** Where a key leads from a cell of so many rows and columns; null for a key that leads nowhere. */
export function ledTo(
  key: string,
  whole: boolean,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
  switch (key) {
    case "ArrowUp":
      return [within(row - 1, rows), column];
    case "ArrowDown":
      return [within(row + 1, rows), column];
    case "ArrowLeft":
      return [row, within(column - 1, columns)];
    case "ArrowRight":
      return [row, within(column + 1, columns)];
    case "PageUp":
      return [within(row - 10, rows), column];
    case "PageDown":
      return [within(row + 10, rows), column];
    case "Home":
      return [whole ? 0 : row, 0];
    case "End":
      return [whole ? rows - 1 : row, columns - 1];
    default:
      return null;
  }
}

/**
 * One tab stop for a table with a button in each cell and head, and arrow keys between them: the grid pattern of the
 * ARIA practices. The stop is kept in the elements and not in a state, so that a step of the keys draws nothing anew.
 */
export function useRoving() {
  const table = useRef<HTMLTableElement>(null);
  const stopAt = (button: HTMLElement) => {
    for (const other of table.current?.querySelectorAll('[tabindex="0"]') ?? []) other.setAttribute("tabindex", "-1");
    button.tabIndex = 0;
  };
  useLayoutEffect(() => {
    if (table.current?.querySelector('button[tabindex="0"]')) return;
    const first = table.current?.querySelector("button");
    if (first) first.tabIndex = 0;
  });
  return {
    ref: table,
    onFocusIn: (event: FocusEvent) => stopAt(event.target as HTMLElement),
    onKeyDown: (event: KeyboardEvent) => {
      const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("td, th");
      const row = cell?.closest("tr");
      if (!cell || !row || event.altKey || event.metaKey) return;
      const rows = table.current?.rows;
      if (!rows) return;
      const to = ledTo(event.key, event.ctrlKey, [row.rowIndex, cell.cellIndex], [rows.length, row.cells.length]);
      if (!to) return;
      event.preventDefault();
      const there = rows[to[0]];
      // The corner has none.
      (there?.cells[to[1]]?.querySelector("button") ?? there?.querySelector("button"))?.focus();
    },
  };
}
