import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Theme, TOKENS, type Token } from "../../src/scene/tokens.ts";

const css = readFileSync(new URL("../../src/view/style/tokens.css", import.meta.url), "utf8");
const THEMES: readonly Theme[] = ["light", "dark"];
const TINTS: readonly Token[] = ["tint0", "tint1", "tint2"];

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Token, b: Token, theme: Theme): number {
  const [x, y] = [luminance(TOKENS[a][theme]), luminance(TOKENS[b][theme])];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe("colours", () => {
  test("the style sheet has the same as the drawings", () => {
    const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
    for (const [token, colours] of Object.entries(TOKENS)) {
      expect(light).toContain(`--${token}: ${colours.light.toLowerCase()};`);
      expect(dark).toContain(`--${token}: ${colours.dark.toLowerCase()};`);
    }
  });

  test.each(THEMES)("in the %s: text at 4.5:1, marks at 3:1, on the page and on every tint", (theme) => {
    for (const text of ["ink", "ink2"] as const)
      for (const ground of ["page", ...TINTS] as const) expect(contrast(text, ground, theme)).toBeGreaterThan(4.5);
    for (const i of [0, 1, 2] as const) expect(contrast(`name${i}`, `tint${i}`, theme)).toBeGreaterThan(4.5);
    expect(contrast("onParty", "party", theme)).toBeGreaterThan(4.5);
    for (const mark of ["party", "ghost", "cross", "leaving", "signatory", "consented"] as const)
      for (const ground of ["page", ...TINTS] as const) expect(contrast(mark, ground, theme)).toBeGreaterThan(3);
  });
});
