import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { csvOf } from "../../src/exchange/csv.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { act, day, name, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

function answer(question: string, from = depositary): Answer {
  const found = from.ask(question);
  if ("error" in found) throw new Error(found.error.message);
  return found;
}

describe("an answer as rows", () => {
  test("one row a participant, with the act and the source behind it", () => {
    const { header, rows } = depositary.table(answer("who has left Open Skies?"));
    expect(header).toEqual(["id", "name", "status", "act", "date", "source", "url"]);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["RUS", "Russia", "in the answer", "withdrawal", "2021-12-18"],
      ["USA", "United States", "in the answer", "withdrawal", "2020-11-22"],
    ]);
  });

  test("those whose membership is suspended stand apart", () => {
    const { rows } = depositary.table(answer("who is in the CSTO on 18 December 2021?"));
    expect(rows.find(([id]) => id === "UZB")?.[2]).toBe("suspended");
  });

  test("changes, days, steps, instruments and measures have rows of their own", () => {
    const headers = [
      "what changed in Open Skies in 2021?",
      "when did Russia leave Open Skies?",
      "show how Belarus is a party to Open Skies",
      "which treaties has the United States left since 2000?",
      "what is the total area of Open Skies?",
    ].map((question) => {
      const { header, rows } = depositary.table(answer(question));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(header.length);
      return header[0];
    });
    expect(headers).toEqual(["date", "date", "date", "instrument", "measure"]);
  });
});

describe("hostile names", () => {
  const other = open(
    recordOf({
      names: [name("AAA", "=cmd|calc"), name("pact", "Pact <b>|x")],
      acts: [act({ participant: null, act: "entry-into-force" }), act({ act: "admission" })],
    }),
  );
  const found = answer("who is in pact?", other);

  test("no cell of the CSV is a formula", () => {
    const { header, rows } = other.table(found);
    expect(csvOf(header, rows)).toContain("'=cmd|calc");
  });

  test("no name breaks a Markdown table or brings HTML along", () => {
    const text = other.markdown(found);
    expect(text).toContain("=cmd\\|calc");
    expect(text).toContain("Pact &lt;b&gt;\\|x");
    expect(text).not.toContain("<b>");
  });
});

test("Markdown holds the sentence, the reading, the rows and what to keep in mind", () => {
  const text = depositary.markdown(answer("if Belarus leaves Open Skies, who is left in Open Skies outside NATO?"));
  expect(text).toContain("**Hypothetical, if Belarus left Open Skies on 23 November 2026: ");
  expect(text).toContain("| BIH | Bosnia and Herzegovina |");
  expect(text).toContain("- hypothetical: Belarus left Open Skies");
});

test("diff: what changed after the first day, up to and on the second", () => {
  const on = (text: string) => day(text);
  const changed = depositary.diff(on("2020-11-21"), on("2021-12-18"), "open-skies");
  if ("error" in changed) throw new Error(changed.error.message);
  expect(changed.changes?.map(({ on: day, participant, to }) => [day, participant, to])).toEqual([
    ["2020-11-22", "USA", "departed"],
    ["2021-06-18", "RUS", "leaving"],
    ["2021-12-18", "RUS", "departed"],
  ]);
});
