import type { NodeProgramType } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import { indexToColor } from "sigma/utils";
import type { Day } from "../../time/day.ts";
import { definitionOf, KeptProgram, type Stock } from "./kept-program.ts";

interface NodeStock extends Stock {
  processVisibleItem(id: number, start: number, data: NodeDisplayData): void;
}

/** Nodes of Sigma's graph with days: their attributes `from` and `until` (exclusive) say when they are drawn and picked. */
export interface NodeDays {
  readonly program: NodeProgramType;
  show(day: Day): void;
}

/** A node program that draws as `stock` does, on the days of each node. */
export function nodeDays(stock: { readonly prototype: NodeStock }): NodeDays {
  let day: Day = 0;

  class DatedProgram extends KeptProgram {
    protected override readonly stock: NodeStock = stock.prototype;

    protected override get day(): Day {
      return day;
    }

    override getDefinition() {
      return definitionOf(stock.prototype);
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.waiting = true;
    }

    process(index: number, offset: number, data: NodeDisplayData & { from?: number; until?: number }): void {
      const start = offset * this.STRIDE;
      const end = start + this.STRIDE;
      this.array.fill(0, start, end);
      if (!data.hidden) this.stock.processVisibleItem.call(this, indexToColor(index), start, data);
      this.array[end - 2] = data.from ?? 0;
      this.array[end - 1] = data.until ?? 0;
      this.waiting = true;
    }
  }

  return {
    program: DatedProgram as unknown as NodeProgramType,
    show: (next) => {
      day = next;
    },
  };
}
