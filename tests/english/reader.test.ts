import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { act, groupMember, instrument, name, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

function failure(question: string) {
  const read = depositary.read(question);
  if (!("error" in read)) throw new Error(`${question} was read as ${depositary.echo(read)}`);
  return read;
}

describe("the trap word", () => {
  test.each([
    ["who is left in Open Skies", "remaining"],
    ["who's left in Open Skies", "remaining"],
    ["who remains in Open Skies", "remaining"],
    ["who is still in Open Skies", "remaining"],
    ["which states are left in Open Skies", "remaining"],
    ["who left Open Skies", "departed"],
    ["who has left Open Skies", "departed"],
    ["who quit Open Skies", "departed"],
    ["who pulled out of Open Skies", "departed"],
    ["who denounced Open Skies", "departed"],
    ["who is left to ratify Open Skies", "pending"],
    ["who has not ratified Open Skies yet", "pending"],
    ["who is left out of Open Skies", "never"],
    ["who never joined Open Skies", "never"],
    ["who is outside Open Skies", "never"],
    ["who was ever in Open Skies", "ever"],
    ["who is leaving Open Skies", "leaving"],
    ["who left Open Skies and came back", "returned"],
  ])("%s: %s", (question, reading) => {
    expect(depositary.read(question)).toMatchObject({ ask: "who", reading, instrument: "open-skies" });
  });

  test("the other readings are one click away, each a question that can be read", () => {
    const answer = depositary.ask("who is left in Open Skies?");
    if ("error" in answer) throw new Error(answer.error.message);
    const others = answer.parts.find(({ slot }) => slot === "reading")?.others ?? [];
    expect(others.length).toBeGreaterThan(5);
    for (const other of others) expect(depositary.read(other)).not.toHaveProperty("error");
  });
});

describe("slots, not sentences", () => {
  test.each([
    "who is left in Open Skies outside NATO on 18 December 2021?",
    "WHO IS LEFT IN OPEN SKIES OUTSIDE NATO ON 18 DECEMBER 2021",
    "on 18 Dec 2021, who was still in the Open Skies Treaty but not in NATO",
    "could you please tell me which non-NATO states were left in the Treaty on Open Skies on December 18, 2021? thanks",
    "outside NATO, who's left in Open Skies as of 2021-12-18",
    "OST parties that weren’t members of the North Atlantic Treaty Organisation on 18/12/2021",
  ])("%s", (question) => {
    const read = depositary.read(question);
    expect(read).toMatchObject({
      ask: "who",
      reading: "remaining",
      instrument: "open-skies",
      filters: [{ in: false, of: "nato", on: null }],
      on: 18979,
    });
  });

  test("names, groups and nouns come from the record at hand", () => {
    const other = open(
      recordOf({
        instruments: [instrument("pact"), instrument("league")],
        names: [name("pact", "Treaty of the Isles"), name("league", "Reef League"), name("north", "northern isles")],
        groups: [groupMember("north", "AAA")],
        acts: ["pact", "league"].flatMap((id) => [
          act({ instrument: id, participant: null, act: "entry-into-force", date: "1990-01-01" }),
          act({ instrument: id, act: "admission", date: "1990-01-01" }),
        ]),
      }),
    );
    expect(
      other.read("which northern isles are left in the Treaty of the Isles outside the Reef League?"),
    ).toMatchObject({
      instrument: "pact",
      filters: [
        { in: true, of: "north" },
        { in: false, of: "league" },
      ],
    });
    expect(other.read("who is left in NATO?")).toMatchObject({ error: { kind: "unknown-name" } });
  });
});

describe("a day may be named by an event", () => {
  const on = (question: string) => {
    const answer = depositary.ask(question);
    if ("error" in answer) throw new Error(answer.error.message);
    return [answer.on, answer.assuming.length];
  };

  test.each([
    ["who was in Open Skies the day after the United States left?", "2020-11-23"],
    ["who was in Open Skies when the United States left?", "2020-11-22"],
    ["who was in Open Skies before the United States left?", "2020-11-21"],
    ["who was in NATO on the day Open Skies entered into force?", "2002-01-01"],
    ["who was in Open Skies on the day it was signed?", "1992-03-24"],
    ["before Finland joined NATO, who was in NATO?", "2023-04-03"],
  ])("%s %s, and the day is said", (question, day) => expect(on(question)).toEqual([day, 1]));

  test("a day that never came is a failure at its words", () => {
    const text = "who was in Open Skies when Ireland left NATO?";
    const { error } = failure(text);
    expect(error.kind).toBe("bad-date");
    expect(text.slice(...error.at)).toBe("Ireland left NATO");
  });
});

test.each([
  ["was Russia in the Warsaw Pact in 1980?", "Was the Soviet Union in the Warsaw Pact on 31 December 1980?"],
  ["has Russia left CENTO on 24 March 1959?", "Had the Soviet Union left CENTO by 24 March 1959?"],
  [
    "is it true that Russia was in the Warsaw Pact in 1980?",
    "Is it true that the Soviet Union was in the Warsaw Pact on 31 December 1980?",
  ],
])("whoever goes on as another is asked about as the other before that day: %s", (text, reading) => {
  const read = depositary.read(text);
  expect("error" in read ? read.error.message : depositary.echo(read)).toBe(reading);
});

describe("days are named from today", () => {
  test.each([
    [
      "who left the Mine Ban Convention last year?",
      "Who had left the Mine Ban Convention by 31 December 2025, since 1 January 2025?",
    ],
    ["what changed in NATO this year?", "What changed in NATO from 1 January 2026 to 31 December 2026?"],
    ["what happened last month?", "What changed from 1 October 2026 to 31 October 2026?"],
    ["who was in NATO thirty years ago?", "Who remained in NATO on 23 November 1996?"],
    ["how many were in Open Skies a week ago?", "How many remained in Open Skies on 16 November 2026?"],
    ["Türkiye NATO member since", "When did Türkiye join NATO by 23 November 2026?"],
  ])("%s", (text, reading) => {
    const read = depositary.read(text);
    expect("error" in read ? read.error.message : depositary.echo(read)).toBe(reading);
  });

  test.each(["who was in NATO a million years ago?", "was Russia in NATO two years"])(
    "%s is not taken for a day",
    (text) => {
      expect(failure(text).error.kind).toBe("not-understood");
    },
  );
});

describe("what is not understood is marked where it stands", () => {
  test("an unknown word", () => {
    const text = "who is left in Open Skies xylophone?";
    const { error, suggestions } = failure(text);
    expect([error.kind, text.slice(...error.at)]).toEqual(["not-understood", "xylophone"]);
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test.each(["constructor", "valueOf", "toString"])("what every object has, %s, is a word like others", (word) => {
    expect(failure(`who was in NATO on ${word}?`).error.message).toBe(`the word "${word}" was not understood`);
    expect(failure(`who was in NATO two ${word}s before 1 May 2020?`).error.kind).toBe("not-understood");
  });

  test("a misspelt name is offered, never assumed", () => {
    const { error, suggestions } = failure("is Belaruss in Open Skies?");
    expect(error.kind).toBe("unknown-name");
    expect(suggestions).toContain("is Belarus in Open Skies?");
  });

  test("an ambiguous date offers both, and a day that does not exist its month's last", () => {
    expect(failure("who was in NATO on 3/4/2021?").suggestions).toEqual([
      "who was in NATO on 3 April 2021?",
      "who was in NATO on 4 March 2021?",
    ]);
    expect(failure("who was in NATO on 30 February 2021?")).toMatchObject({
      error: { kind: "bad-date" },
      suggestions: ["who was in NATO on 28 February 2021?"],
    });
  });

  test("a question without an instrument is about the one that the record begins with, and that is said", () => {
    const answer = depositary.ask("who is left?");
    if ("error" in answer) throw new Error(answer.error.message);
    expect(answer.reading).toMatch(/^Who remains in Open Skies/);
    expect(answer.assuming).toEqual([expect.stringMatching(/^no treaty.* is named: Open Skies is meant/)]);
    expect(depositary.ask("who is left?", { about: "nato" })).toMatchObject({ count: 32, assuming: [] });
  });

  test.each([
    ["why did Russia leave Open Skies?", "motives", "not why"],
    ["What did Russia hope to gain by leaving Open Skies?", "motives", "not why"],
    ["What was Trump trying to achieve when he pulled out of the Paris Agreement?", "motives", "not why"],
    ["how many flights did Russia make?", "flights", "flights"],
    ["who is to blame?", "blame", "judges nobody"],
    ["which airlines use Open Skies?", "civil aviation", "civil-aviation"],
    ["will Belarus leave Open Skies?", "forecasts", "nothing is forecast"],
  ])("%s is refused by name: %s", (question, _, words) => {
    const { error, suggestions } = failure(question);
    expect(error.kind).toBe("out-of-scope");
    expect(error.message).toContain(words);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe("days of several participants", () => {
  const sentence = (text: string) => {
    const answer = depositary.ask(text);
    if ("error" in answer) throw new Error(answer.error.message);
    return answer.sentence;
  };

  test("are told together where they are the same, by the instrument's noun", () => {
    expect(sentence("who joined NATO after 2000?")).toMatch(/; Albania and Croatia became members on 1 April 2009; /);
    expect(sentence("when did Sweden join NATO?")).toMatch(/^Sweden became a member of NATO on 7 March 2024/);
  });

  test("are as sharp as the record has them", () => {
    expect(sentence("who suspended the CFE Treaty?")).toMatch(
      /Czechia suspended its operation of it toward Belarus in August 2022; .* about March 2024;/,
    );
  });
});
