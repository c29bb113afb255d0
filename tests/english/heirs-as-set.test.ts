import { describe, expect, test } from "vitest";
import { answer, depositary, echo } from "./asking.ts";

describe("of those that came from one something is asked", () => {
  test.each([
    ["Which successor states of Yugoslavia are members of NATO?", ["HRV", "MKD", "MNE", "SVN"]],
    ["Which successors of Czechoslovakia are in the EU?", ["CZE", "SVK"]],
    ["Which of Yugoslavia's successors have joined the EU?", ["HRV", "SVN"]],
    ["Which heirs of Yugoslavia are not in the EU?", ["BIH", "MKD", "MNE", "SRB"]],
    ["How many successor states of the former Yugoslavia are outside the EU?", ["BIH", "MKD", "MNE", "SRB"]],
    ["Which Soviet successor states are in the EU?", []],
    ["Of Yugoslavia's successor states, how many are in the EU?", ["HRV", "SVN"]],
    ["Which states that emerged from Yugoslavia are in NATO?", ["HRV", "MKD", "MNE", "SVN"]],
    ["List the successor states of the Soviet Union that are parties to the ICC", ["ARM", "GEO", "MDA", "TJK", "UKR"]],
    ["successor states of the USSR in NATO", []],
    ["successor states of Yugoslavia not in NATO", ["BIH", "SRB"]],
    ["Which successor states of the USSR signed the CTBT but never ratified it?", ["RUS"]],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test.each([
    ["Are all successor states of Yugoslavia in NATO?", "no"],
    ["Did the successor states of the Soviet Union all join the NPT?", "yes"],
    ["Did any successor state of Yugoslavia join NATO?", "yes"],
    ["Has any of the successor states of the USSR joined NATO?", "no"],
  ])("%s %s", (question, verdict) => expect(answer(question).verdict).toBe(verdict));

  test("one that has itself ended is not asked about today", () => {
    expect(echo("Which successor states of Yugoslavia are in NATO?")).not.toContain("Serbia and Montenegro");
    expect(answer("Which successor states of Yugoslavia were in the OSCE on 1 June 2004?")).toMatchObject({
      participants: expect.arrayContaining(["SCG"]),
    });
  });

  test("who they are, and who went on in it, is asked as before", () => {
    expect(echo("Who are the successor states of Yugoslavia?")).toBe("Who succeeded Yugoslavia by 23 November 2026?");
    expect(echo("Who are the successors of the USSR in the INF treaty?")).toBe(
      "Who succeeded the Soviet Union in the INF Treaty by 23 November 2026?",
    );
  });
});

test("any of several that are named is enough", () => {
  expect(answer("Did any of Croatia and Serbia join NATO?").verdict).toBe("yes");
  expect(answer("Are any of Austria, Malta and Cyprus in NATO?").verdict).toBe("no");
});

describe("states that are no more", () => {
  test.each([
    ["Which countries took part in the Helsinki Final Act in 1975 but no longer exist?", ["CSK", "DDR", "SUN", "YUG"]],
    ["Which members of the Warsaw Pact no longer exist?", ["CSK", "DDR", "SUN"]],
    ["Which states that have ceased to exist were in the CSCE in 1980?", ["CSK", "DDR", "SUN", "YUG"]],
    ["Which NATO members do not exist any more?", []],
  ])("%s", (question, participants) => {
    expect(answer(question).participants).toEqual(participants);
    expect(depositary.read(echo(question))).toEqual(depositary.read(question));
  });

  test("of treaties it is asked which have ended", () => {
    expect(echo("Which treaties no longer exist?")).toBe("Which treaties have ended by 23 November 2026?");
    expect(echo("Which alliances don't exist any more?")).toBe("Which alliances have ended by 23 November 2026?");
    expect(echo("Which treaties have not ended?")).toBe("Which treaties are in force on 23 November 2026?");
  });
});
