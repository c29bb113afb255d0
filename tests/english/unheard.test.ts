import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

describe("nothing that was said is dropped", () => {
  // Each of these holds a word that narrows the question; read without it, another question would be answered.
  test.each([
    ["who left Open Skies without notice?", "without"],
    ["list Open Skies parties by area", "area"],
    ["which states joined NATO after leaving the Warsaw Pact?", "after"],
    ["who left Open Skies and the CFE Treaty?", "CFE Treaty"],
    ["who was in Open Skies a year later?", "year"],
    ["which nuclear treaties is Russia in?", "nuclear"],
    ["who joined NATO in the same year as Poland?", "same"],
    ["how many parties did Open Skies have each year?", "year"],
    ["who else left Open Skies?", "else"],
    ["which treaties is the US in but Russia not?", "not"],
    ["which treaties did Iran sign?", "sign"],
    ["who ended the INF Treaty?", "ended"],
    ["who is left in Open Skies since?", "since"],
    ["how long did it take Open Skies?", "take"],
    ["who left the CFE Treaty toward Russia?", "Russia"],
  ])("%s is refused at “%s”", (text, word) => {
    const answer = depositary.ask(text);
    if (!("error" in answer)) throw new Error(`read as ${answer.reading}`);
    expect(answer.error.kind).toBe("not-understood");
    expect(text.slice(...answer.error.at)).toBe(word);
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  test("what was understood without the word is offered", () => {
    const answer = depositary.ask("list Open Skies parties by area");
    expect(answer).toMatchObject({ suggestions: ["Who remains in Open Skies on 23 November 2026?"] });
  });

  test.each([
    ["was Russia the first to leave Open Skies?", "no"],
    ["was the United States the first to leave Open Skies?", "yes"],
  ])("%s %s", (text, verdict) => expect(depositary.ask(text)).toMatchObject({ kind: "verdict", verdict }));
});

describe("what is said in an unusual place has its part too", () => {
  test.each([
    ["open skies non-nato 2021-12-18", { count: 6 }],
    ["Has Germany ceased to be a party to the NPT?", { verdict: "no" }],
    ["NPT non-members", { participants: ["COK", "EU", "IND", "ISR", "NIU", "PAK", "SSD"] }],
    ["which alliances has Albania been in?", { instruments: ["nato", "warsaw-pact"] }],
    ["what happened on 2 August 2019?", { between: { from: "2019-08-02", until: "2019-08-03" } }],
    ["who has been in NATO since 1949?", { count: 12 }],
    ["population of NATO", { kind: "measure", measure: { name: "population" } }],
    ["how long did the INF Treaty last?", { kind: "duration" }],
  ])("%s", (text, answer) => expect(depositary.ask(text)).toMatchObject(answer));

  test("a number of members between two years is ambiguous where it changed", () => {
    expect(depositary.ask("how many members did NATO have between 1990 and 2000?")).toMatchObject({
      error: { kind: "ambiguous" },
    });
    expect(depositary.ask("how many members did NATO have between 1990 and 1998?")).toMatchObject({ count: 16 });
  });
});

describe("who is left outside a set is asked of something else", () => {
  const six = ["BIH", "BLR", "FIN", "GEO", "SWE", "UKR"];
  const on = { on: builtInRecord().date - 1802 };
  test.each(["who is left outside NATO?", "Who is left that is not in NATO?", "who remains outside NATO"])(
    "%s",
    (text) =>
      expect(depositary.ask(text, on)).toMatchObject({
        on: "2021-12-17",
        participants: [...six.slice(0, 4), "RUS", ...six.slice(4)],
      }),
  );

  test("and so is what somebody leaves", () => {
    expect(depositary.ask("If Belarus leaves too, who is left outside NATO?", { on: on.on + 1 })).toMatchObject({
      participants: six.filter((id) => id !== "BLR"),
    });
    expect(depositary.ask("if Sweden leaves, who is outside NATO?")).toMatchObject({
      assuming: ["hypothetical: Sweden left NATO on 23 November 2026"],
    });
  });
});

describe("a day counted from another", () => {
  test.each([
    ["who was in Open Skies a year before Russia left?", "2020-12-18"],
    ["who was in Open Skies two days after Russia left?", "2021-12-20"],
    ["who was in Open Skies six months after the US left?", "2021-05-22"],
    ["who was in NATO two years before 1 January 2010?", "2008-01-01"],
    ["who was in NATO one month prior to 31 March 2010?", "2010-02-28"],
    ["who was in NATO three weeks following 1 March 2010?", "2010-03-22"],
  ])("%s %s", (text, day) => expect(depositary.ask(text)).toMatchObject({ on: day }));

  test.each(["who was in NATO two years before?", "who was in NATO 99999 years after 2010?"])("%s", (text) => {
    const answer = depositary.ask(text);
    if ("error" in answer) expect(answer.error.message).toMatch(/a day or an event is missing/);
    else expect(answer.on).toMatch(/^3\d{3}-/);
  });
});

describe("who was expelled is not who left", () => {
  test("and is asked by its own words", () => {
    expect(depositary.ask("who was kicked out of the Council of Europe?")).toMatchObject({
      participants: ["RUS"],
      count: 1,
    });
    expect(depositary.ask("who was expelled from ECOWAS?")).toMatchObject({ participants: [], count: 0 });
    expect(depositary.ask("who left ECOWAS?")).toMatchObject({ participants: ["BFA", "MLI", "MRT", "NER"] });
  });

  test.each([
    ["was Russia expelled from the Council of Europe?", "yes"],
    ["was the UK expelled from the EU?", "no"],
    ["did the UK leave the EU?", "yes"],
    ["was Cuba expelled from the Rio Pact?", "no"],
  ])("%s %s", (text, verdict) => expect(depositary.ask(text)).toMatchObject({ verdict }));
});
