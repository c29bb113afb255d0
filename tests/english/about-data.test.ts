import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("where figures come from, who keeps a treaty, and what is missing", () => {
  test.each([
    "Where do the population figures come from?",
    "What is the source of the area figures?",
    "How old are the population figures?",
  ])("%s", (question) => expect(answer(question).sentence).toMatch(/population from The World Factbook \(\d{4}/));

  test.each([
    ["Who is the depositary of Open Skies?", ["CAN", "HUN"], /Canada and Hungary/],
    ["Which states are depositaries of the NPT?", ["GBR", "RUS", "USA"], /United Kingdom/],
    ["who is the depositary of the ottawa convention", [], /Secretary-General of the United Nations/],
    ["Who is the depositary of the INF Treaty?", [], /names no depositary/],
  ])("%s", (question, participants, says) => {
    expect(answer(question)).toMatchObject({ kind: "about", participants });
    expect(answer(question).sentence).toMatch(says);
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test.each(["Is Canada the depositary of Open Skies?", "Who notified the depositary of Open Skies?"])(
    "%s is another question",
    (question) => expect(echo(question)).toMatch(/^not-understood/),
  );

  test.each([
    "What is missing in your data on the NPT?",
    "How complete is the record of the NPT?",
    "Which gaps are there in the NPT data?",
  ])("%s", (question) => expect(answer(question).sentence).toMatch(/complete up to 31 July 2018.*Missing: /));

  test.each(["Until what date does your record speak?", "How far does the record go?"])("%s", (question) =>
    expect(answer(question).sentence).toMatch(/speaks up to 23 November 2026/),
  );
});

describe("what is known of two things", () => {
  test.each(["What does the record know about Russia and Open Skies?", "Tell me about Russia in Open Skies"])(
    "%s: how one stands toward the other",
    (question) => expect(echo(question)).toBe("Show how Russia stands toward Open Skies on 23 November 2026."),
  );

  test("of two of a kind each is offered, and answered", () => {
    const given = depositary.ask("What does the record know about Russia and Belarus?");
    expect(given).toMatchObject({ error: { kind: "not-understood" } });
    for (const offer of "suggestions" in given ? given.suggestions : []) expect(answer(offer).kind).toBe("about");
  });
});

describe("nothing is asked but what follows", () => {
  test.each([
    [
      "What if the UK had never joined the EU?",
      /^If the United Kingdom had not joined the EEC on 1 January 1973, who remains in the EU/,
    ],
    [
      "what happens to the csto if russia and belarus go",
      /^If Russia and Belarus left the CSTO .* who remains in the CSTO/,
    ],
    ["What changes in NATO if the US leaves?", /^If the United States left NATO .* who remains in NATO/],
  ])("%s", (question, read) => {
    expect(echo(question)).toMatch(read);
    expect(answer(question).assuming).toContain("what follows is told by who remains");
  });
});

describe("what is asked of anyone is told by the clause", () => {
  test.each([
    [
      "If a state deposits its instrument of accession to the ATT, after how many days does the treaty bind it?",
      "What is the rule of the Arms Trade Treaty on joining on 23 November 2026?",
    ],
    [
      "If a state ratifies the Ottawa Convention, how long until it is bound?",
      "What is the rule of the Mine Ban Convention on joining on 23 November 2026?",
    ],
    [
      "After a state gives notice that it leaves the ICC, how long till it is out?",
      "What is the rule of the Rome Statute on leaving on 23 November 2026?",
    ],
    [
      "After giving notice, how long until one is out of Open Skies?",
      "What is the rule of Open Skies on leaving on 23 November 2026?",
    ],
    ["If a state leaves NATO, when is it out?", "What is the rule of NATO on leaving on 23 November 2026?"],
    [
      "Does the Constitution of the WHO say anything about how to leave?",
      "What is the rule of the WHO on leaving on 23 November 2026?",
    ],
    ["What does the EU treaty say on leaving?", "What is the rule of the EU on leaving on 23 November 2026?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test.each(["If a state leaves NATO, who is left?", "How long was NATO in force after a member left?"])(
    "%s",
    (question) => expect(echo(question)).toMatch(/^not-understood/),
  );
});

describe("together with another: on its day, and besides it", () => {
  test.each([
    ["Which states left ECOWAS together with Mali?", ["BFA", "NER"]],
    ["Who left ECOWAS alongside Mali?", ["BFA", "NER"]],
    ["Who left UNESCO with the US?", ["ISR"]],
    ["Who signed the INF Treaty with the Soviet Union?", ["USA"]],
    ["Which states have left ECOWAS along with Mali and Niger?", ["BFA"]],
    ["Who joined NATO at the same time as Poland?", ["CZE", "HUN"]],
  ])("%s", (question, participants) => {
    const { dates = [], participants: named } = answer(question);
    expect(named ?? [...new Set(dates.map((date) => date.participant))].sort()).toEqual(participants);
  });

  test("where nothing is done it is left out", () =>
    expect(echo("Which states are in the EU together with Malta?")).toBe(
      "Who remains in the EU on 23 November 2026, leaving out Malta?",
    ));
});

describe("refused by name", () => {
  test.each([
    ["Who are the parties of the Biological Weapons Convention?", /^unknown-name.*"Biological Weapons Convention"/],
    ["Is Iran in the treaty on the prohibition of nuclear weapons?", /^unknown-name/],
    ["Did the US leave the Iran deal?", /^unknown-name.*"Iran deal"/],
    ["Who has missiles in NATO?", /^out-of-scope/],
    ["Who is the depositary of the CSTO, and since when?", /^not-understood/],
    ["Is Seoul in the CTBT and Pyongyang not?", /^not-understood/],
    ["What did Trump really want when he tore up Open Skies?", /^out-of-scope.*not why/],
    ["Who gave notice in 2025 and when does it take effect?", /two questions/],
  ])("%s", (question, told) => expect(echo(question)).toMatch(told));

  test("who asks may want to know", () =>
    expect(echo("What I want to know: who is in ANZUS?")).toMatch(/^Who remains in ANZUS/));

  test.each([
    "When did Finlnd join NATO on 31 February 2024?",
    "Who was in NATO on 31 February 2024 besides Finlnd?",
    "Which states gave notice of leaving the Ottawa Convention, and when did it take effect?",
  ])("%s: what is offered leads to a question", (question) => {
    const given = depositary.ask(question);
    const offers = "error" in given ? given.suggestions : [];
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) expect(depositary.read(offer)).not.toHaveProperty("error");
  });
});

test("who gave notice, whenever it took effect", () =>
  expect(echo("Who gave notice of withdrawal from the Cluster Munitions Convention?")).toBe(
    "Who gave notice of leaving the Convention on Cluster Munitions, and when, by 23 November 2026?",
  ));

test("a people by its plural", () => {
  expect(echo("Are the Swedes in NATO?")).toBe("Is Sweden in NATO on 23 November 2026?");
  expect(answer("What percentage of all people in NATO countries are Americans?").measure?.share).toBeCloseTo(0.346, 3);
  expect(echo("When did the Germans join NATO?")).toBe("When did Germany join NATO by 23 November 2026?");
});
