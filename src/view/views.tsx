import type { VNode } from "preact";
import type { Picture } from "../scene/svg.ts";
import { type LaterView, later } from "./later.tsx";
import { FocusView } from "./network/focus.tsx";
import { WholeView } from "./network/whole-view.tsx";
import type { Page } from "./page.ts";
import { focusPicture, wholePicture } from "./take/picture.ts";

/** One way to look at the record. A new view is one more entry in `VIEWS`: header, keys, tabs and address follow. */
export interface ViewEntry {
  /** Stands in the address as `view=`; the first one's is left out. */
  readonly id: string;
  /** In the header of a wide page and in a phone's menu; null for a view that only a phone's tabs offer. */
  readonly name: string | null;
  /** What the tab on a phone says; null leaves the view to the menu there. */
  readonly tab: string | null;
  /** The key that shows it; null for none. */
  readonly key: string | null;
  /** Where it stands on a wide page: the answer `beside` it, or the view `across` the page and the answer below. */
  readonly place: "beside" | "across";
  /** True where circles show the chosen measure, and the switch for it belongs. */
  readonly measured: boolean;
  /** What is saved as a picture of what is seen; null for a text, which offers none. */
  readonly picture: ((page: Page) => Picture | null) | null;
  readonly draw: ((props: { page: Page }) => VNode) | LaterView;
}

const lanes = later(async () => {
  const { LanesView, lanesPicture } = await import("./lanes/lanes-view.tsx");
  return { draw: LanesView, picture: lanesPicture };
});
const matrix = later(async () => {
  const { MatrixView, matrixOfPage } = await import("./matrix/matrix-view.tsx");
  return { draw: MatrixView, picture: matrixOfPage };
});

/** A phone shows the first as its still picture and the list; its second tab is the same picture with all names. */
export const VIEWS: readonly [ViewEntry, ...ViewEntry[]] = [
  {
    id: "focus",
    name: "Focus",
    tab: "List",
    key: "f",
    place: "beside",
    measured: true,
    picture: focusPicture,
    draw: FocusView,
  },
  {
    id: "picture",
    name: null,
    tab: "Picture",
    key: null,
    place: "beside",
    measured: true,
    picture: focusPicture,
    draw: FocusView,
  },
  {
    id: "whole",
    name: "Whole network",
    tab: null,
    key: "w",
    place: "beside",
    measured: false,
    picture: wholePicture,
    draw: WholeView,
  },
  {
    id: "lanes",
    name: "Lanes",
    tab: "Lanes",
    key: "l",
    place: "across",
    measured: false,
    picture: lanes.picture,
    draw: lanes,
  },
  {
    id: "matrix",
    name: "Matrix",
    tab: "Matrix",
    key: "m",
    place: "across",
    measured: false,
    picture: matrix.picture,
    draw: matrix,
  },
  {
    id: "explore",
    name: "Explore",
    tab: null,
    key: "e",
    place: "across",
    measured: false,
    picture: null,
    draw: later(async () => ({ draw: (await import("./explore/explore-view.tsx")).ExploreView })),
  },
  {
    id: "claims",
    name: "Claims",
    tab: null,
    key: "c",
    place: "across",
    measured: false,
    picture: null,
    draw: later(async () => ({ draw: (await import("./desk/desk-view.tsx")).DeskView })),
  },
  {
    id: "story",
    name: null,
    tab: null,
    key: null,
    place: "across",
    measured: false,
    picture: null,
    draw: later(async () => ({ draw: (await import("./desk/story-view.tsx")).StoryView })),
  },
];

export function viewOf(id: string): ViewEntry {
  return VIEWS.find((each) => each.id === id) ?? VIEWS[0];
}

/** Fetches the code of a view, where that comes later. */
export async function viewCome({ draw }: ViewEntry): Promise<void> {
  if ("come" in draw) await draw.come();
}
