import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("with whom something is deposited, and who receives it", () => {
  test.each([
    ["With whom are instruments of accession to SEATO's founding treaty deposited?", "Philippines"],
    ["With whom must instruments of ratification of the Rome Statute be deposited?", "Secretary-General"],
    ["Which government are Open Skies ratifications deposited with?", "Canada and Hungary"],
    ["Where are ratifications of the NPT deposited?", "the United Kingdom, Russia and the United States"],
    ["Who receives notices of withdrawal from Open Skies?", "Canada and Hungary"],
    ["Who keeps the ratifications of the CTBT?", "Secretary-General"],
    ["To whom is notice of withdrawal from the Ottawa Convention sent?", "Secretary-General"],
    ["With whom were ratifications of the ATT lodged?", "Secretary-General"],
    ["Who do you notify to leave Open Skies?", "Canada and Hungary"],
    ["Whom does a state notify of its withdrawal from the NPT?", "the United Kingdom, Russia and the United States"],
  ])("%s", (question, says) => {
    expect(echo(question)).toMatch(/^Who is the depositary of/);
    expect(answer(question).sentence).toContain(says);
  });

  test.each([
    "Who keeps leaving UNESCO?",
    "Which state keeps NATO membership?",
    "Which states received notice from Russia?",
  ])("%s asks for no depositary", (question) => expect(echo(question)).not.toMatch(/depositary/));

  test("who deposited is another question", () => {
    expect(echo("Who deposited its ratification of Open Skies first?")).toBe(
      "Who ratified Open Skies first by 23 November 2026?",
    );
  });
});

describe("how many deposits an entry into force needed", () => {
  test.each([
    [
      "How many instruments of ratification had to be deposited before the Arms Trade Treaty could enter into force?",
      50,
    ],
    ["How many states had to ratify the Rome Statute before it entered into force?", 60],
    ["How many ratifications did the Ottawa Convention need to enter into force?", 40],
    ["How many ratifications were required before the cluster munitions convention entered into force?", 30],
    ["How many deposits were necessary for the Rome Statute to enter into force?", 60],
  ])("%s %i", (question, n) => {
    expect(echo(question)).toMatch(/^What is the rule of .* on entry into force on 23 November 2026\?$/);
    expect(answer(question).sentence).toContain(`${n} deposits`);
  });

  test("how many had ratified by then, and how many still have to, are other questions", () => {
    expect(echo("How many states had ratified the Rome Statute before it entered into force?")).toBe(
      "How many ratified the Rome Statute by 30 June 2002?",
    );
    expect(echo("How many states still have to ratify before the CTBT enters into force?")).toMatch(
      /^How many have not ratified the CTBT/,
    );
  });
});

describe("whose deposits were needed", () => {
  test.each([
    [
      "Which states had to ratify Open Skies before it could enter into force?",
      "What is the rule of Open Skies on entry",
    ],
    ["Who had to ratify the CTBT before it could enter into force?", "What is the rule of the CTBT on entry"],
  ])("%s", (question, rule) => expect(echo(question)).toBe(`${rule} into force on 23 November 2026?`));

  test("whose are needed still is another question", () => {
    expect(echo("Which states still have to ratify the CTBT before it can enter into force?")).toMatch(
      /^Who has not ratified the CTBT, signed or not, .* in the Annex 2 states/,
    );
  });

  test("who gave notice is another question than who receives it", () => {
    expect(echo("Who notified its withdrawal from Open Skies?")).toMatch(/^Who gave notice of leaving Open Skies/);
  });
});

describe("when steps of that kind take effect", () => {
  test.each([
    ["When do withdrawals take effect under Open Skies?", "What is the rule of Open Skies on leaving"],
    ["When does a withdrawal take effect under the Rome Statute?", "What is the rule of the Rome Statute on leaving"],
    ["When do withdrawals from NATO become effective?", "What is the rule of NATO on leaving"],
    ["When do accessions take effect under the Rome Statute?", "What is the rule of the Rome Statute on joining"],
    ["When do ratifications take effect under the ATT?", "What is the rule of the Arms Trade Treaty on joining"],
    [
      "What period of notice does the CFE Treaty lay down for withdrawal?",
      "What is the rule of the CFE Treaty on leaving",
    ],
  ])("%s", (question, rule) => expect(echo(question)).toBe(`${rule} on 23 November 2026?`));

  test.each([
    "When did withdrawals take effect under Open Skies?",
    "When did the withdrawals from Open Skies take effect?",
  ])("%s: of those that were", (question) =>
    expect(echo(question)).toBe("Who left Open Skies, and when, by 23 November 2026?"),
  );

  test("of one that is named it is its own day", () => {
    expect(
      answer("When does the withdrawal of Lithuania from the Ottawa Convention take effect?").dates,
    ).toContainEqual(expect.objectContaining({ participant: "LTU", on: "2025-12-27" }));
    expect(depositary.ask("When do withdrawals take effect?")).not.toMatchObject({ kind: "participants" });
  });
});
