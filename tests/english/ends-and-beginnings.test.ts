import { describe, expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

describe("both ends of a step", () => {
  test("the last day in it is told with the day of the leaving", () => {
    expect(answer("When did Qatar leave OPEC?").notes).toContain("Its last day as a member was 31 December 2018.");
    expect(answer("Until which day was Hungary in the Rome Statute?").notes).toContain(
      "Its last day as a party was 1 June 2026.",
    );
  });

  test("no last day is told of a leaving that is known to the year only", () => {
    for (const { notes } of [answer("When did Pakistan leave CENTO?"), answer("When did Greece leave the OSCE?")])
      expect(notes.join(" ")).not.toContain("Its last day as a member was 31 December");
  });

  test("the day on which it became a party is told with the deposit", () => {
    expect(answer("When did Finland ratify the CTBT?").notes.join(" ")).not.toContain("became a party");
    expect(answer("When did Armenia ratify the Rome Statute?").notes).toContain(
      "Armenia became a party on 1 February 2024.",
    );
  });

  test.each([
    ["In which years did Portugal leave UNESCO and return?", ["1 January 1973", "11 September 1974"]],
    ["On what dates did South Africa quit UNESCO and come back?", ["1 January 1957", "12 December 1994"]],
  ])("days asked for in the plural are all told: %s", (question, days) => {
    for (const day of days) expect(answer(question).sentence).toContain(day);
  });

  test.each([
    ["Interval between Qatar joining OPEC and Qatar being out of it", 21184],
    ["Days between Finland's signature of the CTBT and its ratification", 843],
    ["How much days between the notice of Poland and her exit from the mine ban?", 184],
    ["time between Russia suspending the CFE Treaty and leaving it", 5809],
  ])("%s", (question, days) => {
    expect(answer(question).duration?.days).toBe(days);
  });

  test("thrown out, or notice first: both days are told", () => {
    const { reading, sentence } = answer("Did Russia give notice to the Council of Europe, or was it expelled first?");
    expect(reading).toBe("When did Russia leave the Council of Europe by 23 November 2026?");
    expect(sentence).toContain("15 March 2022");
    expect(echo("Was Russia expelled from the Council of Europe?")).toMatch(/^Was Russia expelled/);
  });

  test.each([
    ["Who is freezing the CFE Treaty?", "Who is suspended in the CFE Treaty on 23 November 2026?"],
    [
      "Which notifications of withdrawal from the Rome Statute were taken back?",
      "Who revoked its notice of leaving the Rome Statute, and when, by 23 November 2026?",
    ],
    [
      "membership suspension of Uzbekistan in the CSTO: start date",
      "When was Uzbekistan suspended in the CSTO by 23 November 2026?",
    ],
    ["start date of NATO", "When did NATO enter into force by 23 November 2026?"],
    ["Who has retired from OPEC?", "Who has left OPEC by 23 November 2026?"],
    ["Is Estonia not more in the mine ban?", "Has Estonia left the Mine Ban Convention by 23 November 2026?"],
    ["Chronology of NATO since 2020", "What changed in NATO from 1 January 2020 to 23 November 2026?"],
    ["the highest number of parties of New START", "When did New START have the most parties by 23 November 2026?"],
    [
      "Who ratified the CTBT from 1996 to 1998?",
      "Who ratified the CTBT, and when, by 31 December 1998, since 1 January 1996?",
    ],
    [
      "Who joined NATO in the years 1952 to 1955?",
      "Who joined NATO, and when, by 31 December 1955, since 1 January 1952?",
    ],
    ["NATO & EU overlap on 1 May 2004", "Who remained in NATO on 1 May 2004, in the EU on that day?"],
    [
      "size of the intersection of the CFE Treaty and the CIS",
      "How many remain in the CFE Treaty on 23 November 2026, in the CIS on that day?",
    ],
    [
      "Which former Czechoslovak republics are in the EU?",
      "Who remains in the EU on 23 November 2026, among Czechia and Slovakia?",
    ],
  ])("%s", (question, reading) => {
    expect(echo(question)).toBe(reading);
  });

  test.each([
    "When did the United States announce to Moscow that it was leaving the INF Treaty?",
    "When did the United States notify Russia of its withdrawal from the INF Treaty?",
  ])("to whom one gives notice gives none: %s", (question) => {
    expect(echo(question)).toMatch(/^When did the United States (give notice of leaving|leave) the INF Treaty/);
  });

  test("how many deposits it took is told with the day on which it entered into force", () => {
    expect(answer("How many ratifications did it take to bring the Rome Statute into force?").sentence).toBe(
      "Entry into force of the Rome Statute: 60 days after 60 deposits, Art. 126(1). It entered into force on 1 July 2002.",
    );
  });

  test("every one of those that left is said of the leavers", () => {
    expect(answer("Is it true that every state that left ECOWAS is in Africa?").verdict).toBe("yes");
    expect(answer("All countries which left the Rome Statute are in Africa, right?").verdict).toBe("no");
    expect(answer("Is it true that all African states have left ECOWAS?").verdict).toBe("no");
  });
});

describe("a day beside the day", () => {
  test.each([
    ["Was Belarus still in Open Skies on 5 May 2022, after Russia left?", "yes"],
    ["Was Russia in Open Skies on 1 December 2021, before it left?", "yes"],
  ])("what agrees with the asked day changes nothing: %s", (question, verdict) => {
    const given = answer(question);
    expect(given.verdict).toBe(verdict);
    expect(given.assuming.join(" ")).toContain("which agrees with the asked day");
  });

  test.each([
    "Was Russia in Open Skies on 1 January 2022, before it left?",
    "Who left by 2025, after Russia left Open Skies?",
  ])("what does not agree, or asks of a stretch, is not dropped: %s", (question) =>
    expect(echo(question)).toMatch(/^not-understood/),
  );
});
