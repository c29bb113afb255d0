import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("one text asks one question, or two that are answered both", () => {
  test.each([
    ["is Belarus still in Open Skies or did it quit too?", "Is Belarus in Open Skies on 23 November 2026?"],
    ["has Moldova left the CIS, or is it still in?", "Has Moldova left the CIS by 23 November 2026?"],
    ["was Hungary in NATO on 1 May 1999 or not?", "Was Hungary in NATO on 1 May 1999?"],
  ])("%s: the alternative is the same question asked the other way", (question, read) => {
    expect(echo(question)).toBe(read);
  });

  test.each([
    ["Who left Open Skies in 2021 and who joined NATO in 2023?", "who joined NATO, and when, by 31 December 2023"],
    ["Is Belarus in Open Skies and did Russia leave it?", "has Russia left Open Skies by"],
    ["When did Russia leave Open Skies and who is left?", "who remains in Open Skies"],
    ["Who left the Rome Statute and how many are in the CTBT?", "how many remain in the CTBT"],
  ])("%s: a second question is read for itself", (question, second) => {
    expect(echo(question)).toContain(`? Also, ${second}`);
  });

  test.each([["Is Poland in the EU or was Russia in the CSTO?", "was Russia in the CSTO?"]])(
    "%s: one that cannot be asked with it is named, and both are offered",
    (question, second) => {
      const read = depositary.read(question);
      if (!("error" in read)) throw new Error(`read as ${depositary.echo(read)}`);
      expect(read.error.kind).toBe("not-understood");
      expect(question.slice(...read.error.at)).toBe(second);
      expect(read.suggestions).toEqual([
        question.slice(0, question.lastIndexOf(second)).replace(/ (and|or) $/, ""),
        second,
      ]);
    },
  );

  test("of what is supposed the days are told anyway: the last question is asked", () => {
    expect(echo("If Iceland gives notice to NATO on 2027-01-01, when is it out, and who is left?")).toMatch(
      /who remains in NATO on 1 January 2028/,
    );
  });

  test.each([
    ["Children, which states founded ANZUS?", "Who joined ANZUS first by 23 November 2026?"],
    [
      "need this in 5 min: how many countries have quit the ICC?",
      "How many have left the Rome Statute by 23 November 2026?",
    ],
  ])("%s: what is said beside the question is told, and left out", (question, read) => {
    expect(echo(question)).toBe(read);
    expect(answer(question).assuming.join(" ")).toMatch(/beside the question/);
  });

  test("a name that nobody knows is no aside", () => {
    expect(echo("Atlantis, is it in NATO?")).toMatch(/^not-understood|^unknown-name/);
  });
});

describe("or, neither, out of", () => {
  test.each([
    ["Did Russia or Belarus leave Open Skies?", "yes"],
    ["Has Belarus or Georgia left the CIS?", "yes"],
    ["Is Belarus or Ukraine in NATO?", "no"],
    ["Is either Finland or Sweden in NATO?", "yes"],
    ["Did Russia and Belarus leave Open Skies?", "no"],
    ["Did neither Russia nor the United States leave Open Skies?", "no"],
    ["Did neither Austria nor Ireland leave NATO?", "yes"],
    ["Is neither Belarus nor Russia in NATO?", "yes"],
    ["Is Russia out of Open Skies?", "yes"],
    ["Is Austria outside NATO?", "yes"],
    ["Is Spain not in NATO?", "no"],
    ["Isn't Spain in NATO?", "yes"],
    ["Is Russia no longer in the Council of Europe?", "yes"],
    ["Is Switzerland no longer in the EU?", "no"],
    ["Isn't it true that every EU member is in the Council of Europe?", "yes"],
    ["all three Baltic states were out of the Ottawa Convention on 1 January 2026, is that so?", "yes"],
    ["Argentina out of the WHO?", "contested"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict });
  });

  test.each([
    ["former Soviet republics that are in neither the CIS nor NATO", ["GEO"]],
    ["Which former Soviet republics are not in the CIS and not in NATO?", ["GEO"]],
    ["Which Baltic states are not in the CIS?", ["EST", "LTU", "LVA"]],
    ["Which former Soviet republics are not in any of NATO and the CIS?", ["GEO"]],
    ["Which EU members never joined NATO or Open Skies?", ["AUT", "CYP", "IRL", "MLT"]],
    ["Which Benelux states are not in NATO?", []],
    ["Which states are no more in the Ottawa Convention?", ["EST", "FIN", "LTU", "LVA", "POL"]],
    ["Which states are no longer in the Rome Statute?", ["BDI", "HUN", "PHL"]],
    ["ATT signatories without ratification, of NATO", ["TUR", "USA"]],
    ["signatories of Open Skies that are not parties", ["KGZ"]],
    ["Which NATO members signed the Arms Trade Treaty without ever ratifying it?", ["TUR", "USA"]],
    ["Whose ratification is needed for the CTBT to enter into force?", null],
    [
      "Who must still ratify before the CTBT can enter into force?",
      ["CHN", "EGY", "IND", "IRN", "ISR", "PAK", "PRK", "RUS", "USA"],
    ],
  ] as const)("%s", (question, participants) => {
    if (participants) expect(answer(question).participants).toEqual(participants);
  });

  test("outside at some time is not told, and refused", () => {
    expect(echo("Was Austria ever outside the EU?")).toMatch(/^not-understood/);
  });
});

describe("what was done to a notice, a consent, a term", () => {
  test.each([
    ["When did Uruguay take back its notice of leaving the Rio Pact?", "2020-03-10"],
    ["Uruguay revoked its denunciation of the Rio Treaty: when was that?", "2020-03-10"],
    ["When did South Africa rescind its notice to the Rome Statute?", "2017-03-07"],
    ["When was the British notice to the EU extended?", "2019-03-22"],
    ["When was New START prolonged?", "2021-01-26"],
    ["When was the NPT extended?", "1995-05-11"],
    ["When did Russia withdraw its ratification of the CTBT?", "2023-11-03"],
    ["When did Malaysia take back its consent to the Rome Statute?", "2019-04-29"],
    ["When did Israel declare its intention not to become a party to the Rome Statute?", "2002-08-28"],
    ["Since when has France been back in the NATO integrated command?", "2009-04-04"],
    ["When did Uzbekistan return to the CSTO?", "2006-06-23"],
    ["Since when is Russia not in the Council of Europe?", "2022-03-16"],
  ])("%s %s", (question, on) => {
    expect(answer(question).dates?.[0]).toMatchObject({ on });
  });

  test.each([
    ["Did the Gambia revoke its notice to the Rome Statute?", "yes"],
    ["Did Burundi revoke its notice to the Rome Statute?", "no"],
    ["Has Russia withdrawn its ratification of the CTBT?", "yes"],
    ["Has China withdrawn its ratification of the CTBT?", "no"],
    ["Does the United States not intend to become a party to the Rome Statute?", "yes"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ verdict });
  });

  test.each([
    ["Which states revoked their notice to the Rome Statute?", ["GMB", "ZAF"]],
    ["Who notified its withdrawal from the Rome Statute and then rescinded it?", ["GMB", "ZAF"]],
    ["Which ratifications of the CTBT have been withdrawn since 2020?", ["RUS"]],
    ["Which signatories of the Arms Trade Treaty do not intend to join it?", ["USA"]],
    ["Who left OPEC and came back?", ["ECU", "GAB"]],
    ["Has anyone left the Paris Agreement, come back and left again?", ["USA"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
  });

  test.each([
    ["How many consents to the CTBT have been withdrawn since 2020?", 1],
    ["How many states withdrew their ratification of the Rome Statute?", 1],
    ["How many Annex 2 states have ratified the CTBT?", 35],
    ["How many states signed the CFE Treaty on the first day?", 22],
    ["How many gave notice of leaving Open Skies?", 2],
    ["How many countries joined NATO in 2004?", 7],
    ["How many times has the United States left UNESCO?", 2],
    ["How often did Ecuador join OPEC?", 2],
    ["How many times has Belgium left NATO?", 0],
  ])("%s %i", (question, count) => {
    expect(answer(question)).toMatchObject({ kind: "count", count });
  });

  test.each([
    ["How long was the United States outside UNESCO before it returned in 2003?", 6847],
    ["How long was the United States out of the Paris Agreement before it came back in 2021?", 107],
    ["For how long was Russia in Open Skies before it left?", 7291],
  ])("%s %i days", (question, days) => {
    expect(answer(question).duration).toMatchObject({ days });
  });
});

describe("days told by what happened", () => {
  test.each([
    ["Who was in the Warsaw Pact when it ended?", "1991-06-30"],
    ["How many members did NATO have when it was founded?", "1949-08-24"],
    ["Who was in OPEC now that the Emirates have walked out?", "2026-05-01"],
    ["Who was in the EU beyond April 2004?", "2004-05-01"],
    ["Who was in NATO after the Soviet Union ended?", "1991-12-26"],
    ["NATO members 1955 dec 31", "1955-12-31"],
  ])("%s %s", (question, on) => {
    expect(answer(question).on).toBe(on);
  });

  test.each([
    "diff open skies 2020-01-01 2022-01-01",
    "compare Open Skies 2020-01-01 with 2022-01-01",
    "Open Skies, 2020-01-01 vs 2022-01-01",
    "Open Skies: 1 January 2020 against 1 January 2022",
    "What changed in Open Skies between 1 January 2020 and 1 January 2022?",
  ])("%s: two days compared", (question) => {
    expect(echo(question)).toBe("What changed in Open Skies from 1 January 2020 to 1 January 2022?");
  });

  test("from an event to a day", () => {
    const grown = answer("How did Open Skies grow from its entry into force to the end of 2005?");
    expect(grown.between).toEqual({ from: "2002-01-01", until: "2006-01-01" });
  });

  test("the year in which a treaty was opened belongs to its name", () => {
    expect(echo("Who is left in the Rome Statute of 1998?")).toBe(
      "Who remains in the Rome Statute on 23 November 2026?",
    );
    expect(echo("Who was in Open Skies in 2003?")).not.toMatch(/23 November 2026/);
  });

  test.each([["18/12/21"], ["4/5/21"]])("%s names no century, and is never assumed", (day) => {
    expect(echo(`who was in Open Skies on ${day}`)).toMatch(/^ambiguous/);
  });

  test("others who do the same are supposed with it", () => {
    expect(
      answer(
        "Suppose Iceland gives notice to NATO on 1 January 2027 and Norway on 1 March 2027; how many are left on 2 March 2028?",
      ),
    ).toMatchObject({ count: 30 });
    expect(answer("Were Sweden to leave NATO, and Finland after it, how many members would it have?")).toMatchObject({
      count: 30,
    });
  });

  test.each([
    ["Effect of a British notice to the Council of Europe given on 15 November 2026?", "2028-01-01"],
    ["When Moldova would give notice to the CIS on 1 December 2026, from which day is it out?", "2027-12-01"],
  ])("%s: of a notice that nobody gave", (question, on) => {
    expect(answer(question).dates).toContainEqual(expect.objectContaining({ on }));
  });
});

describe("how long a step took", () => {
  test.each([
    ["How long did it take Türkiye to join the Paris Agreement?", /from 22 April 2016 to 10 November 2021/],
    ["how long did the UK take to leave the EU", /from 29 March 2017 to 1 February 2020/],
    ["How long did Belarus need to ratify Open Skies?", /from 24 March 1992 to 2 November 2001/],
    ["How long did it take the US to ratify START?", /only one of the two days.*signed START I on 31 July 1991/],
  ])("%s", (question, sentence) => {
    expect(answer(question).sentence).toMatch(sentence);
  });
});

describe("refused by name", () => {
  test.each([
    [
      "When will Moldova leave the CIS?",
      /no notice by Moldova of leaving the CIS is on record, and nothing is forecast/,
    ],
    ["when will the withdrawal of Burkina Faso from the ICC take effect?", /no notice by Burkina Faso/],
    ["In what year will Sweden leave the CSTO?", /Sweden is not in the CSTO/],
    ["When will Ukraine join NATO?", /no such day is on record/],
    ["Did Greenland leave the EU?", /no name "Greenland" in the record/],
    ["Can a member be expelled from NATO?", /not of sending one away/],
    ["notice period under article XX of Open Skies", /stands in article XV/],
    ["is Sweden neutral or in NATO", /"neutral"/],
    ["Who was ever in NATO or the CSTO?", /several at once/],
    ["How can Belarus leave the CSTO?", /“How”|“Belarus”/],
    ["How did Russia leave Open Skies?", /“How”/],
  ])("%s", (question, message) => {
    expect(echo(question)).toMatch(message);
  });

  test("the article asked about is the one in which the clause stands", () => {
    expect(answer("notice period under article XV of Open Skies").kind).toBe("rule");
    expect(answer("What does Article 127 of the Rome Statute say on notice?").kind).toBe("rule");
  });
});
