import { textWidth } from "./measure-text.ts";
import type { Size } from "./scene.ts";
import type { Layers, Shape } from "./shapes.ts";
import { FONT, type Theme, TOKENS, type Token } from "./tokens.ts";

/** A picture to be written as a file. */
export interface Picture {
  readonly panel: Size;
  readonly ground: Token;
  readonly layers: Layers;
  /** What it shows, in a sentence or two: its heading, and its description for those who do not see it. */
  readonly sentence: string;
}

export interface SvgOptions {
  readonly theme: Theme;
  readonly title: string;
  /** The line at the foot: the day, and the record that it is from; none leaves it out. */
  readonly source?: string;
}

const HEADING = 20;
const SIDE = 16;

/** The picture as a file: the same shapes as on the page, colours written out, sentence above, date and source below. */
export function svgOf({ panel, ground, layers, sentence }: Picture, options: SvgOptions): string {
  const { width, height } = panel;
  const colour = (token: Token) => TOKENS[token][options.theme];
  const lines = wrapped(sentence, width - 2 * SIDE);
  const head = 18 + lines.length * (HEADING + 6);
  const foot = options.source ? 28 : 0;
  const body = [...layers.under, ...layers.discs, ...layers.over].map((shape) => elementOf(shape, options.theme));
  const total = head + height + foot;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" font-family="${escaped(FONT)}">
<title>${escaped(options.title)}</title>
<desc>${escaped(sentence)}</desc>
<rect width="100%" height="100%" fill="${colour("page")}"/>
${lines.map((text, i) => `<text x="${SIDE}" y="${30 + i * (HEADING + 6)}" font-size="${HEADING}" font-weight="600" fill="${colour("ink")}">${escaped(text)}</text>`).join("\n")}
<svg y="${head}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" fill="${colour(ground)}"/>
${body.join("\n")}
</svg>
${options.source ? `<text x="${SIDE}" y="${head + height + 19}" font-size="12" fill="${colour("ink2")}">${escaped(options.source)}</text>` : ""}
</svg>
`;
}

/** As many words a line as fit. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, HEADING, true) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
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
