import Graph from "graphology";
import type Sigma from "sigma";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page as browser } from "vitest/browser";
import { focusScene } from "../../src/scene/focus.ts";
import { PANELS } from "../../src/scene/panels.ts";
import type { Plain } from "../../src/scene/plain.ts";
import type { Point } from "../../src/scene/scene.ts";
import { datedOfWhole } from "../../src/scene/whole-dated.ts";
import { wholeScene } from "../../src/scene/whole-scene.ts";
import { plainOfWhole } from "../../src/scene/whole-shapes.ts";
import { itemsOf } from "../../src/view/network/dated-items.ts";
import { edgeLayer } from "../../src/view/network/day-layer.ts";
import type { Page } from "../../src/view/page.ts";
import { type Fetched, hasCome } from "../../src/view/places.ts";
import { day } from "../builders.ts";
import { painted, showPage } from "./shown-page.tsx";
import { different, edgePicked, pixelsOf, rendered, sigmaIn, stockSigma, uploadsOf } from "./stock-sigma.ts";

beforeEach(() => browser.viewport(1440, 900));

const DAYS = ["1990-06-01", "2020-11-21", "2021-12-18"].map(day);
const SELECTED = { instrument: "open-skies", participant: null };

function come<T extends object>(fetched: Fetched<T>): T {
  if (!hasCome(fetched)) throw new Error("the places have not come");
  return fetched;
}

/** The whole network on a day, as it would be drawn if there were no other. */
function wholeOn(page: Page, on: number): Plain {
  return plainOfWhole(wholeScene(page.depositary, come(page.places.whole()), PANELS.wide, SELECTED, on, ""));
}

/** The focus view on a day, the same. */
function focusOn(page: Page, on: number): Plain {
  const { nodes, hub } = focusScene(page.depositary, come(page.seats("wide")), on, "");
  const centre = { x: hub.box.x + hub.box.width / 2, y: hub.box.y + hub.box.height / 2 };
  const parties = nodes.filter(({ look }) => look === "party");
  return {
    discs: parties.map(({ participant: key, x, y, r }) => ({ key, x, y, r, token: "party", opacity: 1 })),
    lines: parties.map(({ participant: key, x, y, r }) => {
      // To a pixel within the rim.
      const part = 1 - (r - 1) / Math.hypot(x - centre.x, y - centre.y);
      const rim = { x: centre.x + (x - centre.x) * part, y: centre.y + (y - centre.y) * part };
      return { key, ends: [centre, rim], width: 1.5, token: "party", opacity: 0.62 };
    }),
  };
}

const BOX = {
  x: [0, PANELS.wide.width] as [number, number],
  y: [-PANELS.wide.height, 0] as [number, number],
};

/** Sigma's own way, seen through the camera of the page. */
function stockOf(days: readonly Plain[], like: Sigma) {
  const grows = like.getSetting("itemSizesReference") === "positions";
  const { clientWidth: width, clientHeight: height } = like.getContainer();
  const stock = stockSigma(
    days,
    { width, height },
    {
      stagePadding: 0,
      minEdgeThickness: 1,
      enableEdgeEvents: true,
      ...(grows ? { itemSizesReference: "positions", zoomToSizeRatioFunction: (ratio: number) => ratio } : {}),
    },
  );
  for (const sigma of [stock.lines, stock.discs]) {
    sigma.setCustomBBox(BOX);
    sigma.getCamera().setState(like.getCamera().getState());
  }
  return stock;
}

const views = [
  { view: "whole", address: "#/open-skies?view=whole", plainOn: wholeOn },
  { view: "focus", address: "#/open-skies", plainOn: focusOn },
];

describe.each(views)("the record's $view view", ({ address, plainOn }) => {
  test("is on three days, to the pixel, the picture that Sigma's reducers give", async () => {
    const { page, sigma } = await showPage(address);
    const shown = sigma();
    const stock = stockOf(
      DAYS.map((on) => plainOn(page, on)),
      shown,
    );
    const pictures: Uint8Array[] = [];
    for (const [i, on] of DAYS.entries()) {
      page.go({ day: on });
      await painted();
      stock.show(i);
      const theirs = [await pixelsOf(stock.lines, "edges"), await pixelsOf(stock.discs, "nodes")] as const;
      expect(theirs.map((picture) => picture.some((value) => value > 0))).toEqual(
        i === 0 && plainOn === focusOn ? [false, false] : [true, true],
      );
      expect(different(await pixelsOf(shown, "edges"), theirs[0])).toBe(0);
      expect(different(await pixelsOf(shown, "nodes"), theirs[1])).toBe(0);
      pictures.push(...theirs);
    }
    // A picture whose day is left where it was is another one.
    for (const [a, b] of [
      [0, 2],
      [2, 4],
      [1, 3],
      [3, 5],
    ] as const) {
      expect(different(pictures[a] as Uint8Array, pictures[b] as Uint8Array)).toBeGreaterThan(20);
    }
  });

  test("uploads nothing and calls nobody when the day is moved, and a supposition is uploaded once", async () => {
    const { page, sigma } = await showPage(`${address}${address.includes("?") ? "&" : "?"}day=2020-11-21`);
    const shown = sigma();
    expect([shown.getSetting("nodeReducer"), shown.getSetting("edgeReducer")]).toEqual([null, null]);
    const before = await pixelsOf(shown, "edges");
    const uploaded = [uploadsOf(shown, "edges"), uploadsOf(shown, "nodes")];
    const refreshed = vi.mocked(shown.refresh).mockClear();
    for (const on of ["2020-11-22", "1999-01-01", "2021-12-18"]) {
      page.go({ day: day(on) });
      await painted();
    }
    expect(different(await pixelsOf(shown, "edges"), before)).toBeGreaterThan(20);
    expect(uploaded.map((bytes) => bytes())).toEqual([0, 0]);
    expect(refreshed).not.toHaveBeenCalled();
    page.go({ suppose: [{ participant: "CAN", instrument: "open-skies", does: "leave", on: day("2021-12-17") }] });
    await painted();
    await painted();
    // Nor was Sigma started anew.
    expect(refreshed).not.toHaveBeenCalled();
    const once = uploaded.map((bytes) => bytes());
    expect(Math.min(...once)).toBeGreaterThan(0);
    page.go({ day: day("2021-12-16") });
    await painted();
    expect(uploaded.map((bytes) => bytes())).toEqual(once);
  });
});

test("a line of the whole network is picked where Sigma picks it, on three days", async () => {
  const { page, sigma } = await showPage("#/open-skies?view=whole");
  const shown = sigma();
  const stock = stockOf(
    DAYS.map((on) => wholeOn(page, on)),
    shown,
  );
  const layer = edgeLayer();
  const { clientWidth: width, clientHeight: height } = shown.getContainer();
  const graph = new Graph();
  graph.addNode("none", { x: 0, y: 0, size: 0.01 });
  const mine = sigmaIn({ width, height }, graph, {
    edgeProgramClasses: { lines: layer.program },
    stagePadding: 0,
    minEdgeThickness: 1,
    enableEdgeEvents: true,
  });
  mine.setCustomBBox(BOX);
  mine.refresh();
  mine.getCamera().setState(shown.getCamera().getState());
  const dated = datedOfWhole(page.depositary, come(page.places.whole()), PANELS.wide, SELECTED);
  const placed = ({ x, y }: Point) => mine.viewportToFramedGraph(mine.graphToViewport({ x, y: -y }));
  layer.feed(itemsOf(dated, "light", placed).edges);
  for (const [i, on] of DAYS.entries()) {
    stock.show(i);
    layer.show(on);
    await Promise.all([rendered(stock.lines), rendered(mine)]);
    const [theirs, ours]: [string[], string[]] = [[], []];
    for (let x = 5; x < width; x += 97) {
      for (let y = 5; y < height; y += 61) {
        theirs.push(edgePicked(stock.lines, x, y)?.slice(2) ?? "");
        const at = layer.at(x, y);
        ours.push(at < 0 ? "" : (dated.lines[at]?.key ?? ""));
      }
    }
    expect(new Set(theirs).size).toBeGreaterThan(10);
    expect(ours).toEqual(theirs);
  }
});
