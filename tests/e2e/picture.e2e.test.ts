import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { PHONE, served } from "./served.ts";

const { visit } = served();
/** Waits until the picture is at least so many times as large. */
const zoomed = (page: Page, least: number) =>
  page.waitForFunction((zoom) => Number(document.querySelector("figure")?.dataset.zoom) > zoom, least);
const calm = { reducedMotion: "reduce" } as const;

describe("the picture", () => {
  test("zooms by button, key and pinch, is dragged, and fits again", async () => {
    const page = await visit("", calm);
    await page.waitForSelector('[data-drawn="sigma"]');
    await page.getByLabel("Zoom in").click();
    await zoomed(page, 1.4);
    await page.keyboard.press("+");
    await zoomed(page, 2);
    const place = async () => (await page.locator("figure text", { hasText: "Canada" }).first().boundingBox())?.x ?? 0;
    const before = await place();
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(560, 420, { steps: 4 });
    await page.mouse.up();
    expect((await place()) - before).toBeGreaterThan(40);
    expect(await page.locator(".why").count()).toBe(0);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await zoomed(page, 3);
    await page.keyboard.press("0");
    await page.waitForFunction(() => document.querySelector("figure")?.dataset.zoom === "1.00");
  });

  test("says a sentence under the pointer, and a click opens the derivation", async () => {
    const page = await visit();
    const name = await page.locator("figure text", { hasText: "Canada" }).first().boundingBox();
    await page.mouse.move((name?.x ?? 0) + 20, (name?.y ?? 0) + 8);
    expect(await page.locator(".tip").innerText()).toContain("Canada is in Open Skies");
    await page.mouse.click((name?.x ?? 0) + 20, (name?.y ?? 0) + 8);
    expect(await page.locator(".why h2").innerText()).toContain("Canada");
  });

  test("of the whole network: search flies to a participant and lights up what it belongs to", async () => {
    const page = await visit("#/open-skies?view=whole", calm);
    await page.waitForSelector('[data-drawn="sigma"]');
    await page.getByLabel("Find a participant or an instrument").fill("Canada");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("why=CAN"));
    await zoomed(page, 2);
    expect(await page.locator("figure text", { hasText: /^Canada$/ }).count()).toBe(1);
  });

  test("loses WebGL and is drawn as SVG, with a word about it", async () => {
    const page = await visit();
    await page.waitForSelector('[data-drawn="sigma"]');
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll("canvas"))
        (canvas.getContext("webgl2") as WebGL2RenderingContext | null)
          ?.getExtension("WEBGL_lose_context")
          ?.loseContext();
    });
    await page.waitForSelector('[data-drawn="svg"] .plain-drawing');
    expect(await page.locator("figure circle.fill-party").count()).toBe(32);
  });

  test("is saved as SVG and PNG, with its sentence, day and source", async () => {
    const page = await visit("#/open-skies?day=2021-12-18");
    await page.getByRole("button", { name: "Take away" }).click();
    const saved = async (name: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name, exact: true }).click();
      return readFile(await (await download).path());
    };
    const svg = (await saved("SVG")).toString();
    for (const words of ["Open Skies: 32 of 34 remain.", "18 December 2021. ", "version", "<desc>"])
      expect(svg).toContain(words);
    expect(svg.match(/data-mark="cross"/g)).toHaveLength(2);
    const png = await saved("PNG");
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1968);
  });
});

describe("the picture that is saved", () => {
  test.each([
    ["the whole network", "whole", /data-instrument="open-skies"/],
    ["the lanes", "lanes", /data-mark="notice"/],
  ])("is %s where that is seen", async (_, view, sign) => {
    const page = await visit(`#/open-skies?view=${view}`);
    await page.waitForSelector(`figure.${view}`);
    await page.getByRole("button", { name: "Take away" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "SVG", exact: true }).click();
    const svg = await readFile(await (await download).path(), "utf8");
    expect(svg).toMatch(sign);
    expect(svg).toContain("Open Skies: 32 of 34 remain.");
  });

  test.each(["explore", "claims", "story"])("is not offered in %s, which is none", async (view) => {
    const page = await visit(`#/open-skies?view=${view}`);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByText("What is shown now is a text").waitFor();
    expect(await page.getByRole("button", { name: "SVG", exact: true }).count()).toBe(0);
  });

  test.each(["focus", "lanes"])("has the second day where two are compared in %s", async (view) => {
    const page = await visit(`#/open-skies?view=${view}&compare=2010-01-01`);
    await page.waitForSelector(`figure.${view}`);
    await page.getByRole("button", { name: "Take away" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "SVG", exact: true }).click();
    expect(await readFile(await (await download).path(), "utf8")).toMatch(/data-mark="second-day"|data-change/);
  });
});

describe("time", () => {
  test("play goes from change to change and stops at the end; a step is spoken after it", async () => {
    const page = await visit("#/open-skies?day=2021-06-18");
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForSelector('main[data-day="2021-12-18"]');
    await page.waitForSelector('main[data-day="2026-11-23"]');
    await page.getByRole("button", { name: "Play" }).waitFor();
    await page.keyboard.press("p");
    await page.waitForFunction(() =>
      document.querySelector("[aria-live]")?.textContent?.startsWith("18 December 2021."),
    );
  });

  test("play goes slower and faster, by choice and by key, and the sheet of keys says so", async () => {
    const page = await visit("#/open-skies?day=1992-03-24");
    const speed = page.getByLabel("Speed of play");
    expect(await speed.inputValue()).toBe("normal");
    await speed.selectOption("slow");
    await page.locator("h1").click();
    await page.keyboard.press("s");
    await expect.poll(() => speed.inputValue()).toBe("normal");
    await page.keyboard.press("s");
    await expect.poll(() => speed.inputValue()).toBe("fast");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", { name: "Keys" }).innerText()).toContain("play slower or faster");
  });

  test.each([
    ["slow", 1400],
    ["fast", 250],
  ])("%s play waits %i ms on a day on which nobody leaves", async (speed, pause) => {
    const page = await visit("#/open-skies?day=1992-03-24");
    await page.getByLabel("Speed of play").selectOption(speed);
    // Stopped, or the time that a slow machine takes for the click would count too.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.getByRole("button", { name: "Play" }).click();
    const day = () => page.locator("main").getAttribute("data-day");
    await page.clock.runFor(pause - 60);
    expect(await day()).toBe("1992-03-24");
    await page.clock.runFor(200);
    await expect.poll(day).not.toBe("1992-03-24");
  });

  test("the slider takes keys", async () => {
    const page = await visit();
    await page.locator(".knob").focus();
    for (const [key, day] of [
      ["ArrowLeft", "2021-12-18"],
      ["ArrowLeft", "2021-06-18"],
      ["PageDown", "2022-06-18"],
      ["Home", "1992-03-24"],
      ["End", "2026-11-23"],
    ]) {
      await page.keyboard.press(key ?? "");
      await page.waitForSelector(`main[data-day="${day}"]`);
    }
  });

  test("a thousand steps leave the page as large as it was", async () => {
    const page = await visit("#/csto", calm);
    await page.waitForSelector('[data-drawn="sigma"]');
    const client = await page.context().newCDPSession(page);
    const steps = (n: number) =>
      page.evaluate(async (times) => {
        for (let i = 0; i < times; i++) {
          const key = i % 40 < 20 && i < times - 40 ? "p" : "n";
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          await new Promise((done) => setTimeout(done));
        }
      }, n);
    const size = async () => {
      await client.send("HeapProfiler.collectGarbage");
      const { usedSize } = await client.send("Runtime.getHeapUsage");
      return { heap: usedSize, elements: await page.evaluate(() => document.querySelectorAll("*").length) };
    };
    await steps(100);
    const before = await size();
    await steps(1000);
    const after = await size();
    expect(after.elements).toBe(before.elements);
    expect(after.heap - before.heap).toBeLessThan(4e6);
  }, 120_000);
});

describe("for everyone", () => {
  test("? opens the sheet of keys, Escape closes it, and what has the focus is seen", async () => {
    const page = await visit();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        const ring = (of: Element | null | undefined) => of && getComputedStyle(of).outlineStyle !== "none";
        return !focused || focused === document.body || ring(focused) || ring(focused.closest("form, label, .knob"));
      });
      expect(seen).toBe(true);
    }
  });

  test.each([
    ["at 200 % zoom", { viewport: { width: 720, height: 450 } }],
    ["at 320 px", { ...PHONE, viewport: { width: 320, height: 640 } }],
    ["on a phone", PHONE],
  ])("%s nothing has to be scrolled sideways, with long names too", async (_, options) => {
    for (const hash of ["", "#/cluster-munitions", "#/osce?why=BIH"]) {
      const page = await visit(hash, options);
      const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(screen ?? 0);
    }
  });

  test("nothing jumps while the page loads", async () => {
    for (const options of [{}, PHONE]) {
      const page = await visit("", options);
      await page.waitForSelector("figure, .still");
      await page.waitForTimeout(1000);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 200);
          }),
      );
      expect(shift).toBeLessThan(0.02);
    }
  });

  test("printed, it is the sentence, the picture and the list", async () => {
    const page = await visit();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header").isVisible()).toBe(false);
    for (const part of ["h1", "figure", ".strip", ".groups"])
      expect(await page.locator(part).first().isVisible()).toBe(true);
  });
});
