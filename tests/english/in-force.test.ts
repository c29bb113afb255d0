import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("what an instrument waits for", () => {
  test("why it is not in force is told by its clause", () => {
    const { sentence, notes } = answer("why is the ctbt not in force");
    expect(sentence).toBe("The CTBT has not entered into force, as far as the record goes.");
    expect(notes.join(" ")).toContain("Annex 2");
  });

  test("of one that ended, its end", () =>
    expect(echo("Why is the INF not in force any more?")).toBe("When did the INF Treaty end by 23 November 2026?"));

  const missing = ["CHN", "EGY", "IND", "IRN", "ISR", "PAK", "PRK", "RUS", "USA"];
  test.each([
    "which states must ratify the ctbt for it to enter into force",
    "Which Annex 2 states must ratify the CTBT?",
  ])("%s: those who have not", (question) => expect(answer(question).participants).toEqual(missing));
});

test.each([
  "If all three Baltic states left NATO, how many members remain?",
  "If the three Baltic states left NATO, how many members remain?",
])("%s: a group with the number of its members acts", (question) => expect(answer(question).count).toBe(29));

test("how a number changed is told by who came and went", () =>
  expect(echo("How did the number of parties to Open Skies change between 2002 and 2022?")).toBe(
    "What changed in Open Skies from 1 January 2002 to 31 December 2022?",
  ));

describe("whether it is, was or would be in force", () => {
  const lacking = (names: string) => `Its entry into force waits for ${names}.`;

  test("one that waits tells whose deposits it lacks", () =>
    expect(answer("Is the CTBT in force?").notes).toContain(
      lacking(
        "nine deposits that it needs by name: China, Egypt, India, Iran, Israel, North Korea, Pakistan, Russia and the United States",
      ),
    ));

  test.each([
    "If the US ratified the CTBT, would it be in force?",
    "if the United States ratified the CTBT would the treaty be in force",
    "If Washington ratified the CTBT, would it enter into force?",
  ])("%s is asked of the instrument, and not of whom it is supposed", (question) => {
    const { sentence, notes } = answer(question);
    expect(sentence).toMatch(/: no, the CTBT (is not in force|has not entered into force)/);
    expect(notes).toContain(
      lacking(
        "eight deposits that it needs by name: China, Egypt, India, Iran, Israel, North Korea, Pakistan and Russia",
      ),
    );
  });

  const all =
    "If China, Egypt, India, Iran, Israel, North Korea, Pakistan, Russia and the United States ratified the CTBT on 1 January 2027";

  test("what is supposed together has its effect together, 180 days after the last deposit", () => {
    const asked = answer(`${all}, would it be in force?`);
    expect([asked.verdict, asked.on]).toEqual(["yes", "2027-06-30"]);
    expect(answer(`${all}, when would it enter into force?`).sentence).toContain(
      "2027: the CTBT enters into force on 30 June 2027.",
    );
  });

  test("of a group those are supposed to do it who have not; they are told of once, together", () => {
    const asked = answer("If all Annex 2 states ratified the CTBT on 1 January 2027, when would it enter into force?");
    expect(asked.reading).toContain("the CTBT on 1 January 2027, when did the CTBT enter into force by 30 June 2027?");
    expect(asked.sentence).toContain("the CTBT enters into force on 30 June 2027.");
    expect(asked.notes.filter((note) => note.includes("is supposed"))).toHaveLength(1);
  });

  test("of one in force it is asked of whom it is supposed", () =>
    expect(answer("If Ukraine ratified the ATT today, when would it enter into force?").sentence).toContain(
      "Ukraine becomes a party to the Arms Trade Treaty on 21 February 2027",
    ));

  test("an entry into force that rested on what is set aside is kept as it is recorded, and that is said", () => {
    const { verdict, notes } = answer("If Belarus had never ratified Open Skies, was it in force in 2010?");
    expect(verdict).toBe("yes");
    expect(notes).toContain(
      "By the clause Open Skies would not have entered into force without it (Art. XVII(2)); the recorded day, 1 January 2002, is kept.",
    );
    // The deposit of Peru was among the first forty; the forty-first came in the same month.
    expect(answer("If Peru had never ratified the Mine Ban, was it in force in 2005?").notes.join()).not.toContain(
      "is kept",
    );
  });

  test("what one did is still asked of it", () =>
    expect(answer("If Russia had not left Open Skies, would it remain in it?").sentence).toContain(
      "yes, Russia is in",
    ));

  test.each([
    ["Was the INF Treaty ever in force?", "yes"],
    ["Did the ABM Treaty enter into force?", "yes"],
    ["Has START II ever been in force?", "no"],
    ["Has INF entered into force by 1987?", "no"],
    ["The CTBT never entered into force", "yes"],
    ["Is it true that START II never entered into force?", "yes"],
    ["Is it true that INF was never in force?", "no"],
    ["Is INF still in force?", "no"],
  ])("%s %s", (question, verdict) => expect(answer(question).verdict).toBe(verdict));

  test("of one that began the day is told, of one that ended both", () =>
    expect(answer("Was the INF Treaty ever in force?").sentence).toContain(
      "Yes: the INF Treaty entered into force on 1 June 1988. The INF Treaty ended for all on 2 August 2019",
    ));
});

describe("why one is no party to what never entered into force", () => {
  test.each([
    ["Why is Ukraine not counted as a party to the ABM succession memorandum?", "and it has not entered into force"],
    ["Why is the United States not a party to the CTBT?", "and it has not entered into force"],
    ["Why is Russia not a party to START II?", "and it has not entered into force"],
  ])("%s", (question, says) => {
    const { sentence, notes } = answer(question);
    expect(sentence).toContain(says);
    expect(notes.join(" ")).toMatch(/has not entered into force: nobody is a party to it\./);
  });

  test("the deposits that it waits for are named", () => {
    expect(answer("Why is Iran not in the CTBT?").notes.join(" ")).toContain(
      "Its entry into force waits for nine deposits",
    );
  });

  test("of one that entered into force later its day is told", () => {
    const { sentence, notes } = answer("Why was Ukraine not a party to the CFE treaty in 1991?");
    expect(sentence).not.toMatch(/entered into force/);
    expect(notes.join(" ")).toContain("it entered into force on 9 November 1992");
  });
});

test("in the year in which it began is from then on", () => {
  expect(answer("Who was in NATO in 1949?").count).toBe(12);
  expect(depositary.ask("Who was in NATO in 1952?")).toMatchObject({ error: { kind: "ambiguous" } });
});
