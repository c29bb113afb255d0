import { inWords } from "../time/words.ts";
import type { Scene } from "./scene.ts";
import { type Shape, shapesOf } from "./shapes.ts";
import { FONT, type Theme, TOKENS } from "./tokens.ts";

export interface SvgOptions {
  readonly theme: Theme;
  readonly title: string;
  /** A line at the foot that names the record; none leaves it out. */
  readonly source?: string;
}

/** The picture as a file: the same shapes as on the page, colours written out, title, date and source beneath. */
export function svgOf(scene: Scene, options: SvgOptions): string {
  const { width, height } = scene.panel;
  const foot = options.source ? 28 : 0;
  const head = 44;
  const { under, discs, over } = shapesOf(scene);
  const body = [...under, ...discs, ...over].map((shape) => elementOf(shape, options.theme)).join("\n");
  const ink = TOKENS.ink[options.theme];
  const ink2 = TOKENS.ink2[options.theme];
  const source = options.source
    ? `<text x="16" y="${head + height + 19}" font-size="12" fill="${ink2}">${escaped(`${inWords(scene.day)}. ${options.source}`)}</text>`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${head + height + foot}" width="${width}" height="${head + height + foot}" role="img" font-family="${escaped(FONT)}">
<title>${escaped(options.title)}</title>
<desc>${escaped(scene.sentence)}</desc>
<rect width="100%" height="100%" fill="${TOKENS.page[options.theme]}"/>
<text x="16" y="29" font-size="20" font-weight="600" fill="${ink}">${escaped(scene.sentence)}</text>
<g transform="translate(0 ${head})">
${body}
</g>
${source}
</svg>
`;
}

export function elementOf(shape: Shape, theme: Theme): string {
  const colour = (token: Shape["fill"]) => (token === "none" ? "none" : TOKENS[token][theme]);
  const attrs: [string, string | number][] = [...Object.entries(shape.attrs), ["fill", colour(shape.fill)]];
  if (shape.stroke) attrs.push(["stroke", colour(shape.stroke)]);
  if (shape.of) attrs.push(["data-participant", shape.of]);
  if (shape.halo)
    attrs.push(
      ["stroke", colour(shape.halo)],
      ["stroke-width", shape.halo === "page" ? 5 : 3],
      ["paint-order", "stroke"],
    );
  const written = attrs.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");
  return shape.text === undefined
    ? `<${shape.tag}${written}/>`
    : `<${shape.tag}${written}>${escaped(shape.text)}</${shape.tag}>`;
}

/** Text from data never becomes markup. Control characters, which XML forbids, are left out. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
