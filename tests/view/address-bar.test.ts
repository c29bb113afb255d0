import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressBarOf } from "../../src/view/address-bar.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A window whose visited addresses are in `steps`, the present one last. */
function windowAt(...steps: string[]) {
  const location = { hash: steps.at(-1) ?? "", pathname: "/", search: "" };
  const put = (url: string) => {
    location.hash = url.startsWith("#") ? url : "";
    return location.hash;
  };
  const history = {
    pushState: (_: unknown, __: string, url: string) => steps.push(put(url)),
    replaceState: (_: unknown, __: string, url: string) => steps.splice(-1, 1, put(url)),
  } as unknown as History;
  return { location, history, steps };
}

test("of states passed quickly only the one that stays becomes a step", () => {
  const window = windowAt("");
  const bar = addressBarOf(window);
  for (const day of ["2020", "2021", "2022"]) bar.wentTo(`#/open-skies?day=${day}`);
  expect(window.steps).toEqual([""]);
  vi.runAllTimers();
  expect(window.steps).toEqual(["", "#/open-skies?day=2022"]);
});

test("an address that somebody enters while a step waits is not written over", () => {
  const window = windowAt("");
  const bar = addressBarOf(window);
  bar.wentTo("#/open-skies?day=2021-12-18");
  window.steps.push("#/nato");
  window.location.hash = "#/nato";
  vi.runAllTimers();
  expect(window.steps).toEqual(["", "#/nato"]);
  bar.readState("#/nato");
  bar.wentTo("#/csto");
  vi.runAllTimers();
  expect(window.steps).toEqual(["", "#/nato", "#/csto"]);
});

test("an address in another order than the page's is put in order and is no step", () => {
  const window = windowAt("", "#/nato?view=focus");
  const bar = addressBarOf(window);
  bar.wentTo("#/open-skies?day=2021-12-18");
  bar.readState("#/nato");
  vi.runAllTimers();
  expect(window.steps).toEqual(["", "#/nato"]);
});
