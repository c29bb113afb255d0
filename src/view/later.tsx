import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Picture } from "../scene/svg.ts";
import type { Page } from "./page.ts";

/** What a view's code offers: how it is drawn, and what is saved as its picture. */
interface Fetched<Props> {
  readonly draw: (props: Props) => VNode;
  readonly picture?: (page: Page) => Picture;
}

/** A view whose code is fetched when it is first looked at; `come` fetches it before, so that it is there at once. */
export interface LaterView<Props = { page: Page }> {
  (props: Props): VNode;
  come(): Promise<void>;
  /** Null while the code is on its way. */
  picture(page: Page): Picture | null;
}

export function later<Props extends object = { page: Page }>(load: () => Promise<Fetched<Props>>): LaterView<Props> {
  let fetched: Fetched<Props> | null = null;
  const come = async () => {
    fetched ??= await load();
  };
  const View = (props: Props) => {
    const [state, set] = useState<"waiting" | "there" | "failed">(fetched === null ? "waiting" : "there");
    useEffect(() => {
      if (fetched !== null) return;
      come().then(
        () => set("there"),
        () => set("failed"),
      );
    }, []);
    if (state === "failed")
      return (
        <p class="waiting" role="alert">
          This view could not be fetched; is there a network? The others are here.
        </p>
      );
    const Drawn = fetched?.draw;
    return Drawn ? <Drawn {...props} /> : <p class="waiting" />;
  };
  return Object.assign(View, { come, picture: (page: Page) => fetched?.picture?.(page) ?? null });
}
