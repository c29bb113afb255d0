import { beforeEach, describe, expect, test, vi } from "vitest";
import { page as browser } from "vitest/browser";
import { focusScene } from "../../src/scene/focus.ts";
import { PANELS, type PanelName, panelFor } from "../../src/scene/panels.ts";
import type { Seats } from "../../src/scene/seats.ts";
import type { Page } from "../../src/view/page.ts";
import { hasCome } from "../../src/view/places.ts";
import { day } from "../builders.ts";
import { painted, showPage } from "./shown-page.tsx";

beforeEach(() => browser.viewport(1440, 900));

function seatsOf(page: Page, panel: PanelName = "wide"): Seats {
  const seats = page.seats(panel);
  if (!hasCome(seats)) throw new Error("the seats have not come");
  return seats;
}

const DAYS = ["1995-01-01", "2002-01-01", "2020-11-21", "2020-11-22", "2021-08-01", "2021-12-18"];

describe("the focus view in a real browser", () => {
  test("scene and SVG show the same marks, on every day", async () => {
    const { page, root } = await showPage();
    for (const text of DAYS) {
      page.go({ day: day(text) });
      await painted();
      const scene = focusScene(page.depositary, seatsOf(page), day(text), "");
      const others = scene.nodes.filter(({ look }) => look !== "party").map(({ participant }) => participant);
      const over = new Set([...root.querySelectorAll<SVGElement>("figure circle")].map((c) => c.dataset.participant));
      expect([...over].sort()).toEqual(others.sort());
      expect(root.querySelectorAll('figure [data-mark="cross"]')).toHaveLength(
        scene.edges.filter(({ cross }) => cross).length,
      );
    }
  });

  test("Sigma's discs lie where the SVG has their names, at any width", async () => {
    const { page, sigma, find } = await showPage();
    for (const width of [1440, 1280, 1100, 700]) {
      await browser.viewport(width, 900);
      await painted();
      await vi.waitFor(() => find('figure[data-drawn="sigma"]'), { timeout: 20_000 });
      await painted();
      const panel = panelFor(find<HTMLElement>("figure").clientWidth);
      const scene = focusScene(page.depositary, seatsOf(page, panel), page.shown.value.day, "");
      const canada = scene.nodes.find(({ participant }) => participant === "CAN");
      const figure = find<HTMLElement>("figure").getBoundingClientRect();
      const at = sigma().graphToViewport({ x: canada?.x ?? 0, y: -(canada?.y ?? 0) });
      const name = [...find("figure").querySelectorAll("text")].find(({ textContent }) => textContent === "Canada");
      const box = name?.getBoundingClientRect() ?? new DOMRect();
      expect(box.x + box.width / 2 - figure.x).toBeCloseTo(at.x, 0);
      expect(at.x).toBeCloseTo(((canada?.x ?? 0) / PANELS[panel].width) * figure.width, 0);
    }
  });

  test("no two names overlap as the browser sets them", async () => {
    const { page, root } = await showPage();
    for (const measure of ["area", "population", "equal"])
      for (const text of DAYS) {
        page.go({ day: day(text), measure });
        await painted();
        const boxes = [...root.querySelectorAll("figure text")].map((each) => ({
          text: each.textContent,
          box: each.getBoundingClientRect(),
        }));
        const over = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box: b }) =>
                a.box.left < b.right - 1 &&
                b.left < a.box.right - 1 &&
                a.box.top < b.bottom - 4 &&
                b.top < a.box.bottom - 4,
            )
            .map((b) => `${a.text} over ${b.text}`),
        );
        expect(over, `${measure} on ${text}`).toEqual([]);
      }
  });

  test("without WebGL the SVG draws all of it, and says so", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const { root, find } = await showPage("", "svg");
    await vi.waitFor(() => find(".plain-drawing"), { timeout: 20_000 });
    expect(root.querySelectorAll("figure circle.fill-party")).toHaveLength(32);
    vi.restoreAllMocks();
  });
});
