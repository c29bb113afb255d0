import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("left once, and back", () => {
  test.each([
    ["Has the UK ever left UNESCO?", "yes"],
    ["Did the US ever quit UNESCO?", "yes"],
    ["Has Greece ever withdrawn from the Council of Europe?", "yes"],
    ["Has the UK left UNESCO?", "no"],
    ["Has Belarus ever left the CIS?", "no"],
    ["Has North Korea ever left the NPT?", "contested"],
    ["Is it true that the US ever left the Paris Agreement?", "yes"],
  ])("%s %s", (question, verdict) => expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict }));
});

describe("among the first, and the first alone", () => {
  test.each([
    ["Was the UK among the founding members of the WEU?", "yes"],
    ["Was Italy a founding member of NATO?", "yes"],
    ["Was Poland a founding member of NATO?", "no"],
    ["Is France one of the founding members of the EU?", "yes"],
    ["Was the United States the first to leave Open Skies?", "yes"],
    ["Was France the first to join the EU?", "no"],
  ])("%s %s", (question, verdict) => {
    const read = depositary.read(question);
    expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict });
    expect(depositary.read(echo(question))).toEqual(read);
  });

  test("a yes tells the day, and a no whom it leaves out", () => {
    expect(depositary.ask("Was the UK among the founding members of the WEU?")).toMatchObject({
      sentence: "Yes: on 25 August 1948.",
    });
    expect(depositary.ask("Was the UK the first to join the WEU?")).toMatchObject({
      sentence: "No: Belgium, France, Luxembourg and the Netherlands were so too.",
    });
  });
});

describe("those of the former …", () => {
  test.each([
    ["What countries from the former USSR are now in NATO?", ["EST", "LTU", "LVA"]],
    ["Which states of the former Yugoslavia are in the EU?", ["HRV", "SVN"]],
    ["Which states of the former Yugoslavia are in NATO?", ["HRV", "MKD", "MNE", "SVN"]],
    ["Which countries of the former Czechoslovakia are in NATO?", ["CZE", "SVK"]],
  ])("%s", (question, participants) => expect(depositary.ask(question)).toMatchObject({ participants }));

  test("one that is named alone is itself", () => {
    expect(echo("Did the former USSR sign the NPT?")).toBe("Has the Soviet Union signed the NPT by 23 November 2026?");
  });
});

describe("outside", () => {
  test.each([
    ["Which African states remain outside the Mine Ban Treaty?", ["EGY", "LBY", "MAR"]],
    ["Which Baltic states are left outside NATO?", []],
  ])("%s draws from a group, and asks of the only set", (question, participants) =>
    expect(depositary.ask(question)).toMatchObject({ participants }),
  );

  test("when somebody was outside is told with both ends; when it was out of it, by the step", () => {
    expect(depositary.ask("When was Greece outside the Council of Europe?")).toMatchObject({
      kind: "duration",
      dates: [{ on: "1971-01-01" }, { on: "1974-11-28" }],
    });
    expect(echo("when was Hungary out of the ICC?")).toBe(
      "When did Hungary leave the Rome Statute by 23 November 2026?",
    );
  });
});

describe("what points back to an instrument", () => {
  test("by its kind, where another is named too", () => {
    expect(
      depositary.ask("If Georgia joined NATO, which Open Skies parties would still be outside the alliance?"),
    ).toMatchObject({ participants: ["BIH", "BLR", "UKR"] });
    expect(echo("Which NATO members in Open Skies left the treaty?")).toBe(
      "Who has left Open Skies by 23 November 2026, in NATO on that day?",
    );
  });

  test("by a word of its name", () => {
    expect(echo("Which EU members were in NATO on the day the UK left the Union?")).toMatch(/on 1 February 2020/);
    expect(echo("Who was in the Rome Statute when Burundi left the Statute?")).toMatch(/on 27 October 2017/);
  });

  test("a word of no name before it is unknown", () => expect(echo("Who left the Union?")).toMatch(/Union/));

  test.each([
    ["Is Sweden in the Alliance?", "Is Sweden in NATO on 23 November 2026?"],
    ["How many allies are there?", "How many remain in NATO on 23 November 2026?"],
    ["When did Finland become an ally?", "When did Finland join NATO by 23 November 2026?"],
    ["Which allies are not EU members?", "Who remains in NATO on 23 November 2026, not in the EU on that day?"],
    [
      "Who left the mine ban among the allies?",
      "Who has left the Mine Ban Convention by 23 November 2026, in NATO on that day?",
    ],
    [
      "If Ankara left the Alliance, which allies would remain?",
      "If Türkiye left NATO on 23 November 2026, who remains in NATO on 23 November 2026?",
    ],
    ["Which CSTO allies are in Open Skies?", "Who remains in Open Skies on 23 November 2026, in the CSTO on that day?"],
  ])("where none of its kind is named, the one that is called so: %s", (question, read) =>
    expect(echo(question)).toBe(read),
  );

  test("what was taken for granted of it is said", () =>
    expect(depositary.ask("Is Sweden in the Alliance?")).toMatchObject({
      assuming: [expect.stringMatching(/NATO is meant/)],
    }));

  test("a page that shows an alliance means that one", () => {
    const read = depositary.read("Is Armenia in the alliance?", { about: "csto" });
    expect(read).toMatchObject({ ask: "is", instrument: "csto" });
  });

  test.each([
    "Which US allies are in Open Skies?",
    "How many allies did Russia have in 1985?",
    "Who is an ally of Cuba?",
  ])("whose ally one is is refused by name: %s", (question) =>
    expect(depositary.ask(question)).toMatchObject({
      error: { kind: "out-of-scope", message: expect.stringMatching(/whose ally/) },
    }),
  );
});

describe("given notice, and not out yet", () => {
  test.each([
    "Which parties to the Ottawa Convention had given notice but were not yet out on 1 October 2025?",
    "Who had given notice under Ottawa but was not out yet on 1 October 2025?",
    "Which have given notice to leave Ottawa but were not out on 1 October 2025?",
  ])("%s", (question) => expect(echo(question)).toBe("Who was leaving the Mine Ban Convention on 1 October 2025?"));

  test("without a notice nobody had left", () =>
    expect(echo("Which parties to Ottawa were not out yet on 1 October 2025?")).toBe(
      "Who remained in the Mine Ban Convention on 1 October 2025?",
    ));

  test("out alone is said of whoever is not in", () =>
    expect(echo("Which EU members are out of Open Skies?")).toBe(
      "Who remains in the EU on 23 November 2026, not in Open Skies on that day?",
    ));
});

describe("who keeps one from entering into force", () => {
  test.each(["Who is blocking the CTBT?", "which ones block the CTBT", "Who is still holding up the CTBT?"])(
    "is one whose deposit it needs: %s",
    (question) =>
      expect(answer(question).participants).toEqual(answer("Which Annex 2 states are blocking the CTBT?").participants),
  );
});

describe("an exit of which views differ", () => {
  test.each(["Which treaty did North Korea leave?", "Which treaties is North Korea in?"])(
    "is told with what one is in, or has left: %s",
    (question) =>
      expect(answer(question).notes).toContainEqual(
        expect.stringMatching(/^North Korea's standing in the NPT is disputed/),
      ),
  );

  test.each([
    ["Did North Korea leave the NPT on 10 April 2003?", "contested"],
    ["Did North Korea leave the NPT in January 2003?", "contested"],
    ["Did North Korea leave the NPT in 2015?", "no"],
    ["Did North Korea leave the NPT in 1999?", "no"],
  ])("%s %s", (question, verdict) => expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict }));
});

describe("other words for the same", () => {
  test.each([
    ["By which act and on what date did Sweden join NATO?", "When did Sweden join NATO by 23 November 2026?"],
    ["n members osce 2001-01-01", "How many remained in the OSCE on 1 January 2001?"],
    ["whens hungary out of icc", "When did Hungary leave the Rome Statute by 23 November 2026?"],
    [
      "Who in the EU is missing from the Rome Statute?",
      "Who is absent from the Rome Statute on 23 November 2026, in the EU on that day?",
    ],
    [
      "Which Annex 2 states are holding up the entry into force of the CTBT?",
      "Who has not ratified the CTBT, signed or not, by 23 November 2026, in the Annex 2 states on that day?",
    ],
    ["How many members did NATO begin with?", "Who joined NATO first by 23 November 2026?"],
    ["Which treaties and organisations is Austria in?", "Which instruments is Austria in on 23 November 2026?"],
    ["Which states adhered to CENTO?", "Who joined CENTO, and when, by 23 November 2026?"],
    ["Until when was Iran in CENTO?", "When did Iran leave CENTO by 23 November 2026?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));
});

describe("a statement that denies is true where its contrary is not", () => {
  test.each([
    ["Is it true that Belarus has not left the CIS?", "yes"],
    ["Is it true that Georgia has not left the CIS?", "no"],
    ["Is it true that Austria never joined NATO?", "yes"],
    ["Is it true that France was never in the CSTO?", "yes"],
    ["Is it true that Poland never left NATO?", "yes"],
    ["Is it true that the UK never left UNESCO?", "no"],
    ["Is it true that Iran did not sign the NPT?", "no"],
    ["Is it true that Hungary is not leaving the EU?", "yes"],
    ["Is it true that Russia was not expelled from the Council of Europe?", "no"],
    ["Is it true that Russia did not leave Open Skies in 2020?", "yes"],
    ["Is it true that North Korea has not left the NPT?", "contested"],
  ])("%s %s", (question, verdict) => {
    expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict });
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test("who did not come back has left", () => {
    expect(depositary.ask("Is it true that the US did not come back to UNESCO?")).toMatchObject({ verdict: "no" });
    expect(depositary.ask("Is it true that Hungary never came back to the Rome Statute?")).toMatchObject({
      verdict: "yes",
    });
  });
});

describe("days told by what happened, otherwise said", () => {
  test.each([
    ["How long was Ecuador out of OPEC before returning?", "How long was Ecuador outside OPEC by 30 September 2007?"],
    [
      "How many years was Ecuador out of OPEC before to return?",
      "How long was Ecuador outside OPEC by 30 September 2007?",
    ],
    ["Was Greece in the EU before leaving the Council of Europe?", "Was Greece in the EEC on 31 December 1970?"],
    ["ecowas members left after the 3 quit", "Who remained in ECOWAS on 29 January 2025?"],
    ["Who was in ECOWAS before the three states left?", "Who remained in ECOWAS on 28 January 2025?"],
    ["Who was in NATO the year after West Germany joined?", "Who remained in NATO on 6 May 1956?"],
    ["who left after Russia left Open Skies?", "Who has left Open Skies by 23 November 2026, since 19 December 2021?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("so many as never left together name no day", () =>
    expect(echo("Who was in ECOWAS before the five left?")).toMatch(/^bad-date/));

  test("up to an event is told without its own day", () =>
    expect(
      depositary.ask(
        "At the time of its notification of withdrawal, how long had the Philippines been in the Rome Statute?",
      ),
    ).toMatchObject({ duration: { days: 2328 } }));
});

describe("two sets compared, and lengths", () => {
  test.each([
    ["nato xor eu", "Who remains in exactly one of NATO and the EU on 23 November 2026?"],
    [
      "What is the difference in membership between the CIS and the CSTO?",
      "Who remains in exactly one of the CIS and the CSTO on 23 November 2026?",
    ],
    ["diff NATO 2020 2022", "What changed in NATO from 1 January 2020 to 31 December 2022?"],
    ["duration russia council of europe days", "How long was Russia in the Council of Europe by 23 November 2026?"],
    [
      "Who had notice of withdrawal from Open Skies running on 1 July 2020?",
      "Who was leaving Open Skies on 1 July 2020?",
    ],
    [
      "Does Article 127 of the Rome Statute provide for a one-year notice period?",
      "What is the rule of the Rome Statute on leaving on 23 November 2026?",
    ],
    [
      "Has the US signature of the Rome Statute been followed by ratification?",
      "Has the United States ratified the Rome Statute by 23 November 2026?",
    ],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("how something ended is told with its day", () => {
    const given = depositary.ask("Was New START terminated or did it expire?");
    expect(given).toMatchObject({ kind: "dates", dates: [{ on: "2026-02-05" }] });
    expect("notes" in given && given.notes.join(" ")).toMatch(/expired/);
  });

  test.each(["Who is running NATO?", "how long was the US in Open Skies each year"])("%s", (question) =>
    expect(echo(question)).toMatch(/^not-understood/),
  );
});

describe("names that several treaties bear", () => {
  test.each(["What about the START treaties?", "Start treaties", "Is Russia in the START treaties?"])(
    "%s: each of them is offered",
    (question) => {
      const asked = depositary.ask(question);
      expect(asked).toMatchObject({ error: { kind: "ambiguous" } });
      if (!("error" in asked)) return;
      for (const name of ["START I", "START II", "New START"]) expect(asked.error.message).toContain(name);
      for (const offer of asked.suggestions) expect(depositary.ask(offer)).not.toHaveProperty("error");
    },
  );

  test("of one it is that one", () => {
    expect(echo("Who is in the START treaty?")).toBe("Who remains in START I on 23 November 2026?");
    expect(echo("Which NATO treaties has Russia left?")).not.toMatch(/ambiguous/);
  });

  test("a word of another of its names before its name says nothing more", () => {
    expect(echo("Who has left the Ottawa landmine treaty?")).toBe(
      "Who has left the Mine Ban Convention by 23 November 2026?",
    );
  });
});

describe("other words for the same", () => {
  test.each([
    ["Which countries sat in the Warsaw Pact on 1 May 1970?", "Who remained in the Warsaw Pact on 1 May 1970?"],
    ["who is in nato but not in eu rn", "Who remains in NATO on 23 November 2026, not in the EU on that day?"],
    [
      "Is every single EU country in the ICC?",
      "Is it true that all participants remain in the Rome Statute on 23 November 2026, in the EU on that day?",
    ],
    ["By what other names is CENTO known in the record?", "What is CENTO called on 23 November 2026?"],
    ["What else is CENTO known as?", "What is CENTO called on 23 November 2026?"],
    [
      "What other names does the Mine Ban Convention go by?",
      "What is the Mine Ban Convention called on 23 November 2026?",
    ],
    [
      "max number of CFE parties, and first date it was reached",
      "When did the CFE Treaty have the most parties by 23 November 2026?",
    ],
    [
      "first day on which Open Skies had the most parties",
      "When did Open Skies have the most parties by 23 November 2026?",
    ],
    ["Filing in ten minutes: who is left in Open Skies?", "Who remains in Open Skies on 23 November 2026?"],
    ["Going live in 5 min: is Hungary in the ICC?", "Is Hungary in the Rome Statute on 23 November 2026?"],
    ["Who only signed the CTBT?", "Who has signed the CTBT but not ratified it on 23 November 2026?"],
    ["Which states merely signed Open Skies?", "Who has signed Open Skies but not ratified it on 23 November 2026?"],
    [
      "Which countries have made only the signature of the CTBT, without the ratification?",
      "Who has signed the CTBT but not ratified it on 23 November 2026?",
    ],
    [
      "Check this: Mexico had left the Rio Pact years before Venezuela did",
      "Is it true that Mexico had left the Rio Pact by 13 May 2015?",
    ],
    [
      "Had the US left Open Skies long before Russia did?",
      "Had the United States left Open Skies by 17 December 2021?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});

describe("the only one that did something", () => {
  test.each([
    ["Is it true that Georgia is the only state that ever left the CIS?", "yes"],
    ["Is Georgia the only one that left the CIS?", "yes"],
    ["Finland is the only EU member that left the mine ban. True?", "no"],
    ["Are there any states that left Open Skies but stayed in the CFE Treaty?", "yes"],
  ])("has a verb of its own: %s", (question, verdict) => {
    expect(echo(question)).toMatch(/left/);
    expect(depositary.ask(question)).toMatchObject({ verdict });
  });
});

describe("a claim of who joined in a stretch of days", () => {
  test.each([
    ["Is it true that only North Macedonia joined NATO in 2020?", "yes"],
    ["Is it true that 3 states joined NATO in 1999?", "yes"],
    ["Is it true that nobody joined NATO in 2021?", "yes"],
    ["Is it true that nobody joined NATO in 2020?", "no"],
    ["Is it true that only Finland and Sweden joined NATO after 2022?", "yes"],
    ["Is it true that at least 13 states joined NATO between 1999 and 2010?", "no"],
    ["Is it true that only Georgia joined the Council of Europe after 1995?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict });
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test("of all of a set is refused by name", () =>
    expect(echo("Is it true that all Baltic states joined NATO in 2005?")).toMatch(/ask when each did/));
});

test("who has not joined, or has left again, is not in it", () =>
  expect(echo("Which allies have not joined the mine ban or have dropped out of it?")).toBe(
    "Who is absent from the Mine Ban Convention on 23 November 2026, in NATO on that day?",
  ));

describe("letters told one by one", () => {
  test.each([
    ["how long did the i n f treaty last", "How long was the INF Treaty in force by 23 November 2026?"],
    ["is the u k in the n p t", "Is the United Kingdom in the NPT on 23 November 2026?"],
    ["did the U S leave the I N F treaty", "Has the United States left the INF Treaty by 23 November 2026?"],
  ])("are one name: %s", (question, read) => expect(echo(question)).toBe(read));
});
