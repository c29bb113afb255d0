import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("a statement that denies", () => {
  test.each([
    ["Is it true that the US never ratified the CTBT?", "yes"],
    ["Is it true that the US ratified the CTBT?", "no"],
    ["Is it true that Russia did not sign the Rome Statute?", "no"],
    ["Is it true that Russia hasn't ratified the Rome Statute?", "yes"],
    ["Is it true that Belarus has not left Open Skies?", "yes"],
    ["Is it true that the United States has not left Open Skies?", "no"],
    ["Is it true that the UK never left UNESCO?", "no"],
    ["Is it true that Israel never signed the NPT?", "yes"],
    ["Israel has never joined the NPT. True?", "yes"],
    ["Is it true that Ukraine isn't leaving the Mine Ban?", "yes"],
    ["Is it true that North Korea has not left the NPT?", "contested"],
    ["Is it true that the INF Treaty is no longer in force?", "yes"],
    ["Is it true that the NPT is not in force?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict });
  });

  test("says what is so, and not its contrary", () => {
    const { sentence, reading } = answer("Is it true that the US never ratified the CTBT?");
    expect(reading).toBe("Is it true that the United States has not ratified the CTBT by 23 November 2026?");
    expect(sentence).toMatch(/^Yes: the United States has not consented to be bound by the CTBT/);
  });

  test("what is so under another reading is denied under it, too", () => {
    const { readings } = answer("Is it true that the US never ratified the CTBT?");
    expect(readings.find(({ reading }) => /signatures/.test(reading))?.verdict).toBe("no");
  });
});

describe("a notice that is taken back", () => {
  test.each([
    "If the US withdrew its UNESCO notice, who would be leaving UNESCO?",
    "If the US withdrew its notice of leaving UNESCO, who would be leaving it?",
    "If the United States revoked its notice of leaving UNESCO, who would be leaving it?",
  ])("%s", (question) => {
    const { assuming, participants } = answer(question);
    expect(assuming.join(" ")).toMatch(/the United States revoked its notice of leaving UNESCO/);
    expect(participants).toEqual(["NIC"]);
  });

  test("calls off the exit that is on record, too", () => {
    const { dates } = answer(
      "If the US revoked its notice of leaving UNESCO on 1 December 2026, when did it leave UNESCO?",
    );
    expect((dates ?? []).filter(({ on }) => on > "2026")).toEqual([]);
  });
});

describe("what has ended", () => {
  test.each([
    ["Has the Warsaw Pact ended?", "yes"],
    ["Is the INF Treaty over?", "yes"],
    ["Has New START expired?", "yes"],
    ["Is it true that the Warsaw Pact has ended?", "yes"],
    ["Is it true that the NPT has expired?", "no"],
    ["Is it true that the NPT has not ended?", "yes"],
    ["Has the CTBT ended?", "no"],
    ["Is the CTBT in force?", "no"],
  ])("%s %s", (question, verdict) => {
    expect(answer(question)).toMatchObject({ kind: "verdict", verdict });
  });

  test("is told as ended, with its day", () => {
    expect(answer("Has the Warsaw Pact ended?").sentence).toMatch(
      /^Yes: the Warsaw Pact has ended by 23 November 2026\. The Warsaw Pact ended for all on 1 July 1991/,
    );
  });
});

describe("treaties that are not in force", () => {
  test.each([
    ["Which treaties are no longer in force?", "Which treaties have ended by 23 November 2026?"],
    ["Which treaties are not in force?", "Which treaties are not in force on 23 November 2026?"],
    ["how many treaties aren't in force?", "How many treaties are not in force on 23 November 2026?"],
    [
      "Which treaties have not entered into force?",
      "Which treaties have never entered into force by 23 November 2026?",
    ],
    [
      "Which instruments never entered into force?",
      "Which instruments have never entered into force by 23 November 2026?",
    ],
    ["Which treaties are still in force?", "Which treaties are in force on 23 November 2026?"],
  ])("%s", (question, reading) => {
    expect(answer(question).reading).toBe(reading);
  });

  test("never in force is not ended, and both are not in force", () => {
    const of = (question: string) => answer(question).instruments ?? [];
    const not = of("Which instruments are not in force?");
    const never = of("Which instruments have never entered into force?");
    const ended = of("Which instruments have ended?");
    expect(never).toContain("ctbt");
    expect(never).not.toContain("abm");
    expect(ended).toContain("abm");
    expect([...new Set([...never, ...ended])].sort()).toEqual([...not]);
  });
});

describe("what is denied before its name, and “any more” behind it", () => {
  test.each([
    ["how many countries are not party to the Paris Agreement any more, and who?", ["USA"]],
    ["how many countries are not party to the Paris Agreement any more although they once were, and who?", ["USA"]],
    ["Which states aren't in Open Skies any longer?", ["RUS", "USA"]],
    ["who isn't in the EU any more but is in NATO", ["GBR"]],
    ["Which NATO members are no longer in Open Skies?", ["USA"]],
    ["which members of the CIS are not in the CSTO any more", ["AZE", "UZB"]],
  ])("%s", (question, participants) => expect(answer(question).participants).toEqual(participants));

  test.each([
    [
      "Russia is not a member of the Council of Europe anymore",
      "Has Russia left the Council of Europe by 23 November 2026?",
    ],
    ["isn't Russia in Open Skies any more?", "Has Russia left Open Skies by 23 November 2026?"],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});
