import { focusScene } from "../../scene/focus.ts";

import { PANELS } from "../../scene/panels.ts";
import { shapesOf } from "../../scene/shapes.ts";
import { type Picture, svgOf } from "../../scene/svg.ts";
import type { Theme } from "../../scene/tokens.ts";
import { wholeScene } from "../../scene/whole-scene.ts";
import { wholeShapes } from "../../scene/whole-shapes.ts";
import { inWords } from "../../time/words.ts";
import { marksOver } from "../network/focus.tsx";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";

/** The picture of one instrument, as it is shown: with the answer lit, and two days compared. */
export function focusPicture(page: Page): Picture | null {
  const { depositary, shown, headline, lit } = page;
  const seats = page.seats("wide");
  if (!hasCome(seats)) return null;
  const { day, why } = shown.value;
  const scene = focusScene(depositary, seats, day, headline.value.sentence, {
    lit: lit.value,
    selected: why,
  });
  const layers = shapesOf(scene);
  const over = [...layers.over, ...marksOver(page, scene)];
  return { panel: scene.panel, ground: "panel", layers: { ...layers, over }, sentence: scene.sentence };
}

export function wholePicture(page: Page): Picture | null {
  const { depositary, shown, headline } = page;
  const places = page.places.whole();
  if (!hasCome(places)) return null;
  const { instrument, day, why } = shown.value;
  const { sentence } = headline.value;
  const scene = wholeScene(depositary, places, PANELS.wide, { instrument, participant: why }, day, sentence);
  return { panel: scene.panel, ground: "panel", layers: wholeShapes(scene), sentence };
}

/** The picture that is seen; null in a view that is no picture, or while its places are on their way. */
export function pictureOf(page: Page): Picture | null {
  return page.view.value.picture?.(page) ?? null;
}

/** It as SVG: with its sentence, its day and its source. */
export function svgOfPage({ depositary, shown }: Page, picture: Picture, theme: Theme): string {
  const { record } = depositary;
  return svgOf(picture, {
    theme,
    title: `${depositary.names.short(shown.value.instrument, shown.value.day)} on ${inWords(shown.value.day)}`,
    source: `${inWords(shown.value.day)}. ${record.title}, version ${record.version}; data CC BY 4.0.`,
  });
}

/** The same as PNG, twice as large as on the page. Throws where the browser cannot draw it. */
export async function pngOfPage(page: Page, picture: Picture, theme: Theme): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgOfPage(page, picture, theme)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!png) throw new Error("the browser could not write the picture");
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
