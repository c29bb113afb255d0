import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/scene/measure-text.ts";
import { PANELS } from "../../src/scene/panels.ts";
import type { Box } from "../../src/scene/scene.ts";
import type { Shape } from "../../src/scene/shapes.ts";
import { svgOf } from "../../src/scene/svg.ts";
import { wholeScene } from "../../src/scene/whole-scene.ts";
import { plainOfWhole, wholeShapes } from "../../src/scene/whole-shapes.ts";
import { day } from "../builders.ts";
import { builtIn, overlapping, storedPlaces } from "./pictures.ts";

const PANEL = { width: 984, height: 540 };
const DAYS = ["1995-01-01", "2002-01-01", "2020-11-22", "2021-12-18", "2026-01-01"];

const on = (text: string, participant: string | null = null, instrument = "open-skies") =>
  wholeScene(builtIn(), storedPlaces(), PANEL, { instrument, participant }, day(text), "A sentence.");
const words = (text: string) => wholeShapes(on(text)).over.flatMap((shape) => shape.text ?? []);

/** From the baseline up to the height of small letters, as wide as the text. */
function letters({ attrs, text = "" }: Shape): Box {
  const size = Number(attrs["font-size"]);
  const width = textWidth(text, size, Number(attrs["font-weight"]) >= 600);
  const anchor = attrs["text-anchor"];
  const left = Number(attrs.x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return { x: left, y: Number(attrs.y) - size / 2, width, height: size / 2 };
}

describe("the whole network", () => {
  test("nobody moves, whatever the day and the selection", () => {
    const places = (scene: ReturnType<typeof on>) => scene.nodes.map(({ key, x, y }) => `${key} ${x} ${y}`);
    const first = places(on("2026-01-01"));
    for (const text of DAYS) for (const who of [null, "CAN"]) expect(places(on(text, who))).toEqual(first);
  });

  test("the selected square says how many remain, and of how many once somebody has left", () => {
    expect(words("2020-11-21")).toContain("Open Skies 34");
    expect(words("2020-11-22")).toContain("Open Skies 33 of 34");
    expect(words("2021-12-18")).toContain("Open Skies 32 of 34");
  });

  test("those who left are ghosts with their year, and no party", () => {
    const ghosts = on("2021-12-18").nodes.filter(({ look }) => look === "ghost");
    expect(ghosts.map(({ id }) => id).sort()).toEqual(["RUS", "USA"]);
    expect(words("2021-12-18")).toEqual(expect.arrayContaining(["United States, left 2020", "Russia, left 2021"]));
  });

  test("the selected one and those who left it are named on every panel, however little room there is", () => {
    for (const panel of Object.values(PANELS).filter(({ height }) => height > 300)) {
      const open = { instrument: "open-skies", participant: null };
      const scene = wholeScene(builtIn(), storedPlaces(), panel, open, day("2021-12-18"), "");
      const texts = wholeShapes(scene).over.flatMap(({ text }) => text ?? []);
      for (const name of ["Open Skies 32 of 34", "United States, left 2020", "Russia, left 2021"])
        expect(texts, `${panel.width} px`).toContain(name);
    }
  });

  test("a selected participant lights what it belongs to", () => {
    const lit = on("2021-12-18", "FIN").nodes.filter(({ look }) => look === "party");
    const ids = lit.map(({ id }) => id);
    expect(ids).toContain("open-skies");
    expect(ids).not.toContain("nato");
  });

  test.each(DAYS)("on %s no label lies over another, over a square or beyond the panel", (text) => {
    const scene = on(text);
    const labels = wholeShapes(scene).over.filter((shape) => shape.tag === "text");
    expect(labels.length).toBeGreaterThan(10);
    const boxes = labels.map(letters);
    const squares = scene.nodes
      .filter(({ square }) => square)
      .map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const faults = boxes.flatMap((box, i) => [
      ...[...boxes.slice(i + 1), ...squares].filter((other) => overlapping(box, other)).map(() => labels[i]?.text),
      ...(box.x >= 0 && box.x + box.width <= PANEL.width ? [] : [`${labels[i]?.text} beyond the panel`]),
    ]);
    expect(faults).toEqual([]);
  });

  test.each(DAYS)("on %s scene, SVG and what Sigma draws hold the same marks", (text) => {
    const scene = on(text);
    const { discs, lines } = plainOfWhole(scene);
    const party = ({ look }: { look: string | null }) => look === "party";
    expect(discs.filter(({ token }) => token === "party").map(({ key }) => key)).toEqual(
      scene.nodes.filter((node) => party(node) && !node.square).map(({ key }) => key),
    );
    expect(lines.filter(({ token }) => token === "party").map(({ key }) => key)).toEqual(
      scene.edges.filter(party).map(({ key }) => key),
    );
    const svg = svgOf(
      { panel: PANEL, ground: "panel", layers: wholeShapes(scene), sentence: scene.sentence },
      { theme: "light", title: "Whole", source: "" },
    );
    const drawn = (tag: string, attr: string) =>
      new Set([...svg.matchAll(new RegExp(`<${tag}[^>]*${attr}="([^"]+)"`, "g"))].map((match) => match[1]));
    const squares = scene.nodes.filter(({ square }) => square).map(({ id }) => id);
    const dots = scene.nodes.filter(({ square }) => !square).map(({ id }) => id);
    expect([...drawn("rect", "data-instrument")].sort()).toEqual(squares.sort());
    for (const id of dots) expect(drawn("(?:circle|path)", "data-participant"), id).toContain(id);
    expect(svg.match(/data-mark="cross"/g)?.length ?? 0).toBe(
      scene.edges.filter(({ look }) => look === "ghost").length,
    );
  });
});
