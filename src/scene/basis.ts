import type { AsOfIndex } from "../graph/graph.ts";
import type { Figures } from "../records/figures.ts";
import type { Names } from "../records/names.ts";
import type { TreatyRecord } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";

/** What every scene is made from; an opened record is one. */
export interface SceneBasis {
  readonly record: TreatyRecord;
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly names: Names;
  readonly figures: Figures;
}
