import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { type LaneRow, type Lanes, lanesOf } from "../../src/scene/lanes.ts";
import { laneLayout, laneTimes, placeLanes } from "../../src/scene/lanes-layout.ts";
import { laneLegend } from "../../src/scene/lanes-marks.ts";
import { LANE_SORTS, type LaneSort } from "../../src/scene/lanes-order.ts";
import { lanePicture, laneShapes } from "../../src/scene/lanes-shapes.ts";
import { textWidth } from "../../src/scene/measure-text.ts";
import { svgOf } from "../../src/scene/svg.ts";
import { dayOn, ticksOf, xOn } from "../../src/scene/time-axis.ts";
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
    expect([row("BIH").notes, row("FRA").notes, row("KGZ").notes]).toEqual([
      ["since 20 Oct 2003"],
      [],
      ["signed 15 Dec 1992"],
    ]);
  });

  test("note a suspension whole, though a notice divides it, and as much as there is room for", () => {
    const rows = lanesOf(depositary, "cfe", "name", "equal").groups.flatMap((group) => group.rows);
    const notes = (id: string) => rows.find(({ participant }) => participant === id)?.notes;
    expect(notes("RUS")).toEqual(["operation suspended 2007–23"]);
    expect(rows.find(({ participant }) => participant === "RUS")?.toward.length).toBeGreaterThan(0);
    expect(notes("CZE")?.[0]).toBe("operation suspended since 2023");
  });

  test("note Georgia's suspension toward Russia", () => {
    expect(row("GEO").notes).toContain("suspended toward Russia 2012–21");
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
        ...new Set(
          depositary.standings.spells
            .filter(({ instrument, state }) => instrument === id && state.standing !== "former")
            .map(({ participant }) => participant),
        ),
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
    expect(back?.notes).toEqual(["since 1 Jan 2009"]);
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
          const times = laneTimes(lanes, laneLayout(lanes, width));
          expect(Math.abs(dayOn(times, xOn(times, on)) - on)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("has a mark for every departure and every notice, and a line to every successor", () => {
    const lanes = openSkies();
    const layout = laneLayout(lanes, 1392);
    const drawing = laneShapes(lanes, layout, placeLanes(lanes, layout), true);
    const marks = (mark: string) =>
      drawing.marks.filter(({ attrs }) => attrs["data-mark"] === mark).map(({ of }) => of);
    expect(marks("cross")).toEqual(["USA", "RUS"]);
    expect(marks("notice")).toEqual(["USA", "RUS"]);
    expect(marks("joint")).toEqual(["CSK", "CSK"]);
  });

  test("keeps a participant's row where it is on a phone and leaves notes out there", () => {
    const lanes = openSkies();
    const said = (width: number) => {
      return wordsAt(lanes, width).map(({ text }) => text);
    };
    expect(said(1392)).toContain("since 20 Oct 2003");
    expect(said(358)).not.toContain("since 20 Oct 2003");
  });
});

function wordsAt(lanes: Lanes, width: number) {
  const layout = laneLayout(lanes, width);
  return laneShapes(lanes, layout, placeLanes(lanes, layout), false).words;
}

describe("the words of lanes", () => {
  test.each([1392, 976, 760, 358])("%i px wide neither run into the line of the last day nor off the page", (width) => {
    for (const { id } of depositary.record.instruments) {
      const lanes = lanesOf(depositary, id, "standing", "equal");
      const { right } = laneTimes(lanes, laneLayout(lanes, width));
      for (const { attrs, text = "" } of wordsAt(lanes, width)) {
        const [from, until] = [Number(attrs.x), Number(attrs.x) + textWidth(text, 12, attrs["font-weight"] === 600)];
        expect([id, text, until <= width + 1]).toEqual([id, text, true]);
        // Who goes on is told over the axis's end where the predecessor lived that long.
        if (attrs["data-on"] !== undefined && attrs.fill !== "ink2" && text.startsWith("left"))
          expect([id, text, until < right || from > right]).toEqual([id, text, true]);
      }
    }
  });

  test("of a day of leaving that has no room beside its bar stand with the notes, on a phone as a year", () => {
    const said = (width: number) => wordsAt(openSkies(), width).map(({ text }) => text);
    expect(said(976)).toContain("left 18 Dec 2021");
    expect(said(358)).toContain("2021");
  });
});

describe("a successor", () => {
  const rowsOf = (id: string) => lanesOf(depositary, id, "standing", "equal").groups.flatMap(({ rows }) => rows);

  test("that took its place by an act of succession is joined as one that continues it is", () => {
    const soviet = rowsOf("inf").find(({ participant }) => participant === "SUN");
    expect(soviet?.joints.map(({ to }) => to).sort()).toEqual(["BLR", "KAZ", "RUS", "TKM", "UKR", "UZB"]);
  });

  test("is reached by a visible kink: out, along the edge between rows, back before the day, and in", () => {
    const lanes = lanesOf(depositary, "inf", "standing", "equal");
    const layout = laneLayout(lanes, 1392);
    const { marks } = laneShapes(lanes, layout, placeLanes(lanes, layout), false);
    const at = Math.round(xOn(laneTimes(lanes, layout), day("1991-12-26")) * 10) / 10;
    const [joint] = marks.filter(({ attrs }) => attrs["data-mark"] === "joint");
    const [, out, , back] = /h([\d.]+)V([\d.]+)H([\d.]+)V/.exec(String(joint?.attrs.d)) ?? [];
    expect(Number(out)).toBeGreaterThan(3);
    expect(Number(back)).toBeLessThan(at - 3);
  });

  test("of a standing that was over already has no row and no line", () => {
    expect(rowsOf("warsaw-pact").map(({ participant }) => participant)).not.toContain("RUS");
    expect(rowsOf("warsaw-pact").flatMap(({ joints }) => joints)).toEqual([]);
  });
});

describe("the groups of lanes", () => {
  const titles = (id: string) =>
    lanesOf(depositary, id, "standing", "equal").groups.map(({ title, rows }) => [
      title,
      rows.map(({ participant }) => participant),
    ]);

  test("have one that left and ceased to exist since among the departed", () => {
    expect(titles("warsaw-pact")[0]).toEqual(["Departed", ["ALB", "DDR"]]);
  });

  test("name what is disputed first, and whoever saw the end", () => {
    expect(titles("npt")[0]).toEqual(["Disputed", ["PRK"]]);
    expect(titles("start-1").map(([title]) => title)).toEqual(["In it until it ended"]);
  });
});

describe("what is supposed", () => {
  const act = { participant: "BLR", instrument: "open-skies", does: "notice", on: day("2027-01-01") } as const;
  const lanes = lanesOf(depositary.supposing([act]), "open-skies", "standing", "area", [act]);

  test("is framed in its row, said in it, and counted in the group where it leads", () => {
    const row = lanes.groups.flatMap(({ rows }) => rows).find(({ participant }) => participant === "BLR");
    expect(row?.supposed).toBe(act.on);
    expect(row?.notes).toContain("supposed");
    expect(row?.sentence).toContain("What follows 1 January 2027 is supposed.");
    expect(lanes.groups.find(({ title }) => title === "Departed")?.count).toBe(3);
    const layout = laneLayout(lanes, 1392);
    const { marks } = laneShapes(lanes, layout, placeLanes(lanes, layout), false);
    expect(marks.filter(({ attrs }) => attrs["data-mark"] === "supposed").map(({ of }) => of)).toEqual(["BLR"]);
  });

  test("is in the legend, and only then", () => {
    const said = (of: Lanes) => laneLegend(of).map(({ words }) => words);
    expect(said(lanes)).toContain("supposed");
    expect(said(openSkies())).not.toContain("supposed");
  });
});

test("spells that differ in what no bar shows are one bar", () => {
  const rows = lanesOf(depositary, "warsaw-pact", "name", "equal").groups.flatMap((group) => group.rows);
  const hungary = rows.find(({ participant }) => participant === "HUN");
  hungary?.bars.forEach((bar, i) => {
    const before = hungary.bars[i - 1];
    expect(before?.until === bar.from && before.look === bar.look).toBe(false);
  });
  expect(hungary?.bars.length).toBeGreaterThan(0);
});

describe("the ticks of an axis", () => {
  const ticks = (from: string, until: string, width: number) =>
    ticksOf({ from: day(from), until: day(until), left: 0, right: width });

  test("are round years as far apart as their labels need, after the axis's own first day", () => {
    expect(ticks("1992-01-01", "2026-11-24", 984).map(({ label }) => label)).toEqual([
      "1992",
      "1995",
      "2000",
      "2005",
      "2010",
      "2015",
      "2020",
      "2025",
    ]);
    expect(ticks("1992-01-01", "2026-11-24", 230).map(({ label }) => label)).toEqual(["1992", "2000", "2010", "2020"]);
  });

  test("are months where less than some years are seen", () => {
    expect(ticks("2026-01-01", "2026-11-24", 500).map(({ label }) => label)).toContain("Apr 2026");
  });

  test("never overlap, at any width and over any stretch", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20000, max: 20000 }),
        fc.integer({ min: 30, max: 40000 }),
        fc.integer({ min: 200, max: 1400 }),
        (from, length, right) => {
          const axis = { from, until: from + length, left: 0, right };
          const boxes = ticksOf(axis).map(({ day: on, label }) => {
            const half = textWidth(label, 12) / 2;
            const left = Math.max(0, xOn(axis, on) - half);
            return [left, left + 2 * half];
          });
          for (const [i, [left = 0]] of boxes.entries()) expect(left).toBeGreaterThanOrEqual(boxes[i - 1]?.[1] ?? left);
        },
      ),
    );
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
