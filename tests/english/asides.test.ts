import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

function aside(question: string): string {
  return answer(question)
    .assuming.filter((text) => text.includes("beside the question"))
    .join(" ");
}

describe("what is conceded changes nothing of one that is named", () => {
  test.each([
    "New Zealand - still formally a party to ANZUS, despite the quarrel over nuclear ships?",
    "Despite the quarrel over nuclear ships, is New Zealand still in ANZUS?",
    "Is New Zealand in ANZUS in spite of the row about visiting submarines?",
  ])("%s", (question) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict: "yes" });
    expect(aside(question)).toMatch(/despite|spite/i);
  });

  test("what it names is still spoken of", () =>
    expect(echo("Despite suspending the Ottawa Convention, is Ukraine still a party?")).toBe(
      "Is Ukraine in the Mine Ban Convention on 23 November 2026?",
    ));

  test.each(["Who is in NATO despite being neutral?", "Which states left Open Skies regardless of neutrality?"])(
    "%s: it may choose among many",
    (question) => expect(echo(question)).toMatch(/^not-understood/),
  );

  test("a set that it names narrows", () =>
    expect(echo("Which states are in Open Skies although not in NATO?")).toBe(
      "Who remains in Open Skies on 23 November 2026, not in NATO on that day?",
    ));
});

describe("asked the other way in words of its own", () => {
  test.each([
    ["Has the US really left the World Health Organization, or was it only a threat?", "yes"],
    ["Did Russia really quit the Council of Europe, or is that fake news?", "yes"],
    ["Has Poland left NATO, or was that just a rumour?", "no"],
  ])("%s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict });
    expect(aside(question)).toMatch(/or (was|is)/);
  });

  test("of somebody else it is a second question", () =>
    expect(echo("Is Belarus in Open Skies or is Russia?")).toMatch(/second question/));
});

describe("what a stranger did, behind a question for a day", () => {
  test.each([
    ["In which year did the British return to UNESCO after Thatcher took them out?", "1997-07-01"],
    ["When did France leave the WEU after Macron was elected?", null],
  ])("%s", (question, on) => {
    if (on) expect(answer(question).dates).toContainEqual(expect.objectContaining({ on }));
    expect(aside(question)).toMatch(/after/);
  });

  test("a name that is spelt otherwise is asked for", () =>
    expect(echo("When did Finland join NATO after Swdeen left?")).toMatch(/^unknown-name.*Sweden/));
});

describe("a statement, and a question in a sentence of its own", () => {
  test.each([
    [
      "Ukraine suspended the Ottawa Convention in July 2025. Is it still a party?",
      "Is Ukraine in the Mine Ban Convention on 23 November 2026?",
    ],
    [
      "Kyiv says it suspended the Ottawa Convention in July 2025. Is Ukraine nevertheless still a party?",
      "Is Ukraine in the Mine Ban Convention on 23 November 2026?",
    ],
    ["Finland joined NATO in 2023. How many members are there?", "How many remain in NATO on 23 November 2026?"],
  ])("%s", (question, read) => {
    expect(echo(question)).toBe(read);
    expect(aside(question)).not.toBe("");
  });

  test.each([
    ["Russia left Open Skies in 2021. Who was in it then?", "Who remained in Open Skies on 18 December 2021?"],
    [
      "Russia left Open Skies in 2021. Who left after that?",
      "Who has left Open Skies by 23 November 2026, since 19 December 2021?",
    ],
    [
      "Finland joined NATO in 2023. How many members were there before that?",
      "How many remained in NATO on 3 April 2023?",
    ],
  ])("%s: on the day that was told", (question, read) => expect(echo(question)).toBe(read));

  test.each([
    ["Our textbook says the Warsaw Pact had eight members in 1970. Is the textbook right?", "no"],
    ["The Warsaw Pact had seven members in 1970. Is my teacher right?", "yes"],
    ["My colleague insists that Malta is in NATO. Is she correct?", "no"],
  ])("%s", (question, verdict) => expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict }));
});

test.each([
  "how many countries were in the EU on 30 April 2004, the day before the big enlargement",
  "Who was in NATO on 11 March 1999, the day before the great ceremony in Missouri?",
])("a day is told by its date, and again by what nobody knows: %s", (question) => {
  const { assuming, on } = answer(question);
  expect(question).toContain(on === "2004-04-30" ? "30 April 2004" : "11 March 1999");
  expect(assuming.join(" ")).toContain("taken as said beside the question");
});

test("whom “they” are is told by the question itself, and not by the talk before it", () =>
  expect(
    answer(
      "For my Model UN speech: how many countries are not party to the Paris Agreement any more although they once were?",
    ).reading,
  ).toBe("How many have left the Paris Agreement by 23 November 2026?"));
