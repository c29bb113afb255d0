import { expect, test } from "vitest";
import { GLYPH, glyphShapes } from "../../src/scene/glyphs.ts";
import type { Look } from "../../src/scene/scene.ts";

/** A record, so that a look that is added and not listed here stops the type check. */
const LOOKS: Readonly<Record<Look, true>> = {
  party: true,
  leaving: true,
  consented: true,
  signatory: true,
  provisional: true,
  ghost: true,
  suspended: true,
  contested: true,
  unsure: true,
  ended: true,
  absent: true,
};
const looks = Object.keys(LOOKS) as Look[];

test("no two looks share a glyph, with their colours taken away", () => {
  const forms = looks.map((look) =>
    JSON.stringify(glyphShapes(look).map(({ tag, attrs, fill }) => [tag, attrs, fill === "none" || fill === "page"])),
  );
  expect(new Set(forms).size).toBe(looks.length);
});

test.each(looks)("the glyph of %s lies in its square, wherever that is", (look) => {
  for (const { tag, attrs } of glyphShapes(look, 100, 50)) {
    if (tag !== "circle") {
      expect(attrs.d).toMatch(/^M107 57m/);
      continue;
    }
    const [cx, cy, r] = [Number(attrs.cx), Number(attrs.cy), Number(attrs.r)];
    expect([cx, cy]).toEqual([107, 57]);
    expect(r + Number(attrs["stroke-width"] ?? 0) / 2).toBeLessThanOrEqual(GLYPH / 2);
  }
});
