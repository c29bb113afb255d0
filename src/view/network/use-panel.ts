import { type PanelName, panelFor } from "../../scene/panels.ts";
import { useWidth } from "../use-width.ts";

/** Which of the panels fits an element, followed as its width changes. */
export function usePanel() {
  const { ref, width } = useWidth<HTMLDivElement>(guessedWidth());
  return { ref, panel: panelFor(width) satisfies PanelName };
}

/** How wide the picture will be, before it is there to be measured; see the grid of the page. */
function guessedWidth(): number {
  return innerWidth >= 1440 ? 984 : innerWidth >= 1024 ? innerWidth - 408 : innerWidth - (innerWidth < 600 ? 32 : 48);
}
