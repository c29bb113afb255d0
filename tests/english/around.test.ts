import { describe, expect, test } from "vitest";
import { answer, depositary } from "./asking.ts";

/** The echo of a question; of one that is not read, the kind of its failure. */
function echo(question: string): string {
  const read = depositary.read(question);
  return "error" in read ? read.error.kind : depositary.echo(read);
}

function assuming(question: string): string {
  return answer(question).assuming.join(" ");
}

describe("talk around a question is told, and left out", () => {
  test.each([
    [
      "Hi there! Long time lurker, first time poster: is Belarus still in Open Skies?",
      "Is Belarus in Open Skies on 23 November 2026?",
    ],
    [
      "We were chatting about the old alliances at lunch and somebody asked which state was the first to leave the Warsaw Pact",
      "Who left the Warsaw Pact first by 23 November 2026?",
    ],
    [
      "Sorry to bother you again, but when did Georgia leave the CIS?",
      "When did Georgia leave the CIS by 23 November 2026?",
    ],
    ["You folks seem knowledgeable. How many members does OPEC have?", "How many remain in OPEC on 23 November 2026?"],
    ["Who is left in the CSTO? Asking for a friend.", "Who remains in the CSTO on 23 November 2026?"],
    ["Who has left the Rome Statute? Cheers, mate!", "Who has left the Rome Statute by 23 November 2026?"],
    ["In my class we discuss alliances. Which states are in ANZUS?", "Who remains in ANZUS on 23 November 2026?"],
    ["For a talking point: how many were in NATO on 1 May 1999?", "How many remained in NATO on 1 May 1999?"],
  ])("%s", (question, read) => {
    expect(echo(question)).toBe(read);
    expect(assuming(question)).toMatch(/beside the question/);
  });

  test.each([
    [
      "We have a guest from Qatar tonight and I'd love to know for how long Qatar was in OPEC",
      "How long was Qatar in OPEC by 23 November 2026?",
    ],
    ["I've been reading about NATO lately, who joined it last?", "Who joined NATO last by 23 November 2026?"],
    [
      "I keep hearing that there are 35 countries in Open Skies, so why is it 34 and not 35?",
      "Why 34 and not 35 in Open Skies on 23 November 2026?",
    ],
  ])("%s: what it names is the question's own", (question, read) => expect(echo(question)).toBe(read));
});

describe("what may narrow the question is no talk", () => {
  test.each([
    "Among the landlocked ones, who is left in Open Skies?",
    "Landlocked ones: who is left in Open Skies?",
    "I only care about democracies: who is left in NATO?",
    "I mean the wealthy states: who is left in NATO?",
    "For democracies, who is left in NATO?",
    "Without the landlocked, who is left in NATO?",
    "Before the crisis, who was in NATO?",
    "Who is left in Open Skies? Landlocked ones only.",
    "Who is left in Open Skies, sorted by size?",
    "We were in Ruritania last year, and who is left in NATO in 2010?",
    "I read about Finland and Sweden somewhere, who joined NATO first?",
    "We discussed frobnication, is it in NATO?",
  ])("%s", (question) => expect(echo(question)).toMatch(/^(not-understood|unknown-name)$/));

  test("and what the record does not hold is refused by name", () =>
    expect(echo("We love flying with our airline, who is in Open Skies?")).toBe("out-of-scope"));
});

describe("a day told beside an event that nobody knows", () => {
  test.each([
    [
      "How many were in NATO on the day the Berlin Wall came down, which was 9 November 1989?",
      "How many remained in NATO on 9 November 1989?",
    ],
    ["When the Wall fell in 1989, who was in the Warsaw Pact?", "Who remained in the Warsaw Pact on 31 December 1989?"],
    ["Who was in NATO during the Suez crisis in 1956?", "Who remained in NATO on 31 December 1956?"],
    ["How many were in CENTO before the revolution in 1979?", "How many remained in CENTO on 31 December 1978?"],
    ["On the day of the coronation, 2 June 1953, who was in NATO?", "Who remained in NATO on 2 June 1953?"],
  ])("%s", (question, read) => {
    expect(echo(question)).toBe(read);
    expect(assuming(question)).toMatch(/beside the question/);
  });

  test("a name that is spelt otherwise is asked for", () =>
    expect(echo("Before Finnland joined in 2023, who was in NATO?")).toBe("unknown-name"));
});

describe("a statement and who says so", () => {
  test.each([
    ["Saw a tweet saying that Russia is the only country ever thrown out of the Council of Europe. True?", "yes"],
    ["My teacher told us that Sweden joined NATO in 2024, is that right?", "yes"],
    ["The professor keeps insisting that Malta is in NATO.", "no"],
    ["Somebody claims Iceland left NATO in 1966. Right or wrong?", "no"],
  ])("%s", (question, verdict) => expect(depositary.ask(question)).toMatchObject({ kind: "verdict", verdict }));

  test("what asks for a day is no statement", () =>
    expect(
      echo("Kindly confirm the date of entry into force of the Convention on Cluster Munitions for South Africa."),
    ).toBe("When did South Africa join the Convention on Cluster Munitions by 23 November 2026?"));
});

test("others who do the same are supposed with it, and no earlier", () => {
  expect(echo("Let's say Turkey left NATO on 2027-05-01 and then Hungary followed it out, how many are left?")).toBe(
    "If Türkiye and Hungary left NATO on 1 May 2027, how many remain in NATO on 1 May 2027?",
  );
});

test("first, and when: the answer tells the day", () =>
  expect(
    depositary.ask("Which country was the first to leave the Warsaw Pact, and in what year was that?"),
  ).toMatchObject({
    participants: ["ALB"],
    sentence: "Albania left the Warsaw Pact first, on 13 September 1968.",
  }));
