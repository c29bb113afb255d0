import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { COLUMN_SORTS } from "../../src/scene/column-sorts.ts";
import { LANE_SORTS } from "../../src/scene/lanes-order.ts";
import { LOOK_WORDS } from "../../src/scene/look-words.ts";
import { matrixOf } from "../../src/scene/matrix.ts";
import { HEAD_ANGLE, looksIn, matrixPicture } from "../../src/scene/matrix-shapes.ts";
import { textWidth } from "../../src/scene/measure-text.ts";
import { svgOf } from "../../src/scene/svg.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { HOSTILE_ISLANDS } from "../islands.ts";

const depositary = open(builtInRecord());
const DEFAULT = { rows: LANE_SORTS[0], columns: COLUMN_SORTS[0] };
const on = (iso: string, order: { rows: string; columns: string } = DEFAULT) =>
  matrixOf(depositary, "open-skies", day(iso), order, null);

function cell(iso: string, participant: string, instrument: string) {
  const { columns, groups } = on(iso);
  const at = columns.findIndex((column) => column.instrument === instrument);
  return groups.flatMap(({ rows }) => rows).find((row) => row.participant === participant)?.cells[at];
}

describe("the matrix of Open Skies", () => {
  test("shows Russia as party, leaving and departed as the day moves", () => {
    expect(cell("2020-01-01", "RUS", "open-skies")).toMatchObject({ look: "party", since: day("2002-01-01") });
    expect(cell("2021-08-01", "RUS", "open-skies")?.look).toBe("leaving");
    expect(cell("2021-12-18", "RUS", "open-skies")).toMatchObject({ look: "ghost", since: day("2021-12-18") });
  });

  test("has the asked instrument first, with 34 and then 32 of the rows in it", () => {
    const [before] = on("2010-01-01").columns;
    const [after] = on("2021-12-18").columns;
    expect([before?.instrument, before?.count, after?.count]).toEqual(["open-skies", 34, 32]);
  });

  test("has Finland in NATO from 4 April 2023 and not the day before", () => {
    expect([cell("2023-04-03", "FIN", "nato")?.look, cell("2023-04-04", "FIN", "nato")?.look]).toEqual([
      "absent",
      "party",
    ]);
  });

  test("keeps rows and columns in place when the day moves", () => {
    const order = (iso: string) => {
      const { columns, groups } = on(iso);
      return [columns.map((c) => c.instrument), groups.map(({ rows }) => rows.map((row) => row.participant))];
    };
    expect(order("1995-01-01")).toEqual(order("2026-11-23"));
  });

  test("sorted by a column has who is in it above who left, and those above who never was", () => {
    const rows = on("2021-12-18", { rows: "open-skies", columns: "shared" }).groups.flatMap((group) => group.rows);
    const looks = rows.map(({ cells }) => cells[0]?.look);
    expect(looks.slice(0, 32).every((look) => look === "party")).toBe(true);
    expect(looks.slice(32)).toEqual(["signatory", "ghost", "ghost"]);
  });

  test("sorted by a row has that participant's instruments first, after the asked one", () => {
    const { columns, groups } = on("2021-12-18", { rows: "standing", columns: "BLR" });
    const belarus = groups.flatMap(({ rows }) => rows).find(({ participant }) => participant === "BLR");
    const looks = belarus?.cells.slice(1).map(({ look }) => look) ?? [];
    expect(columns[0]?.instrument).toBe("open-skies");
    expect(looks.lastIndexOf("party")).toBe(looks.filter((look) => look === "party").length - 1);
  });

  test("on a narrow page has the asked instrument and the chosen ones only", () => {
    const { columns } = matrixOf(depositary, "open-skies", day("2021-12-18"), DEFAULT, ["nato", "csto"]);
    expect(columns.map(({ instrument }) => instrument)).toEqual(["open-skies", "nato", "csto"]);
  });
});

test("a matrix of every instrument has a cell for each column in each row", () => {
  for (const { id } of depositary.record.instruments) {
    const { columns, groups } = matrixOf(depositary, id, depositary.record.date, DEFAULT, null);
    for (const { cells } of groups.flatMap(({ rows }) => rows)) expect(cells).toHaveLength(columns.length);
  }
});

describe("beside the standings of one day", () => {
  const beside = (iso: string, more: Partial<Parameters<typeof matrixOf>[5]>, basis = depositary) =>
    matrixOf(basis, "open-skies", day(iso), DEFAULT, null, { compare: null, supposed: [], ...more });
  const asked = (matrix: ReturnType<typeof matrixOf>) =>
    new Map(matrix.groups.flatMap(({ rows }) => rows).map(({ participant, cells }) => [participant, cells[0]]));

  test("a compared day leaves its look in those cells that differ, and in no other", () => {
    const cells = asked(beside("2021-12-18", { compare: day("2010-01-01") }));
    const changed = [...cells].filter(([, each]) => each?.before !== null).map(([id]) => id);
    expect(changed.sort()).toEqual(["RUS", "USA"]);
    expect(cells.get("RUS")).toMatchObject({ look: "ghost", before: "party" });
  });

  test("what is supposed is marked from its day on, and rows stand in the groups where it leads", () => {
    const act = { participant: "BLR", instrument: "open-skies", does: "notice", on: day("2027-01-01") } as const;
    const basis = depositary.supposing([act]);
    expect(asked(beside("2026-12-31", { supposed: [act] }, basis)).get("BLR")?.supposed).toBe(false);
    const after = beside("2027-07-01", { supposed: [act] }, basis);
    expect([...asked(after)].filter(([, each]) => each?.supposed).map(([id]) => id)).toEqual(["BLR"]);
    expect(after.groups[0]?.rows.map(({ participant }) => participant)).toContain("BLR");
  });
});

describe("the matrix as a file", () => {
  const told = (matrix: ReturnType<typeof matrixOf>) =>
    svgOf(matrixPicture(matrix, "Who & what"), { theme: "light", title: "Matrix" });

  test("has every row, every head, and every mark with its meaning; what changed is framed", () => {
    const matrix = matrixOf(depositary, "open-skies", day("2021-12-18"), DEFAULT, null, {
      compare: day("2010-01-01"),
      supposed: [],
    });
    const svg = told(matrix);
    for (const { name } of matrix.columns) expect(svg).toContain(`>${name}<`);
    for (const { name } of matrix.groups.flatMap(({ rows }) => rows)) expect(svg).toContain(`>${name}<`);
    for (const look of looksIn(matrix)) expect(svg).toContain(`>${LOOK_WORDS[look]}<`);
    const differ = matrix.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((c) => c.before)));
    expect(svg.match(/data-mark="changed"/g)).toHaveLength(differ.length);
  });

  test("holds all of itself, whatever the instrument", () => {
    for (const { id } of depositary.record.instruments) {
      const matrix = matrixOf(depositary, id, depositary.record.date, DEFAULT, null);
      const { panel, layers } = matrixPicture(matrix, "");
      for (const { attrs, text: words } of layers.over) {
        const y = Number(attrs.y ?? 0);
        expect([id, words, y >= 0 && y <= panel.height]).toEqual([id, words, true]);
        const lean = String(attrs.transform ?? "").includes("rotate");
        if (words !== undefined && lean) {
          const high = textWidth(words, 12, attrs["font-weight"] === 600) * Math.sin((HEAD_ANGLE * Math.PI) / 180);
          expect([id, words, y - high >= 0]).toEqual([id, words, true]);
        }
      }
    }
  });

  test("holds no markup from names", () => {
    const svg = told(matrixOf(open(HOSTILE_ISLANDS), "fish", day("1980-01-01"), DEFAULT, null));
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });
});
