import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

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

describe("said of several, or in passing", () => {
  test.each([
    [
      "Which has more members today, NATO or the EU?",
      /^NATO has more, by five: 32 members on .*; the EU has 27 member states\.$/,
    ],
    [
      "which is bigger, the EU or the Council of Europe",
      /^The Council of Europe has more, by 19: 46 .*; the EU has 27/,
    ],
    ["Is Russia, as successor to the Soviet Union, a party to the NPT?", /^Yes: Russia is in the NPT/],
    ["is Russia as the successor state of the USSR in the NPT", /^Yes: Russia is in the NPT/],
    ["Did Russia have to accede to the NPT after the Soviet Union ended?", /^By 26 December 1991 Russia/],
    [
      "did Russia suspend New START?",
      /in the view of Russia itself it suspended its operation of it on 21 February 2023/,
    ],
    ["Did Russia suspend the CFE Treaty?", /^Russia suspended its operation of the CFE Treaty on 12 December 2007/],
  ])("%s", (question, sentence) => {
    expect(answer(question).sentence).toMatch(sentence);
  });

  test("a succession that is not on record is not passed over, and the one that is, is told", () => {
    const read = depositary.read("Is Finland, as successor to the Soviet Union, a party to the NPT?");
    expect("error" in read && read.error.message).toContain("“Soviet Union”");
    expect(answer("Is Russia, as successor to the Soviet Union, in the NPT?").assuming.join()).toContain("successions");
  });

  test("of what only exits are recorded nothing is compared", () => {
    const read = depositary.ask("Which has more members, the WHO or NATO?");
    expect("error" in read && read.error.kind).toBe("out-of-scope");
  });
});

describe("what was left is a part of it, and no membership", () => {
  test.each([
    ["Is it true that Greece quit NATO in 1974?", "Greece left the NATO integrated command on 14 August 1974"],
    ["Did France leave NATO in 1966?", "France left the NATO integrated command on 1 July 1966"],
    ["Has Greece ever left NATO?", "Greece left the NATO integrated command on 14 August 1974"],
    ["Has France left NATO?", "France left the NATO integrated command on 1 July 1966"],
    ["When did Greece leave NATO?", "Greece left the NATO integrated command on 14 August 1974"],
    ["When did Greece rejoin NATO?", "Greece left the NATO integrated command on 14 August 1974"],
    ["Did France rejoin NATO in 2009?", "France left the NATO integrated command on 1 July 1966"],
    ["How long was Greece out of NATO?", "Greece left the NATO integrated command on 14 August 1974"],
    ["Who left NATO and came back?", "France left the NATO integrated command on 1 July 1966"],
    ["Has NATO ever lost a member?", "France left the NATO integrated command on 1 July 1966"],
  ])("%s", (question, says) => {
    expect(answer(question).notes.join(" ")).toContain(`${says}; that is a part of it, and no membership.`);
  });

  test("of one that left no part of it, or before it did, nothing is told", () => {
    expect(answer("Has Spain left NATO?").notes.join(" ")).not.toMatch(/integrated command/);
    expect(answer("Had Greece left NATO by 1 January 1970?").notes.join(" ")).not.toMatch(/integrated command/);
  });
});

describe("who let its membership lapse has left", () => {
  test.each([
    "Which parties to the Tashkent treaty let it lapse in 1999?",
    "Which states allowed their membership of the Tashkent treaty to lapse?",
    "Who let its Tashkent treaty membership expire?",
  ])("%s", (question) => expect(answer(question).participants).toEqual(["AZE", "GEO", "UZB"]));
});

describe("how long a notice stood until it was taken back", () => {
  test.each([
    ["How long did Gambia's notice of withdrawal from the Rome Statute stand before it was revoked?", 92],
    ["How long was the Gambia's Rome Statute notice in place until it was revoked?", 92],
    ["How many days did Gambia's ICC notice last before it was rescinded?", 92],
    ["How long was South Africa's notice of leaving the Rome Statute pending before it was withdrawn?", 139],
    ["How long did South Africa take to revoke its notice of leaving the Rome Statute?", 139],
  ])("%s %i days", (question, days) => {
    expect(answer(question).duration).toMatchObject({ days });
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });
});

test("of which it is said to lapse is what is left, and treaties that were allowed to lapse ended", () => {
  expect(echo("Which NATO members let their Open Skies membership lapse?")).toBe(
    "Who has left Open Skies by 23 November 2026, in NATO on that day?",
  );
  expect(echo("Which treaties were allowed to lapse?")).toBe("Which treaties have ended by 23 November 2026?");
});

describe("what is pending is a leaving that is still to come", () => {
  test.each([
    "who has a pending withdrawal",
    "pending exits",
    "whose withdrawal is pending",
    "whose notice of withdrawal is pending",
    "Which notices of withdrawal are pending?",
    "upcoming exits",
  ])("of whatever treaty, where none is named: %s", (question) => {
    const { participants, reading } = answer(question);
    expect(reading).toBe("Who left any instrument, and when, by 1 January 2027, since 24 November 2026?");
    expect(participants).toEqual(["NIC", "USA"]);
  });

  test.each([
    ["pending exits from UNESCO", "Who is leaving UNESCO on 23 November 2026?"],
    ["who has a pending notice of withdrawal from UNESCO", "Who is leaving UNESCO on 23 November 2026?"],
    [
      "who has an outstanding withdrawal from the mine ban treaty on 1 october 2025",
      "Who was leaving the Mine Ban Convention on 1 October 2025?",
    ],
    [
      "whose ratification of Open Skies is pending?",
      "Who has signed Open Skies but not ratified it on 23 November 2026?",
    ],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));

  test("of a day gone by it is asked of one treaty", () =>
    expect(echo("pending withdrawals on 1 October 2025")).toContain("name it"));
});
