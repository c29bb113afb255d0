import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { type LaneRow, lanesOf } from "../../src/scene/lanes.ts";
import { LANE_SORTS, type LaneSort } from "../../src/scene/lanes-order.ts";
import { laneDay, laneLayout, lanePicture, laneShapes, laneX, placeLanes } from "../../src/scene/lanes-shapes.ts";
import { svgOf } from "../../src/scene/svg.ts";
import { act, day, figure, name, recordOf, succession } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());
const openSkies = (sort: LaneSort = "standing") => lanesOf(depositary, "open-skies", sort, "area");
const rowsIn = (sort: LaneSort) => openSkies(sort).groups.flatMap(({ rows }) => rows);

function row(participant: string): LaneRow {
  const found = rowsIn("standing").find((each) => each.participant === participant);
  if (!found) throw new Error(`no row of ${participant}`);
  return found;
}

/** Founders, one that leaves on its notice, one that comes back, one that only signs. */
function pact(more: Parameters<typeof recordOf>[0] = {}) {
  const founder = (participant: string) => act({ participant, act: "ratification", date: "2000-01-01" });
  const acts = [
    act({ participant: null, act: "entry-into-force", date: "2001-01-01" }),
    founder("AAA"),
    founder("BBB"),
    founder("CCC"),
    act({ participant: "BBB", act: "notice-of-withdrawal", date: "2004-09-01" }),
    act({ participant: "BBB", act: "withdrawal", date: "2005-03-01" }),
    act({ participant: "CCC", act: "withdrawal", date: "2003-01-01" }),
    act({ participant: "CCC", act: "accession", date: "2008-01-01", effect: "2009-01-01" }),
    act({ participant: "DDD", act: "signature", date: "2000-06-01" }),
    ...(more.acts ?? []),
  ];
  return open(recordOf({ ...more, acts, date: "2020-01-01" }));
}

describe("the lanes of Open Skies", () => {
  test("show the United States as departed: a wedge from notice to effect, an × with its day", () => {
    const { wedges, exits } = row("USA");
    expect(wedges).toEqual([{ from: day("2020-05-22"), until: day("2020-11-22") }]);
    expect(exits).toMatchObject([{ day: day("2020-11-22"), words: "left 22 Nov 2020" }]);
  });

  test("name the groups and count them: two departed, one signed only, 1 + 3 + 28 remaining", () => {
    expect(openSkies().groups.map(({ title, count }) => `${title} ${count}`)).toEqual([
      "Departed 2",
      "Signed only 1",
      "Remaining, in the CSTO 1",
      "Remaining, outside both 3",
      "Remaining, in NATO 28",
    ]);
  });

  test("note since when only for those who joined after the entry into force", () => {
    expect([row("BIH").note, row("FRA").note, row("KGZ").note]).toEqual([
      "since 20 Oct 2003",
      "",
      "signed 15 Dec 1992",
    ]);
  });

  test("note Georgia's suspension toward Russia", () => {
    expect(row("GEO").note).toContain("suspended toward Russia 2012–21");
    expect(row("GEO").toward).toHaveLength(1);
  });

  test.each(["standing", "entry"] as const)("stand Czechoslovakia directly above Czechia, sorted by %s", (sort) => {
    const order = rowsIn(sort).map(({ participant }) => participant);
    expect(order[order.indexOf("CSK") + 1]).toBe("CZE");
    expect(row("CSK").joints.map(({ to }) => to)).toEqual(["CZE", "SVK"]);
    expect(row("CSK").ending).toBe("dissolved into Czechia and Slovakia");
  });

  test("tell a row in words", () => {
    expect(row("USA").sentence).toBe(
      "United States: signed only from 24 March 1992; ratified, not in force for it from 3 December 1993; in it from 1 January 2002; leaving from 22 May 2020 until 22 November 2020; withdrew on 22 November 2020.",
    );
  });
});

describe("any lanes", () => {
  test("of every instrument in every order have each participant once, and bars that do not overlap", () => {
    for (const { id } of depositary.record.instruments) {
      const expected = [
        ...new Set(depositary.standings.spells.filter((each) => each.instrument === id).map((s) => s.participant)),
      ].sort();
      for (const sort of LANE_SORTS) {
        const rows = lanesOf(depositary, id, sort, "equal").groups.flatMap((group) => group.rows);
        expect([id, sort, rows.map(({ participant }) => participant).sort()]).toEqual([id, sort, expected]);
        for (const { bars } of rows)
          bars.forEach((bar, i) => {
            expect(bar.from).toBeLessThan(bar.until);
            expect(bar.from).toBeGreaterThanOrEqual(bars[i - 1]?.until ?? bar.from);
          });
      }
    }
  });

  test("sorted by exit have those who left first, by day; by size, the largest", () => {
    expect(
      rowsIn("exit")
        .slice(0, 2)
        .map(({ participant }) => participant),
    ).toEqual(["USA", "RUS"]);
    expect(
      rowsIn("size")
        .slice(0, 3)
        .map(({ participant }) => participant),
    ).toEqual(["RUS", "CAN", "USA"]);
  });

  test("one that came back has an exit up to its return, and a note of the latest entry", () => {
    const rows = lanesOf(pact(), "pact", "name", "equal").groups.flatMap((group) => group.rows);
    const back = rows.find(({ participant }) => participant === "CCC");
    expect(back?.exits).toEqual([{ day: day("2003-01-01"), words: "left 1 Jan 2003", until: day("2008-01-01") }]);
    expect(back?.note).toBe("since 1 Jan 2009");
  });

  test("a notice that is revoked draws no wedge", () => {
    const revoked = pact({
      acts: [
        act({ participant: "AAA", act: "notice-of-withdrawal", date: "2010-01-01", effect: "2011-01-01" }),
        act({ participant: "AAA", act: "notice-revoked", date: "2010-06-01" }),
      ],
    });
    const [first] = lanesOf(revoked, "pact", "name", "equal").groups.flatMap((group) => group.rows);
    expect(first?.participant).toBe("AAA");
    expect(first?.bars.map(({ look }) => look)).toContain("leaving");
    expect(first?.wedges).toEqual([]);
  });

  test("a succession along which no standing passed has no joint", () => {
    const record = pact({ successions: [succession("AAA", "EEE", "separates", "2010-01-01")] });
    const rows = lanesOf(record, "pact", "name", "equal").groups.flatMap((group) => group.rows);
    expect(rows.flatMap(({ joints }) => joints)).toEqual([]);
  });
});

describe("the drawing of lanes", () => {
  test("takes a pixel back to its day, within what a pixel covers", () => {
    const lanes = openSkies();
    fc.assert(
      fc.property(
        fc.integer({ min: lanes.from, max: lanes.until - 1 }),
        fc.integer({ min: 320, max: 1600 }),
        (on, width) => {
          const layout = laneLayout(width);
          expect(Math.abs(laneDay(lanes, layout, laneX(lanes, layout, on)) - on)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("has a mark for every departure and every notice, and a line to every successor", () => {
    const lanes = openSkies();
    const layout = laneLayout(1392);
    const shapes = laneShapes(lanes, layout, placeLanes(lanes, layout), true);
    const marks = (mark: string) => shapes.filter(({ attrs }) => attrs["data-mark"] === mark).map(({ of }) => of);
    expect(marks("cross")).toEqual(["USA", "RUS"]);
    expect(marks("notice")).toEqual(["USA", "RUS"]);
    expect(marks("joint")).toEqual(["CSK", "CSK"]);
  });

  test("keeps a participant's row where it is on a phone and leaves notes out there", () => {
    const lanes = openSkies();
    const said = (width: number) => {
      const layout = laneLayout(width);
      return laneShapes(lanes, layout, placeLanes(lanes, layout), false).map(({ text }) => text);
    };
    expect(said(1392)).toContain("since 20 Oct 2003");
    expect(said(358)).not.toContain("since 20 Oct 2003");
  });
});

test("as a file the lanes name every row, mark the day and hold no markup from names", () => {
  const hostile = pact({ names: [name("AAA", `<b onload="x">&`)] });
  const lanes = lanesOf(hostile, "pact", "name", "equal");
  const svg = svgOf(lanePicture(lanes, day("2010-01-01"), null, "Who & what", 1392), {
    theme: "light",
    title: "Lanes",
  });
  expect(svg).toContain("&lt;b onload=&quot;x&quot;&gt;&amp;");
  expect(svg).not.toContain("<b ");
  expect(svg).toContain("Who &amp; what");
  expect(svg).toContain('data-mark="day"');
  for (const { name: said } of lanes.groups.flatMap(({ rows }) => rows).slice(1)) expect(svg).toContain(`>${said}<`);
});

test("equals stand in the order of their names", () => {
  const record = pact({
    names: [name("AAA", "Zed"), name("BBB", "Alpha")],
    figures: [figure("AAA", "area", 5), figure("BBB", "area", 5)],
  });
  const rows = lanesOf(record, "pact", "size", "area").groups.flatMap((group) => group.rows);
  expect(rows.slice(0, 2).map((each) => each.name)).toEqual(["Alpha", "Zed"]);
});
