import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a capital is said for its state where that does something", () => {
  test.each([
    ["Total ICC parties right now, after Budapest left?", "How many remained in the Rome Statute on 2 June 2026?"],
    ["Did London leave the EU?", "Has the United Kingdom left the EU by 23 November 2026?"],
    [
      "What still binds Washington and Moscow?",
      "Which instruments are the United States and Russia both in on 23 November 2026?",
    ],
    [
      "When did the Kremlin leave the Council of Europe?",
      "When did Russia leave the Council of Europe by 23 November 2026?",
    ],
    ["Was Moscow in the Warsaw Pact in 1980?", "Was the Soviet Union in the Warsaw Pact on 31 December 1980?"],
    ["Was Prague in the Warsaw Pact in 1980?", "Was Czechoslovakia in the Warsaw Pact on 31 December 1980?"],
  ])("%s", (question, read) => expect(echo(question)).toBe(read));

  test("and can be supposed of", () =>
    expect(answer("If Washington rejoined Open Skies, what would the number of parties be?").count).toBe(33));

  test.each([
    "Who is in the Vienna Convention?",
    "Who is in the Minsk accords?",
    "Who signed the treaty in Budapest?",
    "Is the Berlin Wall in NATO?",
    "Is the Washington consensus in force?",
  ])("%s: a place, or the name of a treaty, is no participant", (question) =>
    expect(echo(question)).toMatch(/^unknown-name/),
  );

  test("where a treaty bears the name it is that", () => {
    expect(echo("Is the US still in Paris?")).toBe("Is the United States in the Paris Agreement on 23 November 2026?");
    expect(echo("Is Poland in the Washington Treaty?")).toBe("Is Poland in NATO on 23 November 2026?");
    expect(echo("Has the US ratified Rome?")).toBe(
      "Has the United States ratified the Rome Statute by 23 November 2026?",
    );
    expect(echo("When did Poland give notice under Ottawa?")).toBe(
      "When did Poland give notice of leaving the Mine Ban Convention by 23 November 2026?",
    );
    for (const text of ["Is Lithuania a party to Ottawa?", "Is Lithuania in Ottawa?", "Is Lithuania still in Ottawa?"])
      expect(echo(text), text).toBe("Is Lithuania in the Mine Ban Convention on 23 November 2026?");
    expect(echo("Who has left Warsaw?")).toBe("Who has left the Warsaw Pact by 23 November 2026?");
  });
});

test.each([
  ["Is Korea a party to the CTBT?", ["Is South Korea a party to the CTBT?", "Is North Korea a party to the CTBT?"]],
  ["Is Congo in the ICC?", ["Is DR Congo in the ICC?", "Is Republic of the Congo in the ICC?"]],
])("%s: a name of two is asked back", (question, suggestions) => {
  const given = depositary.ask(question);
  expect(given).toMatchObject({ error: { kind: "ambiguous" }, suggestions });
  for (const each of suggestions) answer(each);
});

describe("no state is in force, or binds: a place said so is the treaty that is called by it", () => {
  test.each([
    ["is Ottawa in force?", "Is the Mine Ban Convention in force"],
    ["Is Ottawa still in force?", "Is the Mine Ban Convention in force"],
    ["When did Ottawa enter into force?", "When did the Mine Ban Convention enter into force"],
    ["Was Warsaw still in force on 1 May 1990?", "Was the Warsaw Pact in force on 1 May 1990"],
    ["Is Rome binding on Italy?", "Is Italy in the Rome Statute"],
    ["who is bound by Ottawa?", "Who remains in the Mine Ban Convention"],
    ["has Ottawa ended?", "Has the Mine Ban Convention ended"],
  ])("%s", (question, read) => {
    expect(echo(question)).toContain(read);
  });

  test.each([
    ["Is Ottawa in NATO?", "Is Canada in NATO"],
    ["When did Ottawa sign Open Skies?", "When did Canada sign Open Skies"],
  ])("elsewhere it is the state: %s", (question, read) => {
    expect(echo(question)).toContain(read);
  });

  test("where no treaty of the record is called by it nothing is guessed", () => {
    expect(echo("Is Madrid in force?")).not.toContain("Spain");
  });
});
