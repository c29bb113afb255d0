import { GLYPH, glyphShapes } from "../scene/glyphs.ts";
import type { Look } from "../scene/scene.ts";
import { Shapes } from "./shape.tsx";

/** Outlines in a square of 16, filled with the text's colour; whoever shows one says in words what it does. */
const ICONS = {
  previous: "M3 3h2v10H3zM13 3v10L6 8z",
  next: "M11 3h2v10h-2zM3 3l7 5-7 5z",
  play: "M4 2.5 13.5 8 4 13.5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  up: "M3 10.5h10L8 5z",
  down: "M3 5.5h10L8 11z",
  right: "M5.5 3v10L11 8z",
  more: "M5.2 3.2 6.6 1.8 12.8 8l-6.2 6.2-1.4-1.4L10 8z",
  close: "M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z",
  menu: "M2 3h12v2H2zM2 7h12v2H2zM2 11h12v2H2z",
  plus: "M7 3h2v4h4v2H9v4H7V9H3V7h4z",
  minus: "M3 7h10v2H3z",
  fit: "M2 2h5v2H4v3H2zM9 2h5v5h-2V4H9zM2 9h2v3h3v2H2zM12 9h2v5H9v-2h3z",
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** The mark of a standing, as in the picture; the words beside it say the same. */
export function Glyph({ look }: { look: Look }) {
  return (
    <svg class="glyph" viewBox={`0 0 ${GLYPH} ${GLYPH}`} width={GLYPH} height={GLYPH} aria-hidden="true">
      <Shapes shapes={glyphShapes(look)} />
    </svg>
  );
}
