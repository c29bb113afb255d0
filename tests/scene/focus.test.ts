import { describe, expect, test } from "vitest";
import { labelsAcrossBorders } from "../../src/scene/arcs.ts";
import type { Box, Scene } from "../../src/scene/scene.ts";
import { sectorMap } from "../../src/scene/sectors.ts";
import { textOf } from "../../src/scene/text.ts";
import { day } from "../builders.ts";
import { allSeats, builtIn, builtInSeats, overCircle, overlapping, sceneOn, turningDays } from "./pictures.ts";

const openSkies = () => builtInSeats("open-skies", "area", "wide");

function nodeIn(scene: Scene, participant: string) {
  const node = scene.nodes.find((each) => each.participant === participant);
  if (!node) throw new Error(`${participant} has no seat`);
  return node;
}

describe("nobody moves", () => {
  test("NATO's edge passes Finland on 4 April 2023, and Finland stays", () => {
    const [before, after] = [sceneOn(openSkies(), day("2023-04-03")), sceneOn(openSkies(), day("2023-04-04"))];
    const sectorOf = (scene: Scene) => scene.sectors.find(({ members }) => members.includes("FIN"))?.id;
    expect([sectorOf(before), sectorOf(after)]).toEqual(["outside", "nato"]);
    expect(before.sectors[0]?.shapes).not.toEqual(after.sectors[0]?.shapes);
    expect(nodeIn(after, "FIN")).toMatchObject({ x: nodeIn(before, "FIN").x, y: nodeIn(before, "FIN").y });
  });

  test("each alliance of Open Skies is one arc on every turning day", () => {
    for (const on of turningDays(openSkies()))
      for (const sector of sceneOn(openSkies(), on).sectors) expect(sector.shapes).toHaveLength(1);
  });
});

describe("on every turning day nobody has moved, and every name can be read", () => {
  test.each(allSeats())("$what: no label lies over another, over a circle or beyond the panel", ({ seats }) => {
    const faults = new Set<string>();
    const places = ({ nodes }: Scene) => nodes.map(({ participant, x, y, r }) => `${participant} ${x} ${y} ${r}`);
    const first = places(sceneOn(seats, builtIn().record.date));
    for (const on of turningDays(seats)) {
      const scene = sceneOn(seats, on);
      if (scene.nodes.length !== first.length) faults.add(`${scene.nodes.length} circles were ${first.length}`);
      places(scene).forEach((place, i) => {
        if (place !== first[i]) faults.add(`${place} was ${first[i]}`);
      });
      const labels = [
        ...scene.nodes.filter(({ label }) => label.lines.length > 0).map(({ label, name }) => ({ name, label })),
        ...scene.sectors.flatMap(({ name, label }) => (label ? [{ name, label }] : [])),
      ];
      const inPanel = ({ x, y, width, height }: Box) =>
        x >= 0 && y >= 0 && x + width <= seats.panel.width && y + height <= seats.panel.height;
      labels.forEach((a, i) => {
        if (!inPanel(a.label.box)) faults.add(`${a.name} beyond the panel`);
        for (const b of labels.slice(i + 1))
          if (overlapping(a.label.box, b.label.box)) faults.add(`${a.name} over ${b.name}`);
        for (const node of scene.nodes)
          if (!(a.label.inside && a.name === node.name) && overCircle(a.label.box, node.x, node.y, node.r))
            faults.add(`${a.name} over the circle of ${node.name}`);
      });
    }
    expect([...faults]).toEqual([]);
  });

  test("no circle touches another", () => {
    const touching = allSeats().flatMap(({ what, seats: { seats } }) =>
      seats.flatMap((a, i) =>
        seats
          .slice(i + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) <= a.r + b.r)
          .map((b) => `${what}: ${a.participant} ${b.participant}`),
      ),
    );
    expect(touching).toEqual([]);
  });
});

describe("sectors are named", () => {
  test.each(["wide", "middle", "narrow", "still"] as const)(
    "all of Open Skies on the %s panel, and names of participants stay within them",
    (panel) => {
      const seats = builtInSeats("open-skies", "area", panel);
      const { sectors } = sceneOn(seats, builtIn().record.date);
      expect(sectors.map(({ name, label }) => [name, label !== null])).toEqual([
        ["NATO", true],
        ["CSTO", true],
        ["Outside both", true],
      ]);
      const map = sectorMap(builtIn(), "open-skies");
      // 616 px wide the names on the right flank are as long as their sectors are wide.
      if (panel !== "narrow") expect(labelsAcrossBorders(seats, (id) => map.of(id, builtIn().record.date))).toBe(0);
    },
  );

  test("never over the box in the middle", () => {
    const over = allSeats().flatMap(({ what, seats }) =>
      sceneOn(seats, builtIn().record.date).sectors.flatMap(({ name, label }) =>
        label && overlapping(label.box, seats.hub) ? `${what}: ${name}` : [],
      ),
    );
    expect(over).toEqual([]);
  });
});

describe("marks follow the standings of the day", () => {
  test("areas of circles are as the areas of participants, down to the floor of 3 px", () => {
    const { figures } = builtIn();
    const { nodes } = sceneOn(openSkies(), day("2020-11-21"));
    const canada = nodeIn(sceneOn(openSkies(), day("2020-11-21")), "CAN");
    const unit = canada.r ** 2 / (figures.value("CAN", "area")?.value ?? 1);
    for (const { participant, r } of nodes)
      expect(r).toBeCloseTo(Math.max(3, Math.sqrt(unit * (figures.value(participant, "area")?.value ?? 0))), 1);
  });

  test("the United States is a ghost with a cross from 22 November 2020, and Russia is leaving until 17 December 2021", () => {
    const on = (text: string) => {
      const scene = sceneOn(openSkies(), day(text));
      return ["USA", "RUS"].map((id) => [
        nodeIn(scene, id).look,
        scene.edges.find(({ participant }) => participant === id)?.cross !== null,
      ]);
    };
    expect(on("2020-11-21")).toEqual([
      ["leaving", false],
      ["party", false],
    ]);
    expect(on("2020-11-22")).toEqual([
      ["ghost", true],
      ["party", false],
    ]);
    expect(on("2021-12-17")).toEqual([
      ["ghost", true],
      ["leaving", false],
    ]);
    expect(on("2021-12-18")).toEqual([
      ["ghost", true],
      ["ghost", true],
    ]);
    expect(nodeIn(sceneOn(openSkies(), day("2021-09-17")), "RUS").level).toBeCloseTo(92 / 183, 5);
  });

  test("only of one that has not ratified to this day is it said that it never did", () => {
    const linesOf = (seats: ReturnType<typeof openSkies>, participant: string, on: string) =>
      nodeIn(sceneOn(seats, day(on)), participant).label.lines.map(({ text }) => text);
    expect(linesOf(openSkies(), "KGZ", "2010-01-01")).toContain("signed, never ratified");
    const cis = builtInSeats("cis-agreement", "equal", "wide");
    expect(nodeIn(sceneOn(cis, day("1993-06-01")), "MDA").look).toBe("signatory");
    expect(linesOf(cis, "MDA", "1993-06-01")).toEqual(["Moldova"]);
  });

  test("the text draws the same: every mark once, under its sector", () => {
    const text = textOf(sceneOn(openSkies(), day("2021-12-18")));
    expect(text).toContain("  × United States, left 22 Nov 2020, 9.8 million km²\n");
    expect(text).toContain("CSTO: 1 of 2 remains\n");
    expect(text.match(/^ {2}. /gm)).toHaveLength(openSkies().seats.length);
    expect(text.match(/^ {2}● /gm)).toHaveLength(32);
  });
});
