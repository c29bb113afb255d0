import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { type Compared, compareDays, comparedInWords } from "../../src/scene/compare.ts";
import { supposedShapes } from "../../src/scene/compare-shapes.ts";
import { multiplesOf, telling } from "../../src/scene/multiples.ts";
import type { Node, Scene } from "../../src/scene/scene.ts";
import { seatingOf } from "../../src/scene/seats.ts";
import { day } from "../builders.ts";
import { builtIn } from "./pictures.ts";

const between = (instrument: string, a: string, b: string) => compareDays(builtIn(), instrument, day(a), day(b));
const ids = (movers: Compared["joined"]) => movers.map(({ participant }) => participant);

describe("two days compared", () => {
  test("Open Skies from 2010 to the end of 2021: the United States and Russia left, 32 are unchanged", () => {
    const compared = between("open-skies", "2010-01-01", "2021-12-18");
    expect([ids(compared.joined), ids(compared.left)]).toEqual([[], ["RUS", "USA"]]);
    expect(comparedInWords(builtIn(), compared)).toBe(
      "Open Skies from 1 Jan 2010 to 18 Dec 2021: nobody joined, the United States (22 Nov 2020) and Russia (18 Dec 2021) left; 33 are unchanged.",
    );
  });

  test("NATO from 2022 to the end of 2024: Finland and Sweden joined", () => {
    const compared = between("nato", "2022-01-01", "2024-12-31");
    expect([ids(compared.joined), ids(compared.left), ids(compared.changed)]).toEqual([["FIN", "SWE"], [], []]);
    expect(compared.unchanged).toHaveLength(30);
  });

  test("one that gave notice changed and has not left", () => {
    const { left, changed } = between("open-skies", "2021-01-01", "2021-08-01");
    expect([ids(left), ids(changed)]).toEqual([[], ["RUS"]]);
  });

  test("Russia continues the Soviet Union: neither joined nor left", () => {
    const compared = between("abm", "1990-01-01", "1995-01-01");
    expect([ids(compared.joined), ids(compared.left), ids(compared.changed)]).toEqual([[], [], []]);
    expect(ids(compared.unchanged)).toEqual(["RUS", "USA"]);
  });

  test("when an instrument ends for all, nobody has left: they changed", () => {
    const compared = between("warsaw-pact", "1991-06-01", "1991-07-02");
    expect(compared.left).toEqual([]);
    expect(compared.changed.length).toBe(6);
  });

  test("the order of the two days is of no account, and everybody is in one list", () => {
    const record = builtIn().record;
    const days = fc.integer({ min: day("1950-01-01"), max: record.date });
    fc.assert(
      fc.property(fc.constantFrom(...record.instruments.map(({ id }) => id)), days, days, (instrument, a, b) => {
        const compared = compareDays(builtIn(), instrument, a, b);
        expect(compareDays(builtIn(), instrument, b, a)).toEqual(compared);
        const { joined, left, changed, unchanged } = compared;
        const all = ids([...joined, ...left, ...changed, ...unchanged]);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test("a day compared with itself changes nothing", () => {
    const { joined, left, changed } = between("nato", "2020-01-01", "2020-01-01");
    expect([...joined, ...left, ...changed]).toEqual([]);
  });
});

describe("a sign at a circle", () => {
  const place = (anchor: "start" | "middle" | "end", dx: number, dy: number): Node => ({
    participant: "AAA",
    name: "Aland",
    x: 100,
    y: 100,
    r: 10,
    look: "party",
    dim: false,
    selected: false,
    level: null,
    label: { box: { x: 100 + dx - 20, y: 100 + dy - 8, width: 40, height: 16 }, anchor, inside: false, lines: [] },
    sentence: "",
  });
  const badge = (node: Node) =>
    supposedShapes({ nodes: [node] } as unknown as Scene, ["AAA"]).find(({ fill }) => fill === "accent")?.attrs;

  test.each([
    ["right", "start", 35, 0],
    ["left", "end", -35, 0],
    ["above", "middle", 0, -25],
    ["below", "middle", 0, 25],
  ] as const)("stands away from a name to the %s", (_, anchor, dx, dy) => {
    const node = place(anchor, dx, dy);
    const { cx = 0, cy = 0 } = badge(node) ?? {};
    const { x, y, width, height } = node.label.box;
    const away = Math.max(x - Number(cx), Number(cx) - (x + width), y - Number(cy), Number(cy) - (y + height));
    expect(away).toBeGreaterThan(7.5);
  });
});

describe("the captions of the small pictures", () => {
  const captions = (id: string) =>
    multiplesOf(builtIn(), seatingOf(builtIn(), id)("equal", "still"), 60).map(({ caption }) => caption);

  test("say what happened: who joined and who left, by name where they are few", () => {
    const said = captions("open-skies");
    expect(said).toContain("1 Jan 2002: in force; 26 parties");
    expect(said).toContain("27 Aug 2002: Sweden joined; 27 parties");
    expect(said).toContain("22 May 2020: United States gave notice; 34 parties");
    expect(said).toContain("18 Dec 2021: Russia left; 32 parties");
  });
});

describe("the days of the small pictures", () => {
  test("are all turning days of Open Skies where there is room", () => {
    const all = builtIn().graph.turningDays("open-skies");
    expect(telling(builtIn(), "open-skies", 1000)).toEqual(all);
  });

  test("hold the opening, the entry into force and both departures where there are only six", () => {
    const days = telling(builtIn(), "open-skies", 6);
    expect(days).toHaveLength(6);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    for (const iso of ["1992-03-24", "2002-01-01", "2020-11-22", "2021-12-18"]) expect(days).toContain(day(iso));
  });

  test("prefer days on which the number of parties changes: all eight joinings of Open Skies are among fifteen", () => {
    const { graph } = builtIn();
    const parties = (on: number) => graph.at("open-skies", on).filter(({ state }) => state.standing === "party").length;
    const moving = telling(builtIn(), "open-skies", 15).filter((on) => parties(on) !== parties(on - 1));
    expect(moving.length).toBeGreaterThanOrEqual(11);
  });

  test("end at the record's date, even where a change is known to come", () => {
    const { record } = builtIn();
    const earlier = open({ ...record, date: day("2021-01-01") });
    expect(telling(earlier, "open-skies", 1000).at(-1)).toBeLessThanOrEqual(day("2021-01-01"));
  });
});
