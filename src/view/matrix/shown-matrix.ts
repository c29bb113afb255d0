import { type Matrix, matrixOf } from "../../scene/matrix.ts";
import { sectorMap } from "../../scene/sectors.ts";
import type { Page } from "../page.ts";

/** The matrix of what the page shows; a narrow one has the asked instrument and its two alliances only. */
export function shownMatrix({ depositary, shown, supposed }: Page, narrow: boolean): Matrix {
  const { instrument, day, sort, columns, compare } = shown.value;
  const only = narrow ? sectorMap(depositary, instrument).ids : null;
  const beside = { compare, supposed: supposed.value };
  return matrixOf(depositary, instrument, day, { rows: sort, columns }, only, beside);
}
