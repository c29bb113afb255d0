import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

/** The echo of a question; of one that is not read, why. */
function echo(question: string): string {
  const read = depositary.read(question);
  return "error" in read ? `${read.error.kind}: ${read.error.message}` : depositary.echo(read);
}

function answer(question: string) {
  const given = depositary.ask(question);
  if ("error" in given) throw new Error(`${question}: ${given.error.message}`);
  return given;
}

describe("one text asks one question", () => {
  test.each([
    ["is Belarus still in Open Skies or did it quit too?", "Is Belarus in Open Skies on 23 November 2026?"],
    ["has Moldova left the CIS, or is it still in?", "Has Moldova left the CIS by 23 November 2026?"],
    ["was Hungary in NATO on 1 May 1999 or not?", "Was Hungary in NATO on 1 May 1999?"],
  ])("%s: the alternative is the same question asked the other way", (question, read) => {
    expect(echo(question)).toBe(read);
  });

  test.each([
    ["Who left Open Skies in 2021 and who joined NATO in 2023?", "who joined NATO in 2023?"],
    ["Is Belarus in Open Skies and did Russia leave it?", "did Russia leave it?"],
    ["When did Russia leave Open Skies and who is left?", "who is left?"],
    ["Is Poland in the EU or was Russia in the CSTO?", "was Russia in the CSTO?"],
    ["Who left the Rome Statute and how many are in the CTBT?", "how many are in the CTBT?"],
  ])("%s: a second question is named, and both are offered", (question, second) => {
    const read = depositary.read(question);
    if (!("error" in read)) throw new Error(`read as ${depositary.echo(read)}`);
    expect(read.error.kind).toBe("not-understood");
    expect(question.slice(...read.error.at)).toBe(second);
    expect(read.suggestions).toEqual([
      question.slice(0, question.lastIndexOf(second)).replace(/ (and|or) $/, ""),
      second,
    ]);
  });

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

describe("the day of a leaving to come", () => {
  test.each([
    ["When will the US leave UNESCO?", /and leaves again on 1 January 2027 \(notice on 22 July 2025\)/],
    ["when is the United States out of UNESCO?", /leaves again on 1 January 2027/],
    ["when will Finland be out of the mine ban treaty", /left .* on 10 January 2026; it gave notice on 10 July 2025/],
    ["When is Türkiye out of NATO?", /no notice of its leaving stands/],
  ])("%s", (question, sentence) => {
    expect(answer(question).sentence).toMatch(sentence);
  });
});

describe("the rule of a leaving to come", () => {
  test.each([
    ["When will the US leave UNESCO?", "The rule of leaving it: one year of notice, to the end of the year"],
    ["when is Nicaragua out of UNESCO", "Art. II(6)"],
    ["When was Russia leaving Open Skies, as of 1 August 2021?", "at least six months of notice, Art. XV(2)"],
    ["If Belarus gave notice of leaving Open Skies today, when is it out?", "at least six months of notice"],
  ])("%s", (question, rule) => {
    expect(answer(question).notes.join(" ")).toContain(rule);
  });

  test("a clause whose period is only the least tells the earliest day; one that acts by itself tells the day", () => {
    const supposed = (what: string) =>
      answer(`If Belarus gave notice of leaving ${what} today, when is it out?`).sentence;
    expect(supposed("Open Skies")).toMatch(/leaves Open Skies on 23 May 2027 at the earliest;/);
    expect(supposed("the NPT")).toMatch(/leaves the NPT on 23 February 2027;/);
  });

  test("an exit that has come tells no rule", () => {
    expect(answer("When did Russia leave Open Skies?").notes.join(" ")).not.toContain("rule");
  });
});

describe("where another view says otherwise", () => {
  test.each([
    ["has Argentina left the WHO?", /record Argentina has not left the WHO by .*; Argentina itself says otherwise\.$/],
    ["is Argentina still in the WHO", /record Argentina is in the WHO on .*; Argentina itself says otherwise\.$/],
    ["Is it true that Argentina left the WHO?", /; Argentina itself says otherwise\.$/],
    ["when did Argentina leave the WHO?", /in the view of Argentina itself it left on 17 March 2026\.$/],
    ["Did Argentina leave the WHO in 2026?", /^Contested: in the view of Argentina itself it left on 17 March 2026;/],
    ["When did North Korea leave the NPT?", /on 11 January 2003 and in the view of those who count three months/],
    [
      "when did Russia suspend New START",
      /record Russia has not suspended its operation of New START; in the view of R/,
    ],
    ["Is Ukraine in the mine ban treaty?", /is in the Mine Ban .*; Ukraine itself says that it is suspended\.$/],
    [
      "When did Venezuela join the Rio Pact?",
      /4 October 1948\. Contested: in the view of the Guaidó representation it bec/,
    ],
  ])("%s", (question, sentence) => {
    const { sentence: said, contested } = answer(question);
    expect(said).toMatch(sentence);
    expect(contested).toHaveLength(1);
  });

  test("who left is told with those of whom it is contested", () => {
    expect(answer("Who left anything in 2026?").contested).toEqual(["ARG"]);
    expect(answer("Who left the WHO, and when?").notes.join(" ")).toContain("in the view of Argentina itself");
    expect(answer("Who left anything in 2025?").contested).toEqual([]);
  });

  test("a notice that was suspended is no leaving that goes on", () => {
    expect(answer("When did North Korea leave the NPT?").sentence).not.toContain("is leaving");
  });
});

describe("what is said of one as such is said by the clause", () => {
  test.each([
    ["Does a NATO member's notice of denunciation take effect automatically after one year?", "nato"],
    ["What must a country do to leave the EU?", "eu"],
    ["Can a party leave Open Skies at any time?", "open-skies"],
    ["May any party leave the NPT?", "npt"],
    ["How many months' notice does the Mine Ban Treaty demand?", "mine-ban"],
  ])("%s", (question, instrument) => {
    const { kind, instruments, reading } = answer(question);
    expect([kind, instruments]).toEqual(["rule", [instrument]]);
    expect(reading).toContain("on leaving");
  });

  test.each([
    ["has any state left NATO?", "verdict"],
    ["did any party leave Open Skies?", "verdict"],
    ["which states gave notice in 2025?", "participants"],
  ])("%s asks what was done", (question, kind) => {
    expect(answer(question).kind).toBe(kind);
  });

  test("it tells whether a notice takes effect by itself", () => {
    expect(answer("Can a party leave Open Skies?").notes).toContain(
      "The leaver names the day in its notice: not before that period has run.",
    );
    expect(answer("can a member leave NATO").notes).toContain("It takes effect by itself when that period has run.");
  });
});

describe("one that left and is in it again", () => {
  test.each([
    [
      "Did Singapore leave UNESCO and never come back?",
      /^No: Singapore left UNESCO on 1 January 1986, came back on 8 October 2007/,
    ],
    ["Has the UK left UNESCO?", /^No: the United Kingdom left UNESCO on 1 January 1986, came back/],
    ["Did Israel leave UNESCO and never return?", /^Yes: Israel has left UNESCO/],
  ])("%s", (question, sentence) => {
    expect(answer(question).sentence).toMatch(sentence);
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

describe("acts in a stretch of days, of no instrument in particular", () => {
  test.each([
    [
      "Who gave notice in 2025?",
      "Who gave notice of leaving any instrument, and when, by 31 December 2025, since 1 January 2025?",
    ],
    [
      "who withdrew from something in 2023",
      "Who left any instrument, and when, by 31 December 2023, since 1 January 2023?",
    ],
    [
      "Which states joined an alliance since 2000?",
      "Who joined any alliance, and when, by 23 November 2026, since 1 January 2000?",
    ],
    [
      "How many EU members left a treaty in 2025?",
      "How many left any treaty by 31 December 2025, since 1 January 2025, in the EU on that day?",
    ],
    [
      "which NATO members have left a treaty?",
      "Who left any treaty, and when, by 23 November 2026, in NATO on that day?",
    ],
  ])("%s", (question, read) => {
    expect(echo(question)).toBe(read);
  });

  test("each is told with its instrument and its day; a notice given then is no leaving", () => {
    const { participants, instruments, sentence } = answer("all participants with a withdrawal effective in 2025");
    expect(participants).toEqual(["BFA", "EST", "LTU", "LVA", "MLI", "NER"]);
    expect(instruments).toEqual(["cluster-munitions", "ecowas", "mine-ban"]);
    expect(sentence).toMatch(/Estonia, Latvia and Lithuania left the Mine Ban Convention on 27 December 2025/);
    expect(answer("Who left the Mine Ban Convention in 2025, and when?").participants).toEqual(["EST", "LTU", "LVA"]);
  });

  test.each([
    [
      "did anybody leave anything in 2024?",
      "yes",
      "Has anybody left any instrument by 31 December 2024, since 1 January 2024?",
    ],
    [
      "Did any NATO member leave a treaty in 2020?",
      "yes",
      /^Has anybody left any treaty by .*, in NATO on that day\?$/,
    ],
    ["has any state ever joined an alliance since 2010", "yes", /^Has anybody joined any alliance by /],
    ["did anyone leave in 1871", "no", /^Has anybody left any instrument by 31 December 1871/],
    [
      "has anybody left an organisation between 1 March 2026 and 1 April 2026",
      "contested",
      /^Has anybody left any organisation/,
    ],
  ])("whether any did: %s %s", (question, verdict, read) => {
    expect(answer(question).verdict).toBe(verdict);
    expect(echo(question)).toMatch(read);
  });

  test("they hold from the last of the acts to the next", () => {
    expect(answer("did anybody leave anything in 2024?").holds).toEqual({ from: "2024-01-01", until: "2025-01-29" });
    expect(answer("who joined what in 2023?").holds?.from).toBe("2023-08-01");
    expect(answer("did anyone leave in 1871").holds?.from).toBeNull();
  });

  test("a withdrawal announced is a notice given", () => {
    expect(echo("which countries announced withdrawal in 2025?")).toBe(
      echo("who gave notice of leaving anything in 2025?"),
    );
  });

  test("where an instrument is shown it is meant, unless any is said", () => {
    const shown = (question: string) => {
      const read = depositary.read(question, { about: "nato" });
      return "error" in read ? read.error.message : [read.ask, "instrument" in read ? read.instrument : null];
    };
    expect(shown("Who joined since 2000?")).toEqual(["when", "nato"]);
    expect(shown("Who joined anything since 2000?")).toEqual(["acts", null]);
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
    ["Did Greenland leave the EU?", /names no participant of the record/],
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
