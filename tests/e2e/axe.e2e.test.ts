import axe from "axe-core";
import { expect, test } from "vitest";
import { PHONE, served } from "./served.ts";

const { visit } = served();

const STATES = [
  ["the start", ""],
  ["the whole network", "#/open-skies?view=whole"],
  ["an answer", "#/open-skies?day=2021-12-18&q=who%20is%20left%20in%20Open%20Skies%20outside%20NATO%3F"],
  ["an answer of treaties", "#/open-skies?q=Which%20treaties%20is%20any%20NATO%20member%20in%3F"],
  ["a question not understood", "#/open-skies?q=who%20is%20fond%20of%20Open%20Skies%3F"],
  ["a derivation", "#/open-skies?why=RUS"],
  ["lanes", "#/open-skies?view=lanes&day=2021-08-01"],
  ["the card of a treaty", "#/open-skies?view=explore"],
  ["the card of a participant", "#/open-skies?view=explore&about=RUS"],
  ["what is supposed", "#/open-skies?suppose=BLR.open-skies.notice.2027-01-01&day=2027-07-01"],
  ["the claim desk", "#/open-skies?view=claims&claim=closed-skies-05"],
  ["the story", "#/open-skies?view=story&claim=closed-skies-20"],
  ["two days compared", "#/open-skies?compare=2010-01-01"],
  ["the matrix", "#/open-skies?view=matrix&sort=nato&columns=BLR"],
  ["a broken address", "#/open-sky?day=2021-02-30"],
] as const;

const SIZES = [
  ["wide", {}],
  ["phone", PHONE],
] as const;

for (const [size, options] of SIZES) {
  test.each(STATES)(`${size}: %s has no fault that axe can find, light or dark (WCAG 2.2 AA)`, async (_, hash) => {
    const page = await visit(hash, options);
    await page.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = await page.evaluate(async (inTheDark) => {
        const { axe } = window as unknown as { axe: typeof import("axe-core") };
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        // In the dark the page is the same but for its colours.
        const runOnly = inTheDark ? ["color-contrast", "link-in-text-block"] : tags;
        const { violations } = await axe.run(document, { runOnly });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
      }, colorScheme === "dark");
      expect([colorScheme, faults]).toEqual([colorScheme, []]);
    }
  });
}
