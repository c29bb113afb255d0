import { beforeAll, describe, expect, test } from "vitest";
import { shapesOf } from "../../src/scene/shapes.ts";
import { svgOf } from "../../src/scene/svg.ts";
import { textOf } from "../../src/scene/text.ts";
import { TOKENS } from "../../src/scene/tokens.ts";
import { day } from "../builders.ts";
import { builtInPlaces, builtInSeats, sceneOn } from "./pictures.ts";

const on = (text: string) => sceneOn(builtInSeats("open-skies", "area", "wide"), day(text));
const svg = (text: string, sentence = "A sentence.") =>
  svgOf(
    { panel: on(text).panel, ground: "panel", layers: shapesOf(on(text)), sentence },
    { theme: "light", title: "Open Skies", source: `${text}. The record` },
  );

beforeAll(() => {
  builtInPlaces();
}, 120_000);

describe("the SVG file is the scene", () => {
  test("it holds a circle and an edge for each party, and a ghost's hole and cross for each that left", () => {
    const file = svg("2021-12-18");
    expect(file.match(new RegExp(`<circle [^>]*fill="${TOKENS.party.light}"`, "g"))).toHaveLength(32);
    expect(file.match(/stroke-opacity="0.62"/g)).toHaveLength(32);
    expect(file.match(/data-mark="ghost"/g)).toHaveLength(2);
    expect(file.match(/data-mark="cross"/g)).toHaveLength(2);
    expect(file.match(/data-mark="signatory"/g)).toHaveLength(1);
  });

  test.each(["1995-01-01", "2002-01-01", "2021-08-01", "2021-12-18"])(
    "on %s scene, SVG and text have the same marks",
    (text) => {
      const scene = on(text);
      const shown = new Set(scene.nodes.map(({ participant }) => participant));
      const { discs, over } = shapesOf(scene);
      const drawn = new Set([...discs, ...over].filter(({ tag }) => tag === "circle").map(({ of }) => of));
      expect(drawn).toEqual(shown);
      expect(textOf(scene).match(/^ {2}\S /gm)).toHaveLength(shown.size);
    },
  );

  test("it says its date, its source and its sentence, and markup in them stays text", () => {
    const file = svg("2021-12-18", `<script>alert("1")</script> & 'co'`);
    expect(file).toContain("2021-12-18. The record");
    expect(file).not.toContain("<script");
    expect(file).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;");
  });
});
