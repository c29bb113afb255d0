import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("a question that begins by denying expects a yes, and asks the same", () => {
  test.each([
    ["didn't Russia belong to the Council of Europe?", "Was Russia ever in the Council of Europe by 23 November 2026?"],
    ["wasn't hungary in the Warsaw Pact?", "Was Hungary ever in the Warsaw Pact by 23 November 2026?"],
    [
      "weren't Hungary and Poland in the Warsaw Pact?",
      "Is it true that Hungary and Poland were ever in the Warsaw Pact by 23 November 2026?",
    ],
    ["isn't Russia in the Council of Europe?", "Is Russia in the Council of Europe on 23 November 2026?"],
    ["wasn't Russia in open skies in 2022?", "Was Russia in Open Skies on 31 December 2022?"],
    ["aren't Norway and Iceland in NATO?", "Is it true that Norway and Iceland remain in NATO on 23 November 2026?"],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});

describe("what has been, of those and of treaties that are no more", () => {
  test("who has been in it is whoever ever was; who has been since a year stayed", () => {
    expect(answer("Which states have been parties to Open Skies?").count).toBe(34);
    expect(answer("Has Iran been in CENTO?").verdict).toBe("yes");
    expect(answer("Which Baltic states have been parties to the mine ban?").participants).toEqual([
      "EST",
      "LTU",
      "LVA",
    ]);
    expect(echo("Who has been in NATO since 1955?")).toBe(
      "Who remains in NATO on 23 November 2026, in NATO on 31 December 1955?",
    );
    expect(echo("Who has been in NATO so far?")).toBe("Who remains in NATO on 23 November 2026?");
  });

  test("whether one was in it, of no day, is whether it ever was", () => {
    expect(answer("Was Poland in the Warsaw Pact?").verdict).toBe("yes");
    expect(answer("Was Denmark a member of SEATO?").verdict).toBe("no");
    expect(answer("Were Bulgaria and Romania in the Warsaw Pact?").verdict).toBe("yes");
    expect(answer("Was East Germany party to the INF Treaty?").verdict).toBe("no");
    expect(answer("Were the Benelux states in the WEU?").verdict).toBe("yes");
    expect(answer("Were all NATO members in Open Skies?").reading).toMatch(/remain in Open Skies on 23 November 2026/);
    expect(answer("Was Belarus still in Open Skies?").reading).toBe("Is Belarus in Open Skies on 23 November 2026?");
    expect(answer("Was Poland in the Warsaw Pact on 1 January 1995?").verdict).toBe("no");
    for (const [question, verdict] of [
      ["Did East Germany belong to the Warsaw Pact?", "yes"],
      ["Did Iran ever belong to CENTO?", "yes"],
      ["Did Turkey participate in the Baghdad Pact?", "yes"],
      ["did the USSR take part in INF", "yes"],
      ["Is it true that East Germany belonged to the Warsaw Pact?", "yes"],
      ["Did Denmark belong to SEATO?", "no"],
      ["Does Denmark belong to NATO?", "yes"],
      ["Did Russia belong to the Council of Europe on 1 January 2023?", "no"],
      ["Does Russia belong to the Council of Europe?", "no"],
    ])
      expect([question, answer(question as string).verdict]).toEqual([question, verdict]);
  });

  test("who followed one that has ended is whoever came from it", () => {
    expect(echo("Which states followed Czechoslovakia in the OSCE?")).toBe(
      "Who succeeded Czechoslovakia in the OSCE by 23 November 2026?",
    );
    const { also } = answer("Was Yugoslavia in the OSCE, and which states followed it?");
    expect(also?.reading).toMatch(/^Who succeeded Yugoslavia in the OSCE/);
    expect(answer("Was East Germany in the Warsaw Pact and who succeeded it?").also?.reading).toMatch(/^Who succeeded/);
    expect(echo("Which states followed Hungary?")).not.toMatch(/^Who succeeded/);
  });

  test("two that are over have in common whoever was ever in both", () => {
    expect(answer("Which states were in both the WEU and SEATO?").participants).toEqual(["FRA", "GBR"]);
    expect(answer("States in CENTO and in SEATO").participants).toEqual(["GBR", "PAK"]);
    expect(answer("Which states are in both SEATO and CENTO?").participants).toEqual([]);
    expect(answer("Who is in SEATO?").participants).toEqual([]);
  });

  test("in what one was that has ended is told of all its time", () => {
    expect(answer("Which treaties was the Soviet Union party to?").instruments).toEqual(["abm", "inf", "npt"]);
    expect(answer("In which alliances was Czechoslovakia?").instruments).toEqual(["warsaw-pact"]);
    expect(answer("Which treaties is the Soviet Union party to?").instruments).toEqual([]);
    expect(answer("Which alliances was East Germany in on 1 March 1980?").instruments).toEqual(["warsaw-pact"]);
  });

  test.each([
    ["Alliances that have ended", ["cento", "seato", "warsaw-pact", "weu"]],
    ["Treaties which never came into force", ["abm-succession-memorandum", "ctbt", "start-2"]],
    ["alliances no longer in force", ["cento", "seato", "warsaw-pact", "weu"]],
  ])("instruments at the head are asked for: %s", (question, instruments) => {
    expect(answer(question).instruments).toEqual(instruments);
  });

  test.each(["Organisations founded before 1950", "Which alliances were created in 1949?"])(
    "which began in some years is refused: %s",
    (question) => expect(echo(question)).toMatch(/^not-understood: which began/),
  );
});

describe("what a thing is called", () => {
  test.each([
    ["How was the Warsaw Pact officially called?", "Treaty of Friendship"],
    ["official title of the CFE Treaty", "Treaty on Conventional Armed Forces in Europe"],
    ["What was North Macedonia called in 2005?", "Macedonia"],
    ["old name of Cabo Verde", "Cape Verde"],
    ["What other names has the NPT?", "Non-Proliferation Treaty"],
  ])("%s", (question, name) => {
    const { reading, sentence } = answer(question);
    expect(reading).toMatch(/^What is .* called on /);
    expect(sentence).toContain(name);
  });

  test("its depositary is told with its title", () => {
    const { notes } = answer("What is the full name of the Rome Statute, and who is its depositary?");
    expect(notes.join(" ")).toContain(
      "The depositary of the Rome Statute is the Secretary-General of the United Nations.",
    );
  });

  test("the name of one day is told with its days", () => {
    expect(answer("What was CENTO called in March 1957?").sentence).toMatch(
      /^On 31 March 1957 CENTO was officially “Baghdad Pact” \(until 18 August 1959\)\./,
    );
  });

  test.each(["Who named Open Skies?", "What is the EU called in French?"])(
    "who named it, and names elsewhere, are not told: %s",
    (question) => {
      expect(echo(question)).toMatch(/^not-understood/);
    },
  );

  test("those who are named or called something are another question", () => {
    expect(echo("Name the states called parties to Open Skies")).toBe("Who remains in Open Skies on 23 November 2026?");
  });
});

describe("who was in one that is over is whoever ever was", () => {
  test.each([
    ["Who was in SEATO?", "Who was ever in SEATO by 23 November 2026?", 8],
    ["Which states were in SEATO?", "Who was ever in SEATO by 23 November 2026?", 8],
    ["How many countries belonged to CENTO?", "How many were ever in CENTO by 23 November 2026?", 5],
    ["Who were the members of the Warsaw Pact?", "Who was ever in the Warsaw Pact by 23 November 2026?", 8],
  ])("%s", (question, reading, count) => {
    expect(answer(question)).toMatchObject({ reading, count });
    expect(answer(question).assuming?.join(" ")).toMatch(/had ended by then: whoever was ever in it is meant/);
  });

  test("of a day, in the present, and of one that lives it is as it was", () => {
    expect(echo("Who was in the Warsaw Pact on 1 May 1970?")).toBe("Who remained in the Warsaw Pact on 1 May 1970?");
    expect(echo("Who is in SEATO?")).toBe("Who remains in SEATO on 23 November 2026?");
    expect(echo("Who was in NATO?")).toBe("Who remains in NATO on 23 November 2026?");
  });
});

describe("who used to be in it", () => {
  test.each([
    ["Who used to be in the EU?", "Who has left the EU by 23 November 2026?"],
    ["Which states used to be members of Open Skies?", "Who has left Open Skies by 23 November 2026?"],
    ["Who used to be in SEATO?", "Who was ever in SEATO by 23 November 2026?"],
    ["Did Russia use to be in Open Skies?", "Was Russia ever in Open Skies by 23 November 2026?"],
    ["Which countries made up the Warsaw Pact?", "Who was ever in the Warsaw Pact by 23 November 2026?"],
  ])("%s", (question, reading) => expect(echo(question)).toBe(reading));
});

describe("between two days", () => {
  test("one answer only where it is the same on every day between", () => {
    expect(answer("Was Greece in NATO between 1974 and 1980?").verdict).toBe("yes");
    expect(answer("Was Greece outside NATO between 1974 and 1980?").verdict).toBe("no");
    expect(depositary.ask("Was Russia in Open Skies between 2019 and 2022?")).toMatchObject({
      error: { kind: "ambiguous" },
    });
  });

  test("whether one was ever out of it is not whether it was ever in it", () => {
    expect(depositary.ask("Was Greece ever out of NATO?")).toHaveProperty("error");
    expect(depositary.ask("Was Greece ever outside NATO?")).toHaveProperty("error");
  });
});
