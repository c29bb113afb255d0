import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askingOf } from "../../src/asking.ts";
import { open } from "../../src/depositary.ts";
import { completionsOf, MOST_READ } from "../../src/english/completion.ts";
import { openRecord } from "../../src/opened.ts";
import { act, instrument, name, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";

const depositary = open(builtInRecord());

/** The text with an offer taken, and the space that lets the next word begin. */
function taken(text: string, offer: { text: string; replaces: readonly [number, number] }): string {
  return `${text.slice(0, offer.replaces[0])}${offer.text}${text.slice(offer.replaces[1])}`;
}

function texts(typed: string, with_ = depositary): string[] {
  return with_.complete(typed).map((offer) => offer.text);
}

describe("what is offered", () => {
  test("at the start, the beginnings of questions", () => {
    expect(texts("")).toContain("Who is left in");
    expect(texts("wh").every((text) => text.toLowerCase().startsWith("wh"))).toBe(true);
  });

  test("names by their beginning, and the words that go on", () => {
    expect(texts("who is left in op")[0]).toBe("Open Skies");
    expect(depositary.complete("who is left in op")[0]).toEqual({
      text: "Open Skies",
      kind: "instrument",
      replaces: [15, 17],
    });
    expect(texts("who is left in Open Skies out")).toContain("outside");
    expect(texts("when did rus")).toContain("Russia");
    expect(texts("when did Russia ")).toContain("leave");
  });

  test("days are those on which something changed", () => {
    expect(texts("who is left in Open Skies on ")).toContain("18 December 2021");
  });

  test("names come from the record at hand", () => {
    const other = open(
      recordOf({
        instruments: [instrument("league", { kind: "alliance" })],
        names: [name("league", "League of Islands"), name("AAA", "Avalon")],
        acts: [act({ instrument: "league", act: "admission", date: "1990-01-01" })],
      }),
    );
    expect(texts("who is left in ", other)).toEqual(["League of Islands"]);
    expect(texts("is ava", other)).toEqual(["Avalon"]);
  });
});

describe("whatever is offered, taken, still leads to a question that can be answered", () => {
  const answers = (text: string) => !("error" in depositary.ask(text));

  test("by taking offers at random until one is", () => {
    const walk = fc.array(fc.nat({ max: 11 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(walk, (choices) => {
        let text = "";
        for (const choice of choices) {
          const offers = depositary.complete(text);
          // At the end of the road stands an answer, or there is more to be offered.
          if (offers.length === 0) {
            expect({ text, answered: answers(text.trim()) }).toEqual({ text, answered: true });
            return;
          }
          const offer = offers[choice % offers.length];
          if (!offer) return;
          text = `${taken(text, offer)} `;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("at every prefix of a question that can be answered something is offered, or it is one already", () => {
    const questions = [
      "who is left in Open Skies outside NATO",
      "when did Russia leave Open Skies",
      "is Belarus in Open Skies",
    ];
    for (const question of questions) {
      for (let end = 0; end <= question.length; end++) {
        const typed = question.slice(0, end);
        expect({ typed, on: depositary.complete(typed).length > 0 || answers(typed) }).toEqual({ typed, on: true });
      }
    }
  });
});

test("no keystroke reads more than its share, also where what is typed holds two questions", () => {
  const opened = openRecord(builtInRecord());
  const { record, names, engine } = opened;
  const { lexicon } = askingOf(opened);
  const typed = [
    "Who signed START II, and did it ever enter into",
    "Were Finland and Sweden in NATO on 18 D",
    "What share of the Open Skies area was lost when the US and Russia left, without ",
    "Has Canada, or anyone else in NATO, stayed away from the ATT? I need the nam",
    "If the United States gave notice of leaving NATO on 1 ",
  ];
  for (const text of typed)
    for (let end = 1; end <= text.length; end++) {
      const completing = { spent: 0 };
      const day = record.date;
      const context = { engine, lexicon, names, on: day, today: day, about: null, examples: () => [], completing };
      completionsOf(text.slice(0, end), context);
      // What was begun is read to its end: at most both questions, and each in a second way.
      expect(completing.spent, text.slice(0, end)).toBeLessThan(MOST_READ + 6 * (45 + text.length + 40));
    }
});
