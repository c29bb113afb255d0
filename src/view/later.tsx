import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Page } from "./page.ts";

type Draw = (props: { page: Page }) => VNode;

/** A view whose code is fetched when it is first looked at; `come` fetches it before, so that it is there at once. */
export interface LaterView extends Draw {
  come(): Promise<void>;
}

export function later(load: () => Promise<Draw>): LaterView {
  let drawn: Draw | null = null;
  const come = async () => {
    drawn ??= await load();
  };
  const View = ({ page }: { page: Page }) => {
    const [, arrived] = useState(drawn !== null);
    useEffect(() => {
      if (drawn === null) void come().then(() => arrived(true));
    }, []);
    const Drawn = drawn;
    return Drawn === null ? <p class="waiting" /> : <Drawn page={page} />;
  };
  return Object.assign(View, { come });
}
