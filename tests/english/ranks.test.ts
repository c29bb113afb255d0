import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("the largest and the smallest by a figure", () => {
  test.each([
    ["which nato member has the fewest people", ["ISL"]],
    ["Which NATO member has the largest population?", ["USA"]],
    ["What is the biggest country, by territory, that is still in Open Skies?", ["CAN"]],
    ["Who was the largest party to Open Skies on 1 January 2020?", ["RUS"]],
    ["Which is the largest EU member outside NATO by population?", ["AUT"]],
    ["most populous country outside the NPT", ["IND"]],
    ["Which is the largest state that is not in NATO?", ["RUS"]],
    ["largest African state outside the ICC", ["DZA"]],
    ["smallest former Soviet republic by population", ["EST"]],
    ["Of Finland, Sweden and Belarus, which is the largest?", ["SWE"]],
    ["largest member outside NATO", ["UKR"]],
    ["smallest party that is not in the EU", ["BIH"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("the figure is that of the record's own table, and its share of the whole", () => {
    const { measure } = answer("Which NATO member has the smallest population?");
    expect(measure).toMatchObject({ name: "population", unit: "persons" });
    const { value = 0, total = 1, share } = measure ?? {};
    expect(share).toBeCloseTo(value / total);
  });

  test("where no measure is named the area is taken, and that is said", () => {
    expect(answer("largest party of Open Skies").assuming.join(" ")).toContain("by area");
  });

  test.each([
    ["Is Canada the largest party of Open Skies?", "yes"],
    ["Is Iceland the least populous member of NATO?", "yes"],
    ["Is Malta the smallest member of NATO by area?", "no"],
    ["Is Russia the largest country outside NATO?", "yes"],
    ["Is Russia the largest country outside the NPT?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("a state is one of the whole record, a member one of what is spoken of", () => {
    expect(echo("largest state outside NATO")).toContain("participant of the record");
    expect(echo("largest member outside NATO")).toContain("member of Open Skies");
    expect(answer("largest member outside NATO").assuming.join(" ")).toContain("Open Skies is meant");
  });

  test.each(["Which country lost the most people?", "top five NATO members"])(
    "is refused, and not answered as another question: %s",
    (question) => {
      expect(echo(question)).toMatch(/^not-understood/);
    },
  );
});

describe("the first few of a rank", () => {
  const five = ["CAN", "ESP", "FRA", "TUR", "USA"];
  test.each([
    ["top five NATO members by area", five],
    ["the five largest members of NATO", five],
    ["Which five NATO members have the largest area?", five],
    ["List the 5 largest states in NATO by territory", five],
    ["bottom three EU members by population", ["CYP", "LUX", "MLT"]],
    ["the two smallest parties to Open Skies", ["LUX", "SVN"]],
    ["the three largest states not in the NPT by population", ["IND", "ISR", "PAK"]],
    ["first three to leave the ICC", ["BDI", "HUN", "PHL"]],
    ["Which three countries were the first to leave the ICC?", ["BDI", "HUN", "PHL"]],
    ["Who were the last two states to join NATO?", ["FIN", "SWE"]],
    ["Which two states joined NATO most recently?", ["FIN", "SWE"]],
    ["two most recent members of NATO", ["FIN", "SWE"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test("they are told in the order of the rank, each with its figure or day", () => {
    const { sentence, measure } = answer("top three NATO members by population");
    expect(sentence).toMatch(/the United States \([\d,]+ persons\), Türkiye .* and Germany/);
    const { figures } = depositary.record;
    const ofOne = (id: string) => figures.find((each) => each.participant === id && each.measure === "population");
    const sum = ["USA", "TUR", "DEU"].reduce((all, id) => all + (ofOne(id)?.value ?? 0), 0);
    expect(measure?.value).toBe(sum);
    expect(answer("last two to join NATO").sentence).toMatch(/Sweden on 7 March 2024, Finland on 4 April 2023/);
  });

  test("whoever is level with the last is named too, and that is said", () => {
    const { participants, sentence } = answer("Which are the five longest-standing members of NATO?");
    expect(participants).toHaveLength(12);
    expect(sentence).toContain("The last place is shared by twelve participants.");
  });

  test("where fewer did it, that is said", () => {
    const { participants, sentence } = answer("first three to leave Open Skies");
    expect(participants).toEqual(["RUS", "USA"]);
    expect(sentence).toContain("no more than that");
  });

  test("founders are as many as they are", () => {
    expect(echo("Who are the six founding members of the EU?")).toBe("Who joined the EU first by 23 November 2026?");
    expect(echo("Which three countries founded ANZUS?")).toBe("Who joined ANZUS first by 23 November 2026?");
  });

  test("instruments, too", () => {
    const { instruments = [] } = answer("Which three treaties have the most parties?");
    expect(instruments).toHaveLength(3);
    expect(instruments).toContain(answer("Which treaty has the most parties?").instruments?.[0]);
    expect(answer("the two oldest alliances").instruments).toHaveLength(2);
  });

  test.each([
    ["Are Canada, the United States and Türkiye the three largest NATO members?", "yes"],
    ["Were Finland and Sweden the last two to join NATO?", "yes"],
    ["Are Russia and Canada the two largest members of NATO?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });
});

describe("the oldest and the newest instrument, by its opening", () => {
  test.each([
    ["Which is older, NATO or the Warsaw Pact?", ["nato"]],
    ["Which is newer, NATO or the Warsaw Pact?", ["warsaw-pact"]],
  ])("%s", (question, instruments) => {
    expect(answer(question).instruments).toEqual(instruments);
  });

  test("nothing in the record was opened before the oldest", () => {
    const [oldest] = answer("Which instrument is the oldest?").dates ?? [];
    for (const name of ["NATO", "UNESCO", "the NPT", "the Arms Trade Treaty"]) {
      const [opened] = answer(`When was ${name} opened for signature?`).dates ?? [];
      if (opened) expect((oldest?.on ?? "") <= opened.on).toBe(true);
    }
  });

  test("the oldest member is the one that joined first", () => {
    expect(echo("Who is the oldest member of NATO?")).toBe("Who joined NATO first by 23 November 2026?");
  });
});

test.each([
  "Which treaty lost the largest share of its parties?",
  "which organisation has lost the biggest percentage of its members?",
])("shares that were lost are not ranked, and not counted instead: %s", (question) =>
  expect(echo(question)).toContain("the shares that were lost are not ranked"),
);

describe("longest in it, of those that left it", () => {
  test.each([
    ["Of the states that have left the Rome Statute, which one had been a party the longest?", ["HUN"]],
    ["Who had been a party to the Rome Statute longest of those that left it?", ["HUN"]],
    ["Which of those that left Open Skies was in it the longest?", ["RUS"]],
    ["Which former member of the EU was in it longest?", ["GBR"]],
    ["which former members of the CIS were in it the shortest time", ["GEO"]],
  ])("%s", (question, participants) => expect(answer(question).participants).toEqual(participants));
});

describe("by how many one of two has more", () => {
  test.each([
    ["How many more parties does the NPT have than the Rome Statute?", "The NPT has more, by 67: 191 parties"],
    ["How many more members than NATO does the EU have?", "NATO has more, by five: 32 members"],
    ["How many fewer members does the EU have than NATO?", "The EU has fewer, by five: 27 member states"],
    ["How many more parties did the NPT have than the Rome Statute on 1 January 2010?", "The NPT had more, by 80"],
  ])("%s", (question, begins) => {
    expect(answer(question).sentence.startsWith(begins)).toBe(true);
    expect(echo(echo(question))).toBe(echo(question));
  });

  test("of those in a set, and of steps that were taken, it is not told", () => {
    expect(depositary.ask("How many more EU members are in NATO than in Open Skies?")).toHaveProperty("error");
    expect(depositary.ask("How many more states left UNESCO than NATO?")).toHaveProperty("error");
  });
});
