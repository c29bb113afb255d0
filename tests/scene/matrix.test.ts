import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { LANE_SORTS } from "../../src/scene/lanes-order.ts";
import { COLUMN_SORTS, matrixOf } from "../../src/scene/matrix.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

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
    expect(cell("2020-01-01", "RUS", "open-skies")).toEqual({ look: "party", since: day("2002-01-01") });
    expect(cell("2021-08-01", "RUS", "open-skies")?.look).toBe("leaving");
    expect(cell("2021-12-18", "RUS", "open-skies")).toEqual({ look: "ghost", since: day("2021-12-18") });
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
