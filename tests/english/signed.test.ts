import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("who did not sign has neither signed nor joined", () => {
  test.each([
    "Which of the Annex 2 states have not even signed the CTBT?",
    "Which Annex 2 states have never signed the CTBT?",
    "Which Annex 2 states have neither signed nor ratified the CTBT?",
    "Annex 2 states that did not sign the CTBT",
  ])("%s", (question) => {
    expect(answer(question).participants).toEqual(["IND", "PAK", "PRK"]);
  });

  test("those who joined without a signature are told beside them", () => {
    const { participants, notes } = answer("Which EU members did not sign the Mine Ban Convention?");
    expect(participants).toEqual([]);
    expect(notes.join(" ")).toContain("Estonia, Finland and Latvia became parties without having signed");
  });

  test("on a day before it was signed everybody is among them", () => {
    const before = answer("Who had not signed Open Skies on 23 March 1992?").participants ?? [];
    const after = answer("Who had not signed Open Skies on 24 March 1992?").participants ?? [];
    expect(before).toContain("USA");
    expect(after).not.toContain("USA");
  });
});

describe("statements of signing and ratifying count those who did so by the day", () => {
  test.each([
    ["Is it true that all NATO members have ratified the Rome Statute?", "no"],
    ["They say all of NATO has accepted the Rome Statute... really?", "no"],
    ["Is it true that 187 states signed the CTBT?", "yes"],
    ["Is it true that 186 states signed the CTBT?", "no"],
    ["Have all EU states ratified the Paris Agreement?", "yes"],
    ["Have all Annex 2 states signed the CTBT?", "no"],
    ["Is it true that Russia and China have ratified the CTBT?", "no"],
    // It left, and had signed.
    ["Is it true that the United States and Canada signed Open Skies?", "yes"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });

  test("the echo says by which day", () => {
    expect(echo("Is it true that 187 states signed the CTBT?")).toBe(
      "Is it true that exactly 187 participants have signed the CTBT by 23 November 2026?",
    );
  });
});

test("a set asked with acts is that of the asked day, as the echo says", () => {
  // Two joined OPEC after they had ratified.
  expect(answer("Which OPEC countries have ratified the Rome Statute?").participants).toEqual([
    "COG",
    "GAB",
    "NGA",
    "VEN",
  ]);
});

describe("what an instrument is compared with", () => {
  test.each([
    ["Does NATO have more members than the EU?", "yes"],
    ["Does the ICC have more states parties than the Ottawa Convention?", "no"],
    ["Is it true that the EU has more members than NATO?", "no"],
    ["Was the Warsaw Pact bigger than NATO on 1 January 1980?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question).verdict).toBe(verdict);
  });
});

describe("the day of an instrument's own act", () => {
  test.each([
    "Who was in Open Skies on the day of entry into force?",
    "Who was in Open Skies on the day of its entry into force?",
    "as of the date of entry into force who was in Open Skies",
  ])("%s", (question) => {
    expect(echo(question)).toBe("Who remained in Open Skies on 1 January 2002?");
  });
});

describe("a membership that lapses is lost by those who do not extend it", () => {
  test("the Tashkent treaty in 1999", () => {
    const found = answer("Which members did not prolong the Tashkent treaty in 1999?");
    expect(found.participants).toEqual(["AZE", "GEO", "UZB"]);
  });

  test("elsewhere it is refused", () => {
    expect(echo("Who did not extend INF?")).toContain("who did not extend it is not recorded");
  });
});

test.each([
  "Are all signatories of Open Skies in NATO?",
  "Has Canada, or anyone else in NATO, stayed away from the ATT?",
  "At the time Sweden was not yet in and Finland just admitted (4 April 2023), how big was NATO?",
])("is refused, and not answered as another question: %s", (question) => {
  expect(depositary.read(question)).toHaveProperty("error");
});

test("that one signed and did not ratify is said with the day, and with what is missing", () => {
  for (const text of [
    "Is it true that Kyrgyzstan signed Open Skies but never ratified it?",
    "Kyrgyzstan signed Open Skies but did not ratify it, true?",
  ]) {
    const { verdict, sentence, because } = answer(text);
    expect(verdict).toBe("yes");
    expect(sentence).toBe("Yes: Kyrgyzstan signed on 15 December 1992 and has not ratified.");
    expect(because).toMatchObject([{ participant: "KGZ", act: "signature", on: "1992-12-15" }]);
  }
});

describe("only signed, and no more", () => {
  test.each([
    ["Is the US only a signatory of the CTBT?", "yes"],
    ["Has Israel only signed the CTBT?", "yes"],
    ["Has France only signed the CTBT?", "no"],
  ])("%s %s", (question, verdict) => expect(answer(question).verdict).toBe(verdict));

  test("that only one signed is another statement", () => {
    expect(echo("Has only the US signed New START?")).toMatch(/^Is it true that only the United States has signed/);
  });
});
