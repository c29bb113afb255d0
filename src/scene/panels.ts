import type { Box, Size } from "./scene.ts";

/**
 * The panels that everybody is seated for, in CSS pixels: the wide page's, two for less room and one for a phone held
 * upright, where circles are smaller and letters are not; and the still picture that a phone begins with.
 */
export const PANELS = {
  wide: { width: 984, height: 540 },
  middle: { width: 792, height: 460 },
  narrow: { width: 616, height: 440 },
  tall: { width: 328, height: 540 },
  still: { width: 358, height: 244 },
} as const satisfies Record<string, Size>;
export type PanelName = keyof typeof PANELS;

/** What is drawn on one: `full` labels, `short` ones (names in two lines, years), or names only in circles that hold them. */
export type Wording = "full" | "short" | "names";

/** How a panel is filled. */
export interface Fill {
  /** Half the width and half the height of the ring. */
  readonly ring: { readonly a: number; readonly b: number };
  /** The radius of the largest circle, at most and at least, and that of circles of one size. */
  readonly largest: number;
  readonly least: number;
  readonly equal: number;
  /** The least length of a line from the box in the middle to a circle. */
  readonly line: number;
  /** Free pixels on the ring between two sectors, and between two groups of one. */
  readonly gaps: { readonly sectors: number; readonly groups: number };
}

export const FILLS: Readonly<Record<PanelName, Fill>> = {
  wide: { ring: { a: 352, b: 246 }, largest: 90, least: 30, equal: 9.4, line: 48, gaps: { sectors: 24, groups: 8 } },
  middle: { ring: { a: 258, b: 208 }, largest: 76, least: 20, equal: 8.6, line: 40, gaps: { sectors: 18, groups: 5 } },
  narrow: { ring: { a: 186, b: 200 }, largest: 62, least: 13, equal: 7.6, line: 22, gaps: { sectors: 12, groups: 2 } },
  tall: { ring: { a: 78, b: 236 }, largest: 46, least: 14, equal: 6, line: 10, gaps: { sectors: 10, groups: 2 } },
  still: { ring: { a: 165, b: 110 }, largest: 45, least: 12, equal: 5, line: 18, gaps: { sectors: 24, groups: 8 } },
};

const NARROWEST = [
  ["wide", 960],
  ["middle", 776],
  ["narrow", 480],
] as const;

/** The panel for a place so many pixels wide. */
export function panelFor(width: number): PanelName {
  return NARROWEST.find(([, least]) => width >= least)?.[0] ?? "tall";
}

export function wordingOn(panel: Size): Wording {
  if (panel.width === PANELS.still.width && panel.height === PANELS.still.height) return "names";
  return panel.width < 400 ? "short" : "full";
}

/** Where the page puts its measure switch and its zoom: no name may stand there. */
export function controlsOn(panel: Size): Box[] {
  const { width, height } = panel;
  const zoom = (w: number, h: number) => ({ x: width - w, y: height - h, width: w, height: h });
  switch (wordingOn(panel)) {
    case "full":
      return [{ x: 0, y: height - 60, width: 206, height: 60 }, zoom(108, 44)];
    case "short":
      // The switch stands below the picture there, and the buttons are as large as a finger.
      return [zoom(146, 56)];
    case "names":
      return [];
  }
}
