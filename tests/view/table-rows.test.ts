import { expect, test } from "vitest";
import { groupsOf } from "../../src/view/answer/groups.ts";
import { numberedSources } from "../../src/view/answer/printed-sources.tsx";
import { tableRows } from "../../src/view/answer/table-rows.ts";
import { day } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

const rowsOn = (on: string) =>
  tableRows(builtIn(), "open-skies", day(on), groupsOf(builtIn(), "open-skies", day(on), "area"));

test("who only signed has its row from the day of its signature, by that act", () => {
  const signed = rowsOn("2026-11-23").find(({ participant }) => participant === "KGZ");
  expect(signed).toMatchObject({ since: day("1992-12-15"), act: { act: "signature", date: "1992-12-15" } });
});

test("a printed list names each source once, numbered in the order of its rows", () => {
  const rows = rowsOn("2026-11-23");
  const { sources, numbers } = numberedSources(rows);
  expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
  const seen: number[] = [];
  for (const { participant, act } of rows) {
    const number = numbers.get(participant);
    expect(number === undefined).toBe(act === null);
    if (number === undefined) continue;
    expect(sources[number - 1]).toEqual(act?.source);
    if (!seen.includes(number)) seen.push(number);
  }
  expect(seen).toEqual(sources.map((_, i) => i + 1));
  expect(numbers.has("USA") && numbers.has("RUS")).toBe(true);
});
